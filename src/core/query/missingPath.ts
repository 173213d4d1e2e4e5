// Why there is no path: which filter hides one, or which references that lead nowhere could have been part of one.
import { edgeKinds, resolutions, relationKinds } from "../model/edge.ts";
import type { EdgeFilter } from "../graph/edgeFilter.ts";
import type { Graph } from "../graph/graph.ts";
import { findShortestPaths } from "../graph/shortestPath.ts";
import { walkGraph } from "../graph/walk.ts";
import type { DatabaseReads } from "../reads.ts";

import { openFilter } from "./selection.ts";
import type { FilterValues } from "./selection.ts";
import type { EdgeKind } from "../model/edge.ts";
import type { PathStop } from "./pathResults.ts";

export interface MissingPath {
  readonly reachedFrom: number;
  readonly reachedTo: number;
  readonly stoppedBy: readonly PathStop[];
}

interface Asked {
  readonly graph: Graph;
  readonly reads: DatabaseReads;
  readonly filter: EdgeFilter;
  readonly parameters: FilterValues & {
    readonly kinds: readonly EdgeKind[];
    readonly rollUp: boolean;
  };
}

/** Above this many reached symbols their unresolved references are not counted: the number would say nothing. */
const mostAsked = 2_000;

export async function explainMissingPath(
  asked: Asked,
  from: readonly number[],
  to: readonly number[],
): Promise<MissingPath> {
  const { graph, filter, reads } = asked;
  const forwards = walkGraph(graph, from, "out", filter);
  const backwards = walkGraph(graph, to, "in", filter, { everySource: true });
  const stoppedBy = explainFilters(asked, from, to);
  if (
    stoppedBy.length === 0 &&
    findShortestPaths(graph, to, new Set(from), filter, 1).length > 0
  )
    stoppedBy.push({
      by: "direction",
      text: "There is a path the other way round.",
    });
  const reached = [...forwards.order].filter((node) => !graph.isExternal(node));
  if (reached.length <= mostAsked) {
    const { total, rows } = await reads.unresolved({
      fromIds: reached.map((node) => graph.id(node)),
      limit: 3,
      offset: 0,
    });
    if (total > 0)
      stoppedBy.push({
        by: "unresolved",
        references: {
          total,
          examples: rows.map(({ text, path, line, reason }) => ({
            text,
            path,
            line,
            reason,
          })),
        },
        text: `${String(total)} ${total === 1 ? "reference" : "references"} on the way ${total === 1 ? "leads" : "lead"} nowhere for sure, for example ${rows.map(({ text, path, line, reason }) => `${text} at ${path}:${String(line)} (${reason})`).join("; ")}.`,
      });
  }
  return {
    reachedFrom: forwards.order.length - from.length,
    reachedTo: backwards.order.length - to.length,
    stoppedBy,
  };
}

/** Tries each filter without its limit; where that opens a path, says what the path needs. */
function explainFilters(
  asked: Asked,
  from: readonly number[],
  to: readonly number[],
): PathStop[] {
  const { graph, parameters } = asked;
  const goals = new Set(to);
  const tryWith = (change: Partial<Asked["parameters"]>) => {
    const values = { ...parameters, ...change };
    const filter = openFilter(graph, values, values.kinds, values.rollUp);
    return findShortestPaths(graph, from, goals, filter, 1)[0];
  };
  const reasons: PathStop[] = [];
  const byKind = tryWith({ kinds: relationKinds });
  if (byKind !== undefined) {
    const needed = edgeKinds.filter(
      (kind) =>
        !parameters.kinds.includes(kind) &&
        byKind.edges.some((edge) => graph.edgeKind(edge) === kind),
    );
    reasons.push({
      by: "kinds",
      needed,
      text: `The kinds of edges: a path needs ${needed.join(", ")} too.`,
    });
  }
  const byResolution = tryWith({ resolutions: [...resolutions] });
  if (byResolution !== undefined) {
    const needed = resolutions.filter(
      (resolution) =>
        !parameters.resolutions.includes(resolution) &&
        byResolution.edges.some(
          (edge) => graph.edgeResolution(edge) === resolution,
        ),
    );
    reasons.push({
      by: "resolutions",
      needed,
      text: `The certainty: a path needs edges that are ${needed.join(", ")} too.`,
    });
  }
  if (!parameters.includeTests && tryWith({ includeTests: true }) !== undefined)
    reasons.push({
      by: "tests",
      text: "The tests: a path leads through test code.",
    });
  if (parameters.scope !== "" && tryWith({ scope: "" }) !== undefined)
    reasons.push({
      by: "scope",
      scope: parameters.scope,
      text: `The scope: a path leaves "${parameters.scope}".`,
    });
  if (
    reasons.length === 0 &&
    tryWith({
      kinds: relationKinds,
      resolutions: [...resolutions],
      includeTests: true,
      scope: "",
    }) !== undefined
  )
    reasons.push({
      by: "filters",
      text: "Several filters together: without any of them there is a path.",
    });
  return reasons;
}
