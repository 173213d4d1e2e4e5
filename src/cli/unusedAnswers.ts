// What nothing uses.
import type { Envelope } from "../core/engine.ts";
import type { Unused, UnusedReason } from "../core/query/unusedResults.ts";
import { formatCount } from "./figures.ts";
import { placeOf } from "./symbolWords.ts";
import { printTable } from "./table.ts";
import type { Terminal } from "./terminal.ts";

const reasons: Readonly<Record<UnusedReason, string>> = {
  hidden: "private",
  internal: "not exported",
  member: "not exported, but may be called on an unknown value",
  sameName: "a reference that could not be followed bears its name",
  mentioned: "its name stands elsewhere in its file",
  exported: "exported, but nothing here uses it",
  testsOnly: "only tests reach it",
};

export function printUnused(
  terminal: Terminal,
  { data, total, parameters }: Envelope<unknown>,
): void {
  const { print, colors } = terminal;
  const rows = data as readonly Unused[];
  print(`Nothing reaches ${formatCount(total, "definition")}`);
  printTable(
    terminal,
    [
      { title: "sure" },
      { title: "kind", color: colors.dim },
      { title: "name", color: colors.bold },
      { title: "place", color: colors.cyan, shrinks: true },
      { title: "why", color: colors.dim },
    ],
    rows.map(({ symbol, confidence, reason, users, contains }) => [
      confidence,
      symbol.kind,
      symbol.qualifiedName,
      placeOf(symbol),
      `${reasons[reason]}${userWords(reason, users)}${contains > 0 ? `; with ${String(contains)} in it` : ""}`,
    ]),
  );
  if (parameters.confidence !== "low")
    print(
      colors.dim(
        "--confidence low lists also what is exported, and what only tests reach",
      ),
    );
}

function userWords(reason: UnusedReason, users: number): string {
  if (users === 0 || reason === "exported" || reason === "testsOnly") return "";
  return users === 1
    ? "; its one user is unused too"
    : `; its ${String(users)} users are unused too`;
}
