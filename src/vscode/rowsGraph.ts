// What rows of a statement name as a graph: symbols by their ids and keys, else files and folders with what leads between them.
import { symbolsStatement } from "../core/store/console/symbols.ts";
import { t } from "../l10n.ts";
import type {
  AnswerGraph,
  NamedInRows,
  SqlTable,
  SymbolRef,
} from "../protocol.ts";
import { toAnswerGraph } from "./answerGraph.ts";
import type { AnswerGraphParts } from "./answerGraph.ts";
import type { Questions } from "./questions.ts";

export interface RowsGraphParts extends AnswerGraphParts {
  readonly questions: Pick<Questions, "fileSymbols" | "folders">;
}

/** Throws not_found where the graph knows nothing of what they name. */
export async function toRowsGraph(
  { symbols, paths, links, left, linksLeft }: NamedInRows,
  statement: string,
  parts: RowsGraphParts,
): Promise<AnswerGraph> {
  const { session, questions } = parts;
  const data =
    symbols.length > 0
      ? await symbolsOfRows(symbols, session)
      : [...paths.map((path) => ({ path })), ...links];
  return toAnswerGraph(
    {
      title:
        linksLeft === 0
          ? t("Rows of a statement")
          : t(
              "Rows of a statement, without {0} of their lines",
              linksLeft.toLocaleString("en"),
            ),
      data,
      folders: await questions.folders(),
      left,
      old: false,
      source: { statement },
    },
    parts,
  );
}

async function symbolsOfRows(
  named: readonly (number | string)[],
  session: AnswerGraphParts["session"],
): Promise<readonly SymbolRef[]> {
  const { data } = await session.ask("sql", {
    text: symbolsStatement,
    parameters: [JSON.stringify(named)],
    limit: Math.max(1, named.length),
  });
  const { columns, rows } = data as SqlTable;
  return rows.map((cells) => {
    const row = Object.fromEntries(
      columns.map((column, at) => [column, cells[at] ?? undefined]),
    );
    return {
      ...row,
      test: row["test"] === 1,
      external: false,
    } as unknown as SymbolRef;
  });
}
