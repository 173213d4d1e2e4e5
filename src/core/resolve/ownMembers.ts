// The members that a definition declares itself or that are attached to it, without those of its bases.
import { DefinitionFlag } from "../model/symbol.ts";
import { canonical, declarationGroup, isFunctionKind } from "./declarations.ts";
import type { Evaluator } from "./evaluator.ts";
import { openPart } from "./reopenedTypes.ts";
import { D, E, type SourceFile } from "./sourceFile.ts";

/**
 * Ids of the members called `name` that a class, object or interface declares itself or that are attached to it, also in
 * other files of its package.
 */
export function membersDeclaredFor(
  evaluator: Evaluator,
  definition: number,
  name: number,
  ofClass: boolean,
  reads?: number[],
): readonly number[] {
  const { project, packages } = evaluator;
  const file = project.sourceOf(definition);
  const row = project.rowOf[definition]!;
  const part = openPart(file, row);
  if (part !== undefined) {
    const found = packages
      .declared(evaluator, part.id, name, undefined, reads)
      .map(({ file: other, rows }) => ({
        other,
        rows: chosen(
          other,
          rows.filter((each) => isReached(other, each, ofClass)),
        ),
      }))
      .filter(({ rows }) => rows.length > 0);
    // What a project gives a type of the language takes the place of what that has.
    const isOwn = found.some(({ other }) => !other.isBuiltin);
    return found
      .filter(({ other }) => !isOwn || !other.isBuiltin)
      .flatMap(({ other, rows }) => rows.map((each) => other.ids[each]!));
  }
  const own = ownMembers(file, row, name, ofClass);
  if (own.length > 0) return own.map((each) => file.ids[each]!);
  if (file.language.lookup.openNamespaces === true) {
    // Enumerators are known in the type around their enumeration.
    const body = file.facts.definition.body[row]!;
    const { kind } = file.facts.definition;
    return (body < 0 ? [] : file.inScope(body, name))
      .filter((each) => kind[each] === D.enum_member)
      .map((each) => file.ids[each]!);
  }
  if (ofClass && file.language.lookup.sharedMembers !== true) return [];
  return packages
    .attached(evaluator, file, row, name, reads)
    .map((each) => each.file.ids[each.row]!);
}

/** Rows of the members that the class, object or interface in `row` declares itself, one per accessor side. */
export function ownMembers(
  file: SourceFile,
  row: number,
  name: number,
  ofClass: boolean,
): readonly number[] {
  const { kind } = file.facts.definition;
  const found: number[] = [];
  const shared = file.language.lookup.sharedMembers === true;
  // Types are named from the inside and through the type alike.
  const hasTypes = file.language.lookup.extendedTypes === true;
  for (const declaration of declarationGroup(file, row)) {
    const code = kind[declaration]!;
    for (const member of file.membersNamed(declaration, name)) {
      const isStatic =
        file.flag(member, DefinitionFlag.static) ||
        kind[member] === D.enum_member ||
        code === D.namespace;
      const isBoth = hasTypes && file.isType(member);
      if (shared || code === D.object || isBoth || isStatic === ofClass)
        found.push(member);
    }
    for (const member of file.attachments.named(declaration, name))
      if (
        shared ||
        isOnPrototype(file, member) !== ofClass ||
        code === D.object
      )
        found.push(member);
  }
  return found.length < 2 ? found : chosen(file, found);
}

/** Whether a member of an open type is reached through the class object, or through an instance. */
function isReached(file: SourceFile, row: number, ofClass: boolean): boolean {
  const kind = file.facts.definition.kind[row]!;
  return (
    file.isType(row) ||
    kind === D.constant ||
    file.flag(row, DefinitionFlag.classMethod) ||
    file.flag(row, DefinitionFlag.static) === ofClass
  );
}

/** Declared members hide those that exist by assignment; overloads are one; accessors stay apart. */
function chosen(file: SourceFile, rows: readonly number[]): readonly number[] {
  if (rows.length < 2) return rows;
  const declared = rows.filter(
    (row) => !file.flag(row, DefinitionFlag.implicit),
  );
  const kept = declared.length > 0 ? declared : rows;
  const accessor = DefinitionFlag.getter | DefinitionFlag.setter;
  const accessors = kept.filter((row) => file.flag(row, accessor));
  if (file.language.lookup.uniformAccess === true) {
    const others = kept.filter((row) => !accessors.includes(row));
    return others.length === 0
      ? accessors
      : [canonical(file, others, false), ...accessors];
  }
  if (accessors.length > 0) return accessors;
  const { kind } = file.facts.definition;
  const functions = kept.filter((row) => isFunctionKind(kind[row]!));
  if (file.language.lookup.separateMethods === true) {
    if (functions.length === kept.length) return kept;
    const others = kept.filter((row) => !functions.includes(row));
    return [canonical(file, others, false)];
  }
  return [canonical(file, functions.length > 0 ? functions : kept, false)];
}

function isOnPrototype(file: SourceFile, member: number): boolean {
  const path = file.facts.definition.attached[member]!;
  return (
    file.facts.expr.kind[path]! >= E.typeName || file.isPrototypePath(path)
  );
}
