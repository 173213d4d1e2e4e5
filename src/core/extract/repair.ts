// A second reading of text that a grammar could not read: it may want a separator where the language lets it be left out.
import type { Repair } from "../languages/extractionRules.ts";
import { patternOf } from "./patternOf.ts";
import { errorSymbol, NodeFlag, type SyntaxTable } from "./syntaxTable.ts";

/**
 * The text with the language's repairs, each as long as what it replaces: every place stays where it was.
 * The same text where there is nothing to repair.
 */
export function repairText(text: string, repairs: readonly Repair[]): string {
  let repaired = text;
  for (const { pattern, by } of repairs)
    repaired = repaired.replace(patternOf(pattern, "gm"), (found) =>
      by === undefined
        ? found.replace(/[^\r\n]/g, " ")
        : found.length === by.length
          ? by
          : found,
    );
  return repaired;
}

/** How much of a text was not understood, in UTF-16 units; 1 for each thing that is missing. */
export function errorExtent(table: SyntaxTable): number {
  let extent = 0;
  for (let node = 0; node < table.count; node++) {
    if (table.symbol[node] === errorSymbol)
      extent += Math.max(1, table.end[node]! - table.start[node]!);
    if ((table.flags[node]! & NodeFlag.missing) !== 0) extent++;
  }
  return extent;
}
