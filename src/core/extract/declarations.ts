// The definitions of a file while they are declared: rows, their names in scopes and containers, and what waits for them.
import { DefinitionFlag } from "../model/symbol.ts";
import { firstInnerDefinitionKind } from "../model/facts.ts";
import { flagBits } from "./flags.ts";
import type { Extent } from "./nesting.ts";
import { part, tag } from "./queryPlan.ts";
import { definitionCode, none, type Reading } from "./reading.ts";

const bodyPart = part("body");
const modifierPart = part("modifier");
const valuePart = part("value");
const namePart = part("name");
const calleePart = part("callee");
const callTag = tag("expr.call");
const memberTag = tag("expr.member");
const decoratorTag = tag("decorator.applied");

export interface Declared {
  readonly kind: number;
  /** A name row; -1 for nameless ones. */
  readonly name: number;
  readonly flags: number;
  /** The scope that knows the name; -1 for members and nameless ones. */
  readonly scope: number;
  readonly container: number;
  readonly start: number;
  readonly end: number;
  /** Offset of the name. */
  readonly nameAt: number;
}

/** Kinds in which a member can stand. */
const memberHolders = new Set([
  definitionCode.class,
  definitionCode.struct,
  definitionCode.interface,
  definitionCode.trait,
  definitionCode.protocol,
  definitionCode.enum,
  definitionCode.enum_member,
  definitionCode.union,
  definitionCode.impl,
  definitionCode.object,
  definitionCode.object_type,
]);

/** Kinds without an inside: what stands in their values stands in the definition around them. */
const withoutInside = new Set([
  definitionCode.local,
  definitionCode.parameter,
  definitionCode.type_parameter,
  definitionCode.package_clause,
]);

/** Kinds that hold a value; accessors are among them. */
const valueHolders = new Set([
  definitionCode.property,
  definitionCode.field,
  definitionCode.variable,
  definitionCode.constant,
  definitionCode.enum_member,
]);

export class Declarations {
  private readonly bodies = new Set<number>();
  /** Scope of the body, by definition. */
  private readonly bodyScopes = new Map<number, number>();
  private waiting: { readonly node: number; readonly end: number }[] = [];
  /** Decorator nodes by definition, in the order of the text. */
  readonly decoratorsOf = new Map<number, number[]>();
  /** Decorators and the definitions that they decorate. */
  readonly decorated = new Map<number, number>();
  /** By definition: the extent from which its first line and text are told. */
  readonly starts: number[] = [0];
  readonly ends: number[] = [0];
  readonly nameStarts: number[] = [0];
  private readonly nodes = new Map<number, number>();
  private readonly extentOf = new Map<Extent, number>();
  /** Callables whose further parameters can be given by label only. */
  readonly labelOnly = new Set<number>();
  /** The parameters that are receivers (`self`). */
  private readonly parameterLists = new Map<number, number[]>();
  /** Constructor parameters that are properties too. */
  readonly parameterProperties: { parameter: number; property: number }[] = [];

  constructor(private readonly reading: Reading) {
    this.ends[0] = reading.records.text.length;
  }

  add(declared: Declared): number {
    const { facts, records } = this.reading;
    const table = facts.definition;
    const { at } = table;
    const row = table.add();
    const set = (column: number, value: number): void =>
      table.set(row, column, value);
    set(at.kind, declared.kind);
    set(at.name, declared.name);
    set(at.flags, declared.flags);
    set(at.scope, declared.scope);
    set(at.container, declared.container);
    set(at.contextKind, 0);
    const startLine = records.lineAt(declared.start);
    const endLine = records.lineAt(declared.end);
    const nameLine = records.lineAt(declared.nameAt);
    set(at.startLine, startLine);
    set(at.startColumn, records.columnAt(declared.start, startLine));
    set(at.endLine, endLine);
    set(at.endColumn, records.columnAt(declared.end, endLine));
    set(at.nameLine, nameLine);
    set(at.nameColumn, records.columnAt(declared.nameAt, nameLine));
    this.starts.push(declared.start);
    this.ends.push(declared.end);
    this.nameStarts.push(declared.nameAt);
    if (declared.name !== none) {
      if (declared.scope !== none)
        this.reading.scopes.bind(declared.scope, declared.name, row);
      if (this.isMemberHolder(declared.container))
        this.reading.members.set(declared.container, declared.name, row);
    }
    return row;
  }

  /** Definitions that are exported where they are declared, and by which record. */
  readonly exported: {
    readonly definition: number;
    readonly record: number;
  }[] = [];

  noteExport(definition: number, record: number): void {
    this.exported.push({ definition, record });
  }

  /** A table of its own for a definition that holds something else; it has the members of that, too. */
  addTable(definition: number): number {
    const { definition: table } = this.reading.facts;
    const isSymbol = this.reading.kindOf(definition) < firstInnerDefinitionKind;
    const made = this.add({
      kind: definitionCode.object,
      name: none,
      flags: 0,
      scope: none,
      container: isSymbol
        ? definition
        : table.get(definition, table.at.container),
      start: this.starts[definition]!,
      end: this.ends[definition]!,
      nameAt: this.nameStarts[definition]!,
    });
    this.reading.madeTables.set(definition, made);
    return made;
  }

  /** The node that declares a definition with an inside, or -1. */
  nodeOf(definition: number): number {
    return this.nodes.get(definition) ?? none;
  }

  /** The definition becomes that of everything inside the extent. */
  enter(extent: Extent, definition: number): void {
    const kind = this.reading.kindOf(definition);
    this.extentOf.set(extent, definition);
    this.nodes.set(definition, extent.node);
    if (withoutInside.has(kind)) return;
    extent.container = definition;
    if (kind < firstInnerDefinitionKind && this.runs(definition, kind))
      extent.symbol = definition;
  }

  /** Whether code inside is the definition's own; an initialiser belongs to the function, class or module that runs it. */
  private runs(definition: number, kind: number): boolean {
    if (!valueHolders.has(kind)) return true;
    const { definition: table } = this.reading.facts;
    const accessor = DefinitionFlag.getter | DefinitionFlag.setter;
    return (table.get(definition, table.at.flags) & accessor) !== 0;
  }

  /** A function without a receiver of its own, whose variables are those of the code around it where that has them. */
  isClosure(definition: number): boolean {
    const { definition: table } = this.reading.facts;
    const flags = table.get(definition, table.at.flags);
    return (flags & DefinitionFlag.lexicalSelf) !== 0;
  }

  isMemberHolder(definition: number): boolean {
    return memberHolders.has(this.reading.kindOf(definition));
  }

  /** Whether a name declared in `scope`, in the definition `container`, is a member of it. */
  isMemberPlace(container: number, scope: number): boolean {
    if (!this.isMemberHolder(container)) return false;
    const kind = this.reading.kindOf(container);
    return (
      kind === definitionCode.object ||
      kind === definitionCode.object_type ||
      this.bodyScopes.get(container) === scope
    );
  }

  /** Who has the members that a scope declares: what is bound in a member's value (`a = b = …`) stands beside that member. */
  memberHolder(container: number, scope: number): number {
    if (container === none || this.isMemberPlace(container, scope))
      return container;
    const { definition: table } = this.reading.facts;
    const around = table.get(container, table.at.container);
    return valueHolders.has(this.reading.kindOf(container)) &&
      around !== none &&
      this.isMemberPlace(around, scope)
      ? around
      : container;
  }

  setBody(definition: number, scope: number): void {
    this.bodyScopes.set(definition, scope);
    const { definition: table } = this.reading.facts;
    table.set(definition, table.at.body, scope);
  }

  /** Marks the body of a definition, which shares the scope of its parameters. */
  noteBody(record: number): void {
    const body = this.reading.records.part(record, bodyPart);
    if (body !== none) this.bodies.add(body);
  }

  isBody(node: number): boolean {
    return this.bodies.has(node);
  }

  /** A nameless function or class that a binding gave its name: one definition, not two. */
  adopt(definition: number, record: number, extent: Extent): number {
    const { facts, records } = this.reading;
    const { at } = facts.definition;
    this.noteBody(record);
    facts.definition.set(
      definition,
      at.flags,
      facts.definition.get(definition, at.flags) | this.flagsOf(record),
    );
    this.reading.sources.push({
      definition,
      record,
      extent,
    });
    // Its own name, if it has one, is known in its body.
    const own = records.part(record, namePart);
    if (own !== none) {
      this.reading.isName[own] = 1;
      this.pendingNames.push({
        definition,
        name: facts.name(records.textOf(own)),
      });
    }
    return definition;
  }

  private readonly pendingNames: { definition: number; name: number }[] = [];

  /** Names known in the definition's own body only; called when all bodies are open. */
  bindInnerNames(): void {
    for (const { definition, name } of this.pendingNames) {
      const scope = this.bodyScopes.get(definition);
      if (scope !== undefined)
        this.reading.scopes.bind(scope, name, definition);
    }
  }

  noteInnerName(definition: number, name: number): void {
    this.pendingNames.push({ definition, name });
  }

  /** Flags from modifiers and from the pattern's own words. */
  flagsOf(record: number): number {
    const { records, language } = this.reading;
    let flags = 0;
    for (const node of records.parts(record, modifierPart))
      flags |= flagBits(language.rules.modifiers[records.textOf(node)]);
    const words = records.property(record, "flag");
    if (words !== undefined) flags |= flagBits(words.split(" "));
    if (records.property(record, "self") === "outer")
      flags |= DefinitionFlag.lexicalSelf;
    return flags;
  }

  /** Flags that a name tells: its visibility by convention. */
  flagsOfName(name: string): number {
    const { exportedNames } = this.reading.language.rules;
    if (exportedNames !== undefined)
      return flagBits([
        new RegExp(exportedNames, "u").test(name) ? "exported" : "internal",
      ]);
    for (const { prefix, flag, unlessSuffix } of this.reading.language.rules
      .namePrefixes)
      if (name.startsWith(prefix))
        return unlessSuffix !== undefined && name.endsWith(unlessSuffix)
          ? 0
          : flagBits([flag]);
    return 0;
  }

  // ── sections ─────────────────────────────────────────────────────────────────────────────────

  private readonly sections = new Map<number, number>();

  /** From here on members of the container have the flags of the label. */
  openSection(container: number, record: number): void {
    this.sections.set(container, this.flagsOf(record));
  }

  /** The member of the container that the record names, where there is one already, has the flags of the record, too. */
  flagNamed(container: number, record: number): void {
    const { records, facts, members } = this.reading;
    const { at } = facts.definition;
    const name = this.reading.nameAt(records.part(record, namePart));
    const row =
      name === undefined ? none : members.get(container, facts.name(name));
    if (row === none) return;
    facts.definition.set(
      row,
      at.flags,
      facts.definition.get(row, at.flags) | this.flagsOf(record),
    );
  }

  flagsOfSection(container: number): number {
    return this.sections.get(container) ?? 0;
  }

  // ── parameters ───────────────────────────────────────────────────────────────────────────────

  nextParameter(callable: number): number {
    return this.parameterLists.get(callable)?.length ?? 0;
  }

  noteParameter(callable: number, parameter: number): void {
    const known = this.parameterLists.get(callable);
    if (known !== undefined) {
      known.push(parameter);
      return;
    }
    this.parameterLists.set(callable, [parameter]);
    if (this.takesReceiver(callable)) this.reading.receivers.add(parameter);
  }

  /** By callable, in order; receivers are among them. */
  get parameters(): ReadonlyMap<number, readonly number[]> {
    return this.parameterLists;
  }

  /** The first parameter of this callable is its receiver. */
  private takesReceiver(callable: number): boolean {
    const { facts, language } = this.reading;
    const { at } = facts.definition;
    if (!language.rules.firstParameterIsSelf) return false;
    const container = facts.definition.get(callable, at.container);
    const flags = facts.definition.get(callable, at.flags);
    return (
      container > 0 &&
      this.isMemberHolder(container) &&
      facts.definition.get(callable, at.scope) === none &&
      (flags & (DefinitionFlag.static | DefinitionFlag.anonymous)) === 0
    );
  }

  // ── decorators ───────────────────────────────────────────────────────────────────────────────

  /** A decorator inside its definition, in front of the name, or in front of the definition. What it says stands outside. */
  decorate(extent: Extent, outer: Extent): void {
    const inside = this.extentOf.get(outer);
    if (inside !== undefined && this.nameStarts[inside]! >= extent.end) {
      const around = outer.parent ?? outer;
      extent.scope = around.scope;
      extent.container = around.container;
      extent.symbol = around.symbol;
      this.attachDecorator(inside, extent.node);
      const { definition: table } = this.reading.facts;
      const { rules } = this.reading.language;
      const { flags } = rules.decorators[this.decoratorName(extent.node)] ?? {};
      table.set(
        inside,
        table.at.flags,
        table.get(inside, table.at.flags) | flagBits(flags),
      );
      return;
    }
    this.waiting.push({ node: extent.node, end: extent.end });
  }

  private attachDecorator(definition: number, node: number): void {
    const known = this.decoratorsOf.get(definition);
    if (known === undefined) this.decoratorsOf.set(definition, [node]);
    else known.push(node);
    this.decorated.set(node, definition);
  }

  /** Decorators waiting for the definition that begins at `start`; they stay until `takeDecorators`. */
  hasWaiting(start: number): boolean {
    return this.waiting.some((each) => each.end <= start);
  }

  /** What the waiting decorators make of the definition that comes next. */
  decoratorEffect(start: number): { kind: string | undefined; flags: number } {
    let kind: string | undefined;
    let flags = 0;
    for (const { node, end } of this.waiting) {
      if (end > start) continue;
      const effect =
        this.reading.language.rules.decorators[this.decoratorName(node)];
      kind ??= effect?.kind;
      flags |= flagBits(effect?.flags);
    }
    return { kind, flags };
  }

  takeDecorators(definition: number, start: number): void {
    if (this.waiting.length === 0) return;
    for (const { node, end } of this.waiting)
      if (end <= start) this.attachDecorator(definition, node);
    this.waiting = this.waiting.filter((each) => each.end > start);
  }

  /** The last name of a decorator's path. */
  private decoratorName(node: number): string {
    const { records } = this.reading;
    const record = records.record(node, decoratorTag);
    let at = records.part(record, valuePart);
    const call = at === none ? none : records.record(at, callTag);
    if (call !== none) at = records.part(call, calleePart);
    const member = at === none ? none : records.record(at, memberTag);
    if (member !== none) at = records.part(member, namePart);
    return at === none ? "" : records.textOf(at);
  }
}
