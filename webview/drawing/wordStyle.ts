// How words on lines look, in the theme's colours.
import type { Palette } from "./palette.ts";
import type { StyleRule } from "./style.ts";
import { smallTextSize } from "./text.ts";

/** `smallest`: pixels on the screen below which nothing is written. `above`: the layer over all lines. */
export function wordRules(
  palette: Palette,
  {
    family,
    smallest,
    above,
  }: {
    readonly family: string;
    readonly smallest: number;
    readonly above: number;
  },
): readonly StyleRule[] {
  return [
    {
      selector: "edge.written",
      style: {
        label: "data(label)",
        "text-margin-x": "data(labelX)",
        "text-margin-y": "data(labelY)",
        color: palette.text,
        "font-family": family,
        "font-size": smallTextSize,
        "text-background-color": palette.background,
        "text-background-opacity": 0.85,
        "text-background-padding": "2",
        "text-background-shape": "round-rectangle",
        "min-zoomed-font-size": smallest,
      },
    },
    // Where there is no room for all, a line says its words when it is pointed at or chosen.
    {
      selector: "edge.crowded",
      style: { "text-opacity": 0, "text-background-opacity": 0 },
    },
    {
      selector: "edge.crowded.hovered, edge.crowded.selected",
      style: {
        "text-opacity": 1,
        "text-background-opacity": 1,
        "z-index": above,
      },
    },
  ];
}
