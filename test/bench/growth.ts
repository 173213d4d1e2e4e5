// The part of the benchmark that asks how the cost grows: ingests parts of a folder and copies of it, and draws time against references.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { bundleProgram } from "./bundleProgram.ts";
import type { GrowthFigures } from "./measureGrowth.ts";
import { median } from "./median.ts";

export interface GrowthOptions {
  readonly folder: string;
  readonly scratch: string;
  readonly dist: string;
  readonly rounds: number;
}

/** One size of the sources. */
export interface GrowthPoint {
  readonly kind: "part" | "copies";
  /** Of the folder; above 1 so many copies side by side. */
  readonly size: number;
  readonly files: number;
  readonly references: number;
  readonly edges: number;
  /** Milliseconds, medians over the rounds. */
  readonly resolve: number;
  readonly store: number;
}

const sizes: readonly Pick<GrowthPoint, "kind" | "size">[] = [
  { kind: "part", size: 1 / 8 },
  { kind: "part", size: 1 / 4 },
  { kind: "part", size: 1 / 2 },
  { kind: "part", size: 1 },
  { kind: "copies", size: 2 },
  { kind: "copies", size: 4 },
];
const passedOver = new Set(["node_modules", ".git", ".venv", "dist"]);

export async function measureGrowth(
  options: GrowthOptions,
): Promise<readonly GrowthPoint[]> {
  const { scratch, dist, rounds } = options;
  const program = path.join(scratch, "measureGrowth.mjs");
  await bundleProgram("measureGrowth.ts", program);
  const all = listFiles(options.folder, readExtensions(dist));
  const points: GrowthPoint[] = [];
  for (const { kind, size } of sizes) {
    const sources = path.join(scratch, "growing");
    layOut(options.folder, all, size, sources);
    const runs = Array.from({ length: rounds }, () =>
      run(program, dist, sources),
    );
    fs.rmSync(sources, { recursive: true });
    const [first] = runs;
    if (first === undefined) throw new Error("no round was run");
    const phase = (name: string): number =>
      median(runs.map(({ phases }) => phases[name] ?? 0));
    const { files, references, edges } = first;
    const point: GrowthPoint = {
      kind,
      size,
      files,
      references,
      edges,
      resolve: phase("resolve"),
      store: phase("store"),
    };
    console.error(JSON.stringify(point));
    points.push(point);
  }
  return points;
}

function run(program: string, dist: string, sources: string): GrowthFigures {
  const output = execFileSync(
    process.execPath,
    ["--max-old-space-size=8192", program, dist, sources],
    { stdio: ["ignore", "pipe", "inherit"], maxBuffer: 1e8 },
  ).toString("utf8");
  return JSON.parse(output) as GrowthFigures;
}

interface ListedFile {
  readonly path: string;
  /** Of source; 0 for what belongs to the sources but is none. */
  readonly bytes: number;
}

function readExtensions(dist: string): ReadonlySet<string> {
  const languages = path.join(dist, "assets/languages");
  return new Set(
    fs.readdirSync(languages).flatMap((id) => {
      const file = path.join(languages, id, "language.json");
      return (
        JSON.parse(fs.readFileSync(file, "utf8")) as {
          readonly extensions: readonly string[];
        }
      ).extensions;
    }),
  );
}

/** In the order of their paths, so that a part is made of whole folders but the last. */
function listFiles(
  folder: string,
  extensions: ReadonlySet<string>,
): readonly ListedFile[] {
  const found: ListedFile[] = [];
  const visit = (inner: string): void => {
    const entries = fs.readdirSync(path.join(folder, inner), {
      withFileTypes: true,
    });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const name = path.join(inner, entry.name);
      if (entry.isDirectory()) {
        if (!passedOver.has(entry.name)) visit(name);
      } else if (entry.isFile()) {
        const bytes = fs.statSync(path.join(folder, name)).size;
        const isSource = extensions.has(path.extname(name));
        if (bytes <= 1_048_576)
          found.push({ path: name, bytes: isSource ? bytes : 0 });
      }
    }
  };
  visit("");
  return found;
}

function layOut(
  from: string,
  all: readonly ListedFile[],
  size: number,
  to: string,
): void {
  const copies = Math.max(1, size);
  const wanted =
    Math.min(1, size) * all.reduce((sum, { bytes }) => sum + bytes, 0);
  for (let copy = 0; copy < copies; copy++) {
    let bytes = 0;
    for (const file of all) {
      if (bytes >= wanted) break;
      bytes += file.bytes;
      const target = path.join(to, copies > 1 ? `copy${copy}` : "", file.path);
      fs.mkdirSync(path.dirname(target), { recursive: true });
      fs.copyFileSync(path.join(from, file.path), target);
    }
  }
}

export function growthTable(points: readonly GrowthPoint[]): readonly string[] {
  const heads = [
    "size",
    "files",
    "references",
    "resolve s",
    "µs per reference",
    "store s",
    "µs per reference",
  ];
  const rows = points.map((point) => {
    const each = (milliseconds: number): string =>
      ((milliseconds * 1e3) / point.references).toFixed(1);
    return [
      point.size < 1 ? `1/${1 / point.size}` : `${point.size} ×`,
      String(point.files),
      String(point.references),
      (point.resolve / 1e3).toFixed(2),
      each(point.resolve),
      (point.store / 1e3).toFixed(2),
      each(point.store),
    ];
  });
  const table = [heads, ...rows];
  return table.map((row) =>
    row
      .map((cell, at) =>
        cell.padStart(Math.max(...table.map((each) => each[at]?.length ?? 0))),
      )
      .join("  "),
  );
}
