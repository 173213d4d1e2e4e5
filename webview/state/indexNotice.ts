// What to say where the index has nothing to show yet, and what leads on. Pure.
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
        title: "No folder is open",
        text: "Open a folder: Codeweft reads its sources and draws who uses what.",
        actions: [{ words: "Open folder", command: "openFolder" }],
      };
    case "empty":
      return {
        title: "Nothing is indexed yet",
        text: "Codeweft reads the sources of this workspace once and keeps their graph. Nothing leaves this machine and nothing is executed.",
        actions: [{ words: "Ingest workspace", command: "ingest" }],
      };
    case "failed":
    case "stopped":
      return {
        title:
          status.state === "failed"
            ? "The index could not be opened"
            : "The engine has stopped",
        text:
          status.message ??
          "What was saved is kept. The log says what happened.",
        actions: [
          { words: "Ingest workspace", command: "ingest" },
          { words: "Show log", command: "showLog" },
        ],
      };
    case "loading":
      return { title: "Opening the index…", text: "", actions: [] };
    case "indexing":
      return {
        title: "Reading the workspace…",
        text: "The graph appears as soon as its first part is there.",
        actions: [],
      };
    case "ready":
      return undefined;
  }
}
