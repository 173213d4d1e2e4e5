// The twin of the picture for people who listen or prefer lists: the same nodes as rows, by side and distance.
import { kindWords } from "../layouts/entries.ts";
import { visibleName } from "../drawing/text.ts";
import { edgesOf, nodesOf } from "../state/picture.ts";
import type { Picture, PictureNode } from "../state/picture.ts";
import type { State } from "../state/state.ts";
import { edgeWords } from "./words.ts";
import { kindSign, make, onChange, textButton } from "./dom.ts";
import type { Dispatch, Panel } from "./dom.ts";

export function createTable(dispatch: Dispatch): Panel {
  const element = make("section", {
    class: "table-view",
    "aria-label": "Graph as a table",
    tabindex: "-1",
  });
  const changed = onChange();
  return {
    element,
    update(state) {
      const { view, picture, removed, selection } = state;
      changed([view, picture, removed, selection], () => {
        element.hidden = view !== "table" || picture === undefined;
        if (view !== "table" || picture === undefined) return;
        const focused = document.activeElement?.getAttribute("data-id");
        element.replaceChildren(table(state, picture, dispatch));
        if (focused !== null && focused !== undefined)
          element
            .querySelector<HTMLElement>(`[data-id="${CSS.escape(focused)}"]`)
            ?.focus();
      });
    },
  };
}

const sideWords: Readonly<Record<PictureNode["side"], string>> = {
  center: "active",
  in: "uses it",
  out: "is used",
  both: "both",
};

function table(
  state: State,
  picture: Picture,
  dispatch: Dispatch,
): HTMLTableElement {
  const ways = new Map<string, Set<string>>();
  for (const edge of edgesOf(picture))
    for (const id of [edge.from, edge.to])
      for (const kind of edge.kinds)
        ways.set(id, (ways.get(id) ?? new Set()).add(edgeWords[kind]));
  const rows = nodesOf(picture)
    .filter((node) => !state.removed.includes(node.id))
    .map((node) => row(node, ways.get(node.id), state, dispatch));
  return make(
    "table",
    {},
    make(
      "thead",
      {},
      make(
        "tr",
        {},
        ...["Name", "Side", "Steps", "By", "Place"].map((words) =>
          make("th", { scope: "col" }, words),
        ),
      ),
    ),
    make("tbody", {}, ...rows),
  );
}

function row(
  node: PictureNode,
  ways: ReadonlySet<string> | undefined,
  state: State,
  dispatch: Dispatch,
): HTMLTableRowElement {
  const { item } = node;
  const name =
    item.type === "symbol"
      ? item.symbol.qualifiedName || item.symbol.name
      : item.folder.path || "workspace";
  const button = textButton(visibleName(name), "link", () =>
    dispatch({ type: "select", id: node.id, additive: false }),
  );
  button.setAttribute("data-id", node.id);
  button.addEventListener("dblclick", () =>
    dispatch({ type: "goTo", id: node.id }),
  );
  button.addEventListener("keydown", (event) => {
    // The button's own click would only select.
    if (event.key !== "Enter") return;
    event.preventDefault();
    dispatch({ type: "goTo", id: node.id });
  });
  const place =
    item.type === "symbol"
      ? `${visibleName(item.symbol.path)}${item.symbol.external ? "" : `:${item.symbol.line}`}`
      : `${item.folder.files} files`;
  return make(
    "tr",
    state.selection.includes(node.id) ? { class: "selected" } : {},
    make(
      "th",
      { scope: "row" },
      kindSign(item.type === "symbol" ? item.symbol.kind : "folder"),
      button,
      make(
        "span",
        { class: "hidden-words" },
        item.type === "symbol" ? kindWords(item.symbol.kind, 1) : "folder",
      ),
    ),
    make("td", {}, item.type === "symbol" ? sideWords[node.side] : ""),
    make("td", { class: "number" }, String(node.distance)),
    make("td", {}, [...(ways ?? [])].join(", ")),
    make("td", { class: "where", title: place }, place),
  );
}
