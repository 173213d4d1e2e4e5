// The twin of the picture for many nodes: a matrix whose rows use its columns. Only what is in sight is in the page.
import { t } from "../../src/l10n.ts";
import { shorten, smallTextSize } from "../drawing/text.ts";
import { matrixOf } from "../state/matrix.ts";
import type { Matrix } from "../state/matrix.ts";
import { fullName, kindOfName, placeWords } from "../state/named.ts";
import type { PictureEdge, PictureNode } from "../state/picture.ts";
import type { State } from "../state/state.ts";
import { kindSign, make, onChange } from "./dom.ts";
import type { Dispatch, Panel } from "./dom.ts";
import { counted, edgeSummary } from "./words.ts";

const cellSize = 22;
const columnHead = 116;
const widestRowHead = 230;
/** Rows and columns that are made beyond what is in sight. */
const beyond = 3;

/** -1 is the head of a row or column. */
interface Spot {
  readonly row: number;
  readonly column: number;
}

const emptyMatrix: Matrix = { nodes: [], cells: [], blocks: [] };

export function createMatrix(dispatch: Dispatch): Panel {
  const element = make("section", {
    class: "matrix-view",
    "aria-label": t(
      "Graph as a matrix: what stands at a row uses what stands above a column",
    ),
  });
  const grid = make("div", {
    class: "matrix",
    role: "grid",
    tabindex: "0",
    "aria-label": t(
      "Each row uses the columns in which a number of places stands",
    ),
  });
  element.append(grid);
  let matrix = emptyMatrix;
  let state: State | undefined;
  let spot: Spot = { row: 0, column: -1 };
  let hovered = -1;
  let rowHead = widestRowHead;
  const changed = onChange();
  const moved = onChange();

  const draw = (): void => {
    if (state !== undefined && !element.hidden)
      fill(grid, matrix, { state, spot, hovered, rowHead, element });
  };
  const reveal = (): void => {
    const { row, column } = spot;
    const top = Math.max(0, row) * cellSize;
    const left = Math.max(0, column) * cellSize;
    const height = element.clientHeight - columnHead;
    const width = element.clientWidth - rowHead;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + cellSize > element.scrollTop + height)
      element.scrollTop = top + cellSize - height;
    if (left < element.scrollLeft) element.scrollLeft = left;
    else if (left + cellSize > element.scrollLeft + width)
      element.scrollLeft = left + cellSize - width;
  };
  const choose = (to: Spot): void => {
    spot = to;
    const id = idAt(matrix, to);
    if (id !== undefined) dispatch({ type: "select", id, additive: false });
    draw();
  };
  element.addEventListener("scroll", draw);
  new ResizeObserver(() => {
    rowHead = Math.min(widestRowHead, Math.round(element.clientWidth * 0.36));
    draw();
  }).observe(element);
  grid.addEventListener("click", (event) => {
    const to = spotOf(event.target);
    if (to !== undefined) choose(to);
  });
  grid.addEventListener("dblclick", (event) => {
    const to = spotOf(event.target);
    const id = to === undefined ? undefined : headAt(matrix, to)?.id;
    if (id !== undefined) dispatch({ type: "goTo", id });
  });
  grid.addEventListener("mousemove", (event) => {
    const column = spotOf(event.target)?.column ?? -1;
    if (column === hovered) return;
    hovered = column;
    draw();
  });
  grid.addEventListener("mouseleave", () => {
    hovered = -1;
    draw();
  });
  grid.addEventListener("keydown", (event) => {
    if (event.altKey) return;
    const page = Math.max(
      1,
      Math.floor((element.clientHeight - columnHead) / cellSize) - 1,
    );
    const to = step(event, spot, matrix.nodes.length, page);
    if (to !== undefined) {
      spot = to;
      reveal();
      draw();
    } else if (event.key === "Enter" || event.key === " ") {
      const head = headAt(matrix, spot);
      if (event.key === "Enter" && head !== undefined)
        dispatch({ type: "goTo", id: head.id });
      else choose(spot);
    } else return;
    event.preventDefault();
  });
  return {
    element,
    update(next) {
      state = next;
      const { view, picture, removed, selection, withoutCuts } = next;
      const shown = view === "matrix" && picture !== undefined;
      changed([shown, picture, removed, withoutCuts], () => {
        element.hidden = !shown;
        if (!shown) return;
        matrix = matrixOf(picture, removed, withoutCuts);
        rowHead = Math.min(
          widestRowHead,
          Math.round(element.clientWidth * 0.36),
        );
        spot = {
          row: Math.min(spot.row, matrix.nodes.length - 1),
          column: Math.min(spot.column, matrix.nodes.length - 1),
        };
      });
      moved([shown, picture, removed, selection, withoutCuts], () => {
        const chosen = selection.at(-1);
        const at =
          chosen === undefined || chosen === idAt(matrix, spot)
            ? undefined
            : spotOfId(matrix, chosen);
        if (at !== undefined) spot = at;
        if (shown && at !== undefined) reveal();
        draw();
      });
    },
  };
}

// ── where things stand ───────────────────────────────────────────────────────────────────────

function headAt(matrix: Matrix, spot: Spot): PictureNode | undefined {
  if (spot.column === -1) return matrix.nodes[spot.row];
  return spot.row === -1 ? matrix.nodes[spot.column] : undefined;
}

function idAt(matrix: Matrix, spot: Spot): string | undefined {
  return (
    headAt(matrix, spot)?.id ?? matrix.cells[spot.row]?.get(spot.column)?.id
  );
}

function spotOfId(matrix: Matrix, id: string): Spot | undefined {
  const row = matrix.nodes.findIndex((node) => node.id === id);
  if (row !== -1) return { row, column: -1 };
  for (const [at, cells] of matrix.cells.entries())
    for (const [column, edge] of cells)
      if (edge.id === id) return { row: at, column };
  return undefined;
}

function spotOf(target: EventTarget | null): Spot | undefined {
  if (!(target instanceof Element)) return undefined;
  const cell = target.closest<HTMLElement>("[data-row]");
  if (cell === null) return undefined;
  return {
    row: Number(cell.dataset["row"]),
    column: Number(cell.dataset["column"]),
  };
}

function step(
  { key, ctrlKey, metaKey }: KeyboardEvent,
  { row, column }: Spot,
  count: number,
  page: number,
): Spot | undefined {
  const whole = ctrlKey || metaKey;
  const within = (at: number): number => Math.min(count - 1, Math.max(-1, at));
  const to = (nextRow: number, nextColumn: number): Spot => {
    const next = { row: within(nextRow), column: within(nextColumn) };
    // The corner names nothing.
    return next.row === -1 && next.column === -1 ? { row, column } : next;
  };
  switch (key) {
    case "ArrowUp":
      return to(row - 1, column);
    case "ArrowDown":
      return to(row + 1, column);
    case "ArrowLeft":
      return to(row, column - 1);
    case "ArrowRight":
      return to(row, column + 1);
    case "PageUp":
      return to(Math.max(0, row - page), column);
    case "PageDown":
      return to(row + page, column);
    case "Home":
      return to(whole ? 0 : row, row === -1 && !whole ? 0 : -1);
    case "End":
      return to(whole ? count - 1 : row, count - 1);
    default:
      return undefined;
  }
}

// ── what is in sight ─────────────────────────────────────────────────────────────────────────

interface View {
  readonly state: State;
  readonly spot: Spot;
  readonly hovered: number;
  readonly rowHead: number;
  readonly element: HTMLElement;
}

function fill(grid: HTMLElement, matrix: Matrix, view: View): void {
  const { element, rowHead, spot } = view;
  const count = matrix.nodes.length;
  grid.style.width = `${rowHead + count * cellSize}px`;
  grid.style.height = `${columnHead + count * cellSize}px`;
  grid.setAttribute("aria-rowcount", String(count + 1));
  grid.setAttribute("aria-colcount", String(count + 1));
  const range = (offset: number, size: number): readonly [number, number] => [
    Math.max(0, Math.floor(offset / cellSize) - beyond),
    Math.min(count, Math.ceil((offset + size) / cellSize) + beyond),
  ];
  const [top, bottom] = range(element.scrollTop, element.clientHeight);
  const [left, right] = range(element.scrollLeft, element.clientWidth);
  const rows: HTMLElement[] = [];
  for (let row = top; row < bottom; row += 1)
    rows.push(rowOf(matrix, row, left, right, view));
  grid.replaceChildren(
    headRow(matrix, left, right, view),
    ...marks(matrix, view),
    ...rows,
  );
  // Only cells in sight are built: one that is not there can be named to nobody.
  const isBuilt =
    spot.row >= top &&
    spot.row < bottom &&
    spot.column >= left &&
    spot.column < right;
  if (isBuilt) grid.setAttribute("aria-activedescendant", cellId(spot));
  else grid.removeAttribute("aria-activedescendant");
}

const cellId = ({ row, column }: Spot): string =>
  `matrix-${row + 1}-${column + 1}`;

/** Frames around circles, the diagonal, and the column below the pointer. For eyes alone. */
function marks(matrix: Matrix, { hovered, rowHead }: View): HTMLElement[] {
  const size = matrix.nodes.length * cellSize;
  const mark = (
    name: string,
    at: Spot,
    width: number,
    height: number,
  ): HTMLElement => {
    const box = make("div", { class: `mark-${name}`, "aria-hidden": "true" });
    box.style.left = `${rowHead + at.column * cellSize}px`;
    box.style.top = `${columnHead + at.row * cellSize}px`;
    box.style.width = `${width}px`;
    box.style.height = `${height}px`;
    return box;
  };
  return [
    mark("cells", { row: 0, column: 0 }, size, size),
    ...(hovered < 0
      ? []
      : [mark("column", { row: 0, column: hovered }, cellSize, size)]),
    ...matrix.blocks.map(({ first, size: nodes }) =>
      mark(
        "circle",
        { row: first, column: first },
        nodes * cellSize,
        nodes * cellSize,
      ),
    ),
  ];
}

function headRow(
  matrix: Matrix,
  left: number,
  right: number,
  view: View,
): HTMLElement {
  const corner = make(
    "div",
    { class: "matrix-corner", role: "columnheader", "aria-colindex": "1" },
    make("span", {}, t("row uses column")),
    make(
      "span",
      { class: "note" },
      matrix.blocks.length === 0
        ? t("no circles")
        : t("{0}, framed", counted(matrix.blocks.length, "circle")),
    ),
  );
  corner.style.width = `${view.rowHead}px`;
  corner.style.height = `${columnHead}px`;
  const row = make(
    "div",
    { class: "matrix-head", role: "row", "aria-rowindex": "1" },
    corner,
  );
  row.style.height = `${columnHead}px`;
  for (let column = left; column < right; column += 1) {
    const node = matrix.nodes[column] as PictureNode;
    const head = make(
      "div",
      headAttributes(node, { row: -1, column }, "columnheader", view),
      make(
        "span",
        { class: "name" },
        fitted(fullName(node.item), columnHead - 12, view),
      ),
    );
    head.style.left = `${view.rowHead + column * cellSize}px`;
    row.append(head);
  }
  return row;
}

function rowOf(
  matrix: Matrix,
  row: number,
  left: number,
  right: number,
  view: View,
): HTMLElement {
  const node = matrix.nodes[row] as PictureNode;
  const head = make(
    "div",
    headAttributes(node, { row, column: -1 }, "rowheader", view),
    kindSign(node.item.type === "symbol" ? node.item.symbol.kind : "folder"),
    make(
      "span",
      { class: "name" },
      fitted(fullName(node.item), view.rowHead - 34, view),
    ),
  );
  head.style.width = `${view.rowHead}px`;
  const line = make(
    "div",
    { class: "matrix-row", role: "row", "aria-rowindex": String(row + 2) },
    head,
  );
  line.style.top = `${columnHead + row * cellSize}px`;
  const block = matrix.blocks.find(
    ({ first, size }) => row >= first && row < first + size,
  );
  const inSight = new Set<number>();
  for (const column of matrix.cells[row]?.keys() ?? [])
    if (column >= left && column < right) inSight.add(column);
  if (row >= left && row < right) inSight.add(row);
  if (view.spot.row === row && view.spot.column !== -1)
    inSight.add(view.spot.column);
  for (const column of [...inSight].sort((a, b) => a - b)) {
    const isBack =
      block !== undefined && column > row && column < block.first + block.size;
    line.append(cellOf(matrix, { row, column }, isBack, view));
  }
  return line;
}

const fitted = (name: string, width: number, { state }: View): string =>
  shorten(name, width, smallTextSize + 0.5, state.viewport.letters);

function headAttributes(
  { id, item }: PictureNode,
  spot: Spot,
  role: string,
  { spot: at, state }: View,
): Record<string, string> {
  const classes = [
    "matrix-title",
    id === state.picture?.center ? "active" : "",
    state.selection.includes(id) ? "selected" : "",
    spot.row === at.row && spot.column === at.column ? "at" : "",
  ];
  const place = placeWords(item);
  return {
    ...spotAttributes(spot, role),
    class: classes.filter((name) => name !== "").join(" "),
    title: [fullName(item), `${kindOfName(item)} ${place}`.trim()].join("\n"),
    "aria-label": `${fullName(item)}, ${kindOfName(item)}`,
    "aria-selected": String(state.selection.includes(id)),
  };
}

const spotAttributes = (spot: Spot, role: string): Record<string, string> => ({
  id: cellId(spot),
  role,
  "data-row": String(spot.row),
  "data-column": String(spot.column),
  "aria-colindex": String(spot.column + 2),
});

function cellOf(
  matrix: Matrix,
  spot: Spot,
  isBack: boolean,
  { spot: at, rowHead, state }: View,
): HTMLElement {
  const edge = matrix.cells[spot.row]?.get(spot.column);
  const selected = edge !== undefined && state.selection.includes(edge.id);
  const classes = [
    "matrix-cell",
    edge === undefined ? "empty" : `r-${edge.resolution}`,
    spot.row === spot.column ? "diagonal" : "",
    edge !== undefined && isBack ? "back" : "",
    selected ? "selected" : "",
    spot.row === at.row && spot.column === at.column ? "at" : "",
  ];
  const words = cellWords(matrix, spot, edge, isBack);
  const cell = make(
    "div",
    {
      ...spotAttributes(spot, "gridcell"),
      class: classes.filter((name) => name !== "").join(" "),
      title: words,
      "aria-label": words,
      "aria-selected": String(selected),
    },
    edge === undefined ? "" : shortCount(edge.sites),
  );
  cell.style.left = `${rowHead + spot.column * cellSize}px`;
  if (edge !== undefined)
    cell.style.setProperty("--heat", `${heat(edge.sites)}%`);
  return cell;
}

function cellWords(
  matrix: Matrix,
  { row, column }: Spot,
  edge: PictureEdge | undefined,
  isBack: boolean,
): string {
  const name = (at: number): string =>
    fullName((matrix.nodes[at] as PictureNode).item);
  if (edge === undefined)
    return row === column
      ? t("{0} itself", name(row))
      : t("{0} does not use {1}", name(row), name(column));
  return t(
    "{0} uses {1}: {2}{3}",
    name(row),
    name(column),
    edgeSummary(edge),
    isBack ? t(", leads back in a circle") : "",
  );
}

/** At most three signs, which is what a cell has room for. */
function shortCount(count: number): string {
  if (count < 1_000) return String(count);
  return count < 100_000 ? `${Math.floor(count / 1_000)}k` : "…";
}

/** The logarithm of the number of places, as the thickness of lines; per cent of the colour. */
const heat = (sites: number): number =>
  Math.round(Math.min(45, 10 + 6 * Math.log(Math.max(1, sites))));
