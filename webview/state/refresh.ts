// The same question answered by a newer index: the picture takes over what changed.
import { placeOpening } from "../layouts/place.ts";
import { emptyPlacement } from "../layouts/placement.ts";
import type { Viewport } from "../layouts/placement.ts";
import { withoutOrphans } from "./openings.ts";
import type { Part, Picture } from "./picture.ts";

/**
 * A picture that the person has not touched becomes what a new one would be, and is placed as such. One in which something was opened
 * or moved keeps its places: what is gone leaves, what is new stands beside the center.
 */
export function refreshed(
  old: Picture,
  fresh: Picture,
  viewport: Viewport,
): Picture {
  if (old.openings.length === 0 && !old.touched)
    return { ...fresh, placement: emptyPlacement };
  const opened = new Set(fresh.base.nodes.map((node) => node.id));
  const merged = withoutOrphans({
    ...fresh,
    touched: old.touched,
    openings: old.openings.map((opening) => ({
      ...opening,
      nodes: opening.nodes.filter((node) => !opened.has(node.id)),
    })),
    placement: old.placement,
  });
  const { center } = fresh;
  if (center === undefined) return merged;
  return (["in", "out"] as const).reduce((picture, side) => {
    const part: Part = {
      ...fresh.base,
      id: `r${fresh.revision}:${side}`,
      nodes: fresh.base.nodes.filter(
        (node) => (node.side === "in") === (side === "in"),
      ),
    };
    return {
      ...picture,
      placement: placeOpening(picture, part, center, side, viewport),
    };
  }, merged);
}
