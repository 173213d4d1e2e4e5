// The coverage page: joins the wire, the one state and the sections.
import "./channel/ownTexts.ts";
import { t } from "../src/l10n.ts";
import { Channel } from "./channel/channel.ts";
import { host } from "./channel/host.ts";
import { listPanel } from "./coverage/listPanel.ts";
import { filesSection, referencesSection } from "./coverage/sections.ts";
import { fromSaved, reduce, toSaved } from "./coverage/state.ts";
import type { CoverageState, Effect, Event } from "./coverage/state.ts";
import { make, onChange, textButton } from "./panels/dom.ts";
import { indexNotice } from "./state/indexNotice.ts";

let state: CoverageState = fromSaved(host.getState());

const way = make("nav", { "aria-label": t("Folder") });
const news = make("p", { class: "news", role: "status" });
const notice = make("section", { class: "notice", role: "status" });
const sections = make("div", { class: "sections" });
const list = make("aside", { class: "list", "aria-label": t("List") });
const page = make(
  "main",
  {},
  make("header", { class: "head" }, make("h1", {}, t("Coverage")), way, news),
  notice,
  sections,
);

// ── the one loop ─────────────────────────────────────────────────────────────────────────────

const channel = new Channel({
  post: (message) => host.postMessage(message),
  receive: (message) => {
    if (message.type === "status") dispatch(message);
  },
});

function dispatch(event: Event): void {
  const before = state;
  const step = reduce(state, event);
  state = step.state;
  if (state !== before) render();
  if (event.type === "openList") focusList();
  if (event.type === "goTo") page.scrollTo({ top: 0 });
  if (event.type === "closeList") refocus(opener);
  for (const effect of step.effects) perform(effect);
}

function perform(effect: Effect): void {
  switch (effect.type) {
    case "ask":
      channel.ask(effect.slot, effect.query, effect.parameters, (outcome) =>
        dispatch(
          outcome.type === "answer"
            ? {
                type: "answered",
                slot: effect.slot,
                envelope: outcome.envelope,
              }
            : { type: "askFailed", slot: effect.slot, error: outcome.error },
        ),
      );
      break;
    case "cancel":
      channel.cancel(effect.slot);
      break;
    case "send":
      channel.send(effect.message);
      break;
  }
}

// ── what is seen ─────────────────────────────────────────────────────────────────────────────

const wayChanged = onChange();
const newsChanged = onChange();
const noticeChanged = onChange();
const sectionsChanged = onChange();
const listChanged = onChange();

function render(): void {
  const { status, scope, files, references } = state;
  const nothing =
    files.data === undefined &&
    files.failure === undefined &&
    references.data === undefined;
  const words = status.files === 0 || nothing ? indexNotice(status) : undefined;
  wayChanged([scope], () => way.replaceChildren(...steps(scope)));
  newsChanged([status], renderNews);
  noticeChanged([words?.title, words?.text], () => {
    notice.hidden = words === undefined;
    if (words === undefined) return;
    notice.replaceChildren(
      make("h2", {}, words.title),
      make("p", {}, words.text),
      make(
        "div",
        { class: "actions" },
        ...words.actions.map(({ words: label, command }, index) =>
          textButton(label, index === 0 ? "button" : "button secondary", () =>
            dispatch({ type: "send", message: { type: "run", command } }),
          ),
        ),
      ),
    );
  });
  sectionsChanged([files, references, words === undefined], () => {
    sections.hidden = words !== undefined;
    keepingFocus(sections, () =>
      sections.replaceChildren(
        filesSection(files, dispatch),
        referencesSection(references, dispatch),
      ),
    );
  });
  listChanged([state.list], () => {
    const shown = state.list;
    list.hidden = shown === undefined;
    if (shown === undefined) list.replaceChildren();
    else
      keepingFocus(list, () =>
        list.replaceChildren(...listPanel(shown, dispatch)),
      );
  });
  host.setState(toSaved(state));
}

/** The way from the workspace to the folder that is looked at. */
function steps(scope: string): readonly Node[] {
  const parts = scope === "" ? [] : scope.split("/");
  const all = [
    { words: t("workspace"), path: "" },
    ...parts.map((words, index) => ({
      words,
      path: parts.slice(0, index + 1).join("/"),
    })),
  ];
  return all.flatMap(({ words, path }, index) =>
    index === all.length - 1
      ? [make("span", { "aria-current": "page" }, words)]
      : [
          textButton(words, "link", () =>
            dispatch({ type: "goTo", scope: path }),
          ),
          make("span", { class: "slash", "aria-hidden": "true" }, "/"),
        ],
  );
}

/** While an ingestion runs, the counts of before stay, and say so. */
function renderNews(): void {
  const { status } = state;
  const busy = status.state === "indexing" && status.files > 0;
  news.hidden = !busy;
  news.replaceChildren(
    ...(busy
      ? [
          t(
            "The workspace is being read again; these are the counts of before. ",
          ),
          textButton(t("Cancel"), "link", () =>
            dispatch({
              type: "send",
              message: { type: "run", command: "cancel" },
            }),
          ),
        ]
      : []),
  );
}

// ── focus ────────────────────────────────────────────────────────────────────────────────────

/** The key of the button that opened the list. */
let opener: string | undefined;

function focusList(): void {
  list.querySelector("h2")?.focus();
}

function refocus(key: string | undefined): void {
  if (key === undefined) return;
  document
    .querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)
    ?.focus();
}

/** What had the focus before the elements were built anew has it afterwards; a heading stands for what is gone. */
function keepingFocus(element: HTMLElement, build: () => void): void {
  const { activeElement } = document;
  const inside = activeElement !== null && element.contains(activeElement);
  const key = activeElement?.getAttribute("data-key") ?? undefined;
  build();
  if (!inside) return;
  if (key !== undefined) refocus(key);
  if (!element.contains(document.activeElement))
    element.querySelector<HTMLElement>("[tabindex='-1']")?.focus();
}

function onKey(event: KeyboardEvent): void {
  if (event.key === "Escape") {
    if (state.list !== undefined) dispatch({ type: "closeList" });
    else if (state.scope !== "")
      dispatch({
        type: "goTo",
        scope: state.scope.split("/").slice(0, -1).join("/"),
      });
    return;
  }
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const items = [...list.querySelectorAll<HTMLElement>("button.item")];
  const at = items.findIndex((item) => item === document.activeElement);
  const inList = list.contains(document.activeElement);
  if (!inList || items.length === 0) return;
  event.preventDefault();
  items[
    Math.max(
      0,
      Math.min(items.length - 1, at + (event.key === "ArrowDown" ? 1 : -1)),
    )
  ]?.focus();
}

// ── the world ────────────────────────────────────────────────────────────────────────────────

window.addEventListener("message", (event: MessageEvent<unknown>) =>
  channel.deliver(event.data),
);
window.addEventListener("error", (event) =>
  channel.send({ type: "pageError", message: event.message }),
);
window.addEventListener("unhandledrejection", (event) =>
  channel.send({ type: "pageError", message: String(event.reason) }),
);
document.addEventListener("keydown", onKey);
document.addEventListener(
  "click",
  (event) => {
    const row =
      event.target instanceof Element
        ? event.target.closest("button, tr")
        : null;
    const key = (
      row?.matches("button") === true ? row : row?.querySelector("button")
    )?.getAttribute("data-key");
    if (key?.startsWith("list:") === true) opener = key;
  },
  true,
);
(document.getElementById("app") ?? document.body).append(page, list);
render();
channel.send({ type: "ready" });
