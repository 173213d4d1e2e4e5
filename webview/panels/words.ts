// Words for counts, kinds and certainty, shared by the panels. Pure.
import { t } from "../../src/l10n.ts";
import type { Resolution } from "../../src/protocol.ts";
import { edgeWords } from "../state/edgeWords.ts";
import type { PictureEdge } from "../state/picture.ts";

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

/** "1 place", "3 places". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return t(`{0} ${count === 1 ? one : many}`, count.toLocaleString("en"));
}

/** "calls, reads · exact · 3 places". */
export function edgeSummary(edge: PictureEdge): string {
  return [
    edge.kinds.map((kind) => edgeWords[kind]).join(", "),
    edge.refs.length > 0 ? resolutionWords[edge.resolution].short : "",
    counted(edge.sites, "place"),
  ]
    .filter((part) => part !== "")
    .join(" · ");
}
