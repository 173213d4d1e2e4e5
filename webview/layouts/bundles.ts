// Which bundles stand in the picture as cards of their own.
import type { Bundle, Picture } from "../state/picture.ts";

/** Those of the center and of nodes that were opened. All others are a handle at their node. */
export function drawnBundles(
  picture: Omit<Picture, "placement">,
  bundles: readonly Bundle[],
): readonly Bundle[] {
  return bundles.filter(
    (bundle) =>
      bundle.anchor === picture.center ||
      picture.openings.some(
        (opening) =>
          opening.anchor === bundle.anchor && opening.side === bundle.side,
      ),
  );
}
