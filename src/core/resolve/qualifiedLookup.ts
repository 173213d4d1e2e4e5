// Qualified name lookup (`lookup.openNamespaces`): what `scope::name` means in a namespace, in a type, or outside.
import {
  definitionEntity,
  entityDefinition,
  entityType,
  externalEntity,
  externalMember,
  type Entity,
} from "./entities.ts";
import { entityAsTypes } from "./evaluateType.ts";
import { setOf, type Evaluator } from "./evaluator.ts";
import { findMembers } from "./members.ts";
import {
  absolute,
  directivesIn,
  innerNamespace,
  isNamespace,
  isOfLibrary,
  namespaceAlias,
} from "./namespaces.ts";
import {
  declaredAgain,
  definedType,
  inNamespace,
  namesFrom,
} from "./namespaceLookup.ts";
import { D, E, type SourceFile } from "./sourceFile.ts";
import { TypeKind } from "./types.ts";

/** What stands in front of `::`. */
interface Around {
  readonly namespaces: readonly string[];
  readonly types: readonly number[];
  /** Outside: the package and what is known of the path in it. */
  readonly outside: Entity | undefined;
}

const nowhere: Around = { namespaces: [], types: [], outside: undefined };

function aroundOf(
  evaluator: Evaluator,
  file: SourceFile,
  path: number,
): Around {
  const { kind, base, scope } = file.facts.expr;
  const name = file.exprName(path);
  if (kind[path] === E.name)
    return scopeNamed(evaluator, file, scope[path]!, name);
  if (kind[path] !== E.member) return nowhere;
  const outer = aroundOf(evaluator, file, base[path]!);
  const text = evaluator.project.names.textOf(name);
  const namespaces = outer.namespaces
    .map((each) => innerNamespace(each, text))
    .filter((each) => isNamespace(evaluator, each));
  if (namespaces.length > 0) return { ...nowhere, namespaces };
  const entities = inside(evaluator, file, outer, name, true);
  return asAround(evaluator, file, entities);
}

/** The namespace or type that a plain name in front of `::` means; anything else is not looked for there. */
function scopeNamed(
  evaluator: Evaluator,
  file: SourceFile,
  scope: number,
  name: number,
): Around {
  const text = evaluator.project.names.textOf(name);
  const { parent } = file.facts.scope;
  for (let at = scope; at >= 0; at = parent[at]!) {
    const alias = namespaceAlias(evaluator, file, at, name);
    if (alias !== undefined)
      return isNamespace(evaluator, alias)
        ? { ...nowhere, namespaces: [alias] }
        : {
            ...nowhere,
            outside: externalEntity(evaluator, alias.split("::")[0]!, ""),
          };
  }
  const types = namesFrom(evaluator, file, scope, name, true).filter(
    (entity) => !isNamespaceEntity(evaluator, entity),
  );
  if (types.length > 0) return asAround(evaluator, file, types);
  const path = absolute(evaluator, file, scope, text);
  if (isNamespace(evaluator, path)) return { ...nowhere, namespaces: [path] };
  for (let at = scope; at >= 0; at = parent[at]!)
    for (const each of directivesIn(evaluator, file, at)) {
      const inner = innerNamespace(each, text);
      if (isNamespace(evaluator, inner))
        return { ...nowhere, namespaces: [inner] };
    }
  return { ...nowhere, outside: externalEntity(evaluator, text, "") };
}

function isNamespaceEntity(evaluator: Evaluator, entity: Entity): boolean {
  const definition = entityDefinition(entity);
  if (definition < 0) return false;
  const { project } = evaluator;
  const row = project.rowOf[definition]!;
  return (
    project.sourceOf(definition).facts.definition.kind[row] === D.namespace
  );
}

function asAround(
  evaluator: Evaluator,
  file: SourceFile,
  entities: readonly Entity[],
): Around {
  const [outside] = entities.filter((each) => entityType(each) >= 0);
  if (outside !== undefined) return { ...nowhere, outside };
  const { types } = evaluator;
  return {
    ...nowhere,
    types: entities
      .flatMap((entity) =>
        types.membersOf(setOf(entityAsTypes(evaluator, file, entity))),
      )
      .filter((type) => types.kind[type] !== TypeKind.unknown),
  };
}

function inside(
  evaluator: Evaluator,
  file: SourceFile,
  around: Around,
  name: number,
  asType: boolean,
): readonly Entity[] {
  const { types, project } = evaluator;
  if (around.outside !== undefined) {
    const type = entityType(around.outside);
    return [externalMember(evaluator, type, name)];
  }
  const found = new Set<Entity>();
  for (const path of around.namespaces) {
    const own = inNamespace(evaluator, file, path, name, asType, 0);
    if (own.length > 0) for (const each of own) found.add(each);
    else
      for (const { scope, source } of partsSeen(evaluator, file, path))
        for (const each of declaredAgain(
          evaluator,
          source,
          scope,
          name,
          asType,
          1,
        ))
          found.add(each);
    if (found.size === 0 && isOfLibrary(evaluator, path)) {
      const text = project.names.textOf(name);
      return [externalEntity(evaluator, path, text)];
    }
  }
  for (const type of around.types) {
    const kind = types.kind[type]!;
    if (kind === TypeKind.external) {
      found.add(externalMember(evaluator, type, name));
      continue;
    }
    if (!types.isObject(type)) continue;
    const definition = types.definition[type]!;
    const source = project.sourceOf(definition);
    const row = project.rowOf[definition]!;
    // `T::T` is the constructor.
    if (!asType && source.definitionName(row) === name) {
      found.add(definitionEntity(definition));
      continue;
    }
    for (const { entity } of findMembers(evaluator, type, name)) {
      const id = entityDefinition(entity);
      if (id >= 0 && asType) {
        const member = project.rowOf[id]!;
        if (!project.sourceOf(id).isType(member)) continue;
      }
      found.add(asType ? definedType(evaluator, entity) : entity);
    }
  }
  return [...found];
}

function partsSeen(
  evaluator: Evaluator,
  file: SourceFile,
  path: string,
): { readonly scope: number; readonly source: SourceFile }[] {
  const parts: { scope: number; source: SourceFile }[] = [];
  for (const { id, scope } of file.packageParts)
    if (id === evaluator.packages.idOf(`::${path}`))
      parts.push({ scope, source: file });
  return parts;
}

/** What `scope::name` means; several for overloads of a function. */
export function qualifiedEntities(
  evaluator: Evaluator,
  file: SourceFile,
  path: number,
  asType: boolean,
): readonly Entity[] {
  const around = aroundOf(evaluator, file, file.facts.expr.base[path]!);
  const name = file.exprName(path);
  const found = inside(evaluator, file, around, name, asType);
  if (found.length > 0 || asType) return found;
  // A type may be constructed by its path.
  return inside(evaluator, file, around, name, true);
}
