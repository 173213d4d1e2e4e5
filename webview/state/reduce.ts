// The one reducer of the page: what happened, and the state before it, give the state after it and what is to be done. Pure.
import { t } from "../../src/l10n.ts";
import { boxesAround, emptyPlacement } from "../layouts/placement.ts";
import type { PageStatus } from "../../src/protocol.ts";
import { answered, askFailed } from "./answers.ts";
import { escape, moreEvidence, removeSelected, select } from "./choose.ts";
import { toggleCuts } from "./cuts.ts";
import type { Event, Step } from "./event.ts";
import {
  askInsideAgain,
  closeBelow,
  openInside,
  showsOverview,
  toggleInside,
} from "./inside.ts";
import { laidOut, layOut, settle, waysBeside } from "./laying.ts";
import { measure, missing } from "./measure.ts";
import { pathOfNode } from "./overviewPart.ts";
import { closeOpenings, pageWish, sideWish } from "./openings.ts";
import type { Wish } from "./openings.ts";
import { bundlesLeft, findNode } from "./picture.ts";
import type { Picture } from "./picture.ts";
import { askOpening, askPicture, pageSize } from "./question.ts";
import { continueView, openView } from "./savedView.ts";
import {
  emptySearch,
  searchMove,
  searchPick,
  searchText,
} from "./searching.ts";
import { activeVisit } from "./state.ts";
import type { State } from "./state.ts";
import {
  changeTarget,
  chooseTarget,
  drafted,
  endTrail,
  showTrail,
  targetChosen,
  trailToTarget,
} from "./trail.ts";
import { goBack, remembering } from "./undo.ts";
import {
  askAnew,
  catchUp,
  changeReach,
  deepestReach,
  followHost,
  keepPicture,
  travel,
  visitNext,
  visitOfNode,
  withSlot,
} from "./visits.ts";

import { byHand, zoomBegins, zoomed } from "./zooming.ts";
import { showAs } from "./view.ts";

const still = (state: State): Step => ({ state, effects: [] });

export function reduce(state: State, event: Event): Step {
  const placed = settle(state, happen(state, event));
  const step = settle(state, continueView(state, event, placed));
  return remembering(state, event, {
    ...step,
    state: seeable(step.state, event),
  });
}

/** Around an active item there are no areas to compare: the treemap waits for the overview, unless a person chooses a form. */
function seeable(state: State, event: Event): State {
  const { view, picture, leftTreemap } = state;
  const isChosen = event.type === "view" || event.type === "escape";
  const hasAreas = picture?.base.opened !== undefined;
  if (view === "treemap" && picture !== undefined && !hasAreas)
    return { ...state, view: "graph", leftTreemap: !isChosen };
  if (leftTreemap && isChosen) return { ...state, leftTreemap: false };
  if (leftTreemap && hasAreas && view === "graph")
    return { ...state, view: "treemap", leftTreemap: false };
  return state;
}

function happen(state: State, event: Event): Step {
  switch (event.type) {
    case "status":
      return statusChanged(state, event.status);
    case "settings":
      return settingsChanged(state, event.settings);
    case "activate":
      return followHost(state, event.activation, event.reason);
    case "trail":
      return targetChosen(state, event);
    case "trailToTarget":
      return trailToTarget(state);
    case "chooseTarget":
      return chooseTarget(state, event.from);
    case "showTrail":
      return showTrail(state, event.trail);
    case "endTrail":
      return endTrail(state);
    case "draftTrail":
      return drafted(state, event.trail);
    case "draftTarget":
      return changeTarget(state, event.to);
    case "bookmarks":
      return still({ ...state, bookmarks: event.bookmarks });
    case "bookmark":
      return {
        state,
        effects: [
          {
            type: "send",
            message: { type: "bookmark", symbol: event.symbol },
          },
        ],
      };
    case "openView":
      return openView(state, event);
    case "answered":
      return answered(state, event.purpose, event.envelope);
    case "askFailed":
      return askFailed(state, event.purpose, event.error);
    case "resized":
      return resized(state, event.viewport);
    case "select":
      return event.id.startsWith("b")
        ? openBundle(state, event.id)
        : select(state, event.id, event.additive);
    case "moreEvidence":
      return moreEvidence(state);
    case "stand":
      return still({ ...state, selection: [event.id], details: undefined });
    case "goTo": {
      if (event.id.startsWith("b")) return openBundle(state, event.id);
      if (opensInPlace(state, event.id))
        return byHand(state, openInside(state, event.id, true));
      const visit = visitOfNode(state, event.id);
      return visit === undefined ? still(state) : visitNext(state, visit, true);
    }
    case "goToSymbol":
      return visitNext(
        state,
        {
          activation: { kind: "symbol", id: event.symbol },
          label: event.label,
        },
        true,
      );
    case "travel":
      return travel(state, event.by);
    case "reach":
      return changeReach(state, event.side, event.by);
    case "deeper":
      return askAnew(state, {
        reach: { in: deeper(state.reach.in), out: deeper(state.reach.out) },
      });
    case "filter":
      return askAnew(state, {
        filters: { ...state.filters, ...event.filters },
      });
    case "toggleOpening":
      return toggleOpening(state, event.anchor, event.side);
    case "openBundle":
      return openBundle(state, event.id);
    case "inside":
      return byHand(state, openInside(state, event.id, event.open));
    case "toggleInside":
      return byHand(state, toggleInside(state, event.path));
    case "closeBelow":
      return byHand(state, closeBelow(state, event.path));
    case "zoomed":
      return zoomed(state, event);
    case "zoomBegins":
      return zoomBegins(state);
    case "zoomOpens":
      return still({
        ...state,
        zooming: { ...state.zooming, isOn: event.value },
      });
    case "measure":
      return measure(state, event.sign, event.metric);
    case "goToOverview":
      return visitNext(
        state,
        { activation: { kind: "overview" }, label: t("Workspace") },
        true,
      );
    case "remove":
      return removeSelected(state);
    case "restoreRemoved":
      return still({ ...state, removed: [] });
    case "pin":
      return pin(state);
    case "toggleCuts":
      return toggleCuts(state);
    case "undo":
    case "redo":
      return goBack(state, event.type);
    case "escape":
      return escape(state);
    case "openSearch":
      return {
        state: {
          ...state,
          popover: "none",
          search: state.search ?? emptySearch,
        },
        effects: [{ type: "focus", where: "search" }],
      };
    case "searchText":
      return searchText(state, event.text);
    case "searchMove":
      return searchMove(state, event.by);
    case "searchPick":
      return searchPick(state, event.index);
    case "closeSearch":
      return {
        state: { ...state, search: undefined },
        effects: [{ type: "cancel", slot: "search" }],
      };
    case "popover":
      return still({
        ...state,
        popover: state.popover === event.which ? "none" : event.which,
        draft: undefined,
      });
    case "toggleView":
      return showAs(state, state.view === "table" ? "graph" : "table");
    case "view":
      return event.which === "treemap"
        ? seenAsMap(state)
        : showAs(state, event.which);
    case "layOut":
      return layOut(state);
    case "chooseLayout":
      return layOut({ ...state, layout: event.layout });
    case "laidOut":
      return laidOut(state, event.job, event.placement);
    case "moved":
      return moved(state, event.cards);
    case "pointer":
      return catchUp({ ...state, pointerInside: event.inside });
    case "follow":
      return {
        state: {
          ...state,
          settings: { ...state.settings, followCursor: event.value },
          waiting: undefined,
        },
        effects: [
          {
            type: "send",
            message: { type: "setFollowCursor", value: event.value },
          },
        ],
      };
    case "place":
      return {
        state,
        effects: [
          {
            type: "send",
            message: {
              type: event.open ? "open" : "preview",
              place: event.place,
            },
          },
        ],
      };
    case "run":
      return {
        state,
        effects: [
          { type: "send", message: { type: "run", command: event.command } },
        ],
      };
    case "again":
      return askAnew(
        { ...state, kept: [], failure: undefined },
        { picture: undefined },
      );
  }
}

/** Without a choice of the person it is a map of hotspots. */
function seenAsMap(state: State): Step {
  if (state.picture?.base.opened === undefined) return still(state);
  const sized = measure(state, "size", state.sized ?? "lines");
  const both = measure(sized.state, "colour", state.coloured ?? "hotspots");
  const shown = showAs(both.state, "treemap");
  return { state: shown.state, effects: [...both.effects, ...shown.effects] };
}

/** Folders and files of the overview open in place; definitions become active. */
function opensInPlace(state: State, id: string): boolean {
  const node = findNode(state.picture, id);
  return (
    showsOverview(state) && node !== undefined && pathOfNode(node) !== undefined
  );
}

const deeper = (reach: number): number =>
  reach === 0 ? 0 : Math.min(deepestReach, reach + 1);

// ── the host's news ──────────────────────────────────────────────────────────────────────────

function statusChanged(state: State, status: PageStatus): Step {
  const next: State = { ...state, status, fresh: false };
  const newer = status.revision !== state.status.revision || state.fresh;
  const visit = activeVisit(state);
  // An answer stays as it was given: asking again is the person's.
  if (!newer || visit === undefined || visit.activation.kind === "answer")
    return still(next);
  const usable = status.state === "ready" || status.state === "indexing";
  if (!usable || status.revision === 0) return still(next);
  if (state.picture === undefined) {
    if (state.asking.includes("picture")) return still(next);
    return askAnew(next, {});
  }
  // A picture that was remembered knows nothing of what was asked for its metrics.
  if (state.picture.revision === status.revision)
    return showsOverview(next) ? missing(next) : still(next);
  const opening = askInsideAgain({ ...next, kept: [] });
  if (opening !== undefined)
    return {
      ...opening,
      effects: [...opening.effects, ...missing(next).effects],
    };
  // A refresh that is under way is asked again as a refresh: what was opened stays open.
  const refresh = !state.asking.includes("picture");
  const ask = askPicture(next, refresh);
  return {
    state: {
      ...next,
      kept: [],
      asking: withSlot(next.asking, refresh ? "refresh" : "picture"),
    },
    effects: ask === undefined ? [] : [ask],
  };
}

function settingsChanged(state: State, settings: State["settings"]): Step {
  const before = state.settings;
  const next = { ...state, settings };
  const same =
    before.maxNodes === settings.maxNodes &&
    before.resolutions.join() === settings.resolutions.join();
  if (same || state.picture === undefined) return still(next);
  return askAnew(keepPicture(state), { settings });
}

function resized(state: State, viewport: State["viewport"]): Step {
  const { picture } = state;
  const next = { ...state, viewport };
  const { arrangement } = picture?.placement ?? emptyPlacement;
  const wider =
    viewport.width !== state.viewport.width &&
    // These two are as wide as they are.
    arrangement !== "layered" &&
    arrangement !== "organic";
  const scaled =
    viewport.letters.ascii.join() !== state.viewport.letters.ascii.join();
  if (
    picture === undefined ||
    (!wider && !scaled) ||
    picture.touched ||
    picture.openings.length > 0 ||
    // What is being laid out comes soon, and is no part of what is drawn.
    state.laying !== undefined
  )
    return {
      state: next,
      effects: picture ? [{ type: "show", ids: [], fit: false }] : [],
    };
  return {
    state: {
      ...next,
      picture: { ...picture, placement: emptyPlacement },
    },
    effects: [{ type: "show", ids: [], fit: true }],
  };
}

// ── the picture ──────────────────────────────────────────────────────────────────────────────

function withPicture(state: State, picture: Picture): State {
  const drawn = (id: string): boolean =>
    !id.startsWith("s") || findNode(picture, id) !== undefined;
  const gone =
    state.details?.type === "node" && !drawn(state.details.id)
      ? { details: undefined }
      : {};
  return {
    ...state,
    picture,
    selection: state.selection.filter(drawn),
    ...gone,
  };
}

function toggleOpening(state: State, anchor: string, side: "in" | "out"): Step {
  const { picture } = state;
  const node = findNode(picture, anchor);
  if (picture === undefined || node?.item.type !== "symbol")
    return still(state);
  const open = picture.openings.some(
    (opening) => opening.anchor === anchor && opening.side === side,
  );
  if (open)
    return still({
      ...withPicture(state, closeOpenings(picture, anchor, side)),
      announcement: t("Closed again."),
    });
  return ask(state, sideWish(anchor, side));
}

function ask(state: State, wish: Wish): Step {
  const slot = `open ${wish.id}`;
  if (state.asking.includes(slot)) return still(state);
  return {
    state: { ...state, asking: [...state.asking, slot] },
    effects: [askOpening(state, wish, pageSize)],
  };
}

function openBundle(state: State, id: string): Step {
  const { picture } = state;
  const bundle =
    picture && bundlesLeft(picture).find((other) => other.id === id);
  if (picture === undefined || bundle === undefined) return still(state);
  return ask(state, pageWish(picture, bundle));
}

function moved(
  state: State,
  positions: Readonly<Record<string, { x: number; y: number }>>,
): Step {
  const { picture } = state;
  if (picture === undefined) return still(state);
  const cards = { ...picture.placement.cards };
  for (const [id, position] of Object.entries(positions)) {
    const card = cards[id];
    if (card !== undefined) cards[id] = { ...card, ...position };
  }
  return still({
    ...state,
    picture: {
      ...picture,
      touched: true,
      placement: {
        ...picture.placement,
        cards,
        ways: waysBeside(picture, Object.keys(positions)),
        groups: boxesAround(
          picture.placement.groups,
          picture.placement.cards,
          cards,
        ),
      },
    },
  });
}

function pin(state: State): Step {
  const id = state.selection.at(-1) ?? state.picture?.center;
  if (id === undefined || findNode(state.picture, id) === undefined)
    return still(state);
  const pinned = state.pins.includes(id);
  return catchUp({
    ...state,
    pins: pinned
      ? state.pins.filter((other) => other !== id)
      : [...state.pins, id],
    announcement: pinned
      ? t("Unpinned.")
      : t("Pinned: the graph does not follow the cursor until it is unpinned."),
  });
}
