// The lines that an answer proposes to cut: seen, or taken out for a look at what is left. Pure.
import { t } from "../../src/l10n.ts";
import type { Step } from "./event.ts";
import { edgesOf } from "./picture.ts";
import type { Picture, PictureEdge } from "./picture.ts";
import type { State } from "./state.ts";

export interface Cuts {
  readonly lines: number;
  /** Places to change. */
  readonly sites: number;
}

/** Undefined where nothing is to be cut. */
export function cutsOf(picture: Picture | undefined): Cuts | undefined {
  if (picture === undefined) return undefined;
  const cuts = edgesOf(picture).filter(isCut);
  return cuts.length === 0
    ? undefined
    : {
        lines: cuts.length,
        sites: cuts.reduce((sum, { sites }) => sum + sites, 0),
      };
}

/** The lines that are drawn: without those to cut where these are taken out. */
export function drawnEdges(
  picture: Picture,
  withoutCuts: boolean,
): readonly PictureEdge[] {
  const edges = edgesOf(picture);
  return withoutCuts ? edges.filter((edge) => !isCut(edge)) : edges;
}

export const isCut = ({ note }: PictureEdge): boolean => note?.mark === "cut";

/** Takes the lines to cut out of the picture, or brings them back; nothing moves. */
export function toggleCuts(state: State): Step {
  const { picture } = state;
  if (picture === undefined || cutsOf(picture) === undefined)
    return { state, effects: [] };
  const withoutCuts = !state.withoutCuts;
  const left = edgesOf(picture).filter((edge) => !isCut(edge));
  return {
    state: {
      ...state,
      withoutCuts,
      // What is not there can be no selection.
      selection: [],
      details: undefined,
      announcement: !withoutCuts
        ? t("The lines to cut are shown again.")
        : leadInCircle(left)
          ? t(
              "Without the lines to cut. Some circles are left: not all that is to be cut is in the picture.",
            )
          : t("Without the lines to cut, nothing leads in a circle any more."),
    },
    effects: [{ type: "cancel", slot: "details" }],
  };
}

/** Whether something is left after all that nothing leads to has been taken away, again and again. */
export function leadInCircle(
  edges: readonly Pick<PictureEdge, "from" | "to">[],
): boolean {
  let rest = edges.filter(({ from, to }) => from !== to);
  for (;;) {
    const reached = new Set(rest.map(({ to }) => to));
    const next = rest.filter(({ from }) => reached.has(from));
    if (next.length === rest.length) return next.length > 0;
    rest = next;
  }
}
