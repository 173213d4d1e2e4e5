// The graph page: joins the wire, the one state, the picture and the panels. What each does stands in its own room.
import "./channel/ownTexts.ts";
import { t } from "../src/l10n.ts";
import type { ToPage } from "../src/protocol.ts";
import { Channel } from "./channel/channel.ts";
import { host } from "./channel/host.ts";
import { LayoutRunner } from "./channel/layoutRunner.ts";
import { loadLayouts, startWorker } from "./channel/layoutWorker.ts";
import { Canvas } from "./drawing/canvas.ts";
import { elementsOf, handleTarget } from "./drawing/elements.ts";
import { openerPath } from "./drawing/openers.ts";
import { RestingHand } from "./drawing/restingHand.ts";
import {
  onThemeChange,
  prefersReducedMotion,
  readFonts,
  readPalette,
} from "./drawing/theme.ts";
import { exportPicture } from "./exportPicture.ts";
import { createChips } from "./panels/chips.ts";
import { createCrumbs } from "./panels/crumbs.ts";
import { createDetails } from "./panels/details.ts";
import { make } from "./panels/dom.ts";
import { createFilters } from "./panels/filters.ts";
import { createFooter } from "./panels/footer.ts";
import { listenToKeys } from "./panels/keys.ts";
import { createLayouts } from "./panels/layouts.ts";
import { createLegend } from "./panels/legend.ts";
import { createMatrix } from "./panels/matrix.ts";
import { createNoticeBox } from "./panels/noticeBox.ts";
import { createScale } from "./panels/scale.ts";
import { createSearchHits } from "./panels/searchHits.ts";
import { createSides } from "./panels/sides.ts";
import { createTable } from "./panels/table.ts";
import { createToolbar } from "./panels/toolbar.ts";
import { createTooltip } from "./panels/tooltip.ts";
import { createTree } from "./panels/tree.ts";
import { createTreemap } from "./panels/treemap.ts";
import { createTrailBar } from "./panels/trailBar.ts";
import { createTrailPanel } from "./panels/trailPanel.ts";
import { createViewButtons } from "./panels/viewButtons.ts";
import { createViewSwitch } from "./panels/viewSwitch.ts";
import type { Effect, Event } from "./state/event.ts";
import { askPicture } from "./state/question.ts";
import { reduce } from "./state/reduce.ts";
import { fromSaved, toSaved } from "./state/saved.ts";
import { activeVisit } from "./state/state.ts";
import type { State } from "./state/state.ts";

declare global {
  interface Window {
    /** For tests that drive the page from outside. */
    codeweft?: {
      readonly cy: Canvas["cy"];
      readonly state: () => State;
      readonly isResting: () => boolean;
    };
  }
}

const remembered = fromSaved(host.getState());
let state: State = { ...remembered.state, viewport: readViewport() };

// ── the page ─────────────────────────────────────────────────────────────────────────────────

const pictureBox = make("div", {
  class: "picture",
  tabindex: "0",
  role: "application",
  "aria-roledescription": "graph",
  "aria-label": t(
    "Dependency graph. Arrow keys walk along the lines, Enter makes active, question mark lists all keys, T shows a table.",
  ),
});
const hand = new RestingHand(pictureBox);
const canvas = new Canvas(
  pictureBox,
  {
    tapped: (id, additive) => {
      tooltip.point(state, undefined, 0, 0);
      pictureBox.focus({ preventScroll: true });
      const handle = handleTarget(id);
      const path = openerPath(id);
      if (path !== undefined) dispatch({ type: "toggleInside", path });
      else if (handle === undefined) dispatch({ type: "select", id, additive });
      else dispatch({ type: "toggleOpening", ...handle });
    },
    tappedTwice: (id) => dispatch({ type: "goTo", id }),
    tappedNothing: () => {
      pictureBox.focus({ preventScroll: true });
      if (state.popover !== "none")
        dispatch({ type: "popover", which: "none" });
    },
    hovered: (id, x, y) => tooltip.point(state, id, x, y),
    moved: (cards) => dispatch({ type: "moved", cards }),
    cameraMoved: () => rememberAtRest(),
    zoomBegins: () => {
      tooltip.point(state, undefined, 0, 0);
      dispatch({ type: "zoomBegins" });
    },
    zoomed: (zoomed) => dispatch({ type: "zoomed", ...zoomed }),
  },
  prefersReducedMotion,
);
const tooltip = createTooltip();
const toolbar = createToolbar(dispatch);
const details = createDetails(dispatch);
/** What stands in place of the graph where another form was chosen. */
const twins = {
  table: createTable(dispatch),
  tree: createTree(dispatch),
  matrix: createMatrix(dispatch),
  treemap: createTreemap(dispatch),
};
const stagePanels = [
  createNoticeBox(dispatch),
  createSearchHits(dispatch),
  createFilters(dispatch),
  createLegend(),
  createLayouts(dispatch),
  createTrailPanel(dispatch),
];
const headPanels = [
  createCrumbs(dispatch),
  createSides(dispatch),
  createTrailBar(dispatch),
  createChips(dispatch),
  createScale(),
];
const viewSwitch = createViewSwitch(dispatch);
const footer = createFooter(
  dispatch,
  viewSwitch.element,
  createViewButtons({
    fit: () => canvas.fitAll(),
    zoom: (factor) => canvas.zoomBy(factor),
    layouts: () => dispatch({ type: "popover", which: "layouts" }),
    openInTab: () => dispatch({ type: "run", command: "openInTab" }),
    saveView: () => dispatch({ type: "run", command: "saveView" }),
    exportGraph: () => dispatch({ type: "run", command: "exportGraph" }),
    showSql,
  }),
);
const panels = [
  toolbar,
  ...headPanels,
  ...Object.values(twins),
  ...stagePanels,
  details,
  viewSwitch,
  footer,
];
const stage = make(
  "main",
  { class: "stage" },
  pictureBox,
  ...Object.values(twins).map((twin) => twin.element),
  ...stagePanels.map((panel) => panel.element),
);

function readViewport(): State["viewport"] {
  return {
    width: window.innerWidth,
    height: Math.max(200, window.innerHeight - 110),
    letters: readFonts().letters,
  };
}

// ── the one loop ─────────────────────────────────────────────────────────────────────────────

const channel = new Channel({
  post: (message) => host.postMessage(message),
  receive: (message) => {
    if (message.type === "export") void sendPicture(message);
    else if (message.type === "focus") focusPicture();
    else if (
      message.type === "status" ||
      message.type === "settings" ||
      message.type === "activate" ||
      message.type === "bookmarks" ||
      message.type === "openView" ||
      message.type === "trail"
    )
      dispatch(message);
  },
});

/** Of the picture as it is asked for, or of the answer that brought it; where there is no picture there is none. */
function showSql(): void {
  const ask = askPicture(state, false);
  const activation = activeVisit(state)?.activation;
  if (ask !== undefined) {
    const { query, parameters } = ask;
    channel.send({ type: "showSql", query, parameters });
  } else if (activation?.kind === "answer") {
    const { title, source } = activation;
    channel.send({ type: "showAnswerSql", title, source });
  }
}

/** A picture that cannot be painted counts as none; why stands in the log. */
async function sendPicture({
  id,
  form,
  look,
}: Extract<ToPage, { type: "export" }>): Promise<void> {
  const picture = await exportPicture(state, form, look).catch(
    (error: unknown) => {
      channel.send({ type: "pageError", message: String(error) });
      return { form: "nothing" } as const;
    },
  );
  channel.send({ type: "exported", id, picture });
}

const layoutRunner = new LayoutRunner({
  load: loadLayouts,
  start: startWorker,
  done: (job, { placement, took }) => {
    // For whoever looks at the page's times.
    performance.measure("codeweft layout", {
      start: performance.now() - took,
      duration: took,
    });
    dispatch({ type: "laidOut", job, placement });
  },
});

function dispatch(event: Event): void {
  const step = reduce(state, event);
  const before = state;
  const focused = document.activeElement;
  state = step.state;
  if (state !== before) render(before);
  // The keyboard does not fall out of the page with the button that it stood on.
  if (focused !== document.body && isGone(focused)) focusPicture();
  if (before.laying !== undefined && state.laying === undefined)
    layoutRunner.cancel();
  for (const effect of step.effects) perform(effect);
}

const isGone = (element: Element | null): boolean =>
  element !== null &&
  (!element.isConnected || element.closest("[hidden]") !== null) &&
  (document.activeElement === element ||
    document.activeElement === document.body);

function perform(effect: Effect): void {
  switch (effect.type) {
    case "ask":
      channel.ask(effect.slot, effect.query, effect.parameters, (outcome) =>
        dispatch(
          outcome.type === "answer"
            ? {
                type: "answered",
                purpose: effect.purpose,
                envelope: outcome.envelope,
              }
            : {
                type: "askFailed",
                purpose: effect.purpose,
                error: outcome.error,
              },
        ),
      );
      break;
    case "cancel":
      channel.cancel(effect.slot);
      break;
    case "send":
      channel.send(effect.message);
      break;
    case "layOut":
      layoutRunner.ask(effect.job);
      break;
    case "show":
      if (effect.fit) frame();
      else canvas.reveal(effect.ids);
      break;
    case "shift":
      canvas.shift(effect.x, effect.y);
      break;
    case "focus":
      if (effect.where === "search") toolbar.searchField.focus();
      else focusPicture();
      break;
  }
}

function focusPicture(): void {
  if (state.view === "graph") return pictureBox.focus();
  const { element } = twins[state.view];
  (element.querySelector<HTMLElement>("[role=grid]") ?? element).focus();
}

function frame(): void {
  canvas.frame(
    state.picture?.center,
    state.picture?.placement.arrangement === "cascade",
    state.picture?.trail !== undefined,
  );
}

function render(before: State | undefined): void {
  for (const panel of panels) panel.update(state);
  pictureBox.classList.toggle(
    "waiting",
    state.asking.includes("picture") || state.asking.includes("layout"),
  );
  pictureBox.hidden = state.view !== "graph";
  const { picture } = state;
  if (drawsOtherwise(before))
    canvas.show(elementsOf(state), picture?.placement);
  rememberSoon();
}

/** Panels change often, the picture seldom: it is drawn again only when something that it shows has changed. */
function drawsOtherwise(before: State | undefined): boolean {
  return (
    before === undefined ||
    before.picture !== state.picture ||
    before.selection !== state.selection ||
    before.removed !== state.removed ||
    before.pins !== state.pins ||
    before.withoutCuts !== state.withoutCuts ||
    before.bookmarks !== state.bookmarks ||
    before.asking !== state.asking
  );
}

// ── memory ───────────────────────────────────────────────────────────────────────────────────

let remembering: ReturnType<typeof setTimeout> | undefined;

function rememberSoon(): void {
  remembering ??= setTimeout(remember, 150);
}

/** Not in the middle of a movement: what is remembered is large, and the camera is soon elsewhere. */
function rememberAtRest(): void {
  clearTimeout(remembering);
  remembering = setTimeout(remember, 150);
}

function remember(): void {
  clearTimeout(remembering);
  remembering = undefined;
  host.setState(toSaved(state, canvas.camera));
}

// ── the world ────────────────────────────────────────────────────────────────────────────────

function takeTheme(): void {
  canvas.setTheme(readPalette(), readFonts().family);
}

function listen(): void {
  window.addEventListener("message", (event: MessageEvent<unknown>) =>
    channel.deliver(event.data),
  );
  window.addEventListener("pagehide", remember);
  window.addEventListener("error", (event) =>
    channel.send({ type: "pageError", message: event.message }),
  );
  window.addEventListener("unhandledrejection", (event) =>
    channel.send({ type: "pageError", message: String(event.reason) }),
  );
  // A ring around the whole picture helps those who came by keyboard; to the mouse it is noise.
  const mark = (byKeyboard: boolean) => (): void => {
    document.body.classList.toggle("by-keyboard", byKeyboard);
  };
  const used = (): void => channel.send({ type: "used" });
  window.addEventListener("focus", used);
  // The picture takes no focus from a press that begins a drag.
  document.addEventListener("pointerdown", used, true);
  document.addEventListener("pointerdown", mark(false), true);
  document.addEventListener("keydown", mark(true), true);
  pictureBox.addEventListener("pointerenter", () =>
    dispatch({ type: "pointer", inside: true }),
  );
  document.documentElement.addEventListener("pointerleave", () => {
    tooltip.point(state, undefined, 0, 0);
    dispatch({ type: "pointer", inside: false });
  });
  onThemeChange(() => {
    takeTheme();
    dispatch({ type: "resized", viewport: readViewport() });
  });
  let wasBeside = false;
  const makeRoom = (): void => {
    const chosen = state.selection.slice(-1);
    const isBeside = !details.element.hidden;
    // The panel that just opened must not hide what it is about, nor what could be seen before.
    if (isBeside !== wasBeside) canvas.panelMoved(chosen);
    else {
      canvas.resized();
      canvas.reveal(chosen);
    }
    wasBeside = isBeside;
  };
  new ResizeObserver(() => hand.await(makeRoom)).observe(pictureBox);
  window.addEventListener("resize", () => {
    dispatch({ type: "resized", viewport: readViewport() });
    canvas.windowResized();
  });
  listenToKeys({
    picture: pictureBox,
    state: () => state,
    dispatch,
    fit: () => canvas.fitAll(),
    realSize: () => canvas.zoomBy(1 / canvas.camera.zoom),
    zoom: (factor) => canvas.zoomBy(factor),
    reveal: (id) => canvas.reveal([id]),
  });
}

(document.getElementById("app") ?? document.body).append(
  toolbar.element,
  ...headPanels.map((panel) => panel.element),
  stage,
  details.element,
  footer.element,
  tooltip.element,
);
canvas.resized();
takeTheme();
listen();
render(undefined);
if (remembered.camera !== undefined) canvas.setCamera(remembered.camera);
else if (state.picture !== undefined) frame();
window.codeweft = {
  cy: canvas.cy,
  state: () => state,
  isResting: () => hand.isResting,
};
channel.send({ type: "ready" });
