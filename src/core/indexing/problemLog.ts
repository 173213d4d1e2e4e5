// The list of problems as a text file that people open: written by every run, also when there are none.
import { toErrorForm } from "../errors.ts";
import type { ProblemGroup } from "../model/problemGroup.ts";
import { groupOfProblem, problemGroups } from "../model/problemGroup.ts";
import type { ProblemRow, SkippedRow } from "../reads.ts";
import type { RunResult } from "./run.ts";
import type { Workbench } from "./workbench.ts";

/** How the run ended that writes the list; `message` says why it failed. */
export interface RunEnd {
  readonly outcome:
    "completed" | "degraded" | "cancelled" | "paused" | "failed";
  readonly message?: string;
}

export interface ProblemReport extends RunEnd {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly problems: readonly ProblemRow[];
  readonly skipped: readonly SkippedRow[];
}

/** Lines of one group; the database holds all of them. */
const longestGroup = 5_000;
/** Kinds of files without a language that are named. */
const namedKinds = 12;

export class ProblemLog {
  /** What was written last, without its first line: only another list is written again by an update. */
  #last: string | undefined;

  /**
   * Does the run and writes what it found, however it ends. `always`: a person started it; else nothing is written where
   * the problems are those that were written last. Throws what the run throws.
   */
  async around(
    bench: Workbench,
    always: boolean,
    run: () => Promise<RunResult>,
  ): Promise<RunResult> {
    try {
      const result = await run();
      const outcome = result.cancelled
        ? "cancelled"
        : result.paused !== undefined
          ? "paused"
          : bench.failures.size > 0
            ? "degraded"
            : "completed";
      const { extracted, removed } = result;
      if (always || extracted > 0 || removed > 0 || bench.failures.size > 0)
        await this.#write(bench, { outcome }, always);
      return result;
    } catch (error) {
      const { message } = toErrorForm(error);
      await this.#write(bench, { outcome: "failed", message }, always);
      throw error;
    }
  }

  async #write(bench: Workbench, end: RunEnd, always: boolean): Promise<void> {
    const { storage, clock, log } = bench.parts;
    try {
      const everything = { limit: Number.MAX_SAFE_INTEGER, offset: 0 };
      const { rows } = await bench.store.reads.problems(everything);
      const { body, head } = formatProblems({
        ...end,
        at: clock.now(),
        problems: rows,
        skipped: [...bench.skipped.values()],
      });
      if (!always && body === this.#last) return;
      this.#last = body;
      await storage.writeProblemLog(head, body);
    } catch (error) {
      // The problems stand in the database too; a list of them that cannot be written must not fail the ingest.
      log.write(
        "warn",
        `The list of problems was not written: ${toErrorForm(error).message}`,
      );
    }
  }
}

/** `head` is the one line that differs between two runs that found the same. */
export function formatProblems(report: ProblemReport): {
  readonly head: string;
  readonly body: string;
} {
  const { at, outcome, message, problems, skipped } = report;
  const groups = new Map<ProblemGroup, string[]>(
    problemGroups.map((group) => [group, []]),
  );
  for (const row of problems)
    groups.get(groupOfProblem(row.category))?.push(problemLine(row));
  const kinds: string[] = [];
  const others = new Map<string, number>();
  for (const { path, reason, detail } of skipped)
    if (reason === "too_large" || isSwitchedOff(reason, detail))
      groups
        .get(groupOfProblem(reason))
        ?.push(`${path}: [${reason}] ${oneLine(detail)}`);
    else if (reason === "unsupported") kinds.push(kindOf(path));
    else others.set(reason, (others.get(reason) ?? 0) + 1);
  const total = [...groups.values()].reduce(
    (sum, lines) => sum + lines.length,
    0,
  );
  const body = [
    ...(message === undefined ? [] : [`The run failed: ${oneLine(message)}`]),
    `Problems: ${total}`,
    ...[...groups].map(
      ([group, lines]) => `  ${wordsOf(group)}: ${lines.length}`,
    ),
    "",
    ...[...groups].flatMap(([group, lines]) =>
      lines.length === 0 ? [] : [`== ${wordsOf(group)}`, ...cut(lines), ""],
    ),
    ...(kinds.length === 0
      ? []
      : [
          `Files that no language reads: ${kinds.length} (${countKinds(kinds)})`,
        ]),
    ...(others.size === 0
      ? []
      : [
          `Left out on purpose: ${[...others]
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([reason, count]) => `${wordsOf(reason)} ${count}`)
            .join(", ")}`,
        ]),
    "",
  ].join("\n");
  return {
    head: `Codeweft: ingestion of ${new Date(at).toISOString()}, ${outcome}`,
    body,
  };
}

/** A language whose grammar does not load; all other unsupported files are of kinds that nobody reads. */
function isSwitchedOff(reason: string, detail: string): boolean {
  return reason === "unsupported" && detail.endsWith("is switched off");
}

/** Places as editors write them, so that a terminal makes links of them. */
function problemLine({
  path,
  line,
  column,
  category,
  message,
}: ProblemRow): string {
  const place =
    path === undefined
      ? ""
      : line === undefined
        ? `${path}: `
        : `${path}:${line}:${column ?? 1}: `;
  return `${place}[${category}] ${oneLine(message)}`;
}

function cut(lines: readonly string[]): readonly string[] {
  if (lines.length <= longestGroup) return lines;
  return [
    ...lines.slice(0, longestGroup),
    `… and ${lines.length - longestGroup} more, which the question "problems" lists`,
  ];
}

function kindOf(path: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const dot = name.lastIndexOf(".");
  return dot <= 0 ? name : name.slice(dot);
}

/** The most frequent first. */
function countKinds(kinds: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const sorted = [...counts].sort(
    ([a, x], [b, y]) => y - x || (a < b ? -1 : 1),
  );
  const named = sorted
    .slice(0, namedKinds)
    .map(([kind, count]) => `${kind} ${count}`);
  if (sorted.length > namedKinds)
    named.push(`${sorted.length - namedKinds} other kinds`);
  return named.join(", ");
}

const wordsOf = (name: string): string => name.replaceAll("_", " ");
const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, " ");
