// Why no path leads from one symbol to another, in sentences.
import { t } from "../l10n.ts";
import type { EdgeKind, PathStop, Resolution } from "../protocol.ts";
import { number } from "./ingestWords.ts";
import { certaintyWords, headingOf } from "./symbolWords.ts";

export function stopWords(stop: PathStop): string {
  switch (stop.by) {
    case "direction":
      return t("A path leads the other way round.");
    case "kinds":
      return t(
        "A path needs edges of other kinds too: {0}.",
        needed(stop, (kind) => headingOf(kind as EdgeKind, "out")),
      );
    case "resolutions":
      return t(
        "A path needs less certain edges too: {0}.",
        needed(
          stop,
          (resolution) =>
            certaintyWords(resolution as Resolution) ?? resolution,
        ),
      );
    case "tests":
      return t("A path leads through test code.");
    case "scope":
      return t("A path leaves the folder {0}.", stop.scope ?? "");
    case "filters":
      return t(
        "Several filters hide a path together: without all of them there is one.",
      );
    case "unresolved":
      return unresolvedWords(stop);
  }
}

const needed = (stop: PathStop, words: (name: string) => string): string =>
  (stop.needed ?? []).map(words).join(", ");

function unresolvedWords({ references }: Pick<PathStop, "references">): string {
  const { total = 0, examples = [] } = references ?? {};
  const places = examples
    .map(({ text, path, line }) =>
      t("{0} at {1}", text, `${path}:${String(line)}`),
    )
    .join("; ");
  return total === 1
    ? t("1 reference on the way leads nowhere for sure: {0}.", places)
    : t(
        "{0} references on the way lead nowhere for sure, for example {1}.",
        number(total),
        places,
      );
}
