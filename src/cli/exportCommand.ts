// `codeweft export`: the graph as DOT, Mermaid, GraphML, JSON or CSV, for other programs.
import { extname, resolve } from "node:path";
import { Argument, Option } from "commander";
import type { Command } from "commander";
import { CodeweftError } from "../core/errors.ts";
import { describeParameters } from "../core/query/describeParameters.ts";
import { beyondMermaid } from "../core/query/formats/mermaid.ts";
import { graphFormats } from "../core/query/formats/list.ts";
import type { GraphFormat } from "../core/query/formats/list.ts";
import type { GraphAnswer } from "../core/query/graphResults.ts";
import { everyNode, wholeGraph } from "../core/query/wholeGraph.ts";
import { writeOutput } from "../node/writeOutput.ts";
import { withWorkspace } from "./askWorkspace.ts";
import { addPlaceFlags } from "./commonFlags.ts";
import type { CommonFlags } from "./commonFlags.ts";
import { formatCount } from "./figures.ts";
import { readFlags, toOption } from "./queryCommand.ts";
import type { Terminal } from "./terminal.ts";

interface ExportFlags extends CommonFlags {
  readonly output?: string;
  readonly force?: boolean;
}

/** Lines that are printed at once. */
const linesAtOnce = 2_000;

export function addExportCommand(
  program: Command,
  terminal: Terminal,
  words: readonly string[],
): void {
  const parameters = describeParameters(wholeGraph).filter(
    ({ name }) => name !== "limit",
  );
  const command = program
    .command("export")
    .summary("Write the graph for other programs")
    .description(
      "Writes nodes and weighted edges as DOT (Graphviz), Mermaid, GraphML (Gephi, yEd, NetworkX), node-link JSON or CSV, to standard output or a file. Everything is written, in the same order each time.",
    )
    .addArgument(
      new Argument(
        "[format]",
        "what to write; by the ending of the file, else dot",
      ).choices(graphFormats.map(({ id }) => id)),
    )
    .addOption(
      new Option(
        "--output <file>",
        "write this file, whole or not at all, instead of standard output",
      ),
    )
    .addOption(new Option("--force", "replace the file where it is there"));
  for (const parameter of parameters) command.addOption(toOption(parameter));
  addPlaceFlags(command)
    .option("--verbose", "tell every step on standard error")
    .action(async (id: string | undefined) => {
      const flags = command.opts<ExportFlags & Record<string, unknown>>();
      const format = chooseFormat(id, flags.output);
      const given = readFlags(parameters, flags);
      await withWorkspace(
        terminal,
        flags,
        words,
        wholeGraph,
        async ({ ask, signal }) => {
          const { data, revision } = await ask("graph", {
            ...given,
            limit: everyNode,
          });
          const graph = data as GraphAnswer;
          const size =
            flags.output === undefined
              ? printLines(terminal, format.write(graph, revision))
              : await writeFile(
                  terminal,
                  graph,
                  format.write(graph, revision),
                  flags,
                  signal,
                );
          if (format.id === "mermaid") noteLimits(terminal, graph, size);
        },
      );
    });
}

async function writeFile(
  terminal: Terminal,
  graph: GraphAnswer,
  lines: Iterable<string>,
  { output = "", force = false }: ExportFlags,
  signal: Parameters<typeof writeOutput>[2]["signal"],
): Promise<number> {
  let size = 0;
  const counted = function* (): Iterable<string> {
    for (const line of lines) {
      size += line.length + 1;
      yield line;
    }
  };
  await writeOutput(resolve(output), counted(), {
    force,
    ...(signal === undefined ? {} : { signal }),
  });
  terminal.note(
    `Written: ${output} (${formatCount(graph.nodes.length, graph.level)}, ${formatCount(graph.edges.length, "edge")})`,
  );
  return size;
}

/** How much was printed, in UTF-16 units. */
function printLines(terminal: Terminal, lines: Iterable<string>): number {
  let size = 0;
  let waiting: string[] = [];
  for (const line of lines) {
    size += line.length + 1;
    if (waiting.push(line) < linesAtOnce) continue;
    terminal.print(waiting.join("\n"));
    waiting = [];
  }
  if (waiting.length > 0) terminal.print(waiting.join("\n"));
  return size;
}

function noteLimits(
  terminal: Terminal,
  graph: GraphAnswer,
  size: number,
): void {
  const words = beyondMermaid(graph, size);
  if (words === undefined) return;
  terminal.note(words);
  terminal.note(
    "  next: choose a --level, --scope or --kinds that gives less.",
  );
}

function chooseFormat(
  id: string | undefined,
  output: string | undefined,
): GraphFormat {
  const ending = extname(output ?? "")
    .slice(1)
    .toLowerCase();
  const found = graphFormats.find((format) =>
    id === undefined ? format.extensions.includes(ending) : format.id === id,
  );
  if (found !== undefined) return found;
  const [standard] = graphFormats;
  if (output === undefined && standard !== undefined) return standard;
  throw new CodeweftError(
    "invalid_parameters",
    `The ending of ${output ?? ""} does not say which format is meant.`,
    {
      next: `Name it, for example: export ${graphFormats[0]?.id ?? ""} --output ${output ?? ""}. There are ${graphFormats.map((one) => one.id).join(", ")}.`,
    },
    { output },
  );
}
