// The tables of the coverage page. What matters most comes first: where there is little room the rest is scrolled to.
// The first button in a row is what a click on the row does.
import { t } from "../../src/l10n.ts";
import { make, textButton } from "../panels/dom.ts";
import { bar } from "./bar.ts";
import type { ReasonRow, Row } from "./rows.ts";
import type { Event } from "./state.ts";
import type { Part } from "./words.ts";
import {
  explainReason,
  number,
  partWords,
  percent,
  reasonWords,
} from "./words.ts";

type Dispatch = (event: Event) => void;

export interface TableWords {
  /** Over the names. */
  readonly heading: string;
  /** Over the totals. */
  readonly total: string;
  /** Over the shares of what is doubtful. */
  readonly doubtful: string;
  readonly parts: readonly Part[];
}

export function partTable(
  words: TableWords,
  rows: readonly Row[],
  dispatch: Dispatch,
): HTMLElement {
  return make(
    "div",
    { class: "scroller" },
    make(
      "table",
      {},
      make(
        "thead",
        {},
        make(
          "tr",
          {},
          make("th", { scope: "col" }, words.heading),
          heading(words.doubtful),
          make(
            "th",
            { scope: "col", class: "list-cell" },
            make("span", { class: "hidden-words" }, t("list")),
          ),
          heading(words.total),
          ...words.parts.map((part) =>
            heading(partWords[part].short, partWords[part].long),
          ),
        ),
      ),
      make(
        "tbody",
        {},
        ...rows.map((row) => partRow(row, words.parts, dispatch)),
      ),
    ),
  );
}

const heading = (words: string, title = ""): HTMLElement =>
  make(
    "th",
    { scope: "col", class: "number", ...(title === "" ? {} : { title }) },
    words,
  );

function partRow(
  row: Row,
  columns: readonly Part[],
  dispatch: Dispatch,
): HTMLElement {
  const { name, total, bar: parts, doubtful, opens, list } = row;
  const event: Event | undefined =
    opens !== undefined
      ? { type: "goTo", scope: opens }
      : list && { type: "openList", ask: list.ask };
  const element = make(
    "tr",
    {},
    make(
      "th",
      { scope: "row" },
      opens === undefined
        ? make("span", { class: "name", title: name }, name)
        : named(
            textButton(name, "link name", () =>
              dispatch({ type: "goTo", scope: opens }),
            ),
            `go:${opens}`,
            t("Look into {0}", opens),
          ),
      bar(parts),
    ),
    make("td", { class: "number doubtful" }, percent(doubtful, total)),
    make(
      "td",
      { class: "list-cell" },
      list &&
        named(
          textButton(t("List {0}", number(list.count)), "link", () =>
            dispatch({ type: "openList", ask: list.ask }),
          ),
          `list:${list.ask.title}`,
          list.ask.title,
        ),
    ),
    cell(total),
    ...parts
      .filter(({ part }) => columns.includes(part))
      .map(({ count }) => cell(count)),
  );
  if (event !== undefined) clickable(element, () => dispatch(event));
  return element;
}

const cell = (count: number): HTMLElement =>
  make("td", { class: count === 0 ? "number none" : "number" }, number(count));

export function reasonTable(
  rows: readonly ReasonRow[],
  dispatch: Dispatch,
): HTMLElement {
  return make(
    "table",
    { class: "reasons" },
    make(
      "thead",
      {},
      make(
        "tr",
        {},
        make("th", { scope: "col" }, t("Why")),
        heading(t("How many")),
        make("th", { scope: "col", class: "meaning" }, t("What it means")),
      ),
    ),
    make(
      "tbody",
      {},
      ...rows.map((row) => {
        const { reason, count, ask } = row;
        const open = (): void => dispatch({ type: "openList", ask });
        const element = make(
          "tr",
          { title: explainReason(reason) },
          make(
            "th",
            { scope: "row" },
            named(
              textButton(reasonWords(reason), "link name", open),
              `list:${ask.title}`,
              t("List: {0}", ask.title),
            ),
          ),
          cell(count),
          make("td", { class: "meaning" }, explainReason(reason)),
        );
        clickable(element, open);
        return element;
      }),
    ),
  );
}

/** `key` finds it again after the table was built anew. */
function named(
  button: HTMLButtonElement,
  key: string,
  title: string,
): HTMLButtonElement {
  button.dataset["key"] = key;
  button.title = title;
  return button;
}

/** The whole row for the mouse; the keyboard has the buttons in it. */
function clickable(row: HTMLElement, act: () => void): void {
  row.classList.add("clickable");
  row.addEventListener("click", (event) => {
    const inButton =
      event.target instanceof Element && event.target.closest("button");
    if (inButton === null || inButton === false) act();
  });
}
