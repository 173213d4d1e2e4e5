// How hard files or folders are to change, and whether they are as abstract as that asks for.
import { z } from "zod";
import type { Digraph } from "../graph/digraph.ts";
import type { Graph } from "../graph/graph.ts";
import { DefinitionFlag } from "../model/symbol.ts";
import type { SymbolKind } from "../model/symbol.ts";
import type { Instability } from "./instabilityResults.ts";
import { levelParameter, projectLevel } from "./level.ts";
import type { LevelProjection } from "./level.ts";
import {
  limitParameter,
  offsetParameter,
  structureParameters,
} from "./parameters.ts";
import { defineQuery } from "./query.ts";
import { isInScope, openScope } from "./scope.ts";
import { openStructure } from "./selection.ts";

export const instability = defineQuery({
  id: "instability",
  title: "What is hard to change?",
  description:
    "R. Martin's metrics of files or folders: afferent coupling Ca (how many others depend on it), efferent coupling Ce (on how many it depends), instability I = Ce/(Ca+Ce), abstractness A (interfaces, traits, protocols and abstract classes over all types; 0 without types) and the distance |A+I−1| from the main sequence. The farthest first. The scope chooses what is listed; what depends on it from elsewhere counts.",
  parameters: z.object({
    level: levelParameter(["file", "folder"], "folder"),
    ...structureParameters,
    limit: limitParameter(50),
    offset: offsetParameter,
  }),
  positional: ["scope"],
  needs: "graph",
  example: {},
  run: ({ graph }, parameters) => {
    const { scope, limit, offset } = parameters;
    const files = openScope(graph, scope);
    const filter = openStructure(graph, { ...parameters, scope: "" });
    const projection = projectLevel(graph, filter, parameters.level);
    const types = countTypes(graph, projection);
    const isListed = new Uint8Array(projection.digraph.nodeCount);
    for (let node = 0; node < graph.symbolCount; node++) {
      const at = projection.groupOf[node]!;
      if (at !== -1 && isInScope(graph, files, node)) isListed[at] = 1;
    }
    const all: Instability[] = [];
    isListed.forEach((is, node) => {
      if (is === 1) all.push(measure(projection, node, types));
    });
    // In path order before, so that equal ones stay in it.
    all.sort(
      (a, b) =>
        (b.distance ?? -1) - (a.distance ?? -1) || b.afferent - a.afferent,
    );
    const data = all.slice(offset, offset + limit);
    return { data, total: all.length, returned: data.length };
  },
});

/** R. Martin, OO Design Quality Metrics: An Analysis of Dependencies (1994). */
function measure(
  { digraph, pathOf }: LevelProjection,
  node: number,
  { types, abstractTypes }: TypeCounts,
): Instability {
  const afferent = degreeOf(digraph.firstIn, node);
  const efferent = degreeOf(digraph.firstOut, node);
  const counts = {
    path: pathOf(node),
    afferent,
    efferent,
    types: types[node]!,
    abstractTypes: abstractTypes[node]!,
    abstractness: types[node] === 0 ? 0 : abstractTypes[node]! / types[node]!,
  };
  // Of what nothing joins, nothing can be said.
  if (afferent + efferent === 0) return counts;
  const ratio = efferent / (afferent + efferent);
  return {
    ...counts,
    instability: ratio,
    distance: Math.abs(counts.abstractness + ratio - 1),
  };
}

function degreeOf(first: Digraph["firstIn"], node: number): number {
  return first[node + 1]! - first[node]!;
}

interface TypeCounts {
  readonly types: Int32Array;
  readonly abstractTypes: Int32Array;
}

const abstractKinds: ReadonlySet<SymbolKind> = new Set([
  "interface",
  "trait",
  "protocol",
]);
const concreteKinds: ReadonlySet<SymbolKind> = new Set([
  "class",
  "struct",
  "enum",
  "union",
]);

function countTypes(
  graph: Graph,
  { groupOf, digraph }: LevelProjection,
): TypeCounts {
  const types = new Int32Array(digraph.nodeCount);
  const abstractTypes = new Int32Array(digraph.nodeCount);
  for (let node = 0; node < graph.symbolCount; node++) {
    const at = groupOf[node]!;
    if (at === -1 || graph.isAnonymous(node)) continue;
    const kind = graph.kind(node);
    const isAbstract = abstractKinds.has(kind);
    if (!isAbstract && !concreteKinds.has(kind)) continue;
    types[at]!++;
    if (isAbstract || (graph.flags(node) & DefinitionFlag.abstract) !== 0)
      abstractTypes[at]!++;
  }
  return { types, abstractTypes };
}
