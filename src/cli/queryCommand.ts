// Turns every question and action of the lists into a verb: its flags, its arguments and its help follow from what it declares.
import { Argument, Option } from "commander";
import type { Command } from "commander";
import { CodeweftError } from "../core/errors.ts";
import { describeParameters } from "../core/query/describeParameters.ts";
import type { Declared } from "../core/query/query.ts";
import type { QueryHelp } from "../core/query/results.ts";
import { toVerb } from "../core/query/verbs.ts";
import { addCommonFlags } from "./commonFlags.ts";
import type { CommonFlags } from "./commonFlags.ts";
import { parseValue } from "../core/query/parseValue.ts";
import { durationWords, writeDuration } from "../core/query/units.ts";

export type Parameter = QueryHelp["parameters"][number];

export function addQueryCommand<T extends Declared>(
  program: Command,
  query: T,
  aliases: readonly string[],
  run: (
    query: T,
    parameters: Readonly<Record<string, unknown>>,
    flags: CommonFlags,
  ) => Promise<void>,
): void {
  const parameters = describeParameters(query);
  const positional = query.positional.flatMap((name) =>
    parameters.filter((parameter) => parameter.name === name),
  );
  const command = program
    .command(toVerb(query.id))
    .aliases([...aliases])
    .summary(query.title)
    .usage(["[options]", ...positional.map(usageOf)].join(" "))
    .description(query.description);
  for (const parameter of positional)
    command.addArgument(toArgument(parameter));
  for (const parameter of parameters)
    if (!positional.includes(parameter) || !parameter.required)
      command.addOption(toOption(parameter));
  addCommonFlags(command, "the whole answer").action(
    async (...input: unknown[]) => {
      const values = command.opts<Record<string, unknown>>();
      await run(
        query,
        readParameters(parameters, positional, input, values),
        values,
      );
    },
  );
}

function toArgument(parameter: Parameter): Argument {
  // Where text is missing the question says so itself: with an example for this workspace.
  return parameter.name === "text"
    ? new Argument("[text...]", parameter.description)
    : new Argument(usageOf(parameter), parameter.description);
}

function usageOf({ name, required, type }: Parameter): string {
  // Words of a search need no quotes: they are put together again.
  const isMany = name === "text" || type.endsWith("[]");
  const word = isMany ? `${toVerb(name)}...` : toVerb(name);
  return required ? `<${word}>` : `[${word}]`;
}

export function toOption(parameter: Parameter): Option {
  const flag = toVerb(parameter.name);
  const words = describe(parameter);
  if (parameter.type === "boolean")
    return parameter.default === true
      ? new Option(`--no-${flag}`, `Not: ${words}`)
      : new Option(`--${flag}`, words);
  const value = parameter.type.endsWith("[]")
    ? "list"
    : parameter.unit === undefined
      ? parameter.type.split(" ")[0]
      : "time";
  return parameter.bare === undefined
    ? new Option(`--${flag} <${value ?? "value"}>`, words)
    : new Option(
        `--${flag} [${value ?? "value"}]`,
        `${words} (alone: ${parameter.bare})`,
      );
}

function describe({
  description,
  default: standard,
  values,
  unit,
}: Parameter): string {
  const notes = [
    ...(unit === undefined ? [] : [durationWords]),
    ...(values === undefined ? [] : [`one of ${values.join(", ")}`]),
    ...(standard === undefined ||
    typeof standard === "boolean" ||
    standard === "" ||
    (Array.isArray(standard) && standard.length === 0)
      ? []
      : [`default ${writeDefault(standard, unit)}`]),
  ];
  return notes.length === 0
    ? description
    : `${description} (${notes.join("; ")})`;
}

function writeDefault(standard: unknown, unit: Parameter["unit"]): string {
  if (Array.isArray(standard)) return standard.join(",");
  return unit !== undefined && typeof standard === "number"
    ? writeDuration(standard)
    : JSON.stringify(standard);
}

/** Parameters that were given as flags. Throws invalid_parameters. */
export function readFlags(
  parameters: readonly Parameter[],
  flags: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return readParameters(parameters, [], [], flags);
}

/** Only what was written: defaults are the question's own affair. Throws invalid_parameters. */
function readParameters(
  parameters: readonly Parameter[],
  positional: readonly Parameter[],
  input: readonly unknown[],
  flags: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const parameter of parameters) {
    const place = positional.indexOf(parameter);
    const written = place === -1 ? undefined : input[place];
    const flagged = flags[parameter.name];
    const between = parameter.type.endsWith("[]") ? "," : " ";
    const text = Array.isArray(written) ? written.join(between) : written;
    if (typeof text === "string" && text !== "") {
      if (typeof flagged === "string")
        throw new CodeweftError(
          "invalid_parameters",
          `${parameter.name} is given twice: "${text}" and --${toVerb(parameter.name)} "${flagged}".`,
          { next: "Leave one of them out." },
        );
      values[parameter.name] = parseValue(parameter, text);
    } else if (flagged === true && parameter.bare !== undefined)
      values[parameter.name] = parameter.bare;
    else if (typeof flagged === "string")
      values[parameter.name] = parseValue(parameter, flagged);
    // Commander fills in `true` for every --no-… flag that was not written.
    else if (typeof flagged === "boolean" && flagged !== parameter.default)
      values[parameter.name] = flagged;
  }
  return values;
}
