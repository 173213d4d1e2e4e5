// The lexical scopes of a file and the names that are bound in them, while facts are being made.
import { definitionKinds, scopeKinds, type ScopeKind } from "../model/facts.ts";
import type { FactsBuilder } from "./factsBuilder.ts";
import { PairMap } from "./intColumn.ts";
import type { Records } from "./records.ts";

const none = -1;
const typeParameter = definitionKinds.indexOf("type_parameter");
const packageClause = definitionKinds.indexOf("package_clause");

export const scopeCode = Object.fromEntries(
  scopeKinds.map((kind, code) => [kind, code]),
) as { readonly [K in ScopeKind]: number };

/** What a name is bound to: a definition, or an import (`definition` -1). */
export class ScopeTable {
  private readonly parents: number[] = [];
  private readonly kinds: number[] = [];
  private readonly owners: number[] = [];
  /** Scopes that exist for narrowings only. */
  private readonly transparent = new Set<number>();
  /** Scopes of packages, which have names that stand in other files. */
  private readonly clauses = new Set<number>();
  /** Scopes that know type parameters and nothing else. */
  private readonly headers = new Set<number>();
  /** Names narrowed in a scope. */
  private readonly narrowed = new PairMap();
  private readonly narrowing = new Set<number>();
  private readonly bound = new PairMap();
  private readonly boundDefinition: number[] = [];
  private readonly redirected = new PairMap();

  constructor(
    private readonly facts: FactsBuilder,
    private readonly records: Records,
    private readonly classNames: "hidden" | "body" | "nested",
    /** The receiver of a function may know names that no scope declares. */
    private readonly receiversKnowNames: boolean,
    private readonly openNamespaces: boolean,
    private readonly closedNamespaces: boolean,
  ) {}

  add(
    kind: ScopeKind,
    parent: number,
    owner: number,
    start: number,
    end: number,
    isTransparent: boolean,
  ): number {
    const { records } = this;
    const startLine = records.lineAt(start);
    const endLine = records.lineAt(end);
    const scope = this.facts.scope.row(
      parent,
      scopeCode[kind],
      owner,
      startLine,
      records.columnAt(start, startLine),
      endLine,
      records.columnAt(end, endLine),
    );
    this.parents.push(parent);
    this.kinds.push(scopeCode[kind]);
    this.owners.push(owner);
    if (isTransparent) this.transparent.add(scope);
    const { definition } = this.facts;
    if (
      owner !== none &&
      definition.get(owner, definition.at.kind) === packageClause
    )
      this.clauses.add(scope);
    return scope;
  }

  parent(scope: number): number {
    return this.parents[scope] ?? none;
  }

  kind(scope: number): number {
    return this.kinds[scope]!;
  }

  owner(scope: number): number {
    return this.owners[scope]!;
  }

  setHeader(scope: number): void {
    this.headers.add(scope);
  }

  isHeader(scope: number): boolean {
    return this.headers.has(scope);
  }

  /**
   * The scope that gets a name declared in `scope`: not a mere region, with `toBody` not a block either, and the header of a
   * definition only for its type parameters.
   */
  holder(scope: number, toBody: boolean, isTypeParameter = false): number {
    let each = scope;
    while (
      this.transparent.has(each) ||
      (!isTypeParameter && this.headers.has(each)) ||
      (toBody && this.kinds[each] === scopeCode.block)
    )
      each = this.parents[each]!;
    return each;
  }

  /** The scope around all types that are open at `scope`. */
  aroundTypes(scope: number): number {
    let each = scope;
    while (
      this.transparent.has(each) ||
      this.kinds[each] === scopeCode.class ||
      this.kinds[each] === scopeCode.type
    )
      each = this.parents[each]!;
    return each;
  }

  redirect(scope: number, name: number, target: number): void {
    this.redirected.set(scope, name, target);
  }

  /** Where a name declared in `scope` goes: the scope itself, or the one that a `global` or the like names. */
  redirection(scope: number, name: number): number {
    const target = this.redirected.get(scope, name);
    return target === none ? scope : target;
  }

  /** Binds a name; the first binding of a name in a scope stays. */
  bind(scope: number, name: number, definition: number): void {
    if (this.bound.get(scope, name) !== none) return;
    this.bound.set(scope, name, this.boundDefinition.length);
    this.boundDefinition.push(definition);
  }

  /** Whether the name is bound in exactly this scope. */
  has(scope: number, name: number): boolean {
    return this.bound.get(scope, name) !== none;
  }

  /** The definition bound in exactly this scope; -1 for imports and for unbound names. */
  definitionIn(scope: number, name: number): number {
    const binding = this.bound.get(scope, name);
    return binding === none ? none : this.boundDefinition[binding]!;
  }

  /** The scope that binds a name already, seen from `scope` outward as far as closures reach; else `scope` itself. */
  closedOver(
    scope: number,
    name: number,
    isClosure: (owner: number) => boolean,
  ): number {
    for (let each = scope; each !== none; each = this.parents[each]!) {
      if (this.definitionIn(each, name) !== none) return each;
      const owner = this.owners[each]!;
      if (owner === 0 || (owner > 0 && !isClosure(owner))) return scope;
    }
    return scope;
  }

  narrow(scope: number, name: number): void {
    this.narrowed.set(scope, name, 1);
    this.narrowing.add(scope);
  }

  /** Whether paths that begin with this name mean something narrower in the scope. */
  isNarrowed(scope: number, name: number): boolean {
    return this.narrowing.has(scope) && this.narrowed.get(scope, name) !== none;
  }

  /** The scope that binds a name seen from `scope`, or -1. */
  find(scope: number, name: number): number {
    let from = this.redirection(this.holder(scope, false, true), name);
    const first = from;
    for (; from !== none; from = this.outward(from)) {
      const binding = this.bound.get(from, name);
      if (binding === none) continue;
      const isHidden =
        this.kinds[from] === scopeCode.class &&
        this.classNames === "body" &&
        this.holder(first, true) !== from &&
        !this.isTypeParameter(this.boundDefinition[binding]!);
      if (!isHidden) return from;
    }
    return none;
  }

  /** The next scope in which a name is looked up; names around a closed name space are not known in it. */
  private outward(scope: number): number {
    return this.closedNamespaces && this.kinds[scope] === scopeCode.namespace
      ? none
      : this.parents[scope]!;
  }

  /** Where a name that nothing binds is looked up: the module's scope, or that of a closed name space. */
  private outermost(scope: number): number {
    let each = scope;
    for (let next = scope; next !== none; next = this.outward(next))
      each = next;
    return each;
  }

  /** Type parameters of a class are known in its methods, whatever is true of its members. */
  private isTypeParameter(definition: number): boolean {
    const { definition: table } = this.facts;
    return (
      definition !== none &&
      table.get(definition, table.at.kind) === typeParameter
    );
  }

  /**
   * The outermost scope from which looking up the name gives the same as from `scope`: the one that binds it, or the one in
   * which it is narrowed. Equal paths get equal rows that way. Where code can say a member's bare name, a class may inherit it
   * from another file: the way outward ends at the first class, and at the first function where its receiver may have members.
   * It ends at the scope of a package, too. Where namespaces are open, other files may add names to each, and a function may
   * belong to a class that does not stand around it.
   */
  normal(scope: number, name: number): number {
    const binding = this.find(scope, name);
    if (this.classNames === "nested")
      for (let each = scope; each !== none; each = this.parents[each]!)
        if (
          each === binding ||
          this.kinds[each] === scopeCode.class ||
          (this.receiversKnowNames &&
            this.kinds[each] === scopeCode.function) ||
          this.clauses.has(each) ||
          (this.openNamespaces &&
            (this.kinds[each] === scopeCode.namespace ||
              this.kinds[each] === scopeCode.function)) ||
          this.isNarrowed(each, name)
        )
          return each;
    if (this.narrowing.size === 0 && this.clauses.size === 0)
      return binding === none ? this.outermost(scope) : binding;
    for (let each = scope; each !== none; each = this.parents[each]!) {
      if (each === binding || this.isNarrowed(each, name)) return each;
      if (this.clauses.has(each)) return each;
    }
    return binding === none ? this.outermost(scope) : binding;
  }
}
