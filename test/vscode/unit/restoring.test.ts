// Choosing, confirming and restoring a backup, as its window tells it.
import assert from "node:assert/strict";
import type { Engine } from "../../../src/core/engine.ts";
import { CodeweftError } from "../../../src/core/errors.ts";
import type { ErrorForm } from "../../../src/core/errors.ts";
import type { Backup } from "../../../src/core/snapshots.ts";
import { backupRow, Restoring } from "../../../src/vscode/restoring.ts";
import type { BackupRow } from "../../../src/vscode/restoring.ts";

const minute = 60_000;
const saved = (id: string, minutesAgo: number): Backup => ({
  id,
  location: `/work/graph.db.backup-${id}`,
  size: 2_400_000,
  savedAt: Date.now() - minutesAgo * minute,
  revision: 7,
  counts: { files: 1, symbols: 2_310, edges: 1 },
  state: "whole",
});

/** A window with these backups, whose person chooses and answers so. */
function openWith(
  backups: readonly Backup[],
  person: { readonly chooses?: string; readonly agrees?: boolean } = {},
  unwritable?: ErrorForm,
) {
  const shown: BackupRow[] = [];
  const questions: string[] = [];
  const texts: string[] = [];
  const restored: string[] = [];
  let caughtUp = 0;
  const engine = {
    status: () => ({
      files: 2,
      symbols: 1,
      location: "/work/graph.db",
      unwritable,
    }),
    backups: () => Promise.resolve(backups),
    restore: (id: string) => {
      restored.push(id);
      const backup = backups.find((one) => one.id === id);
      return backup === undefined
        ? Promise.reject(new CodeweftError("not_found", `No backup ${id}.`))
        : Promise.resolve({ backup, saved: { kept: "/work/kept" } });
    },
    reload: () => Promise.resolve({ state: "ready" }),
  } as unknown as Engine;
  const restoring = new Restoring({
    session: {
      start: () => Promise.resolve(engine),
      during: (work) => work(),
    },
    messages: {
      tell: ({ text }) => texts.push(text),
      error: (error) => {
        texts.push(error instanceof Error ? error.message : String(error));
      },
    },
    chooseBackup: (rows) => {
      shown.push(...rows);
      return Promise.resolve(person.chooses);
    },
    confirm: (question) => {
      questions.push(question);
      return Promise.resolve(person.agrees === true);
    },
    catchUp: () => {
      caughtUp++;
    },
  });
  return {
    restoring,
    shown,
    questions,
    texts,
    restored,
    caughtUp: () => caughtUp,
  };
}

describe("Break Lock", () => {
  it("says who writes where there is no lock to break: this window, or nobody and why", async () => {
    const window = openWith([]);
    await window.restoring.breakLock();
    assert.match(window.texts.join(), /this window writes the database/);
    const refused = openWith(
      [],
      {},
      {
        code: "lock_failed",
        message: "The disk is read-only.",
      },
    );
    await refused.restoring.breakLock();
    assert.match(
      refused.texts.join(),
      /nobody writes the database from here\. The disk is read-only\./,
    );
  });
});

describe("Restore Backup…", () => {
  it("shows what there is, asks once more, restores, and catches up with the workspace", async () => {
    const window = openWith([saved("4", 5), saved("3", 190)], {
      chooses: "3",
      agrees: true,
    });
    await window.restoring.restore();
    assert.deepEqual(
      window.shown.map(({ id, label }) => [id, label]),
      [
        ["4", "5 minutes ago"],
        ["3", "3 hours ago"],
      ],
    );
    assert.match(window.questions[0] ?? "", /saved 3 hours ago .* is kept/u);
    assert.deepEqual(window.restored, ["3"]);
    assert.equal(
      window.texts[0],
      "Codeweft: the graph is that of backup 3, saved 3 hours ago, with 1 file and 2,310 symbols. What stood there before is kept as /work/kept. What changed since is read now.",
    );
    assert.equal(window.caughtUp(), 1);
  });

  it("changes nothing when the list is closed or the question is not answered with yes", async () => {
    for (const person of [{}, { chooses: "4", agrees: false }]) {
      const window = openWith([saved("4", 5)], person);
      await window.restoring.restore();
      assert.deepEqual([window.restored, window.texts], [[], []]);
    }
  });

  it("offers no damaged backup, and says so where there is no other", async () => {
    const damaged: Backup = { ...saved("5", 1), state: "damaged" };
    const window = openWith([damaged, saved("4", 5)]);
    await window.restoring.restore();
    assert.deepEqual(
      window.shown.map(({ id }) => id),
      ["4"],
    );
    const bad = openWith([damaged]);
    await bad.restoring.restore();
    assert.match(bad.texts[0] ?? "", /All backups .* are damaged/u);
    const none = openWith([]);
    await none.restoring.restore();
    assert.match(none.texts[0] ?? "", /no backups/u);
  });

  it("takes a backup by its number without asking, and tells when that is none", async () => {
    const window = openWith([saved("4", 5)]);
    await window.restoring.restore("4");
    assert.deepEqual([window.restored, window.questions], [["4"], []]);
    await window.restoring.restore("9");
    assert.equal(window.texts[1], "No backup 9.");
    assert.equal(window.caughtUp(), 1);
  });

  it("says of each backup when, why and what", () => {
    const row = backupRow(
      { ...saved("4", 5), before: "migration", state: "unknown" },
      Date.now(),
    );
    assert.match(row.description, /· from before a change of the schema$/u);
    assert.equal(
      row.detail,
      "backup 4, 2.4 MB, 1 file, 2,310 symbols, revision 7, will be checked in full",
    );
  });
});

describe("Reload Database", () => {
  it("says what was loaded, and catches up", async () => {
    const window = openWith([]);
    await window.restoring.reload();
    assert.match(
      window.texts[0] ?? "",
      /^Codeweft: \/work\/graph\.db is loaded again: 2 files, 1 symbol\./u,
    );
    assert.equal(window.caughtUp(), 1);
  });
});
