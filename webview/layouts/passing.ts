// Lines that pass columns between their ends get a slot among the cards there, so that they hide behind none. Pure.
import type { Corner } from "./placement.ts";

interface Line {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/** What stands in a column, from above: a card, or the lines that lead to a card and share one slot. */
export type Item = { readonly card: string } | { readonly linesTo: string };

const isCard = (item: Item): item is { readonly card: string } =>
  "card" in item;

/** Heights that items take, with the room below them. */
export interface Steps {
  readonly card: number;
  readonly slot: number;
}

export const heightOf = (items: readonly Item[], steps: Steps): number =>
  items.reduce(
    (sum, item) => sum + (isCard(item) ? steps.card : steps.slot),
    0,
  );

/** The columns, which stand centred beside each other, with a slot wherever lines have to pass. */
export function withSlots(
  columns: readonly (readonly string[])[],
  lines: readonly Line[],
  steps: Steps,
): readonly (readonly Item[])[] {
  const place = placesIn(columns, steps);
  /** By column, then by the card that the lines lead to: where they would pass if they went straight. */
  const passing = columns.map(() => new Map<string, number[]>());
  for (const { from, to } of lines) {
    const source = place.get(from);
    const target = place.get(to);
    if (source === undefined || target === undefined) continue;
    for (const column of between(source.column, target.column)) {
      const share = (column - source.column) / (target.column - source.column);
      const slots = passing[column] as Map<string, number[]>;
      const wanted = slots.get(to) ?? [];
      wanted.push(source.y + share * (target.y - source.y));
      slots.set(to, wanted);
    }
  }
  return columns.map((ids, column) => {
    const cards = ids.map((card) => ({
      item: { card },
      y: place.get(card)?.y ?? 0,
    }));
    const slots = [...(passing[column] as Map<string, number[]>)].map(
      ([linesTo, wanted]) => ({
        item: { linesTo },
        y: wanted.reduce((sum, y) => sum + y, 0) / wanted.length,
      }),
    );
    return [...cards, ...slots]
      .sort((a, b) => a.y - b.y)
      .map(({ item }) => item);
  });
}

/** Where lines turn, by their ids; `slotY`: the height of a slot in a column. */
export function waysThrough(
  columns: readonly (readonly string[])[],
  lines: readonly Line[],
  slotY: (column: number, linesTo: string) => number | undefined,
  edgesOf: (column: number) => {
    readonly left: number;
    readonly right: number;
  },
): Readonly<Record<string, readonly Corner[]>> {
  const columnOf = new Map(
    columns.flatMap((ids, column) => ids.map((id) => [id, column] as const)),
  );
  const ways: Record<string, readonly Corner[]> = {};
  for (const { id, from, to } of lines) {
    const source = columnOf.get(from);
    const target = columnOf.get(to);
    if (source === undefined || target === undefined) continue;
    const way = between(source, target).flatMap((column) => {
      const y = slotY(column, to);
      if (y === undefined) return [];
      const { left, right } = edgesOf(column);
      const corners = [
        { x: left, y },
        { x: right, y },
      ];
      return source < target ? corners : corners.reverse();
    });
    if (way.length > 0) ways[id] = way;
  }
  return ways;
}

/** From the one to the other, without both. */
function between(from: number, to: number): readonly number[] {
  const step = from < to ? 1 : -1;
  const columns: number[] = [];
  for (let at = from + step; from !== to && at !== to; at += step)
    columns.push(at);
  return columns;
}

/** Where cards would stand without slots. */
function placesIn(
  columns: readonly (readonly string[])[],
  { card }: Steps,
): ReadonlyMap<string, { readonly column: number; readonly y: number }> {
  return new Map(
    columns.flatMap((ids, column) =>
      ids.map(
        (id, row) =>
          [id, { column, y: (row + 0.5 - ids.length / 2) * card }] as const,
      ),
    ),
  );
}
