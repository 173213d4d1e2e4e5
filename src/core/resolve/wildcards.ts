// What imports of all names of a module bring.
import { DefinitionFlag } from "../model/symbol.ts";
import { entityDefinition, externalEntity, type Entity } from "./entities.ts";
import type { Evaluator } from "./evaluator.ts";
import { bothSenses } from "./senses.ts";
import { hasWithin } from "./insideTypes.ts";
import type { SourceFile } from "./sourceFile.ts";

const nothing: readonly Entity[] = [];

/** `from m import *` at module level: what `__all__` lists, else all names but those of `lookup.wildcardOmits`. */
export function throughWildcards(
  evaluator: Evaluator,
  file: SourceFile,
  name: number,
  seen: Set<number>,
  scope?: number,
): readonly Entity[] {
  const text = evaluator.project.names.textOf(name);
  const outside: Entity[] = [];
  const { separateMethods, closedNamespaces, wildcardOmits } =
    file.language.lookup;
  const isSeparate = separateMethods === true;
  const isClosed = closedNamespaces === true;
  const targets = [
    ...file.wildcardImports(scope).map((row) => file.importTargets[row]),
    ...file.ambientTargets,
  ];
  for (const target of targets) {
    if (target?.kind === "external") {
      // Of a package types are imported, of a type what is inside.
      const isOfType = isSeparate && target.path !== "";
      if (isSeparate && isOfType === /^\p{Lu}/u.test(text)) continue;
      const path = isOfType ? `${target.path}.${text}` : text;
      outside.push(externalEntity(evaluator, target.package, path));
    } else if (target !== undefined && hasWithin(target)) {
      const found = evaluator.exports.targetMember(target, name, file);
      if (found.some((each) => entityDefinition(each) >= 0)) return found;
    } else if (target?.kind === "package") {
      const found = evaluator.exports
        .ofPackage(evaluator.packages.idOf(target.key), name, file)
        .filter((entity) => isImportable(evaluator, entity));
      if (found.length > 0) return found;
    } else if (target?.kind === "file") {
      evaluator.touchFrom(file.slot, target.slot);
      const other = evaluator.project.bySlot(target.slot);
      if (isSeparate && other.isBuiltin) {
        const declared = bothSenses(other, other.inScope(0, name));
        if (declared.length > 0) return declared;
        if (/^\p{Lu}/u.test(text))
          outside.push(externalEntity(evaluator, other.path, text));
        continue;
      }
      const listed = other.facts.export.length > 0;
      const isLeftOut = listed
        ? other.exportsNamed(name).length === 0
        : wildcardOmits !== undefined && text.startsWith(wildcardOmits);
      if (!isClosed && isLeftOut) continue;
      const found = evaluator.exports.search(target.slot, name, seen);
      if (found.length > 0) return found;
    }
  }
  return outside.length === 1 ? outside : nothing;
}

function isImportable(evaluator: Evaluator, entity: Entity): boolean {
  const definition = entityDefinition(entity);
  if (definition < 0) return true;
  const { project } = evaluator;
  const file = project.sourceOf(definition);
  const row = project.rowOf[definition]!;
  return (
    file.flag(row, DefinitionFlag.exported) ||
    (file.language.lookup.sharedInternals === true &&
      !file.flag(row, DefinitionFlag.private))
  );
}
