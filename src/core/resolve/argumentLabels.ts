// Arguments that are given in the order of their parameters and by the labels of these, closures behind them without
// (`lookup.argumentLabels`).
import { ArgumentFlag } from "../model/facts.ts";
import { DefinitionFlag } from "../model/symbol.ts";
import { parametersOf, type Passed } from "./argumentBinding.ts";
import type { CallSite, Signature } from "./signatures.ts";
import { D, E, type SourceFile } from "./sourceFile.ts";

const noLabel = "_";

/** What an argument is called that meets the parameter; `_` for nothing. */
function labelOf({ file, row }: Signature, parameter: number): string {
  const { kind, signature, name } = file.facts.definition;
  if (kind[row] === D.function_type) return noLabel;
  if (file.flag(row, DefinitionFlag.lexicalSelf)) return noLabel;
  const { names } = file.facts;
  const written = signature[parameter]!;
  return names[written >= 0 ? written : name[parameter]!] ?? noLabel;
}

/** Two functions are told apart by the labels of their parameters alone. */
export function sameLabels(one: Signature, other: Signature): boolean {
  if (one.file.language.lookup.argumentLabels !== true) return true;
  const theirs = parametersOf(other);
  return parametersOf(one).every(
    (parameter, place) =>
      labelOf(one, parameter) === labelOf(other, theirs[place]!),
  );
}

/** Which argument meets which parameter; undefined where the labels or their number do not fit. */
export function passedByLabels(
  signature: Signature,
  site: CallSite,
): readonly Passed[] | undefined {
  const { expr, argument } = site.file.facts;
  const parameters = parametersOf(signature);
  const passed: Passed[] = [];
  let place = 0;
  let rest: number | undefined;
  const give = (row: number, parameter: number): void => {
    const flags = argument.flags[row]!;
    passed.push({ parameter, argument: argument.expr[row]!, flags });
  };
  const skipTo = (next: number): boolean => {
    const skipped = parameters.slice(place, next);
    place = next;
    return skipped.every((each) => isOptional(signature, each));
  };
  for (const row of site.file.list(expr.list[site.call]!)) {
    if (argument.flags[row]! & ArgumentFlag.trailingBlock) {
      const next = closurePlace(signature.file, parameters, place);
      const parameter = parameters[next];
      if (parameter === undefined || !skipTo(next)) return undefined;
      give(row, parameter);
      place++;
      continue;
    }
    const own = argument.label[row]!;
    const label = own < 0 ? noLabel : (site.file.facts.names[own] ?? noLabel);
    if (label === noLabel && rest !== undefined) {
      give(row, rest);
      continue;
    }
    rest = undefined;
    const next = parameters.findIndex(
      (each, at) => at >= place && labelOf(signature, each) === label,
    );
    const parameter = parameters[next];
    if (parameter === undefined || !skipTo(next)) return undefined;
    give(row, parameter);
    place++;
    if (signature.file.flag(parameter, DefinitionFlag.variadic))
      rest = parameter;
  }
  const isComplete =
    skipTo(parameters.length) ||
    signature.file.flag(signature.row, DefinitionFlag.override);
  return isComplete ? passed : undefined;
}

function isOptional({ file }: Signature, parameter: number): boolean {
  const open = DefinitionFlag.variadic | DefinitionFlag.optional;
  return (
    file.flag(parameter, open) || file.facts.definition.value[parameter]! >= 0
  );
}

/** The first parameter from `place` on that takes a function; where none says so, the last one of a named type. */
function closurePlace(
  file: SourceFile,
  parameters: readonly number[],
  place: number,
): number {
  const { kind, base } = file.facts.expr;
  const { type } = file.facts.definition;
  const kindOf = (parameter: number): number => {
    let at = type[parameter]!;
    while (at >= 0 && kind[at] === E.typeNullable) at = base[at]!;
    return at < 0 ? -1 : kind[at]!;
  };
  const written = parameters.findIndex(
    (each, at) => at >= place && kindOf(each) === E.typeFunction,
  );
  if (written >= 0) return written;
  for (let at = parameters.length - 1; at >= place; at--)
    if (kindOf(parameters[at]!) === E.typeName || kindOf(parameters[at]!) < 0)
      return at;
  return parameters.length;
}
