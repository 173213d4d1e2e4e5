// The table page: joins the wire, the one state, the tools above and the rows.
import "./channel/ownTexts.ts";
import { t } from "../src/l10n.ts";
import { createGrid } from "./answer/grid.ts";
import { toCsv, toJson } from "./answer/copies.ts";
import { initialState, listOf, lookOf, reduce } from "./answer/state.ts";
import type { Event, TableState } from "./answer/state.ts";
import { Channel } from "./channel/channel.ts";
import { host } from "./channel/host.ts";
import { make, onChange, textButton } from "./panels/dom.ts";
import { counted } from "./panels/words.ts";

let state: TableState = initialState(host.getState());

const channel = new Channel({
  post: (message) => host.postMessage(message),
  receive: (message) => {
    if (message.type === "table" || message.type === "outdated")
      dispatch(message);
  },
});

// ── the page ─────────────────────────────────────────────────────────────────────────────────

const title = make("h1");
const about = make("p", { class: "about" });
const news = make("p", { class: "news", role: "status" });
const lists = make("select", { "aria-label": t("List") });
const filter = make("input", {
  type: "search",
  class: "filter",
  placeholder: t("Filter rows"),
  "aria-label": t("Filter rows (/)"),
  spellcheck: "false",
  autocomplete: "off",
});
const count = make("span", { class: "count", role: "status" });
const more = textButton(t("Show More"), "button secondary", () =>
  channel.send({ type: "run", command: "askForMore" }),
);
const copyCsv = textButton(t("Copy as CSV"), "button secondary", () =>
  copy(toCsv, "CSV"),
);
const copyJson = textButton(t("Copy as JSON"), "button secondary", () =>
  copy(toJson, "JSON"),
);
const showSql = textButton(t("Show SQL"), "button secondary", () =>
  channel.send({ type: "run", command: "showSql" }),
);
showSql.title = t("Open the statement behind this answer in the query console");
const tools = make(
  "div",
  { class: "tools", role: "toolbar", "aria-label": t("Table") },
  lists,
  filter,
  copyCsv,
  copyJson,
  showSql,
  count,
  more,
);
const grid = createGrid({
  sort: (column) => dispatch({ type: "sort", column }),
  stand: (row) => dispatch({ type: "stand", row }),
  open: (row, go) => {
    const place = listOf(state)?.rows[state.shown[row] ?? -1]?.place;
    if (place !== undefined)
      channel.send({ type: go ? "open" : "preview", place });
  },
});
const empty = make("p", { class: "empty", role: "status" });

// ── the one loop ─────────────────────────────────────────────────────────────────────────────

function dispatch(event: Event): void {
  const before = state;
  state = reduce(state, event);
  if (state === before) return;
  // More of the same answer stays where it was, and so does one that has become old.
  const same = ["stand", "table", "outdated"].includes(event.type);
  if (!same || state.asked !== before.asked) grid.element.scrollTop = 0;
  render();
}

const headChanged = onChange();
const listsChanged = onChange();

function render(): void {
  const { table, shown, filter: text, fresh } = state;
  const list = listOf(state);
  headChanged([table], () => {
    title.textContent = table?.title ?? t("Table");
    about.textContent = table?.description ?? "";
    about.hidden = about.textContent === "";
    news.hidden = table?.old !== true;
    news.replaceChildren(
      t("The graph has changed since. "),
      textButton(t("Ask again"), "link", () =>
        channel.send({ type: "run", command: "askAgain" }),
      ),
    );
    const left = table?.left ?? 0;
    more.hidden = left === 0;
    more.textContent = t("Show More ({0} left)", left.toLocaleString("en"));
  });
  listsChanged([table], () => {
    lists.replaceChildren(
      ...(table?.lists ?? []).map(({ name, rows }) =>
        make("option", { value: name }, `${name} (${String(rows.length)})`),
      ),
    );
    lists.hidden = (table?.lists.length ?? 0) < 2;
  });
  if (list !== undefined) lists.value = list.name;
  if (filter.value !== text) filter.value = text;
  const all = list?.rows.length ?? 0;
  count.textContent =
    shown.length === all
      ? counted(all, "row")
      : t("{0} of {1}", shown.length.toLocaleString("en"), counted(all, "row"));
  tools.hidden = !fresh && all === 0 && (table?.lists.length ?? 0) < 2;
  grid.element.hidden = shown.length === 0;
  empty.hidden = shown.length > 0 || fresh;
  empty.replaceChildren(...emptyWords(table === undefined, all));
  grid.update(state);
  host.setState(lookOf(state));
}

function emptyWords(nothingAsked: boolean, rows: number): readonly Node[] {
  if (nothingAsked)
    return [
      new Text(
        t(
          "No question was asked in this window yet. “Codeweft: Ask a Question…” asks one.",
        ),
      ),
    ];
  if (rows === 0)
    return [new Text(t("Nothing was found: nothing in the graph fits."))];
  return [
    new Text(t("None of {0} has that text. ", counted(rows, "row"))),
    textButton(t("Show all rows"), "link", () =>
      dispatch({ type: "filter", text: "" }),
    ),
  ];
}

/** What is shown, in its order. */
function copy(write: typeof toCsv, format: string): void {
  const list = listOf(state);
  if (list === undefined) return;
  channel.send({ type: "copy", text: write(list, state.shown) });
  count.textContent = t(
    "{0} copied as {1}",
    counted(state.shown.length, "row"),
    format,
  );
}

// ── the world ────────────────────────────────────────────────────────────────────────────────

lists.addEventListener("change", () =>
  dispatch({ type: "list", name: lists.value }),
);
filter.addEventListener("input", () =>
  dispatch({ type: "filter", text: filter.value }),
);
filter.addEventListener("keydown", (event) => {
  if (event.key === "Escape") dispatch({ type: "filter", text: "" });
  else if (event.key === "ArrowDown" || event.key === "Enter")
    grid.element.querySelector("table")?.focus();
  else return;
  event.preventDefault();
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.target === filter) return;
  filter.focus();
  filter.select();
  event.preventDefault();
});
window.addEventListener("message", (event: MessageEvent<unknown>) =>
  channel.deliver(event.data),
);
window.addEventListener("error", (event) =>
  channel.send({ type: "pageError", message: event.message }),
);
window.addEventListener("unhandledrejection", (event) =>
  channel.send({ type: "pageError", message: String(event.reason) }),
);

(document.getElementById("app") ?? document.body).append(
  make("header", { class: "head" }, title, about, news, tools),
  empty,
  grid.element,
);
render();
channel.send({ type: "ready" });
