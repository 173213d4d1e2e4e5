// The overview as a part of the picture: folders, and of what somebody opened files and definitions, all at distance 0. Pure.
import type { Overview } from "../../src/protocol.ts";
import { folderNodeId, symbolNodeId } from "./picture.ts";
import type { Item, Part, PictureNode } from "./picture.ts";

export function partOfOverview(data: Overview): Part {
  const ends = new Map<string | number, string>();
  const nodes: PictureNode[] = [];
  const add = (
    end: string | number,
    id: string,
    item: Item,
    { inside, lines, complexity }: Overview["folders"][number] | Row,
    symbols: number | undefined,
  ): void => {
    ends.set(end, id);
    nodes.push({
      id,
      item,
      side: "both",
      distance: 0,
      ...(inside === undefined ? {} : { inside }),
      ...(lines === undefined || complexity === undefined
        ? {}
        : { figures: { symbols, lines, complexity } }),
    });
  };
  for (const row of data.folders) {
    const { path, files, symbols } = row;
    const folder = { path, files, symbols };
    add(path, folderNodeId(path), { type: "folder", folder }, row, symbols);
  }
  for (const row of data.files ?? []) {
    const { symbol } = row;
    add(
      row.path,
      symbolNodeId(symbol.id),
      { type: "symbol", symbol },
      row,
      row.symbols,
    );
  }
  for (const row of data.definitions ?? []) {
    const { symbol } = row;
    add(
      symbol.id,
      symbolNodeId(symbol.id),
      { type: "symbol", symbol },
      row,
      undefined,
    );
  }
  return {
    id: "base",
    nodes,
    edges: data.edges.flatMap(({ from, to, sites, certain }) => {
      const source = ends.get(from);
      const target = ends.get(to);
      if (source === undefined || target === undefined || source === target)
        return [];
      return [
        {
          id: `e${source}>${target}`,
          from: source,
          to: target,
          refs: [],
          kinds: [],
          resolution: certain > 0 ? ("exact" as const) : ("name" as const),
          sites,
          certain,
        },
      ];
    }),
    containers: [],
    bundles: [],
    opened: data.opened ?? [],
  };
}

type Row = NonNullable<Overview["definitions"]>[number];

/** Of a folder or file that can be opened, or of what was opened of which it is the rest. */
export function pathOfNode({ item }: PictureNode): string | undefined {
  if (item.type === "folder") return item.folder.path;
  return item.symbol.kind === "module" ? item.symbol.path : undefined;
}

/** It stands for what is not shown one by one of something opened. */
export const isRest = (node: PictureNode): boolean =>
  node.inside !== undefined && node.inside === pathOfNode(node);

/** How many parts of what it is the rest of are not shown one by one. */
export function leftOf(part: Part, node: PictureNode): number {
  if (!isRest(node)) return 0;
  const opened = part.opened?.find(({ path }) => path === node.inside);
  return opened === undefined ? 0 : opened.parts - opened.shown;
}
