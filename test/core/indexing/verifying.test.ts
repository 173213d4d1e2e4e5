// Verifying finds rows that the sources do not say, names them, and puts them right.
import assert from "node:assert/strict";
import { Cancelled } from "../../../src/core/errors.ts";
import { createCancelSource } from "../../../src/core/indexing/cancelSource.ts";
import type { VerifyReport } from "../../../src/core/maintenance.ts";
import { InProcessPool } from "../../fakes/inProcessPool.ts";
import { MemoryStorage } from "../../fakes/memoryStorage.ts";
import { MemoryWorkspace } from "../../fakes/memoryWorkspace.ts";
import { withTestEngine } from "../../fakes/testEngine.ts";
import type { TestEngine } from "../../fakes/testEngine.ts";
import { sqliteForTests } from "../store/sampleStore.ts";
import { smallWorkspace } from "./smallWorkspace.ts";

/** The digest of a clean ingest, and a storage that holds it with these statements run on it. */
async function damaged(
  sql: string,
  sources: Readonly<Record<string, string>> = smallWorkspace,
): Promise<{
  readonly clean: string;
  readonly files: MemoryWorkspace;
  readonly storage: MemoryStorage;
}> {
  const files = new MemoryWorkspace(sources);
  const storage = new MemoryStorage();
  const clean = await withTestEngine(
    { files, storage },
    async ({ engine, digest }) => {
      await engine.ingest({});
      return digest();
    },
  );
  const sqlite = await sqliteForTests();
  const database = new sqlite.Database(storage.bytes);
  database.exec(sql);
  storage.bytes = database.export();
  database.close();
  return { clean, files, storage };
}

const summaryOf = ({ drift }: Pick<VerifyReport, "drift">) =>
  drift.map(({ path, kind, parts }) => `${path} ${kind} ${parts.join(" ")}`);

async function repairs(
  sql: string,
  expected: readonly string[],
  words: readonly RegExp[] = [],
): Promise<void> {
  const { clean, files, storage } = await damaged(sql);
  await withTestEngine({ files, storage }, async ({ engine, digest }) => {
    const found = await engine.maintenance.verify({});
    assert.deepEqual(summaryOf(found), expected);
    assert.equal(found.left, undefined);
    const details = found.drift.flatMap((drift) => drift.details).join("\n");
    for (const word of words) assert.match(details, word);
    const repaired = await engine.maintenance.verify({ repair: true });
    assert.deepEqual(summaryOf(repaired), expected);
    assert.deepEqual(repaired.left, []);
    assert.equal(await digest(), clean);
    assert.deepEqual(summaryOf(await engine.maintenance.verify({})), []);
  });
  // What was repaired was saved.
  await withTestEngine({ files, storage }, async ({ engine, digest }) => {
    assert.equal(await digest(), clean);
    assert.deepEqual(summaryOf(await engine.maintenance.verify({})), []);
  });
}

const symbolOf = (name: string) =>
  `(SELECT symbol_id FROM definition WHERE qualified_name = '${name}')`;
const fileOf = (path: string) => `(SELECT id FROM file WHERE path = '${path}')`;

describe("verify", () => {
  it("finds nothing in what an ingest made, and changes and saves nothing", async () => {
    const { clean, files, storage } = await damaged("SELECT 1");
    await withTestEngine({ files, storage }, async ({ engine, digest }) => {
      const { saves } = storage;
      const report = await engine.maintenance.verify({ repair: true });
      const { milliseconds: _, ...rest } = report;
      assert.deepEqual(rest, {
        files: 9,
        checked: 9,
        caughtUp: 0,
        edgesCompared: true,
        drift: [],
        unreadable: [],
        changedMeanwhile: [],
        saved: undefined,
        saveError: undefined,
      });
      assert.equal(storage.saves, saves);
      assert.equal(await digest(), clean);
    });
  });

  it("finds a symbol that is gone with its edges, in its file and in those that use it", () =>
    repairs(
      `CREATE TEMP TABLE gone AS SELECT ${symbolOf("Cart.total")} AS id;
       CREATE TEMP TABLE cut AS SELECT edge.id FROM edge, gone WHERE from_id = gone.id OR to_id = gone.id;
       DELETE FROM edge_site WHERE edge_id IN (SELECT id FROM cut);
       DELETE FROM edge WHERE id IN (SELECT id FROM cut);
       DELETE FROM candidate WHERE symbol_id IN (SELECT id FROM gone) OR unresolved_id IN (SELECT unresolved.id FROM unresolved, gone WHERE from_id = gone.id);
       DELETE FROM unresolved WHERE from_id IN (SELECT id FROM gone);
       UPDATE symbol SET parent_id = (SELECT parent_id FROM symbol AS s, gone WHERE s.id = gone.id) WHERE parent_id IN (SELECT id FROM gone);
       DELETE FROM symbol WHERE id IN (SELECT id FROM gone);`,
      ["app/shop.ts differs edges", "lib/cart.ts differs symbols edges"],
      [
        /^method Cart\.total is missing$/m,
        /^edge sell calls total of lib\/cart\.ts is missing$/m,
      ],
    ));

  it("finds an edge that leads elsewhere", () =>
    repairs(
      `UPDATE edge SET to_id = ${symbolOf("Cart.add")} WHERE to_id = ${symbolOf("Cart.total")};`,
      ["app/shop.ts differs edges"],
      [/total of lib\/cart\.ts is missing$/m, /should not be there$/m],
    ));

  it("finds a place that is no evidence", () =>
    repairs(
      `UPDATE edge_site SET line = line + 7 WHERE edge_id = (SELECT id FROM edge WHERE to_id = ${symbolOf("Cart.total")});`,
      ["app/shop.ts differs edges"],
      [/^edge sell calls total of lib\/cart\.ts differs$/m],
    ));

  it("finds the facts of another text", () =>
    repairs(
      `UPDATE file_facts SET bytes = (SELECT bytes FROM file_facts WHERE file_id = ${fileOf("py/store/book.py")})
       WHERE file_id = ${fileOf("py/run.py")};`,
      ["py/run.py differs facts"],
      [/facts are not those of its text/],
    ));

  it("finds facts that do not decode", () =>
    repairs(
      `UPDATE file_facts SET bytes = x'00ff00ff' WHERE file_id = ${fileOf("lib/money.ts")};`,
      ["lib/money.ts differs facts"],
    ));

  it("finds a symbol that stands elsewhere, and an import that is none", () =>
    repairs(
      `UPDATE symbol SET start_line = start_line + 1 WHERE id = ${symbolOf("Book.label")};
       UPDATE import SET module = './nowhere' WHERE file_id = ${fileOf("app/main.ts")};`,
      ["app/main.ts differs imports", "py/store/book.py differs symbols"],
      [/^method Book\.label differs$/m, /imports differ/],
    ));

  it("finds in a sample what is wrong with its files alone", async () => {
    const { clean, files, storage } = await damaged(
      `UPDATE symbol SET flags = flags + 1;
       UPDATE edge SET resolution = 2;`,
    );
    await withTestEngine({ files, storage }, async ({ engine, digest }) => {
      const found = await engine.maintenance.verify({ sample: 4 });
      assert.equal(found.checked, 4);
      assert.equal(found.edgesCompared, false);
      assert.equal(found.drift.length, 4);
      for (const { kind, parts } of found.drift)
        assert.deepEqual([kind, parts], ["differs", ["symbols"]]);
      await engine.maintenance.verify({ sample: 4, repair: true });
      const rest = await engine.maintenance.verify({});
      // The files that were not in the sample; the edges were derived again all the same.
      assert.ok(rest.drift.length < 9 && rest.drift.length > 0);
      for (const { parts } of rest.drift) assert.deepEqual(parts, ["symbols"]);
      await engine.maintenance.verify({ repair: true });
      assert.equal(await digest(), clean);
    });
  });

  it("catches up first: what nobody has looked at yet is no drift", async () => {
    const { files, storage } = await damaged("SELECT 1");
    files.write("lib/more.ts", "export const more = 1;\n");
    files.remove("app/main.ts");
    files.write("lib/money.ts", "export interface Money { amount: number }\n");
    await withTestEngine({ files, storage }, async ({ engine }) => {
      const report = await engine.maintenance.verify({});
      assert.equal(report.caughtUp, 3);
      assert.deepEqual(report.drift, []);
    });
  });

  it("tells what cannot be read now, and compares the rest without edges", async () => {
    const { files, storage } = await damaged(
      `UPDATE symbol SET flags = flags + 1 WHERE id = ${symbolOf("Book.label")};`,
    );
    files.forbid("lib/money.ts");
    await withTestEngine({ files, storage }, async ({ engine }) => {
      const report = await engine.maintenance.verify({ repair: true });
      assert.deepEqual(report.unreadable, ["lib/money.ts"]);
      assert.equal(report.edgesCompared, false);
      assert.deepEqual(summaryOf(report), ["py/store/book.py differs symbols"]);
      assert.deepEqual(report.left, []);
    });
  });

  it("tells what changes while it looks, and does not call it drift", async () => {
    const { files, storage } = await damaged("SELECT 1");
    const pool = new InProcessPool(files);
    const extract = pool.extract.bind(pool);
    pool.extract = (task) => {
      if (task.path === "app/main.ts")
        files.write("app/main.ts", "export const other = 2;\n");
      return extract(task);
    };
    await withTestEngine({ files, storage, pool }, async ({ engine }) => {
      const report = await engine.maintenance.verify({});
      assert.deepEqual(report.changedMeanwhile, ["app/main.ts"]);
      assert.deepEqual(report.drift, []);
    });
  });

  it("tells how far it is, ends when it is cancelled, and leaves everything as it was", async () => {
    const { files, storage } = await damaged(
      `DELETE FROM import WHERE file_id = ${fileOf("app/main.ts")};`,
    );
    await withTestEngine({ files, storage }, async (test: TestEngine) => {
      const { engine, digest } = test;
      const before = await digest();
      const source = createCancelSource();
      const stages = new Set<string>();
      engine.onEvent((event) => {
        if (event.kind !== "progress") return;
        stages.add(event.progress.stage);
        if (event.progress.stage === "extract") source.cancel();
      });
      await assert.rejects(
        engine.maintenance.verify({ repair: true }, source.signal),
        Cancelled,
      );
      assert.deepEqual([...stages], ["scan", "extract"]);
      assert.equal(await digest(), before);
      assert.equal(engine.status().state, "ready");
      assert.equal(
        (await engine.maintenance.verify({ repair: true })).drift.length,
        1,
      );
    });
  });

  it("says that there is nothing to verify before the first ingest", () =>
    withTestEngine({ files: new MemoryWorkspace() }, async ({ engine }) => {
      await assert.rejects(engine.maintenance.verify({}), /no graph/);
    }));
});
