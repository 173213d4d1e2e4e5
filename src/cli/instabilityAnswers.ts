// How hard files or folders are to change.
import type { Envelope } from "../core/engine.ts";
import type { Instability } from "../core/query/instabilityResults.ts";
import { farFromMainSequence } from "../core/query/thresholds.ts";
import { printTable } from "./table.ts";
import type { Terminal } from "./terminal.ts";

export function printInstability(
  terminal: Terminal,
  { data, parameters }: Envelope<unknown>,
): void {
  const { print, colors } = terminal;
  const rows = data as readonly Instability[];
  printTable(
    terminal,
    [
      { title: "distance", right: true },
      { title: "instability", right: true },
      { title: "abstractness", right: true },
      { title: "used by", right: true },
      { title: "uses", right: true },
      { title: "types", right: true },
      { title: String(parameters.level), color: colors.cyan, shrinks: true },
      { title: "" },
    ],
    rows.map((row) => [
      fraction(row.distance),
      fraction(row.instability),
      row.types === 0 ? "" : row.abstractness.toFixed(2),
      String(row.afferent),
      String(row.efferent),
      row.types === 0 ? "" : String(row.types),
      row.path === "" ? "." : row.path,
      wordsOf(row),
    ]),
  );
  print(
    colors.dim(
      "instability: uses / (used by + uses); distance: |abstractness + instability − 1|, 0 is best",
    ),
  );
}

const fraction = (value: number | undefined): string =>
  value === undefined ? "" : value.toFixed(2);

/** Martin's names of the two corners. */
function wordsOf({ distance, instability, types }: Instability): string {
  if (
    distance === undefined ||
    instability === undefined ||
    distance < farFromMainSequence
  )
    return "";
  if (instability > 0.5) return "abstract, and hardly used";
  return types === 0
    ? "only used, nothing abstract"
    : "only used, hardly abstract";
}
