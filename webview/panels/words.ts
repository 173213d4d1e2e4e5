// Words for counts, kinds and certainty, shared by the panels. Pure.
import { t } from "../../src/l10n.ts";
import { edgeWords } from "../state/edgeWords.ts";
import type { PictureEdge } from "../state/picture.ts";
import { resolutionWords } from "../state/resolutionWords.ts";

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
