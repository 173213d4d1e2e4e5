// The store as the indexer uses it: facts in, edges in, the graph out, and nothing by halves.
import assert from "node:assert/strict";
import fc from "fast-check";
import { openStore } from "../../../src/core/store/openStore.ts";
import type { Sqlite } from "../../../src/core/store/sqlite.ts";
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
import { edgesOf, functions, texts } from "./sliceText.ts";

describe("store", () => {
  let sqlite: Sqlite;
  let store: Store;
  let ids: SymbolIds;
  before(async () => {
    sqlite = await sqliteForTests();
  });

  beforeEach(() => {
    store = openStore(sqlite);
    ids = new SymbolIds();
  });

  afterEach(() => {
    store.close();
  });

  const reopened = (): Store => {
    const bytes = store.exportBytes();
    store.close();
    store = openStore(sqlite, { bytes });
    return store;
  };

  const replace = (...resolved: Parameters<typeof resolvedFile>): void => {
    store.transaction(() => {
      store.replaceEdges(resolvedFile(...resolved), ids.of);
    });
  };

  it("gives back facts, files and symbols after saving and loading", () => {
    const facts = functions("a.ts", ["one", "two"]);
    const file = writeOne(store, ids, "src/a.ts", facts);
    reopened();
    assert.deepEqual(store.readFacts(file), facts);
    assert.deepEqual(store.readFiles(), [
      {
        id: file,
        ...recordOf("src/a.ts"),
        state: "parsed",
        resolved: false,
        error: undefined,
        hasFacts: true,
      },
    ]);
    assert.deepEqual(
      [...store.readSymbolIds(file)],
      [ids.of(file, 0), ids.of(file, 1), ids.of(file, 2)],
    );
  });

  it("gives back the graph: symbols by file and row, edges with their sites, what stands outside", () => {
    const a = writeOne(
      store,
      ids,
      "src/a.ts",
      functions("a.ts", ["one", "two"]),
    );
    const b = writeOne(store, ids, "lib/b.ts", functions("b.ts", ["three"]));
    replace(a, [
      {
        from: 1,
        to: [b, 1],
        sites: [
          [12, 4],
          [11, 9],
        ],
      },
      { from: 2, to: ["react", "useState"], resolution: "external" },
      { from: 0, to: [a, 1], kind: "references", resolution: "name" },
    ]);
    replace(b, [{ from: 1, to: [a, 2], kind: "constructs" }]);
    const slice = store.readGraph();
    assert.deepEqual(texts(slice.files.path), ["lib/b.ts", "src/a.ts"]);
    assert.deepEqual([...slice.files.id], [b, a]);
    assert.deepEqual([...slice.files.firstSymbol], [0, 2, 5]);
    assert.deepEqual([...slice.files.firstEdge], [0, 1, 4]);
    assert.deepEqual(texts(slice.symbols.name), [
      "b.ts",
      "three",
      "a.ts",
      "one",
      "two",
    ]);
    assert.deepEqual(
      [...slice.symbols.parent],
      [-1, ids.of(b, 0), -1, ids.of(a, 0), ids.of(a, 0)],
    );
    assert.deepEqual([...slice.symbols.startLine], [0, 10, 0, 10, 20]);
    assert.deepEqual(edgesOf(slice), [
      "a.ts -references/name-> one @0:4",
      "one -calls/exact-> three @11:9 @12:4",
      "three -constructs/exact-> two @1:4",
      "two -calls/external-> react:useState @2:4",
    ]);
  });

  it("gives back the graph of some files alone, with targets elsewhere as ids", () => {
    const a = writeOne(store, ids, "a.ts", functions("a.ts", ["one"]));
    const b = writeOne(store, ids, "b.ts", functions("b.ts", ["two"]));
    replace(a, [{ from: 1, to: [b, 1] }]);
    replace(b, [
      { from: 1, to: [a, 1] },
      { from: 1, to: ["fs", "readFile"], resolution: "external" },
    ]);
    const slice = store.readGraph([b]);
    assert.deepEqual(texts(slice.symbols.name), ["b.ts", "two"]);
    assert.deepEqual(edgesOf(slice), [
      `two -calls/exact-> ${ids.of(a, 1)} @1:4`,
      "two -calls/external-> fs:readFile @1:4",
    ]);
  });

  it("says which edges are erased at run time", () => {
    const a = writeOne(store, ids, "a.ts", functions("a.ts", ["one"]));
    const b = writeOne(store, ids, "b.ts", functions("b.ts", ["two"]));
    replace(a, [
      { from: 0, to: [b, 0], kind: "imports", typeOnly: true },
      { from: 1, to: [b, 1] },
    ]);
    const expected = [
      "a.ts -imports/exact-> b.ts @0:4 typeOnly",
      "one -calls/exact-> two @1:4",
    ];
    assert.deepEqual(edgesOf(store.readGraph()), expected);
  });

  it("has an empty graph at first", () => {
    const slice = store.readGraph();
    assert.equal(slice.symbols.id.length, 0);
    assert.deepEqual([...slice.files.firstSymbol], [0]);
    assert.deepEqual([...slice.edges.firstSite], [0]);
    assert.deepEqual(store.counts(), {
      files: 0,
      symbols: 0,
      edges: 0,
      sites: 0,
    });
  });

  it("keeps the ids of edges that stay, and replaces their sites", () => {
    const a = writeOne(store, ids, "a.ts", functions("a.ts", ["one", "two"]));
    replace(a, [
      { from: 1, to: [a, 2], sites: [[3, 3]] },
      { from: 2, to: [a, 1] },
      { from: 2, to: ["fs", ""], resolution: "external" },
    ]);
    const [kept] = store.readGraph().edges.id;
    replace(a, [
      { from: 2, to: [a, 2] },
      {
        from: 1,
        to: [a, 2],
        sites: [
          [4, 4],
          [5, 5],
          [4, 4],
        ],
      },
    ]);
    const slice = store.readGraph();
    assert.deepEqual(edgesOf(slice), [
      "one -calls/exact-> two @4:4 @5:5",
      "two -calls/exact-> two @2:4",
    ]);
    assert.ok([...slice.edges.id].includes(kept!));
    assert.deepEqual(store.counts(), {
      files: 1,
      symbols: 3,
      edges: 2,
      sites: 3,
    });
  });

  const rowsOf = (of: Store, sql: string): string[][] => {
    const database = new sqlite.Database(of.exportBytes());
    const [result] = database.exec(sql);
    database.close();
    return (result?.values ?? []) as string[][];
  };

  it("leaves out edges and candidates that lead to no symbol", () => {
    const facts = new HandmadeFacts("a.ts");
    facts.define({ kind: "function", name: "f" });
    facts.define({ kind: "local", name: "x", container: 1 });
    facts.reference(1, "call", facts.path("x.y"), 7);
    const a = writeOne(store, ids, "a.ts", facts.build());
    replace(
      a,
      [{ from: 1, to: [a, 2] }],
      [
        {
          ...referenceAt(facts.build(), 0),
          reason: "several candidates",
          text: "x.y()",
          candidates: [
            [a, 2],
            [a, 1],
          ],
        },
      ],
    );
    assert.equal(store.counts().edges, 0);
    assert.deepEqual(
      rowsOf(
        store,
        "SELECT text, kind, candidates, from_id, line FROM unresolved_reference",
      ),
      [["x.y()", "calls", JSON.stringify([ids.of(a, 1)]), ids.of(a, 1), 8]],
    );
  });

  it("rolls everything back when the work throws, also numbers and pending rows", () => {
    const a = writeOne(store, ids, "a.ts", functions("a.ts", ["one"]));
    const before = store.digest();
    assert.throws(
      () =>
        store.transaction(() => {
          writeFileWithin(store, "b.ts", ["two"]);
          store.removeFile(a);
          store.replaceProblems([{ category: "x", message: "y" }]);
          throw new Error("stop");
        }),
      /stop/,
    );
    assert.equal(store.digest(), before);
    const b = writeOne(store, ids, "b.ts", functions("b.ts", ["two"]));
    assert.equal(b, a + 1);
    assert.equal(store.readFiles().length, 2);
  });

  const writeFileWithin = (of: Store, path: string, names: string[]): number =>
    ids.set(
      of.writeFile(recordOf(path), new Uint8Array(1), functions(path, names)),
    );

  it("refuses to write outside of a transaction and to export inside one", () => {
    assert.throws(
      () => writeFileWithin(store, "a.ts", []),
      /outside of a transaction/,
    );
    store.transaction(() => {
      assert.throws(() => store.exportBytes(), /cannot be exported/);
    });
  });

  it("undoes what an inner transaction wrote and keeps the rest of the outer one", () => {
    let outer = 0;
    store.transaction(() => {
      outer = writeFileWithin(store, "a.ts", ["one"]);
      assert.throws(
        () =>
          store.transaction(() => {
            writeFileWithin(store, "b.ts", ["two"]);
            store.removeFile(outer);
            throw new Error("stop");
          }),
        /stop/,
      );
      writeFileWithin(store, "c.ts", ["three"]);
    });
    assert.deepEqual(
      store.readFiles().map(({ path }) => path),
      ["a.ts", "c.ts"],
    );
    assert.deepEqual(
      rowsOf(store, "SELECT name FROM symbol WHERE parent_id IS NOT NULL"),
      [["one"], ["three"]],
    );
  });

  it("keeps the reason of a failed file and lets its symbols go", () => {
    const a = writeOne(store, ids, "a.ts", functions("a.ts", ["one"]));
    store.transaction(() => {
      store.writeFailedFile(recordOf("a.ts"), {
        code: "worker_died",
        message: "The worker died.",
      });
    });
    const [file] = store.readFiles();
    assert.equal(file!.id, a);
    assert.equal(file!.state, "failed");
    assert.equal(file!.hasFacts, false);
    assert.deepEqual(file!.error, {
      code: "worker_died",
      message: "The worker died.",
    });
    assert.equal(store.counts().symbols, 0);
    writeOne(store, ids, "a.ts", functions("a.ts", ["one"]));
    assert.equal(store.findFile("a.ts")!.state, "parsed");
    assert.equal(store.findFile("a.ts")!.error, undefined);
  });

  it("forgets outside targets that nothing uses any more", () => {
    const a = writeOne(store, ids, "a.ts", functions("a.ts", ["one"]));
    replace(a, [{ from: 1, to: ["fs", "readFile"], resolution: "external" }]);
    replace(a, []);
    store.transaction(() => store.advanceRevision(5));
    assert.deepEqual(rowsOf(store, "SELECT * FROM external"), []);
    replace(a, [{ from: 1, to: ["fs", "readFile"], resolution: "external" }]);
    assert.deepEqual(edgesOf(store.readGraph()), [
      "one -calls/external-> fs:readFile @1:4",
    ]);
  });

  it("takes any names and paths, and gives every symbol another key", () => {
    const hostile = fc.oneof(
      fc.constantFrom(
        "a",
        "\0",
        "␀",
        "\ud800",
        "\ud801",
        "'; DROP TABLE symbol; --",
        "🧶",
        "constructor",
        "__proto__",
      ),
      fc.string({ unit: "binary", maxLength: 4 }),
    );
    fc.assert(
      fc.property(
        fc.array(hostile, { maxLength: 8 }),
        hostile,
        (names, path) => {
          const own = openStore(sqlite);
          const ownIds = new SymbolIds();
          for (let turn = 0; turn < 2; turn++)
            writeOne(
              own,
              ownIds,
              `src/${path}.ts`,
              functions("a.ts", names, turn),
            );
          const { symbols } = own.readGraph();
          const keys = texts(symbols.localKey);
          own.close();
          assert.equal(symbols.id.length, names.length + 1);
          assert.equal(new Set(keys).size, keys.length);
        },
      ),
      { numRuns: 60 },
    );
  });
});
