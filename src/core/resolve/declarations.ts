// Several declarations that make one thing: overloads, merged interfaces, a class and the namespace that extends it.
// The graph has one node per function: overload signatures are folded into the implementation, or into the first
// signature where there is none.
import { DefinitionFlag } from "../model/symbol.ts";
import { D, type SourceFile } from "./sourceFile.ts";

/** How well a definition stands for a name that several declare: as a value, and as a type. */
const valueRank = rank([
  "class",
  "struct",
  "function",
  "method",
  "constructor",
  "enum",
  "object",
  "constant",
  "variable",
  "property",
  "entry",
  "field",
  "local",
  "parameter",
  "enum_member",
  "namespace",
]);
const typeRank = rank([
  "class",
  "struct",
  "interface",
  "trait",
  "protocol",
  "enum",
  "union",
  "type_alias",
  "type_parameter",
  "enum_member",
  "namespace",
]);

function rank(kinds: readonly (keyof typeof D)[]): Int32Array {
  const ranks = new Int32Array(Object.keys(D).length).fill(100);
  kinds.forEach((kind, place) => (ranks[D[kind]] = place));
  return ranks;
}

export function isFunctionKind(kind: number): boolean {
  return kind === D.function || kind === D.method || kind === D.constructor;
}

/** Definitions of a name in one scope or container that count in this sense. Languages with one name space keep all. */
export function inSense(
  file: SourceFile,
  rows: readonly number[],
  asType: boolean,
): readonly number[] {
  if (rows.length === 0) return rows;
  const { separateTypeNames, freeFunctions } = file.language.lookup;
  const kept =
    separateTypeNames === true
      ? rows.filter((row) =>
          asType ? file.isType(row) : !file.isTypeOnly(row),
        )
      : rows;
  if (freeFunctions !== true || kept.length < 2) return kept;
  // Functions have names of their own: the plain name means what is none.
  const { kind } = file.facts.definition;
  const others = kept.filter((row) => !isFunctionKind(kind[row]!));
  return others.length > 0 ? others : kept;
}

/** The row that stands for all of `rows`, which declare one name in one place; -1 for no rows. */
export function canonical(
  file: SourceFile,
  rows: readonly number[],
  asType: boolean,
): number {
  if (rows.length < 2) return rows[0] ?? -1;
  const ranks = asType ? typeRank : valueRank;
  const { kind } = file.facts.definition;
  let best = rows[0]!;
  // An object is a type only where nothing else of its name is one.
  const rankOf = (row: number): number => {
    const isSingle = file.flag(row, DefinitionFlag.singleton);
    return ranks[kind[row]!]! + (isSingle ? (asType ? 50 : -0.5) : 0);
  };
  for (const row of rows) {
    const difference = rankOf(row) - rankOf(best);
    if (difference < 0 || (difference === 0 && replaces(file, row, best)))
      best = row;
  }
  return best;
}

/** Of two functions of one name the implementation stands for its signatures, and the later one replaces the earlier. */
function replaces(file: SourceFile, row: number, best: number): boolean {
  const { kind } = file.facts.definition;
  if (!isFunctionKind(kind[row]!))
    return (
      file.flag(best, DefinitionFlag.bodiless) &&
      !file.flag(row, DefinitionFlag.bodiless)
    );
  if (file.flag(row, DefinitionFlag.setter)) return false;
  const bodiless = file.flag(row, DefinitionFlag.bodiless);
  if (!file.flag(best, DefinitionFlag.bodiless))
    return !bodiless && !file.flag(best, DefinitionFlag.getter);
  return !bodiless;
}

/** All rows that declare the same name in the same place as `row`, itself included. */
export function declarationGroup(
  file: SourceFile,
  row: number,
): readonly number[] {
  const { scope, container, attached } = file.facts.definition;
  const name = file.definitionName(row);
  if (name === 0 || attached[row]! >= 0) return [row];
  const rows =
    scope[row]! >= 0
      ? file.inScope(scope[row]!, name)
      : file.membersNamed(container[row]!, name);
  if (!rows.includes(row)) return [row];
  // A class and the object of its name are two things.
  const isSingle = file.flag(row, DefinitionFlag.singleton);
  return rows.every(
    (each) => file.flag(each, DefinitionFlag.singleton) === isSingle,
  )
    ? rows
    : rows.filter(
        (each) => file.flag(each, DefinitionFlag.singleton) === isSingle,
      );
}

/** The row under which the graph knows the function or type that `row` declares. */
export function canonicalOf(file: SourceFile, row: number): number {
  const group = declarationGroup(file, row);
  if (group.length < 2) return row;
  const { kind } = file.facts.definition;
  const own = kind[row]!;
  if (isFunctionKind(own)) {
    if (file.language.lookup.separateMethods === true) return row;
    // Of functions in several branches of a file the build takes one: each stands for itself.
    if (
      file.language.lookup.linkedNames === true &&
      !file.flag(row, DefinitionFlag.bodiless)
    )
      return row;
    const isStatic = file.flag(row, DefinitionFlag.static);
    const accessor = DefinitionFlag.getter | DefinitionFlag.setter;
    if (file.flag(row, accessor)) return row;
    const same = group.filter(
      (each) =>
        isFunctionKind(kind[each]!) &&
        !file.flag(each, accessor) &&
        file.flag(each, DefinitionFlag.static) === isStatic,
    );
    return canonical(file, same, false);
  }
  if (file.flag(row, DefinitionFlag.bodiless))
    return canonical(
      file,
      group.filter((each) => kind[each] === own),
      false,
    );
  if (own === D.interface || own === D.namespace)
    return (
      group.find((each) => own === D.interface && kind[each] === D.class) ??
      group.find((each) => kind[each] === own) ??
      row
    );
  return row;
}
