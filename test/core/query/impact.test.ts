// What breaks if something changes: by hand, by definition on random graphs, and in depth.
import assert from "node:assert/strict";
import { applyPublication } from "../../../src/core/graph/applyPublication.ts";
import type {
  AffectedSymbol,
  ImpactAnswer,
} from "../../../src/core/query/structureResults.ts";
import { chainPublication } from "../graph/largeGraphs.ts";
import { randomFrom } from "../indexing/smallWorkspace.ts";
import { askData, askEnvelope, askError } from "./askText.ts";

/** `name hop`, in order. */
const steps = (list: readonly AffectedSymbol[]): string[] =>
  list.map(({ symbol, hop }) => `${symbol.qualifiedName} ${String(hop)}`);

async function impactOf(
  text: string,
  ...changed: readonly (string | number)[]
): Promise<ImpactAnswer> {
  return askData<ImpactAnswer>(text, "impact", {
    changed,
    hops: 0,
    limit: 1_000,
  });
}

const shop = `
  price.ts#rate -> price.ts#round calls
  cart.ts#total -> price.ts#rate calls x2
  view.ts#show -> cart.ts#total calls
  view.ts#show.()1 -> cart.ts#total calls
  main.ts#start -> view.ts#show calls
  test cart.test.ts
  cart.test.ts#adds -> cart.ts#total calls
  cart.ts#other -> react!useState calls
`;

describe("impact", () => {
  it("names who notices by steps, the files, the tests, and where it surfaces", async () => {
    const found = await impactOf(shop, "round");
    assert.deepEqual(steps(found.symbols), [
      "rate 1",
      "total 2",
      "adds 3",
      "show 3",
      "start 4",
    ]);
    assert.deepEqual(found.files, [
      { path: "price.ts", hop: 1, symbols: 1 },
      { path: "cart.ts", hop: 2, symbols: 1 },
      { path: "cart.test.ts", hop: 3, symbols: 1 },
      { path: "view.ts", hop: 3, symbols: 1 },
      { path: "main.ts", hop: 4, symbols: 1 },
    ]);
    assert.deepEqual(steps(found.tests), ["adds 3"]);
    assert.deepEqual(steps(found.surfaces), ["start 4"]);
    assert.deepEqual(
      found.changed.map(({ name }) => name),
      ["round"],
    );
  });

  it("proves each with a shortest way to the change", async () => {
    const { symbols, changed } = await impactOf(shop, "round");
    const names = new Map(
      [...symbols.map(({ symbol }) => symbol), ...changed].map((symbol) => [
        symbol.id,
        symbol.name,
      ]),
    );
    const start = symbols.find(({ symbol }) => symbol.name === "start");
    assert.deepEqual(
      start?.proof.map(({ from, to }) => [names.get(from), names.get(to)]),
      [
        ["start", "show"],
        ["show", "total"],
        ["total", "rate"],
        ["rate", "round"],
      ],
    );
    assert.equal(start.proof[2]?.site?.path, "cart.ts");
  });

  it("goes three steps unless told, and counts all of them whatever the page", async () => {
    const answer = await askEnvelope(shop, "impact", {
      changed: ["round"],
      limit: 1,
      offset: 1,
    });
    assert.deepEqual(steps((answer.data as ImpactAnswer).symbols), ["total 2"]);
    assert.deepEqual([answer.total, answer.returned], [4, 1]);
  });

  it("of a method that implements another reaches who calls through that, and no other that implements it", async () => {
    const text = `
      interface Store
      Store.save -> nothing reads
      class Disk
      Disk.save -> Store.save overrides
      class Cloud
      Cloud.save -> Store.save overrides
      work -> Store.save calls
      direct -> Disk.save calls
    `;
    assert.deepEqual(steps((await impactOf(text, "Disk.save")).symbols), [
      "direct 1",
      "work 1",
    ]);
    // A change of what is implemented is noticed by all that implement it.
    assert.deepEqual(steps((await impactOf(text, "Store.save")).symbols), [
      "Disk.save 1",
      "Cloud.save 1",
      "work 1",
      "direct 2",
    ]);
    const { symbols } = await impactOf(text, "Disk.save");
    const work = symbols.find(({ symbol }) => symbol.name === "work");
    // What is called through another is used.
    const inner = `${text}\nDisk.save -> write calls\nwork -> start reads`;
    assert.deepEqual(steps((await impactOf(inner, "write")).surfaces), [
      "direct 2",
      "work 2",
    ]);
    assert.deepEqual(
      work?.proof.map(({ kind }) => kind),
      ["calls", "overrides"],
    );
  });

  it("of a file reaches those that import it, and not those that import these", async () => {
    const text = `
      b.ts -> a.ts imports
      c.ts -> b.ts imports
      d.ts#use -> a.ts#f calls
      e.ts -> d.ts imports
    `;
    assert.deepEqual(steps((await impactOf(text, "a.ts")).symbols), [
      "b.ts 1",
      "use 1",
    ]);
  });

  it("takes ranges of lines: what has a line of its own there", async () => {
    // Each function has four lines: its name, its uses, and its end; the first line is the file's.
    const text =
      "lib.ts#f\nlib.ts#g\na -> lib.ts#f calls\nb -> lib.ts#g calls".replace(
        /^(lib\S+)$/gmu,
        "function $1",
      );
    const changedBy = async (range: string): Promise<string[]> =>
      (await impactOf(text, range)).changed.map(({ name }) => name);
    assert.deepEqual(await changedBy("lib.ts:3-4"), ["f"]);
    assert.deepEqual(await changedBy("lib.ts:5-7"), ["f", "g"]);
    assert.deepEqual(await changedBy("./lib.ts:3-1000000000"), [
      "lib.ts",
      "f",
      "g",
    ]);
    for (const wrong of ["lib.ts:0-3", "lib.ts:7-3"])
      await askError(text, "invalid_parameters", "impact", {
        changed: [wrong],
      });
    await askError(text, "not_found", "impact", { changed: ["gone.ts:1-2"] });
    await askError(text, "invalid_parameters", "impact", { changed: [] });
  });

  it("of what nobody uses is nothing", async () => {
    const answer = await askEnvelope(shop, "impact", { changed: ["start"] });
    assert.deepEqual([answer.total, answer.returned], [0, 0]);
  });

  it("is what its definition says, on random graphs", async () => {
    for (let seed = 1; seed <= 25; seed++) {
      const random = randomFrom(seed);
      const draw = (): number => Math.floor(random() * 14);
      const edges = Array.from({ length: 24 }, () => ({
        from: draw(),
        to: draw(),
        kind: random() < 0.25 ? "overrides" : "calls",
      }));
      const text = [
        ...Array.from({ length: 14 }, (_, at) => `function n${String(at)}`),
        ...edges.map(({ from, to, kind }) => `n${from} -> n${to} ${kind}`),
      ].join("\n");
      const start = draw();
      // A node notices when it leads to what notices, or to what a noticing one overrides, directly or not.
      const hops = new Map([[start, 0]]);
      for (let far = 0, size = 0; size !== hops.size; far++) {
        size = hops.size;
        const now = [...hops].filter(([, hop]) => hop === far);
        const lifted = new Set<number>();
        const climb = (node: number): void => {
          for (const { from, to, kind } of edges)
            if (kind === "overrides" && from === node && !lifted.has(to)) {
              lifted.add(to);
              climb(to);
            }
        };
        for (const [node] of now) climb(node);
        for (const { from, to, kind } of edges)
          if (
            now.some(([node]) => node === to) ||
            (lifted.has(to) && kind !== "overrides")
          )
            if (!hops.has(from)) hops.set(from, far + 1);
        // A level without anybody new ends it, not one that only was small.
        if (now.length === 0) break;
      }
      hops.delete(start);
      const found = await impactOf(text, `n${String(start)}`);
      assert.deepEqual(
        steps(found.symbols).sort(),
        [...hops].map(([node, hop]) => `n${node} ${hop}`).sort(),
        `seed ${seed}: n${start} of\n${text}`,
      );
    }
  });

  it("overflows no stack on a chain of 200,000", async () => {
    const graph = applyPublication(undefined, chainPublication(200_000));
    const answer = await askEnvelope(graph, "impact", {
      changed: ["f199999"],
      hops: 0,
      limit: 1,
    });
    assert.equal(answer.total, 199_999);
    const { surfaces } = answer.data as ImpactAnswer;
    assert.deepEqual(
      surfaces.map(({ hop, proof }) => [hop, proof.length]),
      [[199_999, 20]],
    );
  });
});
