// Uses: which definition uses which path, in which role, and where.
import {
  ReferenceFlag,
  referenceRoles,
  type ReferenceRole,
} from "../model/facts.ts";
import type { Declarations } from "./declarations.ts";
import { decoratorValue } from "./complete.ts";
import type { Expressions } from "./expressions.ts";
import { exprCode } from "./factsBuilder.ts";
import type { Base } from "./heritage.ts";
import { part, tag } from "./queryPlan.ts";
import { definitionCode, families, none, type Reading } from "./reading.ts";
import { writtenName } from "./writtenName.ts";
import type { TokenCall } from "./tokenCalls.ts";

const roleCode = Object.fromEntries(
  referenceRoles.map((role, code) => [role, code]),
) as { readonly [R in ReferenceRole]: number };

const nameTag = tag("expr.name");
const memberTag = tag("expr.member");
const methodTag = tag("expr.method");
const pathTag = tag("expr.path");
const elementTag = tag("expr.element");
const ignoreTag = tag("expr.ignore");
const callTag = tag("expr.call");
const constructTag = tag("expr.construct");
const assignTag = tag("bind.assign");
const exportNamed = tag("export.named");
const decoratorTag = tag("decorator.applied");
const operatorTag = tag("expr.operator");
const superCallTag = tag("expr.superCall");
const impliedTag = tag("implied.call");
const calleePart = part("callee");
const namePart = part("name");
const indexPart = part("index");
const basePart = part("base");
const valuePart = part("value");
const qualifiedTag = tag("expr.qualified");
const qualifiedType = tag("type.qualified");
const typeName = tag("type.name");
const typePath = tag("type.path");

/** Paths whose last name is a part of its own. */
const lastNames = [
  [memberTag, namePart],
  [methodTag, namePart],
  [pathTag, namePart],
  [typeName, namePart],
  [typePath, namePart],
  [elementTag, indexPart],
] as const;

/** Uses that another row already tells. */
const told = 1;
const written = 2;
const reference = 3;

export function completeReferences(
  reading: Reading,
  declarations: Declarations,
  expressions: Expressions,
  bases: readonly Base[],
): void {
  const uses = new References(reading, expressions);
  uses.markWrites();
  uses.addBases(bases);
  uses.addDecorators(declarations);
  uses.markCallees();
  uses.markIgnored();
  uses.addAll();
}

class References {
  /** By node: how a name or path stands there when it does not stand as a plain value. */
  private readonly standing: Int32Array;
  private readonly guesses: readonly TokenCall[];

  constructor(
    private readonly reading: Reading,
    private readonly expressions: Expressions,
  ) {
    this.standing = reading.records.cells("standing", 0);
    this.guesses = reading.tokenCalls.filter((each) => !each.isKnown);
  }

  markWrites(): void {
    const { records } = this.reading;
    for (const { target, record } of this.reading.deliveries) {
      if (
        target !== none &&
        records.property(record, "via") !== "augmented" &&
        records.recordTag.data[record] === assignTag
      )
        this.standing[target] = written;
      else if (
        target !== none &&
        records.property(record, "via") === "augmented"
      )
        // It is read and written: the read comes with all others.
        this.add("write", target, this.expressions.value(target));
    }
    // The path that declares an implicit member writes it, too; so does the one that attaches a function.
    for (let record = 0; record < records.recordTag.length; record++) {
      if (records.recordTag.data[record] === assignTag) {
        const node = records.part(record, targetPart);
        if (
          node !== none &&
          records.lastRecord(node, families.pattern) === none &&
          records.property(record, "via") !== "augmented"
        )
          this.standing[node] = written;
      } else if (records.recordTag.data[record] === exportNamed) {
        const value = records.part(record, valuePart);
        if (value !== none && this.standing[value] === 0)
          this.standing[value] = reference;
      }
    }
  }

  addBases(bases: readonly Base[]): void {
    for (const { node, definition, kind } of bases) {
      const path = this.pathNode(node);
      if (path === none) continue;
      this.standing[path] = told;
      const isType =
        this.reading.records.lastRecord(path, families.type) !== none;
      this.add(
        kind === "implements" ? "implement" : "extend",
        path,
        isType ? this.expressions.type(path) : this.expressions.value(path),
        definition,
      );
    }
  }

  /** The name or path of a base: without the arguments of a generic one. A call is no path. */
  private pathNode(node: number): number {
    const { records } = this.reading;
    for (const each of [tag("type.generic"), elementTag]) {
      const record = records.record(node, each);
      if (record !== none) return this.pathNode(records.part(record, basePart));
    }
    const record = records.lastRecord(node, families.expr);
    if (record === none) return node;
    const code = records.recordTag.data[record];
    return code === nameTag || code === memberTag || code === pathTag
      ? node
      : none;
  }

  addDecorators(declarations: Declarations): void {
    const { records } = this.reading;
    for (const [node, definition] of declarations.decorated) {
      const value = records.part(records.record(node, decoratorTag), valuePart);
      if (value === none) continue;
      const call = records.record(value, callTag);
      const path = call === none ? value : records.part(call, calleePart);
      if (path === none) continue;
      if (call === none) this.standing[path] = told;
      this.add(
        "decorate",
        path,
        decoratorValue(this.reading, this.expressions, node),
        this.symbolAt(definition),
      );
    }
  }

  /** Parameters and locals are no symbols: what they use, the definition around them uses. */
  private symbolAt(definition: number): number {
    const { definition: table } = this.reading.facts;
    let each = definition;
    while (each > 0 && table.get(each, table.at.kind) >= definitionCode.local)
      each = table.get(each, table.at.container);
    return Math.max(each, 0);
  }

  /** What is called is told by the call. */
  markCallees(): void {
    const { records } = this.reading;
    const { recordTag } = records;
    for (let record = 0; record < recordTag.length; record++) {
      const code = recordTag.data[record];
      if (code !== callTag && code !== constructTag) continue;
      const node = records.recordNode.data[record]!;
      if (records.lastRecord(node, families.expr) !== record) continue;
      const callee = records.part(record, calleePart);
      if (callee !== none) this.standing[this.reading.unwrapped(callee)] = told;
    }
  }

  /** Nothing inside of what is ignored as a whole is a use. */
  markIgnored(): void {
    const { records, isName } = this.reading;
    const { recordTag, recordNode } = records;
    for (let record = 0; record < recordTag.length; record++)
      if (
        recordTag.data[record] === ignoreTag &&
        records.property(record, "visible") === "inside"
      ) {
        const node = recordNode.data[record]!;
        isName.fill(1, node, records.lastInside(node) + 1);
      }
  }

  addAll(): void {
    const { records, isName } = this.reading;
    const { recordTag, recordNode } = records;
    for (let record = 0; record < recordTag.length; record++) {
      const code = recordTag.data[record]!;
      if (code === impliedTag) {
        this.addImplied(recordNode.data[record]!, record);
        continue;
      }
      const isExpr = code >= families.expr[0] && code < families.expr[1];
      if (
        !isExpr &&
        code !== typeName &&
        code !== qualifiedType &&
        code !== typePath
      )
        continue;
      const node = recordNode.data[record]!;
      if (isName[node] === 1) continue;
      if (isExpr) {
        if (records.lastRecord(node, families.expr) === record)
          this.addValue(node, record, code);
      } else if (
        this.standing[node] !== told &&
        records.lastRecord(node, families.type) === record
      )
        this.add("type", node, this.expressions.type(node));
    }
    for (const { expr, start, length, from } of this.reading.textReferences) {
      const line = records.lineAt(start);
      const column = records.columnAt(start, line);
      this.reading.facts.reference.row(
        this.symbolAt(from),
        roleCode.type,
        expr,
        0,
        line,
        column,
        line,
        column + length,
      );
    }
  }

  private addValue(node: number, record: number, code: number): void {
    const { expressions, reading } = this;
    if (code === callTag || code === constructTag) {
      const calleeNode = reading.records.part(record, calleePart);
      if (calleeNode === none) {
        const nameNode = reading.records.part(record, namePart);
        if (nameNode !== none)
          this.add("call", nameNode, expressions.value(node));
        return;
      }
      const callee = reading.unwrapped(calleeNode);
      const extent = reading.extentOf(callee);
      // Who calls a function literal on the spot is around it, not in it.
      const caller =
        extent.node === callee ? (extent.parent ?? extent) : extent;
      const nameNode = reading.records.part(record, namePart);
      if (nameNode !== none)
        this.add("construct", nameNode, expressions.value(node));
      else
        this.add(
          code === callTag ? "call" : "construct",
          callee,
          expressions.value(node),
          caller.symbol,
        );
      return;
    }
    if (code === superCallTag) {
      const nameNode = reading.records.part(record, namePart);
      if (nameNode !== none)
        this.add("call", nameNode, expressions.value(node));
      return;
    }
    if (
      (code === elementTag || code === operatorTag) &&
      reading.language.rules.memberOperators === true
    ) {
      const isWritten = this.standing[node] === written;
      this.add(isWritten ? "write" : "call", node, expressions.value(node));
      return;
    }
    if (code === methodTag) {
      if (this.standing[node] !== told)
        this.add("reference", node, expressions.value(node));
      return;
    }
    if (
      code !== nameTag &&
      code !== memberTag &&
      code !== pathTag &&
      code !== elementTag &&
      code !== qualifiedTag
    ) {
      expressions.value(node);
      return;
    }
    if (expressions.isReadAsType(node)) {
      if (this.standing[node] !== told && code !== elementTag)
        this.add("type", node, expressions.type(node));
      return;
    }
    const row = expressions.value(node);
    const standing = this.standing[node];
    // A name that calls the method of that name.
    if (
      code === nameTag &&
      reading.facts.expr.get(row, 0) === exprCode.call &&
      standing !== written
    ) {
      this.add("call", node, row);
      return;
    }
    if (standing === told || this.isLocal(row)) return;
    const { expr } = reading.facts;
    // An element is a use of something only when its key is a constant string.
    if (code === elementTag && expr.get(row, expr.at.name) === none) return;
    this.add(
      standing === written
        ? "write"
        : standing === reference
          ? "reference"
          : "read",
      node,
      row,
    );
  }

  private addImplied(node: number, record: number): void {
    const { reading, expressions } = this;
    const { facts, records } = reading;
    const from = reading.extentOf(node).symbol;
    const members = records.property(record, "member")?.split(" ");
    const call = (callee: number): number =>
      facts.addExpr(exprCode.call, callee, none, none, 0, 0);
    for (const base of records.parts(record, basePart)) {
      const value = expressions.value(reading.unwrapped(base));
      if (members === undefined)
        this.add("construct", node, call(value), from, ReferenceFlag.implied);
      for (const steps of members ?? []) {
        let path = value;
        for (const step of steps.split(".")) {
          const name = facts.name(step);
          path = call(
            facts.addExpr(exprCode.member, path, name, none, 0, none),
          );
          this.add("call", node, path, from, ReferenceFlag.implied);
        }
      }
    }
  }

  /** A plain name of a local or parameter of this file, or a receiver. */
  private isLocal(row: number): boolean {
    const { facts, scopes } = this.reading;
    const kind = facts.expr.get(row, 0);
    if (kind === exprCode.self) return true;
    if (kind !== exprCode.name) return false;
    const name = facts.expr.get(row, 2);
    const scope = scopes.find(facts.expr.get(row, 3), name);
    const definition = scope === none ? none : scopes.definitionIn(scope, name);
    if (definition === none) return false;
    const bound = this.reading.kindOf(definition);
    return bound === definitionCode.local || bound === definitionCode.parameter;
  }

  private add(
    role: ReferenceRole,
    node: number,
    row: number,
    from: number = this.reading.extentOf(node).symbol,
    flags = 0,
  ): void {
    const { records, facts } = this.reading;
    const at = this.lastName(node);
    const end = records.end(at);
    const endLine = records.lineAt(end);
    facts.reference.row(
      from,
      roleCode[role],
      row,
      flags | (this.isGuessed(records.start(node)) ? ReferenceFlag.guessed : 0),
      records.line(at),
      records.column(at),
      endLine,
      records.columnAt(end, endLine),
    );
  }

  /** Whether an offset stands among the arguments of a macro that may take them for anything. */
  private isGuessed(offset: number): boolean {
    return this.guesses.some(
      ({ open, close }) => open < offset && offset < close,
    );
  }

  /** The node of the last name of a path. */
  private lastName(node: number): number {
    const { records } = this.reading;
    for (const [code, piece] of lastNames) {
      const record = records.record(node, code);
      const last = record === none ? none : records.part(record, piece);
      if (last !== none) return last;
    }
    if (
      records.record(node, qualifiedTag) !== none ||
      records.record(node, qualifiedType) !== none
    )
      return writtenName(this.reading, node).node;
    return node;
  }
}

const targetPart = part("target");
