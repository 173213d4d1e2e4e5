// A second reading of text that a grammar could not read: it may want a separator where the language lets it be left out.
import type { Repair } from "../languages/extractionRules.ts";
import { patternOf } from "../model/patternOf.ts";
import { errorSymbol, NodeFlag, type SyntaxTable } from "./syntaxTable.ts";

/**
 * The text with the language's repairs, each as long as what it replaces: every place stays where it was.
 * The same text where there is nothing to repair.
 */
export function repairText(text: string, repairs: readonly Repair[]): string {
  let repaired = text;
  for (const { pattern, by } of repairs)
    repaired = repaired.replace(
      patternOf(pattern, "gm"),
      (found: string, ...groups: readonly unknown[]) => {
        if (by === undefined) return found.replace(/[^\r\n]/g, " ");
        const read = by.replace(/\$([1-9])/g, (_, place: string) => {
          const group = groups[Number(place) - 1];
          return typeof group === "string" ? group : "";
        });
        return found.length === read.length ? read : found;
      },
    );
  return repaired;
}

/** Where the lines begin and end that are longer than `longest` UTF-16 units. */
export function longLines(
  text: string,
  longest: number,
): { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let start = 0; start < text.length;) {
    const next = text.indexOf("\n", start);
    const end = next < 0 ? text.length : next;
    if (end - start > longest) found.push({ start, end });
    start = end + 1;
  }
  return found;
}

/** The text with spaces in place of lines that are too long for the grammar: every place stays where it was. */
export function blankLongLines(text: string, longest: number): string {
  let blanked = "";
  let from = 0;
  for (const { start, end } of longLines(text, longest)) {
    blanked += text.slice(from, start) + " ".repeat(end - start);
    from = end;
  }
  return from === 0 ? text : blanked + text.slice(from);
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
