// What depends on itself in a circle, with answers computed by hand.
import assert from "node:assert/strict";
import type {
  Cycle,
  CyclesAnswer,
  CycleStep,
  LevelNode,
} from "../../../src/core/query/cycleResults.ts";
import { askData, askEnvelope } from "./askText.ts";

const nameOf = ({ path, symbol }: LevelNode): string => symbol?.name ?? path;
const stepsOf = (steps: readonly CycleStep[]): string[] =>
  steps.map(
    ({ from, to, siteCount }) =>
      `${nameOf(from)}>${nameOf(to)} ${String(siteCount)}`,
  );
const membersOf = ({ members }: Cycle): string[] => members.map(nameOf);

/** a → b → c → a, where c leads back in one place; and b ↔ d, of which b uses more. */
const circle = `
  a/a.ts -> a/b.ts imports
  a/a.ts#f -> a/b.ts#g calls x2
  a/b.ts#g -> b/c.ts#h calls x3
  b/c.ts#h -> a/a.ts#f calls
  a/b.ts#g -> b/d.ts#i calls x4
  b/d.ts#i -> a/b.ts#g2 reads x2
  b/d.ts#i -> react!useState calls
  b/d.ts#i -> lib/e.ts#j calls
`;

describe("cycles", () => {
  it("are groups of files with a shortest circle, its evidence, and the least to cut", async () => {
    const found = await askData<CyclesAnswer>(circle, "cycles");
    assert.deepEqual([found.running, found.typeOnly], [1, 0]);
    const [first] = found.cycles;
    assert.deepEqual(membersOf(first!), [
      "a/a.ts",
      "a/b.ts",
      "b/c.ts",
      "b/d.ts",
    ]);
    assert.deepEqual(stepsOf(first!.shortest.steps), [
      "a/b.ts>b/d.ts 4",
      "b/d.ts>a/b.ts 2",
    ]);
    assert.equal(first!.shortest.proven, true);
    const [step] = first!.shortest.steps;
    assert.deepEqual(step!.kinds, { calls: 4 });
    assert.deepEqual(
      step!.sites.map(({ path, line, text }) => [path, line, text]),
      // Three of four, in order.
      Array(3).fill(["a/b.ts", 4, "a/b.ts line 4"]),
    );
    const { cut } = first!;
    assert.deepEqual(stepsOf(cut.steps), [
      "b/c.ts>a/a.ts 1",
      "b/d.ts>a/b.ts 2",
    ]);
    assert.deepEqual(
      [cut.method, cut.edges, cut.sites, cut.sitesAtLeast],
      ["minimum", 2, 3, 3],
    );
  });

  it("are none of symbols where only files lead back, and fewer of folders", async () => {
    const symbols = await askData<CyclesAnswer>(circle, "cycles", {
      level: "symbol",
    });
    assert.deepEqual(symbols.cycles.map(membersOf), [["f", "g", "h"]]);
    const folders = await askEnvelope(circle, "cycles", { level: "folder" });
    const [only] = (folders.data as CyclesAnswer).cycles;
    assert.deepEqual([membersOf(only!), folders.total], [["a", "b"], 1]);
    // 3 + 4 places lead there, 1 + 2 back.
    assert.deepEqual(stepsOf(only!.cut.steps), ["b>a 3"]);
  });

  it("name those apart that types alone close, and what calls itself", async () => {
    const text = `
      a.ts -> b.ts imports exact typeOnly
      a.ts#f -> b.ts#B uses_type
      b.ts#g -> a.ts#f calls x2
      c.ts#h -> d.ts#i calls
      d.ts#i -> c.ts#h calls
      c.ts#h -> b.ts#g calls
      a.ts#f -> d.ts#T uses_type
      a.ts#f.()1 -> a.ts#f calls
      a.ts#f -> a.ts#f.()1 calls
      x.ts#y -> x.ts#y.()1 calls
      x.ts#y -> x.ts#y reads
    `;
    const found = await askData<CyclesAnswer>(text, "cycles");
    assert.deepEqual(
      found.cycles.map((one) => [one.typeOnly, membersOf(one)]),
      [
        [false, ["c.ts", "d.ts"]],
        [true, ["a.ts", "b.ts", "c.ts", "d.ts"]],
      ],
    );
    const [, typed] = found.cycles;
    assert.deepEqual(
      typed!.shortest.steps.map((step) => [
        `${step.from.path}>${step.to.path}`,
        step.typeOnly,
      ]),
      [
        ["a.ts>b.ts", true],
        ["b.ts>a.ts", false],
      ],
    );
    // Both circles lead back from b to a.
    assert.deepEqual(stepsOf(typed!.cut.steps), ["b.ts>a.ts 2"]);
    assert.equal(typed!.cut.method, "minimum");
    const without = await askData<CyclesAnswer>(text, "cycles", {
      includeTypeOnly: false,
    });
    assert.deepEqual(without.cycles.map(membersOf), [["c.ts", "d.ts"]]);
    assert.equal(found.selfRecursiveCount, 0);
    const symbols = await askData<CyclesAnswer>(text, "cycles", {
      level: "symbol",
    });
    assert.deepEqual(
      symbols.selfRecursive.map(({ name }) => name),
      ["f"],
    );
  });

  it("through types lead around within what runs", async () => {
    const found = await askData<CyclesAnswer>(
      `
      a.ts#f -> b.ts#g calls
      b.ts#g -> c.ts#h calls
      c.ts#h -> a.ts#f calls
      c.ts#h -> d.ts#i calls
      d.ts#i -> b.ts#G uses_type
    `,
      "cycles",
    );
    assert.deepEqual(stepsOf(found.cycles[1]!.shortest.steps), [
      "c.ts>d.ts 1",
      "d.ts>b.ts 1",
      "b.ts>c.ts 1",
    ]);
    assert.deepEqual(stepsOf(found.cycles[1]!.cut.steps), ["c.ts>d.ts 1"]);
  });

  it("come page by page, of no graph are none, and totals stay", async () => {
    const two = `${circle}\np.ts#a -> q.ts#b calls\nq.ts#b -> p.ts#a calls`;
    const second = await askEnvelope(two, "cycles", { limit: 1, offset: 1 });
    const { cycles } = second.data as CyclesAnswer;
    assert.deepEqual(
      [second.total, second.returned, cycles[0]?.id, membersOf(cycles[0]!)],
      [2, 1, 2, ["p.ts", "q.ts"]],
    );
    const few = await askData<CyclesAnswer>(two, "cycles", {
      members: 1,
      cuts: 1,
      sourceLines: false,
    });
    const [first] = few.cycles;
    assert.deepEqual(
      [
        first?.size,
        membersOf(first!),
        first?.cut.edges,
        first?.cut.steps.length,
      ],
      [4, ["a/a.ts"], 2, 1],
    );
    const none = await askEnvelope("a -> b calls", "cycles");
    assert.deepEqual([none.total, none.truncated], [0, false]);
  });
});
