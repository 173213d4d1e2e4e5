// What can be typed behind the program's name: read off the program itself, so that a completion cannot know other words than it.
import type { Command } from "commander";
import { actions } from "../../core/action/list.ts";
import { describeParameters } from "../../core/query/describeParameters.ts";
import { queries } from "../../core/query/list.ts";
import type { Declared } from "../../core/query/query.ts";
import { toVerb } from "../../core/query/verbs.ts";
import { wholeGraph } from "../../core/query/wholeGraph.ts";

export interface CompletedVerb {
  /** The verb itself first, then its aliases. */
  readonly names: readonly string[];
  readonly summary: string;
  readonly flags: readonly CompletedFlag[];
  /** What its first argument can be; empty where it is anything. */
  readonly values: readonly string[];
}

export interface CompletedFlag {
  /** With its dashes. */
  readonly name: string;
  readonly summary: string;
  readonly takesValue: boolean;
  /** Empty where it is anything: then files are proposed. */
  readonly values: readonly string[];
  /** Several values are written with commas. */
  readonly many: boolean;
}

/** In the order of the program's help. */
export function listWords(program: Command): readonly CompletedVerb[] {
  return program.commands.map((command) => {
    const parameters = parametersOf(command.name());
    const [argument] = command.registeredArguments;
    const positional = parameters.get(`<${argument?.name() ?? ""}>`);
    return {
      names: [command.name(), ...command.aliases()],
      summary: command.summary(),
      values:
        command.name() === "help"
          ? [...queries, ...actions].map(({ id }) => id)
          : (argument?.argChoices ?? positional?.values ?? []),
      flags: [
        ...command.options.flatMap((option) => {
          const name = option.long ?? option.short;
          if (name === undefined || name === null) return [];
          const parameter = parameters.get(name);
          return {
            name,
            summary: firstClause(option.description),
            takesValue: option.required || option.optional,
            values: option.argChoices ?? parameter?.values ?? [],
            many: parameter?.type.endsWith("[]") === true,
          };
        }),
        {
          name: "--help",
          summary: "tell the arguments and flags",
          takesValue: false,
          values: [],
          many: false,
        },
      ],
    };
  });
}

type Parameter = ReturnType<typeof describeParameters>[number];

/** By flag, and by argument in angle brackets. */
function parametersOf(verb: string): ReadonlyMap<string, Parameter> {
  const declared: Declared | undefined =
    verb === "export"
      ? wholeGraph
      : [...queries, ...actions].find(({ id }) => toVerb(id) === verb);
  const found = new Map<string, Parameter>();
  for (const parameter of declared === undefined
    ? []
    : describeParameters(declared)) {
    found.set(`--${toVerb(parameter.name)}`, parameter);
    found.set(`<${toVerb(parameter.name)}>`, parameter);
  }
  return found;
}

function firstClause(text: string): string {
  return text.split(/[;(\n]/u)[0]?.trim() ?? "";
}
