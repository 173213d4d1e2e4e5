// The colours of the picture, made from the theme's and kept readable against its background. Pure.
import type { SymbolKind } from "../../src/protocol.ts";
import { kindVariables } from "./icons.ts";

/** Red, green, blue 0–255, opacity 0–1. */
export type Rgba = readonly [number, number, number, number];

/** A theme variable's colour, e.g. `foreground` for `--vscode-foreground`; undefined when the theme has none. */
export type ThemeColors = (name: string) => Rgba | undefined;

export interface Shade {
  readonly ground: string;
  readonly text: string;
}

/** All colours opaque, as `rgb(r, g, b)`. */
export interface Palette {
  readonly background: string;
  readonly card: string;
  readonly cardBorder: string;
  readonly cardHover: string;
  readonly group: string;
  readonly classGroup: string;
  readonly groupBorder: string;
  readonly text: string;
  readonly muted: string;
  readonly active: string;
  readonly activeText: string;
  readonly focus: string;
  readonly incoming: string;
  readonly outgoing: string;
  /** Lines that an answer proposes to cut; text is written in it. */
  readonly cut: string;
  readonly aside: string;
  /** Lines between neighbours: solid, because where many run together half-transparent ones would add up to a dark band. */
  readonly between: string;
  /** Grounds of cards by the step of a metric, from little to much, with what is written on them. */
  readonly heat: readonly Shade[];
  /** Grounds that only tell apart. */
  readonly groups: readonly Shade[];
  readonly icons: Readonly<Record<SymbolKind | "folder" | "more", string>>;
  readonly highContrast: boolean;
}

const black: Rgba = [0, 0, 0, 1];
const white: Rgba = [255, 255, 255, 1];

/** Relative luminance, WCAG 2.2. */
function luminance(color: Rgba): number {
  const [r, g, b] = [color[0], color[1], color[2]].map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio of two opaque colours, 1 to 21, WCAG 2.2. */
export function contrast(a: Rgba, b: Rgba): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
}

/** `share` of `over` on `under`; the opacity of `over` counts too. */
export function mix(under: Rgba, over: Rgba, share: number): Rgba {
  const weight = over[3] * share;
  const channel = (index: 0 | 1 | 2): number =>
    Math.round(under[index] * (1 - weight) + over[index] * weight);
  return [channel(0), channel(1), channel(2), 1];
}

/** The colour, moved towards black or white as far as it takes to stand out from all of `grounds`. */
export function readable(
  color: Rgba,
  grounds: readonly Rgba[],
  ratio: number,
): Rgba {
  const enough = (candidate: Rgba): boolean =>
    grounds.every((ground) => contrast(candidate, ground) >= ratio);
  const solid = mix(grounds[0] ?? black, color, 1);
  const end = luminance(grounds[0] ?? black) > 0.18 ? black : white;
  for (let step = 0; step <= 20; step += 1) {
    const candidate = mix(solid, end, step / 20);
    if (enough(candidate)) return candidate;
  }
  return end;
}

const css = (color: Rgba): string =>
  `rgb(${color[0]}, ${color[1]}, ${color[2]})`;

/** Themes have six colours for charts; two come again, paler. A number stands on the card besides. */
const groupHues: readonly (readonly [string, Rgba])[] = [
  ["charts-blue", [55, 148, 255, 1]],
  ["charts-green", [56, 138, 52, 1]],
  ["charts-yellow", [204, 167, 0, 1]],
  ["charts-purple", [126, 87, 194, 1]],
  ["charts-orange", [209, 134, 22, 1]],
  ["charts-red", [241, 76, 76, 1]],
  ["charts-blue", [55, 148, 255, 1]],
  ["charts-green", [56, 138, 52, 1]],
];

export function paletteOf(theme: ThemeColors, highContrast: boolean): Palette {
  const first = (...names: readonly string[]): Rgba | undefined => {
    for (const name of names) {
      const color = theme(name);
      if (color !== undefined && color[3] > 0) return color;
    }
    return undefined;
  };
  const background = mix(
    black,
    first("sideBar-background", "editor-background") ?? white,
    1,
  );
  const dark = luminance(background) < 0.18;
  const plainText =
    first("foreground", "editor-foreground") ?? (dark ? white : black);
  const text = readable(plainText, [background], highContrast ? 7 : 4.5);
  const tint = (share: number): Rgba =>
    highContrast ? background : mix(background, text, share);
  const group = tint(dark ? 0.035 : 0.03);
  const classGroup = tint(dark ? 0.07 : 0.055);
  const card = highContrast
    ? background
    : dark
      ? tint(0.1)
      : mix(background, white, 0.85);
  const cardHover = highContrast ? background : mix(card, text, 0.07);
  const grounds = [card, classGroup, group, background];
  const border =
    first("contrastBorder", "widget-border", "panel-border") ?? text;
  const focus = readable(
    first("contrastActiveBorder", "focusBorder") ?? text,
    grounds,
    3,
  );
  const active = highContrast
    ? background
    : mix(background, first("button-background", "focusBorder") ?? text, 0.92);
  const activeText = readable(
    highContrast ? text : (first("button-foreground") ?? white),
    [active],
    4.5,
  );
  // Themes have charts' colours that let much of the ground through; a line a pixel wide needs all of its colour.
  const line = (fallback: Rgba, ...names: readonly string[]): Rgba => {
    const [red, green, blue] = first(...names) ?? fallback;
    return readable([red, green, blue, 1], [background, group], 3);
  };
  const icon = (name: string): string =>
    css(readable(first(`symbolIcon-${name}`) ?? text, grounds, 3));
  const muted = readable(
    first("descriptionForeground") ?? mix(background, text, 0.75),
    [group, background],
    4.5,
  );
  const shade = (color: Rgba, share: number): Shade => {
    const ground = mix(card, [color[0], color[1], color[2], 1], share);
    return { ground: css(ground), text: css(readable(text, [ground], 4.5)) };
  };
  const hot = first("charts-purple") ?? [126, 87, 194, 1];
  const aside = highContrast
    ? readable(mix(background, text, 0.6), [background], 4.5)
    : readable(mix(background, text, 0.45), [background, group], 3);
  return {
    heat: [0.08, 0.24, 0.4, 0.58, 0.78].map((share) => shade(hot, share)),
    groups: groupHues.map(([name, fallback], at) =>
      shade(first(name) ?? fallback, at < 6 ? 0.5 : 0.25),
    ),
    background: css(background),
    card: css(card),
    cardBorder: css(
      highContrast
        ? readable(border, [background], 3)
        : mix(card, text, dark ? 0.16 : 0.2),
    ),
    cardHover: css(cardHover),
    group: css(group),
    classGroup: css(classGroup),
    groupBorder: css(
      highContrast
        ? readable(border, [background], 3)
        : mix(background, text, dark ? 0.13 : 0.13),
    ),
    text: css(readable(text, [card, background], 4.5)),
    muted: css(muted),
    active: css(active),
    activeText: css(activeText),
    focus: css(focus),
    incoming: css(line([55, 148, 255, 1], "charts-blue")),
    outgoing: css(line([209, 134, 22, 1], "charts-orange", "charts-yellow")),
    cut: css(
      readable(
        first("errorForeground", "charts-red") ?? [196, 43, 28, 1],
        [background, group],
        4.5,
      ),
    ),
    aside: css(aside),
    between: css(highContrast ? aside : mix(background, aside, 0.5)),
    icons: {
      ...(Object.fromEntries(
        Object.entries(kindVariables).map(([kind, name]) => [kind, icon(name)]),
      ) as Record<SymbolKind, string>),
      folder: icon("folderForeground"),
      more: css(muted),
    },
    highContrast,
  };
}
