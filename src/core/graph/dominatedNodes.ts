// Makes a digraph smaller without changing what has to be cut to end its circles.
import { buildDigraph } from "./digraph.ts";
import type { Digraph } from "./digraph.ts";

export interface Contracted {
  readonly digraph: Digraph;
  /** Edges of the larger digraph that each edge stands for. */
  readonly edges: readonly (readonly number[])[];
  /** Edges of the larger digraph that some minimum cut contains. */
  readonly cut: readonly number[];
}

interface Arc {
  weight: number;
  readonly edges: number[];
}

/**
 * All circles through a node with one edge in lead through that edge. Where it weighs at least as much as all that leads out,
 * cutting these instead is never worse; so it stays, and its ends may be one node. The same the other way round. What then
 * leads from a node to itself must be cut. Undefined where nothing can be contracted.
 */
export function contractDominated(digraph: Digraph): Contracted | undefined {
  const { nodeCount, from, to, weight } = digraph;
  const out = Array.from({ length: nodeCount }, () => new Map<number, Arc>());
  const into = Array.from({ length: nodeCount }, () => new Map<number, Arc>());
  for (let edge = 0; edge < to.length; edge++) {
    const arc = { weight: weight[edge]!, edges: [edge] };
    out[from[edge]!]!.set(to[edge]!, arc);
    into[to[edge]!]!.set(from[edge]!, arc);
  }
  const cut: number[] = [];
  const gone = new Uint8Array(nodeCount);
  const pending = Array.from({ length: nodeCount }, (_, at) => at).reverse();
  const disconnect = (node: number): void => {
    gone[node] = 1;
    for (const target of out[node]!.keys()) {
      into[target]!.delete(node);
      pending.push(target);
    }
    for (const source of into[node]!.keys()) {
      out[source]!.delete(node);
      pending.push(source);
    }
    out[node]!.clear();
    into[node]!.clear();
  };
  const join = (source: number, target: number, arc: Arc): void => {
    if (source === target) {
      cut.push(...arc.edges);
      return;
    }
    const known = out[source]!.get(target);
    if (known === undefined) {
      out[source]!.set(target, arc);
      into[target]!.set(source, arc);
      return;
    }
    known.weight += arc.weight;
    known.edges.push(...arc.edges);
  };
  let contracted = false;
  while (pending.length > 0) {
    const node = pending.pop()!;
    if (gone[node] === 1) continue;
    const after = [...out[node]!];
    const before = [...into[node]!];
    if (before.length === 0 || after.length === 0) {
      disconnect(node);
      contracted = true;
      continue;
    }
    const [only] = before;
    const [last] = after;
    if (before.length === 1 && only![1].weight >= sum(after)) {
      disconnect(node);
      for (const [target, arc] of after) join(only![0], target, arc);
      pending.push(only![0]);
    } else if (after.length === 1 && last![1].weight >= sum(before)) {
      disconnect(node);
      for (const [source, arc] of before) join(source, last![0], arc);
      pending.push(last![0]);
    } else continue;
    contracted = true;
  }
  if (!contracted) return undefined;
  return { ...collect(out, gone), cut };
}

function sum(arcs: readonly (readonly [number, Arc])[]): number {
  return arcs.reduce((total, [, { weight }]) => total + weight, 0);
}

/** What is left, with its nodes numbered anew. */
function collect(
  out: readonly ReadonlyMap<number, Arc>[],
  gone: Uint8Array,
): Omit<Contracted, "cut"> {
  const place = new Int32Array(gone.length).fill(-1);
  let nodeCount = 0;
  gone.forEach((is, node) => {
    if (is === 0) place[node] = nodeCount++;
  });
  const arcs = out.flatMap((targets, source) =>
    [...targets]
      .sort(([a], [b]) => a - b)
      .map(([target, arc]) => ({ source, target, arc })),
  );
  // Sorted by source and target and without parallels: they keep their numbers.
  const digraph = buildDigraph(
    nodeCount,
    Int32Array.from(arcs, ({ source }) => place[source]!),
    Int32Array.from(arcs, ({ target }) => place[target]!),
    Float64Array.from(arcs, ({ arc }) => arc.weight),
  );
  return { digraph, edges: arcs.map(({ arc }) => arc.edges) };
}
