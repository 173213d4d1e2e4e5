// Ids and keys over the life of a database: what stays, what moved, what is never given again.
import assert from "node:assert/strict";
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
import { edgesOf, functions, texts } from "./sliceText.ts";

describe("identity of symbols", () => {
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

  const movesIn = (of: Store): string[][] =>
    rowsOf(of, "SELECT old_key, new_key FROM symbol_moved ORDER BY 1");

  const rowsOf = (of: Store, sql: string): string[][] => {
    const database = new sqlite.Database(of.exportBytes());
    const [result] = database.exec(sql);
    database.close();
    return (result?.values ?? []) as string[][];
  };

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
    const [localKey] = texts(store.readGraph().symbols.localKey).slice(-1);
    assert.deepEqual(movesIn(store), [
      [movesIn(store)[0]![0], `a.ts#${localKey}`],
    ]);
  });

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
    assert.equal(new Set(texts(store.readGraph().symbols.localKey)).size, 4);
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
});
