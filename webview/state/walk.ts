// Walking with the arrow keys: from card to card along lines, and up and down among neighbours. Pure.
import type { PlacedCard } from "../layouts/placement.ts";
import { drawnEdges } from "./cuts.ts";
import { bundlesLeft } from "./picture.ts";
import type { State } from "./state.ts";

export type Direction = "left" | "right" | "up" | "down";

/**
 * Left and right follow a line to the nearest card that stands on that side (in a cascade: that uses it, or that it
 * uses); up and down go to the next card above or below, in the same column where there is one.
 */
export function walkTo(state: State, direction: Direction): string | undefined {
  const { picture } = state;
  if (picture === undefined) return undefined;
  const { cards } = picture.placement;
  const left = new Set(bundlesLeft(picture).map((bundle) => bundle.id));
  const present = Object.entries(cards).filter(
    ([id]) =>
      !state.removed.includes(id) && (!id.startsWith("b") || left.has(id)),
  );
  const at = state.selection.findLast((id) => cards[id] !== undefined);
  if (at === undefined) return picture.center ?? present[0]?.[0];
  const from = cards[at] as PlacedCard;
  const candidates =
    direction === "up" || direction === "down"
      ? present
          .filter(([id, card]) =>
            id === at
              ? false
              : direction === "up"
                ? middleY(card) < middleY(from) - 1
                : middleY(card) > middleY(from) + 1,
          )
          .map(([id, card]) => ({
            id,
            cost:
              Math.abs(middleY(card) - middleY(from)) +
              // Another column is a long way off.
              4 * Math.abs(middleX(card) - middleX(from)),
          }))
      : alongLines(state, at, direction).flatMap((id) => {
          const card = cards[id];
          return card === undefined || state.removed.includes(id)
            ? []
            : [
                {
                  id,
                  cost:
                    Math.abs(middleY(card) - middleY(from)) +
                    Math.abs(middleX(card) - middleX(from)),
                },
              ];
        });
  candidates.sort((a, b) => a.cost - b.cost || (a.id < b.id ? -1 : 1));
  return candidates[0]?.id;
}

const middleX = (card: PlacedCard): number => card.x + card.width / 2;
const middleY = (card: PlacedCard): number => card.y + card.height / 2;

function alongLines(
  state: State,
  at: string,
  direction: "left" | "right",
): readonly string[] {
  const { picture } = state;
  if (picture === undefined) return [];
  const { cards, arrangement } = picture.placement;
  const from = cards[at];
  if (from === undefined) return [];
  const edges = drawnEdges(picture, state.withoutCuts).filter(
    (edge) => edge.from !== edge.to,
  );
  if (arrangement === "cascade")
    return edges.flatMap((edge) =>
      direction === "left" && edge.to === at
        ? [edge.from]
        : direction === "right" && edge.from === at
          ? [edge.to]
          : [],
    );
  return edges
    .flatMap((edge) =>
      edge.from === at ? [edge.to] : edge.to === at ? [edge.from] : [],
    )
    .filter((id) => {
      const card = cards[id];
      if (card === undefined) return false;
      return direction === "left"
        ? middleX(card) < middleX(from) - 1
        : middleX(card) > middleX(from) + 1;
    });
}
