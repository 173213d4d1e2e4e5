// The overview as a treemap: area and colour by metrics, what is open as boxes with their parts, by mouse and by keyboard.
import { t } from "../../src/l10n.ts";
import { shortenPath, smallTextSize, visibleName } from "../drawing/text.ts";
import { readPalette } from "../drawing/theme.ts";
import { nestedName } from "../layouts/nested.ts";
import { layoutTreemap } from "../layouts/treemap.ts";
import type { TreemapItem, TreemapTile } from "../layouts/treemap.ts";
import { metricWords, nodeValues, valueWords } from "../state/metrics.ts";
import type { Metric } from "../state/metrics.ts";
import { fullName, kindOfName } from "../state/named.ts";
import type { Picture, PictureNode } from "../state/picture.ts";
import type { State } from "../state/state.ts";
import { make, onChange } from "./dom.ts";
import type { Dispatch, Panel } from "./dom.ts";

/** Smaller tiles have no room for a word. */
const leastForName = { width: 34, height: 15 };
const leastForValues = 32;

export function createTreemap(dispatch: Dispatch): Panel {
  const map = make("div", {
    class: "treemap",
    role: "group",
    "aria-label": t(
      "Treemap of the overview. Arrow keys walk, Enter opens, minus closes the box.",
    ),
  });
  const note = make("p", { class: "note" });
  const element = make(
    "section",
    { class: "treemap-view", tabindex: "-1" },
    map,
    note,
  );
  let state: State | undefined;
  let focused = "";
  const changed = onChange();

  const draw = (): void => {
    if (state?.picture?.base.opened === undefined || element.hidden) return;
    const had = map.contains(document.activeElement);
    const left = fill(map, state, state.picture);
    note.textContent =
      left === 0
        ? ""
        : left === 1
          ? t(
              "1 part without a value for “{0}” is left out; the table has all.",
              areaName(state),
            )
          : t(
              "{0} parts without a value for “{1}” are left out; the table has all.",
              left.toLocaleString("en"),
              areaName(state),
            );
    const tiles = tilesOf(map);
    // What has no area has no tile: the keyboard stands on the box around it.
    const box = `g:${state.picture.base.nodes.find(({ id }) => id === focused)?.inside ?? ""}`;
    const tileOfId = (id: string): HTMLElement | undefined =>
      tiles.find((tile) => tile.dataset["id"] === id);
    const at = tileOfId(focused) ?? tileOfId(box) ?? tiles[0];
    if (at === undefined) return;
    at.tabIndex = 0;
    if (had) at.focus();
  };
  const stand = (tile: HTMLElement | undefined): void => {
    if (tile === undefined) return;
    focused = tile.dataset["id"] ?? "";
    for (const other of tilesOf(map)) other.tabIndex = -1;
    tile.tabIndex = 0;
    tile.focus();
  };
  new ResizeObserver(draw).observe(element);
  element.addEventListener("focus", () => {
    stand(tilesOf(map).find((tile) => tile.tabIndex === 0));
  });
  map.addEventListener("click", (event) => {
    const tile = tileAt(event.target);
    const path = tile?.dataset["path"];
    if (tile === undefined) return;
    stand(tile);
    if (path !== undefined) dispatch({ type: "toggleInside", path });
    else select(tile);
  });
  map.addEventListener("dblclick", (event) => {
    const id = tileAt(event.target)?.dataset["id"];
    if (id !== undefined) dispatch({ type: "goTo", id });
  });
  const select = (tile: HTMLElement): void => {
    const { id, path } = tile.dataset;
    if (id !== undefined && path === undefined)
      dispatch({ type: "select", id, additive: false });
  };
  map.addEventListener("keydown", (event) => {
    const tile = tileAt(document.activeElement);
    if (tile === undefined || event.altKey || event.ctrlKey || event.metaKey)
      return;
    const { id = "", path } = tile.dataset;
    const next = nearest(tile, event.key, tilesOf(map));
    if (next !== undefined) {
      stand(next);
      select(next);
    } else if (event.key === "Enter" || event.key === "+")
      dispatch(
        path === undefined
          ? { type: "goTo", id }
          : { type: "toggleInside", path },
      );
    else if (event.key === "-")
      dispatch(
        path === undefined
          ? { type: "inside", id, open: false }
          : { type: "toggleInside", path },
      );
    else if (!event.key.startsWith("Arrow")) return;
    event.preventDefault();
  });
  return {
    element,
    update(next) {
      state = next;
      const { view, picture, selection, measured, sized, coloured, viewport } =
        next;
      const shown = view === "treemap" && picture !== undefined;
      changed(
        [shown, picture, selection, measured, sized, coloured, viewport],
        () => {
          element.hidden = !shown;
          if (selection.at(-1) !== undefined) focused = selection.at(-1) ?? "";
          draw();
        },
      );
    },
  };
}

/** Of what areas are. */
const areaName = ({ sized = "lines" }: State): string =>
  metricWords[sized].name;

const tilesOf = (map: HTMLElement): readonly HTMLElement[] => [
  ...map.querySelectorAll<HTMLElement>("button"),
];

const tileAt = (target: EventTarget | null): HTMLElement | undefined =>
  (target instanceof Element
    ? target.closest<HTMLElement>("button[data-id]")
    : null) ?? undefined;

/** In the direction of the arrow: the nearest, those straight ahead first. */
function nearest(
  from: HTMLElement,
  key: string,
  tiles: readonly HTMLElement[],
): HTMLElement | undefined {
  const ahead = (
    {
      ArrowLeft: [-1, 0],
      ArrowRight: [1, 0],
      ArrowUp: [0, -1],
      ArrowDown: [0, 1],
    } as const
  )[key as "ArrowLeft"] as readonly [number, number] | undefined;
  if (ahead === undefined) return undefined;
  const middle = (tile: HTMLElement): readonly [number, number] => {
    const { left, top, width, height } = tile.getBoundingClientRect();
    return [left + width / 2, top + height / 2];
  };
  const [x, y] = middle(from);
  return tiles
    .filter((tile) => tile !== from)
    .map((tile) => {
      const [tx, ty] = middle(tile);
      const [dx, dy] = [tx - x, ty - y];
      return {
        tile,
        along: dx * ahead[0] + dy * ahead[1],
        aside: Math.abs(dx * ahead[1]) + Math.abs(dy * ahead[0]),
      };
    })
    .filter(({ along }) => along > 1)
    .sort((a, b) => a.along + 2 * a.aside - b.along - 2 * b.aside)[0]?.tile;
}

// ── tiles ────────────────────────────────────────────────────────────────────────────────────

/** Returns how many have no area. */
function fill(map: HTMLElement, state: State, picture: Picture): number {
  const { sized = "lines", coloured = "hotspots", measured } = state;
  const areas = nodeValues(sized, picture, measured);
  const colours = nodeValues(coloured, picture, measured);
  const nodes = new Map(picture.base.nodes.map((node) => [node.id, node]));
  const items = itemsIn(undefined, picture, areas);
  const { clientWidth: width, clientHeight: height } = map;
  const tiles = layoutTreemap(items, { x: 0, y: 0, width, height });
  const palette = readPalette();
  map.replaceChildren(
    ...tiles.map((tile) => {
      const node = nodes.get(tile.id);
      if (node === undefined) return boxOf(tile);
      const button = tileOf(tile, node, picture, state, [
        [sized, areas.get(node.id)],
        [coloured, colours.get(node.id)],
      ]);
      const [name, step] = (picture.marks?.classes[node.id] ?? "").split("-");
      const shade = (name === "group" ? palette.groups : palette.heat)[
        Number(step) - 1
      ];
      button.style.backgroundColor = shade?.ground ?? "";
      button.style.color = shade?.text ?? "";
      return button;
    }),
  );
  return [...nodes.keys()].filter((id) => (areas.get(id) ?? 0) <= 0).length;
}

function itemsIn(
  path: string | undefined,
  picture: Picture,
  areas: ReadonlyMap<string, number>,
): readonly TreemapItem[] {
  const { nodes, opened = [] } = picture.base;
  return [
    ...nodes
      .filter(({ inside }) => inside === path)
      .map(({ id }) => ({ id, value: areas.get(id) ?? 0 })),
    ...opened
      .filter((box) => box.inside === path && box.path !== path)
      .map((box) => {
        const parts = itemsIn(box.path, picture, areas);
        return {
          id: `g:${box.path}`,
          value: parts.reduce((sum, { value }) => sum + value, 0),
          parts,
        };
      }),
  ].filter(({ value }) => value > 0);
}

function place(
  element: HTMLElement,
  { x, y, width, height }: TreemapTile,
): void {
  element.style.left = `${x}px`;
  element.style.top = `${y}px`;
  element.style.width = `${width}px`;
  element.style.height = `${height}px`;
}

function boxOf(tile: TreemapTile): HTMLElement {
  const path = tile.id.slice(2);
  const name = visibleName(path || t("workspace"));
  const close = make(
    "button",
    {
      type: "button",
      class: "treemap-title",
      tabindex: "-1",
      "data-id": tile.id,
      "data-path": path,
      title: t("Close {0}", name),
      "aria-label": t("{0}, open: close", name),
    },
    name,
  );
  const box = make("div", { class: "treemap-box" }, close);
  place(box, tile);
  return box;
}

function tileOf(
  tile: TreemapTile,
  node: PictureNode,
  picture: Picture,
  state: State,
  figures: readonly (readonly [Metric, number | undefined])[],
): HTMLButtonElement {
  const words = figures.map(([metric, value]) =>
    value === undefined ? "–" : valueWords(metric, value),
  );
  const described = figures.map(
    ([metric], at) => `${metricWords[metric].name} ${words[at] ?? ""}`,
  );
  const { width, height } = tile;
  const isNamed = width >= leastForName.width && height >= leastForName.height;
  const selected = state.selection.includes(node.id);
  const button = make(
    "button",
    {
      type: "button",
      class: `treemap-tile${selected ? " selected" : ""}${isNamed ? "" : " nameless"}`,
      tabindex: "-1",
      "data-id": node.id,
      title: [
        `${fullName(node.item)}, ${kindOfName(node.item)}`,
        ...described,
      ].join("\n"),
      "aria-pressed": String(selected),
    },
    // The words that are seen are cut to the room that they have: who listens hears these instead.
    make(
      "span",
      { class: "hidden-words" },
      `${fullName(node.item)}, ${kindOfName(node.item)}, ${described.join(", ")}`,
    ),
    ...(isNamed
      ? [
          make(
            "span",
            { class: "name", "aria-hidden": "true" },
            shortenPath(
              nestedName(picture.base, node),
              width - 13,
              smallTextSize,
              state.viewport.letters,
            ),
          ),
        ]
      : []),
    ...(isNamed && height >= leastForValues
      ? [
          make(
            "span",
            { class: "number", "aria-hidden": "true" },
            words.join(" · "),
          ),
        ]
      : []),
  );
  place(button, tile);
  return button;
}
