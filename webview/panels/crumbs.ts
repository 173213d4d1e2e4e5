// The way back up: from the workspace to the folder or file in which the selected or active item stands.
import { t } from "../../src/l10n.ts";
import { visibleName } from "../drawing/text.ts";
import { findNode } from "../state/picture.ts";
import { showsOverview } from "../state/inside.ts";
import type { State } from "../state/state.ts";
import { make, onChange, replaceKept, textButton } from "./dom.ts";
import type { Dispatch, Panel } from "./dom.ts";

export function createCrumbs(dispatch: Dispatch): Panel {
  const element = make("nav", {
    class: "crumbs",
    "aria-label": t("Where this stands"),
  });
  const changed = onChange();
  return {
    element,
    update(state) {
      const { picture, selection, visit, visits } = state;
      changed([picture, selection, visit, visits], () => {
        const opened = picture?.base.opened;
        const shown = showsOverview(state) && opened !== undefined;
        element.hidden = !shown || opened.length === 0;
        if (element.hidden) return;
        const within = openAround(state);
        const top = textButton(t("workspace"), "link", () =>
          dispatch({ type: "closeBelow", path: undefined }),
        );
        top.title = t("Close everything that was opened");
        replaceKept(
          element,
          top,
          ...within.flatMap((path, at) => {
            const above = within[at - 1];
            const name = visibleName(
              above !== undefined && path.startsWith(`${above}/`)
                ? path.slice(above.length + 1)
                : path || t("files of the workspace"),
            );
            const crumb = textButton(name, "link", () =>
              dispatch({ type: "closeBelow", path }),
            );
            crumb.dataset["key"] = path;
            crumb.title = t(
              "Close what is open in {0}",
              visibleName(path || "it"),
            );
            if (at === within.length - 1)
              crumb.setAttribute("aria-current", "location");
            return [make("span", { "aria-hidden": "true" }, "›"), crumb];
          }),
        );
      });
    },
  };
}

/** The paths that stand open around the selected node, outermost first; around nothing where none is selected. */
function openAround({ picture, selection }: State): readonly string[] {
  const node = findNode(picture, selection.at(-1) ?? "");
  const container = new Map(
    picture?.base.opened?.map(({ path, inside }) => [path, inside]),
  );
  const paths: string[] = [];
  for (
    let path = node?.inside;
    path !== undefined && !paths.includes(path);
    path = container.get(path)
  )
    paths.unshift(path);
  return paths;
}
