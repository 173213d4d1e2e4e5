// One file as the resolver holds it: its facts, and tables over them that depend on this file alone.
import {
  bindingKinds,
  ImportFlag,
  listItems,
  type FileFacts,
} from "../model/facts.ts";
import type { Language } from "../model/language.ts";
import { DefinitionFlag } from "../model/symbol.ts";
import { MemberBindings } from "./memberBindings.ts";
import { ParameterLists } from "./parameterLists.ts";
import { Stores } from "./stores.ts";
import { SeparateDeclarations } from "./separateDeclarations.ts";
import { Attachments, ExtensionMethods } from "./attachments.ts";
import {
  clausesOf,
  nestedClauses,
  outerPackages,
  type Clause,
} from "./clauses.ts";
import { nameOfTarget, type ImportTarget } from "./importTarget.ts";
import type { PlacedPart } from "./packages.ts";
import {
  D,
  E,
  linkedKinds,
  memberContainers,
  typeKinds,
  typeOnlyKinds,
} from "./kinds.ts";
import { PathIds } from "./pathIds.ts";
import { rowNameKey, type NameTable } from "./names.ts";
import { RowIndex } from "./rowIndex.ts";

export { D, E } from "./kinds.ts";

const assignBinding = bindingKinds.indexOf("assign");

export class SourceFile {
  /** Names of the facts as ids of the project's table. */
  readonly names: Int32Array;
  /** Global id of each definition row. */
  ids: Int32Array = new Int32Array(0);
  /** Values by node; see evaluator.ts. Emptied when anything that they rest on may have changed. */
  memo: Int32Array;
  private flowValues: Int32Array | undefined;
  /** By import row: what its module text leads to; see modules/. */
  importTargets: readonly ImportTarget[] = [];
  /** Its scopes that are parts of packages of several files. */
  packageParts: readonly PlacedPart[] = [];
  /** Definitions that say to what they belong, apart from their place. */
  readonly attachments: Attachments = new Attachments(this);
  readonly extensions: ExtensionMethods = new ExtensionMethods(this);
  readonly memberBindings: MemberBindings = new MemberBindings(this);
  readonly parameters: ParameterLists = new ParameterLists(this);
  /** What it puts into containers. */
  readonly stores: Stores = new Stores(this);
  /** What it says about the packages to which it belongs. */
  readonly clauses: readonly Clause[];
  /** The packages around its own whose names it sees as well, the nearest first. */
  readonly outerPackages: readonly string[];
  /** Where imports lead that other files or the project make for it. */
  ambientTargets: readonly ImportTarget[] = [];
  /** Its name spaces, implementations and macros, where these stand apart from what they belong to. */
  readonly separate: SeparateDeclarations;

  private readonly byScope = new RowIndex();
  private readonly byContainer = new RowIndex();
  private importsByScope = new RowIndex();
  private wildcards: number[] = [];
  private exportRows: RowIndex | undefined;
  private readonly starExports: number[] = [];
  private readonly assignExports: number[] = [];
  private bindingsOf: RowIndex | undefined;
  private heritageOf: RowIndex | undefined;
  private narrowingsIn: RowIndex | undefined;
  private allMembers: RowIndex | undefined;
  private decorated: Map<number, number> | undefined;
  private objectExprs: Map<number, number> | undefined;
  private readonly paths: PathIds = new PathIds(this);

  constructor(
    /** Position in the project's list of files; stable while the file exists. */
    readonly slot: number,
    /** The host's number of the file; -1 for builtins. */
    readonly file: number,
    readonly path: string,
    readonly facts: FileFacts,
    readonly language: Language,
    private readonly table: NameTable,
  ) {
    this.separate = new SeparateDeclarations(this, table);
    this.names = table.internAll(facts.names as string[]);
    this.memo = new Int32Array(facts.expr.length + 3 * facts.definition.length);
    this.indexDefinitions();
    this.indexImports();
    const clauses = clausesOf(facts);
    const isNested = language.lookup.relativePackages === true;
    this.clauses = isNested ? nestedClauses(clauses) : clauses;
    this.outerPackages = isNested ? outerPackages(clauses) : [];
  }

  /** What it says about its package first; '' where it says nothing. */
  get packageName(): string {
    return this.clauses[0]?.name ?? "";
  }

  get isBuiltin(): boolean {
    return this.file < 0;
  }

  /** Values that rest on arguments passed to untyped parameters. */
  get flowMemo(): Int32Array {
    return (this.flowValues ??= new Int32Array(this.memo.length));
  }

  forgetValues(): void {
    this.memo.fill(0);
    this.flowValues = undefined;
  }

  forgetFlow(): void {
    this.flowValues = undefined;
  }

  // Nodes of the evaluator: one number space over expressions and three aspects of definitions.
  valueNode(row: number): number {
    return this.facts.expr.length + row;
  }
  returnNode(row: number): number {
    return this.facts.expr.length + this.facts.definition.length + row;
  }
  basesNode(row: number): number {
    return this.facts.expr.length + 2 * this.facts.definition.length + row;
  }

  nameOf(local: number): number {
    return local < 0 ? 0 : this.names[local]!;
  }

  definitionName(row: number): number {
    return this.nameOf(this.facts.definition.name[row]!);
  }

  exprName(row: number): number {
    return this.nameOf(this.facts.expr.name[row]!);
  }

  list(offset: number): Int32Array {
    return listItems(this.facts, offset);
  }

  flag(row: number, flag: number): boolean {
    return (this.facts.definition.flags[row]! & flag) !== 0;
  }

  private indexDefinitions(): void {
    const { kind, scope, container, name, flags, attached } =
      this.facts.definition;
    for (let row = 1; row < kind.length; row++) {
      const id = this.nameOf(name[row]!);
      if (id === 0) continue;
      if (scope[row]! >= 0) this.byScope.add(rowNameKey(scope[row]!, id), row);
      const code = kind[row]!;
      const parent = container[row]!;
      if (parent <= 0) continue;
      if (attached[row]! >= 0 && kind[parent] !== D.impl) continue;
      const isMember =
        memberContainers.has(kind[parent]!) &&
        code !== D.parameter &&
        code !== D.local &&
        code !== D.type_parameter;
      if (isMember || (flags[row]! & DefinitionFlag.implicit) !== 0)
        this.byContainer.add(rowNameKey(parent, id), row);
      if (kind[parent] === D.namespace || kind[parent] === D.package)
        this.byContainer.add(rowNameKey(parent, id), row);
    }
  }

  private indexImports(): void {
    const { local, scope, kind } = this.facts.import;
    this.importsByScope = new RowIndex();
    this.wildcards = [];
    for (let row = 0; row < kind.length; row++) {
      const name = this.isNamedByModule(row)
        ? this.table.intern(nameOfTarget(this.importTargets[row]))
        : this.nameOf(local[row]!);
      if (name !== 0)
        this.importsByScope.add(rowNameKey(scope[row]!, name), row);
      if (kind[row] === importWildcard) this.wildcards.push(row);
    }
  }

  /** No other file sees it, also of its package. */
  isForItself(row: number): boolean {
    return (
      this.language.lookup.extendedTypes === true &&
      this.flag(row, DefinitionFlag.private)
    );
  }

  /** Whether the definition is what other files of a program mean by its name, where names are linked. */
  isLinked(row: number): boolean {
    const hidden = DefinitionFlag.bodiless | DefinitionFlag.private;
    return (
      !this.flag(row, hidden) &&
      linkedKinds.has(this.facts.definition.kind[row]!)
    );
  }

  private isNamedByModule(row: number): boolean {
    return (this.facts.import.flags[row]! & ImportFlag.moduleName) !== 0;
  }

  /** Says where its imports lead; names that modules give themselves are known from here on. */
  linkImports(targets: readonly ImportTarget[]): void {
    this.importTargets = targets;
    if (targets.some((_, row) => this.isNamedByModule(row)))
      this.indexImports();
  }

  /** Names of what is declared in a scope. */
  *namesIn(scope: number): Iterable<number> {
    const { scope: scopes } = this.facts.definition;
    for (let row = 1; row < scopes.length; row++)
      if (scopes[row] === scope && this.definitionName(row) !== 0)
        yield this.definitionName(row);
  }

  /** Names of what can be linked among them. */
  *linkedNamesIn(scope: number): Iterable<number> {
    const { scope: scopes } = this.facts.definition;
    for (let row = 1; row < scopes.length; row++)
      if (scopes[row] === scope && this.isLinked(row))
        yield this.definitionName(row);
  }

  /** Definition rows that declare `name` in `scope`; `sense` keeps types or values where the language separates them. */
  inScope(scope: number, name: number): readonly number[] {
    return this.byScope.get(rowNameKey(scope, name));
  }

  importsIn(scope: number, name: number): readonly number[] {
    return this.importsByScope.get(rowNameKey(scope, name));
  }

  /** In `scope` alone, where it is given. */
  wildcardImports(scope?: number): readonly number[] {
    return scope === undefined
      ? this.wildcards
      : this.wildcards.filter((row) => this.facts.import.scope[row] === scope);
  }

  /** Rows that are members of the container in `row` by their place in the source. */
  membersNamed(row: number, name: number): readonly number[] {
    return this.byContainer.get(rowNameKey(row, name));
  }

  /** All members that the container in `row` declares by their place in the source. */
  membersOf(row: number): readonly number[] {
    if (this.allMembers === undefined) {
      this.allMembers = new RowIndex();
      const { container, kind, name } = this.facts.definition;
      for (let i = 1; i < kind.length; i++)
        if (name[i]! >= 0 && memberContainers.has(kind[container[i]!]!))
          this.allMembers.add(container[i]!, i);
    }
    return this.allMembers.get(row);
  }

  private exportIndex(): RowIndex {
    if (this.exportRows !== undefined) return this.exportRows;
    this.exportRows = new RowIndex();
    const { kind, name } = this.facts.export;
    const defaultName = this.table.intern("default");
    for (let row = 0; row < kind.length; row++) {
      if (kind[row] === 0) this.exportRows.add(this.nameOf(name[row]!), row);
      else if (kind[row] === 1) this.exportRows.add(defaultName, row);
      else if (kind[row] === 2) this.assignExports.push(row);
      else this.starExports.push(row);
    }
    return this.exportRows;
  }

  exportsNamed(name: number): readonly number[] {
    return this.exportIndex().get(name);
  }

  /** Rows of `export * from`. */
  exportsAll(): readonly number[] {
    this.exportIndex();
    return this.starExports;
  }

  /** Rows of `module.exports =` and `export =`. */
  exportsAssigned(): readonly number[] {
    this.exportIndex();
    return this.assignExports;
  }

  // ---- bindings ----

  /** Binding rows whose target is the definition `row`. */
  bindingsTo(row: number): readonly number[] {
    if (this.bindingsOf === undefined) {
      this.bindingsOf = new RowIndex();
      const { target } = this.facts.binding;
      for (let binding = 0; binding < target.length; binding++)
        if (target[binding]! >= 0)
          this.bindingsOf.add(target[binding]!, binding);
    }
    return this.bindingsOf.get(row);
  }

  /** Rows of `expr` that are assigned to the definition `row`, its initialiser left out. */
  assignedTo(row: number): readonly number[] {
    const bindings = this.bindingsTo(row);
    if (bindings.length === 0) return bindings;
    const { kind, value } = this.facts.binding;
    return bindings
      .filter((each) => kind[each] === assignBinding && value[each]! >= 0)
      .map((each) => value[each]!);
  }

  /** The definition of this file that `this`, a plain name, `X.prototype` or a type stands for, or -1. */
  ownerOfPath(written: number): number {
    const { kind, base, scope } = this.facts.expr;
    const path = this.pathOfType(written);
    if (path !== written && kind[path] === E.name) {
      const rows = this.inScope(0, this.exprName(path));
      return rows.find((row) => this.isType(row)) ?? -1;
    }
    if (kind[path] === E.self) return this.selfContainer(scope[path]!);
    if (kind[path] === E.name)
      return this.lexical(scope[path]!, this.exprName(path));
    return this.isPrototypePath(path) ? this.ownerOfPath(base[path]!) : -1;
  }

  /** `X.prototype`. */
  isPrototypePath(path: number): boolean {
    const { kind, name } = this.facts.expr;
    return (
      kind[path] === E.member &&
      this.facts.names[name[path]!] === this.language.lookup.prototypeMember
    );
  }

  /** What `ownerOfPath` says, and the object literal that this variable is initialised with. */
  ownersOfPath(written: number): readonly number[] {
    const owner = this.ownerOfPath(written);
    if (owner < 0) return [];
    const held = this.facts.definition.value[owner]!;
    const { kind, extra } = this.facts.expr;
    return held >= 0 && kind[held] === E.object
      ? [owner, extra[held]!]
      : [owner];
  }

  /** The path inside a type (`*T[A]` is `T`); any other expression itself. */
  pathOfType(expr: number): number {
    const { kind, base } = this.facts.expr;
    let path = expr;
    while (
      kind[path] === E.typeName ||
      kind[path] === E.typePointer ||
      kind[path] === E.typeNullable
    )
      path = base[path]!;
    return path;
  }

  private lexical(from: number, name: number): number {
    const { parent } = this.facts.scope;
    for (let scope = from; scope >= 0; scope = parent[scope]!) {
      const rows = this.inScope(scope, name);
      for (const row of rows)
        if (!typeOnlyKinds.has(this.facts.definition.kind[row]!)) return row;
    }
    return -1;
  }

  /** The container whose instance (or class object) `this` is in `scope`; -1 where there is none in this file. */
  selfContainer(scope: number): number {
    const owner = this.selfFunction(scope);
    if (owner < 0) return -1;
    const { kind, container, attached } = this.facts.definition;
    if (memberContainers.has(kind[owner]!)) return owner;
    if (attached[owner]! >= 0) {
      const target = this.ownerOfPath(attached[owner]!);
      if (target >= 0) return target;
    }
    const parent = container[owner]!;
    if (parent > 0 && memberContainers.has(kind[parent]!)) return parent;
    // A plain function that uses `this` is a constructor of the old style, or gets it from a caller unknown here.
    const isOld = this.language.lookup.classBodySelf !== true;
    return kind[owner] === D.function && isOld ? owner : -1;
  }

  /** The definition whose call binds `this` in `scope`: the nearest function that does not borrow it, or a class. */
  selfFunction(from: number): number {
    const { parent, owner, kind } = this.facts.scope;
    const definition = this.facts.definition;
    for (let scope = from; scope >= 0; scope = parent[scope]!) {
      const row = owner[scope]!;
      if (row <= 0) continue;
      if (memberContainers.has(definition.kind[row]!)) return row;
      if (kind[scope] !== functionScope) continue;
      if (this.flag(row, DefinitionFlag.lexicalSelf)) continue;
      return row;
    }
    return -1;
  }

  // ---- heritage, narrowing, attachments ----

  /** Rows of `heritage` of the definition `row`, in order. */
  heritage(row: number): readonly number[] {
    if (this.heritageOf === undefined) {
      this.heritageOf = new RowIndex();
      const { definition } = this.facts.heritage;
      for (let i = 0; i < definition.length; i++)
        this.heritageOf.add(definition[i]!, i);
    }
    return this.heritageOf.get(row);
  }

  /** Rows of `narrowing` whose region is `scope`. */
  narrowings(scope: number): readonly number[] {
    if (this.narrowingsIn === undefined) {
      this.narrowingsIn = new RowIndex();
      const { scope: regions } = this.facts.narrowing;
      for (let i = 0; i < regions.length; i++)
        this.narrowingsIn.add(regions[i]!, i);
    }
    return this.narrowingsIn.get(scope);
  }

  /** The definition that the decorator expression is applied to, or -1. */
  decoratedBy(expr: number): number {
    if (this.decorated === undefined) {
      this.decorated = new Map();
      const { decorators } = this.facts.definition;
      for (let row = 0; row < decorators.length; row++)
        for (const each of this.list(decorators[row]!))
          this.decorated.set(each, row);
    }
    return this.decorated.get(expr) ?? -1;
  }

  /** Expressions spread into the object literal whose definition is `row`. */
  spreadsOf(row: number): Int32Array {
    return this.list(this.facts.expr.list[this.objectExpr(row)] ?? 0);
  }

  /** The expression that is the object literal `row`, or -1. */
  objectExpr(row: number): number {
    if (this.objectExprs === undefined) {
      this.objectExprs = new Map();
      const { kind, extra } = this.facts.expr;
      for (let i = 0; i < kind.length; i++)
        if (kind[i] === E.object) this.objectExprs.set(extra[i]!, i);
    }
    return this.objectExprs.get(row) ?? -1;
  }

  /** Equal for equal access paths wherever they stand: `a.b` in two scopes has one id. -1 for what is no plain path. */
  pathId(expr: number): number {
    return this.paths.idOf(expr);
  }

  isTypeOnly(row: number): boolean {
    const kind = this.facts.definition.kind[row]!;
    return this.language.lookup.typesAreNoValues === true
      ? kind !== D.enum_member && typeKinds.has(kind)
      : typeOnlyKinds.has(kind);
  }

  isType(row: number): boolean {
    return typeKinds.has(this.facts.definition.kind[row]!);
  }
}

const importWildcard = 4;
const functionScope = 1;
