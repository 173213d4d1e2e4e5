// The closed vocabulary of captures: what the query files of a language may say about a syntax tree.
//
// A pattern has one anchored node: it carries one or more tags (`@family.kind`, always with a dot). All other captures of
// the pattern are parts of these tags (`@name`, `@value`, never with a dot), wherever in the pattern they stand.
// Matches with the same anchored node and tag are one record: several patterns may each add a part.
// Where several expression, type, binding or scope tags meet on one node, the pattern that stands last decides.
// `#set!` gives a record properties, `#eq? #not-eq? #any-of? #not-any-of? #match? #not-match?` restrict a pattern by the text
// of a capture (the first two also against that of another one);
// captures that begin with `_` are for these predicates only.

/**
 * How a part's node is read.
 * text     a name; the node is no reference of its own
 * value    an expression
 * type     a type expression
 * pattern  what is assigned to: a name, a path, or a pattern of them
 * node     its place only
 */
export type PartMode = "text" | "value" | "type" | "pattern" | "node";

export interface PartRule {
  readonly mode: PartMode;
  /** Every node that is captured counts, in the order of the text; otherwise the first one does. */
  readonly list?: true;
}

const text = { mode: "text" } as const;
const value = { mode: "value" } as const;
const type = { mode: "type" } as const;
const pattern = { mode: "pattern" } as const;
const node = { mode: "node" } as const;
const values = { mode: "value", list: true } as const;
const types = { mode: "type", list: true } as const;
const nodes = { mode: "node", list: true } as const;

/** Words that say something about a definition or import: keywords, `*`, `?`; language.json maps their text to flags. */
const modifier = nodes;

const declared = {
  name: text,
  type,
  value,
  modifier,
  body: node,
  doc: node,
  attach: type,
} as const;

const bound = { target: pattern, type, value, modifier, region: node } as const;

const imported = {
  module: { mode: "text", list: true },
  imported: text,
  local: text,
  modifier,
} as const;

const exported = {
  exported: text,
  value,
  module: text,
  modifier,
} as const;

/** `heir`: the path of the table that inherits, where that is not around. */
const inherited = { base: value, argument: types, heir: node } as const;

/**
 * Tags and their parts.
 *
 * scope.*       the node opens a lexical scope; a `header` is written before a definition and knows its type parameters: all
 *               other names that are declared directly in it belong to the scope around
 * definition.*  the node declares something. The kind follows the place where that is decided by it: a `function` among
 *               members is a method or constructor, a `variable` among members a property, in a body a local, else a
 *               variable or constant. `attach`: the type or value that is its container and not around it, perhaps in another
 *               file of the package. `doc`: a string that documents it. A `package` is a clause, no symbol: it says to which package the
 *               file belongs, or with `scope.namespace` what stands in its body, or behind it up to the next one. `label`: what
 *               an argument is called where that is not the name of its parameter
 * bind.*        names or paths get a value. `declare` declares the names; `assign` gives existing ones a value (and declares
 *               them at their first assignment where the language says so); return, yield and yieldAll give the enclosing
 *               callable's; `redirect` makes names of this scope those of an outer one. `caught`: the types of what a handler catches;
 *               `region`: the names of a binding that are known behind it are known to the end of this node, or in it alone
 * pattern.*     patterns on the left side of a binding; `type`: what is taken apart is of this type; `nothing` compares only
 * name.*        names that are not written as plain words: computed ones, and those inside of a `wrapper` (C's declarators), which
 *               may say to what they belong (`base`): the definition is attached to that
 * section.*     what follows behind the label in the same type has its flags, unless it says otherwise (`public:`); `named`:
 *               the member of that `name` in front of it has them
 * expr.*        values; see `exprKinds` of the facts. `wrapper` stands for its inner value, `satisfies` too, with the type as
 *               context; a `call` without `callee` calls the member `name` of `base`, or the plain `name`; `name` of a
 *               `construct` is its place where the class is not written there, and without `callee` the receiver is what is
 *               constructed, `type` the class where it is written as a type; `method` is a member that can only be a method;
 *               `path` is what stands inside of a type or module; `type` is a type where a value is meant, as what its members
 *               are asked of; `operator` for its operands; `spread`, `labelled` and `labelledSpread` are arguments or elements;
 *               `trailing` is an argument that takes the place of a block,
 *               `block` the functions that stand behind the arguments; `superCall` calls the method of the same name as the one
 *               around, as the next class has it; `qualified` is a path that nests to the right (`a::(b::c)`), its names as
 *               `name.wrapper` has them, without a base from the outermost scope; `dereference` what a pointer leads to;
 *               `ignore` makes the node no expression at all; `expected` is the member `name` of the type that its place
 *               expects (or that `of` has), or without a name this type: the node is a `definition.object` with the flag `implicit`
 * type.*        types; `qualified` as for values; `class` the class object of a type; `keyword` a type that is a word of the language, `builtin` one that the
 *               language writes in a form of its own
 * heritage.*    base types of the definition around them, or of the one that the node declares; without the part `base` the
 *               node itself is the base
 * decorator.*   applied to the definition whose name follows next
 * import.*, export.*   one row each; see the facts. `export.declared` exports what the node declares; `export.list` adds the constant strings of a list
 * implied.*     `call`: the word at the node calls the `member`s of each `base` without their being written (`for`), or without
 *               a `member` constructs it where it is a class (`raise`)
 * flow.*        where conditions hold: `if` (condition, then, else), `assert` (from here to the end of the block), `block` the
 *               extent of such a rest, `leaves` control does not come out at the end of the node; `guard` what stands inside
 *               is replaced by a handler when it fails, or erased at run time
 * test.*        conditions: `instance` (subject has the type), `literal` (subject equals a literal), `kind` (`typeof`),
 *               `holds` a call that may be a type predicate; not, and, or
 * complexity.*  what makes a function hard to test and to follow. `branch`: a loop, a condition or a handler; `decision`: a way
 *               that is counted and costs no reading of its own (a case, an `elif`, a guard, `??`), unless it is the `default`
 *               that takes what is left; `switch`: a choice whose ways are counted by themselves; `else`: the word that goes on;
 *               `elseif`: the condition that stands behind such a word; `nested`: what stands inside of a branch; `logical`: an
 *               expression of `and` or `or`, which are its operators; `group`: parentheses in one; `jump`: to a label; `part`: what is declared as a function and is part
 *               of the one around
 * comment.doc   a comment in front of a definition
 * problem.*     what did not parse
 */
export const tagRules = {
  "scope.function": {},
  "scope.class": {},
  "scope.block": {},
  "scope.namespace": {},
  "scope.type": {},
  "scope.header": {},

  "definition.namespace": declared,
  "definition.package": declared,
  "definition.class": declared,
  "definition.struct": declared,
  "definition.interface": declared,
  "definition.trait": declared,
  "definition.protocol": declared,
  "definition.enum": declared,
  "definition.enum_member": declared,
  "definition.union": declared,
  "definition.type_alias": declared,
  "definition.function": declared,
  "definition.method": declared,
  "definition.constructor": declared,
  "definition.property": declared,
  "definition.field": declared,
  "definition.variable": declared,
  "definition.constant": declared,
  "definition.macro": declared,
  "definition.impl": declared,
  "definition.type_parameter": { ...declared, value: type, bound: types },
  "definition.function_type": declared,
  "definition.object": declared,
  "definition.object_type": declared,
  "definition.parameter": { ...bound, name: text, doc: node, label: text },

  "bind.declare": { ...bound, caught: types },
  "bind.assign": { ...bound, caught: types },
  "bind.return": { value },
  "bind.yield": { value },
  "bind.yieldAll": { value },
  "bind.delete": { target: pattern },
  "bind.redirect": { name: { mode: "text", list: true } },

  "pattern.object": { entry: nodes, type },
  "pattern.list": { item: nodes, separator: nodes, type },
  "pattern.entry": { key: text, target: pattern },
  "pattern.default": { target: pattern, value },
  "pattern.rest": { target: pattern },
  "pattern.keywordRest": { target: pattern },
  "pattern.wrapper": { target: pattern },
  "pattern.nothing": {},

  "name.computed": { inner: value },
  "name.wrapper": { inner: node, base: node },

  "section.label": { modifier },
  "section.named": { name: text },

  "expr.name": {},
  "expr.self": {},
  "expr.super": {},
  "expr.member": { base: value, name: text },
  "expr.method": { base: value, name: text },
  "expr.qualified": { base: node, inner: node },
  "expr.dereference": { base: value },
  "expr.path": { base: type, name: text },
  "expr.call": {
    callee: value,
    base: value,
    name: text,
    argument: values,
    block: values,
    typeArgument: types,
  },
  "expr.superCall": { name: text, argument: values, block: values },
  "expr.construct": {
    callee: value,
    type,
    name: text,
    argument: values,
    block: values,
    typeArgument: types,
  },
  "expr.element": { base: value, index: value, argument: values },
  "expr.iterate": { base: value },
  "expr.await": { base: value },
  "expr.literal": { text: { mode: "node" } },
  "expr.object": { spread: values },
  "expr.expected": { name: text, spread: values, of: value },
  "expr.collection": { item: values, key: values, value: values },
  "expr.function": {},
  "expr.union": { alternative: values },
  "expr.cast": { base: value, type },
  "expr.satisfies": { base: value, type },
  "expr.type": { type },
  "expr.module": { module: node },
  "expr.operator": { operand: values, operator: node },
  "expr.wrapper": { inner: value },
  "expr.spread": { inner: value },
  "expr.trailing": { inner: value },
  "expr.labelled": { label: text, inner: value },
  "expr.labelledSpread": { inner: value },
  "expr.ignore": {},

  "type.name": { name: text, base: value },
  "type.qualified": { base: node, inner: node },
  "type.path": { name: text, base: type },
  "type.labelled": { label: text, inner: type },
  "type.generic": { base: type, argument: types },
  "type.keyword": {},
  "type.builtin": { argument: types },
  "type.union": { alternative: types },
  "type.intersection": { alternative: types },
  "type.tuple": { item: types },
  "type.array": { base: type },
  "type.nullable": { base: type },
  "type.pointer": { base: type },
  "type.class": { base: type },
  "type.keyof": { base: type },
  "type.rest": { base: type },
  "type.function": {},
  "type.constructor": {},
  "type.object": {},
  "type.query": { base: value },
  "type.indexed": { base: type, index: type },
  "type.self": {},
  "type.predicate": { name: text, type },
  "type.conditional": { checked: type, extended: type, then: type, else: type },
  "type.mapped": { key: type, value: type },
  "type.wrapper": { inner: type },
  "type.value": { inner: value },

  "heritage.extends": inherited,
  "heritage.implements": inherited,
  "heritage.embeds": inherited,
  "heritage.includes": inherited,
  "heritage.prepends": inherited,
  "heritage.uses_trait": inherited,
  "heritage.delegates": inherited,
  "heritage.singleton": inherited,

  "decorator.applied": { value },

  "import.named": imported,
  "import.default": imported,
  "import.namespace": imported,
  "import.sideEffect": imported,
  "import.wildcard": imported,
  "import.equals": imported,
  "import.require": imported,
  "import.dynamic": imported,
  "import.reExport": { ...imported, exported: text },
  "import.reExportAll": imported,
  "import.reExportNamespace": { ...imported, exported: text },

  "export.named": exported,
  "export.default": exported,
  "export.assign": exported,
  "export.declared": {},
  "export.list": { value },

  "flow.if": { condition: value, then: node, else: nodes },
  "flow.assert": { condition: value },
  "flow.block": {},
  "flow.leaves": {},
  "flow.guard": {},

  "implied.call": { base: values },

  "test.instance": { subject: value, type, value },
  "test.kind": { subject: value, literal: value },
  "test.literal": { subject: value, literal: value },
  "test.holds": {},
  "test.not": { operand: value },
  "test.and": { operand: values },
  "test.or": { operand: values },

  "complexity.branch": {},
  "complexity.decision": {},
  "complexity.default": {},
  "complexity.switch": {},
  "complexity.else": {},
  "complexity.elseif": {},
  "complexity.nested": {},
  "complexity.logical": {},
  "complexity.and": {},
  "complexity.or": {},
  "complexity.group": {},
  "complexity.jump": {},
  "complexity.part": {},

  "comment.doc": {},

  "problem.syntax": {},
  "problem.missing": {},
} as const satisfies Record<string, Record<string, PartRule>>;

export type TagName = keyof typeof tagRules;

export type TagFamily = TagName extends `${infer F}.${string}` ? F : never;

/** Tag codes are the positions in this list. */
export const tagNames = Object.keys(tagRules) as TagName[];

const rules: Readonly<Record<string, Readonly<Record<string, PartRule>>>> =
  tagRules;

/** Part codes are the positions in this list. */
export const partNames: readonly string[] = [
  ...new Set(tagNames.flatMap((name) => Object.keys(rules[name] ?? {}))),
].sort();

export function partRule(tag: TagName, part: string): PartRule | undefined {
  const known = rules[tag];
  return known !== undefined && Object.hasOwn(known, part)
    ? known[part]
    : undefined;
}

/**
 * What `#set!` may say.
 *
 * name     the name of a definition that is written without one: `(call)`; that of a parameter is known nowhere, unless it is
 *          `visible inside`
 * kind     the kind that a definition gets whatever its place; `separator`: no parameter, but those behind it need labels;
 *          `receiver`: a parameter that no argument of a call meets; `none`: no parameter or definition at all
 * flag     words for DefinitionFlag, separated by spaces
 * type     the builtin type name of a literal, collection or builtin type; of a parameter, the type that it has unwritten
 * offset   a number of arguments that stand before the captured ones
 * member   the member that is called when a value is entered (`via enter`), or by a call whose `name` is a sign and no name; of
 *            an implied call several, apart by spaces, each perhaps followed by one of what it gives (`__iter__.__next__`)
 * self     `outer`: the function has no receiver of its own (arrow functions)
 * visible  `inside`: the name is known in its own body only (named function expressions); `outside`: a member is known by
 *          its plain name around the outermost type in which it stands, too (tags and enumerators of C). Of `expr.ignore`,
 *          `inside`: all that stands inside is no use either
 * binds    `body`: the name belongs to the enclosing function's scope, not to the block's (`var`); `block` the opposite;
 *            `module`: an assignment to a name that nothing around knows declares it for the whole file (Bash, Lua)
 * prefix   a text in front of that of the imported module, so that kinds of imports can be told apart
 * suffix   a text behind that of a name, for names of a kind of their own (macros)
 * via      how the value reaches the target: one element of it, a key, what entering it gives, what a handler catches, or the
 *          value of the whole expression (`+=`); `pointer`: a member of what its base leads to (`->`)
 * from     where a redirect leads; from where a name is looked up: the `module` level, or `outer` of the definition around; of
 *            a result, `outer`: that of the function around the nameless one (Ruby's blocks)
 * sense    `not`: the test holds when what it says does not
 * branch   `inner`: the condition is asked only where an earlier one did not hold, so nothing follows behind it
 * import   what a guard says about the imports inside
 * names    `namespace`: the import names a namespace of the program, as the code knows it, and not a module
 * local    `module`: an import without a name of its own is known by the one that the module gives itself
 * unbound  `call`: a name that is no local variable calls the method of that name (Ruby); `self`: it is the receiver (Lua)
 * base     `self`: a member of the receiver, which is not written (`@name`)
 * place    the value is what stands in this place of the one that is captured
 * skip     how many characters of a literal do not belong to its text (`:name`)
 * trim     what is taken off at the end of the name of a definition, or of the text of a literal
 * gives    what is prefixed to the name of a property to get that of the member of the receiver whose value it has
 * label    the label of a parameter, where it is not written: `_` for none
 * prefix   what stands before the text of a module: `./` where the word that imports says that the file is near this one
 * split    what separates the imported name from the module's where both are written as one path
 * inherits `previous`: where it has neither type nor value, it has those of the last such record that has any (Go's constants)
 * known    `assign`: names that the scope knows already are not declared again but assigned; `behind`: the names are known
 *          behind the record only, and hide what had these names before
 */
export const propertyValues: Readonly<
  Record<string, readonly string[] | undefined>
> = {
  name: undefined,
  kind: undefined,
  flag: undefined,
  type: undefined,
  offset: undefined,
  member: undefined,
  self: ["outer"],
  visible: ["inside", "outside"],
  binds: ["body", "block", "module"],
  trim: undefined,
  via: [
    "iterate",
    "iterateAwait",
    "keys",
    "enter",
    "enterAwait",
    "caught",
    "augmented",
    "pointer",
  ],
  from: ["module", "outer"],
  sense: ["not"],
  branch: ["inner"],
  import: ["typeOnly"],
  names: ["namespace"],
  local: ["module"],
  split: undefined,
  known: ["assign", "behind"],
  unbound: ["call", "self"],
  base: ["self"],
  skip: undefined,
  label: undefined,
  place: undefined,
  gives: undefined,
  prefix: undefined,
  suffix: undefined,
  inherits: ["previous"],
};
