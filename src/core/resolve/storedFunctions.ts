// Functions that variables, fields and tables of a declared type hold: what initialisers and assignments store in them.
import { setOf, type Evaluator } from "./evaluator.ts";
import { entityDefinition } from "./entities.ts";
import { findMembers } from "./members.ts";
import { D, E, type SourceFile } from "./sourceFile.ts";
import { namedBy } from "./targets.ts";
import { TypeKind } from "./types.ts";

/** Called with a definition and an expression of the file whose functions it holds. */
export type Store = (definition: number, value: number) => void;

/** Lists that nest deeper than this are left alone. */
const maxDepth = 20;

/** Goes through all that a file stores, in the order of its facts. */
export function eachStored(
  evaluator: Evaluator,
  file: SourceFile,
  store: Store,
): void {
  const { definition, binding, expr } = file.facts;
  const typeOf = (row: number): number => evaluator.setAt(file, row);
  for (let row = 1; row < definition.length; row++) {
    const value = definition.value[row]!;
    const type = definition.type[row]!;
    if (value >= 0 && type >= 0 && mayHold(file, value))
      fill(evaluator, file, typeOf(type), value, [file.ids[row]!], store, 0);
  }
  for (let row = 0; row < binding.length; row++) {
    const target = binding.targetExpr[row]!;
    const value = binding.value[row]!;
    if (target < 0 || value < 0 || !mayHold(file, value)) continue;
    const { entities } = namedBy(evaluator, file, target);
    const holders = entities.map(entityDefinition).filter((id) => id >= 0);
    if (holders.length > 0) fill(evaluator, file, 0, value, holders, store, 0);
  }
  // A list with its type in front of it, wherever it stands.
  for (let row = 0; row < expr.length; row++) {
    const base = expr.base[row]!;
    if (expr.kind[row] === E.cast && expr.kind[base] === E.collection)
      fill(evaluator, file, typeOf(expr.extra[row]!), base, [], store, 0);
  }
}

/** Other expressions are never functions: literals, operators and the like. */
function mayHold(file: SourceFile, value: number): boolean {
  const kind = file.facts.expr.kind[value]!;
  return (
    kind === E.name ||
    kind === E.member ||
    kind === E.cast ||
    kind === E.union ||
    kind === E.collection
  );
}

/** Stores a value of the types in `set` into the holders, or the items of a list into what the types have for them. */
function fill(
  evaluator: Evaluator,
  file: SourceFile,
  set: number,
  value: number,
  holders: readonly number[],
  store: Store,
  depth: number,
): void {
  if (depth > maxDepth || !mayHold(file, value)) return;
  const { kind, base, list, extra } = file.facts.expr;
  if (kind[value] === E.cast && kind[base[value]!] !== E.collection) {
    fill(evaluator, file, set, base[value]!, holders, store, depth + 1);
  } else if (kind[value] === E.union) {
    for (const each of file.list(list[value]!))
      fill(evaluator, file, set, each, holders, store, depth + 1);
  } else if (kind[value] !== E.collection) {
    for (const holder of holders) store(holder, value);
  } else if (extra[value]! > 0) {
    const keys = file.list(list[value]!);
    file.list(extra[value]!).forEach((item, place) => {
      const name = file.nameOf(extra[keys[place]!]!);
      for (const member of membersNamed(evaluator, set, name))
        fillMember(evaluator, file, member, item, store, depth);
    });
  } else {
    const items = file.list(list[value]!);
    const members = evaluator.types
      .membersOf(set)
      .map((type) => membersInOrder(evaluator, type))
      .find((all) => all.length > 0);
    const isTable =
      members === undefined || isTableOf(evaluator, file, items, members);
    items.forEach((item, place) => {
      if (isTable) fill(evaluator, file, set, item, holders, store, depth + 1);
      else if (members[place] !== undefined)
        fillMember(evaluator, file, members[place], item, store, depth);
    });
  }
}

function fillMember(
  evaluator: Evaluator,
  file: SourceFile,
  member: number,
  value: number,
  store: Store,
  depth: number,
): void {
  if (!mayHold(file, value)) return;
  const set = setOf(valueOf(evaluator, member));
  fill(evaluator, file, set, value, [member], store, depth + 1);
}

function valueOf(evaluator: Evaluator, definition: number): number {
  const file = evaluator.project.sourceOf(definition);
  const row = evaluator.project.rowOf[definition]!;
  return evaluator.evaluate(file, file.valueNode(row));
}

function membersNamed(
  evaluator: Evaluator,
  set: number,
  name: number,
): readonly number[] {
  return evaluator.types
    .membersOf(set)
    .flatMap((type) => findMembers(evaluator, type, name))
    .map(({ entity }) => entityDefinition(entity))
    .filter((id) => id >= 0);
}

/** Fields of a type, in the order in which a list without names gives them. */
function membersInOrder(evaluator: Evaluator, type: number): readonly number[] {
  const { types, project } = evaluator;
  if (types.kind[type] !== TypeKind.instance) return [];
  const file = project.sourceOf(types.definition[type]!);
  evaluator.touch(file.slot);
  const { kind } = file.facts.definition;
  return file
    .membersOf(project.rowOf[types.definition[type]!]!)
    .filter((row) => kind[row] === D.field)
    .map((row) => file.ids[row]!);
}

/** A list of lists fills an array of the type, unless every list meets a field that is itself made of fields. */
function isTableOf(
  evaluator: Evaluator,
  file: SourceFile,
  items: Int32Array,
  members: readonly number[],
): boolean {
  if (items.length === 0) return false;
  const { kind } = file.facts.expr;
  return items.every(
    (item, place) =>
      kind[item] === E.collection || (kind[item] === E.cast && place > 0),
  )
    ? items.length > members.length ||
        items.some((_, place) => !isComposed(evaluator, members[place]!))
    : false;
}

function isComposed(evaluator: Evaluator, member: number): boolean {
  return evaluator.types
    .membersOf(setOf(valueOf(evaluator, member)))
    .some((type) => membersInOrder(evaluator, type).length > 0);
}
