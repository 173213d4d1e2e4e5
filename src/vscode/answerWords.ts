// What answers call themselves, in words: kinds of symbols and edges, certainty, levels and methods. Knows no question.
import { t } from "../l10n.ts";
import { languageName } from "../languageNames.ts";
import type { EdgeKind, Resolution } from "../protocol.ts";
import { wordsOf } from "./answerShapes.ts";
import { fieldWords } from "./fieldWords.ts";
import {
  certaintyWords,
  headingOf,
  isSymbolKind,
  kindOrder,
  kindWords,
} from "./symbolWords.ts";

/** Values that are names of the engine, by the member of an answer that holds them. */
const values: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  algorithm: { leiden: t("Leiden"), labelPropagation: t("label propagation") },
  level: { symbol: t("symbols"), file: t("files"), folder: t("folders") },
  method: {
    pagerank: t("PageRank"),
    betweenness: t("betweenness"),
    minimum: t("as few places as there can be"),
    "eades-lin-smyth": t("few places, by Eades, Lin and Smyth"),
  },
  by: {
    coupling: t("coupling"),
    complexity: t("complexity"),
    churn: t("changes"),
  },
  relation: {
    focus: t("asked for"),
    caller: t("caller"),
    callee: t("callee"),
    type: t("type"),
    transitive: t("farther away"),
  },
  form: {
    source: t("whole"),
    beginning: t("its beginning"),
    signature: t("its first line"),
  },
  reason: {
    hidden: t("nothing outside can see it"),
    internal: t("it is not exported"),
    member: t("it may be called on an unknown value"),
    sameName: t("an unresolved reference bears its name"),
    mentioned: t("its name stands elsewhere in its file"),
    exported: t("exported, and not used here"),
    testsOnly: t("only tests reach it"),
    budget: t("there was no room"),
    file: t("a file as a whole"),
    unreadable: t("it cannot be read"),
  },
};

/** Members whose values are words that members have, too. */
const worded = ["confidence", "risk", "severity", "layer", "level", "layers"];

/** A text of an answer as a person reads it; undefined where it stands for itself. `name`: the member that holds it. */
export function valueWords(name: string, value: string): string | undefined {
  if (name === "kind" || name.endsWith(" kind"))
    return isSymbolKind(value) ? kindWords(value) : edgeKindWords(value);
  if (name === "edge") return edgeKindWords(value);
  if (name === "language") return languageName(value);
  if (name === "resolution")
    return value === "exact" ? t("exact") : certaintyWords(value as Resolution);
  const known = values[name];
  if (known !== undefined && Object.hasOwn(known, value)) return known[value];
  return worded.includes(name) ? fieldWords(value) : undefined;
}

/** What is counted under a name: a kind, a certainty, or what a member would be called. */
export function countWords(name: string): string {
  if (name === "name") return certaintyWords(name) ?? name;
  return valueWords("kind", name) ?? wordsOf(name);
}

function edgeKindWords(value: string): string | undefined {
  return kindOrder.includes(value as EdgeKind)
    ? headingOf(value as EdgeKind, "out")
    : undefined;
}
