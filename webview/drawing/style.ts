// The canvas's style sheet: how each role and class of element looks in the theme's colours.
import { iconAddress } from "./icons.ts";
import type { Icon } from "./elements.ts";
import type { Palette, Shade } from "./palette.ts";
import { cardTextSize, smallTextSize } from "./text.ts";
import { wordRules } from "./wordStyle.ts";

/** What a rule may ask of a node. */
interface StyledNode {
  data(name: string): unknown;
}

export interface StyleRule {
  readonly selector: string;
  readonly style: Readonly<
    Record<string, string | number | ((node: StyledNode) => string)>
  >;
}

/** Names are gone where they would be smaller than this on the screen, in pixels. */
export const smallestText = 6;
/** At zoom 1; fits into the head of a box. */
const farTextSize = 17;

/** What lies over what: lines over boxes, cards over lines. */
const layers = {
  file: 0,
  class: 1,
  aside: 2,
  line: 3,
  card: 10,
  handle: 20,
} as const;

export function styleSheet(
  palette: Palette,
  family: string,
): readonly StyleRule[] {
  const faded = palette.highContrast ? 0.35 : 0.28;
  return [
    {
      selector: "core",
      style: {
        "active-bg-opacity": 0,
        "selection-box-opacity": 0,
        "outside-texture-bg-opacity": 0,
      },
    },
    {
      selector: "node, edge",
      style: { "z-index-compare": "manual", "z-index": layers.line },
    },
    {
      selector: "node",
      style: {
        width: "data(width)",
        height: "data(height)",
        shape: "round-rectangle",
        "corner-radius": "5",
        label: "data(label)",
        color: palette.text,
        "font-family": family,
        "font-size": cardTextSize,
        "text-halign": "right",
        "text-valign": "center",
        "min-zoomed-font-size": smallestText,
        "overlay-opacity": 0,
        "overlay-padding": 0,
      },
    },
    ...groupRules(palette),
    ...cardRules(palette),
    ...iconRules(palette),
    ...farRules(palette),
    ...edgeRules(palette, family),
    { selector: "node.faded", style: { opacity: faded } },
    { selector: "edge.faded", style: { opacity: 0.25 } },
  ];
}

function groupRules(palette: Palette): readonly StyleRule[] {
  return [
    {
      selector: "node.group",
      style: {
        "background-color": palette.group,
        "border-color": palette.groupBorder,
        "border-width": 1,
        "corner-radius": "7",
        color: palette.muted,
        "font-size": smallTextSize,
        // The title stands within the box, below its upper edge.
        "text-valign": "top",
        "text-margin-x": "data(labelShift)",
        "text-margin-y": 18,
        "z-index": layers.file,
      },
    },
    {
      selector: "node.class",
      style: {
        "background-color": palette.classGroup,
        "border-width": palette.highContrast ? 1 : 0,
        "corner-radius": "6",
        "z-index": layers.class,
      },
    },
    // Boxes within boxes: each stands out from the one around it by its frame.
    {
      selector: "node.folder",
      style: {
        "background-color": palette.text,
        "background-opacity": palette.highContrast ? 0 : 0.035,
        "border-color": palette.aside,
      },
    },
    {
      selector: "node.caption",
      style: {
        "background-opacity": 0,
        "border-width": 0,
        color: palette.muted,
        "font-size": smallTextSize,
        "font-weight": "bold",
        "text-margin-x": "data(labelShift)",
        events: "no",
      },
    },
  ];
}

/** From far away folders are written larger, and what stands in them is not. */
function farRules(palette: Palette): readonly StyleRule[] {
  return [
    {
      selector: "node.far-name",
      style: {
        "font-size": farTextSize,
        "min-zoomed-font-size": 0,
        color: palette.text,
      },
    },
    { selector: "node.far-member", style: { "text-opacity": 0 } },
    {
      selector: "node.far-member.selected, node.far-member.hovered",
      style: { "text-opacity": 1 },
    },
  ];
}

function cardRules(palette: Palette): readonly StyleRule[] {
  return [
    {
      selector: "node.card",
      style: {
        "background-color": palette.card,
        "border-color": palette.cardBorder,
        "border-width": 1,
        "z-index": layers.card,
        // The name begins behind the icon: right of the card, moved back by its width.
        "text-margin-x": "data(labelShift)",
        "background-width": "15px",
        "background-height": "15px",
        "background-position-x": "7px",
        "background-position-y": "50%",
        "background-fit": "none",
        "background-clip": "none",
        "background-image-opacity": 1,
      },
    },
    ...shadeRules(palette),
    { selector: "node.test", style: { "font-style": "italic" } },
    {
      selector: "node.external",
      style: { "border-style": "dashed", color: palette.muted },
    },
    {
      selector: "node.bundle",
      style: {
        "background-opacity": 0,
        "border-style": "dashed",
        "border-color": palette.aside,
        color: palette.muted,
      },
    },
    { selector: "node.asking", style: { "border-style": "dotted" } },
    {
      selector: "node.active",
      style: {
        "background-color": palette.active,
        "border-color": palette.highContrast ? palette.focus : palette.active,
        "border-width": palette.highContrast ? 3 : 1,
        color: palette.activeText,
        "font-weight": "bold",
        "min-zoomed-font-size": 0,
      },
    },
    {
      selector: "node.hovered",
      style: {
        "background-color": palette.cardHover,
        "border-color": palette.focus,
        "min-zoomed-font-size": 0,
      },
    },
    // Where a trail leads: framed as the active one is filled.
    {
      selector: "node.target",
      style: {
        "border-width": 2,
        "border-color": palette.highContrast ? palette.focus : palette.active,
        "min-zoomed-font-size": 0,
      },
    },
    {
      selector: "node.active.hovered",
      style: { "background-color": palette.active },
    },
    {
      selector: "node.selected",
      style: {
        "border-color": palette.focus,
        "border-width": 2,
        "border-style": "solid",
        "min-zoomed-font-size": 0,
        "z-index": layers.card + 1,
      },
    },
    // A second frame, where the colour of the first one alone does not tell.
    {
      selector: palette.highContrast ? "node.selected" : "node.active.selected",
      style: {
        "outline-color": palette.focus,
        "outline-width": 1.5,
        "outline-offset": 2,
        "outline-opacity": 1,
      },
    },
    {
      selector: "node.pinned",
      style: {
        "border-width": 2,
        "border-style": "double",
        "border-color": palette.text,
      },
    },
    {
      selector: "node.handle",
      style: {
        "background-color": palette.card,
        "border-color": palette.aside,
        "border-width": 1,
        "corner-radius": "8",
        color: palette.text,
        "font-size": smallTextSize - 1,
        "text-halign": "center",
        "text-valign": "center",
        "text-margin-y": 0.5,
        "z-index": layers.handle,
      },
    },
    {
      selector: "node.mark",
      style: {
        "background-color": palette.card,
        "border-color": palette.text,
        "border-width": 1,
        "corner-radius": "7",
        color: palette.text,
        "font-size": smallTextSize - 2,
        "text-halign": "center",
        "text-valign": "center",
        "z-index": layers.handle,
        events: "no",
      },
    },
    {
      selector: "node.handle.hovered",
      style: { "border-color": palette.focus, "border-width": 2 },
    },
  ];
}

function shadeRules({ heat, groups }: Palette): readonly StyleRule[] {
  const rule = (name: string) => (shade: Shade, at: number) => ({
    selector: `node.${name}-${at + 1}`,
    style: { "background-color": shade.ground, color: shade.text },
  });
  return [...heat.map(rule("heat")), ...groups.map(rule("group"))];
}

/** One rule with a look-up instead of one rule per kind: every element is held against every rule. */
function iconRules(palette: Palette): readonly StyleRule[] {
  const addresses = new Map<string, string>();
  const addressOf = (icon: Icon, color: string): string => {
    const key = `${icon} ${color}`;
    const known = addresses.get(key) ?? iconAddress(icon, color);
    addresses.set(key, known);
    return known;
  };
  const iconOf = (node: StyledNode): Icon => node.data("icon") as Icon;
  const shadedText = (node: StyledNode): string | undefined => {
    const [name, step] = (
      (node.data("shade") as string | undefined) ?? ""
    ).split("-");
    const shades = name === "heat" ? palette.heat : palette.groups;
    return shades[Number(step) - 1]?.text;
  };
  return [
    {
      selector: "node.card",
      style: {
        "background-image": (node) =>
          addressOf(
            iconOf(node),
            shadedText(node) ?? palette.icons[iconOf(node)],
          ),
      },
    },
    {
      selector: "node.active",
      style: {
        "background-image": (node) =>
          addressOf(iconOf(node), palette.activeText),
      },
    },
  ];
}

function edgeRules(palette: Palette, family: string): readonly StyleRule[] {
  return [
    {
      selector: "edge",
      style: {
        width: "data(width)",
        "line-color": palette.aside,
        "target-arrow-color": palette.aside,
        "target-arrow-shape": "triangle",
        "arrow-scale": 0.95,
        "line-cap": "round",
        "overlay-opacity": 0,
        "curve-style": "bezier",
      },
    },
    {
      selector: "edge.curve",
      style: {
        "curve-style": "unbundled-bezier",
        "control-point-weights": "data(weights)",
        "control-point-distances": "data(distances)",
        "edge-distances": "endpoints",
        "source-endpoint": "data(sourceEnd)",
        "target-endpoint": "data(targetEnd)",
      },
    },
    {
      selector: "edge.corners",
      style: {
        "curve-style": "round-segments",
        "segment-weights": "data(weights)",
        "segment-distances": "data(distances)",
        "segment-radii": "8",
        "edge-distances": "endpoints",
        "source-endpoint": "data(sourceEnd)",
        "target-endpoint": "data(targetEnd)",
      },
    },
    {
      selector: "edge.loop",
      style: {
        // At the lower left: above stands the file's name, on the sides all other lines end.
        "loop-direction": "200deg",
        "loop-sweep": "-40deg",
        "control-point-step-size": 36,
      },
    },
    {
      selector: "edge.incoming",
      style: {
        "line-color": palette.incoming,
        "target-arrow-color": palette.incoming,
      },
    },
    // What neighbours have to do with each other stands back behind the lines of the active item.
    {
      selector: "edge.aside",
      style: {
        "line-color": palette.between,
        "target-arrow-color": palette.between,
        "z-index": layers.aside,
      },
    },
    { selector: "edge.aside.faded", style: { opacity: 0.5 } },
    {
      selector: "edge.aside.lit, edge.aside.hovered, edge.aside.selected",
      style: {
        "line-color": palette.aside,
        "target-arrow-color": palette.aside,
      },
    },
    // The other arrow head, so that the direction does not hang on the colour alone.
    {
      selector: "edge.outgoing",
      style: {
        "line-color": palette.outgoing,
        "target-arrow-color": palette.outgoing,
        "target-arrow-shape": "vee",
      },
    },
    {
      selector: "edge.inherits",
      style: {
        "target-arrow-shape": "triangle",
        "target-arrow-fill": "hollow",
        "arrow-scale": 1.15,
      },
    },
    {
      selector: "edge.r-name",
      style: { "line-style": "dashed", "line-dash-pattern": "6 4" },
    },
    {
      selector: "edge.r-ambiguous, edge.r-unresolved",
      style: { "line-style": "dashed", "line-dash-pattern": "1.5 4" },
    },
    {
      selector: "edge.r-external",
      style: { "line-style": "dashed", "line-dash-pattern": "10 3 2 3" },
    },
    ...wordRules(palette, {
      family,
      smallest: smallestText,
      above: layers.line + 2,
    }),
    // Broken and in the colour of what is wrong; the word stands on it, too.
    {
      selector: "edge.cut",
      style: {
        "line-color": palette.cut,
        "target-arrow-color": palette.cut,
        "line-style": "dashed",
        "line-dash-pattern": "12 5",
        color: palette.cut,
        "font-weight": "bold",
      },
    },
    // Another colour, and a diamond in the middle of the line.
    {
      selector: "edge.circle",
      style: {
        "line-color": palette.cut,
        "target-arrow-color": palette.cut,
        "mid-target-arrow-color": palette.cut,
        "mid-target-arrow-shape": "diamond",
      },
    },
    { selector: "edge.lit", style: { opacity: 1, "z-index": layers.line + 1 } },
    ...(["in", "out"] as const).map((side): StyleRule => {
      const color = side === "in" ? palette.incoming : palette.outgoing;
      return {
        selector: `edge.aside.lit-${side}`,
        style: {
          "line-color": color,
          "target-arrow-color": color,
          ...(side === "out" ? { "target-arrow-shape": "vee" } : {}),
        },
      };
    }),
    {
      selector: "edge.hovered",
      style: {
        opacity: 1,
        "underlay-color": palette.focus,
        "underlay-opacity": 0.3,
        "underlay-padding": 3,
        "z-index": layers.line + 2,
      },
    },
    {
      selector: "edge.selected",
      style: {
        opacity: 1,
        "underlay-color": palette.focus,
        "underlay-opacity": 0.45,
        "underlay-padding": 4,
        "z-index": layers.line + 3,
      },
    },
  ];
}
