// A graph that could not be saved, as its window tells it: again, elsewhere, and done at last.
import assert from "node:assert/strict";
import type { Engine, EngineStatus } from "../../../src/core/engine.ts";
import { CodeweftError } from "../../../src/core/errors.ts";
import type { ErrorForm } from "../../../src/core/errors.ts";
import type { DiskPause } from "../../../src/core/ports.ts";
import type { SaveReport } from "../../../src/core/snapshots.ts";
import type { PageStatus } from "../../../src/protocol.ts";
import { Listeners } from "../../../src/vscode/listeners.ts";
import type { Message } from "../../../src/vscode/messages.ts";
import { Saving } from "../../../src/vscode/saving.ts";

const full: ErrorForm = {
  code: "disk_full",
  message: "There is no room to save /work/graph.db.",
  kept: "The old file stands.",
  next: "Free some space.",
};

function saved(location: string): SaveReport {
  return {
    location,
    identity: { revision: 7, size: 4096, sha256: "" },
    milliseconds: 1,
  };
}

/** A window whose engine holds an unsaved graph, and a person who chooses `file` in the dialog. */
function openUnsaved(file?: string) {
  const statuses = new Listeners<PageStatus>();
  const told: Message[] = [];
  const retries: (() => void)[] = [];
  const asked: (string | undefined)[] = [];
  const copies: string[] = [];
  let status: EngineStatus | undefined = {
    state: "ready",
    revision: 7,
    files: 1,
    symbols: 2,
    edges: 1,
    dirty: true,
    location: "/work/graph.db",
    lastSave: undefined,
    writer: undefined,
    readOnly: undefined,
    disk: { paused: [], retries: {} },
  };
  let again: () => Promise<SaveReport> = () => Promise.reject(new Error());
  let copy = (location: string): Promise<SaveReport> => {
    copies.push(location);
    return Promise.resolve(saved(location));
  };
  const engine = {
    status: () => status,
    save: () => again(),
    saveCopy: (location: string) => copy(location),
  } as unknown as Engine;
  const saving = new Saving({
    session: {
      start: () => Promise.resolve(engine),
      engineStatus: () => status,
      onStatus: statuses.add,
    },
    messages: {
      tell: (message, retry) => {
        told.push(message);
        if (retry !== undefined) retries.push(retry);
      },
      error: (error) => {
        const text = error instanceof Error ? error.message : String(error);
        told.push({ level: "error", text, actions: [] });
      },
    },
    chooseFile: (usual) => {
      asked.push(usual);
      return Promise.resolve(file);
    },
  });
  return {
    saving,
    told,
    asked,
    copies,
    texts: () => told.map(({ text }) => text),
    /** Presses Retry of the last message; resolves when the answer is told. */
    retry: async (answer: () => Promise<SaveReport>): Promise<void> => {
      again = answer;
      retries.at(-1)?.();
      await new Promise((resolve) => setImmediate(resolve));
    },
    answer: (next: () => Promise<SaveReport>): void => {
      again = next;
    },
    refuseCopies: (error: Error): void => {
      copy = () => Promise.reject(error);
    },
    become: (next: Partial<EngineStatus> | undefined): void => {
      status =
        next === undefined || status === undefined
          ? undefined
          : { ...status, ...next };
      statuses.tell({
        state: "ready",
        revision: 7,
        files: 1,
        symbols: 2,
        edges: 1,
      });
    },
  };
}

const paused: DiskPause = {
  work: "saving",
  failures: 3,
  lastError: full,
  since: 0,
  probeAt: 0,
};

describe("saving that is paused", () => {
  it("is told with Resume, which tries at once and says what came of it", async () => {
    const window = openUnsaved();
    window.become({ disk: { paused: [paused], retries: {} } });
    window.saving.failed({
      ...full,
      message: "Saving is paused, because 3 saves in a row failed.",
      next: "One save is tried by itself in about 30 s.",
      details: { paused: "saving" },
    });
    assert.deepEqual(window.told[0]?.actions, [
      "resume",
      "saveAs",
      "openSettings",
      "showLog",
    ]);
    assert.match(
      window.texts()[0] ?? "",
      /is paused.*in about 30 s\. “Save As…” writes/u,
    );
    window.answer(() =>
      Promise.reject(new CodeweftError("disk_full", "There is no room.")),
    );
    await window.saving.resume();
    assert.match(
      window.texts()[1] ?? "",
      /no room\. Saving stays paused: one save is tried by itself at \d\d:\d\d\./u,
    );
    window.answer(() => {
      window.become({
        dirty: false,
        lastSave: saved("/work/graph.db"),
        disk: { paused: [], retries: {} },
      });
      return Promise.resolve(saved("/work/graph.db"));
    });
    await window.saving.resume();
    assert.match(window.texts()[2] ?? "", /saved again, in \/work\/graph\.db/u);
    assert.equal(window.saving.failing, false);
  });

  it("is not resumed where nothing is paused", async () => {
    const window = openUnsaved();
    await window.saving.resume();
    assert.deepEqual(window.texts(), []);
  });
});

describe("a save that failed", () => {
  it("is told with what was kept, what to do, and buttons for it", () => {
    const { saving, told } = openUnsaved();
    saving.failed(full);
    assert.equal(saving.failing, true);
    assert.deepEqual(told[0]?.actions, [
      "retry",
      "saveAs",
      "openSettings",
      "showLog",
    ]);
    assert.match(
      told[0].text,
      /no room .* The old file stands\. .*keeps trying/u,
    );
    saving.failed({ ...full, code: "save_failed" });
    assert.deepEqual(told[1]?.actions, ["retry", "saveAs", "showLog"]);
  });

  it("is told as done when the engine has saved, whoever made it", () => {
    const { saving, texts, become } = openUnsaved();
    saving.failed(full);
    become({});
    assert.equal(saving.failing, true);
    become({ dirty: false, lastSave: saved("/work/graph.db") });
    assert.equal(saving.failing, false);
    assert.equal(
      texts()[1],
      "Codeweft: the graph is saved again, in /work/graph.db.",
    );
    become({});
    assert.equal(texts().length, 2);
  });

  it("is told once more when Retry fails too", async () => {
    const { saving, told, retry } = openUnsaved();
    saving.failed(full);
    await retry(() =>
      Promise.reject(new CodeweftError("save_failed", "Still not.")),
    );
    assert.match(told[1]?.text ?? "", /^Codeweft: Still not\./u);
    assert.equal(saving.failing, true);
  });

  it("is forgotten with the engine whose graph it was", () => {
    const { saving, texts, become } = openUnsaved();
    saving.failed(full);
    become(undefined);
    assert.equal(saving.failing, false);
    assert.equal(texts().length, 1);
  });
});

describe("Save As…", () => {
  it("asks for a file, says where the graph is now, and where it is still tried", async () => {
    const { saving, asked, copies, texts } = openUnsaved("/mine/copy.db");
    saving.failed(full);
    await saving.saveCopy();
    assert.deepEqual(asked, ["/work/graph.db"]);
    assert.deepEqual(copies, ["/mine/copy.db"]);
    assert.equal(
      texts()[1],
      "Codeweft: the graph is saved in /mine/copy.db (revision 7, verified). It is still not saved in /work/graph.db; Codeweft keeps trying there.",
    );
    assert.equal(saving.failing, true);
  });

  it("promises nothing about the usual place when nothing is wrong there", async () => {
    const { saving, texts, become } = openUnsaved("/mine/copy.db");
    become({ dirty: false });
    await saving.saveCopy();
    assert.deepEqual(texts(), [
      "Codeweft: the graph is saved in /mine/copy.db (revision 7, verified).",
    ]);
  });

  it("does nothing when the dialog is closed", async () => {
    const { saving, copies, texts } = openUnsaved();
    await saving.saveCopy();
    assert.deepEqual([copies, texts()], [[], []]);
  });

  it("says so when that file cannot be written either", async () => {
    const { saving, texts, refuseCopies } = openUnsaved("/mine/copy.db");
    refuseCopies(new CodeweftError("save_failed", "/mine is read-only."));
    await saving.saveCopy();
    assert.deepEqual(texts(), ["/mine is read-only."]);
  });
});
