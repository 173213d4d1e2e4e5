// The twin of the picture as a tree, for the keyboard and for people who listen: right opens, left closes, Enter makes active.
import { t } from "../../src/l10n.ts";
import { outlineOf } from "../state/outline.ts";
import type { Branch } from "../state/outline.ts";
import { kindOfName, placeWords } from "../state/named.ts";
import type { State } from "../state/state.ts";
import { kindSign, make, onChange } from "./dom.ts";
import type { Dispatch, Panel } from "./dom.ts";

export function createTree(dispatch: Dispatch): Panel {
  const tree = make("ul", {
    class: "tree",
    role: "tree",
    "aria-label": t("Graph as a tree"),
  });
  const element = make("section", { class: "tree-view", tabindex: "-1" }, tree);
  /** Opened and closed by hand, by key; all others as they are by themselves. */
  let byHand = new Map<string, boolean>();
  let focused = "";
  let center: string | undefined;
  let state: State | undefined;
  const changed = onChange();

  const draw = (): void => {
    if (state?.picture === undefined) return;
    const hadFocus = tree.contains(document.activeElement);
    const keysBefore = rowsOf(tree).map((row) => row.dataset["key"] ?? "");
    const roots = outlineOf(state.picture, state.removed, state.withoutCuts);
    tree.replaceChildren(
      ...roots.map((branch) => itemOf(branch, 1, byHand, state as State)),
    );
    const rows = rowsOf(tree);
    const byKey = new Map(rows.map((row) => [row.dataset["key"], row]));
    // Where the row is gone, the next one above that is still there.
    const nearest = keysBefore
      .slice(0, Math.max(0, keysBefore.indexOf(focused)))
      .findLast((key) => byKey.has(key));
    const stands = byKey.get(focused) ?? byKey.get(nearest) ?? rows[0];
    if (stands === undefined) return;
    stands.tabIndex = 0;
    if (hadFocus) stands.focus();
  };
  const stand = (row: HTMLElement | undefined): void => {
    if (row === undefined) return;
    focused = row.dataset["key"] ?? "";
    for (const other of rowsOf(tree)) other.tabIndex = -1;
    row.tabIndex = 0;
    row.focus();
  };
  const select = (row: HTMLElement): void => {
    const id = row.dataset["id"];
    if (id !== undefined) dispatch({ type: "select", id, additive: false });
  };
  const open = (row: HTMLElement, isOpen: boolean): void => {
    byHand.set(row.dataset["key"] ?? "", isOpen);
    draw();
  };
  const activate = (row: HTMLElement): void => {
    const { id, bundle } = row.dataset;
    if (bundle !== undefined) dispatch({ type: "openBundle", id: bundle });
    else if (id !== undefined) dispatch({ type: "goTo", id });
    else if (row.ariaExpanded !== null) open(row, row.ariaExpanded !== "true");
  };
  // The section takes the focus when the page hands it over; a row is what it is for.
  element.addEventListener("focus", () => {
    stand(rowsOf(tree).find((row) => row.tabIndex === 0));
  });
  tree.addEventListener("click", (event) => {
    const row = rowAt(event.target);
    if (row === undefined) return;
    stand(row);
    const onTwist =
      event.target instanceof Element &&
      event.target.closest(".twist") !== null;
    if (onTwist || row.dataset["id"] === undefined) {
      if (row.dataset["bundle"] !== undefined) activate(row);
      else if (row.ariaExpanded !== null)
        open(row, row.ariaExpanded !== "true");
    } else select(row);
  });
  tree.addEventListener("dblclick", (event) => {
    const row = rowAt(event.target);
    if (row?.dataset["id"] !== undefined) activate(row);
  });
  tree.addEventListener("keydown", (event) => {
    const row = rowAt(document.activeElement);
    if (row === undefined || event.altKey || event.ctrlKey || event.metaKey)
      return;
    const rows = rowsOf(tree);
    const at = rows.indexOf(row);
    const go = (to: HTMLElement | undefined): void => {
      if (to === undefined) return;
      stand(to);
      select(to);
    };
    switch (event.key) {
      case "ArrowDown":
        go(rows[at + 1]);
        break;
      case "ArrowUp":
        go(rows[at - 1]);
        break;
      case "Home":
        go(rows[0]);
        break;
      case "End":
        go(rows.at(-1));
        break;
      case "ArrowRight":
        if (row.ariaExpanded === "false") open(row, true);
        else if (row.ariaExpanded === "true") go(rows[at + 1]);
        break;
      case "ArrowLeft":
        if (row.ariaExpanded === "true") open(row, false);
        else go(parentOf(rows, at));
        break;
      case "Enter":
        activate(row);
        break;
      case " ":
        select(row);
        break;
      default:
        return;
    }
    event.preventDefault();
  });
  return {
    element,
    update(next) {
      state = next;
      const { view, picture, removed, selection, withoutCuts } = next;
      const shown = view === "tree" && picture !== undefined;
      changed([shown, picture, removed, selection, withoutCuts], () => {
        element.hidden = !shown;
        if (!shown) return;
        if (center !== picture.center) {
          center = picture.center;
          byHand = new Map();
          focused = "";
        }
        draw();
      });
    },
  };
}

const rowsOf = (tree: HTMLElement): readonly HTMLElement[] => [
  ...tree.querySelectorAll<HTMLElement>('[role="treeitem"]'),
];

const rowAt = (target: EventTarget | null): HTMLElement | undefined =>
  (target instanceof Element
    ? target.closest<HTMLElement>('[role="treeitem"]')
    : null) ?? undefined;

function parentOf(
  rows: readonly HTMLElement[],
  at: number,
): HTMLElement | undefined {
  const level = Number(rows[at]?.ariaLevel);
  return rows.slice(0, at).findLast((row) => Number(row.ariaLevel) < level);
}

/** The active item and its two sides stand open; of what contains others, the first two levels. */
const opensByItself = (level: number): boolean => level <= 2;

function itemOf(
  branch: Branch,
  level: number,
  byHand: ReadonlyMap<string, boolean>,
  state: State,
): HTMLElement {
  const { key, node, bundle, count, again, label } = branch;
  const isOpen = count > 0 && (byHand.get(key) ?? opensByItself(level));
  const selected = node !== undefined && state.selection.includes(node.id);
  const icon =
    node === undefined
      ? bundle === undefined && level > 1
        ? undefined
        : bundle === undefined
          ? "folder"
          : "more"
      : node.item.type === "symbol"
        ? node.item.symbol.kind
        : "folder";
  const place = node === undefined ? "" : placeWords(node.item);
  const row = make(
    "li",
    {
      role: "treeitem",
      tabindex: "-1",
      "aria-level": String(level),
      "aria-selected": String(selected),
      "data-key": key,
      ...(node === undefined ? {} : { "data-id": node.id }),
      ...(bundle === undefined ? {} : { "data-bundle": bundle }),
      ...(count > 0 ? { "aria-expanded": String(isOpen) } : {}),
    },
    make(
      "div",
      { class: `tree-row${selected ? " selected" : ""}` },
      make("span", { class: "twist", "aria-hidden": "true" }),
      ...(icon === undefined ? [] : [kindSign(icon)]),
      make(
        "span",
        { class: node === undefined ? "name heading" : "name" },
        label,
      ),
      // Its text is its name to those who listen: a label of its own would leave out what others see.
      make(
        "span",
        { class: "hidden-words" },
        [
          "",
          ...(node === undefined ? [] : [kindOfName(node.item)]),
          ...(again ? [t("stands above already")] : []),
          ...(count > 0 ? [t("{0} below", count)] : []),
        ].join(", "),
      ),
      ...(again
        ? [
            make(
              "span",
              {
                class: "note",
                title: t("Stands above already"),
                "aria-hidden": "true",
              },
              "↺",
            ),
          ]
        : []),
      ...(count > 0 && level > 1
        ? [
            make(
              "span",
              { class: "note number", "aria-hidden": "true" },
              String(count),
            ),
          ]
        : []),
      make("span", { class: "where" }, place),
    ),
  );
  row.style.setProperty("--level", String(level - 1));
  if (isOpen)
    row.append(
      make(
        "ul",
        { role: "group" },
        ...branch
          .children()
          .map((below) => itemOf(below, level + 1, byHand, state)),
      ),
    );
  return row;
}
