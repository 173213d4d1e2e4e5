// `codeweft serve` as a process of its own: found by its file, asked, told to do something, ended by Ctrl-C.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { portFileOf, readPortFile } from "../../src/server/portFile.ts";
import { postAction } from "../../src/server/postAction.ts";
import { inScratch } from "../node/scratch.ts";
import { ensureBuilt, program, runCli } from "./runCli.ts";

describe("codeweft serve", function () {
  this.timeout(120_000);
  before(ensureBuilt);

  it("reads the workspace, answers, does what it is told, and leaves nothing behind", () =>
    inScratch(async (scratch) => {
      const folder = join(scratch, "shop");
      await mkdir(folder);
      await writeFile(join(folder, "a.ts"), "export function a() {}\n");
      const state = join(scratch, "state");
      const place = { folder, state };
      const refused = await runCli(place, "serve", "--json");
      assert.equal(refused.code, 1, refused.out);
      assert.match(refused.out, /"code": "not_found"[^]*ingest/);

      const child = spawn(
        process.execPath,
        [program, "serve", "--ingest", "--port", "0", "--json"],
        {
          cwd: folder,
          env: { ...process.env, CODEWEFT_STATE: state },
          stdio: ["ignore", "pipe", "pipe"],
        },
      );
      let notes = "";
      child.stderr.setEncoding("utf8").on("data", (text: string) => {
        notes += text;
      });
      const ended = once(child, "exit");
      try {
        const [line] = (await once(
          child.stdout.setEncoding("utf8"),
          "data",
        )) as [string];
        const { url, portFile, pid } = JSON.parse(line) as {
          readonly url: string;
          readonly portFile: string;
          readonly pid: number;
        };
        const database = join(folder, ".codeweft", "graph.db");
        assert.equal(portFile, portFileOf(database));
        assert.equal(pid, child.pid);
        const server = await readPortFile(portFile);
        assert.equal(server?.url, url);
        assert.match(notes, /1 file read/);

        const files = async (): Promise<number> => {
          const response = await fetch(new URL("query/statistics", url));
          const { data } = (await response.json()) as {
            readonly data: { readonly files: number };
          };
          return data.files;
        };
        assert.equal(await files(), 1);
        await writeFile(join(folder, "b.ts"), "export function b() {}\n");
        // Nobody waits for a lock: the server has none while it only answers.
        const ingested = await runCli(place, "ingest");
        assert.equal(ingested.code, 0, ingested.err);
        assert.equal(await files(), 2);

        await writeFile(join(folder, "c.ts"), "export function c() {}\n");
        const report = await postAction(server, "ingest", {});
        assert.match(report.text, /^1 file read/);
        assert.equal(await files(), 3);
        const cancelled = await runCli(place, "cancel");
        assert.equal(cancelled.out, "No action runs.\n", cancelled.err);
      } finally {
        child.kill("SIGINT");
      }
      const [code] = (await ended) as [number | null];
      assert.equal(code, 0, notes);
      const left = await readdir(join(folder, ".codeweft"));
      assert.ok(
        left.every((name) => !/\.(server|lock|journal)/.test(name)),
        left.join(" "),
      );
      const late = await runCli(place, "cancel");
      assert.equal(late.code, 1);
      assert.match(late.err, /No server has .* open/);
    }));
});
