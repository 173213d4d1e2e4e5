// Opening folders and files of the overview in place, and closing them again. Pure.
import { t } from "../../src/l10n.ts";
import type { Envelope, Overview } from "../../src/protocol.ts";
import { placeWhole } from "../layouts/place.ts";
import { emptyPlacement } from "../layouts/placement.ts";
import type { Effect, Purpose, Step } from "./event.ts";
import { visibleName } from "../drawing/text.ts";
import { isRest, leftOf, partOfOverview, pathOfNode } from "./overviewPart.ts";
import { withMarks } from "./metrics.ts";
import { findNode } from "./picture.ts";
import type { Picture } from "./picture.ts";
import { askOverview } from "./question.ts";
import { activeVisit, insideSoon } from "./state.ts";
import type { Inside, State } from "./state.ts";
import { holdStill, zoomAnswered } from "./zooming.ts";

export const showsOverview = (state: State): boolean =>
  activeVisit(state)?.activation.kind === "overview";

export function overviewPicture(envelope: Envelope<unknown>): Picture {
  return {
    center: undefined,
    revision: envelope.revision,
    base: partOfOverview(envelope.data as Overview),
    openings: [],
    titles: [],
    hidden: { tests: 0, external: 0, resolution: 0, kind: 0 },
    total: envelope.total,
    placement: emptyPlacement,
    touched: false,
  };
}

/** Opens a folder or file, or shows more of what is open; else closes what the node stands in. */
export function openInside(state: State, id: string, open: boolean): Step {
  const node = findNode(state.picture, id);
  if (node === undefined || !showsOverview(state))
    return { state, effects: [] };
  const path = pathOfNode(node);
  if (!open)
    return node.inside === undefined
      ? { state, effects: [] }
      : closeInside(state, node.inside);
  if (path === undefined) return { state, effects: [] };
  const { picture } = state;
  if (!isRest(node)) return openPath(state, path);
  const inside = insideSoon(state);
  return picture === undefined || leftOf(picture.base, node) === 0
    ? { state, effects: [] }
    : ask(state, { ...inside, more: [...inside.more, path] }, path);
}

/** What was opened in it stays known: opened again, it is as it was left. */
export function closeInside(state: State, path: string): Step {
  const { open, more } = insideSoon(state);
  return ask(
    state,
    {
      open: open.filter((other) => other !== path),
      more: more.filter((other) => other !== path),
    },
    path,
  );
}

export function toggleInside(state: State, path: string): Step {
  const isOpen = state.picture?.base.opened?.some(
    (opened) => opened.path === path,
  );
  if (isOpen === true) return closeInside(state, path);
  return openPath(state, path);
}

/** Together with what was opened before it and is on its way. */
function openPath(state: State, path: string): Step {
  const inside = insideSoon(state);
  const isComing = inside !== state.inside && inside.open.includes(path);
  // One that there was no room for is opened anew, after the others.
  const others = inside.open.filter((other) => other !== path);
  return isComing
    ? { state, effects: [] }
    : ask(state, { ...inside, open: [...others, path] }, path);
}

/** Closes everything that stands in `path`; all there is for undefined. */
export function closeBelow(state: State, path: string | undefined): Step {
  const container = new Map(
    state.picture?.base.opened?.map((opened) => [opened.path, opened.inside]),
  );
  // The box of the workspace's own files is called "": what stands in it, no path tells.
  const stays = (other: string): boolean =>
    path !== undefined &&
    (other === path ||
      !(path === ""
        ? container.get(other) === ""
        : other.startsWith(`${path}/`)));
  const { open, more } = insideSoon(state);
  return ask(
    state,
    { open: open.filter(stays), more: more.filter(stays) },
    path ?? "",
  );
}

const ask = (state: State, inside: Inside, path: string): Step =>
  askInside(state, inside, path, undefined);

/** `level`: of the zoom that asks; undefined where a hand does. */
export function askInside(
  state: State,
  inside: Inside,
  path: string,
  level: number | undefined,
): Step {
  if (state.asking.includes("picture")) return { state, effects: [] };
  // The answer is of the index of now: a refresh that comes after it would shut what was opened.
  const refreshes = state.asking.includes("refresh");
  const asking = [
    ...state.asking.filter((slot) => slot !== "inside" && slot !== "refresh"),
    "inside",
  ];
  const opening = { inside, path, ...(level === undefined ? {} : { level }) };
  return {
    state: { ...state, asking, opening },
    effects: [
      ...(refreshes ? [{ type: "cancel", slot: "picture" } as const] : []),
      askOverview(state, inside, "inside", { for: "inside", ...opening }),
    ],
  };
}

/** The index has changed while something was being opened: it is asked of the new one, which refreshes all else too. */
export function askInsideAgain(state: State): Step | undefined {
  const { opening } = state;
  if (opening === undefined || !state.asking.includes("inside"))
    return undefined;
  return askInside(state, opening.inside, opening.path, opening.level);
}

/** What was drawn stays in its columns; what is opened pushes its neighbours apart. */
export function insideAnswered(
  state: State,
  { inside, path, level }: Extract<Purpose, { for: "inside" }>,
  envelope: Envelope<unknown>,
): Step {
  const isWaitedFor =
    state.asking.includes("inside") && state.opening?.inside === inside;
  if (!showsOverview(state) || !isWaitedFor) return { state, effects: [] };
  const fresh = withMarks(state, overviewPicture(envelope));
  const picture = { ...fresh, placement: placeWhole(fresh, state.viewport) };
  const opened = picture.base.opened?.find((other) => other.path === path);
  if (hasNoRoom(state, inside, picture, path)) return noRoom(state, path);
  const parts = picture.base.nodes.filter((node) => node.inside === path);
  const self = picture.base.nodes.find(
    (node) => pathOfNode(node) === path && node.inside !== path,
  );
  const drawn = new Set(picture.base.nodes.map(({ id }) => id));
  const stood = state.selection.filter(
    (id) => drawn.has(id) && !id.startsWith("e"),
  );
  // The keys stand on what was opened or closed.
  const next =
    parts.length > 0 && opened !== undefined ? parts[0]?.id : self?.id;
  // A zoom leaves the keys where they stand, as long as that is drawn.
  const stays = level !== undefined && stood.length === state.selection.length;
  const selection = next === undefined || stays ? stood : [next];
  const name = visibleName(path || t("workspace"));
  const reveal: readonly Effect[] = [
    {
      type: "show",
      ids: [
        ...selection,
        ...parts.map(({ id }) => id),
        ...(opened === undefined ? [] : [`g:${path}`]),
      ],
      fit: false,
    },
  ];
  return {
    state: {
      ...state,
      asking: state.asking.filter((slot) => slot !== "inside"),
      opening: undefined,
      zooming:
        level === undefined
          ? state.zooming
          : zoomAnswered(state, path, opened !== undefined, inside.open, level),
      inside,
      picture,
      selection,
      details:
        level !== undefined && drawn.has(state.details?.id ?? "")
          ? state.details
          : undefined,
      removed: state.removed.filter((id) => drawn.has(id)),
      announcement:
        opened === undefined
          ? t("{0} is closed.", name)
          : t(
              "{0} is open: {1} of {2} parts are shown.",
              name,
              opened.shown,
              opened.parts,
            ),
    },
    effects:
      level === undefined ? reveal : holdStill(state.picture, picture, path),
  };
}

/** More of `path` was asked for, and as much as the settings admit is drawn already. */
function hasNoRoom(
  { settings, picture: before, inside: wasInside }: State,
  inside: Inside,
  { base }: Picture,
  path: string,
): boolean {
  if (base.nodes.length < settings.maxNodes) return false;
  const shownIn = (part: Picture["base"] | undefined): number =>
    part?.opened?.find((opened) => opened.path === path)?.shown ?? 0;
  const opens = inside.open.length > wasInside.open.length;
  const pages = inside.more.length > wasInside.more.length;
  return (opens || pages) && shownIn(base) <= shownIn(before?.base);
}

function noRoom(state: State, path: string): Step {
  const most = state.settings.maxNodes.toLocaleString("en");
  return {
    state: {
      ...state,
      asking: state.asking.filter((slot) => slot !== "inside"),
      opening: undefined,
      announcement: t(
        "There is no room for more of {0}: {1} are drawn, as many as codeweft.graph.maxNodes admits. Close something, then open it again.",
        visibleName(path || t("workspace")),
        most,
      ),
    },
    effects: [],
  };
}
