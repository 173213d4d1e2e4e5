// What types of Swift inherit from and conform to, out of the trees that swiftc prints: it writes the bases of a declaration as texts.
import { placeKey, type ExpectedRelation } from "../relation.ts";
import type { TreeNode } from "./tree.ts";

const declarations = new Set([
  "class_decl",
  "struct_decl",
  "enum_decl",
  "protocol",
  "protocol_decl",
  "extension_decl",
]);

interface Type {
  readonly key: string;
  readonly file: string;
  /** With the types around it: `Outer.Inner`. */
  readonly name: string;
}

interface Heir extends Omit<Type, "key"> {
  readonly key: string;
  readonly line: number;
  readonly isExtension: boolean;
  readonly bases: readonly string[];
}

export interface Bases {
  readonly expected: readonly ExpectedRelation[];
  /** Types and extensions that the compiler saw. */
  readonly heirs: ReadonlySet<string>;
  /** Names that several types bear, or that stand for another type: about bases that are written so there is no opinion. */
  readonly unsure: ReadonlySet<string>;
}

/** The texts of several bases, separated by commas outside of brackets; compositions are taken apart. */
export function splitBases(text: string): string[] {
  const found: string[] = [""];
  let depth = 0;
  for (const sign of text) {
    if ("<([".includes(sign)) depth++;
    else if (">)]".includes(sign)) depth--;
    else if (depth === 0 && (sign === "," || sign === "&")) found.push("");
    else if (depth === 0) found[found.length - 1] += sign;
  }
  return found
    .map((each) => each.replace(/@\w+|\b(?:any|some)\b|~/g, "").trim())
    .filter((each) => each !== "");
}

/** `linesOf` gives the lines of a file. An extension in another file than its type stands for it. */
export function readBases(
  trees: Iterable<TreeNode>,
  linesOf: (file: string) => readonly string[],
): Bases {
  const heirs: Heir[] = [];
  const aliases = new Set<string>();
  const visit = (node: TreeNode, around: string): void => {
    let inside = around;
    if (node.kind === "typealias")
      aliases.add(/\] "([^"]+)"/.exec(node.attributes)?.[1] ?? "");
    if (declarations.has(node.kind) && !node.isImplicit) {
      const heir = readHeir(node, around, linesOf);
      if (heir !== undefined) {
        heirs.push(heir);
        inside = heir.name;
      }
    }
    for (const child of node.children) visit(child, inside);
  };
  for (const tree of trees) visit(tree, "");
  const types = heirs.filter((each) => !each.isExtension);
  /** Types that a name may mean: those beside the heir come before those farther out, and none is its own base. */
  const named = (
    name: string,
    around: readonly string[],
    heir?: Type,
  ): readonly Type[] => {
    for (let depth = around.length; depth >= 0; depth--) {
      const full = [...around.slice(0, depth), name].join(".");
      const found = types.filter((each) => each.name === full && each !== heir);
      if (found.length > 0) return found;
    }
    return [];
  };
  const expected: ExpectedRelation[] = [];
  const unsure = new Set(aliases);
  for (const heir of heirs) {
    const own = heir.isExtension ? named(heir.name, []) : [heir];
    const around = heir.isExtension ? [] : heir.name.split(".").slice(0, -1);
    for (const text of heir.bases) {
      const last = text.slice(text.lastIndexOf(".") + 1);
      const [target, other] = named(text, around, heir);
      if (other !== undefined) unsure.add(last);
      if (target === undefined || unsure.has(last)) continue;
      const type = own.find((each) => each.file === heir.file);
      expected.push({
        kind: "inherits",
        from: type?.key ?? heir.key,
        accepted: [target.key],
        site: `${heir.file}:${String(heir.line)}`,
        text: (linesOf(heir.file)[heir.line - 1] ?? "").trim(),
      });
    }
  }
  return { expected, heirs: new Set(heirs.map(({ key }) => key)), unsure };
}

function readHeir(
  node: TreeNode,
  around: string,
  linesOf: (file: string) => readonly string[],
): Heir | undefined {
  const [, file, start, written] =
    /range=\[(.+?):(\d+):\d+ - [^\]]*\] "([^"]+)"/.exec(node.attributes) ?? [];
  if (file === undefined || written === undefined) return undefined;
  const isExtension = node.kind === "extension_decl";
  const last = written.replace(/<.*$/, "").split(".").at(-1)!;
  const word = isExtension
    ? String.raw`\bextension\s+(?:\w+\.)*`
    : String.raw`\b(?:class|struct|enum|protocol|actor)\s+`;
  const pattern = new RegExp(`${word}\`?${last}\\b`);
  const lines = linesOf(file);
  // Attributes and comments may stand in front of the declaration's own line.
  for (let line = Number(start); line <= Number(start) + 12; line++)
    if (pattern.test(lines[line - 1] ?? ""))
      return {
        key: placeKey(file, line, last),
        file,
        line,
        name: isExtension || around === "" ? written : `${around}.${written}`,
        isExtension,
        bases: splitBases(
          / inherits="([^"]*)"/.exec(node.attributes)?.[1] ?? "",
        ),
      };
  return undefined;
}
