// Names that a program links: from a declaration to the definition that another file gives.
import { DefinitionFlag } from "../model/symbol.ts";
import { canonical, inSense, isFunctionKind } from "./declarations.ts";
import { definitionEntity, entityDefinition, type Entity } from "./entities.ts";
import type { Evaluator } from "./evaluator.ts";
import { lookupBuiltin } from "./lookup.ts";
import { folderOf } from "./modules/paths.ts";
import { D, type SourceFile } from "./sourceFile.ts";

/** More variants of one name than this are told by one of them. */
const maxVariants = 8;

interface Linked {
  readonly file: SourceFile;
  readonly row: number;
}

/**
 * What a name means in a program: the definition where `found` only declares it, and where nothing is found the one
 * definition that the program has. Several definitions that a build chooses from are a group.
 */
export function linkedTo(
  evaluator: Evaluator,
  file: SourceFile,
  found: readonly Entity[],
  name: number,
  asType: boolean,
): readonly Entity[] {
  const declared = found[0];
  if (declared === undefined) {
    const all = definitionsOf(evaluator, file, name, asType);
    const [only, ...others] = nearest(evaluator, file, undefined, all);
    return only !== undefined && others.length === 0
      ? entitiesOf([only])
      : found;
  }
  const definition = entityDefinition(declared);
  if (definition < 0) return found;
  const source = evaluator.project.sourceOf(definition);
  const row = evaluator.project.rowOf[definition]!;
  if (source.isBuiltin) return found;
  if (isRenaming(source, row) || isTentative(source, row)) {
    const all = definitionsOf(evaluator, file, name, asType).filter(
      (each) => isRenaming(source, row) || isFunction(each),
    );
    return all.length === 0
      ? found
      : entitiesOf(nearest(evaluator, file, undefined, all));
  }
  if (!source.flag(row, DefinitionFlag.bodiless))
    return entitiesOf([{ file: source, row }]);
  // A function that is declared for its own file alone is defined there or nowhere.
  if (source.flag(row, DefinitionFlag.private)) return found;
  const all = definitionsOf(evaluator, file, name, asType);
  if (all.length > 0) return entitiesOf(nearest(evaluator, file, source, all));
  // What the library has and the program only declares is that of the library: a prototype, whatever macros stand in it.
  const library = asType ? [] : lookupBuiltin(evaluator, file, name, asType);
  return library.length > 0 ? library : found;
}

/** A macro without parameters that a branch puts in front of a definition of its name gives that another name in some builds. */
function isRenaming(file: SourceFile, row: number): boolean {
  const { kind, parameters } = file.facts.definition;
  return kind[row] === D.macro && file.list(parameters[row]!).length === 0;
}

/** A variable without a value. A function of the program with its name shows that it is a prototype with unknown words in it. */
function isTentative(file: SourceFile, row: number): boolean {
  const { kind, value, scope } = file.facts.definition;
  return (
    kind[row] === D.variable &&
    value[row]! < 0 &&
    scope[row] === 0 &&
    !file.flag(row, DefinitionFlag.private | DefinitionFlag.bodiless)
  );
}

function isFunction({ file, row }: Linked): boolean {
  return isFunctionKind(file.facts.definition.kind[row]!);
}

function definitionsOf(
  evaluator: Evaluator,
  file: SourceFile,
  name: number,
  asType: boolean,
): readonly Linked[] {
  const all = file.packageParts
    .filter((part) => part.linked)
    .flatMap(({ id }) =>
      evaluator.packages
        .declared(evaluator, id, name, undefined)
        .flatMap(({ file: other, rows }) => {
          const row = canonical(other, inSense(other, rows, asType), asType);
          return row < 0 ? [] : [{ file: other, row }];
        }),
    );
  const functions = all.filter(isFunction);
  return functions.length > 0 ? functions : all;
}

function entitiesOf(all: readonly Linked[]): readonly Entity[] {
  return all.flatMap(({ file, row }) =>
    variantsOf(file, row).map((each) => definitionEntity(file.ids[each]!)),
  );
}

/** Functions of one name in one file stand in branches of which a build takes one. */
function variantsOf(file: SourceFile, row: number): readonly number[] {
  const { kind, scope } = file.facts.definition;
  if (!isFunctionKind(kind[row]!) || scope[row]! < 0) return [row];
  const all = file
    .inScope(scope[row]!, file.definitionName(row))
    .filter(
      (each) =>
        isFunctionKind(kind[each]!) &&
        !file.flag(each, DefinitionFlag.bodiless),
    );
  return all.length > 0 && all.length <= maxVariants ? all : [row];
}

/** Of several programs in one workspace, that of the declaration and of the file which uses it. */
function nearest(
  evaluator: Evaluator,
  user: SourceFile,
  declaring: SourceFile | undefined,
  all: readonly Linked[],
): readonly Linked[] {
  if (all.length < 2) return all;
  const including = all.filter(
    ({ file }) =>
      declaring !== undefined &&
      (file === declaring ||
        evaluator.exports.includesOf(file).includes(declaring.slot)),
  );
  const candidates = including.length > 0 ? including : all;
  let best = -1;
  let kept: Linked[] = [];
  for (const each of candidates) {
    const near = sharedFolders(user.path, each.file.path);
    if (near > best) kept = [];
    if (near < best) continue;
    best = near;
    kept.push(each);
  }
  return kept;
}

/** How many folders from the workspace downward two paths have in common. */
function sharedFolders(a: string, b: string): number {
  const one = folderOf(a).split("/");
  const two = folderOf(b).split("/");
  let count = 0;
  while (count < one.length && one[count] === two[count]) count++;
  return count;
}
