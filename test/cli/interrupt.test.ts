// Ctrl-C in the middle of commands that take long: they end with 130, or were done already, and leave no half of a file.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import {
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  rm,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBuilt, program, runCli } from "./runCli.ts";
import type { CliRun } from "./runCli.ts";

const endless =
  "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";

describe("Ctrl-C", function () {
  this.timeout(120_000);
  let base: string;
  let folder: string;
  let state: string;
  let running: ChildProcess | undefined;

  before(async () => {
    ensureBuilt();
    base = await mkdtemp(join(tmpdir(), "codeweft-interrupt-"));
    folder = join(base, "work");
    state = join(base, "state");
    await mkdir(folder);
    for (let file = 0; file < 40; file++)
      await writeFile(
        join(folder, `f${String(file)}.ts`),
        Array.from(
          { length: 50 },
          (_, at) =>
            `export function f${String(at)}() { return f${String(at + 1)}(1); }`,
        ).join("\n"),
      );
    const { code, err } = await runCli({ folder, state }, "ingest");
    assert.equal(code, 0, err);
  });
  afterEach(() => {
    running?.kill("SIGKILL");
  });
  after(() => rm(base, { recursive: true, force: true }));

  /** When to interrupt, later each time, for as long as the test has not seen what it waits for. Throws where that never comes. */
  function* later(step: number): Generator<number, void> {
    const deadline = Date.now() + 60_000;
    for (let looks = 0; Date.now() < deadline; looks += step) yield looks;
    throw new Error("However late Ctrl-C came, it did not come late enough.");
  }

  /** Interrupts the command after so many looks at whether it has ended. Its code is what a shell would tell; null where it had to be killed. */
  async function interrupt(
    looks: number,
    ...words: readonly string[]
  ): Promise<CliRun> {
    const child = spawn(process.execPath, [program, ...words], {
      cwd: folder,
      env: { ...process.env, CODEWEFT_STATE: state },
      stdio: ["ignore", "pipe", "pipe"],
      timeout: 50_000,
      killSignal: "SIGKILL",
    });
    running = child;
    let out = "";
    let err = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      out += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      err += text;
    });
    const closed = once(child, "close");
    for (let look = 0; look < looks && child.exitCode === null; look++)
      await new Promise((resolve) => setTimeout(resolve, 10));
    child.kill("SIGINT");
    const [code, signal] = (await closed) as [number | null, string | null];
    // Before the program is there to listen, the system ends it.
    return { code: signal === "SIGINT" ? 130 : code, out, err };
  }

  it("ends a statement that would never end", async () => {
    // Until it comes while the program listens.
    for (const looks of later(10)) {
      const { code, out, err } = await interrupt(
        looks,
        ...["sql", endless, "--timeout", "10m"],
      );
      assert.equal(code, 130, err);
      assert.equal(out, "");
      if (err.includes("Cancelling…")) break;
    }
  });

  it("leaves a whole file of an export or none, whenever it comes", async () => {
    const output = join(base, "out", "graph.json");
    await mkdir(join(base, "out"));
    // Until it comes too late.
    for (const looks of later(3)) {
      const { code, err } = await interrupt(
        looks,
        ...["export", "json", "--level", "symbol", "--output", output],
      );
      const done = code === 0;
      if (!done) assert.equal(code, 130, err);
      const files = await readdir(join(base, "out"));
      if (files.length === 0) {
        assert.ok(!done);
        continue;
      }
      // The name was given, and Ctrl-C came before the program ended.
      assert.deepEqual(files, ["graph.json"]);
      const { nodes } = JSON.parse(await readFile(output, "utf8")) as {
        readonly nodes: readonly unknown[];
      };
      assert.equal(nodes.length, 40 * 51);
      await rm(output);
      if (done) break;
    }
  });

  it("leaves the files of a check as they were, or whole", async () => {
    const sarif = join(base, "found.sarif");
    for (const looks of later(3)) {
      await writeFile(sarif, "before");
      const { code, err } = await interrupt(
        looks,
        ...["check", "--sarif", sarif],
      );
      const done = code === 0;
      if (!done) assert.equal(code, 130, err);
      const text = await readFile(sarif, "utf8");
      if (text === "before") assert.ok(!done);
      else
        assert.equal(
          (JSON.parse(text) as { version: string }).version,
          "2.1.0",
        );
      if (done) break;
    }
    assert.deepEqual(
      (await readdir(base)).filter((name) => name.includes("sarif")),
      ["found.sarif"],
    );
  });
});
