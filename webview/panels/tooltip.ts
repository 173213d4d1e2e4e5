// What the pointer stands on, in full: name, kind, signature, path; for a line its kinds and places.
import { t } from "../../src/l10n.ts";
import { kindWords } from "../layouts/entries.ts";
import { visibleName } from "../drawing/text.ts";
import { bundlesLeft, findEdge, findNode } from "../state/picture.ts";
import { handleTarget } from "../drawing/elements.ts";
import { openerPath } from "../drawing/openers.ts";
import { metricWords, nodeValues, valueWords } from "../state/metrics.ts";
import type { Metric } from "../state/metrics.ts";
import type { State } from "../state/state.ts";
import { counted, edgeSummary } from "./words.ts";
import { make } from "./dom.ts";

export interface Tooltip {
  readonly element: HTMLElement;
  /** `x` and `y` in the window's pixels; hides when `id` is undefined. */
  point(state: State, id: string | undefined, x: number, y: number): void;
}

const delay = 350;
const away = 14;

export function createTooltip(): Tooltip {
  const element = make("div", { class: "tooltip", role: "tooltip" });
  element.hidden = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    element,
    point(state, id, x, y) {
      clearTimeout(timer);
      const lines = id === undefined ? [] : linesOf(state, id);
      if (lines.length === 0) {
        element.hidden = true;
        return;
      }
      timer = setTimeout(() => {
        element.replaceChildren(
          ...lines.map((line, index) =>
            make("div", index === 0 ? { class: "tooltip-title" } : {}, line),
          ),
        );
        element.hidden = false;
        const { width, height } = element.getBoundingClientRect();
        const left = Math.min(x + away, window.innerWidth - width - 6);
        const below = y + away + height < window.innerHeight;
        element.style.left = `${Math.max(4, left)}px`;
        element.style.top = `${below ? y + away : Math.max(4, y - away - height)}px`;
      }, delay);
    },
  };
}

function linesOf(state: State, id: string): readonly string[] {
  const { picture } = state;
  if (picture === undefined) return [];
  const path = openerPath(id);
  if (path !== undefined) {
    const name = visibleName(path || t("workspace"));
    const isOpen = picture.base.opened?.some((other) => other.path === path);
    return [isOpen === true ? t("Close {0}", name) : t("Open {0} here", name)];
  }
  const handle = handleTarget(id);
  if (handle !== undefined) {
    const open = picture.openings.some(
      (opening) =>
        opening.anchor === handle.anchor && opening.side === handle.side,
    );
    if (open) return [t("Close what was opened here")];
    return [
      handle.side === "in" ? t("Show what uses it") : t("Show what it uses"),
    ];
  }
  const bundle = bundlesLeft(picture).find((other) => other.id === id);
  if (bundle !== undefined)
    return [
      t(
        "{0} more",
        counted(
          bundle.count,
          kindWords(bundle.kind, 1),
          kindWords(bundle.kind, 2),
        ),
      ),
      t("Click to show the next of them"),
    ];
  const edge = findEdge(picture, id);
  if (edge !== undefined) {
    const name = (end: string): string => {
      const item = findNode(picture, end)?.item;
      if (item === undefined) return "";
      return item.type === "symbol" ? item.symbol.name : item.folder.path;
    };
    return [
      `${visibleName(name(edge.from))} → ${visibleName(name(edge.to))}`,
      edgeSummary(edge),
    ];
  }
  const item = findNode(picture, id)?.item;
  if (item === undefined) return [];
  const figures = figureLines(state, id);
  if (item.type === "folder")
    return [
      visibleName(item.folder.path || t("workspace")),
      `${counted(item.folder.files, "file")}, ${counted(item.folder.symbols, "symbol")}`,
      ...figures,
    ];
  const { symbol } = item;
  return [
    visibleName(symbol.qualifiedName || symbol.name),
    ...(symbol.signature === undefined || symbol.signature === ""
      ? []
      : [visibleName(symbol.signature.slice(0, 200))]),
    `${kindWords(symbol.kind, 1)}${symbol.test ? t(" in tests") : ""} · ${visibleName(symbol.path)}${symbol.external ? "" : `:${symbol.line}`}`,
    ...figures,
  ];
}

/** Of the overview: lines, complexity, and what size and colour show. */
function figureLines(state: State, id: string): readonly string[] {
  const { picture, sized, coloured, measured } = state;
  if (picture?.base.opened === undefined) return [];
  const shown = new Set<Metric>(["lines", "complexity"]);
  for (const metric of [sized, coloured])
    if (metric !== undefined) shown.add(metric);
  return [...shown].flatMap((metric) => {
    const value = nodeValues(metric, picture, measured).get(id);
    return value === undefined
      ? []
      : [
          `${metricWords[metric].name}: ${valueWords(metric, value)} ${metricWords[metric].unit}`,
        ];
  });
}
