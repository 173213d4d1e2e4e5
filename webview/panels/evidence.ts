// The evidence of an edge: per kind and certainty the places, each with its source line and the way there.
import { t } from "../../src/l10n.ts";
import { visibleName } from "../drawing/text.ts";
import type { PictureEdge } from "../state/picture.ts";
import type { EdgeDetail, Site } from "../../src/protocol.ts";
import { edgeWords } from "../state/edgeWords.ts";
import { resolutionWords } from "../state/resolutionWords.ts";
import { counted } from "./words.ts";
import { make, textButton } from "./dom.ts";
import type { Dispatch } from "./dom.ts";

export function edgeTitle(from: string, to: string): HTMLElement {
  return make(
    "span",
    { class: "edge-title" },
    make("span", { class: "name" }, visibleName(from)),
    make(
      "span",
      { class: "edge-arrow", role: "img", "aria-label": t("to") },
      "→",
    ),
    make("span", { class: "name" }, visibleName(to)),
  );
}

export function evidence(
  edge: PictureEdge,
  details: readonly EdgeDetail[],
  total: number,
  dispatch: Dispatch,
): HTMLElement {
  const groups = new Map<string, EdgeDetail[]>();
  for (const detail of details) {
    const key = `${detail.edge.kind} ${detail.edge.resolution}`;
    groups.set(key, [...(groups.get(key) ?? []), detail]);
  }
  const shown = new Set<string>();
  const sections = [...groups.values()].map((group) =>
    section(group, shown, dispatch),
  );
  const listed = details.reduce((sum, detail) => sum + detail.sites.length, 0);
  return make(
    "div",
    { class: "evidence" },
    ...sections,
    ...(edge.sites > listed
      ? [
          make(
            "p",
            { class: "note" },
            t(
              "{0} not listed here.",
              counted(edge.sites - listed, "more place"),
            ),
          ),
        ]
      : []),
    ...(details.length < total
      ? [
          textButton(t("Show more"), "button secondary more-evidence", () =>
            dispatch({ type: "moreEvidence" }),
          ),
        ]
      : []),
  );
}

function section(
  group: readonly EdgeDetail[],
  shown: Set<string>,
  dispatch: Dispatch,
): HTMLElement {
  const first = group[0];
  if (first === undefined) return make("div");
  const { kind, resolution } = first.edge;
  const words = resolutionWords[resolution];
  const sites = group
    .flatMap((detail) => detail.sites)
    .filter((site) => {
      // The same place can be evidence for edges of several anonymous functions.
      const key = `${kind} ${resolution} ${site.path} ${site.line} ${site.column}`;
      if (shown.has(key)) return false;
      shown.add(key);
      return true;
    });
  return make(
    "div",
    { class: "evidence-group" },
    make(
      "h3",
      {},
      make("span", {}, edgeWords[kind]),
      make(
        "span",
        { class: `tag r-${resolution}`, title: words.long },
        words.short,
      ),
    ),
    make("ul", {}, ...sites.map((site) => siteRow(site, dispatch))),
  );
}

function siteRow(site: Site, dispatch: Dispatch): HTMLElement {
  const place = {
    path: site.path,
    line: site.line,
    column: site.column,
    endLine: site.endLine,
    endColumn: site.endColumn,
  };
  const file = site.path.split("/").at(-1) ?? site.path;
  const button = make(
    "button",
    {
      type: "button",
      class: "site",
      title: t("Go to {0}:{1}", site.path, site.line),
    },
    make(
      "span",
      { class: "site-place" },
      visibleName(file),
      make("span", { class: "site-line" }, `:${site.line}`),
      ...(site.stale === true
        ? [make("span", { class: "tag stale" }, t("changed since"))]
        : []),
    ),
    site.text === undefined
      ? make("span", { class: "note" }, t("The file cannot be read now."))
      : sourceLine(site, site.text),
  );
  button.addEventListener("click", () =>
    dispatch({ type: "place", place, open: true }),
  );
  // Walking through the list shows each place without leaving the list.
  button.addEventListener("focus", () => {
    if (button.matches(":focus-visible"))
      dispatch({ type: "place", place, open: false });
  });
  return make("li", {}, button);
}

/** How much of a long line stands before the place, in UTF-16 units. */
const leadRoom = 24;

function sourceLine(site: Site, text: string): HTMLElement {
  const start = Math.min(text.length, site.column - 1);
  const end =
    site.endLine > site.line
      ? text.length
      : Math.min(text.length, site.endColumn - 1);
  const indent = text.length - text.trimStart().length;
  const cut = start - indent > 60 ? start - leadRoom : Math.min(indent, start);
  const visible = (part: string): string =>
    part.split("\t").map(visibleName).join("  ");
  return make(
    "code",
    { class: "source" },
    make(
      "span",
      { class: "before" },
      `${cut > indent ? "…" : ""}${visible(text.slice(cut, start))}`,
    ),
    make("mark", {}, visible(text.slice(start, end))),
    make("span", { class: "after" }, visible(text.slice(end))),
  );
}
