// Which parts the graph falls into.
import type { Envelope } from "../core/engine.ts";
import type { Clusters } from "../core/query/clusterResults.ts";
import { formatCount } from "./figures.ts";
import { printTable } from "./table.ts";
import type { Terminal } from "./terminal.ts";

/** For people; `--json` has them all. */
const shownMembers = 6;

export function printClusters(
  terminal: Terminal,
  { data, total }: Envelope<unknown>,
): void {
  const { print, colors } = terminal;
  const found = data as Clusters;
  const { level, algorithm, modularity, nodes, edges, alone } = found;
  const how =
    algorithm === "leiden" ? "the Leiden algorithm" : "label propagation";
  print(
    `${String(total)} ${total === 1 ? "community" : "communities"} of ${level}s by ${how}: modularity ${modularity.toFixed(3)} over ${formatCount(nodes, level)} and ${formatCount(edges, "edge")}; ${String(alone)} stand alone`,
  );
  if (found.clusters.length === 0) return;
  printTable(
    terminal,
    [
      { title: "", right: true, color: colors.bold },
      { title: `${level}s`, right: true },
      { title: "edges inside", right: true },
      { title: "to others", right: true },
      { title: "mostly in", color: colors.cyan },
      { title: "share", right: true },
      { title: "for example", shrinks: true, color: colors.dim },
    ],
    found.clusters.map(({ id, size, internal, external, folder, members }) => [
      String(id),
      String(size),
      String(internal),
      String(external),
      folder.path === "" ? "." : folder.path,
      `${String(Math.round((100 * folder.members) / size))} %`,
      members
        .slice(0, shownMembers)
        .map(({ path, symbol }) => symbol?.name ?? path)
        .join(", "),
    ]),
  );
}
