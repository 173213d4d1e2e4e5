// What leads to itself in a circle among the nodes that are drawn: strongly connected components. Pure.

export interface Link {
  readonly from: string;
  readonly to: string;
}

/**
 * Groups of ids in which everything leads to everything else, each in the order of `ids`; such that what is used comes
 * before what uses it. A node alone is a group of its own. Links to other ids are left out. (Tarjan 1972.)
 */
export function strongComponents(
  ids: readonly string[],
  links: readonly Link[],
): readonly (readonly string[])[] {
  const targets = new Map<string, string[]>(ids.map((id) => [id, []]));
  for (const { from, to } of links)
    if (targets.has(to)) targets.get(from)?.push(to);
  const place = new Map(ids.map((id, index) => [id, index]));
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const groups: (readonly string[])[] = [];
  const enter = (id: string): { id: string; next: number } => {
    index.set(id, index.size);
    low.set(id, index.get(id) as number);
    open.push(id);
    isOpen.add(id);
    return { id, next: 0 };
  };
  const lower = (id: string, value: number): void => {
    low.set(id, Math.min(low.get(id) as number, value));
  };
  for (const root of ids) {
    if (index.has(root)) continue;
    // A stack of its own: a chain may be longer than the language's.
    const stack = [enter(root)];
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const target = targets.get(top.id)?.[top.next];
      top.next += 1;
      if (target !== undefined) {
        if (!index.has(target)) stack.push(enter(target));
        else if (isOpen.has(target)) lower(top.id, index.get(target) as number);
        continue;
      }
      stack.pop();
      const above = stack.at(-1);
      if (above !== undefined) lower(above.id, low.get(top.id) as number);
      if (low.get(top.id) !== index.get(top.id)) continue;
      const group = open.splice(open.lastIndexOf(top.id));
      for (const id of group) isOpen.delete(id);
      groups.push(
        group.sort(
          (a, b) => (place.get(a) as number) - (place.get(b) as number),
        ),
      );
    }
  }
  return groups;
}

/** For every id that stands in a circle with others, which one: from 1, in the order of `ids`. */
export function circlesOf(
  ids: readonly string[],
  links: readonly Link[],
): ReadonlyMap<string, number> {
  const place = new Map(ids.map((id, index) => [id, index]));
  const circles = new Map<string, number>();
  strongComponents(ids, links)
    .filter((group) => group.length > 1)
    .sort(
      (a, b) =>
        (place.get(a[0] as string) as number) -
        (place.get(b[0] as string) as number),
    )
    .forEach((group, at) => {
      for (const id of group) circles.set(id, at + 1);
    });
  return circles;
}
