// Draws how seconds and memory grow with the sources, on logarithmic axes: what grows in proportion is a line of slope one.
import type { ScalePoint } from "./scale.ts";

const width = 720;
const height = 420;
const left = 64;
const right = 64;
const top = 44;
const bottom = 56;

/** A small SVG that needs no program to be looked at. `title` says what was measured. */
export function scalePlot(
  points: readonly ScalePoint[],
  title: string,
): string {
  const x = axis(
    points.map(({ sourceBytes }) => sourceBytes / 1e6),
    left,
    width - right,
  );
  const seconds = axis(
    points.map(({ milliseconds }) => milliseconds / 1e3),
    height - bottom,
    top,
  );
  const memory = axis(
    points.map(({ peakMemory }) => peakMemory / 1e6),
    height - bottom,
    top,
  );
  const line = (
    y: Axis,
    of: (point: ScalePoint) => number,
    colour: string,
  ): readonly string[] => {
    const places = points.map(
      (point) =>
        [x.place(point.sourceBytes / 1e6), y.place(of(point))] as const,
    );
    const [[startX, startY] = [left, height - bottom]] = places;
    // As many decades up as across.
    const proportional = (end: number): number =>
      startY - ((end - startX) / x.decade) * y.decade;
    return [
      `<path d="M${startX} ${startY}L${width - right} ${round(proportional(width - right))}" stroke="${colour}" stroke-dasharray="5 4" opacity="0.5"/>`,
      `<polyline points="${places.map((place) => place.join(",")).join(" ")}" fill="none" stroke="${colour}" stroke-width="2"/>`,
      ...places.map(
        ([cx, cy]) =>
          `<circle cx="${cx}" cy="${cy}" r="4.5" fill="${colour}"/>`,
      ),
    ];
  };
  const words = title.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12" fill="#333">`,
    `<title>${words}</title>`,
    `<defs><clipPath id="inside"><rect x="${left}" y="${top}" width="${width - left - right}" height="${height - top - bottom}"/></clipPath></defs>`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    `<text x="${left}" y="24" font-size="14">${words}</text>`,
    ...x.marks.flatMap((mark) => [
      `<path d="M${x.place(mark)} ${top}V${height - bottom}" stroke="#ddd"/>`,
      `<text x="${x.place(mark)}" y="${height - bottom + 18}" text-anchor="middle">${mark.toLocaleString("en")}</text>`,
    ]),
    ...seconds.marks.map(
      (mark) =>
        `<text x="${left - 8}" y="${seconds.place(mark) + 4}" text-anchor="end" fill="#0b62a8">${mark.toLocaleString("en")}</text>`,
    ),
    ...memory.marks.map(
      (mark) =>
        `<text x="${width - right + 8}" y="${memory.place(mark) + 4}" fill="#a8520b">${mark.toLocaleString("en")}</text>`,
    ),
    `<text x="${width / 2}" y="${height - 14}" text-anchor="middle">MB of source; broken: in proportion to it</text>`,
    `<text transform="translate(16 ${(top + height - bottom) / 2}) rotate(-90)" text-anchor="middle" fill="#0b62a8">seconds</text>`,
    `<text transform="translate(${width - 12} ${(top + height - bottom) / 2}) rotate(-90)" text-anchor="middle" fill="#a8520b">MB of memory at the peak</text>`,
    `<g clip-path="url(#inside)">`,
    ...line(seconds, ({ milliseconds }) => milliseconds / 1e3, "#0b62a8"),
    ...line(memory, ({ peakMemory }) => peakMemory / 1e6, "#a8520b"),
    "</g>",
    "</svg>",
  ];
  return `${lines.join("\n")}\n`;
}

interface Axis {
  /** Powers of ten. */
  readonly marks: readonly number[];
  readonly place: (value: number) => number;
  /** Length of a factor of ten, in pixels. */
  readonly decade: number;
}

/** From the power of ten below all values to the one above them. */
function axis(values: readonly number[], start: number, end: number): Axis {
  const lowest = Math.floor(Math.log10(Math.min(...values)));
  const highest = Math.max(
    lowest + 1,
    Math.ceil(Math.log10(Math.max(...values))),
  );
  const decade = (end - start) / (highest - lowest);
  return {
    marks: Array.from(
      { length: highest - lowest + 1 },
      (_, at) => 10 ** (lowest + at),
    ),
    place: (value) => round(start + (Math.log10(value) - lowest) * decade),
    decade: Math.abs(decade),
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;
