// What the signs mean and what the keys do.
import { t } from "../../src/l10n.ts";
import { kindWords } from "../layouts/entries.ts";
import { kindSign, make } from "./dom.ts";
import type { Panel } from "./dom.ts";
import { onChange } from "./dom.ts";
import { resolutionWords } from "../state/resolutionWords.ts";
import type { SymbolKind } from "../../src/protocol.ts";

const keys: readonly (readonly [string, string])[] = [
  [t("Click"), t("select, preview the code")],
  [t("Double-click, Enter"), t("make active")],
  [t("Ctrl/Cmd-click"), t("add to the selection")],
  [t("Arrows"), t("walk along the lines")],
  [
    "+ −",
    t("open or close what stands behind, folders and files in the overview"),
  ],
  [t("Alt+Left, Alt+Right"), t("back, forward")],
  ["/", t("search")],
  [
    t("R, Shift+R"),
    t(
      "trail to the other selected symbol or one that you search; a trail of your own choice",
    ),
  ],
  [t("Space"), t("pin: the graph stays")],
  [t("Delete"), t("take out of the picture")],
  ["L", t("lay out anew; the button Layout has other layouts")],
  ["F, 0", t("fit, real size")],
  [
    "T",
    t("table; at the foot also tree, matrix, and in the overview a treemap"),
  ],
  [
    t("Wheel, Ctrl-wheel, Page Up, Page Down"),
    t(
      "move, zoom; in the overview, zooming in on a folder or file opens it, zooming out closes it again (Filters switch that off)",
    ),
  ],
  [t("Ctrl/Cmd + Z"), t("undo, with Shift redo")],
  [t("Escape"), t("one step back out")],
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
      "aria-label": t("Legend"),
      tabindex: "0",
    },
    make("h2", {}, t("Lines")),
    make(
      "ul",
      { class: "lines" },
      line("incoming", t("uses the active item (full arrow)")),
      line("outgoing", t("is used by it (open arrow)")),
      line("inherits", t("extends, implements, overrides (hollow)")),
      ...(["exact", "inferred", "name", "ambiguous"] as const).map(
        (resolution) =>
          line(
            `r-${resolution}`,
            `${resolutionWords[resolution].short}: ${resolutionWords[resolution].long}`,
          ),
      ),
      line("cut", t("an answer proposes to cut it: then no circle is left")),
      line("circle", t("in a circle, in the overview (diamond)")),
      make(
        "li",
        { class: "note" },
        t("The more places, the thicker the line."),
      ),
    ),
    make("h2", {}, t("Size and colour")),
    make(
      "p",
      { class: "note" },
      t(
        "In the overview, Filters let size and colour of cards show a metric; its scale then stands above the picture, its value behind the name.",
      ),
    ),
    make("h2", {}, t("Kinds")),
    make(
      "ul",
      { class: "kinds" },
      ...kinds.map((kind) =>
        make(
          "li",
          {},
          kindSign(kind),
          kind === "module" ? t("file") : kindWords(kind, 1),
        ),
      ),
    ),
    make("h2", {}, t("Hands and keys")),
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
