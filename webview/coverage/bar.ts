// A bar of parts, and its legend: every part has a colour and a pattern, and its number stands beside it.
import { make } from "../panels/dom.ts";
import type { BarPart } from "./rows.ts";
import { number, partWords, percent } from "./words.ts";

/** For eyes alone: the numbers stand beside it for everyone. */
export function bar(parts: readonly BarPart[]): HTMLElement {
  const element = make("div", { class: "bar", "aria-hidden": "true" });
  for (const { part, count } of parts) {
    if (count === 0) continue;
    const piece = make("span", {
      class: `part part-${part}`,
      title: `${partWords[part].short}: ${number(count)}`,
    });
    piece.style.flexGrow = String(count);
    element.append(piece);
  }
  return element;
}

export function legend(parts: readonly BarPart[]): HTMLElement {
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  return make(
    "ul",
    { class: "legend" },
    ...parts.map(({ part, count }) =>
      make(
        "li",
        { title: partWords[part].long },
        make("span", {
          class: `swatch part part-${part}`,
          "aria-hidden": "true",
        }),
        make("span", { class: "words" }, partWords[part].short),
        make("b", { class: "number" }, number(count)),
        make("span", { class: "share" }, percent(count, total)),
      ),
    ),
  );
}
