// What other files can observe of a file, as one text: its declarations and all that their types and values rest on.
// Bodies enter only as far as returned values, fields and the like reach into them; places and plain uses never do.
import { DefinitionFlag } from "../model/symbol.ts";
import { definitionKeys } from "./identity.ts";
import { isFunctionKind } from "./declarations.ts";
import { isMemberHolder } from "./kinds.ts";
import { storesInto } from "./stored.ts";
import { narrowingsOf } from "./narrowing.ts";
import { D, E, type SourceFile } from "./sourceFile.ts";

/** Equal texts: nothing that another file may have read has changed. */
export function interfaceOf(file: SourceFile): string {
  return new InterfaceWriter(file).write();
}

class InterfaceWriter {
  private readonly parts: (string | number)[] = [];
  private readonly keys: readonly string[];
  private readonly seen = new Set<number>();
  private readonly expressions = new Map<number, number>();
  private readonly queue: number[] = [];

  constructor(private readonly file: SourceFile) {
    this.keys = definitionKeys(file);
  }

  write(): string {
    const { file } = this;
    const { definition, export: exports } = file.facts;
    this.parts.push(file.path, file.language.id);
    this.writeImports();
    for (let row = 0; row < exports.length; row++) {
      this.parts.push(
        "x",
        exports.kind[row]!,
        this.text(exports.name[row]!),
        exports.import[row]!,
      );
      if (exports.definition[row]! >= 0) this.refer(exports.definition[row]!);
      if (exports.expr[row]! >= 0) this.expression(exports.expr[row]!);
    }
    for (let row = 1; row < definition.length; row++)
      if (this.isVisible(row)) this.refer(row);
    while (this.queue.length > 0) this.definition(this.queue.pop()!);
    return this.parts.join(" ");
  }

  private writeImports(): void {
    const imports = this.file.facts.import;
    for (let row = 0; row < imports.length; row++)
      this.parts.push(
        "i",
        imports.kind[row]!,
        this.text(imports.module[row]!),
        this.text(imports.imported[row]!),
        this.text(imports.local[row]!),
        this.isOpen ? imports.scope[row]! : "",
      );
  }

  private get isOpen(): boolean {
    return this.file.language.lookup.openNamespaces === true;
  }

  private text(name: number): string {
    return name < 0 ? "-" : JSON.stringify(this.file.facts.names[name]);
  }

  /** Others reach it without an export: by name where modules export all, or as a member that stands elsewhere. */
  private isVisible(row: number): boolean {
    const { container, attached, flags } = this.file.facts.definition;
    if (attached[row]! >= 0 || flags[row]! & DefinitionFlag.implicit)
      return true;
    const { kind } = this.file.facts.definition;
    return (
      this.file.language.lookup.implicitExports &&
      (container[row] === 0 ||
        this.isInNamespace(container[row]!) ||
        (this.isOpen && kind[container[row]!] === D.namespace)) &&
      !(flags[row]! & DefinitionFlag.anonymous)
    );
  }

  private isInNamespace(container: number): boolean {
    return (
      this.file.language.lookup.closedNamespaces === true &&
      this.file.facts.definition.kind[container] === D.namespace
    );
  }

  private refer(row: number): void {
    this.parts.push(this.keys[row]!);
    if (this.seen.has(row)) return;
    this.seen.add(row);
    this.queue.push(row);
  }

  private definition(row: number): void {
    const { file, parts } = this;
    const { definition, binding, heritage } = file.facts;
    const { kind, flags, contextKind, contextIndex, context } = definition;
    parts.push("d", this.keys[row]!, kind[row]!, flags[row]!);
    // Overloads are told apart by what is written of their parameters.
    if (this.isOpen) parts.push(this.text(definition.signature[row]!));
    for (const expr of [
      definition.type[row]!,
      definition.value[row]!,
      definition.attached[row]!,
      contextKind[row]! > 0 ? context[row]! : -1,
    ])
      this.optional(expr);
    parts.push(
      contextKind[row]!,
      contextKind[row]! > 0 ? contextIndex[row]! : -1,
    );
    for (const each of file.list(definition.parameters[row]!)) this.refer(each);
    for (const each of file.list(definition.typeParameters[row]!))
      this.refer(each);
    for (const each of file.list(definition.decorators[row]!))
      this.expression(each);
    for (const each of file.heritage(row)) {
      parts.push("h", heritage.kind[each]!);
      this.expression(heritage.target[each]!);
    }
    const name = file.definitionName(row);
    const bindings = [
      ...file.bindingsTo(row),
      ...file.memberBindings.named(definition.container[row]!, name),
    ];
    for (const each of bindings) {
      parts.push("b", binding.kind[each]!);
      this.optional(binding.value[each]!);
    }
    this.stores(row);
    for (const member of file.membersOf(row)) this.refer(member);
    if (contextKind[row]! > 0 && definition.container[row]! > 0)
      this.refer(definition.container[row]!);
    if (kind[row] === D.object) this.optional(file.objectExpr(row));
  }

  /** What reaches a definition by being put into what it holds, or by being handed to a function that it is called with. */
  private stores(row: number): void {
    const { file, parts } = this;
    const { definition, binding, expr } = file.facts;
    const { calls, elements } = storesInto(file, row);
    for (const call of calls) {
      parts.push("s");
      this.expression(call);
    }
    for (const each of elements) {
      parts.push("s");
      this.optional(binding.value[each]!);
    }
    const kind = definition.kind[row]!;
    if (isMemberHolder(kind) || isFunctionKind(kind) || kind === D.object)
      for (const each of file.memberBindings.of(row)) {
        parts.push("m", this.text(expr.name[binding.targetExpr[each]!]!));
        this.optional(binding.value[each]!);
      }
    const owner = definition.container[row]!;
    if (kind === D.parameter && definition.contextKind[owner]! > 0)
      for (const call of file.stores.callsOf(row)) {
        parts.push("c");
        this.expression(call);
      }
  }

  private optional(expr: number): void {
    if (expr < 0) this.parts.push("-");
    else this.expression(expr);
  }

  private expression(row: number): void {
    const known = this.expressions.get(row);
    if (known !== undefined) {
      this.parts.push("=", known);
      return;
    }
    this.expressions.set(row, this.expressions.size);
    const { kind, base, name, list, extra, scope } = this.file.facts.expr;
    const code = kind[row]!;
    this.parts.push("e", code, this.text(name[row]!));
    if (code === E.name) this.nameReference(row);
    if (code === E.self || code === E.super || code === E.typeSelf) {
      const owner = this.file.selfContainer(scope[row]!);
      if (owner >= 0) this.refer(owner);
    }
    for (const narrowing of narrowingsOf(this.file, row)) {
      const { type, sense, expr } = this.file.facts.narrowing;
      this.parts.push("n", sense[narrowing]!);
      this.optional(type[narrowing]!);
      // A call that may be a type predicate is the condition itself.
      if (type[narrowing]! < 0) this.optional(expr[narrowing]!);
    }
    if (base[row]! >= 0) this.expression(base[row]!);
    if (list[row]! > 0) this.items(code, list[row]!);
    this.extra(code, extra[row]!);
  }

  private items(code: number, offset: number): void {
    const { argument } = this.file.facts;
    const isCall = code === E.call || code === E.construct;
    const items = this.file.list(offset);
    this.parts.push("(", items.length);
    for (const item of items) {
      if (code === E.rest) this.parts.push(this.text(item));
      else if (!isCall) this.expression(item);
      else {
        this.parts.push(
          this.text(argument.label[item]!),
          argument.flags[item]!,
        );
        this.expression(argument.expr[item]!);
      }
    }
  }

  private extra(code: number, extra: number): void {
    if (
      code === E.object ||
      code === E.function ||
      code === E.typeFunction ||
      code === E.typeObject
    )
      this.refer(extra);
    else if (code === E.call || code === E.construct || code === E.collection) {
      if (extra > 0)
        for (const item of this.file.list(extra)) this.expression(item);
    } else if (
      code === E.cast ||
      code === E.typeIndexed ||
      code === E.typeMapped
    )
      this.optional(extra);
    else if (code === E.literal || code === E.typeLiteral)
      this.parts.push(this.text(extra));
    else this.parts.push(extra);
  }

  private nameReference(row: number): void {
    const { scope } = this.file.facts.expr;
    const { parent } = this.file.facts.scope;
    const name = this.file.exprName(row);
    for (let at = scope[row]!; at >= 0; at = parent[at]!) {
      const rows = this.file.inScope(at, name);
      if (rows.length > 0) {
        for (const each of rows) this.refer(each);
        return;
      }
      if (this.file.importsIn(at, name).length > 0) return;
    }
    if (this.file.language.lookup.assignmentMakesGlobals === true)
      for (const each of this.file.memberBindings.toUndeclared(name))
        this.optional(this.file.facts.binding.value[each]!);
  }
}
