// What breaks if this changes: who notices, how far away, which tests to run, and why.
import { z } from "zod";
import { CodeweftError } from "../errors.ts";
import { findImpact, isUsed } from "../graph/impact.ts";
import { getChanged } from "./changedSymbols.ts";
import { toSite, toSymbolRef } from "./describe.ts";
import { readGitChange } from "./gitChanged.ts";
import {
  limitParameter,
  offsetParameter,
  structureParameters,
  symbolParameter,
} from "./parameters.ts";
import { defineQuery } from "./query.ts";
import { openStructure } from "./selection.ts";
import type { Graph } from "../graph/graph.ts";
import type { AffectedSymbol, ImpactAnswer } from "./structureResults.ts";

export const impact = defineQuery({
  id: "impact",
  title: "What breaks if I change this?",
  description:
    "Everything that may notice a change of symbols, files, ranges of lines or commits, by the number of steps, with a shortest way as the proof of each; the tests that reach the change; and where it surfaces: what notices and is itself used by nothing. Callers of an interface notice a change of what implements it.",
  parameters: z.object({
    changed: z
      .array(symbolParameter)
      .max(10_000)
      .default([])
      .meta({ unless: "git" })
      .describe(
        "What changes: symbols, files, or ranges of lines (path:10-20); a class or file is all that it contains",
      ),
    git: z
      .string()
      .min(1)
      .optional()
      .meta({ bare: "worktree" })
      .describe(
        "What git says has changed: worktree (not committed yet), a commit (since then), or a range like main...HEAD",
      ),
    hops: z
      .int()
      .min(0)
      .max(1_000_000)
      .default(3)
      .describe("At most so many steps; 0: as far as it goes"),
    proofSteps: z
      .int()
      .min(0)
      .max(10_000)
      .default(20)
      .describe(
        "At most so many steps of each proof, from who notices on; hop says how many there are",
      ),
    ...structureParameters,
    limit: limitParameter(100),
    offset: offsetParameter,
  }),
  positional: ["changed"],
  counted: "symbols",
  needs: "graph",
  example: { changed: ["main"] },
  run: async (context, parameters) => {
    const { graph } = context;
    const { changed: named, git: range } = parameters;
    if (named.length === 0 && range === undefined) throw nothingNamed();
    const git =
      range === undefined ? undefined : await readGitChange(context, range);
    const changed = [
      ...new Set([...getChanged(graph, named), ...(git?.nodes ?? [])]),
    ].sort((a, b) => a - b);
    const filter = openStructure(graph, parameters);
    const hops = parameters.hops === 0 ? Infinity : parameters.hops;
    const found = findImpact(graph, changed, filter, hops);
    const describe = (node: number): AffectedSymbol => ({
      symbol: toSymbolRef(graph, node),
      hop: found.hop(node),
      proof: found
        .proof(node)
        .slice(0, parameters.proofSteps)
        .map((edge) => toStep(graph, edge)),
    });
    const files = new Map<number, { hop: number; symbols: number }>();
    const tests: number[] = [];
    const surfaces: number[] = [];
    for (const node of found.order) {
      const file = graph.fileOf(node);
      const known = files.get(file);
      // The nearest comes first.
      if (known === undefined)
        files.set(file, { hop: found.hop(node), symbols: 1 });
      else known.symbols++;
      if (graph.isTest(node)) tests.push(node);
      else if (!isUsed(graph, node, filter)) surfaces.push(node);
    }
    const { limit, offset } = parameters;
    const page = found.order.slice(offset, offset + limit);
    const data: ImpactAnswer = {
      changed: changed.map((node) => toSymbolRef(graph, node)),
      symbols: page.map(describe),
      files: [...files]
        .map(([file, { hop, symbols }]) => ({
          path: graph.filePath(file),
          hop,
          symbols,
        }))
        .sort((a, b) => a.hop - b.hop || (a.path < b.path ? -1 : 1)),
      tests: tests.slice(0, limit).map(describe),
      testCount: tests.length,
      surfaces: surfaces.slice(0, limit).map(describe),
      surfaceCount: surfaces.length,
      ...(git === undefined ? {} : { git: git.note }),
    };
    return { data, total: found.order.length, returned: page.length };
  },
});

function nothingNamed(): CodeweftError {
  return new CodeweftError(
    "invalid_parameters",
    'The question "impact" has to be told what changes.',
    {
      next: "Name symbols, files or ranges of lines, or a range of git (worktree for what is not committed yet).",
    },
    { query: "impact" },
  );
}

function toStep(graph: Graph, edge: number): AffectedSymbol["proof"][number] {
  const from = graph.from(edge);
  const [site] = graph.sites(edge);
  return {
    kind: graph.edgeKind(edge),
    resolution: graph.edgeResolution(edge),
    from: graph.id(from),
    to: graph.id(graph.to(edge)),
    site: site && toSite(graph.path(from), site),
  };
}
