// What is said of a trail: of its ways, of what it leaves out, and of what stopped it. Pure.
import type { HidingReason, ShownCounts } from "./shown.ts";
import type { Event } from "./event.ts";
import type { Notice } from "./notice.ts";
import { findNode, nodesOf } from "./picture.ts";
import type { Picture, TrailShown } from "./picture.ts";
import { activeVisit } from "./state.ts";
import type { State } from "./state.ts";
import { deepestAround, deepestToTarget } from "./trailChoice.ts";
import type { Trail } from "./trailChoice.ts";

const countWords = (count: number, one: string): string =>
  `${count.toLocaleString("en")} ${count === 1 ? one : `${one}s`}`;

/** So many or more: the engine counts no further. */
const waysWords = (ways: number): string =>
  ways >= Number.MAX_SAFE_INTEGER
    ? "9,007,199,254,740,991 or more shortest ways"
    : countWords(ways, "shortest way");

const nameOf = (picture: Picture, id: string | undefined): string => {
  const item = findNode(picture, id ?? "")?.item;
  return item?.type === "symbol" ? item.symbol.name : "…";
};

/** "3 shortest ways of 4 steps"; "up to 3 steps along what it uses". */
export function trailSummary(trail: TrailShown, depth: number): string {
  if (trail.target === undefined) {
    const along = {
      out: "along what it uses",
      in: "along what uses it",
      both: "both ways",
    }[trail.direction];
    return `up to ${countWords(depth, "step")}, ${along}`;
  }
  return trail.ways === 0
    ? "no way"
    : `${waysWords(trail.ways)} of ${countWords(trail.steps, "step")}`;
}

/** For people who listen. */
export function trailSpoken(picture: Picture, trail: TrailShown): string {
  const from = nameOf(picture, picture.center);
  if (trail.target === undefined)
    return `Trail from ${from}: ${countWords(nodesOf(picture).length - 1, "symbol")} in ${countWords(trail.steps, "step")}.`;
  const to = nameOf(picture, trail.target);
  if (trail.ways === 0)
    return `No way leads from ${from} to ${to}. ${trail.stoppedBy.map(({ text }) => text).join(" ")}`;
  const ends = trail.direction === "in" ? [to, from] : [from, to];
  const left = trail.ways - trail.shownWays;
  return `${waysWords(trail.ways)} of ${countWords(trail.steps, "step")} from ${ends.join(" to ")}${left > 0 ? `; ${left.toLocaleString("en")} of them are not drawn` : ""}.`;
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
      ? limitOf(state, trail, undrawn, "not drawn")
      : limitOf(
          state,
          trail,
          undrawn,
          `on ${(shown.ways - shown.shownWays).toLocaleString("en")} more ways`,
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
      ? `At most ${most} are drawn (codeweft.graph.maxNodes)`
      : `Draw up to ${most}`,
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
      words: "one step farther",
      count: shown.deeper,
      undo:
        trail.depth < deepestAround
          ? change(trail, { depth: trail.depth + 1 })
          : undefined,
      undoWords: "Go one step deeper",
    },
    {
      id: "tests",
      words: "tests",
      count: hidden.tests,
      undo: { type: "filter", filters: { tests: true } },
      undoWords: "Show tests",
    },
    {
      id: "uncertain",
      words: "uncertain",
      count: hidden.resolution,
      undo: certainOnly
        ? { type: "filter", filters: { certainOnly: false } }
        : undefined,
      undoWords: certainOnly
        ? "Show matches by name too"
        : "Less certain than the setting codeweft.graph.resolutions admits",
    },
    {
      id: "external",
      words: "external",
      count: hidden.external,
      undo: { type: "filter", filters: { external: true } },
      undoWords: "Show what leads out of the workspace",
    },
    {
      id: "kind",
      words: "by other edges",
      count: hidden.kind,
      undo: change(trail, { kinds: [] }),
      undoWords: "Go along edges of every kind",
    },
    {
      id: "symbolKind",
      words: "of other kinds",
      count: shown.otherKinds,
      undo: change(trail, { symbolKinds: [] }),
      undoWords: "Pass symbols of every kind",
    },
  ];
}

// ── where there is none ──────────────────────────────────────────────────────────────────────

/** Why nothing leads there, and what to try next. */
export function trailNotice(state: State): Notice | undefined {
  const { picture } = state;
  const shown = picture?.trail;
  const trail = activeVisit(state)?.trail;
  if (picture === undefined || shown === undefined || trail === undefined)
    return undefined;
  if (shown.target === undefined)
    return picture.base.nodes.length > 1 ? undefined : nothingAround(state);
  if (shown.ways > 0 || picture.base.nodes.length === 1) return undefined;
  const from = nameOf(picture, picture.center);
  const to = nameOf(picture, shown.target);
  const side = {
    both: `No way leads from ${from} to ${to} or back`,
    out: `No way leads from ${from} to ${to} along what it uses`,
    in: `No way leads from ${from} to ${to} along what uses it`,
  }[trail.direction];
  return {
    title: "",
    text: [
      `${side} in ${countWords(trail.depth, "step")}.`,
      ...shown.stoppedBy.map(({ text }) => text),
      ...(shown.stoppedBy.length === 0 ? ["Nothing hides one either."] : []),
    ].join(" "),
    actions: [
      ...shown.stoppedBy.flatMap((stop) => nextStep(state, trail, stop)),
      ...(shown.back === null ? [] : [turned(trail, shown)]),
      { words: "Change trail…", event: { type: "popover", which: "trail" } },
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
            `Look ${countWords(steps, "step")} deep`,
            change(trail, { depth: steps }),
          );
    case "kinds":
      return offer("Every kind of edge", change(trail, { kinds: [] }));
    case "symbolKinds":
      return offer("Every kind of symbol", change(trail, { symbolKinds: [] }));
    case "resolutions":
      return filters.certainOnly
        ? offer("Also matches by name", {
            type: "filter",
            filters: { certainOnly: false },
          })
        : [];
    case "tests":
      return offer("Show tests", { type: "filter", filters: { tests: true } });
    case "direction":
      return offer("The other way round", change(trail, { direction: "both" }));
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
  words: "The other way round",
  event: change(trail, { direction: shown.direction === "out" ? "in" : "out" }),
});

function nothingAround(state: State): Notice {
  const trail = activeVisit(state)?.trail as Trail;
  const { hidden, trail: shown } = state.picture as Picture;
  const actions: { words: string; event: Event }[] = [];
  if (hidden.kind > 0)
    actions.push({
      words: "Every kind of edge",
      event: change(trail, { kinds: [] }),
    });
  if ((shown?.otherKinds ?? 0) > 0)
    actions.push({
      words: "Every kind of symbol",
      event: change(trail, { symbolKinds: [] }),
    });
  if (trail.direction !== "both")
    actions.push({
      words: "Both ways",
      event: change(trail, { direction: "both" }),
    });
  return {
    title: "",
    text: `Nothing stands on this trail.${actions.length > 0 ? " What it goes along leaves out what there is." : ""}`,
    actions: [...actions, { words: "End trail", event: { type: "endTrail" } }],
    overPicture: true,
  };
}
