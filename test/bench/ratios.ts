// What ingesting costs as ratios, which say the same on a slow machine and a fast one, and their comparison with those that were kept.
import fs from "node:fs";
import path from "node:path";
import { parsePurely, runEngine } from "./engineRun.ts";
import { median } from "./median.ts";

/** Each is the median of all rounds. Smaller is better. */
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
  const found = new Map<string, number[]>();
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
    const parses = [];
    for (let time = 0; time < parsesPerRound; time++)
      parses.push(await parsePurely(run));
    const parse = median(parses.map(({ milliseconds }) => milliseconds));
    const ratios = {
      "full ingest ÷ pure parse": figures.ingest.milliseconds / parse,
      "unchanged ingest ÷ full ingest":
        figures.unchangedMilliseconds / figures.ingest.milliseconds,
      "one edit ÷ full ingest":
        median(figures.editMilliseconds) / figures.ingest.milliseconds,
      "opening ÷ full ingest":
        figures.openMilliseconds / figures.ingest.milliseconds,
      "database ÷ source": figures.databaseBytes / parses[0]!.bytes,
    };
    for (const [name, value] of Object.entries(ratios))
      found.set(name, [...(found.get(name) ?? []), value]);
    say(`round ${round} of ${rounds}`);
  }
  return Object.fromEntries(
    [...found].map(([name, values]) => [
      name,
      Number(median(values).toPrecision(3)),
    ]),
  );
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
