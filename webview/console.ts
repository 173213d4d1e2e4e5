// The query console: joins the wire, the one state, the editor of statements and the rows that they give.
import "./channel/ownTexts.ts";
import { t } from "../src/l10n.ts";
import { createGrid } from "./answer/grid.ts";
import { toCsv, toJson } from "./answer/copies.ts";
import { Channel } from "./channel/channel.ts";
import { host } from "./channel/host.ts";
import { chartOf } from "./console/chart.ts";
import { chartView } from "./console/chartView.ts";
import { namedIn } from "./console/rows.ts";
import {
  initialState,
  isOfAnother,
  limits,
  memoryOf,
  reduce,
  resultOf,
  times,
} from "./console/state.ts";
import type { ConsoleState, Event } from "./console/state.ts";
import { numberChoice } from "./console/numberChoice.ts";
import {
  anotherWords,
  cancelledWords,
  failureWords,
  resultWords,
  runningWords,
} from "./console/words.ts";
import { make, onChange, textButton } from "./panels/dom.ts";
import { counted } from "./panels/words.ts";
import { createSqlEditor } from "./sqlEditor/editor.ts";
import type { Place, SqlTable, SymbolDetail } from "../src/protocol.ts";

let state: ConsoleState = initialState(host.getState());

const channel = new Channel({
  post: (message) => host.postMessage(message),
  receive: (message) => {
    if (message.type === "schema")
      dispatch({ type: "schema", sources: message.sources });
    else if (message.type === "statement") {
      editor.replace(message.text);
      dispatch({ type: "replaced" });
      // What is asked for now goes before what runs.
      if (message.run) {
        cancel();
        run();
      } else editor.focus();
    }
  },
});

// ── the page ─────────────────────────────────────────────────────────────────────────────────

const runKey = navigator.platform.startsWith("Mac") ? "⌘Enter" : "Ctrl+Enter";
const nonce =
  document.querySelector<HTMLScriptElement>("script[nonce]")?.nonce ?? "";
const editor = createSqlEditor(
  state.text,
  { nonce, runKey },
  {
    edited: (text) => dispatch({ type: "edited", text }),
    run,
  },
);
const runButton = textButton(t("Run"), "button", run);
runButton.title = t("Run the selection, or the whole text ({0})", runKey);
const cancelButton = textButton(t("Cancel"), "button secondary", cancel);
const limit = numberChoice(
  t("At most"),
  limits,
  (rows) => counted(rows, "row"),
  (rows) => dispatch({ type: "limit", rows }),
);
const time = numberChoice(
  "within",
  times,
  (seconds) =>
    seconds < 60 ? counted(seconds, "second") : counted(seconds / 60, "minute"),
  (seconds) => dispatch({ type: "time", seconds }),
);
const tools = make(
  "div",
  { class: "tools", role: "toolbar", "aria-label": t("Statement") },
  runButton,
  cancelButton,
  limit.element,
  time.element,
  textButton(t("Examples…"), "button secondary", () =>
    channel.send({ type: "run", command: "runQuery" }),
  ),
  textButton(t("Save…"), "button secondary", () =>
    channel.send({ type: "saveStatement", text: editor.chosen().text }),
  ),
);
const news = make("p", { class: "news", role: "status" });
const filter = make("input", {
  type: "search",
  class: "filter",
  placeholder: t("Filter rows"),
  "aria-label": t("Filter rows"),
  spellcheck: "false",
  autocomplete: "off",
});
const draw = textButton(t("Draw as Graph"), "button secondary", () => {
  const list = resultOf(state);
  const named = list && namedIn(list, state.rows.shown);
  const statement = state.rows.asked;
  if (named !== undefined) channel.send({ type: "drawRows", named, statement });
});
const chartButton = textButton(t("Chart"), "button secondary", () =>
  dispatch({ type: "chart", shown: !state.chart }),
);
const count = make("span", { class: "count", role: "status" });
const resultTools = make(
  "div",
  { class: "tools", role: "toolbar", "aria-label": t("Rows") },
  filter,
  draw,
  chartButton,
  textButton(t("Copy as CSV"), "button secondary", () => copy(toCsv, "CSV")),
  textButton(t("Copy as JSON"), "button secondary", () => copy(toJson, "JSON")),
  textButton(t("Export CSV…"), "button secondary", () => save(toCsv, "csv")),
  textButton(t("Export JSON…"), "button secondary", () => save(toJson, "json")),
  count,
);
const picture = make("div", { class: "picture" });
const grid = createGrid({
  sort: (column) => dispatchRows({ type: "sort", column }),
  stand: (row) => dispatchRows({ type: "stand", row }),
  open: openRow,
});

// ── the one loop ─────────────────────────────────────────────────────────────────────────────

function dispatch(event: Event): void {
  const before = state;
  state = reduce(state, event);
  if (state === before) return;
  render();
}

function dispatchRows(event: Extract<Event, { type: "rows" }>["event"]): void {
  if (event.type !== "stand") grid.element.scrollTop = 0;
  dispatch({ type: "rows", event });
}

const runChanged = onChange();
const sourcesChanged = onChange();
const chartChanged = onChange();

function render(): void {
  const { run: now, rows, chart } = state;
  sourcesChanged([state.sources], () => editor.offer(state.sources));
  runChanged([now, isOfAnother(state)], () => {
    const isRunning = now.kind === "running";
    runButton.disabled = isRunning;
    cancelButton.disabled = !isRunning;
    document.body.classList.toggle("running", isRunning);
    editor.mark(now.kind === "failed" ? now.at : undefined);
    news.classList.toggle("failure", now.kind === "failed");
    news.replaceChildren(...runWords());
  });
  limit.show(state.limit);
  time.show(state.seconds);
  const list = resultOf(state);
  const all = list?.rows.length ?? 0;
  const { shown } = rows;
  count.textContent =
    shown.length === all
      ? ""
      : t("{0} of {1}", shown.length.toLocaleString("en"), counted(all, "row"));
  if (filter.value !== rows.filter) filter.value = rows.filter;
  chartChanged([list, shown, chart], () => {
    const possible = list !== undefined && chartOf(list, shown) !== undefined;
    chartButton.hidden = !possible;
    chartButton.setAttribute("aria-pressed", String(chart));
    draw.hidden = list === undefined || namedIn(list, shown) === undefined;
    const drawn = possible && chart ? chartView(list, shown) : undefined;
    picture.hidden = drawn === undefined;
    picture.replaceChildren(...(drawn === undefined ? [] : [drawn]));
  });
  resultTools.hidden = all === 0;
  grid.element.hidden = shown.length === 0;
  grid.update(rows);
  host.setState(memoryOf(state));
}

function runWords(): readonly Node[] {
  const { run: now } = state;
  switch (now.kind) {
    case "none":
      return [
        new Text(
          t(
            "Read-only, on a copy of the graph’s database. {0} runs the selection, or the whole text.",
            runKey,
          ),
        ),
      ];
    case "running":
      return [new Text(runningWords(isOfAnother(state)))];
    case "cancelled":
      return [new Text(cancelledWords)];
    case "done":
      return [
        new Text(resultWords(now)),
        ...(isOfAnother(state) && now.rows > 0
          ? [new Text(` ${anotherWords}`)]
          : []),
      ];
    case "failed": {
      const { at } = now;
      const rowsBefore = (resultOf(state)?.rows.length ?? 0) > 0;
      const words = new Text(`${failureWords(now.error, rowsBefore)} `);
      return at === undefined
        ? [words]
        : [
            words,
            textButton(t("Go there"), "link", () => editor.goTo(at.from)),
          ];
    }
  }
}

// ── what a person does ───────────────────────────────────────────────────────────────────────

function run(): void {
  if (state.run.kind === "running") return;
  dispatch({ type: "run", ...editor.chosen() });
  const now = runOf(state);
  // An empty text is nothing to run.
  if (now.kind !== "running") return;
  const begun = performance.now();
  const statement = {
    text: now.text,
    limit: now.limit,
    timeout: state.seconds * 1_000,
  };
  channel.run("sql", statement, (outcome) => {
    if (outcome.type === "failure")
      dispatch({ type: "failed", error: outcome.error });
    else {
      grid.element.scrollTop = 0;
      dispatch({
        type: "answered",
        table: outcome.envelope.data as SqlTable,
        milliseconds: performance.now() - begun,
      });
    }
  });
}

function cancel(): void {
  channel.cancel("sql");
  dispatch({ type: "cancel" });
}

/** What dispatching changed, the compiler does not see. */
const runOf = ({ run: now }: ConsoleState): ConsoleState["run"] => now;

/** `go`: the focus follows. */
function openRow(row: number, go: boolean): void {
  const { place, symbol } = resultOf(state)?.rows[
    state.rows.shown[row] ?? -1
  ] ?? { place: undefined };
  const show = (where: Place): void =>
    channel.send({ type: go ? "open" : "preview", place: where });
  if (place !== undefined) show(place);
  else if (symbol !== undefined)
    channel.ask("open", "symbol", { symbol }, (outcome) => {
      if (outcome.type === "failure") {
        count.textContent = outcome.error.message;
        return;
      }
      const { symbol: found } = outcome.envelope.data as SymbolDetail;
      if (found.external)
        count.textContent = t(
          "{0} stands outside of this workspace.",
          found.name,
        );
      else show({ path: found.path, line: found.line, column: found.column });
    });
}

/** What is shown, in its order. */
function written(write: typeof toCsv): string | undefined {
  const list = resultOf(state);
  return list && write(list, state.rows.shown);
}

function copy(write: typeof toCsv, format: string): void {
  const text = written(write);
  if (text === undefined) return;
  channel.send({ type: "copy", text });
  count.textContent = t(
    "{0} copied as {1}",
    counted(state.rows.shown.length, "row"),
    format,
  );
}

function save(write: typeof toCsv, format: "csv" | "json"): void {
  const text = written(write);
  if (text !== undefined) channel.send({ type: "exportRows", format, text });
}

// ── the world ────────────────────────────────────────────────────────────────────────────────

filter.addEventListener("input", () =>
  dispatchRows({ type: "filter", text: filter.value }),
);
filter.addEventListener("keydown", (event) => {
  if (event.key === "Escape") dispatchRows({ type: "filter", text: "" });
  else if (event.key === "ArrowDown" || event.key === "Enter")
    grid.element.querySelector("table")?.focus();
  else return;
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
  make(
    "header",
    { class: "head" },
    make("h1", { class: "hidden-words" }, t("Query console")),
    tools,
  ),
  make("div", { class: "statement" }, editor.element),
  make("div", { class: "below" }, news, resultTools),
  picture,
  grid.element,
);
render();
editor.focus();
channel.send({ type: "ready" });
