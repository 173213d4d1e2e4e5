// Who notices a change, however far away: the nodes of an impact without their order, found again and again in a large graph.
//
// A walk over everything takes as long as the graph is large, and where most things lead to one another nearly every walk does.
// After a few such walks the graph is condensed: what can be reached from one another becomes one node, and the next walks pass
// what is left of it.
import { findComponents } from "./components.ts";
import { countStarts, placeByStart } from "./countingSort.ts";
import { buildDigraph } from "./digraph.ts";
import type { Digraph } from "./digraph.ts";
import { forEachIncoming, forEachOutgoing } from "./edgeFilter.ts";
import type { EdgeFilter } from "./edgeFilter.ts";
import type { Graph } from "./graph.ts";
import { findImpact, importingKinds, overridingKinds } from "./impact.ts";
import { Kept } from "./kept.ts";

/** A walk that finds more than this is a long one. */
const manyNodes = 2_000;
/** So many long walks take longer than condensing the graph. */
const manyWalks = 5;

/** The nodes that `findImpact` finds when no number of steps ends it, in no particular order. */
export function findReach(
  graph: Graph,
  changed: readonly number[],
  filter: EdgeFilter,
  walks = manyWalks,
): readonly number[] {
  const key = [
    filter.kinds,
    filter.resolutions,
    filter.rollUp,
    filter.runningOnly === true,
    filter.admits?.name ?? "",
  ].join(" ");
  const long = longWalks.get(graph, key, () => ({ count: 0 }));
  if (long.count >= walks)
    return condensed
      .get(graph, key, () => condense(graph, filter))
      .reach(changed);
  const { order } = findImpact(graph, changed, filter, Infinity);
  if (order.length > manyNodes) long.count++;
  return order;
}

const longWalks = new Kept<Graph, { count: number }>(4);
const condensed = new Kept<Graph, Condensed>(1);

interface Condensed {
  readonly reach: (changed: readonly number[]) => readonly number[];
}

/** Linear in the graph; what it keeps is a few numbers for each node, and one for each edge between components. */
function condense(graph: Graph, filter: EdgeFilter): Condensed {
  const count = graph.nodeCount;
  // As in findImpact: a node notices, or, behind all of these, it is called through.
  const states = buildStates(graph, filter);
  const { of, count: componentCount } = findComponents(states);
  const first = countStarts(of, componentCount);
  const members = placeByStart(of, first);
  const between = buildDigraph(
    componentCount,
    states.from.map((state) => of[state]!),
    states.to.map((state) => of[state]!),
    new Float64Array(states.from.length),
  );
  const { firstOut, to } = between;
  return {
    reach: (changed) => {
      const seen = new Uint8Array(componentCount);
      const queue: number[] = [];
      const add = (component: number): void => {
        if (seen[component] !== 0) return;
        seen[component] = 1;
        queue.push(component);
      };
      const isChanged = new Set(changed);
      forEachFirst(graph, changed, filter, (node) => {
        if (!isChanged.has(node)) add(of[node]!);
      });
      for (let next = 0; next < queue.length; next++) {
        const component = queue[next]!;
        for (let at = firstOut[component]!; at < firstOut[component + 1]!; at++)
          add(to[at]!);
      }
      const found: number[] = [];
      for (const component of queue)
        for (let at = first[component]!; at < first[component + 1]!; at++) {
          const state = members[at]!;
          if (state < count && !isChanged.has(state)) found.push(state);
        }
      return found;
    },
  };
}

/** What notices a change of these in the first step, in which imports count, too. */
function forEachFirst(
  graph: Graph,
  changed: readonly number[],
  filter: EdgeFilter,
  visit: (node: number) => void,
): void {
  const upwards = { ...filter, kinds: filter.kinds & overridingKinds };
  const through = { ...filter, kinds: filter.kinds & ~overridingKinds };
  const see = (_: number, source: number): void => {
    visit(source);
  };
  const climbed = new Set<number>();
  const climb = (_: number, target: number): void => {
    climbed.add(target);
  };
  for (const node of changed) {
    forEachIncoming(graph, node, filter, see);
    forEachOutgoing(graph, node, upwards, climb);
  }
  // It grows while it is gone through: climbing costs no step.
  for (const node of climbed) {
    forEachIncoming(graph, node, through, see);
    forEachOutgoing(graph, node, upwards, climb);
  }
}

/** From state to state: against the edges, imports left out, which count from what changed alone. */
function buildStates(graph: Graph, filter: EdgeFilter): Digraph {
  const count = graph.nodeCount;
  const kinds = filter.kinds & ~importingKinds;
  const overriding = { ...filter, kinds: kinds & overridingKinds };
  const others = { ...filter, kinds: kinds & ~overridingKinds };
  const isThrough = new Uint8Array(count);
  if (overriding.kinds !== 0)
    for (let node = 0; node < count; node++)
      forEachOutgoing(graph, node, overriding, (_, target) => {
        isThrough[target] = 1;
      });
  const pairs = new Pairs(graph.edgeCount);
  for (let node = 0; node < count; node++) {
    // What is called through is left as what notices is, but for what overrides it: the one leads on to the other.
    const state = isThrough[node] === 1 ? node + count : node;
    if (state !== node) pairs.add(node, state);
    forEachIncoming(graph, node, others, (_, source) => {
      pairs.add(state, source);
    });
    if (overriding.kinds === 0) continue;
    forEachIncoming(graph, node, overriding, (_, source) => {
      pairs.add(node, source);
    });
    forEachOutgoing(graph, node, overriding, (_, target) => {
      pairs.add(state, target + count);
    });
  }
  const { from, to } = pairs.columns();
  return buildDigraph(2 * count, from, to, new Float64Array(from.length));
}

/** Two columns that grow. */
class Pairs {
  #from: Int32Array;
  #to: Int32Array;
  #length = 0;

  constructor(capacity: number) {
    this.#from = new Int32Array(capacity + 16);
    this.#to = new Int32Array(capacity + 16);
  }

  add(from: number, to: number): void {
    if (this.#length === this.#from.length) this.#grow();
    this.#from[this.#length] = from;
    this.#to[this.#length++] = to;
  }

  columns(): { readonly from: Int32Array; readonly to: Int32Array } {
    return {
      from: this.#from.subarray(0, this.#length),
      to: this.#to.subarray(0, this.#length),
    };
  }

  #grow(): void {
    const from = new Int32Array(2 * this.#from.length);
    const to = new Int32Array(2 * this.#to.length);
    from.set(this.#from);
    to.set(this.#to);
    this.#from = from;
    this.#to = to;
  }
}
