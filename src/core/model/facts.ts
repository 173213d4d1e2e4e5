// FileFacts: all that one file says about itself, in columns. One vocabulary for every language.
// Nothing here knows a grammar (extract fills it) and nothing here knows a second file (resolve reads many).
//
// A table is a set of equally long Int32Array columns; a row is an index. -1 means "none" everywhere.
//   name columns   index `names` (interned per file)
//   list columns   are offsets into `lists`: lists[offset] is the count, the items follow. Offset 0 is the empty list.
//   expr columns   index the table `expr`, which holds values and types alike, prefix-shared: equal (kind, columns)
//                  may be one row, so that each prefix of an access path is evaluated once.
//   positions      zero-based lines, zero-based UTF-16 columns, ends exclusive.

/** Raised when the layout or the meaning of facts changes; stored facts of another version are extracted again. */
export const factsVersion = 3;

/** The columns of each table. The codec, the builder and the readers all follow this one list. */
export const factsSchema = {
  /** Lexical scopes. Row 0 is the module scope. `owner` is the definition whose body it is, or -1 (a block, the module). */
  scope: [
    "parent",
    "kind",
    "owner",
    "startLine",
    "startColumn",
    "endLine",
    "endColumn",
  ],
  /**
   * Everything that declares a name, symbols and locals alike, and the anonymous ones (functions, classes, object
   * literals, function types, object types). In source order. Row 0 is the module itself (name: the file's name).
   *
   * kind           see `definitionKinds`
   * flags          DefinitionFlag
   * scope          the scope in which the name is looked up; -1 for members (they are found through their container)
   *                and for nameless ones
   * body           the scope of its body, or -1
   * container      the definition whose member it is or in whose body it stands, 0 (the module) outermost, -1 for row 0
   * attached       an expr: the container that is not the lexical parent, a value (`X.prototype.m =`) or a type (Go receivers);
   *                or -1. The container may stand in another file of the package
   * type           the declared type of a value; the declared return type of a callable; the bound of a type parameter;
   *                the aliased type of a type alias
   * value          the initialiser of a variable, property or constant; the default of a parameter or type parameter;
   *                the body expression is NOT here but a `binding` of kind return
   * context        an expr or -1: where an anonymous function or object gets its type from; see `contextKind`
   * contextKind    see `contextKinds`
   * contextIndex   the argument's index (contextKind argument); the member's name as a name index (contextKind member);
   *                the element's index or -1 (contextKind element)
   * parameters     list of definitions of kind parameter, in order (also of function types). A receiver that is written as a
   *                parameter (`self`, `cls`) is a definition of kind parameter and left out of this list; one with the name
   *                `this` (TypeScript) is in it, first
   * typeParameters list of definitions of kind type_parameter
   * decorators     list of exprs, outermost first
   * signature      a name: one line of source text, white space folded, without body; -1 where there is none. Of a parameter its
   *                label, where that is not its name; `_` for none
   * doc            a name: the doc comment's first paragraph as plain text, at most 400 units; -1 where there is none
   * contentHash    31-bit hash of its text with white space folded; equal text, equal hash
   * start/end      the whole declaration, decorators and comments left out
   *
   * Names that nobody writes: `(anonymous)` for nameless functions and classes that are symbols; `(call)`, `(new)` and
   * `(index)` for call, construct and index signatures (kinds method, method, property); `(0)`, `(1)`, … for parameters that
   * are patterns (by position; flag anonymous), so that the bindings of what is taken out of them can name them; `default`
   * for a nameless default export. A nameless function or class that is the value of a variable, or that is assigned to a
   * name or member, is known by that name; one in a field or object member is a method.
   * Function types that a language writes as values (`Callable[[A], B]`) come behind all others, whatever their place.
   * nameLine…      where its name stands; for nameless ones the start of the distinctive token (`=>`'s parameters, `function`)
   */
  definition: [
    "kind",
    "name",
    "flags",
    "scope",
    "body",
    "container",
    "attached",
    "type",
    "value",
    "context",
    "contextKind",
    "contextIndex",
    "parameters",
    "typeParameters",
    "decorators",
    "signature",
    "doc",
    "contentHash",
    "startLine",
    "startColumn",
    "endLine",
    "endColumn",
    "nameLine",
    "nameColumn",
  ],
  /**
   * What its body costs to test and to follow, of every function, method, constructor, accessor and nameless function that has
   * one, in the order of `definition`.
   *
   * cyclomatic  the decisions of its own code + 1, short-circuit operators among them (McCabe, "A Complexity Measure", IEEE
   *             Transactions on Software Engineering SE-2(4), 1976); functions inside of it have numbers of their own
   * cognitive   as in Campbell, "Cognitive Complexity: a new way of measuring understandability" (SonarSource, 2023), with the
   *             functions inside of it; recursion, which one file does not show, is left out. Where the language says so
   *             (`declarativeFunctions`), those of a function that has no control flow of its own are left to themselves
   * nesting     the deepest nesting of control flow in its own code
   * parameters  how many it takes, receivers left out
   */
  complexity: [
    "definition",
    "cyclomatic",
    "cognitive",
    "nesting",
    "parameters",
  ],
  /** Access paths and type expressions; see `exprKinds` for which column means what. */
  expr: ["kind", "base", "name", "scope", "list", "extra"],
  /** Arguments of calls: `list` of a call holds rows of this table. `label` is a name or -1. `flags`: see `ArgumentFlag`. */
  argument: ["expr", "label", "flags"],
  /**
   * A value that reaches a definition other than through its initialiser.
   * Either `target` (a definition; for kind return and yield the callable) or `targetExpr` (`this.repo`, `X.y`) is set.
   * `kind` see `bindingKinds`. `scope` is where it stands.
   */
  binding: ["kind", "target", "targetExpr", "value", "scope"],
  /**
   * In the region of `scope`, the path `expr` has (sense 1) or has not (sense 0) the type `type`. `expr` is written as it reads
   * inside the region: it is the very row of the uses there, unless a region further in narrows the same name again.
   * `type` -1: `expr` is a call that holds, and may be one of a type predicate. A `typeLiteral` without text says what `typeof`
   * says; with text, that the path equals this literal.
   */
  narrowing: ["scope", "expr", "type", "sense"],
  /**
   * Imports. `kind` see `importKinds`; `module` the module text as written (Python keeps its leading dots); `imported`
   * the name in the other module (-1 for whole modules); `local` the name that it gets here (-1 for none);
   * `flags` see `ImportFlag`; `scope` where `local` is visible. line… is the place of the imported name (or of the
   * module text where there is none); moduleLine… the place of the module text without quotes.
   */
  import: [
    "kind",
    "module",
    "imported",
    "local",
    "scope",
    "flags",
    "line",
    "column",
    "endLine",
    "endColumn",
    "moduleLine",
    "moduleColumn",
    "moduleEndLine",
    "moduleEndColumn",
  ],
  /**
   * Explicit exports. `kind` see `exportKinds`; `name` the exported name (-1 for assign and all); `expr` the exported
   * value (a name expr for `export { x }`), -1 for re-exports; `definition` the definition where it is declared in
   * place, else -1; `import` the row of `import` of a re-export, else -1.
   */
  export: ["kind", "name", "expr", "definition", "import", "line", "column"],
  /** Base types, in order. `kind` see `heritageKinds`; `target` is a type expr (typeName), or a value expr where bases are values. */
  heritage: ["definition", "kind", "target"],
  /**
   * Uses. `from` is the innermost function, accessor, class, interface or namespace around (anonymous ones included; 0 = the
   * module's top level); the initialiser of a variable or property belongs to what runs it;
   * `role` see `referenceRoles`; `expr` the access path used: for a call the CALL expr itself (its base is the callee),
   * for a construct the construct expr, for a type use the typeName expr; otherwise the name or member expr.
   * `flags` see `ReferenceFlag`. The place is that of the last name of the path (the callee's name for a call).
   * Plain reads and writes of names that are bound to locals and parameters of the same file are left out.
   */
  reference: [
    "from",
    "role",
    "expr",
    "flags",
    "line",
    "column",
    "endLine",
    "endColumn",
  ],
  /** What could not be read. `kind` see `problemKinds`; `text` a name. */
  problem: ["kind", "text", "line", "column", "endLine", "endColumn"],
} as const;

export type FactsTableName = keyof typeof factsSchema;
export type FactsTable<T extends FactsTableName> = {
  readonly length: number;
} & {
  readonly [C in (typeof factsSchema)[T][number]]: Int32Array;
};

/** The facts of one file. `names[i]` for name columns; `lists` for list columns. */
export type FileFacts = {
  readonly language: string;
  readonly lineCount: number;
  /** Some part of the text did not parse; what could be read is here. */
  readonly degraded: boolean;
  readonly names: readonly string[];
  readonly lists: Int32Array;
} & { readonly [T in FactsTableName]: FactsTable<T> };

/** Kinds of definitions. Up to `external` they are symbol kinds with the same codes; the rest never become symbols. Append only. */
export const definitionKinds = [
  "module",
  "namespace",
  "package",
  "class",
  "struct",
  "interface",
  "trait",
  "protocol",
  "enum",
  "enum_member",
  "union",
  "type_alias",
  "function",
  "method",
  "constructor",
  "property",
  "field",
  "variable",
  "constant",
  "macro",
  "impl",
  "test",
  "route",
  "external",
  /** A variable of a function or block: in facts only. */
  "local",
  "parameter",
  "type_parameter",
  /** The parameters and result of a function type; `type` is the result. */
  "function_type",
  /** An object literal, dict with constant keys, or table; its members have it as container and are symbols, entries apart. */
  "object",
  /** An object type literal; its members have it as container and are not symbols. */
  "object_type",
  /** A value in an object that nothing outside of its function can name: in facts only, like the local that holds it. */
  "entry",
  /**
   * The file says to which package it belongs (`package a.b`); `name` as written, container 0, no scope. With a `body` that holds
   * for what is declared in this scope, and the name continues that of the clause around it. In facts only.
   */
  "package_clause",
] as const;
export type DefinitionKind = (typeof definitionKinds)[number];

/** Definition kinds below this code are symbol kinds. */
export const firstInnerDefinitionKind = definitionKinds.indexOf("local");

export const scopeKinds = [
  "module",
  "function",
  "class",
  "block",
  "namespace",
  "type",
] as const;
export type ScopeKind = (typeof scopeKinds)[number];

/**
 * Expression kinds and their columns. Values first, then types.
 *
 * unknown      —
 * name         scope, name: looked up from `scope` outward. `scope` is not where the name stands but the outermost scope from
 *              which it means the same: the one that binds it, a region that narrows it, or the module's
 * self         scope: `this`, or the first parameter of a method where the language says so (then the parameter's uses are `self`)
 * super        scope
 * member       base, name; extra = 1 for what can only be a method (`Type::name`, `x.name()` where fields have names of their
 *              own), 2 where the receiver is not written (`base` is a self), so that it may be a plain function as well, 3 where
 *              the base is a namespace or type and no value (`scope::name`), else -1. A base that is a type expression: what stands
 *              inside of it
 * call         base = callee, list = argument rows, extra = list of type arguments (exprs) or 0
 * construct    the same for `new`; base may be a type
 * element      base, name = constant string key or -1, extra = constant number or -1, list: [index expr] or 0
 * iterate      base: one element of an iterable (for … of, for … in of Python, spread, comprehension)
 * keys         base: one key of it (for … in of JavaScript)
 * await        base
 * literal      name = kind of literal as the language's builtin type name (`string`, `number`, `str`, `int`, `None`, `undefined`, …),
 *              extra = name of its text for short strings, else -1
 * object       extra = definition (kind object) with its members; list = spread exprs
 * collection   name = builtin type name (`Array`, `list`, `dict`, `set`, `tuple`, …), list = element exprs
 *              (spread elements are `iterate`), extra = list of value exprs for maps (list then holds the keys) or 0
 * function     extra = definition: a function, class or arrow as a value
 * union        list = alternatives (`?:`, `||`, `??`, `or`, `if else`)
 * cast         base, extra = type expr
 * module       name = module text, extra = import row: `require('x')`; a dynamic `import('x')` is the same with kind dynamic in its row
 *              (its value is awaited)
 * rest         base, list = names taken out (object rest), or base and extra = index from which (array rest)
 * operator     name = operator text, list = operands
 * dereference  base: what a pointer or the like leads to
 *
 * typeName     base = name or member expr looked up as a type, list = type arguments (exprs)
 * typeUnion typeIntersection typeTuple   list
 * typeArray typeNullable typePointer typeKeyof typeRest   base
 * typeFunction extra = definition (function_type)
 * typeObject   extra = definition (object_type)
 * typeLiteral  name = builtin type name of the literal, extra = name of its text or -1; without a text also the types that are
 *              words of the language (`string`, `void`, `any`); list = type arguments (exprs) or 0
 * typeQuery    base = value expr (`typeof x`)
 * typeIndexed  base, extra = index type expr
 * typeSelf     scope (`this` type, `Self`)
 * typePredicate base = type, name = the parameter's name (`x is T`)
 * typeConditional list = [checked, extended, then, else]
 * typeMapped   base = key constraint, extra = value type
 * typeLabelled base = type, name: an argument that is given by its name (`Iterator<Item = T>`)
 * typeOf       base: the class object of a type (`type[T]`, `typeof Class` positions given as types)
 */
export const exprKinds = [
  "unknown",
  "name",
  "self",
  "super",
  "member",
  "call",
  "construct",
  "element",
  "iterate",
  "keys",
  "await",
  "literal",
  "object",
  "collection",
  "function",
  "union",
  "cast",
  "module",
  "rest",
  "operator",
  "dereference",
  "typeName",
  "typeUnion",
  "typeIntersection",
  "typeTuple",
  "typeArray",
  "typeNullable",
  "typePointer",
  "typeKeyof",
  "typeRest",
  "typeFunction",
  "typeObject",
  "typeLiteral",
  "typeQuery",
  "typeIndexed",
  "typeSelf",
  "typePredicate",
  "typeConditional",
  "typeMapped",
  "typeOf",
  "typeLabelled",
] as const;
export type ExprKind = (typeof exprKinds)[number];

/**
 * Where a nameless function or object gets its type from:
 * argument  `context` is the call or construct expr, `contextIndex` the argument row's position in it
 * typed     `context` is the declared type expr (of the variable, property, parameter, or the `satisfies`/cast type)
 * member    `context` is the `object` expr whose member it is, `contextIndex` the member's name
 * element   `context` is the collection expr, `contextIndex` the element's position
 * return    `context` is -1; it is returned by its container
 * assigned  `context` is the assigned path (`this.handler = () => …`)
 */
export const contextKinds = [
  "none",
  "argument",
  "typed",
  "member",
  "element",
  "return",
  "assigned",
] as const;
export type ContextKind = (typeof contextKinds)[number];

/** `catch`: the value is caught; `assign`: also augmented assignments' targets with their new value. */
export const bindingKinds = [
  "assign",
  "return",
  "yield",
  "yieldAll",
  "catch",
  "delete",
] as const;
export type BindingKind = (typeof bindingKinds)[number];

/**
 * named        import { a as b }, from m import a as b
 * default      import a from
 * namespace    import * as a; Python `import a.b as c` (local c), `import a.b` (local is the first segment)
 * sideEffect   import 'm'
 * wildcard     from m import *
 * equals       import a = require('m')
 * require      const a = require('m') (the value is a `module` expr; local is -1)
 * dynamic      import('m'), importlib.import_module('m')
 * reExport     export { a as b } from 'm' (the exported name is in the table export)
 * reExportAll  export * from 'm'
 * reExportNamespace export * as a from 'm'
 */
export const importKinds = [
  "named",
  "default",
  "namespace",
  "sideEffect",
  "wildcard",
  "equals",
  "require",
  "dynamic",
  "reExport",
  "reExportAll",
  "reExportNamespace",
] as const;
export type ImportKind = (typeof importKinds)[number];

/**
 * typeOnly: erased at run time (`import type`, `if TYPE_CHECKING`). guarded: stands in a `try` whose handler replaces it.
 * namespace: `module` is no module but the path of a namespace in the code (`using namespace a::b`).
 * moduleName: the local name is the one that the module gives itself, which this file does not say (Go); `local` is -1.
 * ambient: it holds for all files of the part of the workspace to which this one belongs (C#'s `global using`).
 */
export const ImportFlag = {
  typeOnly: 1,
  guarded: 2,
  moduleName: 4,
  ambient: 8,
  namespace: 16,
} as const;

/**
 * named    `name` is exported: an in-place declaration (definition), `export { x as name }` (expr), `exports.name = …`,
 *          a re-export (import); Python's `__all__` gives one row per listed name
 * default  export default
 * assign   module.exports = …, export = …
 * all      export * from (import)
 */
export const exportKinds = ["named", "default", "assign", "all"] as const;
export type ExportKind = (typeof exportKinds)[number];

export const heritageKinds = [
  "extends",
  "implements",
  "embeds",
  "includes",
  "prepends",
  "uses_trait",
  "delegates",
  "singleton",
] as const;
export type HeritageKind = (typeof heritageKinds)[number];

export const referenceRoles = [
  "call",
  "construct",
  "type",
  "read",
  "write",
  "decorate",
  "extend",
  "implement",
  "reference",
] as const;
export type ReferenceRole = (typeof referenceRoles)[number];

/** What `extra` of a member says; -1 for a plain one. */
export const MemberForm = { method: 1, implicit: 2, qualified: 3 } as const;

/**
 * guessed: it stands among the arguments of a macro that may make anything of it; what follows from it is never certain.
 * implied: nobody wrote the call; its place is the word that implies it (`for`, `with`). With the role construct it is a class that
 * is constructed, if anything. What does not lead into the project is nothing to speak of.
 */
export const ReferenceFlag = { guessed: 1, implied: 2 } as const;

export const ArgumentFlag = {
  spread: 1,
  labelledSpread: 2,
  trailingBlock: 4,
} as const;

export const problemKinds = [
  "syntax",
  "encoding",
  "unsupported",
  "internal",
] as const;
export type ProblemKind = (typeof problemKinds)[number];

/** The items of the list at `offset`. */
export function listItems(facts: FileFacts, offset: number): Int32Array {
  if (offset <= 0) return facts.lists.subarray(0, 0);
  const count = facts.lists[offset] ?? 0;
  return facts.lists.subarray(offset + 1, offset + 1 + count);
}
