// The list of layouts, and how a picture gets its places: as a whole, or grown by what was opened.
import type { Part, Picture, PictureNode } from "../state/picture.ts";
import { isRest } from "../state/overviewPart.ts";
import { bundlesLeft, edgesOf, nodesOf, partsOf } from "../state/picture.ts";
import { drawnBundles } from "./bundles.ts";
import { layoutFocus } from "./focus.ts";
import { layoutLayers } from "./layers.ts";
import { layoutNested } from "./nested.ts";
import type { Placement, Viewport } from "./placement.ts";
import { sprout } from "./sprout.ts";

/** All that is drawn, placed anew. What was opened takes its place in the columns. */
export function placeWhole(picture: Picture, viewport: Viewport): Placement {
  const nodes = nodesOf(picture);
  const edges = edgesOf(picture);
  const containers = partsOf(picture).flatMap((part) => part.containers);
  if (picture.base.opened !== undefined)
    return layoutNested(
      {
        part: picture.base,
        edges,
        notes: picture.marks?.notes ?? notesOf(picture),
        boxNotes: picture.marks === undefined ? boxNotesOf(picture) : {},
        sizes: picture.marks?.sizes ?? {},
      },
      viewport,
    );
  if (picture.center === undefined || picture.trail !== undefined)
    return layoutLayers(
      { nodes, edges, containers, titles: picture.titles },
      viewport,
    );
  const bundles = drawnBundles(picture, bundlesLeft(picture)).filter(
    (bundle) => bundle.anchor === picture.center,
  );
  const placement = layoutFocus(
    {
      center: picture.center,
      nodes,
      edges,
      containers,
      bundles,
    },
    viewport,
  );
  return bundlesLeft(picture)
    .filter(
      (bundle) =>
        bundle.anchor !== picture.center &&
        drawnBundles(picture, [bundle]).length > 0,
    )
    .reduce(
      (placed, bundle) =>
        sprout(
          placed,
          {
            part: emptyPart(bundle.id),
            from: bundle.anchor,
            side: bundle.side,
            bundles: [bundle],
            nodes,
            containers: [],
          },
          viewport,
        ),
      placement,
    );
}

/** The picture's placement grown by an opening that was just added; `from` is the card that was clicked. */
export function placeOpening(
  picture: Picture,
  part: Part,
  from: string,
  side: "in" | "out",
  viewport: Viewport,
): Placement {
  return sprout(
    picture.placement,
    {
      part,
      from,
      side,
      bundles: drawnBundles(picture, bundlesLeft(picture)),
      nodes: nodesOf(picture),
      containers: partsOf(picture).flatMap((item) => item.containers),
    },
    viewport,
  );
}

/** Behind the names of the overview: of folders how many files they have. */
const notesOf = ({ base }: Picture): Readonly<Record<string, string>> =>
  Object.fromEntries(
    base.nodes.flatMap((node) =>
      node.item.type === "folder" && !isRest(node)
        ? [[node.id, ` · ${node.item.folder.files}`]]
        : [],
    ),
  );

/** Behind the names of what is open: of folders how many files they have, of files how many definitions. */
function boxNotesOf({ base }: Picture): Readonly<Record<string, string>> {
  const boxes = base.opened ?? [];
  const nodesIn = (path: string): readonly PictureNode[] =>
    base.nodes.filter(({ inside }) => inside === path);
  const isFile = (path: string): boolean =>
    nodesIn(path).some(
      ({ item }) => item.type === "symbol" && item.symbol.kind !== "module",
    );
  const filesIn = (path: string): number => {
    if (isFile(path)) return 1;
    const cards = nodesIn(path).map(({ item }) =>
      item.type === "folder" ? item.folder.files : 1,
    );
    const inner = boxes
      .filter((box) => box.inside === path && box.path !== path)
      .map((box) => filesIn(box.path));
    return [...cards, ...inner].reduce((sum, count) => sum + count, 0);
  };
  return Object.fromEntries(
    boxes.map(({ path, parts }) => [
      path,
      ` · ${String(isFile(path) ? parts : filesIn(path))}`,
    ]),
  );
}

const emptyPart = (id: string): Part => ({
  id,
  nodes: [],
  edges: [],
  containers: [],
  bundles: [],
});
