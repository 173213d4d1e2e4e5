// Failed files as rows of a list, and the glob that means one file and no other.
import { t } from "../l10n.ts";
import type { FailedFile } from "../protocol.ts";
import { plural } from "./ingestWords.ts";
import { plainLabel } from "./plainText.ts";

export interface FailedRow {
  readonly label: string;
  readonly description: string;
  readonly detail: string;
}

export function failedRow(file: FailedFile): FailedRow {
  const attempts = plural(file.attempts, "attempt");
  return {
    label: plainLabel(file.path),
    description: file.quarantined
      ? t("{0}, left alone until it changes or is retried", attempts)
      : attempts,
    detail: plainLabel(file.message),
  };
}

/** A line as in `.gitignore` that matches this path alone, whatever characters it has. */
export function literalGlob(path: string): string {
  const escaped = path.replace(/[\\*?[\]]/g, "\\$&").replace(/ $/, "\\ ");
  return `/${escaped}`;
}
