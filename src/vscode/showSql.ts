// Show SQL: from a question as it was asked to the statement behind it. Knows no editor.
import type { Engine } from "../core/engine.ts";
import { CodeweftError } from "../core/errors.ts";
import {
  statementBehind,
  symbolParameters,
} from "../core/store/console/behind.ts";
import type { NamedSymbol } from "../core/store/console/behind.ts";
import { t } from "../l10n.ts";
import type { SymbolDetail } from "../protocol.ts";

export interface AskedOf {
  readonly id: string;
  readonly title: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** Throws not_found where there is no statement behind it, and what asking for its symbols throws. */
export async function sqlBehind(
  asked: AskedOf,
  session: Pick<Engine, "ask">,
): Promise<string> {
  const symbols: Record<string, NamedSymbol> = {};
  for (const name of symbolParameters) {
    const value = asked.parameters[name];
    if (typeof value !== "string" && typeof value !== "number") continue;
    const { data } = await session.ask("symbol", { symbol: value });
    const { id, kind, external, qualifiedName, path } = (data as SymbolDetail)
      .symbol;
    symbols[name] = {
      id,
      kind,
      words: external ? qualifiedName : t("{0} in {1}", qualifiedName, path),
    };
  }
  const statement = statementBehind({ ...asked, symbols });
  if (statement !== undefined) return `${statement.text}\n`;
  throw new CodeweftError(
    "not_found",
    t(
      "There is no statement behind “{0}”: its answer does not come from rows of the database.",
      asked.title,
    ),
    { next: t("“Show Answer as JSON” has the whole answer.") },
  );
}
