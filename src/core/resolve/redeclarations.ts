// Redeclarations (`lookup.openNamespaces`): which declarations of a function mean the same one, by what is written of their
// parameters, and where its definition stands.
import type { DeclaratorRules } from "../model/language.ts";
import { DefinitionFlag } from "../model/symbol.ts";
import { namespaceAround, declaredIn, isSeenBy } from "./namespaces.ts";
import { isFunctionKind } from "./declarations.ts";
import { type Evaluator } from "./evaluator.ts";
import { folderOf } from "./modules/paths.ts";
import type { Declared } from "./packages.ts";
import { D, type SourceFile } from "./sourceFile.ts";
import { TypeKind } from "./types.ts";

/** The written parameters of a function, names, defaults and scopes of names taken out. */
export interface Shape {
  readonly parameters: readonly string[];
  readonly isConst: boolean;
  /** Equal for declarations of one function. */
  readonly key: string;
}

const shapes = new WeakMap<SourceFile, Map<number, Shape | undefined>>();

/** The words of `lookup.declarators`, as patterns. */
interface Words {
  readonly noParameter: string;
  readonly typeWords: RegExp;
  readonly constants: RegExp;
  /** Behind the parameters: that a member does not change its receiver, and which receivers it takes. */
  readonly behind: RegExp;
  /** At the end of what is written before a name. */
  readonly pointer: RegExp;
}

const wordsKnown = new WeakMap<DeclaratorRules, Words>();

function wordsOf(file: SourceFile): Words | undefined {
  const rules = file.language.lookup.declarators;
  if (rules === undefined) return undefined;
  let words = wordsKnown.get(rules);
  if (words === undefined) {
    const { constant, typeWords, noParameter } = rules;
    words = {
      noParameter,
      typeWords: new RegExp(`\\b(?:${typeWords.join("|")})\\s+`, "gu"),
      constants: new RegExp(`\\b${constant}\\b`, "gu"),
      behind: new RegExp(`^\\s*(${constant}\\b)?\\s*(&&?)?`, "u"),
      pointer: new RegExp(`[*&]\\s*(?:${constant}\\s*)?$`, "u"),
    };
    wordsKnown.set(rules, words);
  }
  return words;
}

/** Undefined where the signature does not tell. */
export function shapeOf(file: SourceFile, row: number): Shape | undefined {
  let known = shapes.get(file);
  if (known === undefined) {
    known = new Map<number, Shape | undefined>();
    shapes.set(file, known);
  }
  if (!known.has(row)) known.set(row, readShape(file, row));
  return known.get(row);
}

function readShape(file: SourceFile, row: number): Shape | undefined {
  const { definition, names } = file.facts;
  const signature = names[definition.signature[row]!] ?? "";
  const name = names[definition.name[row]!] ?? "";
  const words = wordsOf(file);
  const start = listStart(signature, name);
  if (words === undefined || start < 0) return undefined;
  const end = closing(signature, start);
  if (end < 0) return undefined;
  const list = [...file.list(definition.parameters[row]!)];
  const written = split(signature.slice(start + 1, end));
  const parameters = written
    .filter((each) => each !== "" && each !== words.noParameter)
    .map((each, place) =>
      plainType(
        words,
        each,
        names[definition.name[list[place] ?? -1] ?? -1] ?? "",
      ),
    );
  const behind = signature.slice(end + 1);
  const [, constant, reference = ""] = words.behind.exec(behind)!;
  const isConst = constant !== undefined;
  return {
    parameters,
    isConst,
    key: `(${parameters.join(",")})${isConst ? "const" : ""}${reference}`,
  };
}

/** Where the parameters begin: behind the name, which may be written with blanks in it. */
function listStart(signature: string, name: string): number {
  const letters = name
    .replace(/\s+/g, "")
    .split("")
    .map((each) => each.replace(/[^\w]/, "\\$&"))
    .join("\\s*");
  const found = new RegExp(
    `${/^\w/.test(name) ? "\\b" : ""}${letters}\\s*(?:<[^()]*>\\s*)?\\(`,
  ).exec(signature);
  return found === null ? -1 : found.index + found[0].length - 1;
}

function closing(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === "(") depth++;
    else if (text[at] === ")" && --depth === 0) return at;
  }
  return -1;
}

function split(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    if ("(<[{".includes(sign)) depth++;
    else if (")>]}".includes(sign)) depth--;
    else if (sign === "," && depth === 0) {
      parts.push(text.slice(from, at).trim());
      from = at + 1;
    }
  }
  parts.push(text.slice(from).trim());
  return parts;
}

function plainType(words: Words, written: string, name: string): string {
  let text = written.replace(/\s*=.*$/, "").replace(/\/\*.*?\*\//g, "");
  if (name !== "" && /^\w+$/.test(name))
    text = text.replace(
      new RegExp(`(^|[^\\w])${name}((?:\\s*\\[[^\\]]*\\])*)\\s*$`),
      "$1$2",
    );
  text = text
    .replace(words.typeWords, "")
    .replace(/(?:\b\w+)?::/g, "")
    .replace(/\[[^\]]*\]/g, "*");
  // Of a value that is handed over, nobody outside sees whether it is constant.
  if (!/[*&]/.test(text)) text = text.replace(words.constants, "");
  return text
    .trim()
    .replace(/\s+/g, " ")
    .replace(/\s*([*&<>,])\s*/g, "$1");
}

/** The types (or namespaces, as class objects) to which a definition is attached. */
export function attachedTypes(
  evaluator: Evaluator,
  file: SourceFile,
  row: number,
): readonly number[] {
  const attached = file.facts.definition.attached[row]!;
  if (attached < 0) return [];
  return evaluator.types.membersOf(evaluator.setAt(file, attached));
}

/** More definitions of one function than this are no variants of which a build takes one. */
const maxVariants = 8;

/** From a declaration to its definition, if the program has one: ids; several for variants of one definition. */
export function definitionsOf(
  evaluator: Evaluator,
  file: SourceFile,
  row: number,
): readonly number[] {
  const id = file.ids[row]!;
  const { kind, container } = file.facts.definition;
  if (!file.flag(row, DefinitionFlag.bodiless) || file.isBuiltin) return [id];
  if (!isFunctionKind(kind[row]!)) return [id];
  const all = candidates(evaluator, file, row, container[row]!).filter(
    (each) =>
      isFunctionKind(each.file.facts.definition.kind[each.row]!) &&
      !each.file.flag(each.row, DefinitionFlag.bodiless),
  );
  if (all.length === 0) return [id];
  const own = shapeOf(file, row);
  const same = all.filter((each) => {
    const shape = shapeOf(each.file, each.row);
    return own !== undefined && shape?.key === own.key;
  });
  const count = parameterCount(file, row);
  const chosen =
    same.length > 0
      ? same
      : all.filter((each) => parameterCount(each.file, each.row) === count);
  if (same.length === 0 && chosen.length !== 1) return [id];
  const near = nearest(evaluator, file, chosen);
  return near.length > maxVariants
    ? [id]
    : near.map((each) => each.file.ids[each.row]!);
}

function parameterCount(file: SourceFile, row: number): number {
  return file.list(file.facts.definition.parameters[row]!).length;
}

function candidates(
  evaluator: Evaluator,
  file: SourceFile,
  row: number,
  container: number,
): readonly Declared[] {
  const { kind } = file.facts.definition;
  const { project, packages, types } = evaluator;
  const name = file.definitionName(row);
  if (container > 0 && kind[container] !== D.namespace) {
    const owner = file.ids[container]!;
    return packages
      .attachedTo(evaluator, file.definitionName(container), name)
      .filter((each) =>
        attachedTypes(evaluator, each.file, each.row).some(
          (type) =>
            types.kind[type] === TypeKind.instance &&
            types.definition[type] === owner,
        ),
      );
  }
  const path = namespaceAround(file, row);
  const isOwn = file.flag(row, DefinitionFlag.private);
  const plain = declaredIn(evaluator, path, name).filter(
    (each) =>
      each.file === file ||
      (!isOwn && !each.file.flag(each.row, DefinitionFlag.private)),
  );
  if (path === "") return plain;
  const last = project.names.intern(path.slice(path.lastIndexOf(":") + 1));
  return [
    ...plain,
    ...packages
      .attachedTo(evaluator, last, name)
      .filter((each) =>
        attachedTypes(evaluator, each.file, each.row).some(
          (type) => types.kind[type] === TypeKind.classObject,
        ),
      ),
  ];
}

/** Of several programs in one workspace, that of the declaration: who includes it, then who stands next to it. */
function nearest(
  evaluator: Evaluator,
  file: SourceFile,
  all: readonly Declared[],
): readonly Declared[] {
  if (all.length < 2) return all;
  const including = all.filter((each) => isSeenBy(evaluator, each.file, file));
  const near = including.length > 0 ? including : all;
  const own = near.filter((each) => each.file === file);
  if (own.length > 0) return own;
  const shared = near.map((each) => sharedFolders(file.path, each.file.path));
  const best = Math.max(...shared);
  return near.filter((_, place) => shared[place] === best);
}

/** How many folders from the workspace downward two paths have in common. */
function sharedFolders(a: string, b: string): number {
  const one = folderOf(a).split("/");
  const two = folderOf(b).split("/");
  let count = 0;
  while (count < one.length && one[count] === two[count]) count++;
  return count;
}

/** Whether a variable or field is written as a pointer or reference. */
export function isPointer(file: SourceFile, row: number): boolean {
  const { definition, names } = file.facts;
  const name = names[definition.name[row]!] ?? "";
  const signature = names[definition.signature[row]!] ?? "";
  const at = signature.lastIndexOf(name);
  const before = signature.slice(0, Math.max(at, 0));
  return wordsOf(file)?.pointer.test(before) === true;
}

/** Whether what a function gives back is written as constant. */
export function givesConstant(file: SourceFile, row: number): boolean {
  const { definition, names } = file.facts;
  const signature = names[definition.signature[row]!] ?? "";
  const name = names[definition.name[row]!] ?? "";
  const before = signature.split(name)[0] ?? "";
  return (
    wordsOf(file) !== undefined && before.search(wordsOf(file)!.constants) >= 0
  );
}
