// What the graph page costs in a browser without a graphics card, as a table for people and for the README.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";

/** Times are milliseconds, of a median each. */
export interface PageFigures {
  readonly nodes: number;
  readonly edges: number;
  /** Of the message with the answer, as JSON in UTF-8. */
  readonly messageBytes: number;
  /** From the answer's arrival to the first frame that shows it. */
  readonly firstPicture: number;
  /** What the layout takes in its worker. */
  readonly layout: number;
  /** From the answer's arrival to the frame that shows it laid out. */
  readonly laidOut: number;
  /** Of the page's main thread, from the answer on; 50 where none took longer, which is what browsers count. */
  readonly longestTask: number;
  /** Frames per second while all of it is in sight and moves. */
  readonly framesAll: number;
  /** The same where names can be read. */
  readonly framesClose: number;
}

export interface PageReport {
  /** Pages that were opened for each size. */
  readonly rounds: number;
  /** The highest average of a minute among them: processes that wanted a core. */
  readonly load: number;
  /** Version of Chromium. */
  readonly browser: string;
  readonly pages: readonly PageFigures[];
}

const project = path.resolve(import.meta.dirname, "../..");
const begin = "<!-- page: written by `npm run bench -- --page --readme` -->";
const end = "<!-- /page -->";

/** In a process of its own: what runs in the page is written for browsers. */
export function measurePage(rounds: number): PageReport {
  const output = execFileSync(
    process.execPath,
    [
      "--import",
      "tsx",
      path.join(project, "test/e2e/page/measurePage.ts"),
      String(rounds),
    ],
    { cwd: project, stdio: ["ignore", "pipe", "inherit"] },
  ).toString("utf8");
  return JSON.parse(output) as PageReport;
}

export function pageTable({ pages }: PageReport): string {
  const head = [
    "symbols in the picture",
    ...pages.map((page) => words(page.nodes)),
  ];
  const row = (
    name: string,
    value: (page: PageFigures) => string,
  ): readonly string[] => [name, ...pages.map(value)];
  const time = (milliseconds: number): string => `${words(milliseconds)} ms`;
  return [
    head,
    head.map(() => "---"),
    row("lines", ({ edges }) => words(edges)),
    row(
      "message with the answer",
      ({ messageBytes }) => `${words(messageBytes / 1_000)} kB`,
    ),
    row("first picture after the answer", ({ firstPicture }) =>
      time(firstPicture),
    ),
    row("layout, in its worker", ({ layout }) => time(layout)),
    row("drawn as it was laid out", ({ laidOut }) => time(laidOut)),
    row("longest task of the page", ({ longestTask }) =>
      longestTask <= 50 ? "below 50 ms" : time(longestTask),
    ),
    row("frames per second, moved with all in sight", ({ framesAll }) =>
      words(framesAll),
    ),
    row("the same where names can be read", ({ framesClose }) =>
      words(framesClose),
    ),
  ]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}

/** How it was measured. */
export function pageConditions({ rounds, load, browser }: PageReport): string {
  return `Medians of ${String(rounds)} pages each, Chromium ${browser} that draws without a graphics card, ${String(os.cpus().length)} cores, load average up to ${load.toFixed(1)}.`;
}

export function writePageTable(file: string, report: PageReport): void {
  const text = readFileSync(file, "utf8");
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from < 0 || to < from)
    throw new Error(`${file} has no section between ${begin} and ${end}.`);
  writeFileSync(
    file,
    `${text.slice(0, from)}${begin}\n\n${pageConditions(report)}\n\n${pageTable(report)}\n\n${text.slice(to)}`,
  );
}

function words(count: number): string {
  return Math.round(count).toLocaleString("en-US");
}
