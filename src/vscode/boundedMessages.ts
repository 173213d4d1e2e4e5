// What becomes of a message that is larger than the protocol allows: an answer is refused on the page that asked, all else in a notification. Knows no editor.
import { CodeweftError, toErrorForm } from "../core/errors.ts";
import { t } from "../l10n.ts";
import type { ToHost, ToPage } from "../protocol.ts";
import { fits, mostToPage } from "../protocolBounds.ts";

export interface Bounded {
  /** What is sent; undefined: nothing is. */
  readonly message: ToPage | undefined;
  /** What a person is told beside the page. */
  readonly error: CodeweftError | undefined;
}

/** Letters of an error that is too large for a page: whoever asked has to hear that it failed, and how it began. */
const mostOfFailure = 1_000;

export function bounded(message: ToPage): Bounded {
  if (fits(message, mostToPage)) return { message, error: undefined };
  const millions = (mostToPage[message.type] / 1e6).toLocaleString("en");
  const kept = t("What the page showed stays.");
  if (message.type === "answer") {
    const error = new CodeweftError(
      "too_large",
      t(
        "The answer is larger than a page takes ({0} million letters).",
        millions,
      ),
      {
        kept,
        next: t(
          "Ask for fewer rows, shorter columns or a part of the workspace.",
        ),
      },
    );
    return {
      message: { type: "failed", id: message.id, error: toErrorForm(error) },
      error: undefined,
    };
  }
  if (message.type === "failed") {
    const { code, message: words } = message.error;
    const error = { code, message: `${words.slice(0, mostOfFailure)}…` };
    return { message: { ...message, error }, error: undefined };
  }
  const error = new CodeweftError(
    "too_large",
    message.type === "activate"
      ? t(
          "The graph of this answer is larger than a page takes ({0} million letters).",
          millions,
        )
      : message.type === "table"
        ? t(
            "The table of this answer is larger than a page takes ({0} million letters).",
            millions,
          )
        : t(
            "What was to be shown is larger than a page takes ({0} million letters).",
            millions,
          ),
    {
      kept,
      next: t(
        "Ask for less, or take the answer as JSON (“Show Answer as JSON”).",
      ),
    },
  );
  return { message: undefined, error };
}

/** What a page wanted to send and did not. */
export function tooLargeFromPage(message: ToHost["type"]): CodeweftError {
  return new CodeweftError(
    "too_large",
    message === "copy"
      ? t("What was to be copied is larger than a page may hand out.")
      : message === "exported" || message === "exportRows"
        ? t("What was to be exported is larger than a page may hand out.")
        : t("What was chosen is larger than a page may hand out."),
    {
      kept: t("Nothing was written, and the page stays as it is."),
      next: t("Filter first, or take a part of it."),
    },
  );
}
