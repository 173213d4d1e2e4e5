// The picture as an SVG document: the same elements, places and style sheet as on the canvas, without the library. Pure.
import { boundsOf } from "../layouts/placement.ts";
import type { Placement, Rect } from "../layouts/placement.ts";
import type { DrawnElement, DrawnNode } from "./elements.ts";
import { kindPath } from "./icons.ts";
import type { Palette } from "./palette.ts";
import type { Point, Route, RouteEnd } from "./route.ts";
import { styleSheet } from "./style.ts";
import { styleReader } from "./styled.ts";
import type { Styled } from "./styled.ts";
import {
  arrowHead,
  cornersPath,
  curvePath,
  diamondPath,
  loopPoints,
  middleOf,
} from "./svgLines.ts";
import {
  commonLetters,
  smallTextSize,
  textWidth,
  visibleName,
} from "./text.ts";
import {
  drawnEnds,
  linesOf,
  routeOf,
  wordShifts,
  writeEdge,
  writeNode,
} from "./written.ts";

export interface SvgLook {
  readonly palette: Palette;
  readonly family: string;
}

export interface SvgAbout {
  readonly title: string;
  /** Of the index. */
  readonly revision: number;
  /** What a pointer that rests on a card is told; undefined for nothing. */
  readonly tooltip: (id: string) => string | undefined;
}

export interface Svg {
  readonly text: string;
  /** Pixels at zoom 1. */
  readonly width: number;
  readonly height: number;
}

const margin = 16;

/** Names are text and nothing else: escaped, and what XML cannot hold or what turns the writing direction is made visible. */
export function svgText(text: string): string {
  return visibleName(text)
    .replace(/[\p{Cs}\uFFFE\uFFFF]/gu, "\uFFFD")
    .replace(/&/gu, "&amp;")
    .replace(/</gu, "&lt;")
    .replace(/>/gu, "&gt;")
    .replace(/"/gu, "&quot;");
}

export function svgOf(
  elements: readonly DrawnElement[],
  placement: Placement,
  { palette, family }: SvgLook,
  { title, revision, tooltip }: SvgAbout,
): Svg {
  const read = styleReader(styleSheet(palette, family));
  const nodes = new Map(
    elements.flatMap((element) =>
      element.type === "node" ? [[element.id, element] as const] : [],
    ),
  );
  const lines = linesOf(placement);
  const endOf = drawnEnds(nodes, (id) => placement.cards[id]);
  const shifts = wordShifts(elements, endOf, lines);
  const reach: Rect[] = [];
  const pieces = elements.map((element) => {
    const { definition } =
      element.type === "node"
        ? writeNode(element)
        : writeEdge(element, endOf, lines, shifts.get(element.id));
    const style = read(definition);
    if (element.type === "node") {
      reach.push(element.rect);
      return {
        layer: numberOf(style, "z-index", 0),
        text: nodeText(element, style, palette, tooltip),
      };
    }
    const from = endOf(element.from);
    const to = endOf(element.to);
    const line =
      from === undefined || to === undefined
        ? undefined
        : lineText(
            from,
            routeOf(from, to, element.id, lines),
            element.from === element.to,
            style,
          );
    reach.push(...(line?.points ?? []).map(pointRect));
    if (line?.words !== undefined) reach.push(line.words);
    return { layer: numberOf(style, "z-index", 0), text: line?.text ?? "" };
  });
  const bounds = boundsOf(reach);
  const box = {
    x: Math.floor(bounds.x - margin),
    y: Math.floor(bounds.y - margin),
    width: Math.ceil(bounds.width + 2 * margin),
    height: Math.ceil(bounds.height + 2 * margin),
  };
  const size = `width="${String(box.width)}" height="${String(box.height)}"`;
  // Sorting is stable: within a layer elements keep the order in which the canvas draws them.
  const drawn = pieces.sort((a, b) => a.layer - b.layer);
  const text = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="${String(box.x)} ${String(box.y)} ${String(box.width)} ${String(box.height)}" font-family="${svgText(family)}">`,
    `<title>${svgText(title)}</title>`,
    `<desc>Codeweft, index revision ${String(revision)}</desc>`,
    `<rect x="${String(box.x)}" y="${String(box.y)}" ${size} fill="${palette.background}"/>`,
    ...drawn.flatMap((piece) => (piece.text === "" ? [] : [piece.text])),
    "</svg>",
    "",
  ].join("\n");
  return { text, width: box.width, height: box.height };
}

const pointRect = ({ x, y }: Point): Rect => ({ x, y, width: 0, height: 0 });

const round = (value: number): string => String(Math.round(value * 100) / 100);

function numberOf(style: Styled, name: string, usual: number): number {
  const value = Number.parseFloat(String(style(name) ?? usual));
  return Number.isFinite(value) ? value : usual;
}

function textOf(style: Styled, name: string, usual: string): string {
  return String(style(name) ?? usual);
}

// ── nodes ────────────────────────────────────────────────────────────────────────────────────

function nodeText(
  node: DrawnNode,
  style: Styled,
  palette: Palette,
  tooltip: SvgAbout["tooltip"],
): string {
  const words = tooltip(node.id);
  const opacity = numberOf(style, "opacity", 1);
  return [
    `<g${opacity < 1 ? ` opacity="${round(opacity)}"` : ""}>`,
    words === undefined ? "" : `<title>${svgText(words)}</title>`,
    boxText(node.rect, style),
    iconText(node, palette),
    labelText(node, style),
    "</g>",
  ].join("");
}

function boxText(rect: Rect, style: Styled): string {
  const fill =
    numberOf(style, "background-opacity", 1) === 0
      ? "none"
      : textOf(style, "background-color", "none");
  const width = numberOf(style, "border-width", 0);
  if (fill === "none" && width === 0) return "";
  const radius = round(numberOf(style, "corner-radius", 0));
  const dashes = dashesOf(textOf(style, "border-style", "solid"));
  const stroke =
    width === 0
      ? ""
      : ` stroke="${textOf(style, "border-color", "none")}" stroke-width="${round(width)}"${dashes}`;
  return `<rect x="${round(rect.x)}" y="${round(rect.y)}" width="${round(rect.width)}" height="${round(rect.height)}" rx="${radius}" fill="${fill}"${stroke}/>`;
}

function dashesOf(style: string): string {
  if (style === "dashed") return ' stroke-dasharray="4 2"';
  return style === "dotted" ? ' stroke-dasharray="1 1"' : "";
}

/** Where the canvas has it: 15 pixels wide, 7 from the left. */
function iconText(
  { icon, rect, classes }: DrawnNode,
  palette: Palette,
): string {
  if (icon === undefined) return "";
  const color = classes.includes("active")
    ? palette.activeText
    : palette.icons[icon];
  const at = `translate(${round(rect.x + 7)} ${round(rect.y + rect.height / 2 - 7.5)}) scale(0.9375)`;
  return `<path transform="${at}" d="${kindPath(icon)}" fill="none" stroke="${color}" stroke-width="1.35" stroke-linecap="round" stroke-linejoin="round"/>`;
}

/** Beside the right edge and moved back, in the middle, or below the upper edge: as the sheet places names. */
function labelText({ label, rect }: DrawnNode, style: Styled): string {
  if (label === "") return "";
  const size = numberOf(style, "font-size", 12);
  const isCentered = textOf(style, "text-halign", "right") === "center";
  const x =
    (isCentered ? rect.x + rect.width / 2 : rect.x + rect.width) +
    numberOf(style, "text-margin-x", 0);
  const y =
    textOf(style, "text-valign", "center") === "top"
      ? rect.y - size * 0.25
      : rect.y + rect.height / 2 + size * 0.35;
  const shown = [
    isCentered ? ' text-anchor="middle"' : "",
    style("font-weight") === "bold" ? ' font-weight="bold"' : "",
    style("font-style") === "italic" ? ' font-style="italic"' : "",
  ].join("");
  return `<text x="${round(x)}" y="${round(y + numberOf(style, "text-margin-y", 0))}" font-size="${round(size)}" fill="${textOf(style, "color", "currentColor")}"${shown}>${svgText(label)}</text>`;
}

// ── lines ────────────────────────────────────────────────────────────────────────────────────

function lineText(
  from: RouteEnd,
  way: Route,
  isLoop: boolean,
  style: Styled,
): {
  readonly text: string;
  readonly points: readonly Point[];
  /** Where something is written on it. */
  readonly words: Rect | undefined;
} {
  const points = isLoop ? loopPoints(from.card) : way.points;
  const width = numberOf(style, "width", 1);
  const head = arrowHead(points, {
    shape: textOf(style, "target-arrow-shape", "triangle"),
    width,
    scale: numberOf(style, "arrow-scale", 1),
  });
  const shortened = [...points.slice(0, -1), head.foot];
  const path =
    way.shape === "corners" && !isLoop
      ? cornersPath(shortened, numberOf(style, "segment-radii", 8))
      : curvePath(shortened);
  const color = textOf(style, "line-color", "none");
  const arrow = textOf(style, "target-arrow-color", color);
  const isHollow = textOf(style, "target-arrow-fill", "filled") === "hollow";
  const opacity = numberOf(style, "opacity", 1);
  const dashes =
    textOf(style, "line-style", "solid") === "dashed"
      ? ` stroke-dasharray="${textOf(style, "line-dash-pattern", "6 3")}"`
      : "";
  const middle = middleOf(points, isLoop ? "loop" : way.shape);
  const words = wordsOf(style, middle);
  const text = [
    `<g${opacity < 1 ? ` opacity="${round(opacity)}"` : ""}>`,
    `<path d="${path}" fill="none" stroke="${color}" stroke-width="${round(width)}" stroke-linecap="round"${dashes}/>`,
    `<path d="${head.path}" fill="${isHollow ? "none" : arrow}" stroke="${arrow}" stroke-width="${isHollow ? "1" : "0"}" stroke-linejoin="round"/>`,
    diamondText(style, middle, width),
    words?.text ?? "",
    "</g>",
  ].join("");
  return { text, points, words: words?.rect };
}

type Middle = ReturnType<typeof middleOf>;

/** The mark of lines that close a circle. */
function diamondText(
  style: Styled,
  { at, along }: Middle,
  width: number,
): string {
  if (style("mid-target-arrow-shape") !== "diamond") return "";
  const scale = numberOf(style, "arrow-scale", 1);
  return `<path d="${diamondPath(at, along, { width, scale })}" fill="${textOf(style, "mid-target-arrow-color", "none")}"/>`;
}

/** On a ground of its own, as on the canvas. */
function wordsOf(
  style: Styled,
  { at: middle }: Middle,
): { readonly text: string; readonly rect: Rect } | undefined {
  const label = textOf(style, "label", "");
  if (label === "" || numberOf(style, "text-opacity", 1) === 0)
    return undefined;
  const size = numberOf(style, "font-size", smallTextSize);
  const padding = numberOf(style, "text-background-padding", 0);
  const width = textWidth(label, size, commonLetters) + 2 * padding;
  const height = size * 1.2 + 2 * padding;
  const at = {
    x: middle.x + numberOf(style, "text-margin-x", 0),
    y: middle.y + numberOf(style, "text-margin-y", 0),
  };
  const rect = {
    x: at.x - width / 2,
    y: at.y - height / 2,
    width,
    height,
  };
  const bold = style("font-weight") === "bold" ? ' font-weight="bold"' : "";
  return {
    rect,
    text: [
      `<rect x="${round(rect.x)}" y="${round(rect.y)}" width="${round(width)}" height="${round(height)}" rx="3" fill="${textOf(style, "text-background-color", "none")}" fill-opacity="${round(numberOf(style, "text-background-opacity", 0))}"/>`,
      `<text x="${round(at.x)}" y="${round(at.y + size * 0.35)}" font-size="${round(size)}" text-anchor="middle" fill="${textOf(style, "color", "currentColor")}"${bold}>${svgText(label)}</text>`,
    ].join(""),
  };
}
