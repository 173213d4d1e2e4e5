// An order of many nodes in which little weight leads backwards.
import type { Digraph } from "./digraph.ts";

/** Differences of weight are told apart up to this; what is larger counts as equal. */
const widest = 1_024;
/** Edges up to which nodes are moved to better places. */
const movingEdges = 200_000;
const rounds = 20;

/**
 * Position of each node. P. Eades, X. Lin, W. F. Smyth, A fast and effective heuristic for the feedback arc set problem
 * (Information Processing Letters 47, 1993), with weights: sinks go to the end, sources to the beginning, and when there is
 * neither, the node out of which most weight leads beyond what leads in. Then nodes are moved to where least leads backwards
 * from and to them, until none gains.
 */
export function orderGreedily(digraph: Digraph): Int32Array {
  const order = greedyOrder(digraph);
  return digraph.to.length <= movingEdges ? moveNodes(digraph, order) : order;
}

function greedyOrder({
  nodeCount,
  firstOut,
  to,
  firstIn,
  incoming,
  from,
  weight,
}: Digraph): Int32Array {
  const buckets = new Buckets(nodeCount);
  const outDegree = new Int32Array(nodeCount);
  const inDegree = new Int32Array(nodeCount);
  const balance = new Float64Array(nodeCount);
  for (let edge = 0; edge < to.length; edge++) {
    outDegree[from[edge]!]!++;
    inDegree[to[edge]!]!++;
    balance[from[edge]!]! += weight[edge]!;
    balance[to[edge]!]! -= weight[edge]!;
  }
  // Those that are put in last come out first.
  for (let node = nodeCount - 1; node >= 0; node--)
    buckets.put(node, balance[node]!);
  const position = new Int32Array(nodeCount).fill(-1);
  const ready: number[] = [];
  for (let node = nodeCount - 1; node >= 0; node--)
    if (outDegree[node] === 0 || inDegree[node] === 0) ready.push(node);
  let first = 0;
  let last = nodeCount - 1;
  while (first <= last) {
    const node = ready.pop() ?? buckets.highest();
    if (position[node] !== -1) continue;
    position[node] = outDegree[node] === 0 ? last-- : first++;
    buckets.remove(node);
    for (let edge = firstOut[node]!; edge < firstOut[node + 1]!; edge++) {
      const target = to[edge]!;
      if (position[target] !== -1) continue;
      balance[target]! += weight[edge]!;
      buckets.remove(target);
      buckets.put(target, balance[target]!);
      if (--inDegree[target]! === 0) ready.push(target);
    }
    for (let at = firstIn[node]!; at < firstIn[node + 1]!; at++) {
      const edge = incoming[at]!;
      const source = from[edge]!;
      if (position[source] !== -1) continue;
      balance[source]! -= weight[edge]!;
      buckets.remove(source);
      buckets.put(source, balance[source]!);
      if (--outDegree[source]! === 0) ready.push(source);
    }
  }
  return position;
}

/** Nodes by value, in lists of those with the same one. */
class Buckets {
  readonly #head = new Int32Array(2 * widest + 1).fill(-1);
  readonly #next: Int32Array;
  readonly #before: Int32Array;
  /** Bucket of each node; -1: in none. */
  readonly #bucket: Int32Array;
  #highest = 0;

  constructor(nodeCount: number) {
    this.#next = new Int32Array(nodeCount).fill(-1);
    this.#before = new Int32Array(nodeCount).fill(-1);
    this.#bucket = new Int32Array(nodeCount).fill(-1);
  }

  put(node: number, value: number): void {
    const bucket =
      Math.round(Math.max(-widest, Math.min(widest, value))) + widest;
    const head = this.#head[bucket]!;
    this.#next[node] = head;
    this.#before[node] = -1;
    if (head !== -1) this.#before[head] = node;
    this.#head[bucket] = node;
    this.#bucket[node] = bucket;
    this.#highest = Math.max(this.#highest, bucket);
  }

  remove(node: number): void {
    const bucket = this.#bucket[node]!;
    if (bucket === -1) return;
    const next = this.#next[node]!;
    const before = this.#before[node]!;
    if (next !== -1) this.#before[next] = before;
    if (before === -1) this.#head[bucket] = next;
    else this.#next[before] = next;
    this.#bucket[node] = -1;
  }

  /** There must be one. */
  highest(): number {
    while (this.#head[this.#highest] === -1) this.#highest--;
    return this.#head[this.#highest]!;
  }
}

/** Moves each node to the place among its neighbours where least weight leads backwards, as long as one gains. */
function moveNodes(digraph: Digraph, start: Int32Array): Int32Array {
  const { nodeCount, firstOut, to, firstIn, incoming, from, weight } = digraph;
  let position = start;
  for (let round = 0; round < rounds; round++) {
    // Between two places there is another one, as long as there are digits; each round numbers them anew.
    const place = Float64Array.from(position);
    let moved = false;
    for (let node = 0; node < nodeCount; node++) {
      /** Place of each neighbour, and what moving behind it adds: what leads to it comes to lead backwards. */
      const steps: (readonly [place: number, gain: number])[] = [];
      for (let edge = firstOut[node]!; edge < firstOut[node + 1]!; edge++)
        steps.push([place[to[edge]!]!, weight[edge]!]);
      for (let at = firstIn[node]!; at < firstIn[node + 1]!; at++)
        steps.push([place[from[incoming[at]!]!]!, -weight[incoming[at]!]!]);
      steps.sort((a, b) => a[0] - b[0]);
      // Relative to standing before all of them.
      let cost = 0;
      let best = 0;
      let bestAt = -1;
      let own = 0;
      steps.forEach(([at, gain], index) => {
        cost += gain;
        if (at < place[node]!) own = cost;
        const next = steps[index + 1]?.[0];
        if (cost < best && next !== at) {
          best = cost;
          bestAt = index;
        }
      });
      if (best >= own) continue;
      const low = steps[bestAt]?.[0] ?? steps[0]![0] - 2;
      const high = steps[bestAt + 1]?.[0] ?? low + 2;
      const middle = (low + high) / 2;
      if (middle <= low || middle >= high) continue;
      place[node] = middle;
      moved = true;
    }
    position = ranksOf(place);
    if (!moved) break;
  }
  return position;
}

function ranksOf(place: Float64Array): Int32Array {
  const order = Int32Array.from(place.keys()).sort(
    (a, b) => place[a]! - place[b]! || a - b,
  );
  const rank = new Int32Array(place.length);
  order.forEach((node, at) => {
    rank[node] = at;
  });
  return rank;
}
