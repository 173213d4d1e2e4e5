// The one list of questions. Command line, pages and every other surface follow from it: a new question is one file and one line here.
import { centrality } from "./centrality.ts";
import { clusters } from "./clusters.ts";
import { complexity } from "./complexity.ts";
import { churn } from "./churn.ts";
import { coChange } from "./coChange.ts";
import { components } from "./components.ts";
import { coupling } from "./coupling.ts";
import { context } from "./context.ts";
import { cycles } from "./cycles.ts";
import { coverage } from "./coverage.ts";
import { debt } from "./debt.ts";
import { edges } from "./edges.ts";
import { entropy } from "./entropy.ts";
import { failed } from "./failed.ts";
import { folders } from "./folders.ts";
import { health } from "./health.ts";
import { defineHelp } from "./help.ts";
import { history } from "./history.ts";
import { hotspots } from "./hotspots.ts";
import { impact } from "./impact.ts";
import { instability } from "./instability.ts";
import { kcore } from "./kcore.ts";
import { neighbourhood } from "./neighbourhood.ts";
import { overview } from "./overview.ts";
import { path } from "./path.ts";
import { processing } from "./processing.ts";
import { problems } from "./problems.ts";
import type { Query } from "./query.ts";
import { queue } from "./queue.ts";
import { references } from "./references.ts";
import { callees, callers, dependencies, dependents } from "./relations.ts";
import { resolution } from "./resolution.ts";
import { run } from "./run.ts";
import { runs } from "./runs.ts";
import { search } from "./search.ts";
import { skipped } from "./skipped.ts";
import { sql } from "./sql.ts";
import { statistics } from "./statistics.ts";
import { symbol } from "./symbol.ts";
import { symbolAt } from "./symbolAt.ts";
import { symbols } from "./symbols.ts";
import { trail } from "./trail.ts";
import { unused } from "./unused.ts";
import { unresolved } from "./unresolved.ts";
import { watched } from "./watched.ts";
import { wholeGraph } from "./wholeGraph.ts";

/** Shorter names that surfaces for typing also accept. */
export const queryAliases: Readonly<Record<string, string>> = {
  stats: "statistics",
};

export const queries: readonly Query[] = [
  defineHelp(() => queries),
  statistics,
  health,
  search,
  symbols,
  symbol,
  symbolAt,
  callers,
  callees,
  dependencies,
  dependents,
  references,
  neighbourhood,
  path,
  trail,
  edges,
  wholeGraph,
  impact,
  churn,
  coChange,
  context,
  cycles,
  components,
  unused,
  clusters,
  instability,
  complexity,
  coupling,
  debt,
  hotspots,
  kcore,
  centrality,
  entropy,
  overview,
  folders,
  coverage,
  resolution,
  unresolved,
  problems,
  failed,
  queue,
  skipped,
  history,
  watched,
  runs,
  run,
  processing,
  sql,
];
