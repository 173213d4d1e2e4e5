// The nodes and edges that are drawn, in the shape in which graphs leave for other programs. Pure.
import { t } from "../../src/l10n.ts";
import type { EdgeKind, GraphAnswer, Resolution } from "../../src/protocol.ts";
import { drawnEdges } from "./cuts.ts";
import { findNode, nodesOf } from "./picture.ts";
import type { Item, PictureEdge } from "./picture.ts";
import { activeVisit } from "./state.ts";
import type { State } from "./state.ts";

type Node = GraphAnswer["nodes"][number];
type Edge = GraphAnswer["edges"][number];

/** Without what the person took out. `center`: the id of the active node in the graph. */
export function drawnGraph(
  state: State,
):
  | { readonly graph: GraphAnswer; readonly center: string | undefined }
  | undefined {
  const { picture } = state;
  if (picture === undefined) return undefined;
  const drawn = nodesOf(picture).filter(
    ({ id }) => !state.removed.includes(id),
  );
  const idOf = new Map(drawn.map(({ id, item }) => [id, exportedId(item)]));
  const keys = new Map(
    drawn.flatMap(({ item }) =>
      item.type === "symbol"
        ? [[item.symbol.id, item.symbol.key] as const]
        : [],
    ),
  );
  const nodes = drawn.map(({ item }) => exportedNode(item, keys)).sort(byPlace);
  const edges = drawnEdges(picture, state.withoutCuts)
    .flatMap((edge): readonly Edge[] => {
      const from = idOf.get(edge.from);
      const to = idOf.get(edge.to);
      return from === undefined || to === undefined
        ? []
        : [exportedEdge(edge, from, to)];
    })
    .sort((a, b) => compare(a.from, b.from) || compare(a.to, b.to));
  return {
    graph: {
      level: drawn.some(({ item }) => item.type === "symbol")
        ? "symbol"
        : "folder",
      nodes,
      edges,
    },
    center: picture.center === undefined ? undefined : idOf.get(picture.center),
  };
}

/** As `export` has it: a symbol's key, or a path; the workspace itself is `.`. */
function exportedId(item: Item): string {
  return item.type === "symbol" ? item.symbol.key : item.folder.path || ".";
}

function exportedNode(item: Item, keys: ReadonlyMap<number, string>): Node {
  if (item.type === "folder") {
    const { path, symbols } = item.folder;
    const name = path || ".";
    return {
      id: name,
      label: name,
      kind: "folder",
      path,
      symbols,
      test: false,
      external: false,
    };
  }
  const { symbol } = item;
  const { key, kind, path, line, language, test, external } = symbol;
  const container =
    symbol.container === undefined ? undefined : keys.get(symbol.container);
  return {
    id: key,
    label: labelOf(symbol),
    kind,
    path,
    ...(external ? {} : { line, language }),
    ...(container === undefined ? {} : { container }),
    test,
    external,
  };
}

/** A file's own symbol is known by its path: the names of two files are often equal. */
function labelOf({
  kind,
  name,
  qualifiedName,
  path,
  container,
  external,
}: Extract<Item, { type: "symbol" }>["symbol"]): string {
  if (external) return name === "" || name === path ? path : `${path}.${name}`;
  return kind === "module" && container === undefined ? path : qualifiedName;
}

function exportedEdge(
  { refs, sites, kinds: known, resolution, certain }: PictureEdge,
  from: string,
  to: string,
): Edge {
  const kinds: Partial<Record<EdgeKind, number>> = {};
  const resolutions: Partial<Record<Resolution, number>> = {};
  for (const ref of refs) {
    const places = Math.max(1, ref.sites);
    kinds[ref.kind] = (kinds[ref.kind] ?? 0) + places;
    resolutions[ref.resolution] = (resolutions[ref.resolution] ?? 0) + places;
  }
  const weight =
    refs.length === 0
      ? sites
      : refs.reduce((sum, ref) => sum + Math.max(1, ref.sites), 0);
  if (refs.length === 0) {
    // Of a line that stands for several it is known how certain the best of them is, and seldom of which kind they are.
    const best = certain === undefined || certain === 0 ? weight : certain;
    resolutions[resolution] = best;
    if (best < weight) resolutions.name = weight - best;
    const [kind, ...others] = known;
    if (kind !== undefined && others.length === 0) kinds[kind] = weight;
  }
  return { from, to, weight, kinds, resolutions };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** In path order, within a file by position; what leads out of the workspace last. */
function byPlace(a: Node, b: Node): number {
  return (
    Number(a.external) - Number(b.external) ||
    compare(a.path, b.path) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    compare(a.id, b.id)
  );
}

/** What the picture that is drawn is about: while another one is on its way, that is not the active item. */
export function drawnTitle(state: State): string {
  const { picture, asking } = state;
  if (!asking.includes("picture"))
    return activeVisit(state)?.label ?? t("Graph");
  const item = findNode(picture, picture?.center ?? "")?.item;
  if (item?.type === "symbol") return item.symbol.name;
  return picture?.base.opened === undefined ? t("Graph") : t("Workspace");
}
