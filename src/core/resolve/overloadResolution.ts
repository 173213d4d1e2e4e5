// Overload resolution: of the candidates of a call those that its number of arguments allows (applicable), of these the ones that
// every argument fits (viable), of these the best. What is best among equals is the language's: the most specific parameters, or,
// with `lookup.conversions`, plain functions before templates, fixed parameters before open ones, and the receiver's constness.
import { DefinitionFlag } from "../model/symbol.ts";
import {
  argumentsOf,
  fitsArity,
  parameterPlaces,
  parametersOf,
} from "./argumentBinding.ts";
import { argumentFits, Fit, parameterSet } from "./argumentFit.ts";
import { isArrayType, isAssignable } from "./assignability.ts";
import { byConstness } from "./constReceivers.ts";
import type { Evaluator } from "./evaluator.ts";
import { shapeOf } from "./redeclarations.ts";
import {
  overloads,
  signatureOf,
  type CallSite,
  type Signature,
} from "./signatures.ts";
import { E, type SourceFile } from "./sourceFile.ts";
import type { Target } from "./targets.ts";
import { TypeKind } from "./types.ts";

/** The candidates that the arguments choose; several where they do not decide, none where no candidate is viable. */
export function chooseOverloads(
  evaluator: Evaluator,
  candidates: readonly Signature[],
  site: CallSite,
): readonly Signature[] {
  return site.file.language.lookup.conversions === undefined
    ? inPhases(evaluator, candidates, site)
    : amongAll(evaluator, candidates, site);
}

/** Candidates with just so many parameters come first, also one for the rest that takes its array whole; a list of the rest is the last resort. */
function inPhases(
  evaluator: Evaluator,
  candidates: readonly Signature[],
  site: CallSite,
): readonly Signature[] {
  const applicable = accessible(candidates, site).filter((each) =>
    fitsArity(each, site),
  );
  const given = site.file.list(site.file.facts.expr.list[site.call]!).length;
  const fixed = applicable
    .filter((each) => parametersOf(each).length === given)
    .flatMap((each) =>
      isVariadic(each) ? withArray(evaluator, each, site) : each,
    );
  const isOneOfSeveral = fixed.length === 1 && applicable.length > 1;
  const first = isOneOfSeveral
    ? viable(evaluator, fixed, site).map(({ signature }) => signature)
    : best(evaluator, fixed, site, bySpecificity);
  if (first.length > 0)
    return first.length < applicable.length
      ? withDefaults(evaluator, applicable, first, site)
      : first;
  const second = best(evaluator, applicable, site, bySpecificity);
  // A list of the rest is better than nothing that takes these arguments.
  return second.length > 0 ? second : applicable;
}

/** Without those that are private in other files; a type in parts has its own there, too. */
function accessible(
  candidates: readonly Signature[],
  site: CallSite,
): readonly Signature[] {
  if (candidates.length < 2) return candidates;
  const seen = candidates.filter(
    ({ file, row }) =>
      file === site.file ||
      !file.flag(row, DefinitionFlag.private) ||
      file.flag(file.facts.definition.container[row]!, DefinitionFlag.partial),
  );
  return seen.length > 0 ? seen : candidates;
}

/**
 * A number of arguments alone puts candidates with defaults behind the `chosen` ones: those come first that fit better, and an
 * argument of which nothing is known may be just what they take.
 */
function withDefaults(
  evaluator: Evaluator,
  applicable: readonly Signature[],
  chosen: readonly Signature[],
  site: CallSite,
): readonly Signature[] {
  const [one] = chosen;
  if (one === undefined) return chosen;
  const given = argumentsOf(one, site);
  const others = viable(
    evaluator,
    applicable.filter(
      (each) =>
        !isVariadic(each) &&
        !chosen.includes(each) &&
        parametersOf(each).length > given.length,
    ),
    site,
  );
  if (others.length === 0) return chosen;
  const fits = argumentFits(evaluator, one, site);
  const better = others.filter((each) => isBetter(each.fits, fits));
  if (better.length > 0) return better.map(({ signature }) => signature);
  const { types } = evaluator;
  const { expr } = site.file.facts.argument;
  const isOpen = Array.from(given, (row) =>
    types
      .membersOf(evaluator.setAt(site.file, expr[row]!))
      .every((type) => isUnknownKind(types.kind[type]!)),
  );
  if (!isOpen.includes(true)) return chosen;
  const taken = (each: Signature): readonly number[] =>
    parameterPlaces(each, site).map((place) =>
      parameterSet(evaluator, each, place),
    );
  const own = taken(one);
  const possible = others
    .map(({ signature }) => signature)
    .filter((each) =>
      taken(each).some((set, place) => isOpen[place] && set !== own[place]),
    );
  return [...chosen, ...possible];
}

function isUnknownKind(kind: number): boolean {
  return kind === TypeKind.unknown || kind === TypeKind.external;
}

/** A candidate that takes the rest, as one that takes the array which is its last argument; nothing where that is no such array. */
function withArray(
  evaluator: Evaluator,
  signature: Signature,
  site: CallSite,
): readonly Signature[] {
  const { file } = signature;
  const last = argumentsOf(signature, site).at(-1);
  if (last === undefined || file.language.lookup.variadicTakesArray !== true)
    return [];
  const whole: Signature = { ...signature, takesArray: true };
  const isArray = evaluator.types
    .membersOf(evaluator.setAt(site.file, site.file.facts.argument.expr[last]!))
    .some((each) => isArrayType(evaluator, each));
  return isArray && isViable(evaluator, whole, site) ? [whole] : [];
}

/** Defaults count for nothing: all candidates are compared at once, and redeclarations are one candidate. */
function amongAll(
  evaluator: Evaluator,
  candidates: readonly Signature[],
  site: CallSite,
): readonly Signature[] {
  // Declarations of the library leave parameters out.
  const applicable = candidates.filter(
    (each) => each.file.isBuiltin || fitsArity(each, site),
  );
  if (applicable.every((each) => each.file.isBuiltin))
    return applicable.slice(0, 1);
  return best(evaluator, oneOfEach(applicable), site, byPlainness);
}

type TieBreak = (
  evaluator: Evaluator,
  all: readonly Signature[],
  site: CallSite,
) => readonly Signature[];

function best(
  evaluator: Evaluator,
  candidates: readonly Signature[],
  site: CallSite,
  breakTie: TieBreak,
): readonly Signature[] {
  if (candidates.length < 2) return candidates;
  const ranked = viable(evaluator, candidates, site);
  const left = ranked
    .filter((one) => !ranked.some((other) => isBetter(other.fits, one.fits)))
    .map(({ signature }) => signature);
  return left.length < 2 ? left : breakTie(evaluator, left, site);
}

interface Ranked {
  readonly signature: Signature;
  readonly fits: readonly number[];
}

function viable(
  evaluator: Evaluator,
  candidates: readonly Signature[],
  site: CallSite,
): readonly Ranked[] {
  return candidates
    .map((signature) => ({
      signature,
      fits: argumentFits(evaluator, signature, site),
    }))
    .filter(({ fits }) => !fits.includes(Fit.none));
}

/** No argument fits worse, and one fits better. */
function isBetter(one: readonly number[], other: readonly number[]): boolean {
  return (
    one.every((fit, place) => fit >= other[place]!) &&
    one.some((fit, place) => fit > other[place]!)
  );
}

function bySpecificity(
  evaluator: Evaluator,
  all: readonly Signature[],
  site: CallSite,
): readonly Signature[] {
  return all.filter(
    (each) =>
      !all.some(
        (other) =>
          other !== each &&
          isMoreSpecific(evaluator, other, each, site) &&
          !isMoreSpecific(evaluator, each, other, site),
      ),
  );
}

/** Whatever `one` takes, `other` takes, too. Parameters that no argument meets count only where both take a rest. */
function isMoreSpecific(
  evaluator: Evaluator,
  one: Signature,
  other: Signature,
  site: CallSite,
): boolean {
  if (isVariadic(other) && !isVariadic(one)) return true;
  const { types } = evaluator;
  const places = parameterPlaces(one, site);
  const others = parameterPlaces(other, site);
  const count = isVariadic(one)
    ? Math.max(parametersOf(one).length, parametersOf(other).length)
    : places.length;
  for (let place = 0; place < count; place++) {
    const own = places[place] ?? place;
    const theirs = others[place] ?? place;
    if (takesNull(one, own) && !takesNull(other, theirs)) return false;
    const narrow = types.membersOf(parameterSet(evaluator, one, own));
    const wide = types.membersOf(parameterSet(evaluator, other, theirs));
    const fits = narrow.every((a) =>
      wide.some((b) => types.isObject(a) && isAssignable(evaluator, a, b)),
    );
    if (!fits) return false;
  }
  return true;
}

/** The parameter in a place is written as one that may be given nothing. */
function takesNull(signature: Signature, place: number): boolean {
  const { file } = signature;
  const parameter = parametersOf(signature)[place];
  const type = file.facts.definition.type[parameter ?? -1] ?? -1;
  return file.facts.expr.kind[type] === E.typeNullable;
}

const byPlainness: TieBreak = (evaluator, all, site) => {
  const plain = orAll(
    all.filter(({ file, row }) => typeParameterCount(file, row) === 0),
    all,
  );
  const fixed = orAll(
    plain.filter((each) => !isVariadic(each)),
    plain,
  );
  return byConstness(evaluator, fixed, site);
};

function orAll(
  some: readonly Signature[],
  all: readonly Signature[],
): readonly Signature[] {
  return some.length > 0 ? some : all;
}

function isVariadic(signature: Signature): boolean {
  if (signature.takesArray === true) return false;
  const last = parametersOf(signature).at(-1);
  return (
    last !== undefined && signature.file.flag(last, DefinitionFlag.variadic)
  );
}

function typeParameterCount(file: SourceFile, row: number): number {
  return file.list(file.facts.definition.typeParameters[row]!).length;
}

/** A function is declared several times: the declaration with the most defaults stands for all. */
function oneOfEach(all: readonly Signature[]): readonly Signature[] {
  const byKey = new Map<string, Signature>();
  for (const each of all) {
    const { file, row } = each;
    const key = `${shapeOf(file, row)?.key ?? `${file.slot}:${row}`} ${typeParameterCount(file, row)}`;
    const known = byKey.get(key);
    if (known === undefined || defaults(each) > defaults(known))
      byKey.set(key, each);
  }
  return [...byKey.values()];
}

function defaults(signature: Signature): number {
  const { value } = signature.file.facts.definition;
  return parametersOf(signature).filter((each) => value[each]! >= 0).length;
}

/**
 * Where overloads are signatures of one implementation: the first of those of `signature` that every argument fits, else the
 * first that takes so many arguments.
 */
export function firstOverload(
  evaluator: Evaluator,
  signature: Signature,
  site: CallSite,
): Signature {
  const all = overloads(signature);
  if (all.length < 2) return all[0] ?? signature;
  const applicable = all.filter((each) => fitsArity(each, site));
  const first = applicable.find((each) => isViable(evaluator, each, site));
  return first ?? applicable[0] ?? all[0]!;
}

/** No argument is known to be something else than what is wanted. */
export function isViable(
  evaluator: Evaluator,
  signature: Signature,
  site: CallSite,
): boolean {
  return !argumentFits(evaluator, signature, site).includes(Fit.none);
}

/** Of functions that several implementations give a type, the one that the arguments choose; undefined where they do not. */
export function chosenImplementation(
  evaluator: Evaluator,
  file: SourceFile,
  call: number,
  targets: readonly Target[],
): Target | undefined {
  const { project } = evaluator;
  if (targets.some(({ definition }) => definition < 0)) return undefined;
  const [only, ...others] = chooseOverloads(
    evaluator,
    targets.map(({ definition }) => signatureOf(project, definition)),
    { file, call },
  );
  if (only === undefined || others.length > 0) return undefined;
  const id = only.file.ids[only.row]!;
  const target = targets.find((each) => each.definition === id);
  return target && { ...target, inferred: true };
}
