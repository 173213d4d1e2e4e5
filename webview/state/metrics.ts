// Size and colour of the overview by metrics: which there are, what they are of each node, and how values become signs. Pure.
import { t } from "../../src/l10n.ts";
import type { Envelope, PageQuery } from "../../src/protocol.ts";
import { isRest, pathOfNode } from "./overviewPart.ts";
import { edgesOf } from "./picture.ts";
import type { Marks, Part, Picture, PictureNode } from "./picture.ts";
import type { State } from "./state.ts";

export const metrics = [
  "symbols",
  "lines",
  "complexity",
  "callers",
  "instability",
  "hotspots",
  "churn",
  "debt",
  "cluster",
] as const;
export type Metric = (typeof metrics)[number];

export interface MetricWords {
  readonly name: string;
  readonly unit: string;
  readonly explanation: string;
  /** amount: from 0 to the largest; share: from 0 to 1; group: numbers that only tell apart. */
  readonly scale: "amount" | "share" | "group";
  /** Asked for when it is chosen; the others are in the picture. */
  readonly query?: {
    readonly name: PageQuery;
    readonly parameters: Readonly<Record<string, unknown>>;
  };
}

/** More files than any question leaves out. */
const all = 100_000;

export const metricWords: Readonly<Record<Metric, MetricWords>> = {
  symbols: {
    name: t("Symbols"),
    unit: t("symbols"),
    explanation: t("definitions of all kinds"),
    scale: "amount",
  },
  lines: {
    name: t("Lines"),
    unit: t("lines"),
    explanation: t("of whole files, of definitions their own"),
    scale: "amount",
  },
  complexity: {
    name: t("Complexity"),
    unit: t("cyclomatic"),
    explanation: t("cyclomatic complexity of all functions, added up"),
    scale: "amount",
  },
  callers: {
    name: t("Callers"),
    unit: t("places"),
    explanation: t("places in the rest of the picture that use it"),
    scale: "amount",
  },
  instability: {
    name: t("Instability"),
    unit: t("0 stable – 1 unstable"),
    explanation: t(
      "of what it has to do with in this picture, the share that it uses (R. Martin)",
    ),
    scale: "share",
  },
  hotspots: {
    name: t("Hotspots"),
    unit: t("complexity × (callers + 1)"),
    explanation: t(
      "of each function its complexity times who uses it, added up: hard to follow and much used",
    ),
    scale: "amount",
    query: { name: "hotspots", parameters: { by: "complexity", top: all } },
  },
  churn: {
    name: t("Churn"),
    unit: t("changes of files"),
    explanation: t("how often the last 1,000 commits changed its files"),
    scale: "amount",
    query: { name: "churn", parameters: { top: all } },
  },
  debt: {
    name: t("Debt"),
    unit: t("hours"),
    explanation: t("what its classes owe (SQALE)"),
    scale: "amount",
    query: { name: "debt", parameters: { top: all, minimum: 0 } },
  },
  cluster: {
    name: t("Cluster"),
    unit: t("number of the part"),
    explanation: t("the part into which most of its files fall (Leiden)"),
    scale: "group",
    query: {
      name: "clusters",
      parameters: { level: "file", members: all, limit: 1_000 },
    },
  },
};

/** Steps of colour for amounts and shares, and colours that tell groups apart. */
export const heatSteps = 5;
export const groupColors = 8;

/** What an answer says of each file; a file may be named several times. */
export function valuesOf(
  metric: Metric,
  envelope: Envelope<unknown>,
): readonly (readonly [path: string, value: number])[] {
  switch (metric) {
    case "churn":
      return (envelope.data as ChurnData).files.map(({ path, commits }) => [
        path,
        commits,
      ]);
    case "hotspots":
      return (envelope.data as HotspotData).symbols.map(({ symbol, score }) => [
        symbol.path,
        score,
      ]);
    case "debt":
      return (envelope.data as DebtData).classes.map(({ symbol, hours }) => [
        symbol.path,
        hours,
      ]);
    case "cluster":
      return (envelope.data as ClusterData).clusters.flatMap(
        ({ id, members }) => members.map(({ path }) => [path, id] as const),
      );
    default:
      return [];
  }
}

interface ChurnData {
  readonly files: readonly {
    readonly path: string;
    readonly commits: number;
  }[];
}
interface HotspotData {
  readonly symbols: readonly {
    readonly symbol: { readonly path: string };
    readonly score: number;
  }[];
}
interface DebtData {
  readonly classes: readonly {
    readonly symbol: { readonly path: string };
    readonly hours: number;
  }[];
}
interface ClusterData {
  readonly clusters: readonly {
    readonly id: number;
    readonly members: readonly { readonly path: string }[];
  }[];
}

/** By node; none where nothing is known. */
export function nodeValues(
  metric: Metric,
  picture: Picture,
  measured: State["measured"],
): ReadonlyMap<string, number> {
  const { nodes } = picture.base;
  const own = (
    value: (node: PictureNode) => number | undefined,
  ): ReadonlyMap<string, number> =>
    new Map(
      nodes.flatMap((node) => {
        const found = value(node);
        return found === undefined ? [] : [[node.id, found] as const];
      }),
    );
  switch (metric) {
    case "symbols":
      return own(({ figures }) => figures?.symbols);
    case "lines":
      return own(({ figures }) => figures?.lines);
    case "complexity":
      return own(({ figures }) => figures?.complexity);
    case "callers": {
      const sums = new Map(nodes.map(({ id }) => [id, 0]));
      for (const { to, sites } of edgesOf(picture))
        sums.set(to, (sums.get(to) ?? 0) + sites);
      return sums;
    }
    case "instability": {
      const [users, used] = [
        new Map<string, number>(),
        new Map<string, number>(),
      ];
      for (const { from, to } of edgesOf(picture)) {
        used.set(from, (used.get(from) ?? 0) + 1);
        users.set(to, (users.get(to) ?? 0) + 1);
      }
      return own(({ id }) => {
        const [ca, ce] = [users.get(id) ?? 0, used.get(id) ?? 0];
        // Of what nothing joins, nothing can be said.
        return ca + ce === 0 ? undefined : ce / (ca + ce);
      });
    }
    default: {
      const answer = measured[metric];
      // Where it could not be answered, nothing is 0.
      return answer === undefined || answer.failure !== undefined
        ? new Map()
        : fromFiles(
            picture.base,
            answer.values,
            metricWords[metric].scale === "group",
          );
    }
  }
}

/**
 * Each file belongs to the innermost of what is drawn around it, and to nothing where that does not stand for it. Amounts are added
 * up, of groups the most frequent one wins.
 */
function fromFiles(
  { nodes, opened = [] }: Part,
  values: readonly (readonly [string, number])[],
  isGroup: boolean,
): ReadonlyMap<string, number> {
  const byPath = new Map<string, string>();
  for (const node of nodes) {
    const path = pathOfNode(node);
    // Of a file whose definitions are shown, what is known is known of the whole.
    if (path !== undefined && !(isRest(node) && node.item.type === "symbol"))
      byPath.set(path, node.id);
  }
  const stops = new Set(opened.map(({ path }) => path));
  // A folder of which subfolders are drawn beside it stands for the files directly in it.
  const shallow = new Set(
    [...byPath.keys()].flatMap((path) => foldersAround(path)),
  );
  const votes = new Map<string, Map<number, number>>();
  for (const [path, value] of values) {
    const id = innermost(path, byPath, stops, shallow);
    if (id === undefined) continue;
    const counts = votes.get(id) ?? new Map<number, number>();
    counts.set(value, (counts.get(value) ?? 0) + 1);
    votes.set(id, counts);
  }
  const result = new Map<string, number>(
    isGroup ? [] : [...byPath.values()].map((id) => [id, 0]),
  );
  for (const [id, counts] of votes) {
    const entries = [...counts];
    result.set(
      id,
      isGroup
        ? (entries.sort(([a, m], [b, n]) => n - m || a - b)[0]?.[0] ?? 0)
        : entries.reduce((sum, [value, count]) => sum + value * count, 0),
    );
  }
  return result;
}

function innermost(
  path: string,
  byPath: ReadonlyMap<string, string>,
  stops: ReadonlySet<string>,
  shallow: ReadonlySet<string>,
): string | undefined {
  const around = [path, ...foldersAround(path)];
  const at = around.findIndex((each) => byPath.has(each) || stops.has(each));
  const found = around[at];
  if (found === undefined) return undefined;
  // What is open has the rest of its parts in one card, where there is a rest.
  const isWhole = at < 2 || stops.has(found) || !shallow.has(found);
  return isWhole ? byPath.get(found) : undefined;
}

/** The innermost first; the workspace itself is the last one. */
function foldersAround(path: string): readonly string[] {
  const folders: string[] = [];
  for (let at = path; at !== "";) {
    at = at.slice(0, Math.max(0, at.lastIndexOf("/")));
    folders.push(at);
  }
  return folders;
}

/** "1,234", "0.83". */
export function valueWords(metric: Metric, value: number): string {
  return metricWords[metric].scale === "share"
    ? value.toFixed(2)
    : value.toLocaleString("en", { maximumFractionDigits: 1 });
}

/** 1 to `heatSteps`; by the root of the share, so that a single large one does not make all others equal. */
export function heatStep(metric: Metric, value: number, most: number): number {
  if (metricWords[metric].scale === "share")
    return Math.min(heatSteps, 1 + Math.floor(value * heatSteps));
  if (most === 0) return 1;
  return Math.min(
    heatSteps,
    1 + Math.floor(Math.sqrt(value / most) * heatSteps),
  );
}

/** From where on a step begins. */
export function stepBegin(metric: Metric, step: number, most: number): number {
  const share = (step - 1) / heatSteps;
  if (metricWords[metric].scale === "share") return share;
  const begin = share * share * most;
  // Hours have parts; everything else is counted in whole numbers.
  return metric === "debt" && most < 100
    ? Math.ceil(begin * 10) / 10
    : Math.ceil(begin);
}

/** The picture with the signs of what was chosen; its places are as they were. */
export function withMarks(
  { sized, coloured, measured }: State,
  picture: Picture,
): Picture {
  if (picture.base.opened === undefined) return picture;
  const sizes: Record<string, number> = {};
  const classes: Record<string, string> = {};
  const notes: Record<string, string> = {};
  const note = (id: string, metric: Metric, value: number): void => {
    notes[id] = `${notes[id] ?? ""} · ${valueWords(metric, value)}`;
  };
  if (sized !== undefined) {
    const values = nodeValues(sized, picture, measured);
    const most = mostOf(values);
    for (const [id, value] of values) {
      sizes[id] = most === 0 ? 0 : value / most;
      note(id, sized, value);
    }
  }
  if (coloured !== undefined) {
    const values = nodeValues(coloured, picture, measured);
    const most = mostOf(values);
    const isGroup = metricWords[coloured].scale === "group";
    for (const [id, value] of values) {
      classes[id] = isGroup
        ? `group-${((value - 1) % groupColors) + 1}`
        : `heat-${heatStep(coloured, value, most)}`;
      if (coloured !== sized) note(id, coloured, value);
    }
  }
  const marks: Marks | undefined =
    sized === undefined && coloured === undefined
      ? undefined
      : { sizes, classes, notes };
  const { marks: _before, ...plain } = picture;
  return marks === undefined ? plain : { ...plain, marks };
}

export const mostOf = (values: ReadonlyMap<string, number>): number =>
  [...values.values()].reduce((a, b) => Math.max(a, b), 0);
