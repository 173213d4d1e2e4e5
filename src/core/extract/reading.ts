// One file while it is being read: its records, the facts so far, and what the steps of the evaluation share.
import { definitionKinds, type DefinitionKind } from "../model/facts.ts";
import { exprCode, type FactsBuilder } from "./factsBuilder.ts";
import { PairMap } from "./intColumn.ts";
import { DefinitionFlag } from "../model/symbol.ts";
import type { LoadedLanguage } from "../languages/registry.ts";
import type { Extent, Nesting } from "./nesting.ts";
import { part, tag } from "./queryPlan.ts";
import type { Records } from "./records.ts";
import { ScopeTable } from "./scopeTable.ts";
import type { TokenCall } from "./tokenCalls.ts";
import { tagNames } from "../languages/vocabulary.ts";

export const none = -1;

export const definitionCode = Object.fromEntries(
  definitionKinds.map((kind, code) => [kind, code]),
) as { readonly [K in DefinitionKind]: number };

/** The first code of a family of tags and the one behind its last. Families stand together in the vocabulary. */
export function family(name: string): readonly [number, number] {
  const codes = tagNames.flatMap((each, code) =>
    each.startsWith(`${name}.`) ? [code] : [],
  );
  return [codes[0]!, codes[codes.length - 1]! + 1];
}

export const families = {
  scope: family("scope"),
  definition: family("definition"),
  bind: family("bind"),
  pattern: family("pattern"),
  expr: family("expr"),
  type: family("type"),
  heritage: family("heritage"),
  import: family("import"),
  export: family("export"),
} as const;

const wrapperTags = [
  tag("expr.wrapper"),
  tag("expr.cast"),
  tag("expr.satisfies"),
];
const innerPart = part("inner");
const basePart = part("base");
const textPart = part("text");
const namePart = part("name");
const functionTag = tag("expr.function");
const memberTag = tag("expr.member");
const nameTag = tag("expr.name");
const computedName = tag("name.computed");
const literalTag = tag("expr.literal");

/**
 * A value on its way to a name: from the record that binds it, along steps into a pattern.
 * `definition` is the definition that it reaches, or -1: then `target` is the node of the path assigned to.
 */
export interface Delivery {
  readonly record: number;
  readonly definition: number;
  readonly target: number;
  readonly steps: readonly Step[];
  /** The value is the definition's initialiser; otherwise it becomes a row of `binding`. */
  readonly isInitial: boolean;
  /** Definition of the nameless parameter that the pattern takes apart, or -1. */
  readonly parameter: number;
}

export type Step =
  | { readonly kind: "key"; readonly name: string }
  | { readonly kind: "index"; readonly index: number }
  /** The value has the type at this node. */
  | { readonly kind: "as"; readonly type: number }
  | { readonly kind: "restKeys"; readonly names: readonly string[] }
  | { readonly kind: "restFrom"; readonly index: number }
  /** The value, or this node's where it is missing. */
  | { readonly kind: "default"; readonly node: number };

export class Reading {
  readonly scopes: ScopeTable;
  /** By node: the definition that it declares, or -1. */
  readonly definitionOf: Int32Array;
  /** By node: it is a name that is declared or said, and no reference of its own. */
  readonly isName: Int32Array;
  readonly deliveries: Delivery[] = [];
  /** (container, name) → member definition. */
  readonly members = new PairMap();
  /** By definition: where its value, type and others stand. */
  readonly sources: DefinitionSource[] = [];
  /** By definition of kind object: its node. */
  readonly objectNodes = new Map<number, number>();
  /** Types named inside strings, with their places. */
  readonly textReferences: {
    readonly expr: number;
    readonly start: number;
    readonly length: number;
    readonly from: number;
  }[] = [];
  /** The record whose type and value a binding without either goes on with. */
  readonly inheritedFrom = new Map<number, number>();
  lastInherited = none;
  /** By definition: the offset from which its name is known, where it is not known in all of its scope. */
  readonly knownFrom = new Map<number, number>();
  /** The scope of the class or extension whose head is being read, if its type parameters alone are known there; else -1. */
  headScope = none;
  /** Parameters that are receivers; their uses are `self`. */
  readonly receivers = new Set<number>();
  /** Calls of macros that are read as calls of functions. */
  tokenCalls: readonly TokenCall[] = [];
  /** The text without what no reading was wanted of: directives between branches and branches that are left out. */
  written: string;
  /** By node of an expression: the definition whose attachment, context or import row it makes. */
  readonly importOf = new Map<number, number>();

  constructor(
    readonly path: string,
    readonly language: LoadedLanguage,
    readonly records: Records,
    readonly nesting: Nesting,
    readonly facts: FactsBuilder,
  ) {
    this.written = records.text;
    this.scopes = new ScopeTable(
      this.facts,
      records,
      language.language.lookup.classNames,
      language.language.lookup.freeFunctions === true,
      language.language.lookup.openNamespaces === true,
      language.language.lookup.closedNamespaces === true,
    );
    this.definitionOf = records.cells("definition", none);
    this.isName = records.names();
  }

  /** Definitions attached to something that is not around them: the nodes of that path and of the whole assigned one. */
  readonly attachments = new Map<
    number,
    { readonly base: number; readonly path: number }
  >();
  /** Nameless functions and classes that are known by the name to which they are assigned, and the node of that name. */
  readonly assignedNames = new Map<number, number>();
  /** By definition: the node of the value that it has from the beginning. */
  readonly valueNodes = new Map<number, number>();
  /** By definition: the table made for what is declared as a member of it; see tables.ts. */
  readonly madeTables = new Map<number, number>();
  /** Names declared in each node; see implicitMembers. */
  memberNames: Map<number, Set<string>> | undefined;

  /** Whether a node is a nameless function or class. */
  isNamelessCallable(node: number): boolean {
    return (
      this.records.record(node, functionTag) !== none &&
      this.records.lastRecord(node, families.definition) !== none
    );
  }

  /** Lets a nameless function or class at `value` be known by the name at `name`. */
  nameAfter(value: number, name: number): void {
    if (value === none) return;
    const inner = this.unwrapped(value);
    if (this.isNamelessCallable(inner)) this.assignedNames.set(inner, name);
  }

  /** The definition of this file to which `definition` is attached (`X` of `X.prototype.m`), if it is a plain name. */
  attachedTo(definition: number): number | undefined {
    const { records, scopes, facts } = this;
    let node = this.attachments.get(definition)?.base;
    if (node === undefined) return undefined;
    const member = records.record(node, memberTag);
    if (
      member !== none &&
      records.textOf(records.part(member, namePart)) ===
        this.language.rules.prototypeMember
    )
      node = records.part(member, basePart);
    if (records.record(node, nameTag) === none) return undefined;
    const name = facts.name(records.textOf(node));
    const scope = scopes.find(this.extentOf(node).scope, name);
    const found = scope === none ? none : scopes.definitionIn(scope, name);
    return found === none ? undefined : found;
  }

  extentOf(node: number): Extent {
    return this.nesting.at(this.records.start(node));
  }

  /** The node behind parentheses, casts and the like. */
  unwrapped(node: number): number {
    const { records } = this;
    let each = node;
    for (let depth = 0; depth < 64; depth++) {
      const record = records.lastRecord(each, families.expr);
      if (record === none) return each;
      const code = records.recordTag.data[record]!;
      if (!wrapperTags.includes(code)) return each;
      const inner = records.part(
        record,
        code === wrapperTags[0] ? innerPart : basePart,
      );
      if (inner === none) return each;
      each = inner;
    }
    return each;
  }

  /** The name written at a node, quotes taken off; undefined for names computed at run time. */
  nameAt(node: number): string | undefined {
    const { records } = this;
    const computed = records.record(node, computedName);
    const at = computed === none ? node : records.part(computed, innerPart);
    const literal = at === none ? none : records.record(at, literalTag);
    if (literal !== none) return this.literalText(at, literal);
    return computed === none ? records.textOf(node) : undefined;
  }

  /** Where the text of a name stands, quotes left out: start and end offsets. */
  placeOf(node: number): readonly [number, number] {
    const { records } = this;
    const literal = records.record(node, literalTag);
    const content = literal === none ? [] : records.parts(literal, textPart);
    const [first] = content;
    if (first !== undefined)
      return [records.start(first), records.end(content[content.length - 1]!)];
    const start = records.start(node);
    const end = records.end(node);
    return literal !== none && end - start >= 2
      ? [start + 1, end - 1]
      : [start, end];
  }

  /** The text of a literal, without quotes where it has them. */
  literalText(node: number, record: number): string {
    const { records } = this;
    const content = records.parts(record, textPart);
    if (content.length === 1) return records.textOf(content[0]!);
    if (content.length > 1)
      return records.text.slice(
        records.start(content[0]!),
        records.end(content[content.length - 1]!),
      );
    const end = records.property(record, "trim") ?? "";
    const whole = records.textOf(node);
    const text = whole.slice(
      Number(records.property(record, "skip") ?? 0),
      end !== "" && whole.endsWith(end) ? -end.length : undefined,
    );
    return /^(["'`])\1$/.test(text) ? "" : text;
  }

  /** The scope from which a name at `offset` is looked up: behind those whose own name of this kind is not known there yet. */
  scopeOfUse(from: number, name: number, offset: number): number {
    const { scopes, knownFrom } = this;
    if (knownFrom.size === 0) return from;
    let scope = from;
    for (;;) {
      const binding = scopes.find(scope, name);
      if (binding === none) return scope;
      const definition = scopes.definitionIn(binding, name);
      const known = knownFrom.get(definition);
      const outer = scopes.parent(binding);
      if (known === undefined || known <= offset || outer === none)
        return scope;
      scope = outer;
    }
  }

  /** The scope from which the name at a node is looked up: in the head of a type outside of it, but for its type parameters. */
  scopeOfName(node: number, name: number): number {
    const { scope } = this.extentOf(node);
    const from =
      scope === this.headScope && this.scopes.find(scope, name) !== scope
        ? this.scopes.parent(scope)
        : scope;
    return this.scopeOfUse(from, name, this.records.start(node));
  }

  /** An access path of the kind name; `scope` is where it stands. */
  nameExpr(scope: number, name: number): number {
    return this.facts.addExpr(
      exprCode.name,
      none,
      name,
      this.scopes.normal(scope, name),
      0,
      none,
    );
  }

  /** A definition that nobody writes. */
  isImplicit(definition: number): boolean {
    const { definition: table } = this.facts;
    const flags = table.get(definition, table.at.flags);
    return (flags & DefinitionFlag.implicit) !== 0;
  }

  /** Whether a parameter is no argument's but the receiver of the member that takes it (`function M.f(self)`). */
  isReceiver(definition: number): boolean {
    const { definition: table } = this.facts;
    const { at } = table;
    if (this.kindOf(definition) !== definitionCode.parameter) return false;
    const owner = table.get(definition, at.container);
    const holder = owner > 0 ? table.get(owner, at.container) : none;
    return (
      this.language.rules.tables === true &&
      holder > 0 &&
      this.kindOf(holder) === definitionCode.object &&
      this.facts.nameText(table.get(definition, at.name)) === "self" &&
      table.get(owner, at.scope) === none
    );
  }

  /** The receiver, where it is not written; `scope` is where it is meant. */
  selfExpr(scope: number): number {
    return this.facts.addExpr(
      exprCode.self,
      none,
      none,
      this.selfScope(scope, this.facts.name("self")),
      0,
      none,
    );
  }

  /** The scope for `this` and the like: the outermost from which it means the same. */
  selfScope(from: number, word: number): number {
    const { scopes } = this;
    let scope = from;
    while (
      scopes.parent(scope) !== none &&
      scopes.owner(scope) <= 0 &&
      !scopes.isNarrowed(scope, word)
    )
      scope = scopes.parent(scope);
    return scope;
  }

  kindOf(definition: number): number {
    return this.facts.definition.get(definition, 0);
  }
}

/** Nodes from which a definition's columns are filled when names can be looked up. */
export interface DefinitionSource {
  readonly definition: number;
  readonly record: number;
  readonly extent: Extent;
}
