// The database says the same about the same sources, whatever happened before: order, workers, edits, restarts.
import assert from "node:assert/strict";
import type { Engine } from "../../../src/core/engine.ts";
import { assertChained } from "../../fakes/historyChain.ts";
import { InProcessPool } from "../../fakes/inProcessPool.ts";
import { MemoryStorage } from "../../fakes/memoryStorage.ts";
import { MemoryWorkspace } from "../../fakes/memoryWorkspace.ts";
import { withTestEngine } from "../../fakes/testEngine.ts";
import { editRandomly, randomFrom, smallWorkspace } from "./smallWorkspace.ts";

function copyOf(files: MemoryWorkspace): MemoryWorkspace {
  return new MemoryWorkspace(
    Object.fromEntries(files.paths().map((path) => [path, files.text(path)])),
  );
}

/** What a new installation says about these sources. */
function cleanDigest(files: MemoryWorkspace): Promise<string> {
  const copy = copyOf(files);
  return withTestEngine({ files: copy }, async ({ engine, digest }) => {
    await engine.ingest({});
    return digest();
  });
}

describe("equality", () => {
  it("different sources have different digests", async () => {
    const files = new MemoryWorkspace(smallWorkspace);
    const before = await cleanDigest(files);
    files.write(
      "app/main.ts",
      'import { open } from "./shop";\nconst shop = open();\n',
    );
    assert.notEqual(await cleanDigest(files), before);
  });

  it("the order in which files are done and the number of workers change nothing", async () => {
    const expected = await cleanDigest(new MemoryWorkspace(smallWorkspace));
    for (const [seed, workers] of [
      [1, 1],
      [2, 3],
      [3, 8],
    ] as const) {
      const files = new MemoryWorkspace(smallWorkspace);
      const pool = new InProcessPool(files, workers, randomFrom(seed));
      const found = await withTestEngine({ files, pool }, async (test) => {
        await test.engine.ingest({});
        return test.digest();
      });
      assert.equal(found, expected, `seed ${seed}`);
    }
  });

  for (const seed of [11, 12, 13, 14, 15, 16])
    it(`after any sequence of edits it equals a fresh ingest (seed ${seed})`, async () => {
      const random = randomFrom(seed);
      const files = new MemoryWorkspace(smallWorkspace);
      await withTestEngine({ files }, async ({ engine, digest }) => {
        await engine.ingest({});
        const history: string[][] = [];
        for (let round = 0; round < 12; round++) {
          const changed: string[] = [];
          for (let edits = 1 + Math.floor(random() * 3); edits > 0; edits--)
            changed.push(...editRandomly(files, random));
          history.push(changed);
          await engine.update(changed);
          assert.equal(
            await digest(),
            await cleanDigest(files),
            `round ${round}: ${JSON.stringify(history)}`,
          );
        }
        await assertChained(engine);
      });
    });

  it("an edit that moves lines while the file's imports begin to lead somewhere reaches the readers", async () => {
    const index = 'export { Cart } from "./cart";\n';
    const files = new MemoryWorkspace({
      "index.ts": index,
      "user.ts":
        'import { Cart } from "./index";\nexport const total = (cart: Cart) => cart.total();\n',
    });
    await withTestEngine({ files }, async ({ engine, digest }) => {
      await engine.ingest({});
      files.write("cart.ts", "export class Cart { total() { return 1 } }\n");
      files.write("index.ts", `// a comment\n${index}`);
      await engine.update(["cart.ts", "index.ts"]);
      assert.equal(await digest(), await cleanDigest(files));
    });
  });

  it("what changed while the engine was closed is caught up", async () => {
    const random = randomFrom(21);
    const files = new MemoryWorkspace(smallWorkspace);
    const storage = new MemoryStorage();
    await withTestEngine({ files, storage }, ({ engine }) => engine.ingest({}));
    for (let round = 0; round < 4; round++) {
      for (let edits = 0; edits < 4; edits++) editRandomly(files, random);
      await withTestEngine({ files, storage }, async ({ engine, digest }) => {
        await engine.reconcile();
        assert.equal(
          await digest(),
          await cleanDigest(files),
          `round ${round}`,
        );
      });
    }
  });

  it("a second ingest of the same sources changes nothing, forced or not", async () => {
    const files = new MemoryWorkspace(smallWorkspace);
    await withTestEngine({ files }, async ({ engine, digest }) => {
      await engine.ingest({});
      const first = await digest();
      const again = await engine.ingest({});
      assert.equal(again.extracted, 0);
      assert.equal(await digest(), first);
      const forced = await engine.ingest({ force: true });
      assert.equal(forced.extracted, forced.files);
      assert.equal(await digest(), first);
    });
  });

  it("an ingest that was cancelled at any point is completed by the next one", async () => {
    const expected = await cleanDigest(new MemoryWorkspace(smallWorkspace));
    for (const after of [0, 1, 3, 6, 9, 12]) {
      const files = new MemoryWorkspace(smallWorkspace);
      await withTestEngine({ files }, async ({ engine, digest }) => {
        const controller = new AbortController();
        let steps = 0;
        const listening = engine.onEvent(() => {
          if (steps++ === after) controller.abort();
        });
        await engine.ingest({}, controller.signal);
        listening.dispose();
        const summary = await engine.ingest({});
        assert.equal(summary.outcome, "completed");
        assert.equal(
          await digest(),
          expected,
          `cancelled after ${after} events`,
        );
      });
    }
  });

  it("the same revision gives the same bytes of answers, also after it was opened again", async () => {
    const answers = async (engine: Engine) => {
      const texts: string[] = [];
      for (const [id, parameters] of [
        ["edges", { limit: 1000 }],
        ["symbols", { limit: 1000 }],
        ["callers", { symbol: "Cart.add" }],
        ["neighbourhood", { symbol: "Cart" }],
        ["statistics", {}],
      ] as const)
        texts.push(JSON.stringify(await engine.ask(id, parameters)));
      return texts;
    };
    const files = new MemoryWorkspace(smallWorkspace);
    const storage = new MemoryStorage();
    const first = await withTestEngine(
      { files, storage },
      async ({ engine }) => {
        await engine.ingest({});
        const once = await answers(engine);
        assert.deepEqual(await answers(engine), once);
        return once;
      },
    );
    for (const answer of first) assert.ok(answer.length > 200, answer);
    await withTestEngine({ files, storage }, async ({ engine }) => {
      assert.deepEqual(await answers(engine), first);
    });
  });
});
