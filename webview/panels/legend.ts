// What the signs mean and what the keys do.
import { kindWords } from "../layouts/entries.ts";
import { kindSign, make } from "./dom.ts";
import type { Panel } from "./dom.ts";
import { onChange } from "./dom.ts";
import { resolutionWords } from "./words.ts";
import type { SymbolKind } from "../../src/protocol.ts";

const keys: readonly (readonly [string, string])[] = [
  ["Click", "select, preview the code"],
  ["Double-click, Enter", "make active"],
  ["Ctrl/Cmd-click", "add to the selection"],
  ["Arrows", "walk along the lines"],
  [
    "+ −",
    "open or close what stands behind, folders and files in the overview",
  ],
  ["Alt+Left, Alt+Right", "back, forward"],
  ["/", "search"],
  [
    "R, Shift+R",
    "trail to the other selected symbol or one that you search; a trail of your own choice",
  ],
  ["Space", "pin: the graph stays"],
  ["Delete", "take out of the picture"],
  ["L", "lay out anew; the button Layout has other layouts"],
  ["F, 0", "fit, real size"],
  ["T", "table; at the foot also tree, matrix, and in the overview a treemap"],
  [
    "Wheel, Ctrl-wheel, Page Up, Page Down",
    "move, zoom; in the overview, zooming in on a folder or file opens it, zooming out closes it again (Filters switch that off)",
  ],
  ["Ctrl/Cmd + Z", "undo, with Shift redo"],
  ["Escape", "one step back out"],
];

const kinds: readonly SymbolKind[] = [
  "module",
  "class",
  "interface",
  "function",
  "method",
  "constructor",
  "property",
  "variable",
  "constant",
  "enum",
  "type_alias",
  "external",
];

export function createLegend(): Panel {
  const element = make(
    "section",
    {
      class: "popover legend",
      "aria-label": "Legend",
      tabindex: "0",
    },
    make("h2", {}, "Lines"),
    make(
      "ul",
      { class: "lines" },
      line("incoming", "uses the active item (full arrow)"),
      line("outgoing", "is used by it (open arrow)"),
      line("inherits", "extends, implements, overrides (hollow)"),
      ...(["exact", "inferred", "name", "ambiguous"] as const).map(
        (resolution) =>
          line(
            `r-${resolution}`,
            `${resolutionWords[resolution].short}: ${resolutionWords[resolution].long}`,
          ),
      ),
      line("cut", "an answer proposes to cut it: then no circle is left"),
      line("circle", "in a circle, in the overview (diamond)"),
      make("li", { class: "note" }, "The more places, the thicker the line."),
    ),
    make("h2", {}, "Size and colour"),
    make(
      "p",
      { class: "note" },
      "In the overview, Filters let size and colour of cards show a metric; its scale then stands above the picture, its value behind the name.",
    ),
    make("h2", {}, "Kinds"),
    make(
      "ul",
      { class: "kinds" },
      ...kinds.map((kind) =>
        make(
          "li",
          {},
          kindSign(kind),
          kind === "module" ? "file" : kindWords(kind, 1),
        ),
      ),
    ),
    make("h2", {}, "Hands and keys"),
    make(
      "dl",
      {},
      ...keys.flatMap(([key, words]) => [
        make("dt", {}, key),
        make("dd", {}, words),
      ]),
    ),
  );
  element.hidden = true;
  const changed = onChange();
  return {
    element,
    update({ popover }) {
      changed([popover], () => {
        element.hidden = popover !== "legend";
        if (popover === "legend") element.focus();
      });
    },
  };
}

function line(className: string, words: string): HTMLElement {
  return make(
    "li",
    {},
    make("span", { class: `stroke ${className}`, "aria-hidden": "true" }),
    words,
  );
}
