// The answer to a trail as a picture: columns, what is said on the lines, and what is known of the ways. Pure.
import { t } from "../../src/l10n.ts";
import type { Envelope, TrailAnswer } from "../../src/protocol.ts";
import { emptyPlacement } from "../layouts/placement.ts";
import { partOfNeighbourhood, symbolNodeId } from "./picture.ts";
import type { Part, Picture, PictureEdge } from "./picture.ts";
import { edgeWords } from "./edgeWords.ts";

export function trailPicture(envelope: Envelope<unknown>): Picture {
  const data = envelope.data as TrailAnswer;
  const { target, direction, steps, ways, shownWays } = data;
  const { deeper, back, stoppedBy, hidden, center } = data;
  return {
    center: symbolNodeId(center),
    revision: envelope.revision,
    base: partOfTrail(data),
    openings: [],
    hidden,
    total: envelope.total,
    titles: target === null ? titlesOf(data) : [],
    trail: {
      target: target === null ? undefined : symbolNodeId(target),
      direction,
      steps,
      ways,
      shownWays,
      deeper,
      back,
      stoppedBy,
      otherKinds: hidden.symbolKind,
    },
    placement: emptyPlacement,
    touched: false,
  };
}

function partOfTrail(data: TrailAnswer): Part {
  const part = partOfNeighbourhood(data);
  const columns = new Map(
    data.nodes.map(({ id, column }) => [symbolNodeId(id), column]),
  );
  const places = new Map(
    data.edges.map(({ id, site }) => [id, site?.line] as const),
  );
  return {
    ...part,
    nodes: part.nodes.map((node) => ({
      ...node,
      stage: columns.get(node.id) ?? 0,
    })),
    edges:
      data.target === null
        ? part.edges
        : part.edges.map((edge) => ({
            ...edge,
            note: { mark: "step", text: stepWords(edge, places) },
          })),
  };
}

/** "calls · line 12", of the first of its places. */
function stepWords(
  { refs, kinds, sites }: PictureEdge,
  places: ReadonlyMap<number, number | undefined>,
): string {
  const words = kinds.map((kind) => edgeWords[kind]).join(", ");
  const line = refs
    .map(({ id }) => places.get(id))
    .find((place) => place !== undefined);
  if (line === undefined) return words;
  const more = sites > 1 ? ` +${(sites - 1).toLocaleString("en")}` : "";
  return t("{0} · line {1}{2}", words, line.toLocaleString("en"), more);
}

function titlesOf({ nodes, center }: TrailAnswer): readonly string[] {
  const middle = nodes.find(({ id }) => id === center)?.column ?? 0;
  const last = nodes.reduce((most, { column }) => Math.max(most, column), 0);
  return Array.from({ length: last + 1 }, (_, column) => {
    const steps = Math.abs(column - middle);
    if (steps === 0) return t("from here");
    const words = steps === 1 ? t("1 step") : t("{0} steps", steps);
    return column < middle
      ? t("uses it in {0}", words)
      : t("used in {0}", words);
  });
}
