// How well the arguments of a call fit the parameters of one candidate, on one scale for all languages. Where `lookup.conversions`
// says how a language writes numbers and pointers, implicit conversions take part; else types are nominal.
import { patternOf } from "../model/patternOf.ts";
import { ArgumentFlag } from "../model/facts.ts";
import type { ConversionRules } from "../model/language.ts";
import { DefinitionFlag } from "../model/symbol.ts";
import {
  argumentsOf,
  declaredParameter,
  parameterPlaces,
  parametersOf,
} from "./argumentBinding.ts";
import { elementsFit, isAssignable, isRootType } from "./assignability.ts";
import { type Evaluator } from "./evaluator.ts";
import { shapeOf } from "./redeclarations.ts";
import { isFunction } from "./infer.ts";
import { findMembers } from "./members.ts";
import { methodsNamed } from "./methodLookup.ts";
import {
  functionalSignature,
  signaturesOf,
  type CallSite,
  type Signature,
} from "./signatures.ts";
import { D, E, type SourceFile } from "./sourceFile.ts";
import { TypeKind, emptySet } from "./types.ts";

/** Not at all, perhaps by a conversion of a class, not known, by one of numbers, through a base, exactly. */
export const Fit = {
  none: -1,
  converted: 0,
  unknown: 1,
  promoted: 2,
  base: 3,
  same: 4,
} as const;

/** By argument: how well it fits the parameter that takes it. */
export function argumentFits(
  evaluator: Evaluator,
  signature: Signature,
  site: CallSite,
): readonly number[] {
  const { conversions } = site.file.language.lookup;
  const { argument } = site.file.facts;
  const places = parameterPlaces(signature, site);
  return Array.from(argumentsOf(signature, site), (row, place) => {
    const given = argument.expr[row]!;
    // What it holds meets the parameters, one by one; most of all one that takes a rest.
    if (
      conversions === undefined &&
      (argument.flags[row]! & ArgumentFlag.spread) !== 0
    ) {
      const parameter = parameterAt(signature, places[place]!) ?? -1;
      const isRest =
        parameter >= 0 &&
        signature.file.flag(parameter, DefinitionFlag.variadic);
      return isRest ? Fit.base : Fit.unknown;
    }
    return conversions === undefined
      ? nominalFit(evaluator, signature, places[place]!, site.file, given)
      : convertedFit(
          evaluator,
          conversions,
          signature,
          places[place]!,
          site.file,
          given,
        );
  });
}

/** The parameter in a place; a last one that takes the rest is in all further places, too. */
function parameterAt(signature: Signature, place: number): number | undefined {
  const parameters = parametersOf(signature);
  return parameters[Math.min(place, parameters.length - 1)];
}

/** What the parameter in `place` takes; one of a variadic parameter takes one element. */
export function parameterSet(
  evaluator: Evaluator,
  signature: Signature,
  place: number,
): number {
  const parameter = parameterAt(signature, place);
  return parameter === undefined
    ? emptySet
    : declaredParameter(evaluator, signature, parameter);
}

// ---- nominal types ----

function nominalFit(
  evaluator: Evaluator,
  signature: Signature,
  place: number,
  file: SourceFile,
  argument: number,
): number {
  const { types } = evaluator;
  const wanted = types.membersOf(parameterSet(evaluator, signature, place));
  if (wanted.length === 0) return Fit.base;
  if (isFunction(file, argument))
    return takesFunction(evaluator, wanted, file, argument)
      ? Fit.base
      : Fit.none;
  // What begins with a point is a member of the type that is wanted.
  const member = expectedMember(file, argument);
  if (member > 0)
    return wanted.some((each) => mayHave(evaluator, each, member))
      ? Fit.base
      : Fit.none;
  const given = types.membersOf(evaluator.setAt(file, argument));
  if (given.length === 0) return Fit.base;
  const [only] = given;
  const isVery =
    given.length === 1 &&
    wanted.some((each) => each === only || isSameType(evaluator, only!, each));
  if (isVery) return Fit.same;
  if (takesAnyType(evaluator, signature, wanted)) return Fit.same;
  const isTaken = wanted.some((each) =>
    given.some((other) => isAssignable(evaluator, other, each)),
  );
  if (isTaken) return Fit.base;
  // A literal is of whatever type is wanted that can be made of it.
  const isOpen =
    file.language.lookup.argumentLabels === true &&
    file.facts.expr.kind[argument] === E.literal &&
    wanted.some((each) => types.kind[each] !== TypeKind.callable);
  return isOpen ? Fit.converted : Fit.none;
}

/** What is wanted is a type parameter of the function, which stands for the very type of the argument. */
function takesAnyType(
  { types }: Evaluator,
  { file, row }: Signature,
  wanted: readonly number[],
): boolean {
  const [only] = wanted;
  return (
    file.language.lookup.comparesInferred === true &&
    wanted.length === 1 &&
    types.kind[only!] === TypeKind.parameter &&
    file
      .list(file.facts.definition.typeParameters[row]!)
      .some((each) => file.ids[each] === types.definition[only!])
  );
}

/** The name of the member with which a path begins that is asked of the expected type; 0 for other paths. */
function expectedMember(file: SourceFile, path: number): number {
  const { kind, base, extra } = file.facts.expr;
  let name = 0;
  for (let at = path; at >= 0; at = base[at]!) {
    if (kind[at] === E.object)
      return file.flag(extra[at]!, DefinitionFlag.implicit) ? name : 0;
    if (kind[at] === E.member) name = file.exprName(at);
    else if (kind[at] !== E.call) return 0;
  }
  return 0;
}

function mayHave(evaluator: Evaluator, type: number, name: number): boolean {
  const { types } = evaluator;
  if (types.kind[type] === TypeKind.callable) return false;
  if (!types.isObject(type)) return true;
  const definition = types.definition[type]!;
  const object = types.of(TypeKind.classObject, definition);
  return (
    evaluator.classes.lineage(definition).outside.length > 0 ||
    findMembers(evaluator, object, name).length > 0 ||
    methodsNamed(evaluator, object, name).methods.length > 0
  );
}

/** The same class; what an array of a type parameter holds is any object, and nothing by its very type. */
function isSameType(
  evaluator: Evaluator,
  given: number,
  wanted: number,
): boolean {
  const { types } = evaluator;
  return (
    types.isObject(wanted) &&
    types.kind[wanted] === types.kind[given] &&
    types.definition[wanted] === types.definition[given] &&
    elementsFit(
      evaluator,
      given,
      wanted,
      (_, a, b) => a === b || isSameType(evaluator, a, b),
    )
  );
}

/** A nameless function meets function types with as many parameters, that give a value back where it does. */
function takesFunction(
  evaluator: Evaluator,
  wanted: readonly number[],
  file: SourceFile,
  argument: number,
): boolean {
  const row = file.facts.expr.extra[argument]!;
  const own = file.list(file.facts.definition.parameters[row]!);
  // A parameter that nobody wrote need not be there.
  const isImplicit =
    own.length > 0 && file.flag(own[0]!, DefinitionFlag.implicit);
  // Where types are shapes, a function may leave parameters out.
  const takes = (count: number): boolean =>
    (isImplicit && count < own.length) ||
    (file.language.lookup.structural
      ? count >= own.length
      : count === own.length);
  const gives = givesValue(evaluator, file, row);
  return wanted.some((type) => isFunctionType(evaluator, type, takes, gives));
}

/** Whether a nameless function gives a value back; undefined where that is not known. */
function givesValue(
  evaluator: Evaluator,
  file: SourceFile,
  row: number,
): boolean | undefined {
  if (file.language.lookup.methodValues !== true) return undefined;
  if (file.flag(row, DefinitionFlag.async)) return undefined;
  const returns = [...file.bindingsTo(row)].length > 0;
  if (!returns) return false;
  const set = evaluator.setAt(file, file.returnNode(row));
  return set === emptySet ? undefined : true;
}

function isFunctionType(
  evaluator: Evaluator,
  type: number,
  takes: (count: number) => boolean,
  gives: boolean | undefined,
): boolean {
  const { types } = evaluator;
  const kind = types.kind[type]!;
  if (kind === TypeKind.callable)
    return signaturesOf(evaluator, type).some((each) =>
      takes(parametersOf(each).length),
    );
  if (kind !== TypeKind.instance) return kind !== TypeKind.self;
  const signature =
    functionalSignature(evaluator, type) ?? signaturesOf(evaluator, type)[0];
  if (signature === undefined) return isRootType(evaluator, type);
  if (!takes(parametersOf(signature).length)) return false;
  if (gives === undefined) return true;
  const result = signature.file.facts.definition.type[signature.row]!;
  const isValue =
    result >= 0 && evaluator.setAt(signature.file, result) !== emptySet;
  return isValue === gives;
}

// ---- implicit conversions ----

/** What a parameter takes, and how it is written. */
interface Wanted {
  readonly types: readonly number[];
  /** The name of the type, signs for pointers and the like taken out. */
  readonly name: string;
  readonly isPointer: boolean;
  readonly isNumber: boolean;
}

function convertedFit(
  evaluator: Evaluator,
  rules: ConversionRules,
  signature: Signature,
  place: number,
  file: SourceFile,
  argument: number,
): number {
  const { types } = evaluator;
  const parameter = parameterAt(signature, place);
  if (parameter === undefined) return Fit.none;
  if (signature.file.flag(parameter, DefinitionFlag.variadic))
    return Fit.converted;
  const written =
    shapeOf(signature.file, signature.row)?.parameters[place] ?? "";
  const name = written.replace(patternOf(rules.typeSigns, "gu"), "").trim();
  const isPointer = written.includes(rules.pointerSign);
  const wanted: Wanted = {
    types: types.membersOf(declaredParameter(evaluator, signature, parameter)),
    name,
    isPointer,
    isNumber: !isPointer && patternOf(rules.numberTypes, "u").test(name),
  };
  const { kind, name: names } = file.facts.expr;
  if (kind[argument] === E.literal) {
    const literal = file.facts.names[names[argument]!] ?? "";
    return literalFit(evaluator, rules, literal, wanted);
  }
  const given = types.membersOf(evaluator.setAt(file, argument));
  if (kind[argument] === E.function)
    return wanted.isNumber || isPointer ? Fit.none : Fit.unknown;
  if (given.length !== 1 || wanted.types.length !== 1) return Fit.unknown;
  return typeFit(evaluator, given[0]!, wanted.types[0]!, wanted);
}

function literalFit(
  evaluator: Evaluator,
  rules: ConversionRules,
  literal: string,
  { types: all, name, isPointer, isNumber }: Wanted,
): number {
  const { types, project } = evaluator;
  const [only] = all;
  const isOne = all.length === 1 && only !== undefined;
  const isText = literal === textLiteral;
  const isNull = literal === rules.nullLiteral;
  if (isOne && types.kind[only] === TypeKind.parameter) return Fit.base;
  if (isPointer) {
    if (isNull) return Fit.same;
    if (!isText)
      return literal === rules.zeroLiteral ? Fit.converted : Fit.none;
    if (name.includes(rules.characterType)) return Fit.same;
    return name.includes(rules.anyPointee) ? Fit.promoted : Fit.none;
  }
  if (isNumber) {
    if (isText) return name === rules.truthType ? Fit.converted : Fit.none;
    if (isNull) return Fit.none;
    return name === literal ? Fit.same : Fit.promoted;
  }
  if (!isOne || !types.isObject(only)) return Fit.unknown;
  const definition = types.definition[only]!;
  if (isArithmetic(evaluator, definition))
    return isText || isNull ? Fit.none : Fit.promoted;
  if (project.kindOf(definition) === D.enum) return Fit.none;
  // A text becomes one of the library's before anything else.
  return project.sourceOf(definition).isBuiltin && isText
    ? Fit.promoted
    : Fit.converted;
}

/** The type that literals of text have in the facts of every language. */
const textLiteral = "string";

function typeFit(
  evaluator: Evaluator,
  given: number,
  wanted: number,
  { isPointer, isNumber }: Wanted,
): number {
  const { types, project, classes } = evaluator;
  const from = types.definition[given]!;
  const to = types.definition[wanted]!;
  if (!types.isObject(given) || types.kind[wanted] === TypeKind.parameter)
    return Fit.unknown;
  const isFromNumber = isArithmetic(evaluator, from);
  if (!types.isObject(wanted)) {
    if (!isNumber) return Fit.unknown;
    return isFromNumber ? Fit.promoted : Fit.none;
  }
  if (isArithmetic(evaluator, to)) {
    if (isFromNumber) return from === to ? Fit.same : Fit.promoted;
    return project.kindOf(from) === D.enum ? Fit.converted : Fit.none;
  }
  if (isFromNumber) return Fit.converted;
  if (from === to) return Fit.same;
  if (classes.asAncestor(from, to) !== undefined) return Fit.base;
  return isPointer || project.kindOf(to) === D.enum ? Fit.none : Fit.converted;
}

/** The library's stand-ins for the types that are words of the language. */
function isArithmetic({ project }: Evaluator, definition: number): boolean {
  return (
    project.sourceOf(definition).isBuiltin &&
    project.hasFlag(definition, DefinitionFlag.readonly)
  );
}
