// The heads of the picture: how many use the active item and how many it uses, each with its stepper for depth.
import { t } from "../../src/l10n.ts";
import { counted } from "./words.ts";
import { make, onChange } from "./dom.ts";
import type { Dispatch, Panel } from "./dom.ts";
import { directCount } from "../state/counts.ts";
import { deepestReach } from "../state/visits.ts";

export function createSides(dispatch: Dispatch): Panel {
  const users = side("in", t("Used by"), dispatch);
  const used = side("out", t("Uses"), dispatch);
  const element = make("div", { class: "sides" }, users.element, used.element);
  const changed = onChange();
  return {
    element,
    update({ picture, reach }) {
      changed([picture, reach], () => {
        // A trail has a depth of its own.
        element.hidden =
          picture?.center === undefined || picture.trail !== undefined;
        if (picture === undefined) return;
        users.update(directCount(picture, "in"), reach.in);
        used.update(directCount(picture, "out"), reach.out);
      });
    },
  };
}

interface Side {
  readonly element: HTMLElement;
  update(count: number, reach: number): void;
}

function side(which: "in" | "out", words: string, dispatch: Dispatch): Side {
  const count = make("b", { class: "count" });
  const depth = make("output", { class: "depth" });
  const step = (by: -1 | 1): HTMLButtonElement => {
    const label = `${by > 0 ? t("One step more") : t("One step less")}: ${words.toLowerCase()}`;
    const button = make(
      "button",
      { type: "button", class: "step", "aria-label": label, title: label },
      by > 0 ? "+" : "−",
    );
    button.addEventListener("click", () =>
      dispatch({ type: "reach", side: which, by }),
    );
    return button;
  };
  const less = step(-1);
  const more = step(1);
  const element = make(
    "div",
    { class: `side side-${which}`, role: "group", "aria-label": words },
    make("span", { class: "arrow", "aria-hidden": "true" }),
    make("span", { class: "words" }, words),
    count,
    make("span", { class: "stepper" }, less, depth, more),
  );
  return {
    element,
    update(total, reach) {
      count.textContent = total.toLocaleString("en");
      element.title =
        which === "in"
          ? t("{0} it directly", counted(total, "symbol uses", "symbols use"))
          : t("It uses {0} directly", counted(total, "symbol"));
      depth.textContent = String(reach);
      depth.title = t("{0} deep", counted(reach, "step"));
      less.disabled = reach <= 0;
      more.disabled = reach >= deepestReach;
    },
  };
}
