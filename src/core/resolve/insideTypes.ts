// What stands inside of types: through imports that name a type and its members, and through whole paths in the code.
import {
  definitionEntity,
  entityDefinition,
  entityValue,
  externalEntity,
  type Entity,
} from "./entities.ts";
import { globalPackage } from "./evaluate.ts";
import { setOf, type Evaluator } from "./evaluator.ts";
import type { ImportTarget } from "./importTarget.ts";
import { lookupBuiltin } from "./lookup.ts";
import { memberEntities } from "./members.ts";
import { membersInside } from "./methodLookup.ts";
import { D, type SourceFile } from "./sourceFile.ts";
import { TypeKind } from "./types.ts";

/** The type inside of a package whose members an import means. */
export function typeWithin(
  evaluator: Evaluator,
  target: ImportTarget,
  from: SourceFile,
): readonly Entity[] {
  if (!hasWithin(target)) return [];
  const outer = target.within.slice(0, -1);
  const name = evaluator.project.names.intern(target.within.at(-1)!);
  const { within: _, ...whole } = target;
  return evaluator.exports.targetMember(
    outer.length === 0 ? whole : { ...whole, within: outer },
    name,
    from,
  );
}

/** A member of a type inside of a package or standard module. */
export function memberWithin(
  evaluator: Evaluator,
  target: Inside,
  text: string,
  from: SourceFile,
): readonly Entity[] {
  const { names } = evaluator.project;
  const [first, ...inner] = target.within;
  if (first === undefined) return [];
  const outer =
    target.kind === "file"
      ? ({ kind: "file", slot: target.slot } as const)
      : ({
          kind: "package",
          key: target.key,
          ...(target.outer === undefined ? {} : { outer: target.outer }),
        } as const);
  let found = evaluator.exports.targetMember(outer, names.intern(first), from);
  const isClosed = from.language.lookup.closedNamespaces === true;
  for (const each of [...inner, text])
    found = found.flatMap((entity) =>
      isClosed
        ? insideOf(evaluator, entity, names.intern(each))
        : membersInside(evaluator, entity, names.intern(each)),
    );
  return [...new Set(found)];
}

/** What a name means inside of a module, a name space or a type. Of a type, what others can import: no methods. */
function insideOf(
  evaluator: Evaluator,
  entity: Entity,
  name: number,
): readonly Entity[] {
  const { project, types } = evaluator;
  const set = setOf(entityValue(evaluator, entity));
  const text = project.names.textOf(name);
  return types.membersOf(set).flatMap((type) => {
    const definition = types.definition[type]!;
    if (
      types.kind[type] === TypeKind.classObject &&
      isEnum(evaluator, definition)
    ) {
      const file = project.sourceOf(definition);
      const row = project.rowOf[definition]!;
      evaluator.touch(file.slot);
      return file
        .membersNamed(row, name)
        .map((each) => definitionEntity(file.ids[each]!));
    }
    const found = memberEntities(evaluator, types.single(type), name);
    if (found.length > 0) return found;
    // A part of the library that is described in part.
    const isLibrary =
      types.kind[type] === TypeKind.classObject &&
      project.sourceOf(definition).isBuiltin;
    if (!isLibrary) return [];
    const library = project.sourceOf(definition);
    const builtin = lookupBuiltin(evaluator, library, name, false);
    return builtin.length > 0
      ? builtin
      : [externalEntity(evaluator, library.path, text)];
  });
}

function isEnum(evaluator: Evaluator, definition: number): boolean {
  const file = evaluator.project.sourceOf(definition);
  const row = evaluator.project.rowOf[definition]!;
  return file.facts.definition.kind[row] === D.enum;
}

/**
 * What a path means that is written as one name: from the root where it begins with the separator, else from an import of its
 * first name, else from the package around.
 */
export function pathNamed(
  evaluator: Evaluator,
  file: SourceFile,
  scope: number,
  name: number,
  separator: string,
): readonly Entity[] {
  const { names } = evaluator.project;
  const path = wholePath(evaluator, file, scope, name, separator);
  const last = path.lastIndexOf(separator);
  const outer = path.slice(0, Math.max(last, 0));
  const text = path.slice(last + 1);
  const key = evaluator.exports.modules.packageNamed(file, outer);
  if (key !== undefined) {
    const target = { kind: "package", key } as const;
    const found = evaluator.exports.targetMember(
      outer === "" ? { ...target, isRoot: true } : target,
      names.intern(text),
      file,
    );
    if (found.length > 0) return found;
  }
  return [
    externalEntity(evaluator, outer === "" ? globalPackage : outer, text),
  ];
}

function wholePath(
  evaluator: Evaluator,
  file: SourceFile,
  from: number,
  name: number,
  separator: string,
): string {
  const { names } = evaluator.project;
  const text = names.textOf(name);
  if (text.startsWith(separator)) return text.slice(separator.length);
  const [first = "", ...rest] = text.split(separator);
  const { module, imported } = file.facts.import;
  const { parent } = file.facts.scope;
  let around = "";
  for (let scope = from; scope >= 0; scope = parent[scope]!) {
    const [row] = file.importsIn(scope, names.intern(first));
    if (row !== undefined)
      return [
        file.facts.names[module[row]!] ?? "",
        file.facts.names[imported[row]!] ?? "",
        ...rest,
      ]
        .filter((each) => each !== "")
        .join(separator);
    around ||= file.clauses.find((each) => each.scope === scope)?.name ?? "";
  }
  // Written from the package around, whose name may itself come first (`lookup.namespaceWord`).
  const inner =
    first === file.language.lookup.namespaceWord ? rest.join(separator) : text;
  return around === "" ? inner : around + separator + inner;
}

/**
 * What a path of plain names means from the outermost package inward (`a.b.C`), where its first name means [] else.
 * Every package that might be meant is noted as read.
 */
export function ofPath(
  evaluator: Evaluator,
  file: SourceFile,
  path: readonly string[],
): readonly Entity[] {
  const around = evaluator.exports.modules.packagesAround(file);
  for (const outer of [...around, ""]) {
    const found = ofPathIn(evaluator, file, outer, path);
    if (found.length > 0) return found;
  }
  // Packages are written small, types with a capital.
  const type = path.findIndex((each) => /^\p{Lu}/u.test(each));
  return type < 2
    ? []
    : [
        externalEntity(
          evaluator,
          path.slice(0, type).join("."),
          path.slice(type).join("."),
        ),
      ];
}

/** The same from the package `outer` inward. */
function ofPathIn(
  evaluator: Evaluator,
  file: SourceFile,
  outer: string,
  path: readonly string[],
): readonly Entity[] {
  const { names } = evaluator.project;
  for (let count = 1; count < path.length; count++) {
    const inner = path.slice(0, count).join(".");
    const text = outer === "" ? inner : `${outer}.${inner}`;
    const key = evaluator.exports.modules.packageNamed(file, text);
    if (key === undefined) return [];
    const name = names.intern(path[count]!);
    const builtin = evaluator.exports.modules.builtin(file, text);
    const target: ImportTarget =
      builtin?.kind === "file" && builtin.within === undefined
        ? builtin
        : { kind: "package", key };
    let found = evaluator.exports.targetMember(target, name, file);
    if (found.every((each) => entityDefinition(each) < 0)) continue;
    for (const each of path.slice(count + 1))
      found = found.flatMap((entity) =>
        membersInside(evaluator, entity, names.intern(each)),
      );
    return [...new Set(found)];
  }
  return [];
}

type Inside = Extract<ImportTarget, { readonly kind: "file" | "package" }> & {
  readonly within: readonly string[];
};

export function hasWithin(target: ImportTarget): target is Inside {
  return "within" in target && target.within !== undefined;
}
