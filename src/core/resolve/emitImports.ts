// Edges between modules: imports and re-exports.
import { ImportFlag, importKinds } from "../model/facts.ts";
import type { Site } from "../model/resolved.ts";
import type { EdgeTarget } from "./edges.ts";
import type { Emission } from "./emission.ts";
import { edgeTarget } from "./emission.ts";
import { entityDefinition, entityType, type Entity } from "./entities.ts";
import type { Evaluator } from "./evaluator.ts";
import type { ImportTarget } from "./importTarget.ts";
import { D, type SourceFile } from "./sourceFile.ts";
import { typeWithin } from "./insideTypes.ts";
import { definitionTarget, isSymbol } from "./targets.ts";
import { TypeKind } from "./types.ts";

const K = Object.fromEntries(
  importKinds.map((kind, code) => [kind, code]),
) as Record<(typeof importKinds)[number], number>;

export function emitImports(emission: Emission): void {
  const { file, edges } = emission;
  const { kind, flags } = file.facts.import;
  for (let row = 0; row < kind.length; row++) {
    if (flags[row]! & ImportFlag.namespace) continue;
    const typeOnly = (flags[row]! & ImportFlag.typeOnly) !== 0;
    const site = moduleSite(file, row);
    const reExports =
      kind[row] === K.reExport ||
      kind[row] === K.reExportAll ||
      kind[row] === K.reExportNamespace;
    for (const target of moduleTargets(emission, row)) {
      edges.add(0, target, "imports", "exact", site, typeOnly);
      if (reExports)
        edges.add(0, target, "re_exports", "exact", site, typeOnly);
    }
    if (kind[row] === K.reExport) emitReExport(emission, row, typeOnly);
  }
  noteMissingModules(emission);
}

/** Several names may be imported from one module, which is named once. */
function noteMissingModules(emission: Emission): void {
  const { file, missingModules } = emission;
  const { module } = file.facts.import;
  const noted = new Set<string>();
  file.importTargets.forEach((target, row) => {
    if (file.facts.import.flags[row]! & ImportFlag.namespace) return;
    const isGone =
      target.kind === "missing" ||
      (isTree(file, target) &&
        treeEntities(emission, row, target).length === 0) ||
      (importedFromPackage(emission, row)?.length === 0 &&
        emission.evaluator.exports.ofImport(file, row).length === 0);
    if (!isGone) return;
    const site = moduleSite(file, row);
    const place = `${site.line}:${site.column}`;
    const text = file.facts.names[module[row]!] ?? "";
    if (text === "" || noted.has(place)) return;
    noted.add(place);
    missingModules.push({ text, site });
  });
}

function moduleSite(file: SourceFile, row: number): Site {
  const imports = file.facts.import;
  return {
    line: imports.moduleLine[row]!,
    column: imports.moduleColumn[row]!,
    endLine: imports.moduleEndLine[row]!,
    endColumn: imports.moduleEndColumn[row]!,
  };
}

/** The modules that an import row loads: the one named, or the submodule that the imported name turns out to be. */
function moduleTargets(emission: Emission, row: number): EdgeTarget[] {
  const { file, evaluator } = emission;
  const target = file.importTargets[row];
  if (target === undefined || target.kind === "missing") return [];
  // A package without a file of its own is in none of its files.
  const isWhole =
    target.kind === "package" &&
    target.name === undefined &&
    target.within === undefined;
  if (isWhole && file.facts.import.kind[row] === K.wildcard) return [];
  const inPackage = importedFromPackage(emission, row);
  if (inPackage !== undefined)
    return inPackage.map((slot) => moduleEdge(emission, slot));
  if (isTree(file, target))
    return treeEntities(emission, row, target).flatMap((entity) =>
      placeOf(emission, entity),
    );
  const submodule = importedModule(emission, row);
  if (submodule >= 0) return [moduleEdge(emission, submodule)];
  return targetEdge(emission, target, evaluator.project.names.textOf(0));
}

/** The files that declare what an import takes out of a package of several files; undefined for imports of whole packages. */
function importedFromPackage(
  { file, evaluator }: Emission,
  row: number,
): readonly number[] | undefined {
  const target = file.importTargets[row];
  if (target?.kind !== "package") return undefined;
  const code = file.facts.import.kind[row];
  const isOfType = code === K.wildcard && target.within !== undefined;
  if (code !== K.named && !isOfType) return undefined;
  const slots = new Set<number>();
  const entities = isOfType
    ? typeWithin(evaluator, target, file)
    : evaluator.exports.ofImport(file, row);
  for (const entity of entities) {
    const definition = entityDefinition(entity);
    if (definition >= 0) slots.add(evaluator.project.slotOf[definition]!);
  }
  return [...slots];
}

function isTree(
  { language }: SourceFile,
  target: ImportTarget,
): target is Extract<ImportTarget, { kind: "file" }> {
  return language.lookup.closedNamespaces === true && target.kind === "file";
}

/**
 * In a module tree: the module that the imported name is, else that (or the enumeration) in which the path finds it, where modules
 * handed on under other names are the modules that they are. A file that names its own modules imports nothing.
 */
function treeEntities(
  { file, evaluator }: Emission,
  row: number,
  target: Extract<ImportTarget, { kind: "file" }>,
): readonly Entity[] {
  const kind = file.facts.import.kind[row];
  const whole = { kind: "file", slot: target.slot } as const;
  const outer = (within: readonly string[]): readonly Entity[] =>
    within.length === 0
      ? evaluator.exports.targetEntities(whole)
      : typeWithin(evaluator, { ...whole, within }, file);
  const within = target.within ?? [];
  const named =
    kind === K.wildcard ? [] : evaluator.exports.ofImport(file, row);
  const found = named.filter((each) => isModule(evaluator, each));
  // What is no module is found in what stands before its name.
  if (found.length < named.length || named.length === 0)
    found.push(...outer(kind === K.namespace ? within.slice(0, -1) : within));
  return [...new Set(found)];
}

function isModule({ project, types }: Evaluator, entity: Entity): boolean {
  const definition = entityDefinition(entity);
  return definition < 0
    ? types.kind[entityType(entity)] === TypeKind.module
    : project.kindOf(definition) === D.namespace;
}

/** Another file in which a module or type is, or the package outside. */
function placeOf(emission: Emission, entity: Entity): EdgeTarget[] {
  const { project, types } = emission.evaluator;
  const definition = entityDefinition(entity);
  const type = entityType(entity);
  const slot =
    definition >= 0
      ? project.slotOf[definition]!
      : types.kind[type] === TypeKind.module
        ? types.definition[type]!
        : -1;
  if (slot >= 0)
    return slot === emission.file.slot ? [] : [moduleEdge(emission, slot)];
  if (types.kind[type] !== TypeKind.external) return [];
  const { names } = project;
  return [
    {
      package: names.textOf(types.definition[type]!),
      name: names.textOf(types.detail[type]!),
    },
  ];
}

function targetEdge(
  emission: Emission,
  target: ImportTarget,
  name: string,
): EdgeTarget[] {
  if (target.kind === "file") {
    const file = emission.evaluator.project.bySlot(target.slot);
    return file.isBuiltin
      ? [{ package: file.path, name }]
      : [moduleEdge(emission, target.slot)];
  }
  if (target.kind === "package") {
    const { packages } = emission.evaluator;
    const file = packages.representative(
      emission.evaluator,
      packages.idOf(target.key),
    );
    return file === undefined ? [] : [moduleEdge(emission, file.slot)];
  }
  if (target.kind === "external")
    return [{ package: target.package, name: target.path }];
  return [];
}

function moduleEdge(emission: Emission, slot: number): EdgeTarget {
  const file = emission.evaluator.project.bySlot(slot);
  return file.isBuiltin
    ? { package: file.path, name: "" }
    : { file: file.file, row: 0 };
}

/** The slot of the module that a named import binds where packages have modules as members, or -1. */
function importedModule(emission: Emission, row: number): number {
  const { file, evaluator } = emission;
  const { kind, imported } = file.facts.import;
  if (kind[row] !== K.named || imported[row]! < 0) return -1;
  if (!file.language.lookup.implicitExports) return -1;
  const { types, project } = evaluator;
  for (const entity of evaluator.exports.ofImport(file, row)) {
    const type = entityType(entity);
    if (type < 0 || types.kind[type] !== TypeKind.module) continue;
    const slot = types.definition[type]!;
    const target = file.importTargets[row];
    const isOther = target?.kind !== "file" || target.slot !== slot;
    if (isOther && !project.bySlot(slot).isBuiltin) return slot;
  }
  return -1;
}

/** `export { a } from "m"`: the symbol that is handed on. */
function emitReExport(
  emission: Emission,
  row: number,
  typeOnly: boolean,
): void {
  const { file, evaluator, edges } = emission;
  const { line, column, endLine, endColumn } = file.facts.import;
  const site = {
    line: line[row]!,
    column: column[row]!,
    endLine: endLine[row]!,
    endColumn: endColumn[row]!,
  };
  for (const entity of evaluator.exports.ofImport(file, row)) {
    const definition = entityDefinition(entity);
    if (definition < 0 || !isSymbol(evaluator, definition)) continue;
    const target = definitionTarget(evaluator, definition, false);
    // What a barrel hands on from further away is reached through the module that it names.
    const named = file.importTargets[row];
    if (
      target.definition >= 0 &&
      named?.kind === "file" &&
      evaluator.project.slotOf[target.definition] === named.slot
    )
      edges.add(
        0,
        edgeTarget(evaluator, target),
        "re_exports",
        "exact",
        site,
        typeOnly,
      );
  }
}
