// Shows the notice where there is nothing to see, with the buttons that lead on.
import { noticeOf } from "../state/notice.ts";
import { make, onChange, textButton } from "./dom.ts";
import type { Dispatch, Panel } from "./dom.ts";

export function createNoticeBox(dispatch: Dispatch): Panel {
  const element = make("section", { class: "notice", role: "status" });
  const changed = onChange();
  return {
    element,
    update(state) {
      const notice = noticeOf(state);
      changed([JSON.stringify(notice)], () => {
        element.hidden = notice === undefined;
        if (notice === undefined) return;
        element.classList.toggle("over", notice.overPicture);
        element.replaceChildren(
          ...(notice.title === "" ? [] : [make("h2", {}, notice.title)]),
          ...(notice.text === "" ? [] : [make("p", {}, notice.text)]),
          ...(notice.actions.length === 0
            ? []
            : [
                make(
                  "div",
                  { class: "actions" },
                  ...notice.actions.map(({ words, event }, index) =>
                    textButton(
                      words,
                      index === 0 ? "button" : "button secondary",
                      () => dispatch(event),
                    ),
                  ),
                ),
              ]),
        );
      });
    },
  };
}
