// Where the camera has to stand along one axis so that something is seen. Pure; pixels of the screen, but for what stands in the picture.

export const margin = 14;

/**
 * The pan that shows a length of the picture in a view of `size`: all of it in the middle, or, where it is too long, `wanted` in the
 * middle without emptiness beyond the ends.
 */
export function panAlong(
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

/** How much what stands from `low` to `high` on the screen has to move to be seen in a view of `size`. */
export function shiftAlong(low: number, high: number, size: number): number {
  if (low >= margin && high <= size - margin) return 0;
  if (high - low > size - 2 * margin) return margin - low;
  return low < margin ? margin - low : size - margin - high;
}
