// The bar at the top: back, forward, search, filters, follow, table, legend.
import { t } from "../../src/l10n.ts";
import { iconButton, make, onChange } from "./dom.ts";
import type { Dispatch, Panel } from "./dom.ts";

export interface Toolbar extends Panel {
  readonly searchField: HTMLInputElement;
}

export function createToolbar(dispatch: Dispatch): Toolbar {
  const back = iconButton("back", t("Back (Alt+Left)"), () =>
    dispatch({ type: "travel", by: -1 }),
  );
  const forward = iconButton("forward", t("Forward (Alt+Right)"), () =>
    dispatch({ type: "travel", by: 1 }),
  );
  const searchField = make("input", {
    type: "search",
    class: "search-field",
    placeholder: t("Search symbols"),
    "aria-label": t("Search symbols (/)"),
    role: "combobox",
    "aria-expanded": "false",
    "aria-controls": "search-hits",
    "aria-autocomplete": "list",
    spellcheck: "false",
    autocomplete: "off",
  });
  listenToField(searchField, dispatch);
  const filters = iconButton("filter", t("Filters"), () =>
    dispatch({ type: "popover", which: "filters" }),
  );
  const trail = iconButton("trail", t("Trail… (R to a target, Shift+R)"), () =>
    dispatch({ type: "popover", which: "trail" }),
  );
  let following = true;
  const follow = iconButton("follow", t("Follow the cursor"), () =>
    dispatch({ type: "follow", value: !following }),
  );
  let isCertain = false;
  const certain = iconButton("certain", t("Only certain edges"), () =>
    dispatch({ type: "filter", filters: { certainOnly: !isCertain } }),
  );
  const help = iconButton("help", t("Legend and keys (?)"), () =>
    dispatch({ type: "popover", which: "legend" }),
  );
  const element = make(
    "header",
    { class: "toolbar", role: "toolbar", "aria-label": t("Graph") },
    back,
    forward,
    searchField,
    certain,
    filters,
    trail,
    follow,
    help,
  );
  const changed = onChange();
  return {
    element,
    searchField,
    update(state) {
      const { visit, visits, settings, filters: set, popover } = state;
      changed([visit, visits, settings, set, popover, state.search], () => {
        back.disabled = visit <= 0;
        forward.disabled = visit >= visits.length - 1;
        const previous = visits[visit - 1];
        const next = visits[visit + 1];
        back.title = previous
          ? t("Back to {0} (Alt+Left)", previous.label)
          : t("Back");
        forward.title = next
          ? t("Forward to {0} (Alt+Right)", next.label)
          : t("Forward");
        following = settings.followCursor;
        press(follow, following);
        follow.title = following
          ? t("Following the cursor: click to stay here")
          : t("Follow the cursor");
        press(filters, popover === "filters");
        filters.classList.toggle("changed", !set.tests || set.external);
        press(trail, popover === "trail");
        press(help, popover === "legend");
        isCertain = set.certainOnly;
        press(certain, isCertain);
        certain.title = isCertain
          ? t("Only certain edges are shown: click to show matches by name too")
          : t("Show only certain edges (exact and inferred)");
        const text = state.search?.text ?? "";
        if (searchField.value !== text) searchField.value = text;
        const open = (state.search?.text.trim() ?? "") !== "";
        searchField.setAttribute("aria-expanded", String(open));
        if (open)
          searchField.setAttribute(
            "aria-activedescendant",
            `hit-${state.search?.picked ?? 0}`,
          );
        else searchField.removeAttribute("aria-activedescendant");
      });
    },
  };
}

const press = (button: HTMLButtonElement, pressed: boolean): void =>
  button.setAttribute("aria-pressed", String(pressed));

function listenToField(field: HTMLInputElement, dispatch: Dispatch): void {
  field.addEventListener("input", () =>
    dispatch({ type: "searchText", text: field.value }),
  );
  field.addEventListener("focus", () => dispatch({ type: "openSearch" }));
  field.addEventListener("keydown", (event) => {
    switch (event.key) {
      case "ArrowDown":
        dispatch({ type: "searchMove", by: 1 });
        break;
      case "ArrowUp":
        dispatch({ type: "searchMove", by: -1 });
        break;
      case "Enter":
        dispatch({ type: "searchPick", index: -1 });
        break;
      case "Escape":
        dispatch({ type: "escape" });
        break;
      default:
        return;
    }
    event.preventDefault();
    event.stopPropagation();
  });
}
