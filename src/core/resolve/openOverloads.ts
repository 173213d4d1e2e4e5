// Which of several functions of one name the arguments choose, where pointers, numbers and conversions take part.
import { setOf, type Evaluator } from "./evaluator.ts";
import { shapeOf } from "./functionKeys.ts";
import { calledOpenly } from "./openCalls.ts";
import { DefinitionFlag } from "../model/symbol.ts";
import {
  fitsArity,
  parametersOf,
  type CallSite,
  type Signature,
} from "./signatures.ts";
import { D, E, type SourceFile } from "./sourceFile.ts";
import { TypeKind } from "./types.ts";

/** How well an argument fits: not at all, perhaps by a conversion of a class, by one of numbers, through a base, exactly. */
const Fit = {
  none: -1,
  converted: 0,
  unknown: 1,
  number: 2,
  base: 3,
  same: 4,
} as const;

/** The one that fits best; several where the arguments do not decide. */
export function chooseOpenly(
  evaluator: Evaluator,
  all: readonly Signature[],
  site: CallSite,
): readonly Signature[] {
  // Declarations of the library leave parameters out.
  const fitting = all.filter(
    (each) => each.file.isBuiltin || fitsArity(each, site),
  );
  if (fitting.length > 0 && fitting.every((each) => each.file.isBuiltin))
    return fitting.slice(0, 1);
  const distinct = oneOfEach(fitting);
  if (distinct.length < 2) return distinct;
  const ranked = distinct
    .map((signature) => ({
      signature,
      fits: fitsOf(evaluator, signature, site),
    }))
    .filter(({ fits }) => !fits.includes(Fit.none));
  const best = ranked.filter(
    (one) =>
      !ranked.some((other) => other !== one && isBetter(other.fits, one.fits)),
  );
  const left = best.map(({ signature }) => signature);
  if (left.length < 2) return left;
  return byConstness(evaluator, plainBefore(left), site);
}

/** A function is declared several times: the declaration with the most defaults stands for all. */
function oneOfEach(all: readonly Signature[]): readonly Signature[] {
  const byKey = new Map<string, Signature>();
  for (const each of all) {
    const { file, row } = each;
    const templated = file.list(
      file.facts.definition.typeParameters[row]!,
    ).length;
    const key = `${shapeOf(file, row)?.key ?? `${file.slot}:${row}`} ${templated}`;
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

function isBetter(one: readonly number[], other: readonly number[]): boolean {
  let isAny = false;
  for (let place = 0; place < one.length; place++) {
    if (one[place]! < other[place]!) return false;
    if (one[place]! > other[place]!) isAny = true;
  }
  return isAny;
}

/** A plain function comes before a template, fixed parameters before open ones. */
function plainBefore(all: readonly Signature[]): readonly Signature[] {
  const plain = all.filter(
    ({ file, row }) =>
      file.list(file.facts.definition.typeParameters[row]!).length === 0,
  );
  const kept = plain.length > 0 ? plain : all;
  const fixed = kept.filter((signature) =>
    parametersOf(signature).every(
      (each) => !signature.file.flag(each, DefinitionFlag.variadic),
    ),
  );
  return fixed.length > 0 ? fixed : kept;
}

function fitsOf(
  evaluator: Evaluator,
  signature: Signature,
  { file, call }: CallSite,
): readonly number[] {
  const { expr, argument } = file.facts;
  const parameters = parametersOf(signature);
  const shape = shapeOf(signature.file, signature.row);
  return [...file.list(expr.list[call]!)].map((row, place) => {
    const parameter = parameters[Math.min(place, parameters.length - 1)];
    if (parameter === undefined) return Fit.none;
    if (signature.file.flag(parameter, DefinitionFlag.variadic))
      return Fit.converted;
    const written = shape?.parameters[place] ?? "";
    return fit(
      evaluator,
      signature,
      parameter,
      written,
      file,
      argument.expr[row]!,
    );
  });
}

const numbers =
  /^(?:unsigned|signed|short|int|long|char|bool|float|double|u?int\d+_t|size_t|ssize_t|ptrdiff_t|char\d+_t|wchar_t|uint\w*|\s)+$/;

function fit(
  evaluator: Evaluator,
  signature: Signature,
  parameter: number,
  written: string,
  file: SourceFile,
  argument: number,
): number {
  const { kind, name } = file.facts.expr;
  const { types } = evaluator;
  const declared = signature.file.facts.definition.type[parameter]!;
  const wanted =
    declared < 0
      ? []
      : types.membersOf(
          types.substitute(
            setOf(evaluator.evaluate(signature.file, declared)),
            signature.environment,
          ),
        );
  const wantsPointer = written.includes("*");
  const plain = written.replace(/\bconst\b|[*&]/g, "").trim();
  const wantsNumber = !wantsPointer && numbers.test(plain);
  if (kind[argument] === E.literal) {
    const literal = file.facts.names[name[argument]!] ?? "";
    return fitLiteral(evaluator, literal, wanted, plain, {
      wantsPointer,
      wantsNumber,
    });
  }
  const given = types.membersOf(setOf(evaluator.evaluate(file, argument)));
  if (kind[argument] === E.function)
    return wantsNumber || wantsPointer ? Fit.none : Fit.unknown;
  if (given.length !== 1 || wanted.length !== 1) return Fit.unknown;
  return fitTypes(evaluator, given[0]!, wanted[0]!, wantsNumber, wantsPointer);
}

function fitLiteral(
  evaluator: Evaluator,
  literal: string,
  wanted: readonly number[],
  plain: string,
  {
    wantsPointer,
    wantsNumber,
  }: { wantsPointer: boolean; wantsNumber: boolean },
): number {
  const { types, project } = evaluator;
  const [only] = wanted;
  const isOne = wanted.length === 1 && only !== undefined;
  if (isOne && types.kind[only] === TypeKind.parameter) return Fit.base;
  if (wantsPointer) {
    if (literal === "nullptr") return Fit.same;
    if (literal !== "string")
      return literal === "int" ? Fit.converted : Fit.none;
    return /char/.test(plain)
      ? Fit.same
      : /void/.test(plain)
        ? Fit.number
        : Fit.none;
  }
  if (wantsNumber) {
    if (literal === "string")
      return plain === "bool" ? Fit.converted : Fit.none;
    if (literal === "nullptr") return Fit.none;
    return plain === literal ? Fit.same : Fit.number;
  }
  if (!isOne || !isClass(types.kind[only]!)) return Fit.unknown;
  const definition = types.definition[only]!;
  const source = project.sourceOf(definition);
  const row = project.rowOf[definition]!;
  if (isArithmetic(evaluator, definition))
    return literal === "string" || literal === "nullptr"
      ? Fit.none
      : Fit.number;
  if (source.facts.definition.kind[row] === D.enum) return Fit.none;
  // A text becomes one of the library's before anything else.
  return source.isBuiltin && literal === "string" ? Fit.number : Fit.converted;
}

function fitTypes(
  evaluator: Evaluator,
  given: number,
  wanted: number,
  wantsNumber: boolean,
  wantsPointer: boolean,
): number {
  const { types, project, classes } = evaluator;
  if (isClass(types.kind[given]!) && isClass(types.kind[wanted]!)) {
    const from = types.definition[given]!;
    const to = types.definition[wanted]!;
    const isNumber = isArithmetic(evaluator, from);
    if (isArithmetic(evaluator, to))
      return isNumber
        ? from === to
          ? Fit.same
          : Fit.number
        : kindOf(from) === D.enum
          ? Fit.converted
          : wantsPointer
            ? Fit.none
            : Fit.none;
    if (isNumber) return wantsPointer ? Fit.converted : Fit.converted;
    if (from === to) return Fit.same;
    if (classes.asAncestor(from, to) !== undefined) return Fit.base;
    if (wantsPointer) return Fit.none;
    return kindOf(to) === D.enum ? Fit.none : Fit.converted;
  }
  if (types.kind[wanted] === TypeKind.parameter) return Fit.unknown;
  if (isClass(types.kind[given]!) && wantsNumber)
    return isArithmetic(evaluator, types.definition[given]!)
      ? Fit.number
      : Fit.none;
  return Fit.unknown;

  function kindOf(definition: number): number {
    const file = project.sourceOf(definition);
    return file.facts.definition.kind[project.rowOf[definition]!]!;
  }
}

function isClass(kind: number): boolean {
  return kind === TypeKind.instance || kind === TypeKind.self;
}

/** The library's stand-ins for the types that are words of the language. */
function isArithmetic(evaluator: Evaluator, definition: number): boolean {
  const { project } = evaluator;
  const file = project.sourceOf(definition);
  return (
    file.isBuiltin &&
    file.flag(project.rowOf[definition]!, DefinitionFlag.readonly)
  );
}

/** Two members that differ in `const` alone: that of the receiver decides. */
function byConstness(
  evaluator: Evaluator,
  all: readonly Signature[],
  site: CallSite,
): readonly Signature[] {
  const shapes = all.map(({ file, row }) => shapeOf(file, row));
  const lists = new Set(shapes.map((each) => each?.parameters.join(",")));
  if (all.length !== 2 || lists.size !== 1) return all;
  const constant = shapes.findIndex((each) => each?.isConst === true);
  const other = shapes.findIndex((each) => each?.isConst === false);
  if (constant < 0 || other < 0) return all;
  const { file, call } = site;
  const { kind, base } = file.facts.expr;
  const callee = base[call]!;
  const isConst =
    kind[callee] === E.member
      ? isConstant(evaluator, file, base[callee]!)
      : isInConstant(file, file.facts.expr.scope[callee]!);
  return isConst === undefined ? all : [all[isConst ? constant : other]!];
}

/** Undefined where the type that is written for it would have to tell. */
function isConstant(
  evaluator: Evaluator,
  file: SourceFile,
  path: number,
): boolean | undefined {
  const { kind, base, scope } = file.facts.expr;
  switch (kind[path]) {
    case E.self:
      return isInConstant(file, scope[path]!);
    case E.name: {
      const { parent } = file.facts.scope;
      for (let at = scope[path]!; at >= 0; at = parent[at]!) {
        const [row] = file.inScope(at, file.exprName(path));
        if (row !== undefined) return isConstantRow(file, row);
      }
      // A member of the class around.
      return isInConstant(file, scope[path]!);
    }
    case E.member:
    case E.element:
    case E.dereference:
      return isConstant(evaluator, file, base[path]!);
    case E.call: {
      const [declared] =
        calledOpenly(evaluator, { file, call: path }).declared ?? [];
      return declared !== undefined && givesConstant(declared);
    }
    case E.cast:
      return undefined;
    default:
      return false;
  }
}

/** Whether what a function gives is written as constant. */
function givesConstant({ file, row }: Signature): boolean {
  const { definition, names } = file.facts;
  const signature = names[definition.signature[row]!] ?? "";
  const name = names[definition.name[row]!] ?? "";
  return /\bconst\b/.test(signature.split(name)[0] ?? "");
}

function isConstantRow(file: SourceFile, row: number): boolean {
  return file.flag(row, DefinitionFlag.readonly);
}

/** Whether the function around promises not to change its receiver. */
function isInConstant(file: SourceFile, scope: number): boolean {
  const method = file.selfFunction(scope);
  return method >= 0 && shapeOf(file, method)?.isConst === true;
}
