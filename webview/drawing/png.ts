// Turns an SVG document into the bytes of a PNG, with the browser's own means.
import type { Svg } from "./svg.ts";

/** Sharp on good screens and in print. */
const usualScale = 2;
/** What browsers still paint: pixels on a side, and in all. */
const longestSide = 16_000;
const mostPixels = 100_000_000;

/** In base64. Rejects when the browser cannot paint so large a picture. */
export async function pngOf({ text, width, height }: Svg): Promise<string> {
  const scale = Math.min(
    usualScale,
    longestSide / Math.max(width, height),
    Math.sqrt(mostPixels / (width * height)),
  );
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("This browser paints no pictures.");
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const address = canvas.toDataURL("image/png");
  const [, bytes] = address.split("base64,");
  if (bytes === undefined || bytes === "")
    throw new Error("The picture is too large to be painted.");
  return bytes;
}
