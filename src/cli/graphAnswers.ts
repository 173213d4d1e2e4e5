// The graph as a table of its edges; `export` writes it whole, for other programs.
import type { Envelope } from "../core/engine.ts";
import type { GraphAnswer } from "../core/query/graphResults.ts";
import type { Commands } from "./commands.ts";
import { formatCount } from "./figures.ts";
import { shellQuote } from "./shellQuote.ts";
import { formatTable } from "./table.ts";
import type { Terminal } from "./terminal.ts";

export function printGraph(
  { print, colors, width }: Terminal,
  { data, total, parameters }: Envelope<unknown>,
  commands: Commands,
): void {
  const { level, nodes, edges } = data as GraphAnswer;
  print(
    `${formatCount(total, level)}${total > nodes.length ? `, of which the first ${nodes.length.toLocaleString("en-US")}` : ""}, with ${formatCount(edges.length, "edge")} between`,
  );
  if (edges.length > 0) {
    const labels = new Map(nodes.map(({ id, label }) => [id, label]));
    print(
      formatTable(
        [
          { title: "sites", right: true },
          { title: "from", color: colors.cyan },
          { title: "to", color: colors.cyan },
          { title: "kinds", shrinks: true },
        ],
        edges.map(({ from, to, weight, kinds }) => [
          weight.toLocaleString("en-US"),
          labels.get(from) ?? from,
          labels.get(to) ?? to,
          Object.entries(kinds)
            .sort(([, a], [, b]) => b - a)
            .map(([kind]) => kind.replaceAll("_", " "))
            .join(", "),
        ]),
        width,
        colors.dim,
      ).join("\n"),
    );
  }
  const scope = String(parameters["scope"]);
  const flags = scope === "" ? "" : ` --scope ${shellQuote(scope)}`;
  print(
    colors.dim(
      `To draw it elsewhere: ${commands.ask(`export dot --level ${level}${flags}`)}`,
    ),
  );
}
