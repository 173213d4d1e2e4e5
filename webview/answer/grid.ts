// The rows of a list as a table of which only the part in sight is built, however many there are.
import { t } from "../../src/l10n.ts";
import type { AnswerCell, AnswerList } from "../../src/protocol.ts";
import { visibleName } from "../drawing/text.ts";
import { make, onChange, textButton } from "../panels/dom.ts";
import { cellText } from "./arrange.ts";
import { listOf } from "./state.ts";
import type { TableState } from "./state.ts";

export interface GridReports {
  readonly sort: (column: number) => void;
  readonly stand: (row: number) => void;
  /** `go`: the focus follows. */
  readonly open: (row: number, go: boolean) => void;
}

export interface Grid {
  readonly element: HTMLElement;
  update(state: TableState): void;
}

/** Rows beyond the edges, so that scrolling shows no gap before the next frame. */
const spare = 20;
/** Widths of columns are guessed from so many rows, in letters. */
const sample = 200;
const narrowest = 6;
const widest = 56;

export function createGrid(reports: GridReports): Grid {
  const columns = make("colgroup");
  const head = make("tr", { "aria-rowindex": "1" });
  const body = make("tbody");
  const table = make(
    "table",
    { role: "grid", tabindex: "0", class: "rows" },
    columns,
    make("thead", {}, head),
    body,
  );
  const scroller = make("div", { class: "scroller" }, table);
  const headChanged = onChange();
  const rowsChanged = onChange();
  let state: TableState | undefined;
  let rowHeight = 22;

  const windowOf = (count: number): readonly [number, number] => {
    const first = Math.floor(scroller.scrollTop / rowHeight) - spare;
    const seen = Math.ceil(scroller.clientHeight / rowHeight) + 2 * spare;
    const start = Math.max(0, Math.min(first, count - seen));
    return [start, Math.min(count, start + seen)];
  };

  const drawRows = (): void => {
    if (state === undefined) return;
    const { shown, active } = state;
    const list = listOf(state);
    const [start, end] = windowOf(shown.length);
    rowsChanged([list, shown, active, start, end], () => {
      const rows = shown
        .slice(start, end)
        .map((index, at) => row(list, index, start + at, active));
      body.replaceChildren(
        gap(start * rowHeight),
        ...rows,
        gap((shown.length - end) * rowHeight),
      );
      const isThere = shown.length > 0 && active >= start && active < end;
      if (isThere) table.setAttribute("aria-activedescendant", rowId(active));
      else table.removeAttribute("aria-activedescendant");
    });
    const height = body.querySelector<HTMLElement>("tr.row")?.offsetHeight;
    if (height === undefined || height === 0 || height === rowHeight) return;
    // The fonts are others than those that the gaps were made for.
    rowHeight = height;
    drawRows();
  };

  const standInSight = (): void => {
    if (state === undefined) return;
    const headHeight = head.offsetHeight;
    const top = state.active * rowHeight;
    const room = scroller.clientHeight - headHeight;
    if (top < scroller.scrollTop) scroller.scrollTop = top;
    else if (top + rowHeight > scroller.scrollTop + room)
      scroller.scrollTop = top + rowHeight - room;
    drawRows();
  };

  scroller.addEventListener("scroll", drawRows);
  new ResizeObserver(drawRows).observe(scroller);
  table.addEventListener("keydown", (event) => {
    if (state === undefined || event.target !== table) return;
    const page = Math.max(1, Math.floor(scroller.clientHeight / rowHeight) - 2);
    const { active, shown } = state;
    const target: Readonly<Record<string, number>> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: shown.length - 1,
    };
    const wanted = target[event.key];
    if (wanted !== undefined) {
      reports.stand(wanted);
      standInSight();
    } else if (event.key === "Enter") reports.open(active, true);
    else if (event.key === " ") reports.open(active, false);
    else return;
    event.preventDefault();
  });
  const rowOf = (event: Event): number | undefined => {
    const found = (event.target as Element).closest("tr.row");
    const index = found?.getAttribute("aria-rowindex");
    return index === null || index === undefined
      ? undefined
      : Number(index) - 2;
  };
  body.addEventListener("click", (event) => {
    const at = rowOf(event);
    // Who marks text wants to copy it.
    if (at === undefined || window.getSelection()?.type === "Range") return;
    table.focus({ preventScroll: true });
    reports.stand(at);
    reports.open(at, false);
  });
  body.addEventListener("dblclick", (event) => {
    const at = rowOf(event);
    if (at !== undefined) reports.open(at, true);
  });

  return {
    element: scroller,
    update(next) {
      state = next;
      const list = listOf(next);
      const { sorting, shown } = next;
      headChanged([list, sorting], () => {
        const known = list?.columns ?? [];
        table.setAttribute("aria-label", list?.name ?? "rows");
        table.setAttribute("aria-colcount", String(known.length));
        const widths = known.map((name, at) => widthOf(list, name, at));
        columns.replaceChildren(
          ...widths.map((width) => {
            const column = make("col");
            column.style.width = `${String(width)}ch`;
            return column;
          }),
        );
        const sum = widths.reduce((total, width) => total + width, 0);
        table.style.width = `max(100%, ${String(sum)}ch)`;
        head.replaceChildren(
          ...known.map((name, at) =>
            heading(name, at, isOfNumbers(list, at), next, reports),
          ),
        );
      });
      table.setAttribute("aria-rowcount", String(shown.length + 1));
      drawRows();
    },
  };
}

function widthOf(
  list: AnswerList | undefined,
  name: string,
  column: number,
): number {
  const lengths = (list?.rows ?? [])
    .slice(0, sample)
    .map(({ cells }) => firstLine(cells[column] ?? null).length);
  // The heading needs room for its arrow, and every cell for its margins.
  const wanted = Math.max(name.length + 3, ...lengths) + 3;
  return Math.max(narrowest, Math.min(widest, wanted));
}

/** By the first rows that have a value there. */
function isOfNumbers(list: AnswerList | undefined, column: number): boolean {
  const cells = (list?.rows ?? [])
    .slice(0, sample)
    .map((row) => row.cells[column] ?? null)
    .filter((cell) => cell !== null);
  return cells.length > 0 && cells.every((cell) => typeof cell === "number");
}

function heading(
  name: string,
  column: number,
  ofNumbers: boolean,
  { sorting }: TableState,
  reports: GridReports,
): HTMLElement {
  const isSorted = sorting?.column === column;
  const direction = sorting?.descending === true ? "descending" : "ascending";
  const button = textButton(
    visibleName(name),
    ofNumbers ? "sort right" : "sort",
    () => reports.sort(column),
  );
  button.title = t("Sort by {0}", name);
  button.dataset["column"] = String(column);
  if (isSorted)
    button.append(
      make(
        "span",
        { class: "arrow", "aria-hidden": "true" },
        direction === "ascending" ? " ▲" : " ▼",
      ),
    );
  return make(
    "th",
    { scope: "col", "aria-sort": isSorted ? direction : "none" },
    button,
  );
}

function row(
  list: AnswerList | undefined,
  index: number,
  at: number,
  active: number,
): HTMLElement {
  const found = list?.rows[index];
  const classes = [
    "row",
    found?.place === undefined && found?.symbol === undefined ? "" : "leads",
    at === active ? "active" : "",
    // By place and not by :nth-child, which would change while scrolling.
    at % 2 === 1 ? "odd" : "",
  ];
  return make(
    "tr",
    {
      id: rowId(at),
      class: classes.filter((name) => name !== "").join(" "),
      "aria-rowindex": String(at + 2),
      "aria-selected": String(at === active),
    },
    ...(found?.cells ?? []).map((cell) => {
      const text = visibleName(firstLine(cell));
      const title = cellText(cell);
      return make(
        "td",
        {
          ...(typeof cell === "number" ? { class: "number" } : {}),
          ...(title === "" ? {} : { title }),
        },
        text,
      );
    }),
  );
}

function rowId(at: number): string {
  return `row-${String(at)}`;
}

function firstLine(cell: AnswerCell): string {
  const [line = ""] = cellText(cell).split("\n", 1);
  return line;
}

/** Stands for the rows that are not built. */
function gap(height: number): HTMLElement {
  const cell = make("td", { colspan: "1000" });
  cell.style.height = `${String(height)}px`;
  const element = make("tr", { class: "gap", "aria-hidden": "true" }, cell);
  element.hidden = height <= 0;
  return element;
}
