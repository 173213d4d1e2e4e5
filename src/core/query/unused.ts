// What could be deleted: definitions that nothing reaches.
import { z } from "zod";
import type { Graph } from "../graph/graph.ts";
import { findLive, Visibility } from "../graph/liveness.ts";
import { DefinitionFlag } from "../model/symbol.ts";
import type { SymbolKind } from "../model/symbol.ts";
import { toSymbolRef } from "./describe.ts";
import {
  limitParameter,
  offsetParameter,
  scopeParameter,
} from "./parameters.ts";
import { defineQuery } from "./query.ts";
import { findMentioned } from "./mentions.ts";
import { isInScope, openScope } from "./scope.ts";
import type { Unused, UnusedReason } from "./unusedResults.ts";

const confidences = ["high", "medium", "low"] as const;

export const unused = defineQuery({
  id: "unused",
  title: "What does nothing use?",
  description:
    "Definitions that nothing reaches: not from the top of a file, entry points (main, routes), what is exported, what has an annotation or belongs to a base outside of the workspace, and tests. Tests reach, and are never listed. Each with a reason and how sure that is; of what is exported or what tests alone reach, that is little, and it is left out unless it is asked for.",
  parameters: z.object({
    scope: scopeParameter,
    confidence: z
      .enum(confidences)
      .default("medium")
      .describe(
        "At least this sure. low: also what is exported, what only tests reach, and names that a reference bears that could not be followed",
      ),
    limit: limitParameter(100),
    offset: offsetParameter,
  }),
  positional: ["scope"],
  needs: "database",
  example: {},
  run: async ({ graph, reads, sources }, parameters) => {
    const files = openScope(graph, parameters.scope);
    const names = toNames(await reads.unresolvedTexts());
    const found = findUnused(graph, names).filter(({ node }) =>
      isInScope(graph, files, node),
    );
    const mentioned = await findMentioned(
      graph,
      sources,
      found
        .filter(({ confidence }) => confidence !== "low")
        .map(({ node }) => node),
    );
    const least = confidences.indexOf(parameters.confidence);
    const all = found
      .map((one): Found =>
        mentioned.has(one.node)
          ? { ...one, reason: "mentioned", confidence: confidenceOf.mentioned }
          : one,
      )
      .filter(({ confidence }) => confidences.indexOf(confidence) <= least);
    // The surest first; they come in path order.
    all.sort(
      (a, b) =>
        confidences.indexOf(a.confidence) - confidences.indexOf(b.confidence),
    );
    const { limit, offset } = parameters;
    const data = all
      .slice(offset, offset + limit)
      .map(({ node, confidence, reason }): Unused => ({
        symbol: toSymbolRef(graph, node),
        confidence,
        reason,
        contains: countInside(graph, node),
        users: countUsers(graph, node),
      }));
    return { data, total: all.length, returned: data.length };
  },
});

/** What a person would delete by itself; what stands in a type of data is part of that. */
const listedKinds: ReadonlySet<SymbolKind> = new Set([
  "class",
  "struct",
  "interface",
  "trait",
  "protocol",
  "enum",
  "union",
  "type_alias",
  "function",
  "method",
  "macro",
  "variable",
  "constant",
]);
/** Without a body or a name of its own there is nothing to delete by itself. */
const unlisted =
  DefinitionFlag.anonymous |
  DefinitionFlag.bodiless |
  DefinitionFlag.implicit |
  DefinitionFlag.computed;

interface Found extends Pick<Unused, "confidence" | "reason"> {
  readonly node: number;
}

function findUnused(graph: Graph, names: ReadonlySet<string>): Found[] {
  const visibility = new Visibility(graph);
  const live = findLive(graph, visibility, { tests: true, exports: true });
  const untested = findLive(graph, visibility, { tests: false, exports: true });
  const closed = findLive(graph, visibility, { tests: true, exports: false });
  const used = findUsed(graph);
  const found: Found[] = [];
  /** What is listed, and what is in it. */
  const covered = new Uint8Array(graph.symbolCount);
  for (let node = 0; node < graph.symbolCount; node++) {
    const parent = graph.parent(node);
    if (parent === -1) continue;
    if (covered[parent] === 1) {
      covered[node] = 1;
      continue;
    }
    if (!isListed(graph, node)) continue;
    const reason =
      live[node] === 0
        ? reasonOf(graph, visibility, node, names)
        : untested[node] === 0
          ? "testsOnly"
          : closed[node] === 0 &&
              used[node] === 0 &&
              visibility.visible[node] === 1
            ? "exported"
            : undefined;
    if (reason === undefined) continue;
    covered[node] = 1;
    found.push({ node, reason, confidence: confidenceOf[reason] });
  }
  return found;
}

const confidenceOf: Readonly<Record<UnusedReason, Unused["confidence"]>> = {
  hidden: "high",
  internal: "high",
  member: "medium",
  sameName: "low",
  mentioned: "low",
  exported: "low",
  testsOnly: "low",
};

function isListed(graph: Graph, node: number): boolean {
  const kind = graph.kind(node);
  if (!listedKinds.has(kind) || graph.isTest(node)) return false;
  if ((graph.flags(node) & unlisted) !== 0) return false;
  const isValue = kind === "variable" || kind === "constant";
  // `_` and the like are written to say that nobody reads them.
  if (/^_*$/u.test(graph.name(node))) return false;
  return !isValue || graph.kind(graph.parent(node)) === "module";
}

function reasonOf(
  graph: Graph,
  visibility: Visibility,
  node: number,
  names: ReadonlySet<string>,
): UnusedReason {
  if (names.has(graph.name(node))) return "sameName";
  if (visibility.isHidden(node)) return "hidden";
  const kind = graph.kind(graph.parent(node));
  return kind === "module" || kind === "function" || kind === "method"
    ? "internal"
    : "member";
}

/** 1 for what something uses that is not in it itself. */
function findUsed(graph: Graph): Uint8Array {
  const used = new Uint8Array(graph.nodeCount);
  for (let edge = 0; edge < graph.edgeCount; edge++) {
    const from = graph.from(edge);
    for (let at = graph.to(edge); at !== -1; at = graph.parent(at)) {
      if (isWithin(graph, from, at)) break;
      used[at] = 1;
    }
  }
  return used;
}

function isWithin(graph: Graph, node: number, container: number): boolean {
  for (let at = node; at !== -1; at = graph.parent(at))
    if (at === container) return true;
  return false;
}

function countInside(graph: Graph, node: number): number {
  const nodes = [node];
  for (let next = 0; next < nodes.length; next++)
    nodes.push(...graph.children(nodes[next]!));
  return nodes.length - 1;
}

/** Others that use it or what is in it. */
function countUsers(graph: Graph, node: number): number {
  const users = new Set<number>();
  const nodes = [node];
  for (let next = 0; next < nodes.length; next++) {
    const at = nodes[next]!;
    nodes.push(...graph.children(at));
    for (const edge of graph.incoming(at)) {
      const source = graph.namedNode(graph.from(edge));
      if (!isWithin(graph, source, node)) users.add(source);
    }
  }
  return users.size;
}

/** The last name of each text: `save` of `this.store.save()`. */
function toNames(texts: readonly string[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const text of texts) {
    const name = /([\p{L}_$][\p{L}\p{N}_$?!]*)[^\p{L}\p{N}_$?!]*$/u.exec(text);
    if (name !== null) names.add(name[1]!);
  }
  return names;
}
