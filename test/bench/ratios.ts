// What ingesting costs as ratios, which say the same on a slow machine and a fast one, and their comparison with those that were kept.
import fs from "node:fs";
import path from "node:path";
import { parsePurely, runEngine } from "./engineRun.ts";
import { median } from "./median.ts";

/** Of the best times of all rounds, which other work on the machine disturbs least. Smaller is better. */
export type Ratios = Readonly<Record<string, number>>;

/** A ratio may be so much larger than the one that was kept. */
const tolerance = 1.1;
/** One parse is over in a moment, and what else the machine does shows in it. */
const parsesPerRound = 3;

/** Of these folders together, of which a copy is laid out below `scratch` for each round. */
export async function measureRatios(options: {
  readonly sources: readonly string[];
  readonly scratch: string;
  readonly dist: string;
  readonly rounds: number;
  readonly say: (text: string) => void;
}): Promise<Ratios> {
  const { sources, scratch, dist, rounds, say } = options;
  const best: Record<string, number> = {};
  const note = (name: string, value: number): void => {
    best[name] = Math.min(best[name] ?? Infinity, value);
  };
  for (let round = 1; round <= rounds; round++) {
    const folder = path.join(scratch, `round${round}`);
    sources.forEach((source, at) => {
      fs.cpSync(source, path.join(folder, `part${at}`), {
        recursive: true,
        preserveTimestamps: true,
      });
    });
    const run = {
      folder,
      database: path.join(scratch, `round${round}.db`),
      dist,
      workers: 1,
    };
    const figures = runEngine(run);
    note("ingest", figures.ingest.milliseconds);
    note("unchanged", figures.unchangedMilliseconds);
    note("edit", median(figures.editMilliseconds));
    note("open", figures.openMilliseconds);
    note("database", figures.databaseBytes);
    for (let time = 0; time < parsesPerRound; time++) {
      const parse = await parsePurely(run);
      note("parse", parse.milliseconds);
      note("source", parse.bytes);
    }
    say(`round ${round} of ${rounds}`);
  }
  const ratio = (of: string, to: string): number =>
    Number((best[of]! / best[to]!).toPrecision(3));
  return {
    "full ingest ÷ pure parse": ratio("ingest", "parse"),
    "unchanged ingest ÷ full ingest": ratio("unchanged", "ingest"),
    "one edit ÷ full ingest": ratio("edit", "ingest"),
    "opening ÷ full ingest": ratio("open", "ingest"),
    "database ÷ source": ratio("database", "source"),
  };
}

/** A line for each ratio, and whether any of them is worse by more than a tenth. */
export function compareRatios(
  kept: Ratios,
  now: Ratios,
): { readonly lines: readonly string[]; readonly worse: boolean } {
  const names = [...new Set([...Object.keys(kept), ...Object.keys(now)])];
  const judged = names.map((name) => {
    const before = kept[name];
    const after = now[name];
    if (before === undefined || after === undefined)
      return { name, words: "is not in both", isWorse: true };
    const isWorse = after > before * tolerance;
    const change = `${((after / before - 1) * 100).toFixed(0)} %`;
    const words = `${String(before)} before, ${String(after)} now (${after >= before ? "+" : ""}${change})`;
    return { name, words, isWorse };
  });
  return {
    lines: judged.map(
      ({ name, words, isWorse }) =>
        `${isWorse ? "worse" : "ok   "} ${name.padEnd(32)}${words}`,
    ),
    worse: judged.some(({ isWorse }) => isWorse),
  };
}
