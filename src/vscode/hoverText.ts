// Builds the Markdown of a hover. Names come from code that nobody vetted: every one of them is escaped as text.
import { t } from "../l10n.ts";
import type { Place, Relation, SymbolKind, SymbolRef } from "../protocol.ts";
import { figureWords, type Figures } from "./figureWords.ts";
import { plainText } from "./plainText.ts";
import { certaintyWords, containerWords, kindWords } from "./symbolWords.ts";

/** The commands that a hover's links may run; nothing else is trusted. */
export const hoverCommands = [
  "codeweft.openPlace",
  "codeweft.openInGraph",
  "codeweft.goToDependencyOf",
] as const;

/** One side of the relations: how many there are and the first few. */
export interface HoverSide {
  readonly total: number;
  readonly first: readonly Relation[];
}

export interface HoverFacts {
  readonly symbol: SymbolRef;
  /** Callers of what can be called, else whoever uses it; undefined where nobody can tell, outside the workspace. */
  readonly users: HoverSide | undefined;
  readonly used: HoverSide | undefined;
  /** What a change reaches, circles, the grade of a class. */
  readonly figures: Figures | undefined;
}

const callable: ReadonlySet<SymbolKind> = new Set([
  "function",
  "method",
  "constructor",
  "class",
  "macro",
  "test",
  "route",
]);

/** Whether calls say more about it than uses of any kind. */
export function isCallable(symbol: SymbolRef): boolean {
  return callable.has(symbol.kind);
}

/** Longer signatures are cut: a hover is a glance. */
const longestSignature = 240;

export function hoverText({
  symbol,
  users,
  used,
  figures,
}: HoverFacts): string {
  const [left, right] = isCallable(symbol)
    ? [t("Callers"), t("Callees")]
    : [t("Used by"), t("Uses")];
  const lines = [signatureBlock(symbol), factLine(symbol)];
  if (users !== undefined) lines.push(sideLine(left, users, "in"));
  if (used !== undefined) lines.push(sideLine(right, used, "out"));
  if (figures !== undefined) lines.push(figureWords(figures).join(" "));
  const links = [
    commandLink(t("Open in graph"), "codeweft.openInGraph", symbol.id),
  ];
  if (!symbol.external)
    links.push(
      commandLink(
        t("Go to dependency"),
        "codeweft.goToDependencyOf",
        symbol.id,
      ),
    );
  lines.push(links.join(" · "));
  return lines.filter((line) => line !== "").join("\n\n");
}

function signatureBlock(symbol: SymbolRef): string {
  const text = symbol.signature ?? symbol.qualifiedName;
  const oneLine = plainText(text).trim();
  const cut =
    oneLine.length > longestSignature
      ? `${oneLine.slice(0, longestSignature - 1)}…`
      : oneLine;
  const fence = "`".repeat(Math.max(3, longestRun(cut, "`") + 1));
  return `${fence}${symbol.language.replace(/[^a-z0-9-]/giu, "")}\n${cut}\n${fence}`;
}

function factLine(symbol: SymbolRef): string {
  const container = containerWords(symbol);
  const where = symbol.external
    ? t("from {0}", escapeMarkdown(symbol.path))
    : t(
        "in {0}",
        commandLink(
          `${symbol.path}:${String(symbol.line)}`,
          "codeweft.openPlace",
          placeOf(symbol),
        ),
      );
  const member =
    container === "" ? "" : t(" of **{0}**", escapeMarkdown(container));
  const test = symbol.test ? t(" · test code") : "";
  return `*${escapeMarkdown(kindWords(symbol.kind))}*${member} ${where}${test}`;
}

function sideLine(title: string, side: HoverSide, direction: "in" | "out") {
  if (side.total === 0) return `**${title}** 0`;
  const shown = side.first.map((relation) => relationLink(relation, direction));
  const more = side.total - shown.length;
  if (more > 0) shown.push(t("and {0} more", more));
  return `**${title}** ${String(side.total)} — ${shown.join(", ")}`;
}

/** A caller leads to the place of its call, a callee to its definition. */
function relationLink(relation: Relation, direction: "in" | "out"): string {
  const { symbol, edge } = relation;
  const container = containerWords(symbol);
  const label =
    container === "" || symbol.kind === "module"
      ? symbol.name
      : `${container}.${symbol.name}`;
  const certainty = certaintyWords(edge.resolution);
  const tail = certainty === undefined ? "" : ` *(${certainty})*`;
  if (symbol.external) return `${escapeMarkdown(label)}${tail}`;
  const site = relation.sites[0];
  const place =
    direction === "in" && site !== undefined
      ? {
          path: site.path,
          line: site.line,
          column: site.column,
          endLine: site.endLine,
          endColumn: site.endColumn,
        }
      : placeOf(symbol);
  return `${commandLink(label, "codeweft.openPlace", place)}${tail}`;
}

function placeOf(symbol: SymbolRef): Place {
  return {
    path: symbol.path,
    line: symbol.line,
    column: symbol.column,
    endLine: symbol.line,
    endColumn: symbol.column + symbol.name.length,
  };
}

function commandLink(
  label: string,
  command: (typeof hoverCommands)[number],
  argument: unknown,
): string {
  const query = encodeURIComponent(JSON.stringify([argument])).replace(
    /[()'*!~]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `[${escapeMarkdown(label)}](command:${command}?${query})`;
}

/** Makes any text stand for itself in Markdown, on one line; very long ones are cut. */
export function escapeMarkdown(text: string): string {
  return plainText(text)
    .replace(/[\\`*_{}[\]()#+\-.!|~>:@$"']/gu, "\\$&")
    .replace(/&/gu, "&amp;")
    .replace(/</gu, "&lt;");
}

function longestRun(text: string, sign: string): number {
  let longest = 0;
  let run = 0;
  for (const each of text) {
    run = each === sign ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}
