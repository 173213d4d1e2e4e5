// Depth of inheritance tree and number of children.
import { edgeKinds } from "../../model/edge.ts";
import { forEachUse } from "./classes.ts";
import type { Classes } from "./classes.ts";

const extending = edgeKinds.indexOf("extends");

/**
 * The longest way from a class to one that extends nothing, in steps; bases outside of the workspace are not known and do not
 * count, and what would lead in a circle neither.
 * Source: Chidamber and Kemerer, 1994 (see cbo.ts).
 */
export function dit(classes: Classes): Float64Array {
  const bases = basesOf(classes);
  const depth = new Float64Array(bases.length);
  const state = new Uint8Array(bases.length);
  const [open, done] = [1, 2];
  for (let start = 0; start < bases.length; start++) {
    if (state[start] !== 0) continue;
    state[start] = open;
    const stack = [{ index: start, next: 0 }];
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const base = bases[top.index]![top.next++];
      if (base === undefined) {
        state[top.index] = done;
        stack.pop();
        const below = stack.at(-1);
        if (below !== undefined)
          depth[below.index] = Math.max(
            depth[below.index]!,
            depth[top.index]! + 1,
          );
      } else if (state[base] === 0) {
        state[base] = open;
        stack.push({ index: base, next: 0 });
      } else if (state[base] === done)
        depth[top.index] = Math.max(depth[top.index]!, depth[base]! + 1);
    }
  }
  return depth;
}

/**
 * How many classes extend a class directly.
 * Source: Chidamber and Kemerer, 1994 (see cbo.ts).
 */
export function noc(classes: Classes): Float64Array {
  const children = new Float64Array(classes.nodes.length);
  for (const bases of basesOf(classes))
    for (const base of bases) children[base]!++;
  return children;
}

/** By class: the classes that it extends directly, each once, in the order of the graph. */
function basesOf(classes: Classes): readonly (readonly number[])[] {
  const { graph, nodes, ownerOf } = classes;
  const bases = nodes.map(() => new Set<number>());
  forEachUse(classes, (edge, owner, from, to) => {
    const base = ownerOf[to]!;
    if (
      graph.columns.edgeKind[edge] === extending &&
      from === nodes[owner] &&
      to === nodes[base] &&
      base !== owner
    )
      bases[owner]!.add(base);
  });
  return bases.map((set) => [...set].sort((a, b) => a - b));
}
