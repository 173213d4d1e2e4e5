// From a type and a name to its methods, where these have names of their own: own ones and those inherited.
import { DefinitionFlag } from "../model/symbol.ts";
import { isFunctionKind } from "./declarations.ts";
import {
  definitionEntity,
  entityDefinition,
  entityValue,
  type Entity,
} from "./entities.ts";
import { isMetBy, isSeenFrom } from "./extendedTypes.ts";
import { setOf, unknownValue, withMarks, type Evaluator } from "./evaluator.ts";
import { sameParameters } from "./overrideEquivalence.ts";
import { findMembers } from "./members.ts";
import type { Project } from "./project.ts";
import { signatureOf, type Signature } from "./signatures.ts";
import { D, type SourceFile } from "./sourceFile.ts";
import { TypeKind } from "./types.ts";

/** The methods of one type under one name, and the bases outside that may have it, too. */
export interface Methods {
  readonly methods: readonly Signature[];
  readonly outside: readonly number[];
}

const none: Methods = { methods: [], outside: [] };

/**
 * Own methods before those inherited, without those that they override. `above`: those of the bases alone; `from`: the file
 * that has to see them.
 */
export function methodsNamed(
  evaluator: Evaluator,
  type: number,
  name: number,
  above = false,
  from?: SourceFile,
): Methods {
  // Where every file sees the same, the answer is kept.
  return from?.language.lookup.extendedTypes === true
    ? computeMethods(evaluator, type, name, above, from)
    : evaluator.methods.find(evaluator, type, name, above);
}

/** What `methodsNamed` says, from the declarations. */
export function computeMethods(
  evaluator: Evaluator,
  type: number,
  name: number,
  above: boolean,
  from?: SourceFile,
): Methods {
  const { types, project } = evaluator;
  const kind = types.kind[type]!;
  const definition = types.definition[type]!;
  if (kind === TypeKind.external) return { methods: [], outside: [type] };
  if (kind === TypeKind.parameter)
    return methodsOfBound(evaluator, definition, name);
  if (!types.isObject(type) && kind !== TypeKind.classObject) return none;
  const environment = kind === TypeKind.self ? 0 : types.detail[type]!;
  const lineage = evaluator.classes.lineage(definition);
  const { openNamespaces } = project.sourceOf(definition).language.lookup;
  if (openNamespaces === true) {
    // A name hides whatever bases have under it.
    const methods = findMembers(evaluator, type, name).flatMap((hit) =>
      isFunction(project, entityDefinition(hit.entity))
        ? [signatureOf(project, entityDefinition(hit.entity), hit.environment)]
        : [],
    );
    const outside = lineage.outside.filter(
      (each) => types.kind[each] === TypeKind.external,
    );
    return { methods, outside: methods.length > 0 ? [] : outside };
  }
  const found: Signature[] = [];
  for (const [place, ancestor] of lineage.ancestors.entries()) {
    if (above && place < lineage.parts) continue;
    const file = project.sourceOf(ancestor.definition);
    evaluator.touch(file.slot);
    const rows = file
      .membersNamed(project.rowOf[ancestor.definition]!, name)
      .filter((row) => isMethod(file, row))
      // Private methods are inherited by nobody.
      .filter(
        (row) =>
          place < lineage.parts ||
          !file.flag(row, DefinitionFlag.private) ||
          file.language.lookup.extendedTypes === true,
      )
      .filter((row) => !isExplicit(file, row))
      .filter(
        (row) => from === undefined || isSeenFrom(evaluator, from, file, row),
      );
    if (rows.length === 0) continue;
    if (found.length > 0 && file.language.lookup.oneMethodPerName === true)
      break;
    const seen = types.extendWith(
      types.compose(ancestor.environment, environment),
      ancestor.definition,
      types.single(type),
    );
    const own = rows.map((row) => ({ file, row, environment: seen }));
    const nearer = own.map((each) =>
      found.findIndex((other) => sameParameters(evaluator, other, each)),
    );
    own.forEach((each, at) => {
      const place = nearer[at]!;
      if (place < 0) found.push(each);
      else if (isMetBy(evaluator, definition, found[place]!, each))
        found[place] = each;
    });
  }
  return {
    methods: found,
    outside: lineage.outside.filter((each) => each !== 0),
  };
}

function isFunction(project: Project, definition: number): boolean {
  return definition >= 0 && isFunctionKind(project.kindOf(definition));
}

/** A member that is reached through what it overrides alone (C#'s `void IThing.Do()`). */
function isExplicit(file: SourceFile, row: number): boolean {
  return (
    file.flag(row, DefinitionFlag.override) &&
    file.flag(row, DefinitionFlag.private)
  );
}

/** A component of a record is called to get it, where functions are no values. */
export function isMethod(file: SourceFile, row: number): boolean {
  const kind = file.facts.definition.kind[row]!;
  if (kind === D.method) return true;
  const isCalled =
    kind === D.enum_member && file.language.lookup.extendedTypes === true;
  if (isCalled)
    return file.list(file.facts.definition.parameters[row]!).length > 0;
  // Where constructors have a name, they are called by it.
  if (kind === D.constructor)
    return file.language.lookup.oneMethodPerName === true;
  return (
    kind === D.field &&
    file.language.lookup.methodValues !== true &&
    file.flag(row, DefinitionFlag.getter)
  );
}

function methodsOfBound(
  evaluator: Evaluator,
  parameter: number,
  name: number,
): Methods {
  const { project, types } = evaluator;
  const file = project.sourceOf(parameter);
  const row = project.rowOf[parameter]!;
  const bound = row < 0 ? -1 : file.facts.definition.type[row]!;
  if (bound >= 0) {
    const all = types
      .membersOf(evaluator.setAt(file, bound))
      .filter((each) => types.kind[each] !== TypeKind.parameter)
      .map((each) => methodsNamed(evaluator, each, name));
    return {
      methods: all.flatMap(({ methods }) => methods),
      outside: all.flatMap(({ outside }) => outside),
    };
  }
  const { rootType } = file.language.lookup;
  const root =
    rootType === undefined ? -1 : project.builtinType(file.language, rootType);
  return root < 0 ? none : methodsNamed(evaluator, types.instance(root), name);
}

/** Methods as functions (`Type::name`). */
export function methodValue(
  evaluator: Evaluator,
  receiver: number,
  name: number,
): number {
  const { types } = evaluator;
  const found: number[] = [];
  for (const type of types.membersOf(setOf(receiver))) {
    const { methods, outside } = methodsNamed(evaluator, type, name);
    for (const { file, row, environment } of methods)
      found.push(types.of(TypeKind.callable, file.ids[row]!, environment));
    if (methods.length === 0) found.push(...outside);
  }
  return found.length === 0
    ? unknownValue
    : withMarks(types.set(found), receiver);
}

/** All that a static import or a path can mean by `name` inside of what `entity` is: fields, types and every overload. */
export function membersInside(
  evaluator: Evaluator,
  entity: Entity,
  name: number,
): readonly Entity[] {
  const { types } = evaluator;
  const found = new Set<Entity>();
  const value = setOf(entityValue(evaluator, entity));
  for (const type of types.membersOf(value)) {
    for (const hit of evaluator.members.find(evaluator, type, name))
      found.add(hit.entity);
    for (const { file, row } of methodsNamed(evaluator, type, name).methods)
      found.add(definitionEntity(file.ids[row]!));
  }
  return [...found];
}
