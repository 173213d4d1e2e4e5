// Choosing what is drawn: selection with its details and preview, removing, escaping.
import { t } from "../../src/l10n.ts";
import type { Place, SymbolRef } from "../../src/protocol.ts";
import { kindWords } from "../layouts/entries.ts";
import type { Effect, Step } from "./event.ts";
import { shortName } from "./named.ts";
import { findEdge, findNode } from "./picture.ts";
import type { PictureEdge } from "./picture.ts";
import {
  askDetails,
  askEvidence,
  askGroupEvidence,
  askLinkEvidence,
} from "./question.ts";
import { activeVisit } from "./state.ts";
import { showAs } from "./view.ts";
import type { State } from "./state.ts";

/** Where a symbol's name stands; undefined for what is outside of the workspace. */
export function placeOfSymbol(symbol: SymbolRef): Place | undefined {
  if (symbol.external) return undefined;
  return {
    path: symbol.path,
    line: symbol.line,
    column: symbol.column,
    endLine: symbol.line,
    endColumn: symbol.column + symbol.name.length,
  };
}

export function select(state: State, id: string, additive: boolean): Step {
  if (additive && state.selection.includes(id))
    return deselect(
      state,
      state.selection.filter((other) => other !== id),
    );
  const selection = additive ? [...state.selection, id] : [id];
  const edge = id.startsWith("e") ? findEdge(state.picture, id) : undefined;
  if (edge !== undefined)
    return {
      state: {
        ...state,
        selection,
        details: {
          type: "edge",
          id,
          answer: undefined,
          total: 0,
          failure: undefined,
        },
        announcement: t(
          "Line from {0} to {1} selected.",
          nameIn(state, edge.from),
          nameIn(state, edge.to),
        ),
      },
      effects: [askBehind(state, edge, 0)],
    };
  const node = findNode(state.picture, id);
  if (node === undefined) return { state, effects: [] };
  const effects: Effect[] = [];
  if (node.item.type === "symbol") {
    effects.push(askDetails(id));
    const place = placeOfSymbol(node.item.symbol);
    if (place !== undefined)
      effects.push({ type: "send", message: { type: "preview", place } });
  } else effects.push({ type: "cancel", slot: "details" });
  return {
    state: {
      ...state,
      selection,
      details: { type: "node", id, answer: undefined, failure: undefined },
      announcement:
        node.item.type === "symbol"
          ? capital(
              t(
                "{0} {1} selected.",
                kindWords(node.item.symbol.kind, 1),
                node.item.symbol.name,
              ),
            )
          : t("Folder {0} selected.", node.item.folder.path),
    },
    effects,
  };
}

/** A sentence that begins with a word which stands elsewhere in the middle of one. */
const capital = (words: string): string =>
  words.charAt(0).toLocaleUpperCase() + words.slice(1);

function nameIn({ picture }: State, id: string): string {
  const node = findNode(picture, id);
  return node === undefined ? "…" : shortName(node.item);
}

function askBehind(state: State, edge: PictureEdge, after: number): Effect {
  const { id, from, to, refs } = edge;
  if (refs.length > 0)
    return askEvidence(
      id,
      refs.flatMap((ref) => ref.ids ?? [ref.id]),
    );
  const isAnswer = activeVisit(state)?.activation.kind === "answer";
  return isAnswer && from.startsWith("s") && to.startsWith("s")
    ? askLinkEvidence(edge, after)
    : askGroupEvidence(state, edge, after);
}

/** The next page of what is behind the line that is chosen. */
export function moreEvidence(state: State): Step {
  const { details, picture } = state;
  const edge =
    details?.type === "edge" ? findEdge(picture, details.id) : undefined;
  if (details?.type !== "edge" || edge === undefined)
    return { state, effects: [] };
  const listed = details.answer?.length ?? 0;
  return listed >= details.total
    ? { state, effects: [] }
    : { state, effects: [askBehind(state, edge, listed)] };
}

function deselect(state: State, selection: readonly string[]): Step {
  const last = selection.at(-1);
  if (last !== undefined)
    return select(
      { ...state, selection: selection.slice(0, -1) },
      last,
      selection.length > 1,
    );
  return {
    state: { ...state, selection, details: undefined },
    effects: [{ type: "cancel", slot: "details" }],
  };
}

/** Takes the selected nodes out of the picture; the active one stays. */
export function removeSelected(state: State): Step {
  const { picture } = state;
  const gone = state.selection.filter(
    (id) =>
      id !== picture?.center &&
      findNode(picture, id) !== undefined &&
      !state.removed.includes(id),
  );
  if (gone.length === 0) return { state, effects: [] };
  return {
    state: {
      ...state,
      removed: [...state.removed, ...gone],
      selection: [],
      details: undefined,
      announcement: t("{0} taken out of the picture.", gone.length),
    },
    effects: [{ type: "cancel", slot: "details" }],
  };
}

/** One layer at a time, the topmost first. */
export function escape(state: State): Step {
  if (state.search !== undefined)
    return {
      state: { ...state, search: undefined },
      effects: [
        { type: "cancel", slot: "search" },
        { type: "focus", where: "picture" },
      ],
    };
  if (state.popover !== "none")
    return {
      state: { ...state, popover: "none" },
      effects: [{ type: "focus", where: "picture" }],
    };
  if (state.details !== undefined || state.selection.length > 0)
    return {
      state: { ...state, details: undefined, selection: [] },
      effects: [
        { type: "cancel", slot: "details" },
        { type: "focus", where: "picture" },
      ],
    };
  if (state.view !== "graph") return showAs(state, "graph");
  return { state, effects: [] };
}
