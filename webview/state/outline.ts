// The picture as a tree: around an active item who uses it and what it uses, step by step; else what contains what. Pure.
import { t } from "../../src/l10n.ts";
import { visibleName } from "../drawing/text.ts";
import { bundleLabel } from "../layouts/entries.ts";
import { byPlace } from "../layouts/zones.ts";
import { drawnEdges } from "./cuts.ts";
import { bundlesLeft, nodesOf } from "./picture.ts";
import type { Picture, PictureNode } from "./picture.ts";
import { fullName, shortName } from "./named.ts";

export interface Branch {
  /** Unlike all others: the way from the root. A node may stand at the end of several. */
  readonly key: string;
  readonly label: string;
  /** What it shows; undefined for headings and for folders that only hold others. */
  readonly node: PictureNode | undefined;
  /** Set where it stands for what is not drawn. */
  readonly bundle: string | undefined;
  /** The node stands above itself: it is not opened again. */
  readonly again: boolean;
  /** How many there are below it. */
  readonly count: number;
  /** Made when it is opened: a picture has more ways than anybody could hold. */
  readonly children: () => readonly Branch[];
}

export function outlineOf(
  picture: Picture,
  removed: readonly string[],
  withoutCuts = false,
): readonly Branch[] {
  const gone = new Set(removed);
  const nodes = nodesOf(picture).filter(({ id }) => !gone.has(id));
  return picture.center === undefined
    ? containment(nodes)
    : relations(picture, picture.center, nodes, withoutCuts);
}

// ── who uses whom ────────────────────────────────────────────────────────────────────────────

function relations(
  picture: Picture,
  center: string,
  nodes: readonly PictureNode[],
  withoutCuts: boolean,
): readonly Branch[] {
  const known = new Map(nodes.map((node) => [node.id, node]));
  const neighbours = {
    in: new Map<string, string[]>(),
    out: new Map<string, string[]>(),
  };
  const add = (map: Map<string, string[]>, id: string, other: string): void => {
    map.set(id, [...(map.get(id) ?? []), other]);
  };
  for (const { from, to } of drawnEdges(picture, withoutCuts)) {
    if (from === to || !known.has(from) || !known.has(to)) continue;
    add(neighbours.out, from, to);
    add(neighbours.in, to, from);
  }
  const bundles = bundlesLeft(picture);
  const below = (
    id: string,
    side: "in" | "out",
    way: readonly string[],
    key: string,
  ): readonly Branch[] => [
    ...(neighbours[side].get(id) ?? [])
      .map((other) => known.get(other) as PictureNode)
      .sort(byPlace)
      .map((node) => branch(node, side, [...way, id], key)),
    ...bundles
      .filter((bundle) => bundle.anchor === id && bundle.side === side)
      .map((bundle) => ({
        key: `${key} ${bundle.id}`,
        label: bundleLabel(bundle),
        node: undefined,
        bundle: bundle.id,
        again: false,
        count: 0,
        children: () => [],
      })),
  ];
  const countBelow = (id: string, side: "in" | "out"): number =>
    (neighbours[side].get(id)?.length ?? 0) +
    bundles
      .filter((bundle) => bundle.anchor === id && bundle.side === side)
      .reduce((sum, bundle) => sum + bundle.count, 0);
  const branch = (
    node: PictureNode,
    side: "in" | "out",
    way: readonly string[],
    above: string,
  ): Branch => {
    const again = way.includes(node.id);
    const key = `${above} ${node.id}`;
    return {
      key,
      label: fullName(node.item),
      node,
      bundle: undefined,
      again,
      count: again ? 0 : countBelow(node.id, side),
      children: () => (again ? [] : below(node.id, side, way, key)),
    };
  };
  const active = known.get(center);
  const heading = (side: "in" | "out"): Branch => ({
    key: side,
    label: side === "in" ? t("Used by") : t("Uses"),
    node: undefined,
    bundle: undefined,
    again: false,
    count: countBelow(center, side),
    children: () => below(center, side, [], side),
  });
  if (active === undefined) return [];
  return [
    {
      key: "active",
      label: fullName(active.item),
      node: active,
      bundle: undefined,
      again: false,
      count: 2,
      children: () => [heading("in"), heading("out")],
    },
  ];
}

// ── what contains what ───────────────────────────────────────────────────────────────────────

interface Place {
  readonly path: string;
  readonly nodes: PictureNode[];
  readonly places: Map<string, Place>;
}

/** By the paths of what is drawn; folders that hold a single one are one with it. */
function containment(nodes: readonly PictureNode[]): readonly Branch[] {
  const root: Place = { path: "", nodes: [], places: new Map() };
  for (const node of [...nodes].sort(byPlace)) {
    const { item } = node;
    const path = item.type === "symbol" ? item.symbol.path : item.folder.path;
    let at = root;
    for (const part of path.split("/")) {
      if (part === "") continue;
      const below = at.places.get(part) ?? {
        path: at.path === "" ? part : `${at.path}/${part}`,
        nodes: [],
        places: new Map<string, Place>(),
      };
      at.places.set(part, below);
      at = below;
    }
    at.nodes.push(node);
  }
  return [
    ...branchesOf(root, ""),
    ...root.nodes.map((node) => leaf(node, shortName(node.item))),
  ];
}

function branchesOf(place: Place, above: string): readonly Branch[] {
  return [...place.places.values()].map((below) => {
    let at = below;
    while (at.nodes.length === 0 && at.places.size === 1)
      at = [...at.places.values()][0] as Place;
    const label = visibleName(
      above === "" ? at.path : at.path.slice(above.length + 1),
    );
    // The folder or file itself, where it is drawn; what else has this path stands below it.
    const own = at.nodes.find(
      ({ item }) => item.type === "folder" || item.symbol.kind === "module",
    );
    const inner = at.nodes.filter((node) => node !== own);
    return {
      key: `p ${at.path}`,
      label,
      node: own,
      bundle: undefined,
      again: false,
      count: at.places.size + inner.length,
      children: () => [
        ...branchesOf(at, at.path),
        ...inner.map((node) => leaf(node, fullName(node.item))),
      ],
    };
  });
}

const leaf = (node: PictureNode, label: string): Branch => ({
  key: `n ${node.id}`,
  label,
  node,
  bundle: undefined,
  again: false,
  count: 0,
  children: () => [],
});
