// Where the camera has to stand so that something is seen. Pure; pixels of the screen, but for what stands in the picture.
import type { Rect } from "../layouts/placement.ts";
import type { Camera } from "../state/saved.ts";

export interface ViewSize {
  readonly width: number;
  readonly height: number;
}

const margin = 14;
/** All of a picture can be seen down to here. */
const smallestZoom = 0.01;

/** The largest zoom at which all of it is in sight. */
export function zoomOfAll({ width, height }: Rect, view: ViewSize): number {
  return Math.max(
    smallestZoom,
    Math.min(
      (view.width - 2 * margin) / Math.max(1, width),
      (view.height - 2 * margin) / Math.max(1, height),
    ),
  );
}

/** All of it in the middle, however small it becomes; a small one is not enlarged: its cards would be as large as windows. */
export function wholeCamera(bounds: Rect, view: ViewSize): Camera {
  const zoom = Math.min(1, zoomOfAll(bounds, view));
  return cameraAt(bounds, view, bounds, zoom);
}

/** All of it where the zoom need not be below `leastZoom`, else as much as fits around `middle`. `scrolls`: only the width has to fit. */
export function firstCamera(
  bounds: Rect,
  view: ViewSize,
  middle: Rect,
  scrolls: boolean,
  leastZoom: number,
): Camera {
  const fit = scrolls
    ? (view.width - 2 * margin) / bounds.width
    : zoomOfAll(bounds, view);
  const zoom = Math.min(1, Math.max(leastZoom, fit));
  return cameraAt(bounds, view, middle, zoom);
}

/** Of these the one that is nearest to the middle of all: between them there may be nothing, or nothing but lines. */
export function nearestToMiddle(
  rects: readonly Rect[],
  bounds: Rect,
): Rect | undefined {
  const [x, y] = [bounds.x + bounds.width / 2, bounds.y + bounds.height / 2];
  const away = (rect: Rect): number =>
    Math.hypot(rect.x + rect.width / 2 - x, rect.y + rect.height / 2 - y);
  let nearest: Rect | undefined;
  for (const rect of rects)
    if (nearest === undefined || away(rect) < away(nearest)) nearest = rect;
  return nearest;
}

function cameraAt(
  { x, y, width, height }: Rect,
  view: ViewSize,
  middle: Rect,
  zoom: number,
): Camera {
  const [across, down] = [
    middle.x + middle.width / 2,
    middle.y + middle.height / 2,
  ];
  return {
    zoom,
    x: panAlong(x, x + width, view.width, across, zoom),
    y: panAlong(y, y + height, view.height, down, zoom),
  };
}

/**
 * The pan that shows a length of the picture in a view of `size`: all of it in the middle, or, where it is too long, `wanted` in the
 * middle without emptiness beyond the ends.
 */
function panAlong(
  low: number,
  high: number,
  size: number,
  wanted: number,
  zoom: number,
): number {
  const length = (high - low) * zoom;
  if (length <= size - 2 * margin) return size / 2 - ((low + high) / 2) * zoom;
  const pan = size / 2 - wanted * zoom;
  return Math.min(
    margin - low * zoom,
    Math.max(size - margin - high * zoom, pan),
  );
}

/** Whether it is in sight from end to end. */
export function seenWhole(
  { x, y, width, height }: Rect,
  camera: Camera,
  view: ViewSize,
): { readonly across: boolean; readonly down: boolean } {
  const { zoom } = camera;
  const fits = (
    start: number,
    length: number,
    pan: number,
    size: number,
  ): boolean =>
    start * zoom + pan >= 0 && (start + length) * zoom + pan <= size;
  return {
    across: fits(x, width, camera.x, view.width),
    down: fits(y, height, camera.y, view.height),
  };
}

/** Where the camera comes with the least movement that brings it into sight, its beginning where it is too large. */
export function revealedCamera(
  { zoom, x, y }: Camera,
  rect: Rect,
  view: ViewSize,
): Camera {
  const along = (
    start: number,
    length: number,
    pan: number,
    size: number,
  ): number =>
    pan + shiftAlong(start * zoom + pan, (start + length) * zoom + pan, size);
  return {
    zoom,
    x: along(rect.x, rect.width, x, view.width),
    y: along(rect.y, rect.height, y, view.height),
  };
}

/** How much what stands from `low` to `high` on the screen has to move to be seen in a view of `size`. */
function shiftAlong(low: number, high: number, size: number): number {
  if (low >= margin && high <= size - margin) return 0;
  if (high - low > size - 2 * margin) return margin - low;
  return low < margin ? margin - low : size - margin - high;
}
