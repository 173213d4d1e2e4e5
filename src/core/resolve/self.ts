// `this`, `self`, `cls` and `super`.
import { DefinitionFlag } from "../model/symbol.ts";
import { hitValue } from "./members.ts";
import { membersDeclaredFor } from "./ownMembers.ts";
import type { Hit } from "./members.ts";
import { definitionEntity, typeEntity } from "./entities.ts";
import {
  Mark,
  noValue,
  setOf,
  unknownValue,
  withMarks,
  type Evaluator,
} from "./evaluator.ts";
import { builtinInstance } from "./builtins.ts";
import { attachedTypes } from "./redeclarations.ts";
import { receiverOfScope, receiverType, receiverValue } from "./receivers.ts";
import { constructorsOf, signatureOf, type Signature } from "./signatures.ts";
import { isFunctionKind } from "./declarations.ts";
import { isMemberHolder } from "./kinds.ts";
import { wholeOf } from "./partialTypes.ts";
import { D, type SourceFile } from "./sourceFile.ts";
import {
  definitionTarget,
  entityTarget,
  isSymbol,
  type Target,
} from "./targets.ts";
import { TypeKind, unknownSet } from "./types.ts";

interface Receiver {
  readonly row: number;
  /** The class object rather than an instance. */
  readonly ofClass: boolean;
}

function receiver(file: SourceFile, scope: number): Receiver | undefined {
  const row = file.selfContainer(scope);
  if (row < 0) return undefined;
  const method = file.selfFunction(scope);
  const ofClass =
    (method === row && file.language.lookup.classBodySelf === true) ||
    (method !== row &&
      (file.flag(method, DefinitionFlag.classMethod) ||
        file.flag(method, DefinitionFlag.static)));
  return { row, ofClass };
}

export function selfValue(
  evaluator: Evaluator,
  file: SourceFile,
  expr: number,
): number {
  const scope = file.facts.expr.scope[expr]!;
  const implementing = implementedSelf(evaluator, file, scope);
  if (implementing !== undefined) return implementing;
  const declared = declaredSelf(evaluator, file, scope);
  if (declared !== undefined) return declared;
  const { types } = evaluator;
  if (file.language.lookup.openNamespaces === true) {
    const method = file.selfFunction(scope);
    const owners =
      method < 0
        ? []
        : attachedTypes(evaluator, file, method).filter(
            (type) => types.kind[type] === TypeKind.instance,
          );
    if (owners.length > 0)
      return withMarks(
        types.set(
          owners.map((type) =>
            types.of(TypeKind.self, types.definition[type]!),
          ),
        ),
        0,
      );
  }
  const found = receiver(file, scope);
  if (found === undefined) return mainObject(evaluator, file);
  const definition =
    file.language.lookup.extendedTypes === true
      ? wholeOf(evaluator, file.ids[found.row]!)
      : file.ids[found.row]!;
  const kind = file.facts.definition.kind[found.row]!;
  if (found.ofClass && isBlockOfBody(file, scope, found.row))
    return withMarks(
      types.set([
        types.of(TypeKind.classObject, definition),
        types.of(TypeKind.self, definition),
      ]),
      Mark.inferred,
    );
  if (found.ofClass)
    return evaluator.exactly(types.of(TypeKind.classObject, definition));
  if (kind === D.function && isOnFunction(file, scope, found.row))
    return evaluator.exactly(types.of(TypeKind.callable, definition));
  const isClass =
    (kind !== D.object || file.language.lookup.prototypes === true) &&
    kind !== D.function;
  return evaluator.exactly(
    types.of(isClass ? TypeKind.self : TypeKind.instance, definition),
  );
}

/** What is assigned to a member of a function, and not of its prototype, is called on the function itself. */
function isOnFunction(file: SourceFile, scope: number, row: number): boolean {
  const method = file.selfFunction(scope);
  const attached = file.facts.definition.attached[method]!;
  return method !== row && attached >= 0 && !file.isPrototypePath(attached);
}

/** Who gets a block in the body of a class often runs it for an instance (`it "…" do`, `before { … }`). */
function isBlockOfBody(file: SourceFile, scope: number, row: number): boolean {
  return (
    file.language.lookup.classBodySelf === true &&
    file.selfFunction(scope) === row &&
    file.facts.definition.body[row] !== scope
  );
}

/** The receiver outside of all types: an instance of the root type, where a language has one there. */
function mainObject(evaluator: Evaluator, file: SourceFile): number {
  const { rootType, classBodySelf } = file.language.lookup;
  if (classBodySelf !== true || rootType === undefined) return unknownValue;
  return withMarks(builtinInstance(evaluator, file, rootType, []), 0);
}

/** A receiver that is declared as a parameter `this`, of the function itself or of the type that its place gives it. */
function declaredSelf(
  evaluator: Evaluator,
  file: SourceFile,
  scope: number,
): number | undefined {
  if (file.language.lookup.freeFunctions === true) {
    const { parent, owner } = file.facts.scope;
    const { kind } = file.facts.definition;
    for (let at = scope; at >= 0; at = parent[at]!) {
      if (owner[at]! > 0 && isMemberHolder(kind[owner[at]!]!)) return undefined;
      const receiver = receiverOfScope(evaluator, file, at);
      if (receiver !== undefined) return receiver;
    }
    return undefined;
  }
  const method = file.selfFunction(scope);
  if (method < 0) return undefined;
  const own = receiverType(file, method);
  if (own >= 0) return evaluator.evaluate(file, own);
  return file.flag(method, DefinitionFlag.anonymous)
    ? receiverValue(evaluator, file, method)
    : undefined;
}

/** The bases of the class around `scope`, as instances or, in static members, as class objects. */
export function superValue(
  evaluator: Evaluator,
  file: SourceFile,
  scope: number,
): number {
  const found = receiver(file, scope);
  if (found === undefined) return unknownValue;
  const { types } = evaluator;
  const lineage = evaluator.classes.lineage(file.ids[found.row]!);
  const base = lineage.ancestors[lineage.parts];
  if (base === undefined || lineage.outside.length > 0)
    return withMarks(
      lineage.outside.length > 0 ? types.set(lineage.outside) : unknownSet,
      0,
    );
  const kind = found.ofClass ? TypeKind.classObject : TypeKind.instance;
  return evaluator.exactly(types.of(kind, base.definition, base.environment));
}

/** The member `name` as the next class in the order of lookup has it. */
export function superMembers(
  evaluator: Evaluator,
  file: SourceFile,
  scope: number,
  name: number,
): { readonly hits: readonly Hit[]; readonly outside: readonly number[] } {
  const found = receiver(file, scope);
  if (found === undefined) return { hits: [], outside: [] };
  const { types, project } = evaluator;
  const definition = file.ids[found.row]!;
  const lineage = evaluator.classes.lineage(definition);
  const self = types.single(types.of(TypeKind.self, definition));
  for (const ancestor of lineage.ancestors.slice(lineage.parts)) {
    const source = project.sourceOf(ancestor.definition);
    if (source.isBuiltin && lineage.outside.length > 0) continue;
    const members = membersDeclaredFor(
      evaluator,
      ancestor.definition,
      name,
      found.ofClass,
    );
    if (members.length === 0) continue;
    const environment = types.extendWith(
      ancestor.environment,
      ancestor.definition,
      self,
    );
    return {
      hits: members.map((id) => ({
        entity: definitionEntity(id),
        environment,
      })),
      outside: [],
    };
  }
  return { hits: [], outside: lineage.outside };
}

export function superMemberValue(
  evaluator: Evaluator,
  file: SourceFile,
  scope: number,
  name: number,
): number {
  const { hits, outside } = superMembers(evaluator, file, scope, name);
  if (hits.length === 0)
    return outside.length === 0
      ? unknownValue
      : withMarks(evaluator.types.set(outside), 0);
  return hits.reduce(
    (all, hit) => evaluator.join(all, hitValue(evaluator, hit)),
    noValue as number,
  );
}

/** The constructors that `super(…)` in `scope` runs. */
export function superConstructors(
  evaluator: Evaluator,
  file: SourceFile,
  scope: number,
): readonly Target[] {
  const { types } = evaluator;
  const found: Target[] = [];
  for (const type of types.membersOf(
    setOf(superValue(evaluator, file, scope)),
  )) {
    const kind = types.kind[type]!;
    const definition = types.definition[type]!;
    if (kind === TypeKind.external) {
      const target = entityTarget(evaluator, typeEntity(type), false);
      if (target !== undefined) found.push(target);
    } else if (kind === TypeKind.instance) {
      const base = types.of(TypeKind.classObject, definition);
      for (const signature of constructorsOf(evaluator, base))
        found.push(
          definitionTarget(
            evaluator,
            signature.file.ids[signature.row]!,
            false,
          ),
        );
      if (found.length === 0 && isSymbol(evaluator, definition))
        found.push(definitionTarget(evaluator, definition, false));
    }
  }
  return found;
}

/** What takes the arguments of `super(…)` in `scope`. */
export function superSignatures(
  evaluator: Evaluator,
  file: SourceFile,
  scope: number,
): readonly Signature[] {
  if (file.language.lookup.callConstructs) return [];
  const { types, project } = evaluator;
  return types
    .membersOf(setOf(superValue(evaluator, file, scope)))
    .flatMap((type) => {
      if (types.kind[type] !== TypeKind.instance) return [];
      const definition = types.definition[type]!;
      return isFunctionKind(project.kindOf(definition))
        ? [signatureOf(project, definition)]
        : constructorsOf(evaluator, types.of(TypeKind.classObject, definition));
    });
}

/** In an implementation the receiver is of the type that it is for; in a trait it is whoever implements that. */
export function implementedSelf(
  evaluator: Evaluator,
  file: SourceFile,
  from: number,
): number | undefined {
  if (file.language.lookup.implementations !== true) return undefined;
  const { parent, owner } = file.facts.scope;
  const { kind, attached } = file.facts.definition;
  const { types } = evaluator;
  for (let scope = from; scope >= 0; scope = parent[scope]!) {
    const row = owner[scope]!;
    if (row <= 0) continue;
    if (kind[row] === D.impl)
      return attached[row]! < 0
        ? unknownValue
        : evaluator.evaluate(file, attached[row]!);
    if (kind[row] === D.trait)
      return evaluator.exactly(types.of(TypeKind.self, file.ids[row]!));
    if (kind[row] === D.struct || kind[row] === D.enum || kind[row] === D.union)
      return evaluator.exactly(types.instance(file.ids[row]!));
  }
  return unknownValue;
}
