// From a type and a name to the members that it has: through classes and their bases, modules, objects and builtins.
import { ownTypeParameters } from "./builtins.ts";
import { Circles } from "./circles.ts";
import { membersDeclaredFor, ownMembers } from "./ownMembers.ts";
import {
  definitionEntity,
  entityDefinition,
  entityValue,
  externalMember,
  typeEntity,
  type Entity,
} from "./entities.ts";
import {
  Mark,
  marksOf,
  setOf,
  withMarks,
  type Evaluator,
} from "./evaluator.ts";
import { assignedMembers } from "./assignedMembers.ts";
import type { Ancestor, Lineage } from "./classes.ts";
import { describedOutside, moduleMembers } from "./moduleLookup.ts";
import {
  implementedHits,
  meantHits,
  type MemberUse,
} from "./implementedMembers.ts";
import { rowNameKey } from "./names.ts";
import { companionOf } from "./receivers.ts";
import { D, type SourceFile } from "./sourceFile.ts";
import { tupleAsSequence, tuplePlace } from "./tuples.ts";
import { TypeKind } from "./types.ts";

/** A member as seen through its receiver. */
export interface Hit {
  readonly entity: Entity;
  readonly environment: number;
  /** It is a member because somebody assigns to it. */
  readonly inferred?: boolean;
}

const noHits: readonly Hit[] = [];

interface Found {
  readonly hits: readonly Hit[];
  /** The files to which they lead, and places of packages that were asked. */
  readonly slots: readonly number[];
}

/** Results that rest on final values only, by type and name. */
export class MemberCache {
  private readonly known: (Map<number, Found> | undefined)[] = [];
  private readonly circles = new Circles<number>();

  clear(): void {
    this.known.length = 0;
    this.circles.clear();
  }

  find(evaluator: Evaluator, type: number, name: number): readonly Hit[] {
    const known = this.known[type]?.get(name);
    if (known !== undefined) {
      for (const slot of known.slots) evaluator.touch(slot);
      return known.hits;
    }
    // An object may be spread into itself; the inner search adds nothing to the outer one.
    const key = rowNameKey(type, name);
    const outer = this.circles.enter(evaluator, key);
    if (outer === undefined) return noHits;
    const before = evaluator.unsettled;
    const slots: number[] = [];
    const hits = search(evaluator, type, name, slots);
    this.circles.leave(key, outer);
    if (evaluator.unsettled === before)
      (this.known[type] ??= new Map()).set(name, { hits, slots });
    return hits;
  }
}

/** The members called `name` of one type; empty when it has none. */
export function findMembers(
  evaluator: Evaluator,
  type: number,
  name: number,
): readonly Hit[] {
  return evaluator.members.find(evaluator, type, name);
}

function search(
  evaluator: Evaluator,
  type: number,
  name: number,
  slots: number[],
): readonly Hit[] {
  const { types } = evaluator;
  const definition = types.definition[type]!;
  switch (types.kind[type]) {
    case TypeKind.instance:
      return throughLineage(evaluator, type, name, false, slots);
    case TypeKind.self:
      return throughLineage(evaluator, type, name, false, slots);
    case TypeKind.classObject:
      return (
        moduleMembers(evaluator, definition, name, slots) ??
        classObjectMembers(evaluator, type, name, slots)
      );
    case TypeKind.callable:
      return callableMembers(evaluator, type, name, slots);
    case TypeKind.module:
      slots.push(definition);
      return plain(evaluator.exports.find(definition, name));
    case TypeKind.folder: {
      const { names } = evaluator.project;
      return plain(
        evaluator.exports.memberOfFolder(
          names.textOf(definition),
          names.textOf(name),
        ),
      );
    }
    case TypeKind.package:
      return plain(
        evaluator.exports.ofPackage(definition, name, undefined, slots),
      );
    case TypeKind.external:
      return plain(
        describedOutside(evaluator, definition, name) ?? [
          externalMember(evaluator, type, name),
        ],
      );
    case TypeKind.tuple:
      return tupleMembers(evaluator, type, name);
    case TypeKind.parameter: {
      const file = evaluator.project.sourceOf(definition);
      slots.push(file.slot);
      const row = evaluator.project.rowOf[definition]!;
      const bound = file.facts.definition.type[row]!;
      if (bound >= 0)
        return findInSet(evaluator, evaluator.setAt(file, bound), name);
      const meant = parameterOfOwner(evaluator, file, row);
      return meant < 0
        ? noHits
        : findMembers(
            evaluator,
            evaluator.types.of(TypeKind.parameter, meant),
            name,
          );
    }
    default:
      return noHits;
  }
}

function plain(entities: readonly Entity[]): readonly Hit[] {
  return entities.map((entity) => ({ entity, environment: 0 }));
}

/** The members called `name` of all types of the set. */
export function findInSet(
  evaluator: Evaluator,
  set: number,
  name: number,
): readonly Hit[] {
  const members = evaluator.types.membersOf(set);
  if (members.length === 1) return findMembers(evaluator, members[0]!, name);
  return members.flatMap((type) => findMembers(evaluator, type, name));
}

export function memberEntities(
  evaluator: Evaluator,
  set: number,
  name: number,
): readonly Entity[] {
  return findInSet(evaluator, set, name).map((hit) => hit.entity);
}

/** The value of the member `name` of a value; noValue where no type has it. */
export function memberValue(
  evaluator: Evaluator,
  base: number,
  name: number,
  use?: MemberUse,
): number {
  const { types } = evaluator;
  let result = 0;
  for (const type of types.membersOf(setOf(base))) {
    if (types.kind[type] === TypeKind.dictionary) {
      result = evaluator.join(result, withMarks(types.items[type]![0]!, 0));
      continue;
    }
    for (const hit of meantHits(
      evaluator,
      findMembers(evaluator, type, name),
      use,
    ))
      result = evaluator.join(result, hitValue(evaluator, hit));
  }
  return result === 0 ? 0 : withMarks(setOf(result), result | marksOf(base));
}

export function hitValue(evaluator: Evaluator, hit: Hit): number {
  const value = entityValue(evaluator, hit.entity);
  const marks = hit.inferred === true ? Mark.inferred : 0;
  return evaluator.substituted(value | marks, hit.environment);
}

function throughLineage(
  evaluator: Evaluator,
  type: number,
  name: number,
  ofClass: boolean,
  slots: number[],
): readonly Hit[] {
  const { types, project } = evaluator;
  const definition = types.definition[type]!;
  const environment =
    types.kind[type] === TypeKind.self ? 0 : types.detail[type]!;
  const lineage = evaluator.classes.lineage(definition);
  const receiver = types.single(type);
  if (project.sourceOf(definition).language.lookup.implementations === true)
    return implementedHits(evaluator, type, name, lineage, environment, slots);
  for (const ancestor of lineage.ancestors) {
    const file = project.sourceOf(ancestor.definition);
    slots.push(file.slot);
    // What comes from outside stands before the root that every class has.
    if (isRoot(evaluator, file, ancestor) && lineage.outside.length > 0) break;
    const own = membersDeclaredFor(
      evaluator,
      ancestor.definition,
      name,
      ofClass,
      slots,
    );
    if (own.length > 0) {
      const inherited = types.compose(ancestor.environment, environment);
      const seen = types.extendWith(inherited, ancestor.definition, receiver);
      return own.map((id) => ({
        entity: definitionEntity(id),
        environment: attachedEnvironment(
          evaluator,
          ancestor.definition,
          id,
          seen,
        ),
      }));
    }
  }
  const spread = spreadMembers(evaluator, definition, name);
  if (spread.length > 0) return spread;
  const assigned = assignedThrough(evaluator, lineage, name, ofClass);
  if (assigned.length > 0) return assigned;
  return lineage.outside.flatMap((base) => findMembers(evaluator, base, name));
}

/** Members that somebody assigns to a type or to one of its bases. */
function assignedThrough(
  { project }: Evaluator,
  lineage: Lineage,
  name: number,
  ofClass: boolean,
): readonly Hit[] {
  for (const { definition } of lineage.ancestors) {
    const file = project.sourceOf(definition);
    if (file.isBuiltin) continue;
    const row = project.rowOf[definition]!;
    const isObject = file.facts.definition.kind[row] === D.object;
    const found = assignedMembers(file, row, name, isObject || ofClass);
    if (found.length > 0) return found;
  }
  return noHits;
}

/** The type parameter of its type that the type parameter `row` of an attached method names anew, or -1. */
function parameterOfOwner(
  evaluator: Evaluator,
  file: SourceFile,
  row: number,
): number {
  const { container, attached } = file.facts.definition;
  const method = container[row]!;
  if (method <= 0 || attached[method]! < 0) return -1;
  const place = ownTypeParameters(evaluator, file.ids[method]!).indexOf(
    file.ids[row]!,
  );
  for (const owner of attachedOwners(evaluator, file, method)) {
    const parameter = ownTypeParameters(evaluator, owner)[place];
    if (parameter !== undefined && parameter !== file.ids[row])
      return parameter;
  }
  return -1;
}

/** The types to which a definition is attached, in its file or in others of the package. */
export function attachedOwners(
  evaluator: Evaluator,
  file: SourceFile,
  row: number,
): readonly number[] {
  const own = file.ownerOfPath(file.facts.definition.attached[row]!);
  if (own >= 0) return [file.ids[own]!];
  return evaluator.packages
    .ownersOf(evaluator, file, file.attachments.typeName(row))
    .map((owner) => owner.file.ids[owner.row]!);
}

/** A method that names the type parameters of its receiver anew (`func (s *Stack[E]) …`) means those of the type. */
function attachedEnvironment(
  evaluator: Evaluator,
  owner: number,
  member: number,
  environment: number,
): number {
  const { types, project } = evaluator;
  const file = project.sourceOf(member);
  const attached = file.facts.definition.attached[project.rowOf[member]!]!;
  if (attached < 0) return environment;
  const inner = ownTypeParameters(evaluator, member);
  if (inner.length === 0) return environment;
  const entries = new Map<number, number>();
  ownTypeParameters(evaluator, owner).forEach((parameter, place) => {
    const known = types.lookup(environment, parameter);
    if (inner[place] !== undefined && known !== undefined)
      entries.set(inner[place], known);
  });
  return types.extend(environment, entries);
}

export function isRoot(
  evaluator: Evaluator,
  file: SourceFile,
  ancestor: Ancestor,
): boolean {
  const { rootType } = file.language.lookup;
  return (
    rootType !== undefined &&
    file.isBuiltin &&
    ancestor.definition ===
      evaluator.project.builtinType(file.language, rootType)
  );
}

/** `{ ...other }`: what an object takes from others. */
function spreadMembers(
  evaluator: Evaluator,
  definition: number,
  name: number,
): readonly Hit[] {
  const file = evaluator.project.sourceOf(definition);
  const row = evaluator.project.rowOf[definition]!;
  if (file.facts.definition.kind[row] !== D.object) return noHits;
  const found: Hit[] = [];
  for (const spread of file.spreadsOf(row)) {
    const set = evaluator.setAt(file, spread);
    found.push(...findInSet(evaluator, set, name));
  }
  return found;
}

function classObjectMembers(
  evaluator: Evaluator,
  type: number,
  name: number,
  slots: number[],
): readonly Hit[] {
  const { types, project } = evaluator;
  const definition = types.definition[type]!;
  const file = project.sourceOf(definition);
  if (project.names.textOf(name) === file.language.lookup.prototypeMember)
    return plain([typeEntity(types.instance(definition, types.detail[type]))]);
  const companion = companionOf(evaluator, definition);
  const shared =
    companion < 0 ? noHits : findMembers(evaluator, companion, name);
  if (shared.some(({ entity }) => entityDefinition(entity) >= 0)) {
    slots.push(file.slot);
    return shared;
  }
  const own = throughLineage(evaluator, type, name, true, slots);
  if (own.some((hit) => entityDefinition(hit.entity) >= 0)) return own;
  for (const base of evaluator.classes.ofClassObject(definition)) {
    const found = findMembers(evaluator, base, name);
    if (found.length > 0) return found;
  }
  if (own.length > 0) return own;
  const { classObjectType } = file.language.lookup;
  return builtinMembers(evaluator, file, classObjectType, name);
}

function callableMembers(
  evaluator: Evaluator,
  type: number,
  name: number,
  slots: number[],
): readonly Hit[] {
  const { types, project } = evaluator;
  const definition = types.definition[type]!;
  const file = project.sourceOf(definition);
  slots.push(file.slot);
  const rows = ownMembers(file, project.rowOf[definition]!, name, true);
  if (rows.length > 0)
    return rows.map((row) => ({
      entity: definitionEntity(file.ids[row]!),
      environment: isVariant(evaluator, definition) ? types.detail[type]! : 0,
    }));
  const assigned = assignedMembers(
    file,
    project.rowOf[definition]!,
    name,
    true,
  );
  if (assigned.length > 0) return assigned;
  if (project.names.textOf(name) === file.language.lookup.prototypeMember)
    return plain([typeEntity(types.instance(definition, types.detail[type]))]);
  const { functionType } = file.language.lookup;
  const builtin = builtinMembers(evaluator, file, functionType, name);
  return builtin.length > 0
    ? builtin
    : decoratorMembers(evaluator, file, project.rowOf[definition]!, name);
}

function isVariant({ project }: Evaluator, definition: number): boolean {
  return project.kindOf(definition) === D.enum_member;
}

/** What a decorator from outside makes of a function has members that only the outside knows. */
function decoratorMembers(
  evaluator: Evaluator,
  file: SourceFile,
  row: number,
  name: number,
): readonly Hit[] {
  const { types } = evaluator;
  const { decorators } = file.facts.definition;
  const outside = new Set<Entity>();
  for (const decorator of file.list(decorators[row]!))
    for (const type of types.membersOf(evaluator.setAt(file, decorator)))
      if (types.kind[type] === TypeKind.external)
        outside.add(externalMember(evaluator, type, name));
  return plain([...outside]);
}

function builtinMembers(
  evaluator: Evaluator,
  file: SourceFile,
  builtin: string | undefined,
  name: number,
): readonly Hit[] {
  if (builtin === undefined) return noHits;
  const definition = evaluator.project.builtinType(file.language, builtin);
  if (definition < 0) return noHits;
  return findMembers(evaluator, evaluator.types.instance(definition), name);
}

/** A tuple has the members of the language's sequence of all that it holds. */
function tupleMembers(
  evaluator: Evaluator,
  type: number,
  name: number,
): readonly Hit[] {
  const place = tuplePlace(evaluator, type, name);
  if (place !== undefined)
    return plain(evaluator.types.membersOf(place).map(typeEntity));
  const sequence = tupleAsSequence(evaluator, type);
  return sequence < 0 ? noHits : findMembers(evaluator, sequence, name);
}
