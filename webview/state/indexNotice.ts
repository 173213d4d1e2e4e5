// What to say where the index has nothing to show yet, and what leads on. Pure.
import { t } from "../../src/l10n.ts";
import type { PageStatus, ToHost } from "../../src/protocol.ts";

export interface IndexNotice {
  readonly title: string;
  readonly text: string;
  readonly actions: readonly {
    readonly words: string;
    readonly command: Extract<ToHost, { type: "run" }>["command"];
  }[];
}

/** Undefined when the index can be asked. */
export function indexNotice(status: PageStatus): IndexNotice | undefined {
  switch (status.state) {
    case "no_workspace":
      return {
        title: t("No folder is open"),
        text: t(
          "Open a folder: Codeweft reads its sources and draws who uses what.",
        ),
        actions: [{ words: t("Open folder"), command: "openFolder" }],
      };
    case "empty":
      return {
        title: t("Nothing is indexed yet"),
        text: t(
          "Codeweft reads the sources of this workspace once and keeps their graph. Nothing leaves this machine and nothing is executed.",
        ),
        actions: [{ words: t("Ingest workspace"), command: "ingest" }],
      };
    case "failed":
    case "stopped":
      return {
        title:
          status.state === "failed"
            ? t("The index could not be opened")
            : t("The engine has stopped"),
        text:
          status.message ??
          t("What was saved is kept. The log says what happened."),
        actions: [
          { words: t("Ingest workspace"), command: "ingest" },
          { words: t("Show log"), command: "showLog" },
        ],
      };
    case "loading":
      return { title: t("Opening the index…"), text: "", actions: [] };
    case "indexing":
      return {
        title: t("Reading the workspace…"),
        text: t("The graph appears as soon as its first part is there."),
        actions: [],
      };
    case "ready":
      return undefined;
  }
}
