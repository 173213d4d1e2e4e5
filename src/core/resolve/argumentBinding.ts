// How the arguments of a call meet the parameters of a callable: by place, by label, behind a receiver, in further lists.
import { ArgumentFlag } from "../model/facts.ts";
import { DefinitionFlag } from "../model/symbol.ts";
import { passedByLabels } from "./argumentLabels.ts";
import { builtinInstance, ownTypeParameters } from "./builtins.ts";
import type { Evaluator } from "./evaluator.ts";
import type { CallSite, Signature } from "./signatures.ts";
import { D, E, type SourceFile } from "./sourceFile.ts";
import { TypeKind, emptySet, unknownSet } from "./types.ts";

/** One argument and the parameter that takes it. */
export interface Passed {
  readonly parameter: number;
  readonly argument: number;
  readonly flags: number;
  /** Which of the things that a spread argument holds, where it is one. */
  readonly index?: number;
}

/** Whether a parameter, the first of its function, declares the receiver (`lookup.receiverParameter`). */
export function isReceiver(file: SourceFile, parameter: number): boolean {
  const { receiverParameter } = file.language.lookup;
  return (
    receiverParameter !== undefined &&
    file.facts.names[file.facts.definition.name[parameter]!] ===
      receiverParameter
  );
}

/** Parameters that arguments can meet: receivers are left out. */
export function parametersOf(signature: Signature): readonly number[] {
  const { file, row, receiver } = signature;
  const all = file.parameters.of(row);
  if (all.length === 0) return all;
  if (receiver !== undefined) return all.slice(1);
  const own = isReceiver(file, all[0]!) ? all.slice(1) : all;
  if (file.language.lookup.parameterLists !== true) return own;
  const later = (each: number): boolean =>
    file.flag(each, DefinitionFlag.labelOnly);
  if (signature.isLater === true) return own.filter(later);
  // A function whose only list is handed over by the compiler takes it when it is written.
  return own.filter((each) => !later(each));
}

/** Whether another list of arguments follows behind the first. */
export function hasFurtherLists({ file, row, isLater }: Signature): boolean {
  return (
    isLater !== true &&
    file.language.lookup.parameterLists === true &&
    file
      .list(file.facts.definition.parameters[row]!)
      .some((each) => file.flag(each, DefinitionFlag.labelOnly))
  );
}

/** `Type::method(receiver, …)`. */
export function isCalledThroughType(
  { file, row }: Signature,
  site: CallSite,
): boolean {
  const { kind, base } = site.file.facts.expr;
  if (site.call < 0 || kind[site.call] !== E.call) return false;
  const callee = base[site.call]!;
  return (
    file.facts.definition.kind[row] === D.method &&
    !file.flag(row, DefinitionFlag.static) &&
    kind[callee] === E.member &&
    kind[base[callee]!]! >= E.typeName
  );
}

/** Rows of the arguments; without the receiver where a method is called through its class (`Base.__init__(self, …)`). */
export function argumentsOf(signature: Signature, site: CallSite): Int32Array {
  const { expr, argument } = site.file.facts;
  const written = site.file.list(expr.list[site.call]!);
  const all = site.behindReceiver === undefined ? written : written.subarray(1);
  const { file, row } = signature;
  const { kind } = file.facts.definition;
  const first = all[0];
  if (file.language.lookup.implementations === true)
    return first !== undefined && isCalledThroughType(signature, site)
      ? all.subarray(1)
      : all;
  const handsOver =
    first !== undefined &&
    file.language.lookup.sharedMembers === true &&
    file.language.lookup.separateMethods !== true &&
    (kind[row] === D.method || kind[row] === D.constructor) &&
    !file.flag(row, DefinitionFlag.static) &&
    !file.flag(row, DefinitionFlag.classMethod) &&
    expr.kind[expr.base[site.call]!] === E.member &&
    expr.kind[argument.expr[first]!] === E.self;
  return handsOver ? all.subarray(1) : all;
}

/** Which argument meets which parameter. What a spread argument holds, and what follows it, may meet every parameter from there on. */
export function bindArguments(
  signature: Signature,
  site: CallSite,
): readonly Passed[] {
  if (site.call < 0) return [];
  const { lookup } = signature.file.language;
  if (lookup.argumentLabels === true)
    return passedByLabels(signature, site) ?? [];
  const { argument } = site.file.facts;
  const { definition, names } = signature.file.facts;
  const parameters = parametersOf(signature);
  const passed: Passed[] = [];
  const isPlain = (parameter: number): boolean =>
    !(
      definition.flags[parameter]! &
      (signature.isLater === true
        ? DefinitionFlag.trailingBlock
        : DefinitionFlag.labelOnly | DefinitionFlag.trailingBlock)
    );
  let place = 0;
  let isSpread = false;
  for (const row of argumentsOf(signature, site)) {
    const flags =
      site.behindReceiver === "list"
        ? argument.flags[row]! | ArgumentFlag.spread
        : argument.flags[row]!;
    const label = argument.label[row]!;
    const given = { argument: argument.expr[row]!, flags };
    let parameter: number | undefined;
    if (flags & ArgumentFlag.labelledSpread) continue;
    if (flags & ArgumentFlag.trailingBlock)
      parameter =
        parameters.find(
          (each) => definition.flags[each]! & DefinitionFlag.trailingBlock,
        ) ??
        // Without a parameter of its own it takes the place of the last one.
        (lookup.separateMethods === true ? parameters.at(-1) : undefined);
    else if (label >= 0) {
      const text = site.file.facts.names[label];
      parameter = parameters.find(
        (each) => names[definition.name[each]!] === text,
      );
    } else if (lookup.separateMethods === true) {
      // The number of arguments chooses what is called: what is behind a spread one has no place.
      if (isSpread) continue;
      parameter = parameters[place];
      if (parameter !== undefined && !isPlain(parameter)) parameter = undefined;
      else if (!isVariadic(signature.file, parameter)) place++;
      isSpread = (flags & ArgumentFlag.spread) !== 0;
    } else {
      isSpread ||= (flags & ArgumentFlag.spread) !== 0;
      const rest = parameters.slice(place).filter(isPlain);
      if (isSpread) {
        rest.forEach((each, index) =>
          passed.push({ parameter: each, ...given, index }),
        );
        continue;
      }
      parameter = parameters[place];
      if (parameter !== undefined && !isPlain(parameter)) parameter = undefined;
      else if (!isVariadic(signature.file, parameter)) place++;
    }
    if (parameter !== undefined) passed.push({ parameter, ...given });
  }
  return passed;
}

function isVariadic(file: SourceFile, parameter: number | undefined): boolean {
  return (
    parameter !== undefined && file.flag(parameter, DefinitionFlag.variadic)
  );
}

/** By argument: the place of the parameter that takes it; where there is none, a place behind all parameters. */
export function parameterPlaces(
  signature: Signature,
  site: CallSite,
): readonly number[] {
  const { argument } = site.file.facts;
  const rows = argumentsOf(signature, site);
  const isPlain =
    signature.file.language.lookup.argumentLabels !== true &&
    rows.every(
      (row) =>
        argument.label[row]! < 0 &&
        (argument.flags[row]! & ArgumentFlag.trailingBlock) === 0,
    );
  if (isPlain) return Array.from(rows, (_, place) => place);
  const parameters = parametersOf(signature);
  const passed = new Map(
    bindArguments(signature, site).map((each) => [
      each.argument,
      parameters.indexOf(each.parameter),
    ]),
  );
  return Array.from(
    rows,
    (row) => passed.get(argument.expr[row]!) ?? parameters.length,
  );
}

/** Every argument meets a parameter of its own, and every parameter that needs one gets it. */
function fitsByName(signature: Signature, site: CallSite): boolean {
  const { flags, value } = signature.file.facts.definition;
  const rest = DefinitionFlag.variadic | DefinitionFlag.keywordVariadic;
  const passed = bindArguments(signature, site);
  const taken = passed.map(({ parameter }) => parameter);
  return (
    passed.length === argumentsOf(signature, site).length &&
    taken.every(
      (each, place) =>
        (flags[each]! & rest) !== 0 || taken.indexOf(each) === place,
    ) &&
    parametersOf(signature).every(
      (each) =>
        taken.includes(each) ||
        signature.file.flag(signature.row, DefinitionFlag.override) ||
        (flags[each]! & (rest | DefinitionFlag.optional)) !== 0 ||
        value[each]! >= 0,
    )
  );
}

/** Whether the number of arguments fits. */
export function fitsArity(signature: Signature, site: CallSite): boolean {
  if (site.call < 0) return true;
  if (signature.file.language.lookup.argumentLabels === true)
    return passedByLabels(signature, site) !== undefined;
  const { argument } = site.file.facts;
  const { flags: own, value } = signature.file.facts.definition;
  const isNamed = (row: number): boolean =>
    argument.label[row]! >= 0 ||
    (argument.flags[row]! & ArgumentFlag.trailingBlock) !== 0;
  if (
    signature.file.language.lookup.separateMethods === true &&
    argumentsOf(signature, site).some(isNamed)
  )
    return fitsByName(signature, site);
  // Counted, not collected: this is asked of every candidate of every call.
  const open = ArgumentFlag.spread | ArgumentFlag.labelledSpread;
  let given = 0;
  for (const row of argumentsOf(signature, site)) {
    const flags = argument.flags[row]!;
    if (flags & ArgumentFlag.trailingBlock) continue;
    if (flags & open) return true;
    given++;
  }
  const rest = DefinitionFlag.variadic | DefinitionFlag.keywordVariadic;
  let taken = 0;
  let required = 0;
  let takesMore = signature.file.language.lookup.extraArguments === true;
  for (const each of parametersOf(signature)) {
    const flags = own[each]!;
    if (flags & DefinitionFlag.trailingBlock) continue;
    taken++;
    if (flags & rest) takesMore = true;
    else if (!(flags & DefinitionFlag.optional) && value[each]! < 0) required++;
  }
  if (!takesMore && given > taken) return false;
  // It has the defaults of what it overrides.
  if (signature.file.flag(signature.row, DefinitionFlag.override)) return true;
  return given >= required;
}

/** What the parameter `parameter` of a signature takes, as one argument sees it; nothing where it declares no type. */
export function declaredParameter(
  evaluator: Evaluator,
  { file, environment, takesArray }: Signature,
  parameter: number,
): number {
  const type = file.facts.definition.type[parameter]!;
  if (type < 0) return emptySet;
  const set = evaluator.setAt(file, type, environment);
  if (!file.flag(parameter, DefinitionFlag.variadic)) return set;
  if (takesArray === true)
    return builtinInstance(
      evaluator,
      file,
      file.language.builtinTypes["array"] ?? "array",
      [set],
    );
  return file.language.lookup.variadicDeclaresElement === true
    ? set
    : elementOfRest(evaluator, set);
}

/** `...items: T[]`: one argument meets one element. */
export function elementOfRest(evaluator: Evaluator, set: number): number {
  const { types } = evaluator;
  let result: number = emptySet;
  for (const type of types.membersOf(set)) {
    if (types.kind[type] === TypeKind.tuple) {
      for (const item of types.items[type]!) result = types.union(result, item);
    } else if (types.kind[type] === TypeKind.instance) {
      const [first] = ownTypeParameters(evaluator, types.definition[type]!);
      const item =
        first === undefined
          ? undefined
          : types.lookup(types.detail[type]!, first);
      result = types.union(result, item ?? unknownSet);
    } else result = types.union(result, types.single(type));
  }
  return result;
}
