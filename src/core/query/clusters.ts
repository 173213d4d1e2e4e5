// Which parts the graph falls into by itself.
import { z } from "zod";
import { modularityOf } from "../graph/communities.ts";
import type { Communities } from "../graph/communities.ts";
import type { Digraph } from "../graph/digraph.ts";
import { propagateLabels } from "../graph/labelPropagation.ts";
import { findLeiden } from "../graph/leiden.ts";
import { membersOf } from "../graph/subgraph.ts";
import { toUndirected } from "../graph/undirected.ts";
import type { Cluster, Clusters } from "./clusterResults.ts";
import { levelParameter, levels, projectLevel } from "./level.ts";
import type { LevelProjection } from "./level.ts";
import {
  limitParameter,
  offsetParameter,
  structureParameters,
} from "./parameters.ts";
import { defineQuery } from "./query.ts";
import { openStructure } from "./selection.ts";

export const clusters = defineQuery({
  id: "clusters",
  title: "Which parts does it fall into?",
  description:
    "Communities: groups of symbols, files or folders with more places between them than chance would put there, each connected. leiden (Traag, Waltman, van Eck 2019) looks for the highest modularity (Newman and Girvan 2004, undirected, weighted by places, with a resolution); labelPropagation (Raghavan, Albert, Kumara 2007) lets each take what most around it say. The largest first; the same graph always gives the same ones.",
  parameters: z.object({
    algorithm: z
      .enum(["leiden", "labelPropagation"])
      .default("leiden")
      .describe("How communities are found"),
    resolution: z
      .number()
      .min(0.001)
      .max(1_000)
      .default(1)
      .describe(
        "More than 1: more and smaller communities; less: fewer and larger ones. For leiden, and for the modularity of both",
      ),
    level: levelParameter(levels, "symbol"),
    minimum: z
      .int()
      .min(1)
      .max(1_000_000)
      .default(2)
      .describe("Only communities of at least so many"),
    members: z
      .int()
      .min(0)
      .max(100_000)
      .default(100)
      .describe(
        "At most so many members of each; the size says how many there are",
      ),
    ...structureParameters,
    limit: limitParameter(20),
    offset: offsetParameter,
  }),
  positional: ["scope"],
  counted: "clusters",
  needs: "graph",
  example: {},
  run: ({ graph }, parameters) => {
    const filter = openStructure(graph, parameters);
    const projection = projectLevel(graph, filter, parameters.level);
    const { digraph } = projection;
    const undirected = toUndirected(digraph);
    const { algorithm, resolution, limit, offset } = parameters;
    const found =
      algorithm === "leiden"
        ? findLeiden(undirected, resolution)
        : propagateLabels(undirected);
    const sizes = new Int32Array(found.count);
    for (const group of found.of) sizes[group]!++;
    const listed = Array.from(sizes.keys())
      .filter((group) => sizes[group]! >= parameters.minimum)
      // They are numbered by first members.
      .sort((a, b) => sizes[b]! - sizes[a]! || a - b);
    const page = listed.slice(offset, offset + limit);
    const members = membersOf({ of: found.of, sizes }, page);
    const { internal, external } = countEdges(digraph, found);
    const data: Clusters = {
      algorithm,
      resolution,
      level: parameters.level,
      modularity: modularityOf(undirected, found, resolution),
      nodes: digraph.nodeCount,
      edges: digraph.to.length,
      alone: sizes.filter((size) => size === 1).length,
      clusters: page.map((group, at): Cluster => {
        const own = members.get(group)!;
        return {
          id: offset + at + 1,
          size: own.length,
          internal: internal[group]!,
          external: external[group]!,
          folder: commonFolder(projection, own),
          members: Array.from(
            own.subarray(0, parameters.members),
            projection.describe,
          ),
        };
      }),
    };
    return { data, total: listed.length, returned: page.length };
  },
});

/** Edges within each community, and edges that lead from or to it. */
function countEdges(
  { from, to }: Digraph,
  { of, count }: Communities,
): { readonly internal: Int32Array; readonly external: Int32Array } {
  const internal = new Int32Array(count);
  const external = new Int32Array(count);
  for (let edge = 0; edge < to.length; edge++) {
    const source = of[from[edge]!]!;
    const target = of[to[edge]!]!;
    if (source === target) internal[source]!++;
    else {
      external[source]!++;
      external[target]!++;
    }
  }
  return { internal, external };
}

/** The folder of which most members are directly part; of equal ones that which comes first. */
function commonFolder(
  { pathOf }: LevelProjection,
  members: Int32Array,
): Cluster["folder"] {
  const counts = new Map<string, number>();
  for (const member of members) {
    const path = pathOf(member);
    const folder = path.slice(0, Math.max(0, path.lastIndexOf("/")));
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  const [first] = [...counts].sort(
    ([a, most], [b, more]) => more - most || (a < b ? -1 : 1),
  );
  return { path: first![0], members: first![1] };
}
