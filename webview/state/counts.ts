// Counts of the active item's neighbours. Pure.
import type { Picture } from "./picture.ts";

/** All direct neighbours on a side, drawn or not, as the answer counted them. */
export function directCount(picture: Picture, side: "in" | "out"): number {
  return picture.base.bundles
    .filter(
      (bundle) => bundle.anchor === picture.center && bundle.side === side,
    )
    .reduce((sum, bundle) => sum + bundle.count, 0);
}
