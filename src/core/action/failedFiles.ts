// The list of files that fail, as actions choose from it.
import type { Engine } from "../engine.ts";
import { CodeweftError } from "../errors.ts";
import type { IngestSummary } from "../ports.ts";
import type { FailedFile } from "../query/results.ts";
import type { ActionContext, Outcome } from "./action.ts";
import { countOf, toOutcome } from "./outcomeWords.ts";

/** So many files are tried in one call, so that a call ends in bearable time. */
export const filesPerCall = 50;

export async function askFailed(
  engine: Engine,
): Promise<readonly FailedFile[]> {
  const found: FailedFile[] = [];
  for (;;) {
    const { data, total } = await engine.ask("failed", {
      limit: 1_000,
      offset: found.length,
    });
    const rows = data as readonly FailedFile[];
    found.push(...rows);
    if (found.length >= total || rows.length === 0) return found;
  }
}

export interface Retried {
  readonly tried: number;
  /** Chosen, and left for the next call. */
  readonly waiting: number;
  /** What still fails of those that were tried. */
  readonly left: readonly FailedFile[];
  readonly summary: IngestSummary | undefined;
}

/** Reads again those of `candidates` that are `wanted` (all where none is), `filesPerCall` at most. Throws not_found for a path that is not among them. */
export async function retryAmong(
  { engine, signal }: ActionContext,
  candidates: readonly FailedFile[],
  wanted: readonly string[],
  nothing: string,
): Promise<Outcome> {
  // Those that were tried longest ago come first, so that call after call reaches all of them.
  const known = new Set(
    [...candidates]
      .sort((a, b) => Date.parse(a.lastAt) - Date.parse(b.lastAt))
      .map(({ path }) => path),
  );
  const unknown = wanted.find((path) => !known.has(path));
  if (unknown !== undefined)
    throw new CodeweftError(
      "not_found",
      `${unknown} ${nothing}`,
      {
        kept: "Nothing was changed.",
        next: 'The question "failed" lists the files that fail.',
      },
      { path: unknown },
    );
  const all = wanted.length === 0 ? [...known] : [...new Set(wanted)];
  const chosen = all.slice(0, filesPerCall);
  if (chosen.length === 0) {
    const none: Retried = {
      tried: 0,
      waiting: 0,
      left: [],
      summary: undefined,
    };
    return { text: "There is nothing to try again.", data: none };
  }
  const summary = await engine.ingest({ paths: chosen, retry: true }, signal);
  toOutcome(summary);
  const tried = new Set(chosen);
  const left = (await askFailed(engine)).filter(({ path }) => tried.has(path));
  const waiting = all.length - chosen.length;
  const retried: Retried = { tried: chosen.length, waiting, left, summary };
  return {
    text: [
      `${countOf(chosen.length, "file")} tried: ${String(chosen.length - left.length)} read or gone, ${String(left.length)} still failing.`,
      ...(waiting > 0
        ? [`${countOf(waiting, "file")} more can be tried with another call.`]
        : []),
    ].join(" "),
    data: retried,
  };
}
