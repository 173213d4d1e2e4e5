// What the search found, below the search field.
import { t } from "../../src/l10n.ts";
import { kindWords } from "../layouts/entries.ts";
import { visibleName } from "../drawing/text.ts";
import { counted } from "./words.ts";
import { kindSign, make, onChange } from "./dom.ts";
import type { Dispatch, Panel } from "./dom.ts";
import type { Search } from "../state/state.ts";

export function createSearchHits(dispatch: Dispatch): Panel {
  const list = make("ul", {
    id: "search-hits",
    role: "listbox",
    "aria-label": t("Symbols found"),
  });
  const note = make("p", { class: "note" });
  const element = make("section", { class: "popover search-hits" }, list, note);
  element.hidden = true;
  const changed = onChange();
  return {
    element,
    update({ search }) {
      changed([search], () => {
        const open = search !== undefined && search.text.trim() !== "";
        element.hidden = !open;
        if (!open) return;
        list.replaceChildren(
          ...search.hits.map((hit, index) =>
            row(search, index, () => dispatch({ type: "searchPick", index })),
          ),
        );
        list.hidden = search.hits.length === 0;
        note.textContent = noteOf(search);
        note.hidden = note.textContent === "";
        list.querySelector(".picked")?.scrollIntoView({ block: "nearest" });
      });
    },
  };
}

function row(search: Search, index: number, onPick: () => void): HTMLLIElement {
  const hit = search.hits[index];
  const item = make("li", {
    role: "option",
    id: `hit-${index}`,
    class: index === search.picked ? "hit picked" : "hit",
    "aria-selected": String(index === search.picked),
  });
  if (hit === undefined) return item;
  const { symbol, fanIn } = hit;
  item.title = `${kindWords(symbol.kind, 1)} ${symbol.qualifiedName}\n${symbol.path}:${symbol.line}`;
  item.append(
    kindSign(symbol.kind),
    make("span", { class: "name" }, visibleName(symbol.name)),
    make(
      "span",
      { class: "where" },
      visibleName(symbol.path.split("/").at(-1) ?? symbol.path),
    ),
    make(
      "span",
      { class: "count", title: t("used by {0}", fanIn) },
      fanIn > 0 ? String(fanIn) : "",
    ),
  );
  // Not click: the field must not lose the focus before the pick.
  item.addEventListener("mousedown", (event) => {
    event.preventDefault();
    onPick();
  });
  return item;
}

function noteOf(search: Search): string {
  if (search.failure !== undefined)
    return [search.failure.message, search.failure.next ?? ""].join(" ").trim();
  if (search.asking) return search.hits.length === 0 ? t("Searching…") : "";
  if (search.hits.length === 0)
    return t(
      "No symbol matches “{0}”. Try a part of the name, or kind:class, lang:python, path:src.",
      search.text.trim(),
    );
  const more = search.total - search.hits.length;
  return more > 0
    ? t("{0}: type on.", counted(more, "more match", "more match"))
    : "";
}
