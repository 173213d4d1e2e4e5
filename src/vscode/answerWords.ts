// What answers call themselves, in words: kinds of symbols and edges, certainty, levels and methods. Knows no question.
import { t } from "../l10n.ts";
import type { EdgeKind, Resolution } from "../protocol.ts";
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
};

/** A text of an answer as a person reads it; undefined where it stands for itself. `name`: the member that holds it. */
export function valueWords(name: string, value: string): string | undefined {
  if (name === "kind" || name.endsWith(" kind"))
    return isSymbolKind(value) ? kindWords(value) : edgeKindWords(value);
  if (name === "edge") return edgeKindWords(value);
  if (name === "resolution")
    return value === "exact" ? t("exact") : certaintyWords(value as Resolution);
  const known = values[name];
  return known !== undefined && Object.hasOwn(known, value)
    ? known[value]
    : undefined;
}

function edgeKindWords(value: string): string | undefined {
  return kindOrder.includes(value as EdgeKind)
    ? headingOf(value as EdgeKind, "out")
    : undefined;
}
