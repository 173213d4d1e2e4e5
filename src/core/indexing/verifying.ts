// Compares the database with what the sources say now, and puts right what differs.
import { Cancelled, CodeweftError } from "../errors.ts";
import type {
  ContentPart,
  Drift,
  VerifyOptions,
  VerifyReport,
} from "../maintenance.ts";
import { contentParts } from "../maintenance.ts";
import type { CancelSignal } from "../ports.ts";
import type { ContentDigest } from "../store/content.ts";
import { describeDrift } from "./driftWords.ts";
import { Pacer } from "./pacer.ts";
import { runOnce } from "./run.ts";
import type { Saver } from "./saver.ts";
import { isGone } from "./scan.ts";
import { ingestIntoScratch } from "./scratch.ts";
import type { Workbench } from "./workbench.ts";

/** The conductor's, as they are at the moment. */
export interface VerifyHost {
  readonly bench: () => Workbench;
  readonly saver: () => Saver;
  /** Keeps the rows, and forgets all that was made from them: mirrors, resolver, what is published. */
  readonly renew: () => Promise<void>;
}

export type Verification = Omit<
  VerifyReport,
  "saved" | "saveError" | "milliseconds"
>;

/** What follows from one file alone. */
const ownParts: readonly ContentPart[] = [
  "file",
  "facts",
  "symbols",
  "imports",
  "problems",
];
/** So many files get their rows listed. */
const describedFiles = 200;

/** Must have the turn. Throws Cancelled; not_found without a graph. */
export async function verifyIndex(
  host: VerifyHost,
  { sample, repair = false }: VerifyOptions,
  signal: CancelSignal | undefined,
): Promise<Verification> {
  const bench = host.bench();
  const { clock } = bench.parts;
  const pacer = new Pacer(clock, signal);
  if (!bench.complete)
    throw new CodeweftError(
      "not_found",
      "There is no graph that could be verified.",
      { next: "Ingest the workspace first." },
    );
  const damaged = await filesWithDamagedFacts(bench, pacer);
  // Catching up needs all facts; and what it would mend by itself is to be told first.
  const caughtUp = damaged.length > 0 ? 0 : await catchUp(host, pacer, signal);
  const paths = chooseSample([...bench.files.keys()], sample);
  const begun = clock.now();
  const scratch = await ingestIntoScratch(bench, paths, pacer, signal);
  try {
    const all = compare(bench, scratch, paths);
    const { changedMeanwhile, unreadable } = await setApart(
      bench,
      scratch,
      all,
      begun,
    );
    const apart = new Set([...changedMeanwhile, ...unreadable]);
    // An edge may lead to what is not known now.
    const edgesCompared = paths === undefined && apart.size === 0;
    const narrow = (drift: readonly Drift[]): readonly Drift[] =>
      edgesCompared ? drift : drift.flatMap(withoutEdges);
    const drift = narrow(all).filter(({ path }) => !apart.has(path));
    const report = {
      files: bench.files.size,
      checked: paths?.length ?? bench.files.size,
      caughtUp,
      edgesCompared,
      drift: drift.map((one, at) =>
        at < describedFiles ? describeDrift(bench, scratch, one) : one,
      ),
      unreadable,
      changedMeanwhile,
    };
    if (!repair || drift.length === 0) return report;
    await readAgain(host, drift, damaged, signal);
    const left = narrow(compare(host.bench(), scratch, paths)).filter(
      ({ path }) => !apart.has(path),
    );
    return { ...report, left };
  } finally {
    scratch.close();
  }
}

async function filesWithDamagedFacts(
  bench: Workbench,
  pacer: Pacer,
): Promise<readonly string[]> {
  // The resolver had them all.
  if (bench.warm) return [];
  const damaged: string[] = [];
  for (const { id, path, hasFacts } of bench.files.values()) {
    if (!hasFacts) continue;
    try {
      bench.store.readFacts(id);
    } catch (error) {
      if (!(error instanceof CodeweftError)) throw error;
      damaged.push(path);
    }
    await pacer.pause();
  }
  return damaged;
}

/** How many files had changed. What differs from the workspace because nobody looked yet is no drift. */
async function catchUp(
  host: VerifyHost,
  pacer: Pacer,
  signal: CancelSignal | undefined,
): Promise<number> {
  const { cancelled, extracted, removed } = await runOnce(
    host.bench(),
    host.saver(),
    {
      paths: undefined,
      force: false,
      retry: "unreadable",
      recorded: false,
      signal,
    },
  );
  if (cancelled) throw new Cancelled();
  pacer.check();
  return extracted + removed;
}

/** Undefined: all of them. */
function chooseSample(
  paths: readonly string[],
  size: number | undefined,
): readonly string[] | undefined {
  if (size === undefined || size >= paths.length) return undefined;
  const pool = [...paths];
  // The beginning of a shuffle: each file is as likely as any other, and none is chosen twice.
  for (let at = 0; at < size; at++) {
    const other = at + Math.floor(Math.random() * (pool.length - at));
    [pool[at], pool[other]] = [pool[other]!, pool[at]!];
  }
  return pool.slice(0, size).sort();
}

function compare(
  bench: Workbench,
  scratch: Workbench,
  paths: readonly string[] | undefined,
): Drift[] {
  const stored = bench.store.contentDigests();
  const fresh = scratch.store.contentDigests();
  const parts = paths === undefined ? contentParts : ownParts;
  const looked =
    paths ?? [...new Set([...stored.keys(), ...fresh.keys()])].sort();
  const nothing: ContentDigest = {};
  return looked.flatMap((path): Drift[] => {
    const before = stored.get(path) ?? nothing;
    const now = fresh.get(path) ?? nothing;
    const differing = parts.filter((part) => before[part] !== now[part]);
    if (differing.length === 0) return [];
    const kind =
      before.file === undefined && now.file !== undefined
        ? "missing"
        : before.file !== undefined && now.file === undefined
          ? "extra"
          : "differs";
    return [{ path, kind, parts: differing, details: [] }];
  });
}

/** Files of which nobody can say now whether their rows are right. */
async function setApart(
  bench: Workbench,
  scratch: Workbench,
  drift: readonly Drift[],
  begun: number,
): Promise<Pick<VerifyReport, "changedMeanwhile" | "unreadable">> {
  const changedMeanwhile: string[] = [];
  const unreadable: string[] = [];
  for (const { path } of drift) {
    const stored = bench.files.get(path);
    const fresh = scratch.files.get(path);
    if (fresh?.state === "failed") {
      if (stored?.state !== "failed") unreadable.push(path);
    } else if (stored !== undefined && fresh !== undefined) {
      if (stored.size !== fresh.size || stored.mtime !== fresh.mtime)
        changedMeanwhile.push(path);
    } else if (fresh !== undefined) {
      if (fresh.mtime >= begun) changedMeanwhile.push(path);
    } else if (stored !== undefined && (await isMissing(bench, path)))
      changedMeanwhile.push(path);
  }
  return { changedMeanwhile, unreadable };
}

async function isMissing(bench: Workbench, path: string): Promise<boolean> {
  try {
    await bench.parts.files.stat(path);
    return false;
  } catch (error) {
    return isGone(error);
  }
}

function withoutEdges(drift: Drift): Drift[] {
  const parts = drift.parts.filter((part) => ownParts.includes(part));
  return parts.length === 0 ? [] : [{ ...drift, parts }];
}

/** The files are read again, and all edges are derived again from facts that are right then. */
async function readAgain(
  host: VerifyHost,
  drift: readonly Drift[],
  damaged: readonly string[],
  signal: CancelSignal | undefined,
): Promise<void> {
  await host.renew();
  const bench = host.bench();
  for (const path of damaged) {
    const file = bench.files.get(path);
    if (file !== undefined) bench.files.set(path, { ...file, hasFacts: false });
  }
  const paths = drift
    .map(({ path }) => path)
    .concat(damaged)
    .filter((path) => path !== "");
  const { cancelled } = await runOnce(bench, host.saver(), {
    paths: paths.length > 0 ? paths : undefined,
    // A resolver that is given nothing but what was read again derives the edges of all files.
    force: paths.length > 0,
    retry: "all",
    recorded: true,
    signal,
  });
  if (cancelled) throw new Cancelled();
}
