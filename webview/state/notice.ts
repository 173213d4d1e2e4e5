// What to say where there is no picture, or one without lines: never a dead end. Pure.
import { t } from "../../src/l10n.ts";
import type { Event } from "./event.ts";
import { directCount } from "./counts.ts";
import { indexNotice } from "./indexNotice.ts";
import type { State } from "./state.ts";
import { trailNotice } from "./trailWords.ts";

export interface Notice {
  readonly title: string;
  readonly text: string;
  readonly actions: readonly {
    readonly words: string;
    readonly event: Event;
  }[];
  /** Stands in place of the picture, or as a line above it. */
  readonly overPicture: boolean;
}

const run = (
  words: string,
  command: Extract<Event, { type: "run" }>["command"],
): Notice["actions"][number] => ({ words, event: { type: "run", command } });

export function noticeOf(state: State): Notice | undefined {
  const { status, picture, failure } = state;
  if (failure !== undefined && !waitsForIndex(state))
    return {
      title: t("No picture"),
      text: [failure.message, failure.kept, failure.next]
        .filter((sentence) => sentence !== undefined)
        .join(" "),
      actions: [
        { words: t("Try again"), event: { type: "again" } },
        ...(state.visit > 0
          ? [{ words: t("Back"), event: { type: "travel", by: -1 } as const }]
          : []),
        run(t("Show log"), "showLog"),
      ],
      overPicture: false,
    };
  if (picture?.trail !== undefined)
    return state.asking.includes("picture") ? undefined : trailNotice(state);
  if (picture !== undefined) return lonely(state);
  const index = indexNotice(status);
  if (index !== undefined)
    return {
      title: index.title,
      text: index.text,
      actions: index.actions.map(({ words, command }) => run(words, command)),
      overPicture: false,
    };
  if (state.laying !== undefined)
    return {
      title: "",
      text: t(
        "Laying out {0} symbols…",
        state.laying.job.picture.base.nodes.length.toLocaleString("en"),
      ),
      actions: [],
      overPicture: false,
    };
  return state.asking.includes("picture")
    ? undefined
    : {
        title: t("Put the cursor into a symbol"),
        text: t(
          "The graph shows who uses it and what it uses. Or search for a name above.",
        ),
        actions: [],
        overPicture: false,
      };
}

/** While the index grows, a symbol that it does not know yet is no failure. */
function waitsForIndex({ failure, status }: State): boolean {
  const growing =
    status.state === "loading" ||
    status.state === "indexing" ||
    status.state === "empty" ||
    status.state === "no_workspace";
  return growing && failure?.code === "not_found";
}

/** The active item stands alone: says which filter or depth may be the reason. */
function lonely(state: State): Notice | undefined {
  const { picture, reach, filters } = state;
  if (picture?.center === undefined || picture.base.nodes.length > 1)
    return undefined;
  if (reach.in === 0 && reach.out === 0)
    return {
      title: "",
      text: t("Depth 0 on both sides shows nothing but the active item."),
      actions: [
        {
          words: t("One step each"),
          event: { type: "reach", side: "in", by: 1 },
        },
      ],
      overPicture: true,
    };
  if (directCount(picture, "in") + directCount(picture, "out") > 0)
    return undefined;
  const { tests, resolution, external } = picture.hidden;
  const actions: { words: string; event: Event }[] = [];
  if (tests > 0 && !filters.tests)
    actions.push({
      words: t("Show {0} in tests", tests),
      event: { type: "filter", filters: { tests: true } },
    });
  if (resolution > 0 && filters.certainOnly)
    actions.push({
      words: t("Show {0} by name", resolution),
      event: { type: "filter", filters: { certainOnly: false } },
    });
  if (external > 0 && !filters.external)
    actions.push({
      words: t("Show {0} external", external),
      event: { type: "filter", filters: { external: true } },
    });
  const why =
    actions.length > 0
      ? t("Filters hide what there is.")
      : resolution > 0
        ? t(
            "{0} less certain relationships are not shown by the setting codeweft.graph.resolutions.",
            resolution,
          )
        : t(
            "It may be an entry point, be used by a framework, or not be used at all.",
          );
  return {
    title: "",
    text: t("Nothing in the index uses this, and it uses nothing. {0}", why),
    actions,
    overPicture: true,
  };
}
