// swiftc as an oracle for Swift: what every call means, as its type checker's tree tells. Targets of packages are compiled one by
// one, without anything that is not in the folder.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { FoundGraph } from "./graphFile.ts";
import { readBases } from "./swift/bases.ts";
import { readTree, type TreeNode } from "./swift/tree.ts";
import { placeKey, type ExpectedRelation, type Oracle } from "./relation.ts";

interface Target {
  readonly name: string;
  readonly files: readonly string[];
}

/** A place as the compiler writes it: columns count bytes, from 1. */
interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

const callables = new Set([
  "func_decl",
  "constructor_decl",
  "destructor_decl",
  "accessor_decl",
]);
/** Steps from a call to what it calls. */
const wrappers = new Set([
  "dot_syntax_call_expr",
  "constructor_ref_call_expr",
  "function_conversion_expr",
  "covariant_function_conversion_expr",
  "force_value_expr",
  "optional_evaluation_expr",
  "paren_expr",
  "unresolved_specialize_expr",
]);
const names = new Set(["declref_expr", "other_constructor_ref_expr"]);

/**
 * Calls of functions, constructors and enumerations' cases. No opinion: closures and function values, what the compiler calls on
 * its own, files on which it fails, tests. Bases and conformances as they are written, where their names mean one type.
 */
export function askSwift(
  root: string,
  files: readonly string[],
  graph: FoundGraph,
): Oracle {
  const out = fs.mkdtempSync(path.join(os.tmpdir(), "codeweft-swiftc-"));
  try {
    return judge(root, dumpAll(root, files, out), graph);
  } finally {
    fs.rmSync(out, { recursive: true, force: true });
  }
}

function judge(
  root: string,
  trees: ReadonlyMap<string, TreeNode>,
  graph: FoundGraph,
): Oracle {
  const texts = new Map<string, readonly string[]>();
  const linesOf = (file: string): readonly string[] => {
    let lines = texts.get(file);
    if (lines === undefined) {
      const text = fs.readFileSync(path.join(root, file), "utf8");
      texts.set(file, (lines = text.split("\n")));
    }
    return lines;
  };
  /** The word at a place, and its column in UTF-16 units. */
  const wordAt = ({ file, line, column }: Place): [string, number] => {
    const text = linesOf(file)[line - 1] ?? "";
    const at = Buffer.from(text)
      .subarray(0, column - 1)
      .toString().length;
    return [
      /^[\w$]+/u.exec(text.slice(at).replace(/^`/, ""))?.[0] ?? "",
      at + 1,
    ];
  };
  const expected: ExpectedRelation[] = [];
  const known = new Set<string>();
  const callers = new Set<string>();
  for (const tree of trees.values())
    visit(tree, undefined, (node, caller) => {
      const own = callables.has(node.kind)
        ? callerKey(node, linesOf)
        : undefined;
      if (own !== undefined) callers.add(own);
      const called =
        node.kind === "call_expr" && !node.isImplicit
          ? calleeOf(node)
          : undefined;
      if (called === undefined) return own ?? caller;
      const [word, column] = wordAt(called.site);
      const { file, line } = called.site;
      known.add(placeKey(file, line, word));
      const { target } = called;
      if (target === undefined || caller === undefined) return own ?? caller;
      if (!fs.existsSync(path.join(root, target.file))) return own ?? caller;
      expected.push({
        kind: "calls",
        from: caller,
        accepted: [placeKey(target.file, target.line, wordAt(target)[0])],
        site: `${file}:${line}:${column}`,
        text: (linesOf(file)[line - 1] ?? "").trim(),
      });
      return own ?? caller;
    });
  const hasOpinion = (site: string): boolean => {
    const [, file, line, column] = /^(.*):(\d+):(\d+)$/.exec(site) ?? [];
    if (file === undefined || !trees.has(file)) return false;
    const text = linesOf(file)[Number(line) - 1] ?? "";
    const word = /^[\w$]+/u.exec(text.slice(Number(column) - 1))?.[0] ?? "";
    return known.has(placeKey(file, Number(line), word));
  };
  const bases = readBases(trees.values(), linesOf);
  const noOpinion = graph.relations.flatMap(({ kind, from, to, sites }) => {
    if (kind === "calls") return sites.filter((site) => !hasOpinion(site));
    const isSure =
      from.some((key) => bases.heirs.has(key)) &&
      !bases.unsure.has(to.slice(to.lastIndexOf(":") + 1));
    return kind === "inherits" && !isSure ? sites : [];
  });
  return {
    name: "swiftc",
    expected: [...expected, ...bases.expected],
    callers,
    noOpinion: new Set(noOpinion),
    files: new Set(trees.keys()),
  };
}

/** Every node with the innermost callable around it, which `each` gives for what is inside of a node. */
function visit(
  node: TreeNode,
  caller: string | undefined,
  each: (node: TreeNode, caller: string | undefined) => string | undefined,
): void {
  const inner = each(node, caller);
  for (const child of node.children) visit(child, inner, each);
}

/** The key of a function, or of the property or subscript to which an accessor belongs; undefined for what nobody wrote. */
function callerKey(
  node: TreeNode,
  linesOf: (file: string) => readonly string[],
): string | undefined {
  const isAccessor = node.kind === "accessor_decl";
  if (node.isImplicit) return undefined;
  const declared = isAccessor ? node.parent : node;
  const start = placeOf(
    declared?.attributes ?? "",
    /range=\[(.+?):(\d+):(\d+)/,
  );
  if (declared === undefined || start === undefined) return undefined;
  if (declared.kind === "var_decl") {
    const name = /"([^"]+)"/.exec(declared.attributes.slice(1))?.[1] ?? "";
    const own = /\] "([^"]+)"/.exec(declared.attributes)?.[1] ?? name;
    return placeKey(start.file, start.line, own);
  }
  // Attributes and modifiers stand before the word that declares.
  const lines = linesOf(start.file);
  for (let line = start.line; line <= lines.length; line++) {
    const found =
      /\b(?:func\s+`?([\w$]+|[^\s\w(]+)|(init|deinit|subscript))\b/u.exec(
        lines[line - 1]!.slice(line === start.line ? start.column - 1 : 0),
      );
    if (found !== null)
      return placeKey(start.file, line, found[1] ?? found[2] ?? "");
    if (line > start.line + 12) break;
  }
  return undefined;
}

/** Where a call names what it calls, and what that is; undefined for calls of values. `target` is missing for the library's. */
function calleeOf(
  call: TreeNode,
): { readonly site: Place; readonly target: Place | undefined } | undefined {
  let node = call.children[0];
  while (node !== undefined && wrappers.has(node.kind)) node = node.children[0];
  if (node !== undefined && node.kind === "dot_syntax_base_ignored")
    node = node.children[1];
  while (node !== undefined && wrappers.has(node.kind)) node = node.children[0];
  if (node === undefined || !names.has(node.kind)) return undefined;
  const site = placeOf(node.attributes, /location=(.+?):(\d+):(\d+)/);
  const written = /decl="((?:[^"\\]|\\.)*)"/.exec(node.attributes)?.[1] ?? "";
  const [plain] = written.split(" [with ");
  const at = plain?.lastIndexOf("@") ?? -1;
  const declared = at < 0 ? (plain ?? "") : plain!.slice(0, at);
  // Parameters and variables are named without brackets.
  if (site === undefined || !declared.endsWith(")")) return undefined;
  const target =
    at < 0 ? undefined : placeOf(plain!.slice(at), /@(.+?):(\d+):(\d+)/);
  return { site, target };
}

function placeOf(text: string, pattern: RegExp): Place | undefined {
  const [, file, line, column] = pattern.exec(text) ?? [];
  return file === undefined
    ? undefined
    : {
        file: path.posix.normalize(file),
        line: Number(line),
        column: Number(column),
      };
}

/** The trees of the files of all targets that can be compiled, those first that others need. */
function dumpAll(
  root: string,
  files: readonly string[],
  out: string,
): Map<string, TreeNode> {
  const waiting = new Set(
    files
      .filter((file) => path.posix.basename(file) === "Package.swift")
      .flatMap((manifest) => readTargets(root, manifest, files)),
  );
  const trees = new Map<string, TreeNode>();
  for (let before = -1; before !== waiting.size;) {
    before = waiting.size;
    for (const target of waiting) {
      const common = [
        ...["-module-name", target.name, "-I", out, "-suppress-warnings"],
        ...["-swift-version", "5", "-enable-testing"],
        ...(target.files.some((file) => /(^|\/)main\.swift$/.test(file))
          ? []
          : ["-parse-as-library"]),
      ];
      const module = path.join(out, `${target.name}.swiftmodule`);
      const isBuilt = runs(root, [
        ...["-emit-module", "-emit-module-path", module],
        ...common,
        ...target.files,
      ]);
      if (!isBuilt) continue;
      waiting.delete(target);
      for (const file of target.files) {
        const tree = dump(root, file, target, common, out);
        if (tree !== undefined) trees.set(file, tree);
      }
    }
  }
  for (const { name } of waiting)
    console.error(`swiftc: ${name} does not compile on its own`);
  return trees;
}

function dump(
  root: string,
  file: string,
  { files }: Target,
  common: readonly string[],
  out: string,
): TreeNode | undefined {
  const to = path.join(out, "tree.txt");
  const isDone = runs(root, [
    ...["-frontend", "-dump-ast", ...common, "-primary-file", file, "-o", to],
    ...files.filter((each) => each !== file),
  ]);
  if (isDone) return readTree(fs.readFileSync(to, "utf8"));
  console.error(`swiftc: no tree of ${file}`);
  return undefined;
}

/** The compiler to ask: `SWIFTC`, or the one on the path. */
function runs(root: string, args: readonly string[]): boolean {
  try {
    execFileSync(process.env["SWIFTC"] ?? "swiftc", args, {
      cwd: root,
      stdio: ["ignore", "ignore", "ignore"],
    });
    return true;
  } catch {
    return false;
  }
}

/** The targets of a manifest with their files, tests left out. */
function readTargets(
  root: string,
  manifest: string,
  files: readonly string[],
): Target[] {
  const text = fs.readFileSync(path.join(root, manifest), "utf8");
  const folder = path.posix.dirname(manifest);
  const plain = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
  return [
    ...plain.matchAll(
      /\.(?:executableT|t)arget\s*\(\s*name:\s*"([^"]+)"([\s\S]*?)(?=\.(?:\w+T|t)arget\s*\(\s*name|$)/g,
    ),
  ].flatMap(([, name = "", rest = ""]) => {
    const given = /\bpath:\s*"([^"]*)"/.exec(rest)?.[1];
    const place = path.posix.join(folder, given ?? `Sources/${name}`);
    const own = files.filter(
      (file) => file.startsWith(`${place}/`) && file.endsWith(".swift"),
    );
    return own.length === 0 ? [] : [{ name, files: own }];
  });
}
