// Finds the patterns of a query in a syntax table. Each pattern is tried where its root stands and looks at nothing but
// the children that it names, so the cost of a file does not depend on how deeply it nests.
import type { PatternForm, QueryPattern } from "./queryText.ts";
import { NodeFlag, type SyntaxTable } from "./syntaxTable.ts";

/** Names of a grammar as numbers. */
export interface GrammarNames {
  /** Public symbols of a node type or token; empty when there is none of that name. */
  symbols(name: string, isNamed: boolean): readonly number[];
  /** Bit of a supertype, or 0. */
  supertype(name: string): number;
  /** 0 when there is none of that name. */
  field(name: string): number;
}

/** Called for every match; the first `length` cells of `captures` and `nodes` are its captures, during the call only. */
export type OnMatch = (
  pattern: number,
  captures: Int32Array,
  nodes: Int32Array,
  length: number,
) => void;

/** Captures that one pattern can have. */
const maxCaptures = 64;

/** Throws when a pattern names what the grammar does not have. */
export class UnknownName extends Error {
  override readonly name = "UnknownName";
  constructor(
    message: string,
    /** Offset of the pattern in the query's text. */
    readonly index: number,
  ) {
    super(message);
  }
}

type Try = (node: number) => void;

/**
 * A pattern that may begin at a node, and what its children must have for it to fit: fields and symbols as bits, several to
 * one bit. One look at the children rules most patterns out.
 */
interface Candidate {
  readonly attempt: Try;
  readonly fields: number;
  readonly symbols: number;
}

const bitCount = 31;

function bitOf(number: number): number {
  return 1 << (number % bitCount);
}

export class Matcher {
  /** By symbol: 1 + the index in `candidates` of what to try there, or 0. Symbols are 16-bit numbers, errors the highest. */
  private readonly bySymbol = new Uint16Array(0x10000);
  private readonly candidates: Candidate[][] = [];
  private readonly missing: Candidate[] = [];
  private table!: SyntaxTable;
  private onMatch!: OnMatch;
  private readonly captures = new Int32Array(maxCaptures);
  private readonly nodes = new Int32Array(maxCaptures);
  private length = 0;

  constructor(
    patterns: readonly QueryPattern[],
    private readonly names: GrammarNames,
    private readonly captureIds: ReadonlyMap<string, number>,
  ) {
    patterns.forEach((pattern, index) => {
      const emit = (): void => {
        this.onMatch(index, this.captures, this.nodes, this.length);
      };
      for (const root of alternatives(pattern.root))
        this.addRoot(root, pattern.index, emit);
    });
  }

  /** Tries every pattern at every node, in the order of the text. */
  run(table: SyntaxTable, onMatch: OnMatch): void {
    this.table = table;
    this.onMatch = onMatch;
    this.length = 0;
    const { symbol, flags, count } = table;
    const { bySymbol, candidates, missing } = this;
    for (let node = 0; node < count; node++) {
      const which = bySymbol[symbol[node]!]!;
      if (which !== 0) this.tryAll(candidates[which - 1]!, node);
      if ((flags[node]! & NodeFlag.missing) !== 0) this.tryAll(missing, node);
    }
  }

  private tryAll(candidates: readonly Candidate[], node: number): void {
    const { symbol, field, last } = this.table;
    let fields = 0;
    let symbols = 0;
    const end = last[node]!;
    for (let child = node + 1; child <= end; child = last[child]! + 1) {
      fields |= bitOf(field[child]!);
      symbols |= bitOf(symbol[child]!);
    }
    for (let i = 0; i < candidates.length; i++) {
      const each = candidates[i]!;
      if ((each.fields & ~fields) === 0 && (each.symbols & ~symbols) === 0)
        each.attempt(node);
    }
  }

  private addRoot(form: PatternForm, index: number, emit: () => void): void {
    const candidate = {
      attempt: this.compile(form, index, emit),
      ...this.needsOf(form, index),
    };
    if (form.kind === "missing") {
      this.missing.push(candidate);
      return;
    }
    const symbols =
      form.kind === "node"
        ? this.names.symbols(form.name, true)
        : form.kind === "token"
          ? this.names.symbols(form.name, false)
          : [];
    if (symbols.length === 0)
      throw new UnknownName(
        `a pattern cannot begin with ${form.name === "" ? "a wildcard" : form.name}`,
        index,
      );
    for (const symbol of symbols) {
      if (this.bySymbol[symbol] === 0)
        this.bySymbol[symbol] = this.candidates.push([]);
      this.candidates[this.bySymbol[symbol]! - 1]!.push(candidate);
    }
  }

  /** What the children of a node must have for a form to fit it. */
  private needsOf(
    form: PatternForm,
    index: number,
  ): { fields: number; symbols: number } {
    let fields = 0;
    let symbols = 0;
    for (const item of form.items) {
      if (item.field !== undefined)
        fields |= bitOf(this.fieldNumber(item.field, index));
      if (item.kind !== "node" && item.kind !== "token") continue;
      const [only, ...others] = this.names.symbols(
        item.name,
        item.kind === "node",
      );
      if (only !== undefined && others.length === 0) symbols |= bitOf(only);
    }
    return { fields, symbols };
  }

  /** What tries a form at a node whose kind is right, and goes on to `next` for every way in which it fits. */
  private compile(form: PatternForm, index: number, next: () => void): Try {
    const captures = form.captures.map((name) => this.captureIds.get(name)!);
    const missingFields = form.missingFields.map((name) =>
      this.fieldNumber(name, index),
    );
    let parent = 0;
    let goOn: (from: number) => void = () => {
      next();
    };
    if (form.isClosed) {
      const inner = goOn;
      goOn = (from) => {
        if (!this.hasNamedFrom(from, parent)) inner(from);
      };
    }
    for (const item of [...form.items].reverse())
      goOn = this.compileItem(item, index, () => parent, goOn);
    const hasItems = form.items.length > 0 || form.isClosed;
    const inside: Try = hasItems
      ? (node) => {
          const outer = parent;
          parent = node;
          goOn(node + 1);
          parent = outer;
        }
      : next;
    const [capture, ...others] = captures;
    if (missingFields.length === 0 && capture === undefined) return inside;
    if (missingFields.length === 0 && others.length === 0)
      return (node) => {
        const at = this.length++;
        this.captures[at] = capture!;
        this.nodes[at] = node;
        inside(node);
        this.length = at;
      };
    return (node) => {
      for (const field of missingFields) if (this.hasField(node, field)) return;
      const before = this.length;
      for (const each of captures) {
        this.captures[this.length] = each;
        this.nodes[this.length++] = node;
      }
      inside(node);
      this.length = before;
    };
  }

  /** Tries an item at the children of `parent` from a child on. */
  private compileItem(
    item: PatternForm,
    index: number,
    parent: () => number,
    goOn: (from: number) => void,
  ): (from: number) => void {
    let child = 0;
    const ways = alternatives(item).map((form) => ({
      fits: this.compileTest(form, index),
      attempt: this.compile(form, index, () => {
        const here = child;
        goOn(this.table.last[here]! + 1);
        child = here;
      }),
    }));
    const skipsTokens = alternatives(item).every(
      (form) => form.kind !== "token" && form.kind !== "any",
    );
    const { isAnchored } = item;
    const [only] = ways;
    if (!isAnchored && ways.length === 1 && only !== undefined) {
      const { fits, attempt } = only;
      return (from) => {
        const { last } = this.table;
        const end = last[parent()]!;
        for (let node = from; node <= end; node = last[node]! + 1)
          if (fits(node)) {
            child = node;
            attempt(node);
          }
      };
    }
    return (from) => {
      const { last, flags } = this.table;
      const end = last[parent()]!;
      for (let node = from; node <= end; node = last[node]! + 1) {
        for (const { fits, attempt } of ways)
          if (fits(node)) {
            child = node;
            attempt(node);
          }
        if (!isAnchored) continue;
        const flag = flags[node]!;
        if ((flag & NodeFlag.extra) !== 0) continue;
        if (!skipsTokens || (flag & NodeFlag.named) !== 0) return;
      }
    };
  }

  private compileTest(
    form: PatternForm,
    index: number,
  ): (node: number) => boolean {
    const field =
      form.field === undefined ? 0 : this.fieldNumber(form.field, index);
    const isInField = (node: number): boolean =>
      field === 0 || this.table.field[node] === field;
    switch (form.kind) {
      case "any":
        return (node) =>
          isInField(node) && (this.table.flags[node]! & NodeFlag.extra) === 0;
      case "anyNamed":
        return (node) =>
          (this.table.flags[node]! & (NodeFlag.named | NodeFlag.extra)) ===
            NodeFlag.named && isInField(node);
      case "missing":
        return (node) =>
          (this.table.flags[node]! & NodeFlag.missing) !== 0 && isInField(node);
      case "node":
      case "token":
        return this.compileSymbolTest(form, index, isInField);
      case "choice":
        throw new UnknownName("a choice stands inside of a choice", index);
    }
  }

  private compileSymbolTest(
    form: PatternForm,
    index: number,
    isInField: (node: number) => boolean,
  ): (node: number) => boolean {
    const symbols = this.names.symbols(form.name, form.kind === "node");
    const [first, ...others] = symbols;
    if (first === undefined) {
      const bit = this.names.supertype(form.name);
      if (bit === 0 || form.kind === "token")
        throw new UnknownName(`the grammar has no ${form.name}`, index);
      return (node) =>
        (this.table.supertypes[node]! & bit) !== 0 && isInField(node);
    }
    if (others.length === 0)
      return (node) => this.table.symbol[node] === first && isInField(node);
    return (node) =>
      symbols.includes(this.table.symbol[node]!) && isInField(node);
  }

  private fieldNumber(name: string, index: number): number {
    const field = this.names.field(name);
    if (field === 0)
      throw new UnknownName(`the grammar has no field ${name}`, index);
    return field;
  }

  private hasField(node: number, wanted: number): boolean {
    const { last, field } = this.table;
    for (let child = node + 1; child <= last[node]!; child = last[child]! + 1)
      if (field[child] === wanted) return true;
    return false;
  }

  private hasNamedFrom(from: number, parent: number): boolean {
    const { last, flags } = this.table;
    for (let child = from; child <= last[parent]!; child = last[child]! + 1)
      if (
        (flags[child]! & (NodeFlag.named | NodeFlag.extra)) ===
        NodeFlag.named
      )
        return true;
    return false;
  }
}

/** The forms that a choice stands for, each with the choice's own captures, field and anchor. */
function alternatives(form: PatternForm): PatternForm[] {
  if (form.kind !== "choice") return [form];
  return form.items.flatMap((item) =>
    alternatives({
      ...item,
      field: form.field ?? item.field,
      captures: [...item.captures, ...form.captures],
      isAnchored: form.isAnchored,
    }),
  );
}
