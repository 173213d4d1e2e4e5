// What is said of a trail: of its ways, of what it leaves out, and of what stopped it. Pure.
import { t } from "../../src/l10n.ts";
import type { HidingReason, ShownCounts } from "./shown.ts";
import type { Event } from "./event.ts";
import type { Notice } from "./notice.ts";
import { findNode, nodesOf } from "./picture.ts";
import type { Picture, TrailShown } from "./picture.ts";
import { activeVisit } from "./state.ts";
import type { State } from "./state.ts";
import { stopWords } from "./stopWords.ts";
import { deepestAround, deepestToTarget } from "./trailChoice.ts";
import type { Trail } from "./trailChoice.ts";

const countWords = (count: number, one: string): string =>
  t(count === 1 ? `{0} ${one}` : `{0} ${one}s`, count.toLocaleString("en"));

/** So many or more: the engine counts no further. */
const waysWords = (ways: number): string =>
  ways >= Number.MAX_SAFE_INTEGER
    ? t("9,007,199,254,740,991 or more shortest ways")
    : countWords(ways, "shortest way");

const nameOf = (picture: Picture, id: string | undefined): string => {
  const item = findNode(picture, id ?? "")?.item;
  return item?.type === "symbol" ? item.symbol.name : "…";
};

/** "3 shortest ways of 4 steps"; "up to 3 steps along what it uses". */
export function trailSummary(trail: TrailShown, depth: number): string {
  if (trail.target === undefined) {
    const along = {
      out: t("along what it uses"),
      in: t("along what uses it"),
      both: t("both ways"),
    }[trail.direction];
    return t("up to {0}, {1}", countWords(depth, "step"), along);
  }
  return trail.ways === 0
    ? t("no way")
    : t("{0} of {1}", waysWords(trail.ways), countWords(trail.steps, "step"));
}

/** For people who listen. */
export function trailSpoken(picture: Picture, trail: TrailShown): string {
  const from = nameOf(picture, picture.center);
  if (trail.target === undefined)
    return t(
      "Trail from {0}: {1} in {2}.",
      from,
      countWords(nodesOf(picture).length - 1, "symbol"),
      countWords(trail.steps, "step"),
    );
  const to = nameOf(picture, trail.target);
  if (trail.target === picture.center) return itselfWords(from);
  if (trail.ways === 0)
    return t(
      "No way leads from {0} to {1}. {2}",
      from,
      to,
      trail.stoppedBy.map(stopWords).join(" "),
    );
  const ends = trail.direction === "in" ? [to, from] : [from, to];
  const left = trail.ways - trail.shownWays;
  return t(
    "{0} of {1} from {2}{3}.",
    waysWords(trail.ways),
    countWords(trail.steps, "step"),
    ends.join(t(" to ")),
    left > 0 ? t("; {0} of them are not drawn", left.toLocaleString("en")) : "",
  );
}

// ── what is left out ─────────────────────────────────────────────────────────────────────────

const change = (trail: Trail, changes: Partial<Trail>): Event => ({
  type: "showTrail",
  trail: { ...trail, ...changes },
});

export function shownOfTrail(
  state: State,
  picture: Picture,
  shown: TrailShown,
  takenOut: (count: number) => HidingReason,
): ShownCounts | undefined {
  const trail = activeVisit(state)?.trail;
  if (trail === undefined) return undefined;
  const nodes = nodesOf(picture);
  const byHand = nodes.filter(({ id }) => state.removed.includes(id)).length;
  const undrawn = picture.total - picture.base.nodes.length;
  const reasons = [
    shown.target === undefined
      ? limitOf(state, trail, undrawn, t("not drawn"))
      : limitOf(
          state,
          trail,
          undrawn,
          t(
            "on {0} more ways",
            (shown.ways - shown.shownWays).toLocaleString("en"),
          ),
        ),
    ...(shown.target === undefined ? aroundReasons(state, trail, shown) : []),
    takenOut(byHand),
  ].filter(({ count }) => count > 0);
  const drawn = nodes.length - byHand;
  return {
    shown: drawn,
    total: drawn + reasons.reduce((sum, { count }) => sum + count, 0),
    reasons,
  };
}

function limitOf(
  { settings }: State,
  trail: Trail,
  count: number,
  words: string,
): HidingReason {
  const most = settings.maxNodes.toLocaleString("en");
  return {
    id: "limit",
    words,
    count,
    undo: trail.whole ? undefined : change(trail, { whole: true }),
    undoWords: trail.whole
      ? t("At most {0} are drawn (codeweft.graph.maxNodes)", most)
      : t("Draw up to {0}", most),
  };
}

function aroundReasons(
  state: State,
  trail: Trail,
  shown: TrailShown,
): readonly HidingReason[] {
  const { hidden } = state.picture as Picture;
  const { certainOnly } = state.filters;
  return [
    {
      id: "depth",
      words: t("one step farther"),
      count: shown.deeper,
      undo:
        trail.depth < deepestAround
          ? change(trail, { depth: trail.depth + 1 })
          : undefined,
      undoWords: t("Go one step deeper"),
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
      undo: certainOnly
        ? { type: "filter", filters: { certainOnly: false } }
        : undefined,
      undoWords: certainOnly
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
      words: t("by other edges"),
      count: hidden.kind,
      undo: change(trail, { kinds: [] }),
      undoWords: t("Go along edges of every kind"),
    },
    {
      id: "symbolKind",
      words: t("of other kinds"),
      count: shown.otherKinds,
      undo: change(trail, { symbolKinds: [] }),
      undoWords: t("Pass symbols of every kind"),
    },
  ];
}

// ── where there is none ──────────────────────────────────────────────────────────────────────

const itselfWords = (name: string): string =>
  t("The trail begins at {0}: choose another symbol as its target.", name);

/** A person has chosen where it begins as its target. */
const toItself = (picture: Picture): Notice => ({
  title: "",
  text: itselfWords(nameOf(picture, picture.center)),
  actions: [
    { words: t("Change trail…"), event: { type: "popover", which: "trail" } },
  ],
  overPicture: true,
});

/** Why nothing leads there, and what to try next. */
export function trailNotice(state: State): Notice | undefined {
  const { picture } = state;
  const shown = picture?.trail;
  const trail = activeVisit(state)?.trail;
  if (picture === undefined || shown === undefined || trail === undefined)
    return undefined;
  if (shown.target === undefined)
    return picture.base.nodes.length > 1 ? undefined : nothingAround(state);
  if (shown.ways > 0) return undefined;
  if (shown.target === picture.center) return toItself(picture);
  const from = nameOf(picture, picture.center);
  const to = nameOf(picture, shown.target);
  const side = {
    both: t("No way leads from {0} to {1} or back", from, to),
    out: t("No way leads from {0} to {1} along what it uses", from, to),
    in: t("No way leads from {0} to {1} along what uses it", from, to),
  }[trail.direction];
  return {
    title: "",
    text: [
      t("{0} in {1}.", side, countWords(trail.depth, "step")),
      ...shown.stoppedBy.map(stopWords),
      ...(shown.stoppedBy.length === 0 ? [t("Nothing hides one either.")] : []),
    ].join(" "),
    actions: [
      ...shown.stoppedBy.flatMap((stop) => nextStep(state, trail, stop)),
      ...(shown.back === null ? [] : [turned(trail, shown)]),
      { words: t("Change trail…"), event: { type: "popover", which: "trail" } },
    ],
    overPicture: true,
  };
}

type Stop = TrailShown["stoppedBy"][number];

function nextStep(
  { filters }: State,
  trail: Trail,
  { by, steps }: Stop,
): Notice["actions"] {
  const offer = (words: string, event: Event): Notice["actions"] => [
    { words, event },
  ];
  switch (by) {
    case "depth":
      return steps === undefined || steps > deepestToTarget
        ? []
        : offer(
            t("Look {0} deep", countWords(steps, "step")),
            change(trail, { depth: steps }),
          );
    case "kinds":
      return offer(t("Every kind of edge"), change(trail, { kinds: [] }));
    case "symbolKinds":
      return offer(
        t("Every kind of symbol"),
        change(trail, { symbolKinds: [] }),
      );
    case "resolutions":
      return filters.certainOnly
        ? offer(t("Also matches by name"), {
            type: "filter",
            filters: { certainOnly: false },
          })
        : [];
    case "tests":
      return offer(t("Show tests"), {
        type: "filter",
        filters: { tests: true },
      });
    case "direction":
      return offer(
        t("The other way round"),
        change(trail, { direction: "both" }),
      );
    case "filters":
    case "scope":
    case "unresolved":
      return [];
  }
}

const turned = (
  trail: Trail,
  shown: TrailShown,
): Notice["actions"][number] => ({
  words: t("The other way round"),
  event: change(trail, { direction: shown.direction === "out" ? "in" : "out" }),
});

function nothingAround(state: State): Notice {
  const trail = activeVisit(state)?.trail as Trail;
  const { hidden, trail: shown } = state.picture as Picture;
  const actions: { words: string; event: Event }[] = [];
  if (hidden.kind > 0)
    actions.push({
      words: t("Every kind of edge"),
      event: change(trail, { kinds: [] }),
    });
  if ((shown?.otherKinds ?? 0) > 0)
    actions.push({
      words: t("Every kind of symbol"),
      event: change(trail, { symbolKinds: [] }),
    });
  if (trail.direction !== "both")
    actions.push({
      words: t("Both ways"),
      event: change(trail, { direction: "both" }),
    });
  return {
    title: "",
    text: t(
      "Nothing stands on this trail.{0}",
      actions.length > 0
        ? t(" What it goes along leaves out what there is.")
        : "",
    ),
    actions: [
      ...actions,
      { words: t("End trail"), event: { type: "endTrail" } },
    ],
    overPicture: true,
  };
}
