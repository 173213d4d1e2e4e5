// The graph that is read from the pages of a saved file is the one that its store would publish; other bytes harm nobody.
import assert from "node:assert/strict";
import {
  holdsWholeGraph,
  readSavedGraph,
} from "../../../src/core/store/graphPages.ts";
import { openStore } from "../../../src/core/store/openStore.ts";
import type { Sqlite } from "../../../src/core/store/sqlite.ts";
import type { Store } from "../../../src/core/store/store.ts";
import {
  resolvedFile,
  sqliteForTests,
  SymbolIds,
  writeOne,
} from "./sampleStore.ts";
import { functions } from "./sliceText.ts";

describe("the graph of a saved file", () => {
  let sqlite: Sqlite;
  let store: Store;
  before(async () => {
    sqlite = await sqliteForTests();
  });
  beforeEach(() => {
    store = openStore(sqlite, {});
  });
  afterEach(() => {
    store.close();
  });

  const names = (prefix: string, count: number): string[] =>
    Array.from({ length: count }, (_, index) => `${prefix}${index}`);

  /** Three files with edges among them and to the outside; the second is written again, so that ids are not in order. */
  function fill(): void {
    const ids = new SymbolIds();
    const long = "n".repeat(20_000);
    const write = (path: string, list: readonly string[]): number =>
      writeOne(store, ids, path, functions(path, list));
    const b = write("b.ts", names("late", 40));
    const c = write("\u{1F600}/ä.ts", ["größe", "漢字", "𝔾", long]);
    const d = write("\uFFFD.ts", ["last"]);
    const a = write("a.ts", names("early", 300));
    write("b.ts", names("again", 60));
    store.transaction(() => {
      store.replaceEdges(
        resolvedFile(a, [
          {
            from: 1,
            to: [b, 2],
            sites: [
              [1, 2],
              [3, 4],
              [700, 90_000],
            ],
          },
          { from: 2, to: ["node:fs", "readFile"], kind: "references" },
          { from: 3, to: [c, 1], resolution: "name", typeOnly: true },
        ]),
        ids.of,
      );
      store.replaceEdges(
        resolvedFile(b, [
          { from: 1, to: [a, 1] },
          { from: 2, to: ["node:path", "join"] },
          { from: 2, to: [d, 1] },
        ]),
        ids.of,
      );
      store.writeMeta("complete", "1");
      store.advanceRevision(1_700_000_000_000);
    });
  }

  it("is what its store publishes, to the last number and letter", () => {
    fill();
    const saved = readSavedGraph(store.exportBytes());
    assert.deepEqual(saved, {
      revision: store.revision,
      capturedAt: store.committedAt,
      complete: true,
      slice: store.readGraph(),
      removedFiles: new Int32Array(0),
    });
    assert.ok(saved.slice.symbols.id.length > 360);
    assert.ok(saved.slice.sites.line.includes(700));
  });

  it("is none while the first ingest is not complete, in a new schema, in another program's file and in a part of one", () => {
    assert.equal(readSavedGraph(store.exportBytes()), undefined);
    fill();
    const bytes = store.exportBytes();
    assert.ok(holdsWholeGraph(bytes));
    const changed = (at: number): Uint8Array => {
      const other = bytes.slice();
      other[at]! ^= 1;
      return other;
    };
    // The schema's version, and the signature.
    for (const other of [changed(63), changed(71), bytes.subarray(0, -8192)]) {
      assert.ok(!holdsWholeGraph(other));
      assert.equal(readSavedGraph(other), undefined);
    }
    assert.equal(readSavedGraph(new Uint8Array(0)), undefined);
    assert.equal(readSavedGraph(new Uint8Array(100_000).fill(255)), undefined);
  });

  it("comes to an end whatever is damaged: a graph that nobody vouches for, or none", () => {
    fill();
    const bytes = store.exportBytes();
    let seed = 20_26;
    const random = (below: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
      return seed % below;
    };
    let none = 0;
    for (let round = 0; round < 400; round++) {
      const damaged = bytes.slice();
      const wounds = 1 + random(30);
      for (let wound = 0; wound < wounds; wound++) {
        // Half of them where the pages say what they hold.
        const page = 8192 * random(bytes.length / 8192);
        const at = random(2) === 0 ? page + random(64) : random(bytes.length);
        if (at >= 100) damaged[at] = random(256);
      }
      if (readSavedGraph(damaged) === undefined) none++;
    }
    assert.ok(none > 20 && none < 400, `${none} of 400 were refused`);
  });
});
