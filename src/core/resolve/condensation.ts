// Strongly connected components of a small graph, without recursion: Tarjan, "Depth-first search and linear graph algorithms"
// (1972).

/** The components of the graph of `next`, each before those that lead to it. */
export function componentsOf(
  next: readonly Iterable<number>[],
): readonly (readonly number[])[] {
  const components: number[][] = [];
  const order = new Int32Array(next.length).fill(-1);
  const low = new Int32Array(next.length);
  const isOpen = new Uint8Array(next.length);
  const open: number[] = [];
  const path: { readonly at: number; readonly rest: Iterator<number> }[] = [];
  let count = 0;
  const enter = (at: number): void => {
    order[at] = low[at] = count++;
    isOpen[at] = 1;
    open.push(at);
    path.push({ at, rest: next[at]![Symbol.iterator]() });
  };
  const leave = (at: number): void => {
    path.pop();
    const outer = path.at(-1);
    if (outer !== undefined) low[outer.at] = Math.min(low[outer.at]!, low[at]!);
    if (low[at] !== order[at]) return;
    const component = open.splice(open.lastIndexOf(at));
    for (const each of component) isOpen[each] = 0;
    components.push(component);
  };
  for (let start = 0; start < next.length; start++) {
    if (order[start]! >= 0) continue;
    enter(start);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const step = top.rest.next();
      if (step.done === true) leave(top.at);
      else if (order[step.value]! < 0) enter(step.value);
      else if (isOpen[step.value])
        low[top.at] = Math.min(low[top.at]!, order[step.value]!);
    }
  }
  return components;
}

/**
 * The nodes of the graph of `next` by what leads to them: `sources` are those to which nothing leads but what they lead to
 * themselves, `others` the rest, each behind those that lead to it as far as these do not depend on one another.
 */
export function sourcesOf(next: readonly (readonly number[])[]): {
  readonly sources: readonly number[];
  readonly others: readonly number[];
} {
  const components = componentsOf(next).toReversed();
  const componentOf = new Int32Array(next.length);
  components.forEach((members, component) => {
    for (const each of members) componentOf[each] = component;
  });
  const reached = new Set<number>();
  next.forEach((all, node) => {
    for (const each of all)
      if (componentOf[each] !== componentOf[node])
        reached.add(componentOf[each]!);
  });
  const isOther = (component: readonly number[]): boolean =>
    reached.has(componentOf[component[0]!]!);
  return {
    sources: components.filter((each) => !isOther(each)).flat(),
    others: components.filter(isOther).flat(),
  };
}
