// The answers that come from the database instead of the graph.
import assert from "node:assert/strict";
import { schemaVersion } from "../../../src/core/store/migrations/steps.ts";
import { openStore } from "../../../src/core/store/openStore.ts";
import type { Store } from "../../../src/core/store/store.ts";
import { HandmadeFacts } from "../model/handmadeFacts.ts";
import {
  SymbolIds,
  recordOf,
  resolvedFile,
  sqliteForTests,
  writeOne,
  referenceAt,
} from "./sampleStore.ts";

describe("database reads", () => {
  let store: Store;
  let ids: SymbolIds;
  let file: number;
  beforeEach(async () => {
    store = openStore(await sqliteForTests(), { location: "/w/graph.db" });
    ids = new SymbolIds();
    const facts = new HandmadeFacts("a.py", "python", true);
    facts.define({ kind: "function", name: "f", doc: "Adds up." });
    facts.define({ kind: "function", name: "g" });
    facts.reference(1, "call", facts.path("x.y"), 7);
    facts.reference(2, "read", facts.path("z"), 8);
    facts.problem("something is missing", 3);
    file = writeOne(store, ids, "lib/a.py", facts.build(), {
      language: "python",
    });
    store.transaction(() => {
      store.replaceEdges(
        resolvedFile(
          file,
          [
            {
              from: 1,
              to: [file, 2],
              sites: [
                [1, 1],
                [2, 2],
              ],
            },
            { from: 2, to: ["os", "path"], resolution: "external" },
          ],
          [
            {
              ...referenceAt(facts.build(), 1),
              reason: "no such member",
              text: "z",
              candidates: [],
            },
            {
              ...referenceAt(facts.build(), 0),
              reason: "several candidates",
              text: "x.y()",
              candidates: [
                [file, 2],
                [file, 1],
              ],
            },
          ],
        ),
        ids.of,
      );
      store.replaceProblems([
        { category: "unreadable", path: "closed", message: "EACCES" },
        { category: "module", message: "no place at all" },
      ]);
      store.replaceIgnoredFiles([
        { path: "b.bin", reason: "binary", detail: "" },
        { path: "a.min.js", reason: "minified", detail: "one line of 90 KB" },
      ]);
    });
  });
  afterEach(() => {
    store.close();
  });

  it("lists problems of files and of the run, 1-based, in pages", async () => {
    const all = await store.reads.problems({ limit: 10, offset: 0 });
    assert.deepEqual(all, {
      total: 3,
      rows: [
        {
          category: "module",
          path: undefined,
          line: undefined,
          column: undefined,
          message: "no place at all",
        },
        {
          category: "unreadable",
          path: "closed",
          line: undefined,
          column: undefined,
          message: "EACCES",
        },
        {
          category: "syntax",
          path: "lib/a.py",
          line: 4,
          column: 1,
          message: "something is missing",
        },
      ],
    });
    const page = await store.reads.problems({ limit: 1, offset: 1 });
    assert.deepEqual(page, { total: 3, rows: [all.rows[1]] });
  });

  it("takes a file's problem away when it is written without it, and the run's when they are replaced", async () => {
    store.transaction(() => {
      store.replaceProblems([]);
    });
    writeOne(store, ids, "lib/a.py", new HandmadeFacts("a.py").build());
    assert.equal(
      (await store.reads.problems({ limit: 10, offset: 0 })).total,
      0,
    );
    assert.equal(store.findFile("lib/a.py")!.state, "parsed");
  });

  it("lists unresolved references by path and by source", async () => {
    const { total, rows } = await store.reads.unresolved({
      limit: 10,
      offset: 0,
    });
    assert.equal(total, 2);
    assert.deepEqual(rows[0], {
      path: "lib/a.py",
      line: 8,
      column: 5,
      text: "x.y()",
      kind: "calls",
      reason: "several candidates",
      fromId: ids.of(file, 1),
      candidates: [ids.of(file, 1), ids.of(file, 2)],
    });
    const of = async (filter: {
      paths?: string[];
      fromIds?: number[];
      kinds?: string[];
      reasons?: string[];
      languages?: string[];
    }) =>
      (
        await store.reads.unresolved({ ...filter, limit: 10, offset: 0 })
      ).rows.map(({ text }) => text);
    assert.deepEqual(await of({ paths: ["x.py", "lib/a.py"] }), ["x.y()", "z"]);
    assert.deepEqual(await of({ paths: ["lib/b.py"] }), []);
    assert.deepEqual(await of({ fromIds: [ids.of(file, 2)] }), ["z"]);
    assert.deepEqual(await of({ fromIds: [] }), []);
    assert.deepEqual(await of({ kinds: ["calls", "imports"] }), ["x.y()"]);
    assert.deepEqual(await of({ kinds: [] }), []);
    assert.deepEqual(await of({ reasons: ["no such member"] }), ["z"]);
    assert.deepEqual(await of({ reasons: ["no such"] }), []);
    assert.deepEqual(await of({ languages: ["go", "python"] }), ["x.y()", "z"]);
    assert.deepEqual(await of({ languages: ["go"] }), []);
    assert.deepEqual(await store.reads.unresolvedTexts(), ["x.y()", "z"]);
  });

  it("lists what was left out", async () => {
    assert.deepEqual(await store.reads.skipped({ limit: 1, offset: 0 }), {
      total: 2,
      rows: [
        { path: "a.min.js", reason: "minified", detail: "one line of 90 KB" },
      ],
    });
  });

  it("tells the language and the state of every file, by path", async () => {
    const rows = await store.reads.fileStates();
    assert.deepEqual(
      rows.find(({ path }) => path === "lib/a.py"),
      { path: "lib/a.py", language: "python", state: "degraded" },
    );
    assert.deepEqual(
      rows.map(({ path }) => path),
      rows.map(({ path }) => path).sort(),
    );
  });

  it("counts references by folder, language, resolution and reason, for all files or some", async () => {
    const of = (resolution: string, reason: string, count: number) => ({
      folder: "lib",
      language: "python",
      resolution,
      reason,
      count,
    });
    const expected = [
      of("ambiguous", "several candidates", 1),
      of("exact", "", 2),
      of("external", "", 1),
      of("unresolved", "no such member", 1),
    ];
    for (const paths of [undefined, ["lib/a.py"], ["x.py", "lib/a.py"]])
      assert.deepEqual(await store.reads.resolutionCounts(paths), expected);
    for (const paths of [[], ["lib"], ["lib/b.py"]])
      assert.deepEqual(await store.reads.resolutionCounts(paths), []);
  });

  it("tells a symbol's doc comment, and that there is no such symbol", async () => {
    assert.equal(await store.reads.doc(ids.of(file, 1)), "Adds up.");
    assert.equal(await store.reads.doc(ids.of(file, 2)), undefined);
    await assert.rejects(store.reads.doc(999_999), { code: "not_found" });
  });

  it("tells what is known of a file's bytes", async () => {
    const { hash, size, mtime } = recordOf("lib/a.py");
    assert.deepEqual(await store.reads.fileIdentity("lib/a.py"), {
      hash,
      size,
      mtime,
    });
    assert.equal(await store.reads.fileIdentity("lib"), undefined);
    store.transaction(() => {
      store.touchFile(file, { size: 5, mtime: 6.5, extractedAt: 7 });
    });
    assert.deepEqual(await store.reads.fileIdentity("lib/a.py"), {
      hash,
      size: 5,
      mtime: 6.5,
    });
  });

  it("tells size, version and rows of the database", async () => {
    const figures = await store.reads.storage();
    assert.equal(figures.location, "/w/graph.db");
    assert.equal(figures.bytes, store.exportBytes().length);
    assert.equal(figures.schemaVersion, schemaVersion);
    assert.equal(figures.rows["symbol"], 3);
    assert.equal(figures.rows["edge_site"], 3);
    assert.equal(figures.rows["candidate"], 2);
  });

  it("keeps runs, the newest first", async () => {
    store.transaction(() => {
      const first = store.startRun(1000);
      store.writeRunFile(first, {
        path: "a",
        state: "failed",
        milliseconds: 2,
        message: "no",
      });
      store.finishRun(first, {
        finishedAt: 1500,
        milliseconds: 500,
        outcome: "degraded",
        files: 3,
        failed: 1,
      });
      store.startRun(2000);
    });
    assert.deepEqual(await store.reads.runs(10), [
      {
        id: 2,
        startedAt: 2000,
        milliseconds: 0,
        outcome: "running",
        files: 0,
        failed: 0,
      },
      {
        id: 1,
        startedAt: 1000,
        milliseconds: 500,
        outcome: "degraded",
        files: 3,
        failed: 1,
      },
    ]);
    assert.equal((await store.reads.runs(1)).length, 1);
  });

  it("counts revisions and keeps roots and named values", () => {
    store.transaction(() => {
      assert.equal(store.advanceRevision(111), 1);
      assert.equal(store.advanceRevision(222), 2);
      store.replaceRoots([
        { name: "b", location: "/b" },
        { name: "a", location: "/a" },
      ]);
      store.writeMeta("resolver_version", "9");
    });
    assert.equal(store.revision, 2);
    assert.equal(store.committedAt, 222);
    assert.deepEqual(store.readRoots(), [
      { name: "b", location: "/b" },
      { name: "a", location: "/a" },
    ]);
    assert.equal(store.readMeta("resolver_version"), "9");
    assert.equal(store.readMeta("nothing"), undefined);
  });
});
