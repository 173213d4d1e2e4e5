// Answers that come from changes and commits.
import type { Envelope } from "../core/engine.ts";
import type {
  Churn,
  CoChange,
  GitChangeNote,
} from "../core/query/gitResults.ts";
import type { SymbolRef } from "../core/query/results.ts";
import { formatCount, formatMoment } from "./figures.ts";
import { nameOf } from "./symbolWords.ts";
import { formatTable } from "./table.ts";
import type { Terminal } from "./terminal.ts";

/** Changed symbols that are named one by one. */
const namedSymbols = 20;

/** What git compared, what of it the graph has, and what it has not. */
export function printGitChange(
  { print, colors }: Terminal,
  { range, from, to, files }: GitChangeNote,
  changed: readonly SymbolRef[],
): void {
  const side = (hash: string | undefined, none: string): string =>
    hash === undefined ? none : hash.slice(0, 10);
  const words =
    range === "worktree"
      ? `not committed yet (against ${side(from, "nothing")})`
      : `${side(from, "")} → ${side(to, "working tree")}`;
  const indexed = files.filter((file) => file.indexed);
  print(
    `${formatCount(files.length, "file")} changed, ${words}; ${formatCount(changed.length, "symbol")} in ${String(indexed.length)} of them`,
  );
  const byPath = new Map<string, SymbolRef[]>();
  for (const symbol of changed.slice(0, namedSymbols)) {
    const list = byPath.get(symbol.path);
    if (list === undefined) byPath.set(symbol.path, [symbol]);
    else list.push(symbol);
  }
  for (const [path, symbols] of byPath)
    print(
      `  ${colors.cyan(path)}  ${symbols
        .map((symbol) =>
          symbol.kind === "module" ? "(the file)" : nameOf(symbol, colors),
        )
        .join(", ")}`,
    );
  if (changed.length > namedSymbols)
    print(colors.dim(`  … ${String(changed.length - namedSymbols)} more`));
  const list = (title: string, some: GitChangeNote["files"]): void => {
    if (some.length === 0) return;
    const shown = some.slice(0, 5).map(({ path }) => path);
    const more = some.length - shown.length;
    print(
      `${colors.yellow(title)} ${shown.join(", ")}${more > 0 ? ` and ${String(more)} more` : ""}`,
    );
  };
  list(
    "changed since they were indexed, so that lines may be others:",
    files.filter(({ stale }) => stale),
  );
  list(
    "not in the graph:",
    files.filter((file) => !file.indexed && file.status !== "deleted"),
  );
  list(
    "deleted, and no longer in the graph:",
    files.filter((file) => !file.indexed && file.status === "deleted"),
  );
  print("");
}

export function printChurn(
  { print, colors, width }: Terminal,
  { data, total }: Envelope<unknown>,
): void {
  const { commits, oldest, newest, files } = data as Churn;
  if (oldest === undefined || newest === undefined) {
    print("There is no commit yet.");
    return;
  }
  print(
    colors.dim(
      `${formatCount(commits, "commit")} without merges, ${formatMoment(oldest)} to ${formatMoment(newest)}; ${formatCount(total, "file")}`,
    ),
  );
  if (files.length === 0) return;
  print(
    formatTable(
      [
        { title: "commits", right: true },
        { title: "added", right: true, color: colors.green },
        { title: "removed", right: true, color: colors.red },
        { title: "last" },
        { title: "file", color: colors.cyan, shrinks: true },
      ],
      files.map((file) => [
        file.commits.toLocaleString("en-US"),
        `+${file.added.toLocaleString("en-US")}`,
        `-${file.removed.toLocaleString("en-US")}`,
        file.last.slice(0, 10),
        file.path,
      ]),
      width,
      colors.dim,
    ).join("\n"),
  );
}

export function printCoChange(
  { print, colors, width }: Terminal,
  { data }: Envelope<unknown>,
): void {
  const { path, commits, changes, files } = data as CoChange;
  print(
    `${colors.cyan(path)} changed in ${String(changes)} of ${formatCount(commits, "commit")}`,
  );
  if (files.length === 0) {
    print("Nothing else changes together with it often enough.");
    return;
  }
  const share = (value: number): string =>
    `${String(Math.round(value * 100))} %`;
  print(
    formatTable(
      [
        { title: "together", right: true },
        { title: "of its own", right: true },
        { title: "of the other's", right: true },
        { title: "edges" },
        { title: "file", color: colors.cyan, shrinks: true },
      ],
      files.map((file) => [
        String(file.support),
        share(file.confidence),
        share(file.reverse),
        file.linked ? "yes" : "none",
        file.path,
      ]),
      width,
      colors.dim,
    ).join("\n"),
  );
}
