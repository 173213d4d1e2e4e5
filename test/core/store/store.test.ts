// The store as the indexer uses it: facts in, edges in, the graph and the same identities out.
import assert from "node:assert/strict";
import fc from "fast-check";
import type {
  GraphSlice,
  StringColumn,
} from "../../../src/core/model/graph.ts";
import { edgeKinds, resolutions } from "../../../src/core/model/edge.ts";
import type { FileFacts } from "../../../src/core/model/facts.ts";
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
} from "./sampleStore.ts";

const texts = ({ text, offsets }: StringColumn): string[] =>
  Array.from({ length: offsets.length - 1 }, (_, index) =>
    text.slice(offsets[index], offsets[index + 1]),
  );

/** Edges in words: `from -kind/resolution-> to @line:column …`, sorted. */
function edgesOf(slice: GraphSlice): string[] {
  const { edges, symbols, sites, externals } = slice;
  const names = new Map(
    texts(symbols.name).map((name, row) => [symbols.id[row], name]),
  );
  const outside = texts(externals.package).map(
    (name, row) => `${name}:${texts(externals.name)[row]!}`,
  );
  return Array.from(edges.id, (_, row) => {
    const places = [];
    for (let at = edges.firstSite[row]!; at < edges.firstSite[row + 1]!; at++)
      places.push(`@${sites.line[at]!}:${sites.column[at]!}`);
    const to = edges.to[row]!;
    const kind = edgeKinds[edges.kind[row]!]!;
    const resolution = resolutions[edges.resolution[row]!]!;
    return `${names.get(edges.from[row])!} -${kind}/${resolution}-> ${to < 0 ? outside[-1 - to]! : (names.get(to) ?? to)} ${places.join(" ")}`;
  }).sort();
}

/** A file with functions of these names, one after the other. */
function functions(
  fileName: string,
  names: readonly string[],
  shift = 0,
): FileFacts {
  const facts = new HandmadeFacts(fileName);
  names.forEach((name, index) => {
    facts.define({
      kind: "function",
      name,
      signature: `${name}()`,
      contentHash: [...name].reduce(
        (hash, c) => hash * 31 + c.charCodeAt(0),
        7,
      ),
      line: 10 * (index + 1) + shift,
    });
  });
  return facts.build();
}

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

  it("keeps ids when lines shift, and edges from other files with them", () => {
    const a = writeOne(store, ids, "a.ts", functions("a.ts", ["one", "two"]));
    const b = writeOne(store, ids, "b.ts", functions("b.ts", ["three"]));
    replace(b, [{ from: 1, to: [a, 2] }]);
    const before = [1, 2].map((row) => ids.of(a, row));
    writeOne(store, ids, "a.ts", functions("a.ts", ["zero", "one", "two"], 5));
    assert.deepEqual(
      [2, 3].map((row) => ids.of(a, row)),
      before,
    );
    assert.ok(ids.of(a, 1) > Math.max(...before));
    assert.deepEqual(edgesOf(store.readGraph()), [
      "three -calls/exact-> two @1:4",
    ]);
  });

  it("never gives an id again, not even after saving and loading", () => {
    const a = writeOne(store, ids, "a.ts", functions("a.ts", ["one", "two"]));
    const last = ids.of(a, 2);
    store.transaction(() => {
      store.removeFile(a);
    });
    reopened();
    const b = writeOne(store, ids, "b.ts", functions("b.ts", ["one"]));
    assert.ok(b > a);
    assert.ok(ids.of(b, 0) > last);
  });

  it("knows a symbol with a new signature by its name, and remembers its old key", () => {
    const build = (signature: string, contentHash: number): FileFacts => {
      const facts = new HandmadeFacts("a.ts");
      facts.define({ kind: "function", name: "f", signature, contentHash });
      return facts.build();
    };
    const a = writeOne(store, ids, "a.ts", build("f(x)", 1));
    const id = ids.of(a, 1);
    writeOne(store, ids, "a.ts", build("f(x, y)", 2));
    assert.equal(ids.of(a, 1), id);
    const [key] = texts(store.readGraph().symbols.key).slice(-1);
    assert.deepEqual(movesIn(store), [[movesIn(store)[0]![0], key]]);
  });

  const movesIn = (of: Store): string[][] =>
    rowsOf(of, "SELECT old_key, new_key FROM symbol_moved ORDER BY 1");
  const rowsOf = (of: Store, sql: string): string[][] => {
    const database = new sqlite.Database(of.exportBytes());
    const [result] = database.exec(sql);
    database.close();
    return (result?.values ?? []) as string[][];
  };

  it("lets two symbols swap their places and keys", () => {
    const overloads = (...hashes: number[]): FileFacts => {
      const facts = new HandmadeFacts("a.ts");
      for (const contentHash of hashes)
        facts.define({ kind: "variable", name: "x", contentHash });
      return facts.build();
    };
    const a = writeOne(store, ids, "a.ts", overloads(1, 2, 3));
    const kept = ids.of(a, 1);
    writeOne(store, ids, "a.ts", overloads(3, 2, 1));
    assert.equal(ids.of(a, 1), kept);
    assert.equal(new Set(texts(store.readGraph().symbols.key)).size, 4);
  });

  it("takes a vanished symbol's edges away and says whose edges must be derived again", () => {
    const a = writeOne(store, ids, "a.ts", functions("a.ts", ["one", "two"]));
    const b = writeOne(store, ids, "b.ts", functions("b.ts", ["three"]));
    const c = writeOne(store, ids, "c.ts", functions("c.ts", ["four"]));
    replace(a, []);
    replace(b, [{ from: 1, to: [a, 1] }]);
    replace(c, [{ from: 1, to: [a, 2] }]);
    writeOne(store, ids, "a.ts", functions("a.ts", ["two"]));
    assert.deepEqual(edgesOf(store.readGraph()), [
      "four -calls/exact-> two @1:4",
    ]);
    assert.deepEqual(
      store.readFiles().map(({ path, resolved }) => [path, resolved]),
      [
        ["a.ts", false],
        ["b.ts", false],
        ["c.ts", true],
      ],
    );
  });

  it("records where symbols of a renamed file went, whichever of the two comes first", () => {
    for (const removeFirst of [true, false]) {
      const content = functions("a.ts", ["one", "two"]);
      const name = removeFirst ? "x.ts" : "y.ts";
      const a = writeOne(store, ids, name, content);
      store.transaction(() => {
        store.recordMoves();
      });
      store.transaction(() => {
        if (removeFirst) store.removeFile(a);
        ids.set(
          store.writeFile(
            recordOf(`moved/${name}`),
            new Uint8Array(1),
            content,
          ),
        );
        if (!removeFirst) store.removeFile(a);
        store.recordMoves();
      });
      const moves = movesIn(store).filter(([from]) => from!.startsWith(name));
      assert.ok(
        moves.some(
          ([from, to]) =>
            /#one /.test(from!) && to!.startsWith(`moved/${name}#one `),
        ),
      );
      assert.ok(
        moves.some(
          ([from, to]) =>
            /#two /.test(from!) && to!.startsWith(`moved/${name}#two `),
        ),
      );
    }
  });

  it("forgets a move when the symbol is back under its old key", () => {
    const content = functions("a.ts", ["one"]);
    const move = (from: number, to: string): number => {
      let file = 0;
      store.transaction(() => {
        store.removeFile(from);
        file = ids.set(
          store.writeFile(recordOf(to), new Uint8Array(1), content),
        );
        store.recordMoves();
      });
      return file;
    };
    const a = writeOne(store, ids, "a.ts", content);
    const b = move(a, "b.ts");
    const c = move(b, "c.ts");
    // a → b → c: both old keys lead to where it is now.
    assert.ok(movesIn(store).every(([, to]) => to!.startsWith("c.ts#")));
    move(c, "a.ts");
    assert.ok(
      movesIn(store).every(
        ([from, to]) => !from!.startsWith("a.ts#") && to!.startsWith("a.ts#"),
      ),
    );
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
          reference: 0,
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

  it("refuses to write outside of a transaction, to nest them, and to export inside one", () => {
    assert.throws(
      () => writeFileWithin(store, "a.ts", []),
      /outside of a transaction/,
    );
    store.transaction(() => {
      assert.throws(() => store.transaction(() => 1), /already open/);
      assert.throws(() => store.exportBytes(), /cannot be exported/);
    });
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

  it("loads in bulk what it loads row by row", () => {
    const fill = (into: Store, bulk: boolean): string => {
      const own = new SymbolIds();
      if (bulk) into.startBulkLoad();
      const a = writeOne(into, own, "a.ts", functions("a.ts", ["one", "two"]));
      const b = writeOne(into, own, "b.ts", functions("b.ts", ["three"]));
      // The file changes once more while the bulk load runs, with edges to it.
      into.transaction(() => {
        into.replaceEdges(
          resolvedFile(b, [
            { from: 1, to: [a, 1] },
            { from: 1, to: [a, 2] },
          ]),
          own.of,
        );
      });
      writeOne(into, own, "a.ts", functions("a.ts", ["two", "four"]));
      into.transaction(() => {
        into.replaceEdges(resolvedFile(a, [{ from: 2, to: [b, 1] }]), own.of);
        into.replaceEdges(resolvedFile(b, [{ from: 1, to: [a, 1] }]), own.of);
      });
      const checkpoint = into.exportBytes();
      if (bulk) {
        into.finishBulkLoad();
        assert.equal(
          openStore(sqlite, { bytes: checkpoint }).digest(),
          into.digest(),
        );
      }
      return into.digest();
    };
    const other = openStore(sqlite);
    assert.equal(fill(other, true), fill(store, false));
    assert.deepEqual(edgesOf(other.readGraph()), edgesOf(store.readGraph()));
    other.close();
  });

  it("has one digest for one content, whatever the order and the history", () => {
    const files = fc.array(
      fc.record({
        path: fc.constantFrom("a.ts", "b.ts", "c.ts"),
        names: fc.uniqueArray(fc.constantFrom("f", "g", "h", "i")),
        shift: fc.nat(3),
      }),
      { minLength: 1, maxLength: 8 },
    );
    const link = (into: Store, own: SymbolIds): void => {
      const all = into.readFiles();
      into.transaction(() => {
        for (const from of all)
          into.replaceEdges(
            resolvedFile(
              from.id,
              all.flatMap((to): { from: number; to: [number, number] }[] => [
                { from: 0, to: [to.id, 1] },
                { from: 1, to: [to.id, 0] },
              ]),
            ),
            own.of,
          );
        into.recordMoves();
        into.advanceRevision(Math.random());
      });
    };
    fc.assert(
      fc.property(files, (history) => {
        const lived = openStore(sqlite);
        const ownIds = new SymbolIds();
        const present = new Map<string, FileFacts>();
        for (const { path, names, shift } of history) {
          if (names.length === 0) {
            const known = lived.findFile(path);
            if (known !== undefined)
              lived.transaction(() => {
                lived.removeFile(known.id);
              });
            present.delete(path);
          } else {
            const facts = functions(path, names, shift);
            writeOne(lived, ownIds, path, facts);
            present.set(path, facts);
          }
          link(lived, ownIds);
        }
        const clean = openStore(sqlite);
        const cleanIds = new SymbolIds();
        for (const [path, facts] of [...present].reverse())
          writeOne(clean, cleanIds, path, facts);
        link(clean, cleanIds);
        const digests = [lived.digest(), clean.digest()];
        const edges = [edgesOf(lived.readGraph()), edgesOf(clean.readGraph())];
        lived.close();
        clean.close();
        assert.deepEqual(edges[0], edges[1]);
        assert.equal(digests[0], digests[1]);
      }),
      { numRuns: 40 },
    );
  });

  it("has another digest when any place, name, edge or reason differs", () => {
    const seen = new Set<string>();
    const variant = (
      change: (of: Store, own: SymbolIds, a: number) => void,
    ): void => {
      const other = openStore(sqlite);
      const own = new SymbolIds();
      const a = writeOne(other, own, "a.ts", functions("a.ts", ["one", "two"]));
      change(other, own, a);
      seen.add(other.digest());
      other.close();
    };
    const edges = (more: object) => (of: Store, own: SymbolIds, a: number) => {
      of.transaction(() => {
        of.replaceEdges(
          resolvedFile(a, [{ from: 1, to: [a, 2], ...more }]),
          own.of,
        );
      });
    };
    variant(() => undefined);
    variant((of, own) =>
      writeOne(of, own, "a.ts", functions("a.ts", ["one", "two"], 1)),
    );
    variant((of, own) =>
      writeOne(of, own, "a.ts", functions("a.ts", ["one", "twa"])),
    );
    variant(edges({}));
    variant(edges({ kind: "reads" }));
    variant(edges({ resolution: "inferred" }));
    variant(edges({ sites: [[9, 9]] }));
    variant(edges({ typeOnly: true }));
    variant(edges({ to: ["a", "b"] }));
    assert.equal(seen.size, 9);
  });
});
