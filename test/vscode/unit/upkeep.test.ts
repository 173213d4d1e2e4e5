// Compact, verify, repair and clean up in the editor: what is asked of the engine, and what a person is told.
import assert from "node:assert/strict";
import type { Engine } from "../../../src/core/engine.ts";
import { Cancelled, CodeweftError } from "../../../src/core/errors.ts";
import type { VerifyReport } from "../../../src/core/maintenance.ts";
import type { CancelSignal } from "../../../src/core/ports.ts";
import type { Message } from "../../../src/vscode/messages.ts";
import { Upkeep } from "../../../src/vscode/upkeep.ts";
import {
  cleanUpWords,
  compactWords,
  verifyPage,
  verifyWords,
} from "../../../src/vscode/upkeepWords.ts";

const saved = { saved: undefined, saveError: undefined, milliseconds: 2_400 };
const clean: VerifyReport = {
  files: 1_200,
  checked: 1_200,
  caughtUp: 0,
  edgesCompared: true,
  drift: [],
  unreadable: [],
  changedMeanwhile: [],
  ...saved,
};
const drifted: VerifyReport = {
  ...clean,
  drift: [
    {
      path: "src/a.ts",
      kind: "differs",
      parts: ["symbols", "edges"],
      details: ["method A.b is missing"],
    },
    { path: "src/gone.ts", kind: "extra", parts: ["file"], details: [] },
  ],
};

describe("the words of upkeep", () => {
  it("say the size before and after", () => {
    const report = { before: 3_145_728, after: 512_000, ...saved };
    assert.equal(
      compactWords(report),
      "Codeweft: the database is compacted: 3.0 MB before, 500.0 KB after.",
    );
    assert.match(
      compactWords({ ...report, after: 3_145_728 }),
      /small as it can/,
    );
  });

  it("say what was removed, and when there was nothing", () => {
    const nothing = {
      runs: 0,
      history: 0,
      figures: 0,
      orphans: 0,
      before: 800,
      after: 800,
    };
    assert.equal(
      cleanUpWords({ ...nothing, ...saved }),
      "Codeweft: there was nothing to clean up.",
    );
    assert.match(
      cleanUpWords({
        ...nothing,
        history: 1_200,
        runs: 1,
        after: 700,
        ...saved,
      }),
      /1,200 rows of history, 1 past ingest and 0 rows .* has 700 bytes, before 800 bytes/,
    );
  });

  it("say what was compared, what differs, and what became of it", () => {
    assert.equal(
      verifyWords(clean),
      "Codeweft: nothing differs from the sources. All 1,200 files were compared, with all edges, in 2.4 s.",
    );
    assert.match(
      verifyWords({ ...clean, checked: 200, edgesCompared: false }),
      /200 of 1,200 files were compared, without edges/,
    );
    assert.match(verifyWords(drifted), /2 files differ .* “Repair Index”/);
    assert.match(
      verifyWords({ ...drifted, left: [] }),
      /2 files differ from the sources; that is repaired/,
    );
    assert.match(
      verifyWords({ ...drifted, left: drifted.drift.slice(1) }),
      /1 file could not be repaired/,
    );
  });

  it("list the files and their rows on a page", () => {
    const page = verifyPage({
      ...drifted,
      caughtUp: 1,
      changedMeanwhile: ["src/b`.ts"],
    });
    assert.match(
      page,
      /^- `src\/a\.ts`: symbols, edges\n {2}- `method A\.b is missing`$/m,
    );
    assert.match(page, /^- `src\/gone\.ts`: should not be in the database$/m);
    assert.match(page, /1 file had changed since the last update/);
    assert.match(page, /^- `` src\/b`\.ts ``$/m);
  });
});

function open(
  maintenance: Partial<Engine["maintenance"]>,
  extent?: "sample" | "all",
) {
  const told: Message[] = [];
  const errors: unknown[] = [];
  const unsaved: unknown[] = [];
  const pages: string[] = [];
  const cancels: (() => void)[] = [];
  const upkeep = new Upkeep({
    session: {
      loaded: () => Promise.resolve({ maintenance } as unknown as Engine),
    },
    messages: {
      tell: (message) => told.push(message),
      error: (error) => errors.push(error),
    },
    saving: { failed: (error) => unsaved.push(error) },
    withProgress: (_title, work, cancel) => {
      if (cancel !== undefined) cancels.push(cancel);
      return work;
    },
    chooseExtent: () => Promise.resolve(extent),
    showPage: (_name, text) => {
      pages.push(text);
      return Promise.resolve();
    },
  });
  return { upkeep, told, errors, unsaved, pages, cancels };
}

describe("upkeep", () => {
  it("verifies what a person chooses, and nothing when nobody chooses", async () => {
    const asked: unknown[] = [];
    const verify = (options: unknown) => {
      asked.push(options);
      return Promise.resolve(clean);
    };
    await open({ verify }, "sample").upkeep.verify();
    await open({ verify }, "all").upkeep.verify();
    await open({ verify }).upkeep.verify();
    await open({ verify }).upkeep.verify("all");
    await open({ verify }).upkeep.repair();
    assert.deepEqual(asked, [{ sample: 200 }, {}, {}, { repair: true }]);
  });

  it("offers the repair where something differs, with a page that says what", async () => {
    const found = open({ verify: () => Promise.resolve(drifted) }, "all");
    await found.upkeep.verify();
    assert.deepEqual(
      found.told.map(({ level, actions }) => [level, ...actions]),
      [["warning", "repair"]],
    );
    assert.equal(found.pages.length, 1);
    const whole = open({ verify: () => Promise.resolve(clean) }, "all");
    await whole.upkeep.verify();
    assert.deepEqual(
      whole.told.map(({ level, actions }) => [level, ...actions]),
      [["info"]],
    );
    assert.deepEqual(whole.pages, []);
  });

  it("stops when it is cancelled, and hands errors on", async () => {
    let seen: CancelSignal | undefined;
    const running = open(
      {
        verify: (_options, signal) =>
          new Promise((_resolve, reject) => {
            seen = signal;
            signal?.addEventListener("abort", () => {
              reject(new Cancelled());
            });
          }),
      },
      "all",
    );
    const work = running.upkeep.verify();
    while (seen === undefined) await new Promise(setImmediate);
    running.cancels[0]?.();
    await work;
    assert.ok(running.errors[0] instanceof Cancelled);
    const held = open({
      compact: () => Promise.reject(new CodeweftError("lock_held", "Held.")),
    });
    await held.upkeep.compact();
    assert.equal((held.errors[0] as CodeweftError).code, "lock_held");
  });

  it("tells apart what was done and what could not be saved", async () => {
    const saveError = { code: "disk_full", message: "Full." } as const;
    const { upkeep, told, unsaved } = open({
      compact: () =>
        Promise.resolve({ before: 9, after: 8, ...saved, saveError }),
    });
    await upkeep.compact();
    assert.equal(told.length, 1);
    assert.deepEqual(unsaved, [saveError]);
  });
});
