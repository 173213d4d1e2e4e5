// The bases that a class, interface or object declares, in order, as types.
import { heritageKinds } from "../model/facts.ts";
import { DefinitionFlag } from "../model/symbol.ts";
import { assignedBases } from "./assignedMembers.ts";
import { declarationGroup } from "./declarations.ts";
import { noValue, type Evaluator } from "./evaluator.ts";
import { constructSignatures } from "./signatures.ts";
import { D, E, type SourceFile } from "./sourceFile.ts";
import { TypeKind, emptySet, isUnknown, unknownSet } from "./types.ts";

/** One sequence with a set for each base of the definition in `row` and of the declarations merged with it. */
export function basesValue(
  evaluator: Evaluator,
  file: SourceFile,
  row: number,
): number {
  const sets: number[] = [];
  const { target } = file.facts.heritage;
  const { kind, type } = file.facts.definition;
  for (const declaration of declarationGroup(file, row)) {
    const isType = kind[declaration] === D.class || file.isType(declaration);
    if (declaration !== row && !isType) continue;
    for (const heritage of inOrder(file, file.heritage(declaration)))
      sets.push(baseTypes(evaluator, file, target[heritage]!));
    // A type of its own has the fields, elements and calls of what it is made of.
    if (file.flag(declaration, DefinitionFlag.ownType))
      sets.push(evaluator.setAt(file, type[declaration]!));
  }
  for (const expr of inheritedBy(evaluator, file, row)) {
    const set = evaluator.types.known(evaluator.setAt(file, expr));
    if (set !== emptySet) sets.push(set);
  }
  if (sets.length === 0) return noValue;
  return evaluator.exactly(evaluator.types.sequence(sets));
}

/** The values from which an object or the instances of a function inherit because somebody assigns them as that. */
function inheritedBy(
  { project }: Evaluator,
  file: SourceFile,
  row: number,
): readonly number[] {
  const { baseMember, prototypeMember } = file.language.lookup;
  const { kind, value } = file.facts.definition;
  if (kind[row] !== D.object)
    return prototypeMember === undefined
      ? []
      : assignedBases(file, row, project.names.intern(prototypeMember));
  if (baseMember === undefined) return [];
  const name = project.names.intern(baseMember);
  const written = file.membersNamed(row, name).map((each) => value[each]!);
  return [
    ...written.filter((each) => each >= 0),
    ...assignedBases(file, row, name),
  ];
}

const extendsKind = heritageKinds.indexOf("extends");
const implementsKind = heritageKinds.indexOf("implements");
const prependsKind = heritageKinds.indexOf("prepends");
const singletonKind = heritageKinds.indexOf("singleton");

/** As written; where there are mixins, they come before the superclass, the last one first, and interfaces behind it. What a class object has is left out. */
function inOrder(file: SourceFile, rows: readonly number[]): readonly number[] {
  if (file.language.lookup.mro !== "mixins" || rows.length === 0) return rows;
  const { kind } = file.facts.heritage;
  const of = (wanted: number): number[] =>
    rows.filter((row) => kind[row] === wanted).reverse();
  const included = rows.filter(
    (row) =>
      kind[row] !== extendsKind &&
      kind[row] !== implementsKind &&
      kind[row] !== prependsKind &&
      kind[row] !== singletonKind,
  );
  return [
    ...of(prependsKind),
    ...included.reverse(),
    ...of(extendsKind),
    ...of(implementsKind),
  ];
}

/** The types whose members the class object of the type in `row` gets. */
export function singletonBases(
  evaluator: Evaluator,
  file: SourceFile,
  row: number,
): readonly number[] {
  const { kind, target } = file.facts.heritage;
  return file
    .heritage(row)
    .filter((each) => kind[each] === singletonKind)
    .reverse()
    .flatMap((each) =>
      evaluator.types.membersOf(baseTypes(evaluator, file, target[each]!)),
    );
}

/** The instance types that a base expression stands for. */
export function baseTypes(
  evaluator: Evaluator,
  file: SourceFile,
  target: number,
): number {
  const { kind, base } = file.facts.expr;
  if (kind[target] === E.typeName) {
    const set = evaluator.setAt(file, target);
    if (set !== emptySet && !isUnknown(set)) return set;
    return instancesOf(evaluator, evaluator.setAt(file, base[target]!));
  }
  const set = evaluator.setAt(file, target);
  return kind[target]! > E.typeName ? set : instancesOf(evaluator, set);
}

/** From class objects to the instances that they make; from old-style constructor functions too. */
export function instancesOf(evaluator: Evaluator, set: number): number {
  const { types } = evaluator;
  let result: number = emptySet;
  for (const type of types.membersOf(set)) {
    const kind = types.kind[type]!;
    if (kind === TypeKind.classObject || kind === TypeKind.callable)
      result = types.union(
        result,
        types.single(
          types.instance(types.definition[type]!, types.detail[type]),
        ),
      );
    else if (kind === TypeKind.external)
      result = types.union(result, types.single(type));
    else if (kind === TypeKind.self)
      result = types.union(result, types.single(type));
    else if (kind === TypeKind.instance) {
      const base = types.definition[type]!;
      const { project } = evaluator;
      const source = project.sourceOf(base);
      if (
        source.language.lookup.prototypes === true &&
        source.facts.definition.kind[project.rowOf[base]!] === D.object
      ) {
        result = types.union(result, types.single(type));
        continue;
      }
      const made = constructedBy(evaluator, type);
      result = types.union(result, made);
    } else result = types.union(result, unknownSet);
  }
  return result === emptySet ? unknownSet : result;
}

/** What the construct signature (`new (…): T`) of an instance's type makes. */
export function constructedBy(evaluator: Evaluator, type: number): number {
  const { types } = evaluator;
  let result: number = emptySet;
  for (const signature of constructSignatures(evaluator, type)) {
    const { file, row, environment } = signature;
    const declared = file.facts.definition.type[row]!;
    if (declared < 0) continue;
    const set = evaluator.setAt(file, declared);
    result = types.union(result, types.substitute(set, environment));
  }
  return result === emptySet ? unknownSet : result;
}
