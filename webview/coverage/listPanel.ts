// The list behind a number: each row one click from its line of code.
import { t } from "../../src/l10n.ts";
import { visibleName } from "../drawing/text.ts";
import { iconButton, make, textButton } from "../panels/dom.ts";
import { listItem } from "./rows.ts";
import { failed } from "./sections.ts";
import type { Event, List } from "./state.ts";
import { number } from "./words.ts";

type Dispatch = (event: Event) => void;

export function listPanel(
  { ask, rows, total, waiting, failure }: List,
  dispatch: Dispatch,
): readonly Node[] {
  const left = total - rows.length;
  return [
    make(
      "header",
      {},
      make("h2", { tabindex: "-1" }, ask.title),
      make("span", { class: "number" }, waiting ? "" : number(total)),
      iconButton("close", t("Close the list (Escape)"), () =>
        dispatch({ type: "closeList" }),
      ),
    ),
    ...(failure === undefined ? [] : failed(failure, dispatch)),
    ...(waiting || failure !== undefined || total > 0
      ? []
      : [make("p", { class: "note" }, t("Nothing of this kind is left."))]),
    make(
      "ul",
      {},
      ...rows.map((row, index) => {
        const { title, place, details, opens } = listItem(row);
        const content = [
          make("code", {}, visibleName(title)),
          ...(place === ""
            ? []
            : [make("span", { class: "place" }, visibleName(place))]),
          ...(details === ""
            ? []
            : [make("span", { class: "details" }, visibleName(details))]),
        ];
        if (opens === undefined)
          return make("li", {}, make("div", { class: "item" }, ...content));
        const button = make(
          "button",
          { type: "button", class: "item", "data-key": `item:${index}` },
          ...content,
        );
        button.addEventListener("click", () =>
          dispatch({ type: "send", message: { type: "open", place: opens } }),
        );
        return make("li", {}, button);
      }),
    ),
    ...(waiting
      ? [make("p", { class: "note" }, t("Reading…"))]
      : left > 0
        ? [
            textButton(t("{0} more", number(left)), "button secondary", () =>
              dispatch({ type: "more" }),
            ),
          ]
        : []),
  ];
}
