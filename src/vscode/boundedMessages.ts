// What becomes of a message that is larger than the protocol allows: an answer is refused on the page that asked, all else in a notification. Knows no editor.
import { CodeweftError, toErrorForm } from "../core/errors.ts";
import type { ToHost, ToPage } from "../protocol.ts";
import { fits, mostToPage } from "../protocolBounds.ts";

export interface Bounded {
  /** What is sent; undefined: nothing is. */
  readonly message: ToPage | undefined;
  /** What a person is told beside the page. */
  readonly error: CodeweftError | undefined;
}

export function bounded(message: ToPage): Bounded {
  if (fits(message, mostToPage)) return { message, error: undefined };
  const most = `${(mostToPage[message.type] / 1e6).toLocaleString("en")} million letters`;
  if (message.type === "answer")
    return {
      message: {
        type: "failed",
        id: message.id,
        error: toErrorForm(
          new CodeweftError(
            "too_large",
            `The answer is larger than a page takes (${most}).`,
            {
              kept: "What the page showed stays.",
              next: "Ask for fewer rows, shorter columns or a part of the workspace.",
            },
          ),
        ),
      },
      error: undefined,
    };
  return {
    message: undefined,
    error: new CodeweftError(
      "too_large",
      `${subjects[message.type] ?? "A message to a page"} is larger than a page takes (${most}).`,
      {
        kept: "What the page showed stays.",
        next: "Ask for less, or take the answer as JSON (“Show Answer as JSON”).",
      },
    ),
  };
}

const subjects: Partial<Record<ToPage["type"], string>> = {
  activate: "The graph of this answer",
  table: "The table of this answer",
  openView: "This saved view",
  bookmarks: "The list of bookmarks",
  statement: "This statement",
  schema: "The list of tables",
};

/** What a page wanted to send and did not. */
export function tooLargeFromPage(message: ToHost["type"]): CodeweftError {
  const subject: Partial<Record<ToHost["type"], string>> = {
    copy: "What was to be copied",
    exportRows: "What was to be exported",
    exported: "The picture",
    drawRows: "What these rows name",
    saveStatement: "The statement",
    runStatement: "The statement",
  };
  return new CodeweftError(
    "too_large",
    `${subject[message] ?? "What the page wanted to say"} is larger than a page may hand out.`,
    {
      kept: "Nothing was written, and the page stays as it is.",
      next: "Filter first, or take a part of it.",
    },
  );
}
