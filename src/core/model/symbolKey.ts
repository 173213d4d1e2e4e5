// Which definitions of a file are symbols, and under which key, qualified name and parent.
//
// A key is `path#scope.name kind signature-hash ~ordinal`; what stands behind the # is the local key. It is opaque to
// readers: only its stability is promised.
import { exprText } from "./exprText.ts";
import {
  contextKinds,
  definitionKinds,
  exprKinds,
  firstInnerDefinitionKind,
  listItems,
} from "./facts.ts";
import type { FileFacts } from "./facts.ts";
import { DefinitionFlag } from "./symbol.ts";
import { shortHash } from "./textHash.ts";

/** The symbols of one file, in the order of their definition rows; row i of every column is one symbol. */
export interface FileSymbols {
  /** Definition rows, rising. The first is 0, the module. */
  readonly rows: Int32Array;
  /** Index in these columns by definition row; -1 for definitions that are not symbols. */
  readonly indexOfRow: Int32Array;
  /** Index in these columns of the nearest enclosing symbol; -1 for the module alone. */
  readonly parents: Int32Array;
  /** Unique in the file; `symbolKey` makes them unique in the project. */
  readonly localKeys: readonly string[];
  /** Dotted names of the enclosing symbols, without the module, and the own name. */
  readonly qualifiedNames: readonly string[];
}

const objectKind = definitionKinds.indexOf("object");
const objectExpr = exprKinds.indexOf("object");
const castExpr = exprKinds.indexOf("cast");
const literalExpr = exprKinds.indexOf("literal");

/** What overloads can differ in; other kinds would only get keys that break with each edit of a type or a value. */
const wordsOfKindsWithSignature = [
  "function",
  "method",
  "constructor",
  "macro",
  "test",
  "route",
] as const;
const kindWords = new Set<string>(wordsOfKindsWithSignature);
const kindsWithSignature = new Set<number>(
  wordsOfKindsWithSignature.map((kind) => definitionKinds.indexOf(kind)),
);

// Ten thousand functions inside one another must not cost the square of that in text.
const longestScope = 300;
const longestPart = 80;

/** The key of a symbol by the path of its file and its local key. */
export function symbolKey(path: string, localKey: string): string {
  return `${clean(path).replace(/[%#]/g, escapeForPath)}#${localKey}`;
}

/** The path and the local key of a key; undefined for a text that is none. */
export function splitSymbolKey(
  key: string,
): { readonly path: string; readonly localKey: string } | undefined {
  const hash = key.indexOf("#");
  if (hash < 1) return undefined;
  const path = key
    .slice(0, hash)
    .replace(/%2[35]/g, (escape) => (escape === "%23" ? "#" : "%"));
  return { path, localKey: key.slice(hash + 1) };
}

/**
 * What stands behind the last name of a key: the word of its kind, the hash of its signature where it has one, and its place among
 * equal ones, from 1.
 */
export function splitLocalKey(key: string): {
  readonly kind: string;
  readonly signature: string | undefined;
  readonly ordinal: number;
} {
  const words = key.split(" ");
  const last = /^~(\d+)$/u.exec(words.at(-1) ?? "");
  if (last !== null) words.pop();
  const ordinal = last === null ? 1 : Number(last[1]);
  const hasSignature = kindWords.has(words.at(-2) ?? "");
  const signature = hasSignature ? words.pop() : undefined;
  return { kind: words.at(-1) ?? "", signature, ordinal };
}

/** A pure function of facts. Lines and columns do not enter: keys survive shifts and unrelated edits. */
export function computeFileSymbols(facts: FileFacts): FileSymbols {
  const { definition, names } = facts;
  const count = definition.length;
  const indexOfRow = new Int32Array(count).fill(-1);
  let symbols = 0;
  for (let row = 0; row < count; row++)
    if (definition.kind[row]! < firstInnerDefinitionKind)
      indexOfRow[row] = symbols++;
  const rows = new Int32Array(symbols);
  const parents = new Int32Array(symbols).fill(-1);
  const localKeys: string[] = new Array<string>(symbols);
  const qualifiedNames: string[] = new Array<string>(symbols);
  // What a definition adds before the names of those inside it, for keys and for qualified names.
  const keyScopes: string[] = new Array<string>(count);
  const nameScopes: string[] = new Array<string>(count);
  const taken = new Map<string, number>();
  const owners = findObjectOwners(facts);
  // By row: the symbol that it stands in. What is around a row was visited before it.
  const enclosing = new Int32Array(count);

  const visit = (row: number, outer: number): void => {
    const keyScope = outer < 0 ? "" : keyScopes[outer]!;
    const nameScope = outer < 0 ? "" : nameScopes[outer]!;
    const index = indexOfRow[row]!;
    if (outer > 0)
      enclosing[row] =
        indexOfRow[outer]! < 0 ? enclosing[outer]! : indexOfRow[outer]!;
    if (index < 0) {
      // Objects separate the keys of their members; they have no name that people would look for.
      const part =
        definition.kind[row] === objectKind
          ? shorten(
              names[definition.name[owners[row]!] ?? -1] ??
                contextText(facts, row),
            )
          : "";
      keyScopes[row] = part === "" ? keyScope : joinScope(keyScope, part);
      nameScopes[row] = nameScope;
      return;
    }
    const name = names[definition.name[row]!] ?? "";
    const isAnonymous =
      name === "" || (definition.flags[row]! & DefinitionFlag.anonymous) !== 0;
    const attached = definition.attached[row]!;
    const owner =
      attached < 0 ? "" : exprText(facts, attached).replace(/\.prototype$/, "");
    const part = isAnonymous
      ? shorten(`(${contextText(facts, row)})`)
      : shorten(name);
    const local = joinScope(
      owner === "" ? keyScope : joinScope(keyScope, shorten(owner)),
      part,
    );
    const kind = definition.kind[row]!;
    let key = clean(`${row === 0 ? "" : local} ${definitionKinds[kind]!}`);
    if (!isAnonymous && kindsWithSignature.has(kind)) {
      const signature = names[definition.signature[row]!];
      if (signature !== undefined) key += ` ${shortHash(signature)}`;
    }
    const before = taken.get(key) ?? 0;
    taken.set(key, before + 1);
    localKeys[index] = before === 0 ? key : `${key} ~${before + 1}`;
    // Equal nameless ones are told apart for what stands inside them; equal names are declarations of one thing.
    keyScopes[row] =
      row === 0
        ? ""
        : isAnonymous && before > 0
          ? `${local}~${before + 1}`
          : local;
    const qualifiedName = joinScope(
      owner === "" ? nameScope : joinScope(nameScope, owner),
      name === "" ? "(anonymous)" : name,
    );
    qualifiedNames[index] = clean(row === 0 ? name : qualifiedName);
    nameScopes[row] = row === 0 ? "" : qualifiedName;
    rows[index] = row;
    if (row > 0) parents[index] = enclosing[row]!;
  };

  const outers = findOuters(facts, owners);
  for (const row of outermostFirst(outers)) visit(row, outers[row]!);
  return { rows, indexOfRow, parents, localKeys, qualifiedNames };
}

/** By row of an object: the definition whose value it is, or -1. */
function findObjectOwners(facts: FileFacts): Int32Array {
  const { definition, expr } = facts;
  const owners = new Int32Array(definition.length).fill(-1);
  for (let row = 0; row < definition.length; row++) {
    let value = definition.value[row]!;
    while (value >= 0 && expr.kind[value] === castExpr)
      value = expr.base[value]!;
    if (value < 0 || expr.kind[value] !== objectExpr) continue;
    const object = expr.extra[value]!;
    if (object > 0 && object < owners.length) owners[object] = row;
  }
  return owners;
}

/** The next definition outward of each row. Members of an object that is a symbol's value stand inside that symbol. */
function findOuters(facts: FileFacts, owners: Int32Array): Int32Array {
  const { definition } = facts;
  const outers = new Int32Array(definition.length).fill(-1);
  for (let row = 1; row < definition.length; row++) {
    const owner = owners[row]!;
    const container = definition.container[row]!;
    outers[row] =
      owner >= 0 &&
      owner !== row &&
      definition.kind[owner]! < firstInnerDefinitionKind
        ? owner
        : container >= 0 && container < definition.length && container !== row
          ? container
          : 0;
  }
  return outers;
}

/** All rows, each after the one that it stands in; in source order among those. A cycle, which facts never have, is entered at its first row. */
function outermostFirst(outers: Int32Array): Int32Array {
  const order = new Int32Array(outers.length);
  const seen = new Uint8Array(outers.length);
  const chain: number[] = [];
  let filled = 0;
  for (let start = 0; start < outers.length; start++) {
    for (let row = start; row >= 0 && seen[row] === 0; row = outers[row]!) {
      seen[row] = 1;
      chain.push(row);
    }
    for (let row = chain.pop(); row !== undefined; row = chain.pop())
      order[filled++] = row;
  }
  return order;
}

/** What is distinctive about a nameless definition: where its value goes. */
function contextText(facts: FileFacts, row: number): string {
  const { definition, expr, argument, names } = facts;
  const context = definition.context[row]!;
  const index = definition.contextIndex[row]!;
  switch (contextKinds[definition.contextKind[row]!]) {
    case "argument": {
      if (context < 0) return "argument";
      // `it("adds up", () => …)`: the text names the callback better than anything else.
      const label = Array.from(listItems(facts, expr.list[context]!))
        .slice(0, 2)
        .map((item) => argument.expr[item] ?? -1)
        .find((item) => item >= 0 && expr.kind[item] === literalExpr);
      const text = label === undefined ? undefined : names[expr.extra[label]!];
      const quoted = text === undefined ? "" : JSON.stringify(text);
      return `${exprText(facts, context).replace(/\(\)$/, "")}(${quoted})@${index}`;
    }
    case "typed":
    case "assigned":
      return context < 0 ? "value" : exprText(facts, context);
    case "member":
      return names[index] ?? "member";
    case "element":
      return `element ${index}`;
    case "return":
      return "return";
    default:
      return "";
  }
}

function joinScope(scope: string, part: string): string {
  if (scope === "") return part;
  const joined = `${scope}.${part}`;
  if (joined.length <= longestScope) return joined;
  return `…${shortHash(scope)}.${part}`;
}

function shorten(part: string): string {
  return part.length <= longestPart
    ? part
    : `${part.slice(0, longestPart)}…${shortHash(part)}`;
}

const unstorable = /[\0\p{Surrogate}]/u;

/**
 * What a database and its shell give back unchanged: they end a text at NUL and have no form for half a character.
 * Two keys that differ in nothing else get ordinals.
 */
function clean(text: string): string {
  return unstorable.test(text)
    ? text.replace(/\p{Surrogate}/gu, "\u{FFFD}").replaceAll("\0", "\u{2400}")
    : text;
}

function escapeForPath(character: string): string {
  return character === "%" ? "%25" : "%23";
}
