// `codeweft watch` while a window writes the database: what is followed is said, a change is refused with what to do there.
import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { watchAdvice } from "../../src/cli/watchAdvice.ts";
import { CodeweftError } from "../../src/core/errors.ts";
import { openDatabaseLock } from "../../src/node/databaseLock.ts";
import { inScratch } from "../node/scratch.ts";
import { ensureBuilt, runCli } from "./runCli.ts";

describe("codeweft watch while a window has the folder open", function () {
  this.timeout(120_000);
  before(ensureBuilt);

  it("still says what is followed, and how to change that in the window", () =>
    inScratch(async (folder) => {
      const place = { folder, state: join(folder, "state") };
      const database = join(folder, "g.db");
      await writeFile(join(folder, "a.ts"), "export function a() {}\n");
      await runCli(place, "ingest", "--db", database);
      const lock = openDatabaseLock({ database, program: "VS Code" });
      await lock.acquire();
      try {
        const said = await runCli(place, "watch", "--db", database);
        assert.deepEqual(
          [said.code, said.out.trim()],
          [0, "Changes are followed: everything."],
        );
        const refused = await runCli(
          place,
          ...["watch", "add", "src", "--db", database],
        );
        assert.equal(refused.code, 1);
        assert.match(
          refused.err,
          /is being written by VS Code \(process \d+ .*\n.*Nothing was changed\.\n.*while VS Code has this one open: close it there/u,
        );
        assert.doesNotMatch(refused.err, /Wait until it has finished/u);
      } finally {
        await lock.release();
      }
    }));

  it("tells for each change what leads there, and leaves other errors alone", () => {
    const held = (program: string) =>
      new CodeweftError(
        "lock_held",
        "",
        {},
        {
          owner: { pid: 7, host: "here", program, since: 0 },
        },
      );
    const next = (change: string, program = "Code") =>
      (watchAdvice(held(program), change) as CodeweftError).advice.next;
    assert.match(next("off") ?? "", /“Codeweft: Toggle Watching”/u);
    assert.match(next("on") ?? "", /“Codeweft: Toggle Watching”/u);
    assert.match(next("remove") ?? "", /“File: Close Folder”/u);
    assert.equal(next("on", "codeweft serve"), undefined);
    const other = new CodeweftError("lock_failed", "");
    assert.equal(watchAdvice(other, "on"), other);
  });
});
