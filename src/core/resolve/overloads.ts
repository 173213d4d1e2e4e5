// Which of several methods of one name the arguments of a call choose, by number and by plain types; which overrides which.
import { DefinitionFlag } from "../model/symbol.ts";
import { setOf, type Evaluator } from "./evaluator.ts";
import {
  fitsArity,
  functionalSignature,
  parameterPlaces,
  parametersOf,
  signaturesOf,
  type CallSite,
  type Signature,
} from "./signatures.ts";
import { isFunction } from "./infer.ts";
import { D, type SourceFile } from "./sourceFile.ts";
import type { Target } from "./targets.ts";
import { TypeKind, emptySet, isUnknown } from "./types.ts";

/** The overloads that the arguments choose by number and types; several where they do not decide. */
export function chooseMethod(
  evaluator: Evaluator,
  all: readonly Signature[],
  site: CallSite,
): readonly Signature[] {
  const fitting = all.filter((each) => fitsArity(each, site));
  const given = site.file.list(site.file.facts.expr.list[site.call]!).length;
  const fixed = fitting.filter(
    (each) => !isVariadic(each) && parametersOf(each).length === given,
  );
  // One that takes the rest as a list is the last resort, but better than one that does not take these arguments.
  const first =
    fixed.length === 1 && fitting.length > 1
      ? fixed.filter((each) => applies(evaluator, each, site))
      : decide(evaluator, fixed, site);
  if (first.length > 0) return first;
  const second = decide(evaluator, fitting, site);
  return second.length > 0 ? second : fitting;
}

function isVariadic({ file, row }: Signature): boolean {
  const last = parametersOf({ file, row, environment: 0 }).at(-1);
  return last !== undefined && file.flag(last, DefinitionFlag.variadic);
}

function decide(
  evaluator: Evaluator,
  all: readonly Signature[],
  site: CallSite,
): readonly Signature[] {
  if (all.length < 2) return all;
  const applicable = all.filter((each) => applies(evaluator, each, site));
  if (applicable.length < 2) return applicable;
  const same = applicable.filter((each) => isSame(evaluator, each, site));
  if (same.length === 1) return same;
  return applicable.filter(
    (each) =>
      !applicable.some(
        (other) =>
          other !== each &&
          isMoreSpecific(evaluator, other, each) &&
          !isMoreSpecific(evaluator, each, other),
      ),
  );
}

/** Every argument has the very type of its parameter. */
function isSame(
  evaluator: Evaluator,
  signature: Signature,
  site: CallSite,
): boolean {
  const { types } = evaluator;
  const { expr, argument } = site.file.facts;
  const places = parameterPlaces(signature, site);
  return site.file.list(expr.list[site.call]!).every((row, place) => {
    const given = setOf(evaluator.evaluate(site.file, argument.expr[row]!));
    const wanted = types.membersOf(
      parameterSet(evaluator, signature, places[place]!),
    );
    const [only] = types.membersOf(given);
    return (
      types.membersOf(given).length === 1 &&
      wanted.some(
        (each) =>
          each === only ||
          (isKnownType(evaluator, each) &&
            types.kind[each] === types.kind[only!] &&
            types.definition[each] === types.definition[only!] &&
            elementsFit(evaluator, only!, each, isSameElement)),
      )
    );
  });
}

/** What an array of a type parameter holds is any object, and nothing by its very type. */
function isSameElement(
  evaluator: Evaluator,
  given: number,
  wanted: number,
): boolean {
  const { types } = evaluator;
  return (
    given === wanted ||
    (types.kind[given] === types.kind[wanted] &&
      types.definition[given] === types.definition[wanted] &&
      isKnownType(evaluator, wanted) &&
      elementsFit(evaluator, given, wanted, isSameElement))
  );
}

function applies(
  evaluator: Evaluator,
  signature: Signature,
  site: CallSite,
): boolean {
  const { expr, argument } = site.file.facts;
  const places = parameterPlaces(signature, site);
  return site.file
    .list(expr.list[site.call]!)
    .every((row, place) =>
      takes(
        evaluator,
        parameterSet(evaluator, signature, places[place]!),
        site.file,
        argument.expr[row]!,
      ),
    );
}

/** What the parameter in `place` takes; one of a variadic parameter takes one element. */
function parameterSet(
  evaluator: Evaluator,
  signature: Signature,
  place: number,
): number {
  const parameters = parametersOf(signature);
  const parameter = parameters[Math.min(place, parameters.length - 1)];
  if (parameter === undefined) return 0;
  const type = signature.file.facts.definition.type[parameter]!;
  if (type < 0) return 0;
  return evaluator.types.substitute(
    setOf(evaluator.evaluate(signature.file, type)),
    signature.environment,
  );
}

function takes(
  evaluator: Evaluator,
  wanted: number,
  file: SourceFile,
  argument: number,
): boolean {
  const { types } = evaluator;
  const all = types.membersOf(wanted);
  if (all.length === 0) return true;
  const { extra } = file.facts.expr;
  if (isFunction(file, argument)) {
    const { parameters } = file.facts.definition;
    const own = file.list(parameters[extra[argument]!]!);
    // A parameter that nobody wrote need not be there.
    const isImplicit =
      own.length === 1 && file.flag(own[0]!, DefinitionFlag.implicit);
    const counts = isImplicit ? [0, 1] : [own.length];
    const gives = givesValue(evaluator, file, extra[argument]!);
    return all.some((type) => takesFunction(evaluator, type, counts, gives));
  }
  const given = types.membersOf(setOf(evaluator.evaluate(file, argument)));
  return (
    given.length === 0 ||
    all.some((each) =>
      given.some((other) => isAssignable(evaluator, other, each)),
    )
  );
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
  const set = setOf(evaluator.evaluate(file, file.returnNode(row)));
  return set === emptySet ? undefined : true;
}

function takesFunction(
  evaluator: Evaluator,
  type: number,
  counts: readonly number[],
  gives: boolean | undefined,
): boolean {
  const { types } = evaluator;
  const kind = types.kind[type]!;
  if (kind === TypeKind.callable)
    return signaturesOf(evaluator, type).some((each) =>
      counts.includes(parametersOf(each).length),
    );
  if (kind !== TypeKind.instance) return kind !== TypeKind.self;
  const signature =
    functionalSignature(evaluator, type) ?? signaturesOf(evaluator, type)[0];
  if (signature === undefined) return isRootType(evaluator, type);
  if (!counts.includes(parametersOf(signature).length)) return false;
  if (gives === undefined) return true;
  const result = signature.file.facts.definition.type[signature.row]!;
  const isValue =
    result >= 0 &&
    setOf(evaluator.evaluate(signature.file, result)) !== emptySet;
  return isValue === gives;
}

/** Nothing speaks against giving a value of the type `given` where `wanted` is declared. */
export function isAssignable(
  evaluator: Evaluator,
  given: number,
  wanted: number,
): boolean {
  const { types, classes } = evaluator;
  if (given === wanted) return true;
  const from = types.kind[given]!;
  const to = types.kind[wanted]!;
  if (from === TypeKind.unknown || from === TypeKind.parameter) return true;
  // Nothing outside inherits from what is inside, and nothing at all from a final class.
  if (from === TypeKind.external && !isTypeOutside(evaluator, given))
    return true;
  if (from === TypeKind.external)
    return (
      (to !== TypeKind.instance && to !== TypeKind.self) ||
      isOpenBuiltin(evaluator, types.definition[wanted]!)
    );
  if (to === TypeKind.unknown || to === TypeKind.parameter) return true;
  if (from === TypeKind.callable)
    return (
      to === TypeKind.external ||
      to === TypeKind.callable ||
      isRootType(evaluator, wanted) ||
      functionalSignature(evaluator, wanted) !== undefined ||
      signaturesOf(evaluator, wanted).length > 0
    );
  if (from !== TypeKind.instance && from !== TypeKind.self) return from === to;
  const lineage = classes.lineage(types.definition[given]!);
  const isOpen =
    lineage.outside.length > 0 &&
    !isBuiltin(evaluator, types.definition[given]!);
  if (to === TypeKind.external)
    return isOpen || isBuiltin(evaluator, types.definition[given]!);
  if (to !== TypeKind.instance && to !== TypeKind.self) return false;
  const definition = types.definition[wanted]!;
  if (types.definition[given] === definition)
    return elementsFit(evaluator, given, wanted);
  if (isRootType(evaluator, wanted)) return true;
  if (isForeignBuiltin(evaluator, given, wanted)) return true;
  return (
    isOpen || lineage.ancestors.some((each) => each.definition === definition)
  );
}

function isRootType(evaluator: Evaluator, type: number): boolean {
  const { types, project } = evaluator;
  if (types.kind[type] !== TypeKind.instance) return false;
  const definition = types.definition[type]!;
  const { language } = project.sourceOf(definition);
  const { rootType } = language.lookup;
  return (
    rootType !== undefined &&
    definition === project.builtinType(language, rootType)
  );
}

/** Two languages of one workspace name the same types of their platform each in its own way. */
function isForeignBuiltin(
  evaluator: Evaluator,
  given: number,
  wanted: number,
): boolean {
  const { types, project } = evaluator;
  const own = project.sourceOf(types.definition[given]!);
  const other = project.sourceOf(types.definition[wanted]!);
  return (
    own.isBuiltin && other.isBuiltin && own.language.id !== other.language.id
  );
}

/** What a member outside gives back is written as the member (`Counter.get`); it may be anything, a number too. */
function isTypeOutside(evaluator: Evaluator, type: number): boolean {
  const path = evaluator.project.names.textOf(evaluator.types.detail[type]!);
  return /^[^a-z]/.test(path.slice(path.lastIndexOf(".") + 1));
}

function isOpenBuiltin(evaluator: Evaluator, definition: number): boolean {
  const { project } = evaluator;
  const file = project.sourceOf(definition);
  const row = project.rowOf[definition]!;
  return (
    file.isBuiltin &&
    !file.flag(row, DefinitionFlag.readonly) &&
    file.facts.definition.kind[row] !== D.struct
  );
}

/** Arrays differ by what they hold; of other generic types the arguments are erased. */
function elementsFit(
  evaluator: Evaluator,
  given: number,
  wanted: number,
  fits = isAssignable,
): boolean {
  const { types, project } = evaluator;
  const definition = types.definition[wanted]!;
  const { language } = project.sourceOf(definition);
  if (definition !== project.builtinType(language, "array")) return true;
  const element = (type: number): readonly number[] =>
    types.membersOf(types.pairsOf(types.detail[type]!)[1] ?? 0);
  const own = element(given);
  const other = element(wanted);
  return (
    own.length === 0 ||
    other.length === 0 ||
    own.some((a) => other.some((b) => fits(evaluator, a, b)))
  );
}

/** Whatever `one` takes, `other` takes, too. */
function isMoreSpecific(
  evaluator: Evaluator,
  one: Signature,
  other: Signature,
): boolean {
  if (isVariadic(other) && !isVariadic(one)) return true;
  const { types } = evaluator;
  const count = Math.max(parametersOf(one).length, parametersOf(other).length);
  for (let place = 0; place < count; place++) {
    const narrow = types.membersOf(parameterSet(evaluator, one, place));
    const wide = types.membersOf(parameterSet(evaluator, other, place));
    const fits = narrow.every((a) =>
      wide.some(
        (b) => isKnownType(evaluator, a) && isAssignable(evaluator, a, b),
      ),
    );
    if (!fits) return false;
  }
  return true;
}

function isKnownType(evaluator: Evaluator, type: number): boolean {
  const kind = evaluator.types.kind[type]!;
  return kind === TypeKind.instance || kind === TypeKind.self;
}

/** Two methods of one name of which the nearer one overrides the other. */
export function sameParameters(
  evaluator: Evaluator,
  one: Signature,
  other: Signature,
  openAreEqual = true,
): boolean {
  const { types } = evaluator;
  const own = parametersOf(one);
  const theirs = parametersOf(other);
  if (own.length !== theirs.length) return false;
  const isVague = (set: number): boolean =>
    set === 0 || isUnknown(set) || (openAreEqual && types.isOpen(set));
  return own.every((_, place) => {
    const a = parameterSet(evaluator, one, place);
    const b = parameterSet(evaluator, other, place);
    return a === b || isVague(a) || isVague(b) || erasure(a) === erasure(b);
  });

  function erasure(set: number): string {
    return types
      .membersOf(set)
      .map((type) =>
        isArray(type)
          ? `${erasure(types.pairsOf(types.detail[type]!)[1] ?? 0)}[]`
          : `${types.kind[type]! === TypeKind.self ? TypeKind.instance : types.kind[type]!} ${types.definition[type]!} ${types.kind[type] === TypeKind.external ? types.detail[type]! : ""}`,
      )
      .sort()
      .join(",");
  }

  function isArray(type: number): boolean {
    if (types.kind[type] !== TypeKind.instance) return false;
    const definition = types.definition[type]!;
    const { language } = evaluator.project.sourceOf(definition);
    return definition === evaluator.project.builtinType(language, "array");
  }
}

function isBuiltin(evaluator: Evaluator, definition: number): boolean {
  return evaluator.project.sourceOf(definition).isBuiltin;
}

/** Of functions that several implementations give a type, the one that the arguments choose; undefined where they do not. */
export function chosenImplementation(
  evaluator: Evaluator,
  file: SourceFile,
  call: number,
  targets: readonly Target[],
): Target | undefined {
  const { project } = evaluator;
  const signatures = targets
    .filter((each) => each.definition >= 0)
    .map((each) => ({
      file: project.sourceOf(each.definition),
      row: project.rowOf[each.definition]!,
      environment: 0,
    }));
  if (signatures.length < targets.length) return undefined;
  const chosen = chooseMethod(evaluator, signatures, { file, call });
  const [only] = chosen;
  if (only === undefined || chosen.length > 1) return undefined;
  const id = only.file.ids[only.row]!;
  const target = targets.find((each) => each.definition === id);
  return target && { ...target, inferred: true };
}
