// The twin of the picture for people who listen or prefer lists: the same nodes as rows, by side and distance.
import { t } from "../../src/l10n.ts";
import { kindWords } from "../layouts/entries.ts";
import { visibleName } from "../drawing/text.ts";
import { drawnEdges } from "../state/cuts.ts";
import { edgesOf, nodesOf } from "../state/picture.ts";
import type { Picture, PictureNode } from "../state/picture.ts";
import { circlesOf } from "../state/circles.ts";
import {
  metrics,
  metricWords,
  nodeValues,
  valueWords,
} from "../state/metrics.ts";
import type { State } from "../state/state.ts";
import { edgeWords } from "../state/edgeWords.ts";
import { kindSign, make, onChange, textButton } from "./dom.ts";
import type { Dispatch, Panel } from "./dom.ts";
import { counted } from "./words.ts";

export function createTable(dispatch: Dispatch): Panel {
  const element = make("section", {
    class: "table-view",
    "aria-label": t("Graph as a table"),
    tabindex: "-1",
  });
  const changed = onChange();
  return {
    element,
    update(state) {
      const { view, picture, removed, selection, measured, withoutCuts } =
        state;
      const read = [view, picture, removed, selection, measured, withoutCuts];
      changed(read, () => {
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
  center: t("active"),
  in: t("uses it"),
  out: t("is used"),
  both: t("both"),
};

function table(
  state: State,
  picture: Picture,
  dispatch: Dispatch,
): HTMLTableElement {
  const ways = new Map<string, Set<string>>();
  for (const edge of drawnEdges(picture, state.withoutCuts))
    for (const id of [edge.from, edge.to])
      for (const kind of edge.kinds)
        ways.set(id, (ways.get(id) ?? new Set()).add(edgeWords[kind]));
  const figures = figureColumns(state, picture);
  const rows = nodesOf(picture)
    .filter((node) => !state.removed.includes(node.id))
    .map((node) => row(node, ways.get(node.id), figures, state, dispatch));
  return make(
    "table",
    {},
    make(
      "thead",
      {},
      make(
        "tr",
        {},
        make("th", { scope: "col" }, t("Name")),
        ...(figures === undefined
          ? [
              make("th", { scope: "col" }, t("Side")),
              make("th", { scope: "col", class: "number" }, t("Steps")),
              make("th", { scope: "col" }, t("By")),
            ]
          : figures.map(({ words }) =>
              make("th", { scope: "col", class: "number" }, words),
            )),
        make("th", { scope: "col" }, t("Place")),
      ),
    ),
    make("tbody", {}, ...rows),
  );
}

interface FigureColumn {
  readonly words: string;
  readonly of: (id: string) => string;
}

/** In the overview: figures in place of sides and steps, and who is in which circle. */
function figureColumns(
  { measured, sized, coloured }: State,
  picture: Picture,
): readonly FigureColumn[] | undefined {
  if (picture.base.opened === undefined) return undefined;
  const shown = metrics.filter(
    (metric) =>
      metricWords[metric].query === undefined ||
      metric === sized ||
      metric === coloured,
  );
  const circles = circlesOf(
    picture.base.nodes.map(({ id }) => id),
    edgesOf(picture),
  );
  return [
    ...shown.map((metric): FigureColumn => {
      const values = nodeValues(metric, picture, measured);
      return {
        words: metricWords[metric].name,
        of: (id) => {
          const value = values.get(id);
          return value === undefined ? "–" : valueWords(metric, value);
        },
      };
    }),
    {
      words: t("Circle"),
      of: (id) => (circles.has(id) ? String(circles.get(id)) : "–"),
    },
  ];
}

function row(
  node: PictureNode,
  ways: ReadonlySet<string> | undefined,
  figures: readonly FigureColumn[] | undefined,
  state: State,
  dispatch: Dispatch,
): HTMLTableRowElement {
  const { item } = node;
  const name =
    item.type === "symbol"
      ? item.symbol.qualifiedName || item.symbol.name
      : item.folder.path || t("workspace");
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
      : counted(item.folder.files, "file");
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
        item.type === "symbol" ? kindWords(item.symbol.kind, 1) : t("folder"),
      ),
    ),
    ...(figures === undefined
      ? [
          make("td", {}, item.type === "symbol" ? sideWords[node.side] : ""),
          make("td", { class: "number" }, String(node.distance)),
          make("td", {}, [...(ways ?? [])].join(", ")),
        ]
      : figures.map(({ of }) => make("td", { class: "number" }, of(node.id)))),
    make("td", { class: "where", title: place }, place),
  );
}
