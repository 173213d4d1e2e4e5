// Where a custom trail is put together: its target, its direction, along what it goes, and how far.
import { t } from "../../src/l10n.ts";
import { kindWords } from "../layouts/entries.ts";
import { visibleName } from "../drawing/text.ts";
import { draftOf, trailStart } from "../state/trail.ts";
import {
  deepestAround,
  deepestToTarget,
  trailEdgeKinds,
  trailSymbolKinds,
} from "../state/trailChoice.ts";
import type { Trail } from "../state/trailChoice.ts";
import type { State } from "../state/state.ts";
import { edgeWords } from "../state/edgeWords.ts";
import { make, onChange, textButton } from "./dom.ts";
import type { Dispatch, Panel } from "./dom.ts";

const directions = [
  ["both", t("both ways")],
  ["out", t("what it uses")],
  ["in", t("what uses it")],
] as const;

export function createTrailPanel(dispatch: Dispatch): Panel {
  let trail: Trail | undefined;
  const change = (changes: Partial<Trail>): void => {
    if (trail !== undefined)
      dispatch({ type: "draftTrail", trail: { ...trail, ...changes } });
  };
  const from = make("span", { class: "ends" });
  const target = targetRow(dispatch, () => from.textContent);
  const direction = make(
    "select",
    { "aria-label": t("Direction") },
    ...directions.map(([value, words]) => make("option", { value }, words)),
  );
  direction.addEventListener("change", () => {
    const chosen = directions.find(([value]) => value === direction.value);
    if (chosen !== undefined) change({ direction: chosen[0] });
  });
  const depth = make("input", {
    type: "number",
    min: "1",
    "aria-label": t("Steps at most"),
  });
  depth.addEventListener("change", () => {
    const most = Number(depth.max);
    const wanted = Math.round(Number(depth.value));
    change({ depth: Math.min(most, Math.max(1, wanted || 1)) });
  });
  const edges = kindBoxes(t("Edges"), trailEdgeKinds, edgeWords, (kinds) =>
    change({ kinds }),
  );
  const symbols = kindBoxes(
    t("Symbols"),
    trailSymbolKinds,
    Object.fromEntries(
      trailSymbolKinds.map((kind) => [
        kind,
        kind === "module" ? t("files") : kindWords(kind, 2),
      ]),
    ),
    (symbolKinds) => change({ symbolKinds }),
  );
  const certain = make("input", { type: "checkbox" });
  certain.addEventListener("change", () =>
    dispatch({ type: "filter", filters: { certainOnly: certain.checked } }),
  );
  const show = (): void => {
    if (trail !== undefined) dispatch({ type: "showTrail", trail });
  };
  const element = make(
    "form",
    { class: "popover filters trail", "aria-label": t("Trail") },
    row(t("From"), from),
    row(t("To"), target.element),
    make("label", {}, make("span", { class: "label" }, t("Along")), direction),
    make("label", {}, make("span", { class: "label" }, t("Steps")), depth),
    edges.element,
    symbols.element,
    make("label", {}, certain, make("span", {}, t("Only certain edges"))),
    make(
      "div",
      { class: "actions" },
      make("button", { type: "submit", class: "button" }, t("Show trail")),
      closeButton(dispatch),
    ),
  );
  element.addEventListener("submit", (event) => {
    event.preventDefault();
    show();
  });
  element.hidden = true;
  const changed = onChange();
  return {
    element,
    update(state) {
      const { popover, draft, visit, filters, selection } = state;
      changed([popover, draft, visit, filters, selection], () => {
        const opens = element.hidden && popover === "trail";
        element.hidden = popover !== "trail";
        if (element.hidden) return;
        trail = draftOf(state);
        from.textContent = nameOfStart(state);
        target.update(trail);
        direction.value = trail.direction;
        depth.max = String(
          trail.to === undefined ? deepestAround : deepestToTarget,
        );
        depth.value = String(trail.depth);
        edges.update(trail.kinds);
        symbols.update(trail.symbolKinds);
        certain.checked = filters.certainOnly;
        if (opens) target.first.focus();
      });
    },
  };
}

const nameOfStart = (state: State): string =>
  visibleName(
    trailStart(state)?.label ??
      t("nothing: make a symbol active or select one"),
  );

const row = (words: string, ...children: readonly HTMLElement[]): HTMLElement =>
  make(
    "div",
    { class: "row" },
    make("span", { class: "label" }, words),
    ...children,
  );

function closeButton(dispatch: Dispatch): HTMLButtonElement {
  const close = textButton(t("Close"), "button secondary", () =>
    dispatch({ type: "escape" }),
  );
  return close;
}

/** The editor's own list searches the symbols. */
function targetRow(
  dispatch: Dispatch,
  from: () => string,
): {
  readonly element: HTMLElement;
  readonly first: HTMLElement;
  update(trail: Trail): void;
} {
  const name = make("span", { class: "ends" });
  const choose = textButton(t("Choose…"), "button secondary", () =>
    dispatch({ type: "chooseTarget", from: from() }),
  );
  const everything = textButton(t("Everything"), "link", () => {
    dispatch({ type: "draftTarget", to: undefined });
    choose.focus();
  });
  everything.title = t("No target: everything that it leads to");
  return {
    element: make("span", { class: "target" }, name, choose, everything),
    first: choose,
    update({ to }) {
      name.textContent =
        to === undefined ? t("everything") : visibleName(to.label);
      everything.hidden = to === undefined;
    },
  };
}

/** None or all of them checked is every kind. */
function kindBoxes<K extends string>(
  words: string,
  kinds: readonly K[],
  names: Readonly<Record<string, string>>,
  choose: (kinds: readonly K[]) => void,
): {
  readonly element: HTMLElement;
  update(chosen: readonly K[]): void;
} {
  const boxes = kinds.map((kind) => {
    const box = make("input", { type: "checkbox", value: kind });
    box.addEventListener("change", () => {
      const chosen = boxes
        .filter((each) => each.box.checked)
        .map((each) => each.kind);
      choose(chosen.length === kinds.length ? [] : chosen);
    });
    return { kind, box, label: make("label", {}, box, names[kind] ?? kind) };
  });
  const summary = make("summary", {});
  const element = make(
    "details",
    {},
    summary,
    make(
      "div",
      { class: "boxes", role: "group", "aria-label": words },
      ...boxes.map(({ label }) => label),
    ),
  );
  return {
    element,
    update(chosen) {
      for (const { kind, box } of boxes)
        box.checked = chosen.length === 0 || chosen.includes(kind);
      summary.textContent = `${words}: ${chosen.length === 0 ? t("every kind") : chosen.map((kind) => names[kind] ?? kind).join(", ")}`;
    },
  };
}
