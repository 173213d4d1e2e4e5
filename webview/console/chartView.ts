// The bars of a result as a picture: the labels and figures are text beside them, and the table below has the same for everybody.
import { t } from "../../src/l10n.ts";
import type { AnswerList } from "../../src/protocol.ts";
import { cellText } from "../answer/arrange.ts";
import { visibleName } from "../drawing/text.ts";
import { make } from "../panels/dom.ts";
import { counted } from "../panels/words.ts";
import { chartOf } from "./chart.ts";
import type { Bar } from "./chart.ts";

export function chartView(
  list: AnswerList,
  shown: readonly number[],
): HTMLElement | undefined {
  const chart = chartOf(list, shown);
  if (chart === undefined) return undefined;
  const rest =
    chart.left === 0
      ? undefined
      : make(
          "p",
          { class: "rest" },
          t(
            "{0} without a bar; the table has all of them.",
            counted(chart.left, "more row"),
          ),
        );
  return make(
    "figure",
    { class: "chart", role: "img", "aria-label": chart.words },
    ...chart.bars.map(drawBar),
    rest,
  );
}

function drawBar(bar: Bar): HTMLElement {
  const label = visibleName(bar.label);
  const line = make("span", { class: "line" });
  line.style.marginInlineStart = `${String(bar.start * 100)}%`;
  line.style.width = `${String(bar.length * 100)}%`;
  return make(
    "div",
    { class: "bar", title: `${bar.label}: ${cellText(bar.value)}` },
    make("span", { class: "label" }, label),
    make("span", { class: "track" }, line),
    make("span", { class: "value" }, cellText(bar.value)),
  );
}
