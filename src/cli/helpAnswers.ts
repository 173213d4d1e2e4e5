// The list of questions for a person.
import type { Envelope } from "../core/engine.ts";
import type { QueryHelp } from "../core/query/results.ts";
import { toVerb } from "../core/query/verbs.ts";
import { formatTable } from "./table.ts";
import type { Terminal } from "./terminal.ts";
import { writeDuration } from "../core/query/units.ts";

export function printHelp(
  terminal: Terminal,
  { data }: Envelope<unknown>,
): void {
  const { print, colors, width } = terminal;
  const list = data as readonly QueryHelp[];
  const [only] = list;
  if (list.length === 1 && only !== undefined) {
    print(`${colors.bold(usageOf(only))}\n\n${only.description}\n`);
    const lines = formatTable(
      [
        { title: "parameter", color: colors.bold },
        { title: "type", color: colors.dim },
        { title: "default", color: colors.dim },
        { title: "" },
      ],
      only.parameters.map((parameter) => [
        toVerb(parameter.name),
        parameter.unit === undefined ? parameter.type : "time",
        writeDefault(parameter),
        parameter.description,
      ]),
      Infinity,
      colors.dim,
    );
    print(lines.join("\n"));
    return;
  }
  const lines = formatTable(
    [{ title: "question", color: colors.bold }, { title: "" }],
    list
      .filter(({ kind }) => kind === "question")
      .map((query) => [usageOf(query), query.title]),
    width,
    colors.dim,
  );
  print(lines.join("\n"));
  const changing = list.filter(({ kind }) => kind === "action");
  if (changing.length > 0)
    print(
      `\n${formatTable(
        [{ title: "action", color: colors.bold }, { title: "" }],
        changing.map((action) => [usageOf(action), action.title]),
        width,
        colors.dim,
      ).join("\n")}`,
    );
  print(
    colors.dim(
      "\n`codeweft VERB --help` tells the flags of a verb; `--json` prints whole answers.",
    ),
  );
}

function writeDefault({
  default: standard,
  unit,
}: QueryHelp["parameters"][number]): string {
  if (standard === undefined) return "";
  return unit !== undefined && typeof standard === "number"
    ? writeDuration(standard)
    : JSON.stringify(standard);
}

function usageOf({ id, positional, parameters }: QueryHelp): string {
  const names = positional.map((name) => {
    const verb = toVerb(name);
    return parameters.find((parameter) => parameter.name === name)?.required ===
      true
      ? `<${verb}>`
      : `[${verb}]`;
  });
  return [toVerb(id), ...names].join(" ");
}
