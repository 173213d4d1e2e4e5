// What the Queries view lists: saved statements, examples and those that were run, as rows. Knows no editor.
import { exampleStatements } from "../core/store/console/examples.ts";
import { t } from "../l10n.ts";
import type { KeptStatements } from "./keptStatements.ts";
import { statementLine } from "./keptStatements.ts";

export type QueryGroup = "saved" | "examples" | "history";

export interface QueryRow {
  /** Unlike every other row's. */
  readonly id: string;
  readonly group: QueryGroup;
  readonly label: string;
  readonly description: string;
  readonly text: string;
}

export const groupTitles: Readonly<Record<QueryGroup, string>> = {
  saved: t("Saved"),
  examples: t("Examples"),
  history: t("History"),
};

export function queryRows(
  kept: Pick<KeptStatements, "saved" | "past">,
  group: QueryGroup,
): readonly QueryRow[] {
  switch (group) {
    case "saved":
      return kept.saved.map(({ name, text }) => ({
        id: `saved/${name}`,
        group,
        label: name,
        description: statementLine(text),
        text,
      }));
    case "examples":
      return exampleStatements.map(({ id, title, text }) => ({
        id: `examples/${id}`,
        group,
        label: title,
        description: "",
        text,
      }));
    case "history":
      return kept.past.map(({ text, at }) => ({
        id: `history/${text}`,
        group,
        label: statementLine(text).slice(0, 200),
        description: new Date(at).toLocaleString(),
        text,
      }));
  }
}

/** What a menu or another extension hands to a command; undefined for what is no row. */
export function toQueryRow(value: unknown): QueryRow | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { id, group, label, text } = value as Partial<
    Record<keyof QueryRow, unknown>
  >;
  return typeof id === "string" &&
    typeof label === "string" &&
    typeof text === "string" &&
    (group === "saved" || group === "examples" || group === "history")
    ? (value as QueryRow)
    : undefined;
}
