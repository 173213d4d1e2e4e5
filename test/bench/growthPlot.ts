// Draws how the time of resolving grows with the references, as a small SVG that needs no program to be looked at.
import type { GrowthPoint } from "./growth.ts";

const width = 720;
const height = 420;
const left = 64;
const right = 24;
const top = 44;
const bottom = 56;

/** `title` says what was measured. */
export function growthPlot(
  points: readonly GrowthPoint[],
  title: string,
): string {
  const mostReferences = Math.max(
    ...points.map(({ references }) => references),
  );
  const mostTime = Math.max(...points.map(({ resolve }) => resolve));
  const whole = points.find(({ size }) => size === 1) ?? points[0];
  const slope = whole === undefined ? 0 : whole.resolve / whole.references;
  const across = niceSteps(mostReferences);
  const up = niceSteps(Math.max(mostTime, slope * mostReferences) / 1e3);
  const x = (references: number): number =>
    round(left + ((width - left - right) * references) / across.end);
  const y = (seconds: number): number =>
    round(height - bottom - ((height - top - bottom) * seconds) / up.end);
  const place = ({ references, resolve }: GrowthPoint): string =>
    `${x(references)},${y(resolve / 1e3)}`;
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12" fill="#333">`,
    `<title>${escape(title)}</title>`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    `<text x="${left}" y="24" font-size="14">${escape(title)}</text>`,
    ...across.marks.flatMap((mark) => [
      `<path d="M${x(mark)} ${top}V${height - bottom}" stroke="#ddd"/>`,
      `<text x="${x(mark)}" y="${height - bottom + 18}" text-anchor="middle">${mark.toLocaleString("en")}</text>`,
    ]),
    ...up.marks.flatMap((mark) => [
      `<path d="M${left} ${y(mark)}H${width - right}" stroke="#ddd"/>`,
      `<text x="${left - 8}" y="${y(mark) + 4}" text-anchor="end">${mark}</text>`,
    ]),
    `<text x="${(left + width - right) / 2}" y="${height - 14}" text-anchor="middle">references</text>`,
    `<text transform="translate(16 ${(top + height - bottom) / 2}) rotate(-90)" text-anchor="middle">seconds to resolve them</text>`,
    `<path d="M${x(0)} ${y(0)}L${x(mostReferences)} ${y((slope * mostReferences) / 1e3)}" stroke="#888" stroke-dasharray="5 4"/>`,
    `<polyline points="${points.map(place).join(" ")}" fill="none" stroke="#0b62a8" stroke-width="2"/>`,
    ...points.map((point) => {
      const [cx, cy] = place(point).split(",");
      return point.kind === "part"
        ? `<circle cx="${cx}" cy="${cy}" r="4.5" fill="#0b62a8"/>`
        : `<rect x="${Number(cx) - 4}" y="${Number(cy) - 4}" width="8" height="8" fill="#fff" stroke="#0b62a8" stroke-width="2"/>`;
    }),
    `<circle cx="${left + 16}" cy="${top + 14}" r="4.5" fill="#0b62a8"/><text x="${left + 28}" y="${top + 18}">part of the repository, or all of it</text>`,
    `<rect x="${left + 12}" y="${top + 28}" width="8" height="8" fill="#fff" stroke="#0b62a8" stroke-width="2"/><text x="${left + 28}" y="${top + 36}">copies of it side by side</text>`,
    `<path d="M${left + 8} ${top + 50}h16" stroke="#888" stroke-dasharray="5 4"/><text x="${left + 28}" y="${top + 54}">the same time for every reference as in the whole</text>`,
    "</svg>",
  ];
  return `${lines.join("\n")}\n`;
}

/** Round numbers from 0 to one that is not below `most`. */
function niceSteps(most: number): {
  readonly marks: readonly number[];
  readonly end: number;
} {
  const rough = most / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step =
    power * ([1, 2, 5, 10].find((each) => each * power >= rough) ?? 10);
  const count = Math.ceil(most / step);
  const marks = Array.from({ length: count + 1 }, (_, at) =>
    Number((at * step).toPrecision(6)),
  );
  return { marks, end: count * step };
}

const round = (value: number): number => Math.round(value * 10) / 10;

const escape = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
