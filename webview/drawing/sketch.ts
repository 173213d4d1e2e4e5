// Paints elements with few strokes: boxes, names and lines without their turns. What a page can show at once while the drawing library prepares the picture itself.
import type { Camera } from "../state/saved.ts";
import type { DrawnEdge, DrawnElement, DrawnNode } from "./elements.ts";
import type { Palette, Shade } from "./palette.ts";
import type { Point } from "./route.ts";
import { smallestText } from "./style.ts";
import { cardTextSize, smallTextSize } from "./text.ts";
import type { Lines } from "./written.ts";

/** The part of a canvas's context that sketches need. */
export type Pencil = Pick<
  CanvasRenderingContext2D,
  | "beginPath"
  | "bezierCurveTo"
  | "fill"
  | "fillText"
  | "lineTo"
  | "moveTo"
  | "roundRect"
  | "setTransform"
  | "fillRect"
  | "stroke"
  | "fillStyle"
  | "strokeStyle"
  | "lineWidth"
  | "globalAlpha"
  | "font"
  | "textAlign"
  | "textBaseline"
>;

export interface SketchLook {
  readonly palette: Palette;
  readonly family: string;
}

export interface SketchView {
  readonly camera: Camera;
  /** In pixels of the page. */
  readonly width: number;
  readonly height: number;
  /** Pixels of the screen for one of the page. */
  readonly ratio: number;
}

/** Covers all of the view. `ways`: corners of lines that were led around something, by the line's id. */
export function paintSketch(
  pencil: Pencil,
  elements: readonly DrawnElement[],
  ways: Lines["ways"],
  { palette, family }: SketchLook,
  { camera, width, height, ratio }: SketchView,
): void {
  pencil.setTransform(ratio, 0, 0, ratio, 0, 0);
  pencil.globalAlpha = 1;
  pencil.fillStyle = palette.background;
  pencil.fillRect(0, 0, width, height);
  const scale = ratio * camera.zoom;
  pencil.setTransform(scale, 0, 0, scale, ratio * camera.x, ratio * camera.y);
  pencil.textBaseline = "middle";
  const nodes = new Map<string, DrawnNode>();
  for (const element of elements)
    if (element.type === "node") nodes.set(element.id, element);
  const drawn = [...nodes.values()];
  const painter = { pencil, palette, family, zoom: camera.zoom };
  for (const node of drawn) if (isBox(node)) paintNode(painter, node);
  for (const element of elements)
    if (element.type === "edge")
      paintEdge(painter, element, nodes, ways[element.id]);
  pencil.globalAlpha = 1;
  for (const node of drawn) if (!isBox(node)) paintNode(painter, node);
}

/** The id of the uppermost card, bundle or handle there. */
export function sketchedAt(
  nodes: Iterable<DrawnNode>,
  { x, y }: Point,
): string | undefined {
  let found: string | undefined;
  for (const node of nodes) {
    const { rect, role, id } = node;
    if (isBox(node) || role === "caption" || role === "mark") continue;
    const across = x >= rect.x && x <= rect.x + rect.width;
    if (across && y >= rect.y && y <= rect.y + rect.height) found = id;
  }
  return found;
}

interface Painter {
  readonly pencil: Pencil;
  readonly palette: Palette;
  readonly family: string;
  readonly zoom: number;
}

const isBox = ({ role }: DrawnNode): boolean =>
  role === "file" || role === "class" || role === "folder";

function paintNode(painter: Painter, node: DrawnNode): void {
  const { pencil } = painter;
  const { x, y, width, height } = node.rect;
  const { ground, border } = colorsOf(painter.palette, node);
  pencil.beginPath();
  pencil.roundRect(x, y, width, height, 5);
  if (ground !== undefined) {
    pencil.fillStyle = ground;
    pencil.fill();
  }
  if (border !== undefined) {
    pencil.strokeStyle = border;
    pencil.lineWidth = 1;
    pencil.stroke();
  }
  paintName(painter, node);
}

function paintName(
  { pencil, palette, family, zoom }: Painter,
  node: DrawnNode,
): void {
  const { role, rect, label, classes } = node;
  const isCard = role === "card" || role === "bundle";
  const size = isCard ? cardTextSize : smallTextSize;
  if (label === "" || size * zoom < smallestText) return;
  const isActive = classes.includes("active");
  pencil.font = `${isActive || role === "caption" ? "bold " : ""}${String(size)}px ${family}`;
  pencil.fillStyle = isCard
    ? (shadeOf(palette, node)?.text ??
      (isActive ? palette.activeText : palette.text))
    : palette.muted;
  const isCentered = role === "handle" || role === "mark";
  pencil.textAlign = isCentered ? "center" : "left";
  pencil.fillText(
    label,
    rect.x + (isCentered ? rect.width / 2 : isCard ? 27 : isBox(node) ? 10 : 2),
    rect.y + (isBox(node) ? 12 : rect.height / 2),
  );
}

function colorsOf(
  palette: Palette,
  node: DrawnNode,
): {
  readonly ground: string | undefined;
  readonly border: string | undefined;
} {
  switch (node.role) {
    case "file":
      return { ground: palette.group, border: palette.groupBorder };
    case "class":
      return { ground: palette.classGroup, border: undefined };
    case "folder":
      return { ground: undefined, border: palette.aside };
    case "caption":
      return { ground: undefined, border: undefined };
    case "bundle":
      return { ground: undefined, border: palette.aside };
    case "handle":
    case "mark":
      return { ground: palette.card, border: palette.aside };
    case "card":
      return {
        ground: node.classes.includes("active")
          ? palette.active
          : (shadeOf(palette, node)?.ground ?? palette.card),
        border: node.classes.includes("selected")
          ? palette.focus
          : palette.cardBorder,
      };
  }
}

function shadeOf(
  { heat, groups }: Palette,
  { classes }: DrawnNode,
): Shade | undefined {
  for (const name of classes) {
    const [, kind, step] = /^(heat|group)-(\d+)$/u.exec(name) ?? [];
    if (kind !== undefined)
      return (kind === "heat" ? heat : groups)[Number(step) - 1];
  }
  return undefined;
}

/** From the right side of a card to the left one of another, or back where that stands left of it. */
function paintEdge(
  { pencil, palette }: Painter,
  { from, to, width, classes }: DrawnEdge,
  nodes: ReadonlyMap<string, DrawnNode>,
  way: readonly Point[] = [],
): void {
  const source = nodes.get(from)?.rect;
  const target = nodes.get(to)?.rect;
  if (source === undefined || target === undefined || from === to) return;
  const forth = source.x <= target.x;
  const x1 = source.x + (forth ? source.width : 0);
  const y1 = source.y + source.height / 2;
  const x2 = target.x + (forth ? 0 : target.width);
  const y2 = target.y + target.height / 2;
  const middle = (x1 + x2) / 2;
  const isAside = classes.includes("aside");
  pencil.globalAlpha = isAside && !palette.highContrast ? 0.5 : 1;
  pencil.strokeStyle = classes.includes("incoming")
    ? palette.incoming
    : classes.includes("outgoing")
      ? palette.outgoing
      : palette.aside;
  pencil.lineWidth = width;
  pencil.beginPath();
  pencil.moveTo(x1, y1);
  for (const { x, y } of way) pencil.lineTo(x, y);
  if (way.length > 0) pencil.lineTo(x2, y2);
  else pencil.bezierCurveTo(middle, y1, middle, y2, x2, y2);
  pencil.stroke();
}
