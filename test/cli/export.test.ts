// `codeweft export`, run for real: to standard output, into files, and what it refuses.
import assert from "node:assert/strict";
import {
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  rm,
  symlink,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBuilt, runCli } from "./runCli.ts";
import type { CliRun } from "./runCli.ts";

describe("codeweft export", function () {
  this.timeout(120_000);
  let base: string;
  let folder: string;
  const run = (...words: readonly string[]): Promise<CliRun> =>
    runCli({ folder, state: join(base, "state") }, ...words);

  before(async () => {
    ensureBuilt();
    base = await mkdtemp(join(tmpdir(), "codeweft-export-"));
    folder = join(base, "work");
    await mkdir(join(folder, "lib"), { recursive: true });
    await writeFile(
      join(folder, "main.ts"),
      'import { total } from "./lib/price.ts";\nexport function main() { return total() + total(); }\n',
    );
    await writeFile(
      join(folder, "lib/price.ts"),
      "export function total() { return 1; }\n",
    );
    assert.equal((await run("ingest")).code, 0);
  });
  after(() => rm(base, { recursive: true, force: true }));

  it("writes every format to standard output, and the same bytes into a file that its ending names", async () => {
    for (const [format, ending] of [
      ["dot", "gv"],
      ["mermaid", "mmd"],
      ["graphml", "graphml"],
      ["json", "json"],
      ["csv", "csv"],
    ] as const) {
      const printed = await run("export", format);
      assert.deepEqual([printed.code, printed.err], [0, ""], format);
      const written = await run("export", "--output", `out.${ending}`);
      assert.deepEqual([written.code, written.out], [0, ""], written.err);
      assert.match(written.err, /^Written: out\.\w+ \(2 files, 1 edge\)$/m);
      assert.equal(
        await readFile(join(folder, `out.${ending}`), "utf8"),
        printed.out,
      );
    }
    const { out } = await run("export", "csv", "--level", "symbol");
    assert.match(
      out,
      /^main\.ts#[^,]*,lib\/price\.ts#[^,]*,2,calls:2,exact:2/m,
    );
  });

  it("takes the flags of the question, and refuses what it does not know", async () => {
    const { out } = await run("export", "csv", "--kinds", "imports");
    assert.match(out, /^main\.ts,lib\/price\.ts,1,imports:1,exact:1/m);
    const scoped = await run("export", "json", "--scope", "lib");
    const { nodes } = JSON.parse(scoped.out) as { nodes: unknown[] };
    assert.equal(nodes.length, 1);
    const cases: readonly (readonly [RegExp, ...string[]])[] = [
      [/is invalid.*dot, mermaid/, "export", "svg"],
      [/scope "nowhere"/, "export", "--scope", "nowhere"],
      [/level is "files" \(did you mean file/, "export", "--level", "files"],
      [/ending of out\.svg does not say/, "export", "--output", "out.svg"],
    ];
    for (const [message, ...words] of cases) {
      const refused = await run(...words);
      assert.notEqual(refused.code, 0);
      assert.match(refused.err, message);
    }
  });

  it("replaces a file only when it is told to, and leaves nothing beside it", async () => {
    const place = join(folder, "kept");
    await mkdir(place);
    await writeFile(join(place, "a.dot"), "mine\n");
    await symlink("a.dot", join(place, "link.dot"));
    for (const name of ["a.dot", "link.dot"]) {
      const refused = await run("export", "--output", `kept/${name}`);
      assert.equal(refused.code, 2);
      assert.match(refused.err, /There is a file at .*already/);
      assert.match(refused.err, /--force/);
    }
    assert.equal(await readFile(join(place, "a.dot"), "utf8"), "mine\n");
    const forced = await run("export", "--output", "kept/link.dot", "--force");
    assert.equal(forced.code, 0, forced.err);
    assert.match(await readFile(join(place, "a.dot"), "utf8"), /^digraph/);
    assert.deepEqual((await readdir(place)).sort(), ["a.dot", "link.dot"]);
  });

  it("says why a place cannot be written", async () => {
    const missing = await run("export", "--output", "no/such/place.dot");
    assert.equal(missing.code, 1);
    assert.match(missing.err, /no\/such\/place\.dot cannot be written/);
    const device = await run(
      "export",
      "dot",
      "--output",
      "/dev/null",
      "--force",
    );
    assert.equal(device.code, 2);
    assert.match(device.err, /no ordinary file/);
  });
});
