// How certain an edge is, in a word and in a sentence.
import { t } from "../../src/l10n.ts";
import type { Resolution } from "../../src/protocol.ts";

export const resolutionWords: Readonly<
  Record<Resolution, { readonly short: string; readonly long: string }>
> = {
  exact: {
    short: t("exact"),
    long: t("The language's own rules lead to this one definition."),
  },
  inferred: {
    short: t("inferred"),
    long: t(
      "The value's type was inferred from what is assigned, constructed, returned or passed.",
    ),
  },
  name: {
    short: t("by name"),
    long: t(
      "The receiver is unknown; one definition in the workspace bears this name.",
    ),
  },
  external: { short: t("external"), long: t("Leads out of the workspace.") },
  ambiguous: { short: t("ambiguous"), long: t("Several definitions remain.") },
  unresolved: { short: t("unresolved"), long: t("Nothing was found.") },
};
