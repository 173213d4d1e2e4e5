// `codeweft serve` as a process of its own: found by its file, asked, told to do something, ended by Ctrl-C.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, readdir, unlink, writeFile } from "node:fs/promises";
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

  it("follows what changes, as far as it is told to, and lets the lock go in between", () =>
    inScratch(async (scratch) => {
      const folder = join(scratch, "shop");
      await mkdir(join(folder, "src"), { recursive: true });
      await writeFile(join(folder, "a.ts"), "export function a() {}\n");
      const state = join(scratch, "state");
      const place = { folder, state };
      const child = spawn(
        process.execPath,
        [program, "serve", "--ingest", "--follow", "--port", "0", "--json"],
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
        const { url, portFile } = JSON.parse(line) as {
          readonly url: string;
          readonly portFile: string;
        };
        const server = await readPortFile(portFile);
        const until = async (
          path: string,
          isDone: (data: never) => boolean,
        ): Promise<void> => {
          for (;;) {
            const response = await fetch(new URL(path, url));
            const { data } = (await response.json()) as { data: never };
            if (isDone(data)) return;
            await new Promise((resolve) => setTimeout(resolve, 50));
          }
        };
        const files =
          (count: number) =>
          (data: { readonly files: number }): boolean =>
            data.files === count;
        await writeFile(join(folder, "src/b.ts"), "export function b() {}\n");
        await until("query/statistics", files(2));
        await until(
          "query/watched",
          ([row]: readonly [{ readonly events: number; state: string }]) =>
            row.events > 0 && row.state === "watching",
        );
        const told = await postAction(server!, "watch", { change: "off" });
        assert.equal(told.text, "Changes are followed: nothing.");
        await writeFile(join(folder, "src/c.ts"), "export function c() {}\n");
        await postAction(server!, "watch", { change: "on" });
        await unlink(join(folder, "src/b.ts"));
        await until("query/statistics", files(2));
        // Another program that waits for the lock gets it.
        const other = await runCli(place, "watch", "add", "src");
        assert.equal(other.code, 0, other.err);
        assert.match(other.out, /Changes are followed: src\./);
      } finally {
        child.kill("SIGINT");
      }
      const [code] = (await ended) as [number | null];
      assert.equal(code, 0, notes);
    }));
});
