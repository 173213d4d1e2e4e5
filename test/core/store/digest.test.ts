// One digest for one content: by any way, in bulk or row by row, and another for anything that differs.
import assert from "node:assert/strict";
import fc from "fast-check";
import type { FileFacts } from "../../../src/core/model/facts.ts";
import { openStore } from "../../../src/core/store/openStore.ts";
import type { Sqlite } from "../../../src/core/store/sqlite.ts";
import type { Store } from "../../../src/core/store/store.ts";
import {
  SymbolIds,
  resolvedFile,
  sqliteForTests,
  writeOne,
} from "./sampleStore.ts";
import { edgesOf, functions } from "./sliceText.ts";

describe("digest", () => {
  let sqlite: Sqlite;
  let store: Store;
  before(async () => {
    sqlite = await sqliteForTests();
  });

  beforeEach(() => {
    store = openStore(sqlite);
  });

  afterEach(() => {
    store.close();
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
