// Source text for a language model.
import type { Envelope } from "../core/engine.ts";
import type { Context } from "../core/query/contextResults.ts";
import { formatCount } from "./figures.ts";
import type { Terminal } from "./terminal.ts";

/** The text alone goes where it may be piped to; what was left out is told where somebody looks. */
export function printContext(
  { print, note, noteColors: colors }: Terminal,
  { data }: Envelope<unknown>,
): void {
  const { text, tokens, budget, encoding, items, leftOut, leftOutCount } =
    data as Context;
  print(text.trimEnd());
  note(
    colors.dim(
      `${formatCount(items.length, "symbol")}, ${String(tokens)} of ${formatCount(budget, "token")} (${encoding})`,
    ),
  );
  if (leftOutCount === 0) return;
  const shown = leftOut
    .slice(0, 5)
    .map(({ symbol, relation }) => `${symbol.qualifiedName} (${relation})`);
  const more = leftOutCount - shown.length;
  note(
    colors.dim(
      `left out: ${shown.join(", ")}${more > 0 ? ` and ${String(more)} more` : ""}`,
    ),
  );
}
