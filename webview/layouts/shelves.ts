// Puts rectangles beside and below each other, so that parts of a picture that nothing joins make one page.

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Left upper corners, in the order of the sizes. About half as wide again as high; the tallest come first. */
export function shelve(
  sizes: readonly Size[],
  gap: number,
): readonly { readonly x: number; readonly y: number }[] {
  const area = sizes.reduce(
    (sum, { width, height }) => sum + (width + gap) * (height + gap),
    0,
  );
  const room = Math.max(
    Math.sqrt(area * 1.5),
    ...sizes.map(({ width }) => width),
  );
  const order = sizes
    .map((size, at) => ({ ...size, at }))
    .sort((a, b) => b.height - a.height || a.at - b.at);
  const corners: { x: number; y: number }[] = [];
  let x = 0;
  let y = 0;
  let shelf = 0;
  for (const { width, height, at } of order) {
    if (x > 0 && x + width > room) {
      x = 0;
      y += shelf + gap;
      shelf = 0;
    }
    corners[at] = { x, y };
    x += width + gap;
    shelf = Math.max(shelf, height);
  }
  return corners;
}
