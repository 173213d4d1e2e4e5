// What leaves the page when the person wants its picture elsewhere: drawn anew from the state, not copied from the screen.
import type {
  ExportedPicture,
  ExportForm,
  ExportLook,
} from "../src/protocol.ts";
import { elementsOf } from "./drawing/elements.ts";
import { pngOf } from "./drawing/png.ts";
import { svgOf } from "./drawing/svg.ts";
import { readFonts, readPalette, readWhitePalette } from "./drawing/theme.ts";
import { drawnGraph, drawnTitle } from "./state/drawnGraph.ts";
import { findNode } from "./state/picture.ts";
import { toSavedView } from "./state/savedView.ts";
import type { State } from "./state/state.ts";

/** All that is drawn, also outside of the window; what is merely selected or pointed at leaves no mark. */
export async function exportPicture(
  state: State,
  form: ExportForm,
  look: ExportLook,
): Promise<ExportedPicture> {
  const { picture } = state;
  const drawn = drawnGraph(state);
  if (picture === undefined || drawn === undefined) return { form: "nothing" };
  const title = drawnTitle(state);
  const { revision } = picture;
  const { graph, center } = drawn;
  if (form === "view") {
    const view = toSavedView(state);
    return view === undefined
      ? { form: "nothing" }
      : { form, title, revision, view };
  }
  if (form === "graph")
    return {
      form,
      title,
      revision,
      graph,
      ...(center === undefined ? {} : { center }),
    };
  const svg = svgOf(
    elementsOf({ ...state, selection: [], asking: [] }),
    picture.placement,
    {
      palette: look === "white" ? readWhitePalette() : readPalette(),
      family: readFonts().family,
    },
    { title, revision, tooltip: (id) => tooltipOf(state, id) },
  );
  return {
    form,
    title,
    revision,
    content: form === "svg" ? svg.text : await pngOf(svg),
  };
}

function tooltipOf(state: State, id: string): string | undefined {
  const item = findNode(state.picture, id)?.item;
  if (item === undefined) return undefined;
  if (item.type === "folder") return item.folder.path || "workspace";
  const { kind, qualifiedName, path, line, external } = item.symbol;
  return `${kind} ${qualifiedName} — ${external ? path : `${path}:${String(line)}`}`;
}
