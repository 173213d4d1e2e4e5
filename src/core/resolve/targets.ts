// What the last step of an access path names: the definitions that a reader would jump to, and how certain that is.
import { firstInnerDefinitionKind, MemberForm } from "../model/facts.ts";
import { assignedGlobals } from "./assignedMembers.ts";
import { canonicalOf } from "./declarations.ts";
import {
  definitionEntity,
  entityDefinition,
  entityType,
  type Entity,
} from "./entities.ts";
import { isImported, qualified } from "./evaluate.ts";
import { plainFunctions } from "./implicitReceiver.ts";
import { pathEntities } from "./moduleLookup.ts";
import { isInferred, setOf, type Evaluator } from "./evaluator.ts";
import { extensionProperties } from "./extensionFunctions.ts";
import { lookupName } from "./lookup.ts";
import { meantHits, memberUse } from "./implementedMembers.ts";
import { findMembers, type Hit } from "./members.ts";
import { membersOfMixer } from "./mixers.ts";
import { representativeOf } from "./reopenedTypes.ts";
import { methodsNamed } from "./methodLookup.ts";
import { definedEntities } from "./namespaceLookup.ts";
import { qualifiedEntities } from "./qualifiedLookup.ts";
import { superMembers } from "./self.ts";
import { E, type SourceFile } from "./sourceFile.ts";
import { TypeKind } from "./types.ts";

/** One target of a reference. */
export interface Target {
  /** Id of a definition, or -1 for something outside. */
  readonly definition: number;
  /** Where `definition` is -1: package and name. */
  readonly package: string;
  readonly name: string;
  readonly inferred: boolean;
  /** Reached by constructing a class. */
  readonly constructs: boolean;
  /** A call reads it: it holds a value and no function. */
  readonly reads?: true;
}

export interface Named {
  readonly entities: readonly Entity[];
  /** The receiver was inferred from values. */
  readonly inferred: boolean;
  /** Why there are none; '' where there are some. */
  readonly reason: string;
  /** The receiver is unknown: a match by name is allowed. */
  readonly openReceiver: boolean;
}

/** The entities that a path (a name, a member, a constant index) names. */
export function namedBy(
  evaluator: Evaluator,
  file: SourceFile,
  path: number,
): Named {
  const { kind, scope } = file.facts.expr;
  const code = kind[path]!;
  const isOpen = file.language.lookup.openNamespaces === true;
  if (
    code === E.member &&
    file.facts.expr.extra[path] === MemberForm.qualified
  ) {
    const entities = definedEntities(
      evaluator,
      qualifiedEntities(evaluator, file, path, false),
    );
    const reason = entities.length > 0 ? "" : "no such member";
    return { entities, inferred: false, reason, openReceiver: false };
  }
  if (code === E.name) {
    const name = file.exprName(path);
    const all = lookupName(evaluator, file, scope[path]!, name, false);
    const entities = isOpen ? definedEntities(evaluator, all) : all;
    const globals =
      entities.length > 0 || isImported(file, path, name)
        ? []
        : assignedGlobals(file, name);
    if (globals.length > 0)
      return {
        entities: globals,
        inferred: true,
        reason: "",
        openReceiver: false,
      };
    const reason =
      entities.length > 0
        ? ""
        : isImported(file, path, name)
          ? "import not found"
          : "unknown name";
    return { entities, inferred: false, reason, openReceiver: false };
  }
  if (code === E.member || (code === E.element && file.exprName(path) !== 0))
    return memberNamed(evaluator, file, path);
  if (code === E.function || code === E.object) {
    const id = file.ids[file.facts.expr.extra[path]!]!;
    return {
      entities: [id * 4],
      inferred: false,
      reason: "",
      openReceiver: false,
    };
  }
  return {
    entities: [],
    inferred: false,
    reason: "no name",
    openReceiver: false,
  };
}

function memberNamed(
  evaluator: Evaluator,
  file: SourceFile,
  path: number,
): Named {
  const { kind, base, scope } = file.facts.expr;
  const code = kind[path]!;
  const prefix = base[path]!;
  const name = file.exprName(path);
  const superAt =
    kind[prefix] === E.super
      ? prefix
      : kind[prefix] === E.call && kind[base[prefix]!] === E.super
        ? base[prefix]!
        : -1;
  if (superAt >= 0) {
    const { hits, outside } = superMembers(
      evaluator,
      file,
      scope[superAt]!,
      name,
    );
    const found =
      hits.length > 0
        ? hits
        : outside.flatMap((type) => findMembers(evaluator, type, name));
    return named(found, false, "no such member", false);
  }
  const use = memberUse(file, path);
  if (use === "path") {
    const entities = pathEntities(evaluator, file, path);
    if (entities.length > 0)
      return { entities, inferred: false, reason: "", openReceiver: false };
  }
  const receiver = evaluator.evaluate(file, prefix);
  const set = setOf(receiver);
  const { types } = evaluator;
  const isImplicit = file.facts.expr.extra[path] === MemberForm.implicit;
  const members = types.membersOf(set);
  const isMethod =
    use === undefined &&
    file.facts.expr.extra[path] === MemberForm.method &&
    code === E.member;
  let found = members.flatMap((type) =>
    isMethod
      ? methodHits(evaluator, type, name)
      : meantHits(evaluator, findMembers(evaluator, type, name), use),
  );
  if (found.length === 0 && kind[prefix] === E.dereference)
    found = types
      .membersOf(evaluator.setAt(file, base[prefix]!))
      .flatMap((type) => findMembers(evaluator, type, name));
  const isOutside = found.every(({ entity }) => entityDefinition(entity) < 0);
  if (isImplicit) {
    const functions = plainFunctions(evaluator, file, path, found);
    if (functions.length > 0)
      return {
        entities: functions,
        inferred: false,
        reason: "",
        openReceiver: false,
      };
  }
  if (isOutside && (isImplicit || kind[prefix] === E.self)) {
    const around = membersOfMixer(evaluator, file, scope[prefix]!, name);
    if (around.length > 0) return named(around, true, "", false);
  }
  const inside =
    isOutside && code === E.member ? qualified(evaluator, file, path) : [];
  if (inside.length > 0)
    return {
      entities: inside,
      inferred: false,
      reason: "",
      openReceiver: false,
    };
  const extensions =
    !isOutside || file.language.lookup.freeFunctions !== true
      ? []
      : members.flatMap((type) =>
          extensionProperties(
            evaluator,
            file,
            path,
            [
              isMethod && types.kind[type] === TypeKind.classObject
                ? types.instance(types.definition[type]!)
                : type,
            ],
            name,
            isMethod || file.language.lookup.namesCall === true,
          ),
        );
  if (extensions.length > 0)
    return named(extensions, isInferred(receiver), "", false);
  const isOpen =
    // What a class calls of itself is there: mixed in from outside, or made by a call that is not understood.
    isImplicit ||
    members.length === 0 ||
    types.hasUnknown(set) ||
    isUnbound(evaluator, members);
  return named(
    found,
    isInferred(receiver),
    isOpen ? "unknown receiver" : "no such member",
    isOpen,
  );
}

function methodHits(
  evaluator: Evaluator,
  type: number,
  name: number,
): readonly Hit[] {
  const { methods, outside } = methodsNamed(evaluator, type, name);
  return methods.length > 0
    ? methods.map(({ file, row, environment }) => ({
        entity: definitionEntity(file.ids[row]!),
        environment,
      }))
    : outside.flatMap((each) => findMembers(evaluator, each, name));
}

/** All that is known of the receiver is a type parameter without a bound. */
function isUnbound(evaluator: Evaluator, members: readonly number[]): boolean {
  return members.every(
    (type) => evaluator.types.kind[type] === TypeKind.parameter,
  );
}

function named(
  hits: readonly Hit[],
  inferred: boolean,
  reason: string,
  openReceiver: boolean,
): Named {
  return {
    entities: [...new Set(hits.map((hit) => hit.entity))],
    inferred: inferred || hits.some((hit) => hit.inferred === true),
    reason: hits.length > 0 ? "" : reason,
    openReceiver: hits.length === 0 && openReceiver,
  };
}

/** The target that an entity is for a reader, or undefined for one that has no place of its own. */
export function entityTarget(
  evaluator: Evaluator,
  entity: Entity,
  inferred: boolean,
): Target | undefined {
  const definition = entityDefinition(entity);
  if (definition >= 0) return definitionTarget(evaluator, definition, inferred);
  const type = entityType(entity);
  return type < 0 ? undefined : typeTarget(evaluator, type, inferred);
}

export function definitionTarget(
  evaluator: Evaluator,
  definition: number,
  inferred: boolean,
  constructs = false,
): Target {
  const { project } = evaluator;
  const file = project.sourceOf(definition);
  const row = project.rowOf[definition]!;
  evaluator.touch(file.slot);
  if (file.isBuiltin)
    return outside(file.path, builtinName(file, row), constructs);
  return {
    definition: representativeOf(evaluator, file, canonicalOf(file, row)),
    package: "",
    name: "",
    inferred,
    constructs,
  };
}

export function outside(
  packageName: string,
  name: string,
  constructs = false,
): Target {
  return {
    definition: -1,
    package: packageName,
    name,
    inferred: false,
    constructs,
  };
}

function builtinName(file: SourceFile, row: number): string {
  const { container, name } = file.facts.definition;
  const own = file.facts.names[name[row]!] ?? "";
  let outer = container[row]!;
  // A table has the name of what holds it.
  while (outer > 0 && name[outer]! < 0) outer = container[outer]!;
  return outer > 0 ? `${file.facts.names[name[outer]!] ?? ""}.${own}` : own;
}

export function typeTarget(
  evaluator: Evaluator,
  type: number,
  inferred: boolean,
): Target | undefined {
  const { types, project } = evaluator;
  const kind = types.kind[type]!;
  const { names } = project;
  if (kind === TypeKind.external)
    return outside(
      names.textOf(types.definition[type]!),
      names.textOf(types.detail[type]!),
    );
  if (kind === TypeKind.module) {
    const file = project.bySlot(types.definition[type]!);
    return definitionTarget(evaluator, file.ids[0]!, inferred);
  }
  if (kind === TypeKind.package) {
    const file = evaluator.packages.representative(
      evaluator,
      types.definition[type]!,
    );
    return file && definitionTarget(evaluator, file.ids[0]!, inferred);
  }
  return undefined;
}

export function isSymbol(evaluator: Evaluator, definition: number): boolean {
  const file = evaluator.project.sourceOf(definition);
  const row = evaluator.project.rowOf[definition]!;
  return file.facts.definition.kind[row]! < firstInnerDefinitionKind;
}
