// The part of the benchmark that measures one worker: extraction with encoding against the pure parse time, language by language.
import { execFileSync } from "node:child_process";
import path from "node:path";
import { bundleProgram } from "./bundleProgram.ts";
import type { LanguageFigures, Times } from "./measureLanguages.ts";
import { median } from "./median.ts";

export interface LanguageOptions {
  readonly folders: readonly string[];
  /** Where the program that measures is built. */
  readonly scratch: string;
  readonly assets: string;
  readonly rounds: number;
  /** Megabytes of a language that are measured at most. */
  readonly sample: number;
}

export async function measureLanguages(
  options: LanguageOptions,
): Promise<readonly LanguageFigures[]> {
  const program = path.join(options.scratch, "measureLanguages.mjs");
  await bundleProgram("measureLanguages.ts", program);
  const output = execFileSync(
    process.execPath,
    [
      program,
      options.assets,
      String(options.rounds),
      String(options.sample),
      ...options.folders,
    ],
    { stdio: ["ignore", "pipe", "inherit"], maxBuffer: 1e9 },
  ).toString("utf8");
  return JSON.parse(output) as LanguageFigures[];
}

/** Ratios are medians over the rounds; processor time where the system tells it, else wall time. */
export function languageTable(
  all: readonly LanguageFigures[],
): readonly string[] {
  const rows = all.map(({ language, files, bytes, parse, extraction }) => {
    const rate = (times: readonly Times[]): string =>
      (bytes / 1e3 / median(times.map(best))).toFixed(2);
    const ratios = (of: (times: Times) => number): readonly number[] =>
      extraction.map((times, at) => of(times) / of(parse[at]!));
    const exact = ratios(best);
    return [
      language,
      String(files),
      (bytes / 1e6).toFixed(2),
      rate(parse),
      rate(extraction),
      median(exact).toFixed(2),
      median(ratios(({ wall }) => wall)).toFixed(2),
      (exact[0] ?? NaN).toFixed(2),
    ];
  });
  const heads = [
    "language",
    "files",
    "MB",
    "parse MB/s",
    "extraction MB/s",
    "ratio",
    "by wall time",
    "first round",
  ];
  const table = [heads, ...rows];
  const widths = heads.map((_, at) =>
    Math.max(...table.map((row) => row[at]?.length ?? 0)),
  );
  return table.map((row) =>
    row
      .map((cell, at) => {
        const width = widths[at] ?? 0;
        return at === 0 ? cell.padEnd(width) : cell.padStart(width);
      })
      .join("  "),
  );
}

/** JSON has no NaN. */
const best = ({ wall, processor }: Times): number =>
  Number.isFinite(processor) ? processor : wall;
