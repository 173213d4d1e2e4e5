// A workspace of several folders: imports between them, files of the same name, and evidence that leads to the right one.
import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Engine } from "../../src/core/engine.ts";
import type { EdgeDetail, SymbolAt } from "../../src/core/query/results.ts";
import { openWorkspaceFolder } from "../../src/node/workspaceFolder.ts";
import { withTestEngine } from "../fakes/testEngine.ts";
import { inScratch } from "./scratch.ts";

/** Where each folder of the workspace stands, by its name. */
type Places = Readonly<Record<string, string>>;

async function withFolders(
  places: Places,
  files: Readonly<Record<string, string>>,
  work: (engine: Engine) => Promise<void>,
): Promise<void> {
  await inScratch(async (scratch) => {
    for (const [path, text] of Object.entries(files)) {
      const file = join(scratch, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
    }
    const roots = Object.entries(places).map(([name, place]) => ({
      name,
      location: join(scratch, place),
    }));
    await withTestEngine(
      { files: openWorkspaceFolder(roots) },
      async ({ engine }) => {
        await engine.ingest({});
        await work(engine);
      },
    );
  });
}

/** Calls as `from → to at path:line`, in order. */
async function calls(engine: Engine): Promise<readonly string[]> {
  const { data } = await engine.ask("edges", { kind: "calls" });
  return (data as readonly EdgeDetail[])
    .flatMap(({ edge, from, to, sites }) =>
      sites.map(
        ({ path, line }) =>
          `${from.path}#${from.name} → ${to.path}#${to.name} at ${path}:${String(line)} ${edge.resolution}`,
      ),
    )
    .sort();
}

const own = `import { load } from "./load";
export function start() {
  return load();
}
`;
const load = (from: string) =>
  `export function load() {\n  return "${from}";\n}\n`;

describe("a workspace of several folders", () => {
  it("keeps files of the same name apart: edges, hovers and evidence stay in their folder", () =>
    withFolders(
      { one: "one", two: "two" },
      {
        "one/src/load.ts": load("one"),
        "one/src/start.ts": own,
        "two/src/load.ts": load("two"),
        "two/src/start.ts": `// A line more.\n${own}`,
      },
      async (engine) => {
        assert.deepEqual(await calls(engine), [
          "one/src/start.ts#start → one/src/load.ts#load at one/src/start.ts:3 exact",
          "two/src/start.ts#start → two/src/load.ts#load at two/src/start.ts:4 exact",
        ]);
        for (const [folder, line] of [
          ["one", 3],
          ["two", 4],
        ] as const) {
          const path = `${folder}/src/start.ts`;
          const at = await engine.ask("symbolAt", { path, line, column: 11 });
          const [symbol] = (at.data as SymbolAt).symbols;
          assert.equal(symbol?.path, `${folder}/src/load.ts`);
          const callers = await engine.ask("callers", {
            symbol: symbol.id,
            sourceLines: true,
          });
          assert.match(
            JSON.stringify(callers.data),
            new RegExp(`"path":"${path}".*return load\\(\\);`, "u"),
          );
        }
      },
    ));

  it("follows a relative import into the other folder, both ways", () =>
    withFolders(
      { front: "front", back: "back" },
      {
        "front/src/page.ts":
          'import { answer } from "../../back/src/server";\nexport function show() {\n  return answer();\n}\n',
        "back/src/server.ts":
          'import { show } from "../../front/src/page";\nexport function answer() {\n  return show;\n}\nexport function test() {\n  show();\n}\n',
      },
      async (engine) => {
        assert.deepEqual(await calls(engine), [
          "back/src/server.ts#test → front/src/page.ts#show at back/src/server.ts:6 exact",
          "front/src/page.ts#show → back/src/server.ts#answer at front/src/page.ts:3 exact",
        ]);
      },
    ));

  it("follows it where the folders really stand, not where their names would", () =>
    withFolders(
      { front: "front", back: "services/back" },
      {
        "front/src/page.ts": `import { answer } from "../../services/back/src/server";
import { wrong } from "../../back/src/server";
export function show() {
  answer();
  wrong();
}
`,
        "services/back/src/server.ts":
          "export function answer() {}\nexport function wrong() {}\n",
      },
      async (engine) => {
        assert.deepEqual(await calls(engine), [
          "front/src/page.ts#show → back/src/server.ts#answer at front/src/page.ts:4 exact",
        ]);
      },
    ));
});
