// Whether a value of one type may be given where another is declared, by the names of types and their bases.
import { DefinitionFlag } from "../model/symbol.ts";
import type { Evaluator } from "./evaluator.ts";
import { functionalSignature, signaturesOf } from "./signatures.ts";
import { D } from "./sourceFile.ts";
import { TypeKind } from "./types.ts";

/** Nothing speaks against giving a value of the type `given` where `wanted` is declared. */
export function isAssignable(
  evaluator: Evaluator,
  given: number,
  wanted: number,
): boolean {
  const { types, project, classes } = evaluator;
  if (given === wanted) return true;
  const from = types.kind[given]!;
  const to = types.kind[wanted]!;
  if (from === TypeKind.unknown || from === TypeKind.parameter) return true;
  // Nothing outside inherits from what is inside, and nothing at all from a final class.
  if (from === TypeKind.external && !isTypeOutside(evaluator, given))
    return true;
  if (from === TypeKind.external)
    return (
      !types.isObject(wanted) ||
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
  if (!types.isObject(given)) return from === to;
  const lineage = classes.lineage(types.definition[given]!);
  const { isBuiltin } = project.sourceOf(types.definition[given]!);
  const isOpen = lineage.outside.length > 0 && !isBuiltin;
  if (to === TypeKind.external) return isOpen || isBuiltin;
  if (!types.isObject(wanted)) return false;
  const definition = types.definition[wanted]!;
  if (types.definition[given] === definition)
    return elementsFit(evaluator, given, wanted);
  if (isRootType(evaluator, wanted)) return true;
  if (isForeignBuiltin(evaluator, given, wanted)) return true;
  if (!isBuiltin && isShape(evaluator, definition)) return true;
  // What comes from outside knows the types of libraries only.
  return (
    (isOpen && isOpenBuiltin(evaluator, definition)) ||
    lineage.ancestors.some((each) => each.definition === definition)
  );
}

export function isRootType(evaluator: Evaluator, type: number): boolean {
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

/** Whoever has its members fits it, whatever it is called. */
function isShape({ project }: Evaluator, definition: number): boolean {
  const file = project.sourceOf(definition);
  const kind = project.kindOf(definition);
  return (
    file.language.lookup.structural &&
    !file.isBuiltin &&
    (kind === D.interface || kind === D.object_type)
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
  return (
    project.sourceOf(definition).isBuiltin &&
    !project.hasFlag(definition, DefinitionFlag.readonly) &&
    project.kindOf(definition) !== D.struct
  );
}

/** The language's own arrays. */
export function isArrayType(evaluator: Evaluator, type: number): boolean {
  const { types, project } = evaluator;
  if (!types.isObject(type)) return false;
  const definition = types.definition[type]!;
  const { language } = project.sourceOf(definition);
  return definition === project.builtinType(language, "array");
}

/** Arrays differ by what they hold; of other generic types the arguments are erased. */
export function elementsFit(
  evaluator: Evaluator,
  given: number,
  wanted: number,
  fits = isAssignable,
): boolean {
  const { types } = evaluator;
  if (!isArrayType(evaluator, wanted)) return true;
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
