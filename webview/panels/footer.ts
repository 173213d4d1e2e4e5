// The line at the bottom: what happened last, how the index stands, progress with its Cancel, and the buttons for the view.
import { t } from "../../src/l10n.ts";
import { counted } from "./words.ts";
import { make, onChange, textButton } from "./dom.ts";
import type { Dispatch, Panel } from "./dom.ts";
import type { PageStatus } from "../../src/protocol.ts";

const stages: Readonly<Record<string, string>> = {
  scan: t("Scanning"),
  extract: t("Reading"),
  resolve: t("Connecting"),
  save: t("Saving"),
};

export function createFooter(
  dispatch: Dispatch,
  ...viewButtons: readonly HTMLElement[]
): Panel {
  const words = make("span", { class: "footer-words" });
  const bar = make("progress", { max: "1", "aria-label": t("Indexing") });
  const cancel = textButton(t("Cancel"), "link", () =>
    dispatch({ type: "run", command: "cancel" }),
  );
  // Said aloud when it changes; visible too, since it tells what a click has done.
  const said = make("span", {
    class: "announcement",
    role: "status",
    "aria-live": "polite",
  });
  const element = make(
    "footer",
    { class: "footer" },
    bar,
    said,
    words,
    cancel,
    ...viewButtons,
  );
  const changed = onChange();
  return {
    element,
    update({ status, announcement, pins }) {
      changed([status, announcement, pins], () => {
        const busy = status.state === "indexing";
        const { progress } = status;
        bar.hidden = !busy;
        cancel.hidden = !busy;
        if (progress !== undefined && progress.total > 0)
          bar.value = progress.done / progress.total;
        else bar.removeAttribute("value");
        element.classList.toggle("busy", busy);
        said.textContent = busy ? "" : announcement;
        said.title = announcement;
        words.textContent = statusWords(status, pins.length);
        words.title = status.message ?? progress?.current ?? "";
      });
    },
  };
}

function statusWords(status: PageStatus, pins: number): string {
  const pinned = pins > 0 ? t("pinned · ") : "";
  switch (status.state) {
    case "indexing": {
      const { progress } = status;
      if (progress === undefined) return t("Indexing…");
      const stage = stages[progress.stage] ?? t("Indexing");
      return progress.total > 0
        ? t(
            "{0} {1} of {2}",
            stage,
            progress.done.toLocaleString("en"),
            progress.total.toLocaleString("en"),
          )
        : `${stage}…`;
    }
    case "ready":
      return `${pinned}${counted(status.symbols, "symbol")}`;
    case "loading":
      return t("Opening the index…");
    case "stopped":
      return status.message ?? t("The engine has stopped");
    case "failed":
      return status.message ?? t("The index could not be opened");
    case "empty":
    case "no_workspace":
      return "";
  }
}
