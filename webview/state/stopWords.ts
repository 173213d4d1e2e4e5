// Why no way leads along a trail, in sentences. Pure.
import { t } from "../../src/l10n.ts";
import type { EdgeKind, PathStop, Resolution } from "../../src/protocol.ts";
import { edgeWords } from "./edgeWords.ts";
import type { TrailShown } from "./picture.ts";
import { resolutionWords } from "./resolutionWords.ts";

export function stopWords(stop: TrailShown["stoppedBy"][number]): string {
  switch (stop.by) {
    case "depth":
      return stop.steps === 1
        ? t("The shortest way has 1 step.")
        : t("The shortest way has {0} steps.", stop.steps ?? 0);
    case "symbolKinds":
      return t("A way passes symbols of other kinds.");
    case "direction":
      return t("A path leads the other way round.");
    case "kinds":
      return t(
        "A path needs edges of other kinds too: {0}.",
        (stop.needed ?? [])
          .map((kind) => edgeWords[kind as EdgeKind])
          .join(", "),
      );
    case "resolutions":
      return t(
        "A path needs less certain edges too: {0}.",
        (stop.needed ?? [])
          .map((resolution) => resolutionWords[resolution as Resolution].short)
          .join(", "),
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
        total.toLocaleString("en"),
        places,
      );
}
