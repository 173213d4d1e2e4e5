// Heights within columns: everything as level as can be with what it is joined to, in the given order and without touching. Pure.

export interface Item {
  /** Place of its column, from the left. */
  readonly column: number;
  readonly height: number;
  /** Free space below and above it: that of the larger of two neighbours holds. */
  readonly gap: number;
  /** Indices of the items that it is joined to. */
  readonly joined: number[];
}

const sweeps = 10;
const axisPull = 0.15;

/**
 * Middles, by index. `order`: for each column the indices from top to bottom. Alternates between both directions, as Sugiyama
 * et al. (1981) do; in each column the middles are the ones with the least squared distance from what is wished.
 */
export function levelOut(
  items: readonly Item[],
  order: readonly (readonly number[])[],
): readonly number[] {
  const middles = items.map(() => 0);
  for (const column of order)
    put(
      items,
      column,
      middles,
      column.map(() => 0),
    );
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    const forth = sweep % 2 === 0;
    // The last sweeps look at both sides, so that neither end of a long line has its way alone.
    const both = sweep >= sweeps - 4;
    for (const column of forth ? order : [...order].reverse()) {
      const wishes = column.map((at) => {
        const { joined, column: own } = items[at] as Item;
        const heard = joined.filter((other) => {
          const theirs = (items[other] as Item).column;
          return both || (forth ? theirs < own : theirs > own);
        });
        const sum = heard.reduce(
          (all, other) => all + (middles[other] as number),
          0,
        );
        // A weak pull to the axis, or column after column would drift away.
        return heard.length === 0
          ? (middles[at] as number)
          : sum / (heard.length + axisPull);
      });
      put(items, column, middles, wishes);
    }
  }
  return middles;
}

/** Isotonic regression by pooling (Ayer et al. 1955) after the room that the ones above take is subtracted. */
function put(
  items: readonly Item[],
  column: readonly number[],
  middles: number[],
  wishes: readonly number[],
): void {
  const offsets: number[] = [];
  column.forEach((at, place) => {
    const above = column[place - 1];
    const item = items[at] as Item;
    const other = above === undefined ? undefined : items[above];
    offsets.push(
      other === undefined
        ? 0
        : (offsets[place - 1] as number) +
            (item.height + other.height) / 2 +
            Math.max(item.gap, other.gap),
    );
  });
  const pools: { sum: number; count: number }[] = [];
  wishes.forEach((wish, place) => {
    let pool = { sum: wish - (offsets[place] as number), count: 1 };
    for (
      let last = pools.at(-1);
      last !== undefined && last.sum / last.count > pool.sum / pool.count;
      last = pools.at(-1)
    ) {
      pool = { sum: pool.sum + last.sum, count: pool.count + last.count };
      pools.pop();
    }
    pools.push(pool);
  });
  let place = 0;
  for (const { sum, count } of pools)
    for (let member = 0; member < count; member += 1) {
      middles[column[place] as number] =
        sum / count + (offsets[place] as number);
      place += 1;
    }
}
