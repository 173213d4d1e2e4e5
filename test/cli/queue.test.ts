// What waits to be read, on the command line: listed after a cancelled ingest, read, or forgotten.
import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { inScratch } from "../node/scratch.ts";
import { ensureBuilt, runCli } from "./runCli.ts";
import type { CliSetting } from "./runCli.ts";

const files = 400;

describe("codeweft queue", function () {
  this.timeout(120_000);
  before(ensureBuilt);

  /** A workspace whose first ingest was cancelled while it read; `depth` files wait. */
  async function withCancelled(
    work: (place: CliSetting, depth: number) => Promise<void>,
  ): Promise<void> {
    await inScratch(async (scratch) => {
      const folder = join(scratch, "shop");
      await mkdir(folder);
      for (let at = 0; at < files; at++)
        await writeFile(
          join(folder, `f${at}.ts`),
          `export function f${at}() { return ${at}; }\n`.repeat(40),
        );
      const place = { folder, state: join(scratch, "state") };
      const cancelled = await runCli(
        {
          ...place,
          onNote: (text, interrupt) => {
            if (text.includes("Reading") && !text.includes("Cancelling"))
              interrupt();
          },
        },
        "ingest",
        "--workers",
        "1",
      );
      assert.equal(cancelled.code, 130, cancelled.err);
      assert.match(cancelled.out, /Cancelled\. What was read is kept/);
      const { out } = await runCli(place, "queue", "--json");
      const { data } = JSON.parse(out) as { data: { depth: number } };
      assert.ok(data.depth > 0 && data.depth <= files, out);
      await work(place, data.depth);
    });
  }

  it("lists what a cancelled ingest left, and reads it on request", () =>
    withCancelled(async (place, depth) => {
      const { out } = await runCli(place, "queue", "--limit", "3");
      assert.match(
        out,
        new RegExp(`^${depth} files? in the queue \\(${depth} normal\\)`),
      );
      assert.match(out, /normal +f\d+\.ts +pending/);
      const read = await runCli(place, "process-pending");
      assert.equal(read.code, 0, read.err);
      assert.match(
        read.out,
        new RegExp(`^${depth} files? read, 0 failing, 0 still waiting`),
      );
      assert.match(
        (await runCli(place, "queue")).out,
        /Nothing waits to be read/,
      );
      assert.match((await runCli(place, "search", "f399")).out, /f399/);
    }));

  it("forgets what waits on request, and the next ingest finds it", () =>
    withCancelled(async (place, depth) => {
      const cleared = await runCli(place, "clear-queue");
      assert.equal(cleared.code, 0, cleared.err);
      assert.match(cleared.out, new RegExp(`^${depth} files? no longer wait`));
      assert.match(
        (await runCli(place, "queue")).out,
        /Nothing waits to be read/,
      );
      assert.match((await runCli(place, "clear-queue")).out, /Nothing waited/);
      const { out } = await runCli(place, "ingest");
      assert.match(out, new RegExp(`${files} files`));
    }));
});
