// The keyboard: which key means what, wherever the focus stands in the page.
import type { State } from "../state/state.ts";
import { showsOverview } from "../state/inside.ts";
import { walkTo } from "../state/walk.ts";
import type { Direction } from "../state/walk.ts";
import type { Dispatch } from "./dom.ts";

export interface KeyTargets {
  readonly picture: HTMLElement;
  readonly state: () => State;
  readonly dispatch: Dispatch;
  readonly fit: () => void;
  readonly realSize: () => void;
  readonly zoom: (factor: number) => void;
  /** Brings a card into sight after a step of the arrow keys. */
  readonly reveal: (id: string) => void;
}

const arrows: Readonly<Record<string, Direction>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};

export function listenToKeys(targets: KeyTargets): void {
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented) return;
    const handled =
      anywhere(event, targets) ||
      (targets.picture.contains(document.activeElement) &&
        inPicture(event, targets));
    if (handled) event.preventDefault();
  });
}

function anywhere(event: KeyboardEvent, targets: KeyTargets): boolean {
  const { dispatch } = targets;
  if (event.key === "Escape") {
    dispatch({ type: "escape" });
    return true;
  }
  if (
    event.altKey &&
    (event.key === "ArrowLeft" || event.key === "ArrowRight")
  ) {
    dispatch({ type: "travel", by: event.key === "ArrowLeft" ? -1 : 1 });
    return true;
  }
  const typing =
    (event.target instanceof HTMLInputElement &&
      (event.target.type === "search" || event.target.type === "number")) ||
    // Letters choose in a list, too.
    event.target instanceof HTMLSelectElement;
  const way = typing ? undefined : undoOf(event);
  if (way !== undefined) {
    dispatch({ type: way });
    return true;
  }
  if (typing || event.ctrlKey || event.metaKey || event.altKey) return false;
  switch (event.key) {
    case "/":
      dispatch({ type: "openSearch" });
      return true;
    case "r":
      dispatch({ type: "trailToTarget" });
      return true;
    case "R":
      dispatch({ type: "popover", which: "trail" });
      return true;
    case "?":
      dispatch({ type: "popover", which: "legend" });
      return true;
    case "t":
    case "T":
      dispatch({ type: "toggleView" });
      return true;
    case "l":
    case "L":
      dispatch({ type: "layOut" });
      return true;
    default:
      return false;
  }
}

/** Ctrl or Cmd with Z; with Shift, or with Y, forward again. */
function undoOf(event: KeyboardEvent): "undo" | "redo" | undefined {
  if (event.altKey || (!event.ctrlKey && !event.metaKey)) return undefined;
  const key = event.key.toLowerCase();
  if (key === "y") return "redo";
  if (key !== "z") return undefined;
  return event.shiftKey ? "redo" : "undo";
}

function inPicture(event: KeyboardEvent, targets: KeyTargets): boolean {
  const { dispatch, state } = targets;
  const direction = arrows[event.key];
  const current = state().selection.at(-1);
  if (direction !== undefined) {
    const next = walkTo(state(), direction);
    if (next === undefined) return true;
    // A bundle opens on Enter, not in passing.
    if (next.startsWith("b")) dispatch({ type: "stand", id: next });
    else dispatch({ type: "select", id: next, additive: event.shiftKey });
    targets.reveal(next);
    return true;
  }
  switch (event.key) {
    case "Enter":
      if (current !== undefined) dispatch({ type: "goTo", id: current });
      return true;
    case " ":
      dispatch({ type: "pin" });
      return true;
    case "Delete":
    case "Backspace":
      dispatch({ type: "remove" });
      return true;
    case "+":
    case "=":
    case "-": {
      if (current !== undefined && showsOverview(state())) {
        dispatch({ type: "inside", id: current, open: event.key !== "-" });
        return true;
      }
      const card =
        current === undefined
          ? undefined
          : state().picture?.placement.cards[current];
      if (current === undefined || card === undefined) return true;
      const side = card.zone === "in" || card.zone === "down" ? "in" : "out";
      dispatch({ type: "toggleOpening", anchor: current, side });
      return true;
    }
    case "f":
    case "F":
      targets.fit();
      return true;
    case "0":
      targets.realSize();
      return true;
    case "PageUp":
      targets.zoom(1.25);
      return true;
    case "PageDown":
      targets.zoom(0.8);
      return true;
    default:
      return false;
  }
}
