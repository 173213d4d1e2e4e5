// What an experiment with faults is: it is given a folder, a seed and a size, and gives back figures and what was lost.

export interface Experiment {
  /** One word: chooses it on the command line, and names it in the results. */
  readonly name: string;
  readonly title: string;
  /** It has no quick part. */
  readonly fullOnly?: true;
  readonly run: (setting: Setting) => Promise<Findings>;
  /** One sentence made of the figures, for the summary and the README. */
  readonly tell: (figures: Figures) => string;
}

export interface Setting {
  /** The short version that is part of `npm test`. */
  readonly quick: boolean;
  readonly seed: number;
  /** In [0, 1), by the seed. */
  readonly random: () => number;
  /** Empty, of this experiment alone, and removed afterwards. */
  readonly folder: string;
  readonly say: (line: string) => void;
  /** Something was lost, wrong or untold: the experiment goes on and the run fails. */
  readonly fail: (what: string) => void;
}

/** By name; counts, or measures whose unit is in the name. */
export type Figures = Readonly<Record<string, number>>;

export interface Findings {
  readonly figures: Figures;
  /** Why it, or a part of it, could not be run here. */
  readonly notRun?: string;
}

export interface ExperimentResult extends Findings {
  readonly name: string;
  readonly title: string;
  /** ISO day. */
  readonly date: string;
  readonly quick: boolean;
  readonly seed: number;
  readonly milliseconds: number;
  readonly failures: readonly string[];
  /** What the experiment said of its figures then; a later one may say it of something else. */
  readonly told?: string;
}

/** What `--json` writes and the README's section is made of. Each experiment may be from a run of its own. */
export interface FaultsReport {
  /** Of Node.js. */
  readonly node: string;
  readonly system: string;
  readonly cores: number;
  readonly experiments: readonly ExperimentResult[];
}

export function between(random: () => number, low: number, high: number) {
  return low + random() * (high - low);
}

export function pick<T>(random: () => number, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)]!;
}

/** Milliseconds, exact to a fraction of one: timers are too coarse to hit a save. */
export async function waitExactly(milliseconds: number): Promise<void> {
  const until = performance.now() + milliseconds;
  if (milliseconds > 3)
    await new Promise((resolve) => setTimeout(resolve, milliseconds - 3));
  while (performance.now() < until) await new Promise(setImmediate);
}

export function median(values: readonly number[]): number {
  const ordered = [...values].sort((a, b) => a - b);
  return ordered[Math.floor(ordered.length / 2)] ?? NaN;
}

export function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
