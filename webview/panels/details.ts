// The panel about what is selected: a symbol, a folder, or an edge with its evidence.
import { t } from "../../src/l10n.ts";
import { kindWords } from "../layouts/entries.ts";
import { visibleName } from "../drawing/text.ts";
import { showsOverview } from "../state/inside.ts";
import { isRest, leftOf, pathOfNode } from "../state/overviewPart.ts";
import { findEdge, findNode } from "../state/picture.ts";
import type { PictureNode } from "../state/picture.ts";
import type { Details, State } from "../state/state.ts";
import { selectedTarget, trailStart } from "../state/trail.ts";
import { placeOfSymbol } from "../state/choose.ts";
import type {
  BookmarkNote,
  SymbolDetail,
  SymbolRef,
} from "../../src/protocol.ts";
import { edgeTitle, evidence } from "./evidence.ts";
import { counted } from "./words.ts";
import { iconButton, kindSign, make, onChange, textButton } from "./dom.ts";
import type { Dispatch, Panel } from "./dom.ts";
import type { EdgeKind } from "../../src/protocol.ts";
import { edgeWords } from "../state/edgeWords.ts";

/** Milliseconds in which a second click still belongs to the first. */
const doubleClickTime = 280;

export function createDetails(dispatch: Dispatch): Panel {
  const heading = make("h2", {});
  const body = make("div", { class: "details-body", tabindex: "-1" });
  const close = iconButton("close", t("Close (Escape)"), () =>
    dispatch({ type: "escape" }),
  );
  const element = make(
    "section",
    { class: "details", "aria-label": t("Details") },
    make("div", { class: "details-head" }, heading, close),
    body,
  );
  element.hidden = true;
  const changed = onChange();
  let about: string | undefined;
  let opening: ReturnType<typeof setTimeout> | undefined;
  return {
    element,
    update(state) {
      const { details, picture } = state;
      changed([details, picture, state.bookmarks, state.selection], () => {
        clearTimeout(opening);
        if (details === undefined) {
          element.hidden = true;
          return;
        }
        // A panel that opens at once would slide below the second click of a double click.
        if (element.hidden)
          opening = setTimeout(() => {
            element.hidden = false;
          }, doubleClickTime);
        if (about !== details.id) body.scrollTop = 0;
        about = details.id;
        if (details.type === "edge")
          showEdge(heading, body, state, details, dispatch);
        else showNode(heading, body, state, details, dispatch);
      });
    },
  };
}

function showEdge(
  heading: HTMLElement,
  body: HTMLElement,
  state: State,
  details: Extract<Details, { type: "edge" }>,
  dispatch: Dispatch,
): void {
  const edge = findEdge(state.picture, details.id);
  if (edge === undefined) return;
  const name = (id: string): string => {
    const item = findNode(state.picture, id)?.item;
    if (item === undefined) return "…";
    return item.type === "symbol" ? item.symbol.name : item.folder.path;
  };
  heading.replaceChildren(edgeTitle(name(edge.from), name(edge.to)));
  const stood = body.querySelector(".more-evidence");
  const hadFocus = stood !== null && stood === document.activeElement;
  if (details.failure !== undefined && details.answer === undefined)
    body.replaceChildren(failure(details.failure));
  else if (details.answer === undefined)
    body.replaceChildren(
      make("p", { class: "note" }, t("Reading the evidence…")),
    );
  else
    body.replaceChildren(
      evidence(edge, details.answer, details.total, dispatch),
      ...(details.failure === undefined ? [] : [failure(details.failure)]),
    );
  // The keys stay in the list that has become longer.
  if (hadFocus)
    (
      body.querySelector<HTMLElement>(".more-evidence") ??
      [...body.querySelectorAll<HTMLElement>(".site")].at(-1)
    )?.focus();
}

function failure(error: {
  readonly message: string;
  readonly kept?: string;
  readonly next?: string;
}): HTMLElement {
  return make(
    "p",
    { class: "failure" },
    [error.message, error.kept, error.next]
      .filter((sentence) => sentence !== undefined)
      .join(" "),
  );
}

function showNode(
  heading: HTMLElement,
  body: HTMLElement,
  state: State,
  details: Extract<Details, { type: "node" }>,
  dispatch: Dispatch,
): void {
  const node = findNode(state.picture, details.id);
  if (node === undefined) return;
  if (node.item.type === "folder") {
    const { folder } = node.item;
    heading.replaceChildren(
      kindSign("folder"),
      make(
        "span",
        { class: "name" },
        visibleName(folder.path || t("workspace")),
      ),
    );
    body.replaceChildren(
      make(
        "p",
        {},
        `${counted(folder.files, "file")}, ${counted(folder.symbols, "symbol")}.`,
      ),
      make("p", { class: "note" }, t("Lines lead to what it uses.")),
      ...openButtons(state, node, dispatch),
    );
    return;
  }
  const { symbol } = node.item;
  heading.replaceChildren(
    kindSign(symbol.kind),
    make("span", { class: "name" }, visibleName(symbol.name)),
    make("span", { class: "kind-word" }, kindWords(symbol.kind, 1)),
  );
  const answer = details.answer;
  const bookmark = state.bookmarks.find(({ key }) => key === symbol.key);
  body.replaceChildren(
    ...symbolLines(symbol, dispatch),
    ...noteLines(bookmark),
    ...(details.failure === undefined ? [] : [failure(details.failure)]),
    ...(answer === undefined ? [] : answerLines(answer, dispatch)),
  );
  body.append(
    ...placesButtons(state, details.id, dispatch),
    ...openButtons(state, node, dispatch),
  );
  if (details.id !== state.picture?.center) {
    const start = trailStart(state);
    if (start !== undefined && selectedTarget(state)?.id === symbol.id)
      body.append(
        textButton(
          t("Trail from {0}", visibleName(start.label)),
          "button secondary",
          () => dispatch({ type: "trailToTarget" }),
        ),
      );
    body.append(
      textButton(t("Make active"), "button", () =>
        dispatch({ type: "goTo", id: details.id }),
      ),
    );
  }
  body.append(
    textButton(
      bookmark !== undefined ? t("Edit note…") : t("Add bookmark…"),
      "button secondary",
      () => dispatch({ type: "bookmark", symbol: symbol.id }),
    ),
  );
}

/** What the person wrote for themselves. */
function noteLines(bookmark: BookmarkNote | undefined): readonly HTMLElement[] {
  if (bookmark === undefined) return [];
  const { note } = bookmark;
  const words = note === "" ? t("★ Bookmark") : `★ ${visibleSource(note)}`;
  return [make("p", { class: "note bookmark-note" }, words)];
}

/** What leads to the places of its lines from and to the active item without a hand on the line: for keys and tables. */
function placesButtons(
  state: State,
  id: string,
  dispatch: Dispatch,
): readonly HTMLElement[] {
  const center = state.picture?.center;
  if (center === undefined || center === id) return [];
  return [
    [`e${id}>${center}`, t("where it uses the active item")],
    [`e${center}>${id}`, t("where the active item uses it")],
  ].flatMap(([edge = "", words = ""]) => {
    const drawn = findEdge(state.picture, edge);
    return drawn === undefined
      ? []
      : [
          textButton(
            `${counted(drawn.sites, "place")} ${words}`,
            "button secondary",
            () => dispatch({ type: "select", id: edge, additive: false }),
          ),
        ];
  });
}

/** In the overview: what opens a folder or file here, and what closes the box around it. */
function openButtons(
  state: State,
  node: PictureNode,
  dispatch: Dispatch,
): readonly HTMLElement[] {
  const { picture } = state;
  if (picture?.base.opened === undefined || !showsOverview(state)) return [];
  const left = leftOf(picture.base, node);
  const opens = pathOfNode(node) !== undefined && (!isRest(node) || left > 0);
  return [
    ...(opens
      ? [
          textButton(left > 0 ? t("Show more") : t("Open here"), "button", () =>
            dispatch({ type: "inside", id: node.id, open: true }),
          ),
        ]
      : []),
    ...(node.inside === undefined
      ? []
      : [
          textButton(
            t("Close {0}", visibleName(node.inside || t("workspace"))),
            "button secondary",
            () => dispatch({ type: "inside", id: node.id, open: false }),
          ),
        ]),
  ];
}

function symbolLines(
  symbol: SymbolRef,
  dispatch: Dispatch,
): readonly HTMLElement[] {
  const lines: HTMLElement[] = [];
  if (symbol.signature !== undefined && symbol.signature !== "")
    lines.push(
      make("pre", { class: "signature" }, visibleSource(symbol.signature)),
    );
  const place = placeOfSymbol(symbol);
  if (place === undefined)
    lines.push(
      make(
        "p",
        { class: "note" },
        t("Outside of the workspace: {0}", symbol.path),
      ),
    );
  else
    lines.push(
      linkLine(`${symbol.path}:${symbol.line}`, () =>
        dispatch({ type: "place", place, open: true }),
      ),
    );
  return lines;
}

/** Tabs and line breaks belong to source text; all else that cannot be seen is made visible. */
const visibleSource = (text: string): string =>
  text.split(/\r?\n/).map(visibleSourceLine).join("\n");

export const visibleSourceLine = (line: string): string =>
  line.split("\t").map(visibleName).join("  ");

function linkLine(words: string, onClick: () => void): HTMLElement {
  const link = textButton(visibleName(words), "link", onClick);
  link.title = t("Go to {0}", words);
  return make("p", { class: "where" }, link);
}

function answerLines(
  detail: SymbolDetail,
  dispatch: Dispatch,
): readonly HTMLElement[] {
  const lines: HTMLElement[] = [];
  const doc = detail.doc?.trim();
  if (doc !== undefined && doc !== "")
    lines.push(make("p", { class: "doc" }, firstParagraph(doc)));
  const counts = countLines(detail);
  if (counts !== undefined) lines.push(counts);
  const figures = figureWords(detail);
  if (figures !== "") lines.push(make("p", { class: "note" }, figures));
  for (const [words, symbols] of [
    [t("Bases"), detail.bases],
    [t("Derived"), detail.derived],
    [t("Members"), detail.members],
  ] as const)
    if (symbols.length > 0) lines.push(symbolList(words, symbols, dispatch));
  if (detail.stale)
    lines.push(
      make(
        "p",
        { class: "note" },
        t("The file has changed since it was indexed; lines may have moved."),
      ),
    );
  return lines;
}

/** How far a change reaches, the circles that it is in, the grade of a class; empty where there is nothing to tell. */
function figureWords({ impact, circle, grade }: SymbolDetail): string {
  const words: string[] = [];
  if (impact !== undefined && impact.symbols > 0) {
    const tests =
      impact.tests === 0
        ? ""
        : t(", {0} of them in tests", impact.tests.toLocaleString("en"));
    words.push(
      t(
        "A change may be noticed by {0} in {1}{2}.",
        impact.symbols.toLocaleString("en"),
        counted(impact.files, "file"),
        tests,
      ),
    );
  }
  if (circle !== undefined && circle.symbols > 1)
    words.push(
      t(
        "It is in a circle of {0} symbols.",
        circle.symbols.toLocaleString("en"),
      ),
    );
  if (circle !== undefined && circle.files > 1)
    words.push(
      t(
        "Its file is in a circle of {0} files.",
        circle.files.toLocaleString("en"),
      ),
    );
  if (grade !== undefined) words.push(t("Grade {0}.", grade));
  return words.join(" ");
}

function firstParagraph(doc: string): string {
  const paragraph = doc.split(/\n\s*\n/)[0] ?? "";
  return visibleSource(paragraph).replace(/\s+/g, " ").slice(0, 400);
}

function countLines(detail: SymbolDetail): HTMLElement | undefined {
  const row = (
    words: string,
    counts: Readonly<Record<string, number>>,
  ): HTMLElement | undefined => {
    const parts = Object.entries(counts)
      .filter(([kind]) => kind !== "contains")
      .map(
        ([kind, count]) =>
          `${edgeWords[kind as EdgeKind] ?? kind} ${count.toLocaleString("en")}`,
      );
    if (parts.length === 0) return undefined;
    return make(
      "div",
      { class: "counts" },
      make("span", { class: "counts-words" }, words),
      ...parts.map((part) => make("span", { class: "tag" }, part)),
    );
  };
  const rows = [
    row(t("Used by"), detail.incoming),
    row(t("Uses"), detail.outgoing),
  ];
  return rows.some((each) => each !== undefined)
    ? make("div", {}, ...rows)
    : undefined;
}

const mostListed = 12;

function symbolList(
  words: string,
  symbols: readonly SymbolRef[],
  dispatch: Dispatch,
): HTMLElement {
  const items = symbols.slice(0, mostListed).map((symbol) => {
    const link = textButton(visibleName(symbol.name), "link", () =>
      dispatch({ type: "goToSymbol", symbol: symbol.id, label: symbol.name }),
    );
    link.title = `${symbol.qualifiedName}\n${symbol.path}:${symbol.line}`;
    return make("li", {}, kindSign(symbol.kind), link);
  });
  const more = symbols.length - items.length;
  return make(
    "div",
    { class: "symbol-list" },
    make("h3", {}, `${words} ${symbols.length}`),
    make(
      "ul",
      {},
      ...items,
      ...(more > 0
        ? [make("li", { class: "note" }, t("and {0} more", more))]
        : []),
    ),
  );
}
