// What an answer names as a graph: its symbols with all edges between them, or its files and folders with the answer's own, where it has some. Knows no question.
import type { Engine } from "../core/engine.ts";
import { CodeweftError } from "../core/errors.ts";
import type { GraphAnswer, GraphEdge } from "../core/query/graphResults.ts";
import { t } from "../l10n.ts";
import type {
  AnswerGraph,
  AnswerLink,
  AnswerSource,
  EdgeKind,
  Neighbourhood,
  Resolution,
  SymbolRef,
} from "../protocol.ts";
import { drawnExtent } from "./answerExtent.ts";
import { answerOfItem } from "./answerRows.ts";
import { isMembers, isSymbol } from "./answerShapes.ts";
import { stagingOf } from "./answerStages.ts";
import type { Asked } from "./lastAsked.ts";
import type { Questions } from "./questions.ts";

/** An answer or a part of one. */
export interface Drawable {
  readonly title: string;
  readonly data: unknown;
  /** Paths of the workspace's folders. */
  readonly folders: ReadonlySet<string>;
  /** Items behind those of the answer. */
  readonly left: number;
  /** The graph has changed since. */
  readonly old: boolean;
  readonly source: AnswerSource;
}

/** The whole of what was asked, or one of its items by the id of its row. */
export function drawableOf(
  { help, envelope, folders, left, old }: Asked,
  row?: { readonly id: string; readonly label: string },
): Drawable {
  const source = { query: help.id, parameters: envelope.parameters };
  return row === undefined
    ? { title: help.title, data: envelope.data, folders, left, old, source }
    : {
        title: `${help.title} ${row.label}`,
        data: answerOfItem(envelope.data, row.id),
        folders,
        left: 0,
        old,
        source,
      };
}

export interface AnswerGraphParts {
  readonly session: Pick<Engine, "ask">;
  readonly questions: Pick<Questions, "fileSymbols">;
  /** How certain an edge must be to be drawn. */
  readonly resolutions: readonly Resolution[];
  readonly maxNodes: number;
}

/** The first things that the answer names, as many as a picture may have. Throws not_found when it names none, and when the first one is gone. */
export async function toAnswerGraph(
  { title, data: whole, folders, left, old, source }: Drawable,
  parts: AnswerGraphParts,
): Promise<AnswerGraph> {
  const { data, left: members } = drawnExtent(whole, parts.maxNodes);
  const symbols = symbolsOf(data);
  const graph =
    symbols.length > 0
      ? await ofSymbols(symbols, parts).catch((error: unknown) => {
          throw old && isNotFound(error) ? changedSince(title) : error;
        })
      : await ofPaths(data, folders, parts);
  if (graph.nodes.length === 0)
    throw new CodeweftError(
      "not_found",
      t(
        "The answer to “{0}” names no symbols, files or folders that could be drawn.",
        title,
      ),
      { next: t("“Show Answer as Table” shows what it has.") },
    );
  const { stages, notes } = stagingOf(data);
  const idOf = endsIn(graph.nodes);
  return {
    kind: "answer",
    title,
    ...graph,
    stages: stages.map(({ title: heading, nodes }) => ({
      title: heading,
      nodes: nodes.flatMap((node) => idOf(node) ?? []),
    })),
    notes: notes.flatMap((note) => {
      const from = idOf(note.from);
      const to = idOf(note.to);
      return from === undefined || to === undefined
        ? []
        : [{ ...note, from, to }];
    }),
    // With what was not asked for.
    left: graph.left + members + left,
    source,
  };
}

function isNotFound(error: unknown): boolean {
  return error instanceof CodeweftError && error.code === "not_found";
}

function changedSince(title: string): CodeweftError {
  return new CodeweftError(
    "not_found",
    t(
      "The graph has changed since “{0}” was answered, and the first symbol of the answer is gone.",
      title,
    ),
    {
      kept: t("The answer stays in its view."),
      next: t("Ask again to draw what is there now."),
    },
    { outdated: true },
  );
}

type Drawn = Omit<
  AnswerGraph,
  "kind" | "title" | "stages" | "notes" | "source"
>;

async function ofSymbols(
  symbols: readonly SymbolRef[],
  { session, resolutions, maxNodes }: AnswerGraphParts,
): Promise<Drawn> {
  const nodes = symbols.slice(0, maxNodes);
  // No step to either side: only what is drawn, the edges between, and how much stands behind each.
  const { data } = await session.ask("neighbourhood", {
    symbol: nodes[0]?.id,
    in: 0,
    out: 0,
    members: false,
    drawn: nodes.map(({ id }) => id),
    resolutions,
    includeExternal: true,
  });
  const { edges, containers, bundles } = data as Neighbourhood;
  return {
    nodes,
    edges,
    links: [],
    containers,
    bundles,
    left: symbols.length - nodes.length,
  };
}

/** Files are drawn as their own symbols, which a person can open and walk on from. */
async function ofPaths(
  data: unknown,
  folders: ReadonlySet<string>,
  { questions, maxNodes, session, resolutions }: AnswerGraphParts,
): Promise<Drawn> {
  const { paths: named, links: own } = pathsOf(data);
  const { level, stages } = stagingOf(data);
  // A part is named after a folder, which is none of its members.
  const paths =
    stages.length === 0 ? named : stages.flatMap(({ nodes }) => nodes);
  const files = await questions.fileSymbols();
  const known = paths.flatMap((path) => {
    if (typeof path !== "string") return [];
    const node = folders.has(path) ? { path } : files.get(path);
    return node === undefined ? [] : [node];
  });
  const nodes = known.slice(0, maxNodes);
  const links =
    own.length > 0 && level === undefined
      ? own
      : await linksBetween(
          nodes.map(({ path }) => path),
          level ?? (folders.has(nodes[0]?.path ?? "") ? "folder" : "file"),
          { session, resolutions },
        );
  const idOf = endsIn(nodes);
  return {
    nodes,
    edges: [],
    links: links.flatMap((link) => {
      const from = idOf(link.from);
      const to = idOf(link.to);
      return from === undefined || to === undefined
        ? []
        : [{ ...link, from, to }];
    }),
    containers: [],
    bundles: [],
    left: known.length - nodes.length,
  };
}

/** How a path is called as the end of a line: files by their own symbols. */
function endsIn(
  nodes: AnswerGraph["nodes"],
): (end: number | string) => number | string | undefined {
  const ids = new Map<number | string, number | string>();
  for (const node of nodes) {
    if ("id" in node) ids.set(node.id, node.id);
    if (!("id" in node) || node.kind === "module")
      ids.set(node.path, "id" in node ? node.id : node.path);
  }
  return (end) => ids.get(end);
}

/** Everything that leads from one of the files or folders to another. */
async function linksBetween(
  paths: readonly string[],
  level: "file" | "folder",
  { session, resolutions }: Pick<AnswerGraphParts, "session" | "resolutions">,
): Promise<readonly AnswerLink[]> {
  // The workspace itself is called so among the nodes of a graph.
  const { data } = await session.ask("graph", {
    level,
    nodes: paths.map((path) => (path === "" ? "." : path)),
    limit: Math.max(1, paths.length),
    resolutions,
  });
  return (data as GraphAnswer).edges.map(toLink);
}

function toLink({
  from,
  to,
  weight,
  kinds,
  resolutions,
}: GraphEdge): AnswerLink {
  const pathOf = (id: string): string => (id === "." ? "" : id);
  return {
    from: pathOf(from),
    to: pathOf(to),
    sites: weight,
    kinds: Object.keys(kinds) as EdgeKind[],
    // The most certain comes first.
    resolution: (Object.keys(resolutions)[0] ?? "exact") as Resolution,
  };
}

/** In the answer's order, each once. What merely contains others is no subject of an answer. */
export function symbolsOf(data: unknown): readonly SymbolRef[] {
  const found = new Map<number, SymbolRef>();
  const collect = (value: unknown): void => {
    if (isSymbol(value)) found.set(value.id, found.get(value.id) ?? value);
    else if (Array.isArray(value)) value.forEach(collect);
    else if (isMembers(value))
      for (const [name, member] of Object.entries(value))
        if (name !== "containers") collect(member);
  };
  collect(data);
  return [...found.values()];
}

/** Paths in the answer's order, each once, and what leads from one to another, joined. */
export function pathsOf(data: unknown): {
  readonly paths: readonly string[];
  readonly links: readonly AnswerLink[];
} {
  const paths = new Set<string>();
  const links = new Map<string, AnswerLink>();
  const told = new Set<string>();
  const collect = (value: unknown): void => {
    if (Array.isArray(value)) {
      value.forEach(collect);
      return;
    }
    if (!isMembers(value)) return;
    const { path, from, to } = value;
    if (typeof path === "string") paths.add(path);
    const source = pathOfEnd(from);
    const target = pathOfEnd(to);
    if (source !== undefined && target !== undefined) {
      paths.add(source).add(target);
      // Several ways lead over the same step; calls and imports of the same two are two.
      const words = JSON.stringify(value);
      if (told.has(words)) return;
      told.add(words);
      const pair = `${source}\0${target}`;
      links.set(pair, {
        from: source,
        to: target,
        sites: (links.get(pair)?.sites ?? 0) + sitesOf(value),
        kinds: [],
        resolution: "exact",
      });
      return;
    }
    Object.values(value).forEach(collect);
  };
  collect(data);
  return { paths: [...paths], links: [...links.values()] };
}

function pathOfEnd(end: unknown): string | undefined {
  const path = isMembers(end) ? end["path"] : end;
  return typeof path === "string" ? path : undefined;
}

/** How many places are behind it; one where the answer does not say. */
function sitesOf(link: Readonly<Record<string, unknown>>): number {
  const { siteCount, sites, weight } = link;
  return (
    [siteCount, sites, weight].find((count) => typeof count === "number") ?? 1
  );
}
