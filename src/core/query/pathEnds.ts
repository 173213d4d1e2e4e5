// What counts as an end of a way: a symbol with all that it contains, or the symbol alone.
import type { Graph } from "../graph/graph.ts";
import { wholeOf } from "../graph/members.ts";

/** Each stop with all that it contains, unless stops would then overlap: the way from a class to its own method is asked of the class alone. */
export function openEnds(
  graph: Graph,
  stops: readonly number[],
  members: boolean,
): readonly (readonly number[])[] {
  const whole = stops.map((stop) => (members ? wholeOf(graph, stop) : [stop]));
  const all = whole.flat();
  return new Set(all).size === all.length ? whole : stops.map((stop) => [stop]);
}
