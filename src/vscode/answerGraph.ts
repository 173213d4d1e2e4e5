// What an answer names as a graph: its symbols with all edges between them, or its files and folders with the answer's own. Knows no question.
import type { Engine } from "../core/engine.ts";
import { CodeweftError } from "../core/errors.ts";
import type {
  AnswerGraph,
  AnswerLink,
  Neighbourhood,
  Resolution,
  SymbolRef,
} from "../protocol.ts";
import { isMembers, isSymbol } from "./answerShapes.ts";
import type { Asked } from "./lastAsked.ts";
import type { Questions } from "./questions.ts";

export interface AnswerGraphParts {
  readonly session: Pick<Engine, "ask">;
  readonly questions: Pick<Questions, "fileSymbols">;
  /** How certain an edge must be to be drawn. */
  readonly resolutions: readonly Resolution[];
  readonly maxNodes: number;
}

/** The first things that the answer names, as many as a picture may have. Throws not_found when it names none, and when the first one is gone. */
export async function toAnswerGraph(
  {
    help,
    envelope,
    folders,
    left,
    old,
  }: Pick<Asked, "help" | "envelope" | "folders" | "left" | "old">,
  parts: AnswerGraphParts,
): Promise<AnswerGraph> {
  const symbols = symbolsOf(envelope.data);
  const graph =
    symbols.length > 0
      ? await ofSymbols(symbols, parts).catch((error: unknown) => {
          throw old && isNotFound(error) ? changedSince(help.title) : error;
        })
      : await ofPaths(envelope.data, folders, parts);
  if (graph.nodes.length === 0)
    throw new CodeweftError(
      "not_found",
      `The answer to “${help.title}” names no symbols, files or folders that could be drawn.`,
      { next: "“Show Answer as Table” shows what it has." },
    );
  return {
    kind: "answer",
    title: help.title,
    ...graph,
    // With what was not asked for.
    left: graph.left + left,
  };
}

function isNotFound(error: unknown): boolean {
  return error instanceof CodeweftError && error.code === "not_found";
}

function changedSince(title: string): CodeweftError {
  return new CodeweftError(
    "not_found",
    `The graph has changed since “${title}” was answered, and the first symbol of the answer is gone.`,
    {
      kept: "The answer stays in its view.",
      next: "Ask again to draw what is there now.",
    },
    { outdated: true },
  );
}

type Drawn = Omit<AnswerGraph, "kind" | "title">;

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
  const left = symbols.length - nodes.length;
  return { nodes, edges, links: [], containers, bundles, left };
}

/** Files are drawn as their own symbols, which a person can open and walk on from. */
async function ofPaths(
  data: unknown,
  folders: ReadonlySet<string>,
  { questions, maxNodes }: AnswerGraphParts,
): Promise<Drawn> {
  const { paths, links } = pathsOf(data);
  const files = await questions.fileSymbols();
  const known = paths.flatMap((path) => {
    const node = folders.has(path) ? { path } : files.get(path);
    return node === undefined ? [] : [node];
  });
  const nodes = known.slice(0, maxNodes);
  const ids = new Map(
    nodes.map((node) => [node.path, "id" in node ? node.id : node.path]),
  );
  return {
    nodes,
    edges: [],
    links: links.flatMap(({ from, to, sites }) => {
      const source = ids.get(String(from));
      const target = ids.get(String(to));
      return source === undefined || target === undefined
        ? []
        : [{ from: source, to: target, sites }];
    }),
    containers: [],
    bundles: [],
    left: known.length - nodes.length,
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
      links.set(`${source}\0${target}`, {
        from: source,
        to: target,
        sites: sitesOf(value),
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
