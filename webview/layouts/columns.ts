// In which column each box stands: what uses left of what is used; boxes that use each other in circles share a few columns. Pure.

export interface Arrow {
  readonly from: number;
  readonly to: number;
}

/** Columns from 0 on, by box. Equal boxes and arrows in equal order give equal columns. */
export function columnsOf(
  boxes: readonly number[],
  arrows: readonly Arrow[],
): ReadonlyMap<number, number> {
  const targets = new Map<number, number[]>(boxes.map((box) => [box, []]));
  for (const { from, to } of arrows) targets.get(from)?.push(to);
  const circles = circlesOf(boxes, targets);
  const circleOf = new Map<number, number>();
  circles.forEach((circle, at) => {
    for (const box of circle) circleOf.set(box, at);
  });
  const targetsOf = (at: number): readonly number[] =>
    (circles[at] as readonly number[]).flatMap((box) =>
      (targets.get(box) as readonly number[])
        .map((target) => circleOf.get(target) as number)
        .filter((target) => target !== at),
    );
  const widths = circles.map((circle) => widthOf(circle.length));
  // Circles come with what they use before them: from the last on, all users of one are known.
  const starts = circles.map(() => 0);
  const used = new Set<number>();
  for (let at = circles.length - 1; at >= 0; at -= 1)
    for (const target of targetsOf(at)) {
      used.add(target);
      starts[target] = Math.max(
        starts[target] as number,
        (starts[at] as number) + (widths[at] as number),
      );
    }
  // Who is used by nobody stands directly before what it uses.
  circles.forEach((_, at) => {
    const nearest = Math.min(
      ...targetsOf(at).map((target) => starts[target] as number),
    );
    if (!used.has(at) && Number.isFinite(nearest))
      starts[at] = nearest - (widths[at] as number);
  });
  const columns = new Map<number, number>();
  circles.forEach((circle, at) => {
    // In the order in which they lead into each other; the walk left them from the inside out.
    const width = widths[at] as number;
    [...circle].reverse().forEach((box, place) => {
      columns.set(
        box,
        (starts[at] as number) + Math.floor((place * width) / circle.length),
      );
    });
  });
  return columns;
}

/** A square of boxes would be as wide as high; boxes are wider than high. */
const widthOf = (boxes: number): number =>
  Math.max(1, Math.round(Math.sqrt(boxes) * 0.85));

/** Strongly connected components (Tarjan 1972), each after those that it leads to; without recursion. */
function circlesOf(
  boxes: readonly number[],
  targets: ReadonlyMap<number, readonly number[]>,
): readonly (readonly number[])[] {
  const index = new Map<number, number>();
  const low = new Map<number, number>();
  const open: number[] = [];
  const isOpen = new Set<number>();
  const circles: number[][] = [];
  for (const root of boxes) {
    if (index.has(root)) continue;
    const walk = [{ box: root, next: 0 }];
    for (let top = walk.at(-1); top !== undefined; top = walk.at(-1)) {
      const { box } = top;
      if (top.next === 0) {
        index.set(box, index.size);
        low.set(box, index.get(box) as number);
        open.push(box);
        isOpen.add(box);
      }
      const target = (targets.get(box) as readonly number[])[top.next];
      top.next += 1;
      if (target !== undefined) {
        if (!index.has(target)) walk.push({ box: target, next: 0 });
        else if (isOpen.has(target)) lower(low, box, index.get(target));
        continue;
      }
      walk.pop();
      const before = walk.at(-1);
      if (before !== undefined) lower(low, before.box, low.get(box));
      if (low.get(box) !== index.get(box)) continue;
      const circle = open.splice(open.lastIndexOf(box));
      for (const member of circle) isOpen.delete(member);
      // What was entered last is innermost.
      circles.push(circle.reverse());
    }
  }
  return circles;
}

function lower(
  low: Map<number, number>,
  box: number,
  value: number | undefined,
): void {
  low.set(box, Math.min(low.get(box) as number, value as number));
}
