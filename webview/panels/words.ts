// Words for counts, kinds and certainty, shared by the panels. Pure.
import type { EdgeKind, Resolution } from "../../src/protocol.ts";
import type { PictureEdge } from "../state/picture.ts";

export const edgeWords: Readonly<Record<EdgeKind, string>> = {
  contains: "contains",
  imports: "imports",
  re_exports: "re-exports",
  calls: "calls",
  constructs: "constructs",
  extends: "extends",
  implements: "implements",
  overrides: "overrides",
  uses_type: "uses as a type",
  reads: "reads",
  writes: "writes",
  decorates: "decorates",
  references: "refers to",
};

export const resolutionWords: Readonly<
  Record<Resolution, { readonly short: string; readonly long: string }>
> = {
  exact: {
    short: "exact",
    long: "The language's own rules lead to this one definition.",
  },
  inferred: {
    short: "inferred",
    long: "The value's type was inferred from what is assigned, constructed, returned or passed.",
  },
  name: {
    short: "by name",
    long: "The receiver is unknown; one definition in the workspace bears this name.",
  },
  external: { short: "external", long: "Leads out of the workspace." },
  ambiguous: { short: "ambiguous", long: "Several definitions remain." },
  unresolved: { short: "unresolved", long: "Nothing was found." },
};

/** "1 place", "3 places". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
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
