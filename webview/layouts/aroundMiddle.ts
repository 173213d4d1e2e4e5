// Lines of the focus picture between users and what is used, which have nothing to do with the center, are led past what stands in the middle. Pure.
import { waysThroughGaps } from "./gaps.ts";
import { boundsOf } from "./placement.ts";
import type { Corner, PlacedCard, PlacedGroup, Rect } from "./placement.ts";

interface Line {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/** The sides of the middle, as columns from the left. */
const columnOf = { in: 0, center: 1, up: 1, down: 1, out: 2, both: 1 } as const;

/** Corners by the ids of lines that would run behind the center, its bases or what is derived from it. */
export function waysAroundMiddle(
  {
    cards,
    groups,
  }: {
    readonly cards: Readonly<Record<string, PlacedCard>>;
    readonly groups: readonly PlacedGroup[];
  },
  lines: readonly Line[],
): Readonly<Record<string, readonly Corner[]>> {
  const inMiddle = Object.values(cards).filter(
    ({ zone }) => columnOf[zone] === 1,
  );
  const boxes = new Set(inMiddle.map(({ group }) => group));
  const middle = rowsOf([
    ...inMiddle,
    ...groups.filter(({ id }) => boxes.has(id)),
  ]);
  if (middle.length === 0) return {};
  const crossing = lines.flatMap(({ id, from, to }) => {
    const [source, target] = [cards[from], cards[to]];
    if (source === undefined || target === undefined) return [];
    const ends = [columnOf[source.zone], columnOf[target.zone]] as const;
    if (Math.abs(ends[0] - ends[1]) < 2) return [];
    return {
      id,
      from: { card: source, column: ends[0] },
      to: { card: target, column: ends[1] },
    };
  });
  return waysThroughGaps([[], middle, []], crossing);
}

/** From above; what stands beside each other is one, because no line runs between. */
function rowsOf(rects: readonly Rect[]): readonly Rect[] {
  const rows: Rect[] = [];
  for (const rect of [...rects].sort((a, b) => a.y - b.y)) {
    const last = rows.at(-1);
    if (last === undefined || rect.y > last.y + last.height) rows.push(rect);
    else rows.splice(-1, 1, boundsOf([last, rect]));
  }
  return rows;
}
