// The circle of one symbol or file is as large as its strongly connected component among all.
import assert from "node:assert/strict";
import { fileCircle, symbolCircle } from "../../../src/core/graph/circle.ts";
import { findComponents } from "../../../src/core/graph/components.ts";
import {
  toKindBits,
  toResolutionBits,
} from "../../../src/core/graph/edgeFilter.ts";
import {
  projectFiles,
  projectSymbols,
} from "../../../src/core/graph/projection.ts";
import { randomFrom } from "../indexing/smallWorkspace.ts";
import { graphOf } from "./graphText.ts";

const filter = {
  kinds: toKindBits(["calls", "uses_type", "imports"]),
  resolutions: toResolutionBits(["exact", "inferred", "name"]),
  rollUp: true,
  runningOnly: true,
};

/** Symbols of four files, some nameless, with edges that lead anywhere. */
function randomText(random: () => number): string {
  const draw = (count: number): number => Math.floor(random() * count);
  const symbol = (): string => {
    const nameless = random() < 0.25 ? ".()1" : "";
    return `${"abcd"[draw(4)] ?? ""}.ts#f${String(draw(4))}${nameless}`;
  };
  return Array.from({ length: 12 + draw(24) }, () => {
    const typeOnly = random() < 0.2 ? " exact typeOnly" : "";
    return `${symbol()} -> ${symbol()} ${random() < 0.8 ? "calls" : "uses_type"}${typeOnly}`;
  }).join("\n");
}

describe("circle", () => {
  it("counts what leads there and back, through nameless functions too", () => {
    const graph = graphOf(`
      a.ts#f -> a.ts#g calls
      a.ts#g.()1 -> b.ts#h calls
      b.ts#h -> a.ts#f calls
      b.ts#h -> c.ts#alone calls
      c.ts#alone -> c.ts#typed uses_type exact typeOnly
      c.ts#typed -> c.ts#alone calls
    `);
    const sizeOf = (name: string): number =>
      symbolCircle(graph, graph.nodeOfKey(keyOf(name)), filter);
    const keyOf = (name: string): string => {
      for (let node = 0; node < graph.symbolCount; node++)
        if (graph.qualifiedName(node) === name) return graph.key(node);
      return "";
    };
    assert.deepEqual(
      ["f", "g", "h", "alone", "typed"].map(sizeOf),
      [3, 3, 3, 1, 1],
    );
    assert.deepEqual(
      ["a.ts", "b.ts", "c.ts"].map((path) =>
        fileCircle(graph, graph.fileOfPath(path), filter),
      ),
      [2, 2, 1],
    );
  });

  it("agrees with the components of the whole graph, from where it leads far too", () => {
    const random = randomFrom(20261122);
    let circles = 0;
    for (let round = 0; round < 200; round++) {
      const graph = graphOf(randomText(random));
      const symbols = projectSymbols(graph, filter);
      const ofSymbols = findComponents(symbols.digraph);
      for (let node = 0; node < graph.symbolCount; node++) {
        const size = ofSymbols.sizes[ofSymbols.of[symbols.groupOf[node]!]!]!;
        assert.equal(symbolCircle(graph, node, filter), size);
        assert.equal(symbolCircle(graph, node, filter, 2), size);
        if (size > 1) circles++;
      }
      const files = projectFiles(graph, filter, "file");
      const ofFiles = findComponents(files.digraph);
      for (let node = 0; node < graph.symbolCount; node++) {
        const file = graph.fileOf(node);
        const size = ofFiles.sizes[ofFiles.of[files.groupOf[node]!]!]!;
        assert.equal(fileCircle(graph, file, filter), size);
        assert.equal(fileCircle(graph, file, filter, 2), size);
      }
    }
    assert.ok(circles > 500, String(circles));
  });
});
