// The part of the benchmark that asks how an ingest grows with the sources: generated workspaces from 1 MB on, each four times as
// large as the one before, read by the command line in a process of its own.
import fs from "node:fs";
import path from "node:path";
import type { IngestSummary } from "../../src/core/ports.ts";
import {
  filesFor,
  layOutWorkspace,
  planWorkspace,
} from "./generatedWorkspace.ts";
import { measureProcess } from "./measuredProcess.ts";
import { textTable } from "./textTable.ts";

export interface ScalePoint {
  readonly files: number;
  readonly sourceBytes: number;
  readonly symbols: number;
  readonly edges: number;
  /** From the start of the process to its end. */
  readonly milliseconds: number;
  /** Milliseconds on a processor, of all threads: other work on the machine does not count. */
  readonly processor: number;
  readonly phases: IngestSummary["phases"];
  /** Bytes, of the process; see measuredProcess.ts. */
  readonly peakMemory: number;
  readonly databaseBytes: number;
}

/** What one size came to; a message in place of a point says why no larger one was tried. */
export interface ScaleFigures {
  readonly points: readonly ScalePoint[];
  readonly ended?: string;
}

export interface ScaleOptions {
  readonly scratch: string;
  readonly dist: string;
  readonly workers: number;
  /** Bytes of source of the largest one. */
  readonly upTo: number;
  readonly say: (text: string) => void;
}

const first = 1e6;
const factor = 4;

/** Of smaller workspaces nothing is left while a larger one is measured. Ends at the first size that cannot be ingested. */
export async function measureScale(
  options: ScaleOptions,
): Promise<ScaleFigures> {
  const points: ScalePoint[] = [];
  for (const bytes of sizesUpTo(options.upTo))
    try {
      const point = await measureSize(options, bytes);
      options.say(JSON.stringify(point));
      points.push(point);
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error);
      return { points, ended: `${(bytes / 1e6).toFixed(0)} MB: ${said}` };
    }
  return { points };
}

/** The largest one is the one that was asked for, whatever the steps are. */
export function sizesUpTo(largest: number): readonly number[] {
  const sizes: number[] = [];
  for (let size = first; size * Math.sqrt(factor) < largest; size *= factor)
    sizes.push(size);
  return [...sizes, largest];
}

async function measureSize(
  { scratch, dist, workers }: ScaleOptions,
  bytes: number,
): Promise<ScalePoint> {
  const folder = path.join(scratch, "workspace");
  const database = path.join(scratch, "graph.db");
  const summary = path.join(scratch, "summary.json");
  const times = path.join(scratch, "times.txt");
  try {
    const laid = layOutWorkspace(folder, planWorkspace(filesFor(bytes)));
    const { milliseconds, peakMemory } = await measureProcess({
      program: "/bin/sh",
      parameters: [
        "-c",
        // What it prints is read afterwards, however long it is.
        '"$0" "$@" > "$CODEWEFT_SUMMARY" && times > "$CODEWEFT_TIMES"',
        process.execPath,
        path.join(dist, "cli.cjs"),
        ...["ingest", folder, "--db", database, "--json"],
        ...["--workers", String(workers), "--backups", "0"],
      ],
      folder: scratch,
      environment: { CODEWEFT_SUMMARY: summary, CODEWEFT_TIMES: times },
    });
    const { files, symbols, edges, phases } = JSON.parse(
      fs.readFileSync(summary, "utf8"),
    ) as IngestSummary;
    return {
      files,
      sourceBytes: laid.bytes,
      symbols,
      edges,
      milliseconds,
      processor: childTime(fs.readFileSync(times, "utf8")),
      phases,
      peakMemory,
      databaseBytes: fs.statSync(database).size,
    };
  } finally {
    for (const name of fs.readdirSync(scratch))
      if (name.startsWith("graph.db") || name === "workspace")
        fs.rmSync(path.join(scratch, name), { recursive: true });
  }
}

/** Milliseconds, of the second line of what a shell says of its times: `1m2.340s 0m0.120s`, user and system. */
export function childTime(said: string): number {
  const [, children = ""] = said.split("\n");
  return [...children.matchAll(/(\d+)m([\d.]+)s/gu)].reduce(
    (sum, [, minutes, seconds]) =>
      sum + Number(minutes) * 60_000 + Number(seconds) * 1_000,
    0,
  );
}

export function scaleTable({ points, ended }: ScaleFigures): string {
  const rows = points.map((point) => {
    const megabytes = point.sourceBytes / 1e6;
    return [
      megabytes.toFixed(1),
      point.files.toLocaleString("en-US"),
      point.symbols.toLocaleString("en-US"),
      point.edges.toLocaleString("en-US"),
      (point.milliseconds / 1e3).toFixed(1),
      (point.milliseconds / 1e3 / megabytes).toFixed(2),
      (point.processor / 1e3 / megabytes).toFixed(2),
      (point.peakMemory / 1e6).toFixed(0),
      (point.peakMemory / 1e6 / megabytes).toFixed(0),
      (point.databaseBytes / 1e6).toFixed(0),
    ];
  });
  const heads = [
    "MB of source",
    "files",
    "symbols",
    "edges",
    "s",
    "s per MB",
    "of processor",
    "peak MB",
    "per MB",
    "database MB",
  ];
  return [
    textTable([heads, ...rows]),
    ...(ended === undefined ? [] : [`No further: ${ended}`]),
  ].join("\n");
}
