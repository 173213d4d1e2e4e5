// What a condition around a place says about the type of a path there.
import { Mark, setOf, withMarks, type Evaluator } from "./evaluator.ts";
import { bindArguments } from "./argumentBinding.ts";
import { signaturesOf } from "./signatures.ts";
import { E, type SourceFile } from "./sourceFile.ts";
import { emptySet, isUnknown } from "./types.ts";

/** `value` of the path `row` as the conditions around it narrow it, outermost first. */
export function narrowed(
  evaluator: Evaluator,
  file: SourceFile,
  row: number,
  value: number,
): number {
  const found = narrowingsOf(file, row);
  let result = value;
  for (let i = found.length - 1; i >= 0; i--)
    result = apply(evaluator, file, found[i]!, file.pathId(row), result);
  return result;
}

const noNarrowings: readonly number[] = [];

/** Rows of `narrowing` that concern the path `row` where it stands, innermost first. */
export function narrowingsOf(file: SourceFile, row: number): readonly number[] {
  if (file.facts.narrowing.length === 0) return noNarrowings;
  const path = file.pathId(row);
  if (path < 0) return noNarrowings;
  const root = rootOf(file, row);
  const { parent } = file.facts.scope;
  const found: number[] = [];
  for (
    let scope = file.facts.expr.scope[root]!;
    scope >= 0;
    scope = parent[scope]!
  ) {
    for (const narrowing of file.narrowings(scope))
      if (concerns(file, file.facts.narrowing.expr[narrowing]!, path))
        found.push(narrowing);
    if (declares(file, scope, root)) break;
  }
  return found;
}

/** The condition is about the path itself, or a call that takes it and may be a type predicate. */
function concerns(file: SourceFile, condition: number, path: number): boolean {
  const { expr, argument } = file.facts;
  if (expr.kind[condition] !== E.call) return file.pathId(condition) === path;
  return file
    .list(expr.list[condition]!)
    .some((each) => file.pathId(argument.expr[each]!) === path);
}

function rootOf(file: SourceFile, row: number): number {
  const { kind, base } = file.facts.expr;
  let root = row;
  while (kind[root] === E.member || kind[root] === E.element)
    root = base[root]!;
  return root;
}

function declares(file: SourceFile, scope: number, root: number): boolean {
  return (
    file.facts.expr.kind[root] === E.name &&
    file.inScope(scope, file.exprName(root)).length > 0
  );
}

function apply(
  evaluator: Evaluator,
  file: SourceFile,
  narrowing: number,
  path: number,
  value: number,
): number {
  const { type, sense, expr } = file.facts.narrowing;
  const { types } = evaluator;
  const condition =
    type[narrowing]! >= 0
      ? evaluator.setAt(file, type[narrowing]!)
      : predicateTypes(evaluator, file, expr[narrowing]!, path);
  if (isUnknown(condition) || condition === emptySet) return value;
  const before = setOf(value);
  if (sense[narrowing] === 0) {
    const kept = types
      .membersOf(before)
      .filter(
        (each) =>
          !types
            .membersOf(condition)
            .some((other) => isSubtype(evaluator, each, other)),
      );
    return withMarks(types.set(kept), value);
  }
  let result: number = emptySet;
  for (const wanted of types.membersOf(condition)) {
    const kept = types
      .membersOf(before)
      .filter((each) => isSubtype(evaluator, each, wanted));
    result = types.union(
      result,
      kept.length > 0 ? types.set(kept) : types.single(wanted),
    );
  }
  return withMarks(result, value & ~Mark.inferred);
}

/** The type that a called function promises for its argument (`x is T`); nothing for other functions. */
function predicateTypes(
  evaluator: Evaluator,
  file: SourceFile,
  call: number,
  path: number,
): number {
  const { types } = evaluator;
  if (file.facts.expr.kind[call] !== E.call) return emptySet;
  const site = { file, call };
  const callee = evaluator.evaluate(file, file.facts.expr.base[call]!);
  let result: number = emptySet;
  for (const type of types.membersOf(setOf(callee)))
    for (const signature of signaturesOf(evaluator, type)) {
      const { definition, expr } = signature.file.facts;
      const declared = definition.type[signature.row]!;
      if (declared < 0 || expr.kind[declared] !== E.typePredicate) continue;
      if (expr.base[declared]! < 0) continue;
      const isMeant = bindArguments(signature, site).some(
        ({ parameter, argument }) =>
          definition.name[parameter] === expr.name[declared] &&
          file.pathId(argument) === path,
      );
      if (!isMeant) continue;
      const promised = evaluator.evaluate(signature.file, expr.base[declared]!);
      result = types.union(
        result,
        types.substitute(setOf(promised), signature.environment),
      );
    }
  return result;
}

/** Nominal: the class of `type` is that of `of` or has it among its bases. */
export function isSubtype(
  evaluator: Evaluator,
  type: number,
  of: number,
): boolean {
  if (type === of) return true;
  const { types } = evaluator;
  if (!types.isObject(type) || !types.isObject(of)) return false;
  return (
    evaluator.classes.asAncestor(
      types.definition[type]!,
      types.definition[of]!,
    ) !== undefined
  );
}
