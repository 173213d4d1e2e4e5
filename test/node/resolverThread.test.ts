// The resolver in a real thread: it derives what it derives without one, ends soon when it is told to, and says what is damaged.
import assert from "node:assert/strict";
import { UndecodedFacts } from "../../src/core/backgroundResolver.ts";
import type {
  BackgroundResolver,
  ResolverInput,
} from "../../src/core/backgroundResolver.ts";
import { createCancelSource } from "../../src/core/indexing/cancelSource.ts";
import { FedResolver } from "../../src/core/indexing/fedResolver.ts";
import { encodeFacts } from "../../src/core/model/factsCodec.ts";
import type { ResolvedFile } from "../../src/core/model/resolved.ts";
import { createResolver } from "../../src/core/resolve/resolver.ts";
import { createResolverThread } from "../../src/node/resolverThread.ts";
import { systemClock } from "../../src/node/systemClock.ts";
import { openWorkspaceFolder } from "../../src/node/workspaceFolder.ts";
import { sharedExtractor } from "../core/extract/sourceAssets.ts";
import { assetsFolder } from "../fakes/assetsFolder.ts";
import { sourcePrograms } from "../fakes/sourcePrograms.ts";

const sources = {
  "app/cart.ts":
    'import { price } from "../deep/lib/src/price";\nimport { gone } from "./gone";\nexport const sum = () => price() + gone.what();\n',
  "lib/src/price.ts":
    'import chalk from "chalk";\nexport const price = () => chalk.red("1").length;\n',
};

async function inputsOf(
  texts: Readonly<Record<string, string>>,
): Promise<ResolverInput[]> {
  const extractor = await sharedExtractor();
  return Object.entries(texts).map(([path, text], index) => ({
    kind: "file",
    file: index + 1,
    path,
    facts: encodeFacts(extractor.extract(path, "typescript", text)),
  }));
}

async function derived(
  resolver: BackgroundResolver,
): Promise<readonly ResolvedFile[]> {
  const files: ResolvedFile[] = [];
  await resolver.derive({
    onProgress: () => undefined,
    onResolved: (resolved) => files.push(...resolved),
  });
  return files.sort((a, b) => a.file - b.file);
}

describe("the resolver's thread", function () {
  // It starts from TypeScript here, which takes a moment on a busy machine.
  this.timeout(120_000);

  // Each folder a root of its own, so that the way from one to the other is known to the roots alone.
  const roots = [
    { name: "app", location: "/work/app" },
    { name: "lib", location: "/work/deep/lib" },
  ];
  let resolver: BackgroundResolver;

  beforeEach(() => {
    const data = {
      roots,
      hasAddresses: false,
      caseSensitive: true,
      assetsFolder: assetsFolder(),
    };
    resolver = createResolverThread(sourcePrograms, () => data, {
      write: () => undefined,
    });
  });
  afterEach(() => {
    resolver.dispose();
  });

  it("derives the same edges as a resolver without a thread, over several roots", async () => {
    const { registry } = await sharedExtractor();
    const folder = openWorkspaceFolder(roots);
    const plain = new FedResolver(
      createResolver({
        languages: [...registry.languages.values()].map(
          ({ language }) => language,
        ),
        caseSensitive: true,
        join: (from, steps) => folder.join(from, steps),
      }),
      systemClock,
    );
    for (const input of await inputsOf(sources)) {
      plain.feed(input);
      resolver.feed(input);
    }
    const files = await derived(resolver);
    assert.deepEqual(files, await derived(plain));
    const [cart] = files;
    assert.ok(cart !== undefined);
    assert.ok([...cart.edges.toFile].includes(2), "an edge to the other root");
    assert.deepEqual(
      cart.missingModules.map(({ text, site }) => [text, site.line]),
      [["./gone", 1]],
    );
    resolver.feed({ kind: "gone", file: 2 });
    assert.deepEqual(
      (await derived(resolver)).map(({ file, missingModules }) => [
        file,
        missingModules.length,
      ]),
      [[1, 2]],
    );
  });

  it("ends soon when it is cancelled, and hands out the rest the next time", async () => {
    const texts = Object.fromEntries(
      Array.from({ length: 400 }, (_, at) => [
        `app/file${String(at)}.ts`,
        `import { f as g } from "./file${String((at + 1) % 400)}";\nexport const f = (): string => g().trim();\n`,
      ]),
    );
    for (const input of await inputsOf(texts)) resolver.feed(input);
    const seen: number[] = [];
    const source = createCancelSource();
    const cancelled = resolver.derive({
      signal: source.signal,
      onProgress: () => {
        source.cancel();
      },
      onResolved: (files) => seen.push(...files.map(({ file }) => file)),
    });
    await assert.rejects(cancelled, { name: "Cancelled" });
    assert.ok(seen.length < 400, "it came to its end first");
    seen.push(...(await derived(resolver)).map(({ file }) => file));
    assert.deepEqual(
      seen.sort((a, b) => a - b),
      Array.from({ length: 400 }, (_, at) => at + 1),
    );
  });

  it("says whose facts are damaged, until it gets others", async () => {
    const [first, second] = await inputsOf(sources);
    assert.ok(first?.kind === "file" && second !== undefined);
    resolver.feed(second);
    resolver.feed({ ...first, facts: first.facts.slice(0, 20) });
    await assert.rejects(
      derived(resolver),
      (error) => error instanceof UndecodedFacts && error.file === first.file,
    );
    resolver.feed(first);
    assert.deepEqual(
      (await derived(resolver)).map(({ file }) => file),
      [1, 2],
    );
  });
});
