// How much of what could be seen is seen, and what hides the rest. Pure.
import { t } from "../../src/l10n.ts";
import type { Event } from "./event.ts";
import { bundlesLeft, nodesOf } from "./picture.ts";
import type { Picture } from "./picture.ts";
import { activeVisit } from "./state.ts";
import type { State } from "./state.ts";
import { shownOfTrail } from "./trailWords.ts";

export interface HidingReason {
  readonly id: string;
  /** "tests", "uncertain", … */
  readonly words: string;
  readonly count: number;
  /** What brings it back, and in which words. */
  readonly undo: Event | undefined;
  readonly undoWords: string;
}

export interface ShownCounts {
  readonly shown: number;
  readonly total: number;
  readonly reasons: readonly HidingReason[];
}

/**
 * The sum is honest: what is shown and what each reason hides give the total. Behind the edge of the depth
 * neighbours are counted per node, so one that two nodes lead to counts twice there.
 */
export function shownCounts(state: State): ShownCounts | undefined {
  const { picture, removed } = state;
  if (picture === undefined) return undefined;
  const nodes = nodesOf(picture);
  const hiddenByHand = nodes.filter((node) => removed.includes(node.id)).length;
  if (picture.center === undefined) {
    if (activeVisit(state)?.activation.kind === "answer")
      return shownOfAnswer(state, picture);
    // What else is not drawn says so itself, in the card for the rest of its folder.
    return {
      shown: nodes.length - hiddenByHand,
      total: nodes.length,
      reasons: hiddenByHand === 0 ? [] : [takenOut(hiddenByHand)],
    };
  }
  if (picture.trail !== undefined)
    return shownOfTrail(state, picture, picture.trail, takenOut);
  const bundles = bundlesLeft(picture);
  const sum = (ofCenter: boolean): number =>
    bundles
      .filter((bundle) => (bundle.anchor === picture.center) === ofCenter)
      .reduce((total, bundle) => total + bundle.count, 0);
  const { hidden } = picture;
  const canGoDeeper = state.reach.in > 0 || state.reach.out > 0;
  const reasons: readonly HidingReason[] = [
    {
      id: "limit",
      words: t("not drawn yet"),
      count: sum(true),
      undo: firstBundle(bundles, picture.center),
      undoWords: t("Show the next page"),
    },
    {
      id: "depth",
      words: t("farther away"),
      count: sum(false),
      undo: canGoDeeper ? { type: "deeper" } : undefined,
      undoWords: t("Go one step deeper on both sides"),
    },
    {
      id: "tests",
      words: t("tests"),
      count: hidden.tests,
      undo: { type: "filter", filters: { tests: true } },
      undoWords: t("Show tests"),
    },
    {
      id: "uncertain",
      words: t("uncertain"),
      count: hidden.resolution,
      undo: state.filters.certainOnly
        ? { type: "filter", filters: { certainOnly: false } }
        : undefined,
      undoWords: state.filters.certainOnly
        ? t("Show matches by name too")
        : t("Less certain than the setting codeweft.graph.resolutions admits"),
    },
    {
      id: "external",
      words: t("external"),
      count: hidden.external,
      undo: { type: "filter", filters: { external: true } },
      undoWords: t("Show what leads out of the workspace"),
    },
    {
      id: "kind",
      words: t("other kinds"),
      count: hidden.kind,
      undo: undefined,
      undoWords: t("Edges of other kinds"),
    },
    takenOut(hiddenByHand),
  ];
  const hiding = reasons.filter((reason) => reason.count > 0);
  const shown = nodes.length - hiddenByHand;
  return {
    shown,
    total: shown + hiding.reduce((all, reason) => all + reason.count, 0),
    reasons: hiding,
  };
}

/** Of what an answer names. */
function shownOfAnswer(
  { removed, settings }: State,
  picture: Picture,
): ShownCounts {
  const drawn = picture.base.nodes.length;
  const byHand = nodesOf(picture).filter(({ id }) => removed.includes(id));
  const shown = nodesOf(picture).length - byHand.length;
  const reasons: readonly HidingReason[] = [
    {
      id: "limit",
      words: t("not drawn"),
      count: picture.total - drawn,
      undo: undefined,
      undoWords: t(
        "At most {0} are drawn (codeweft.graph.maxNodes), and only what the answer lists: ask for more of it, or about less",
        settings.maxNodes.toLocaleString("en"),
      ),
    },
    takenOut(byHand.length),
  ].filter(({ count }) => count > 0);
  return {
    shown,
    total: shown + reasons.reduce((sum, { count }) => sum + count, 0),
    reasons,
  };
}

const takenOut = (count: number): HidingReason => ({
  id: "removed",
  words: t("taken out"),
  count,
  undo: { type: "restoreRemoved" },
  undoWords: t("Bring back what was taken out"),
});

function firstBundle(
  bundles: readonly { readonly id: string; readonly anchor: string }[],
  center: string,
): Event | undefined {
  const first = bundles.find((bundle) => bundle.anchor === center);
  return first && { type: "openBundle", id: first.id };
}
