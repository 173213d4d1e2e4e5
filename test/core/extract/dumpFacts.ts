// Facts as text that people can read and compare: one line per row, expressions written out.
import {
  ArgumentFlag,
  bindingKinds,
  contextKinds,
  definitionKinds,
  exportKinds,
  exprKinds,
  heritageKinds,
  importKinds,
  ImportFlag,
  listItems,
  problemKinds,
  referenceRoles,
  scopeKinds,
  type FileFacts,
} from "../../../src/core/model/facts.ts";
import { DefinitionFlag } from "../../../src/core/model/symbol.ts";

export type Section =
  | "scopes"
  | "definitions"
  | "bindings"
  | "narrowings"
  | "imports"
  | "exports"
  | "heritage"
  | "references"
  | "problems";

const all: readonly Section[] = [
  "scopes",
  "definitions",
  "bindings",
  "narrowings",
  "imports",
  "exports",
  "heritage",
  "references",
  "problems",
];

/** Lines and columns as editors show them, from 1. Empty sections are left out. */
export function dumpFacts(
  facts: FileFacts,
  sections: readonly Section[] = all,
): string {
  const printer = new Printer(facts);
  const blocks = sections.flatMap((section) => {
    const lines = printer[section]();
    return lines.length === 0 ? [] : [[`${section}:`, ...lines].join("\n  ")];
  });
  return blocks.join("\n");
}

/** An expression, written out. */
export function dumpExpr(facts: FileFacts, row: number): string {
  return new Printer(facts).expr(row);
}

class Printer {
  constructor(private readonly facts: FileFacts) {}

  scopes(): string[] {
    const { scope } = this.facts;
    return rows(scope.length).map((row) => {
      let depth = 0;
      for (let up = scope.parent[row]!; up >= 0; up = scope.parent[up]!)
        depth++;
      const owner = scope.owner[row]!;
      return `${"  ".repeat(depth)}${String(row)} ${scopeKinds[scope.kind[row]!]!}${owner >= 0 ? ` of ${this.definition(owner)}` : ""} ${this.at(scope.startLine[row]!, scope.startColumn[row]!)}`;
    });
  }

  definitions(): string[] {
    const d = this.facts.definition;
    return rows(d.length)
      .slice(1)
      .map((row) => {
        const container = d.container[row]!;
        const parts: string[] = [
          definitionKinds[d.kind[row]!]!,
          d.name[row]! < 0 ? "-" : this.name(d.name[row]!),
          this.at(d.nameLine[row]!, d.nameColumn[row]!),
        ];
        if (container > 0) parts.push(`in ${this.definition(container)}`);
        if (
          definitionKinds[d.kind[row]!] === "parameter" &&
          d.signature[row]! >= 0
        )
          parts.push(`label ${this.name(d.signature[row]!)}`);
        const flags = flagNames(DefinitionFlag, d.flags[row]!);
        if (flags !== "") parts.push(`[${flags}]`);
        if (d.scope[row]! > 0) parts.push(`scope ${String(d.scope[row])}`);
        if (d.attached[row]! >= 0)
          parts.push(`attached ${this.expr(d.attached[row]!)}`);
        const typeParameters = listItems(this.facts, d.typeParameters[row]!);
        if (typeParameters.length > 0)
          parts.push(
            `<${[...typeParameters].map((each) => this.name(d.name[each]!)).join(", ")}>`,
          );
        const parameters = listItems(this.facts, d.parameters[row]!);
        if (parameters.length > 0)
          parts.push(
            `(${[...parameters].map((each) => this.name(d.name[each]!)).join(", ")})`,
          );
        if (d.type[row]! >= 0) parts.push(`: ${this.expr(d.type[row]!)}`);
        if (d.value[row]! >= 0) parts.push(`= ${this.expr(d.value[row]!)}`);
        if (d.contextKind[row]! > 0)
          parts.push(
            `context ${contextKinds[d.contextKind[row]!]!}${d.context[row]! >= 0 ? ` ${this.expr(d.context[row]!)}` : ""}${d.contextIndex[row]! >= 0 ? ` ${contextKinds[d.contextKind[row]!] === "member" ? this.name(d.contextIndex[row]!) : `#${String(d.contextIndex[row])}`}` : ""}`,
          );
        const decorators = listItems(this.facts, d.decorators[row]!);
        for (const each of decorators) parts.push(`@${this.expr(each)}`);
        if (d.doc[row]! >= 0) parts.push(`// ${this.name(d.doc[row]!)}`);
        return parts.join(" ");
      });
  }

  bindings(): string[] {
    const b = this.facts.binding;
    return rows(b.length).map(
      (row) =>
        `${bindingKinds[b.kind[row]!]!} ${b.target[row]! >= 0 ? this.definition(b.target[row]!) : this.expr(b.targetExpr[row]!)}${b.value[row]! >= 0 ? ` ← ${this.expr(b.value[row]!)}` : ""}`,
    );
  }

  narrowings(): string[] {
    const n = this.facts.narrowing;
    return rows(n.length).map(
      (row) =>
        `in ${String(n.scope[row])}: ${this.expr(n.expr[row]!)} is${n.sense[row] === 1 ? "" : " not"} ${n.type[row]! < 0 ? "so" : this.expr(n.type[row]!)}`,
    );
  }

  imports(): string[] {
    const i = this.facts.import;
    return rows(i.length).map((row) => {
      const parts: string[] = [importKinds[i.kind[row]!]!];
      if (i.imported[row]! >= 0) parts.push(this.name(i.imported[row]!));
      if (i.local[row]! >= 0) parts.push(`as ${this.name(i.local[row]!)}`);
      parts.push(`from '${this.name(i.module[row]!)}'`);
      if (i.scope[row]! > 0) parts.push(`scope ${String(i.scope[row])}`);
      const flags = flagNames(ImportFlag, i.flags[row]!);
      if (flags !== "") parts.push(`[${flags}]`);
      parts.push(this.at(i.line[row]!, i.column[row]!));
      return parts.join(" ");
    });
  }

  exports(): string[] {
    const e = this.facts.export;
    return rows(e.length).map((row) => {
      const parts: string[] = [exportKinds[e.kind[row]!]!];
      if (e.name[row]! >= 0) parts.push(this.name(e.name[row]!));
      if (e.expr[row]! >= 0) parts.push(`= ${this.expr(e.expr[row]!)}`);
      if (e.definition[row]! >= 0)
        parts.push(`is ${this.definition(e.definition[row]!)}`);
      if (e.import[row]! >= 0)
        parts.push(
          `from '${this.name(this.facts.import.module[e.import[row]!]!)}'`,
        );
      return parts.join(" ");
    });
  }

  heritage(): string[] {
    const h = this.facts.heritage;
    return rows(h.length).map(
      (row) =>
        `${this.definition(h.definition[row]!)} ${heritageKinds[h.kind[row]!]!} ${this.expr(h.target[row]!)}`,
    );
  }

  references(): string[] {
    const r = this.facts.reference;
    return rows(r.length).map(
      (row) =>
        `${this.at(r.line[row]!, r.column[row]!)} ${this.definition(r.from[row]!)} ${referenceRoles[r.role[row]!]!} ${this.expr(r.expr[row]!)}`,
    );
  }

  problems(): string[] {
    const p = this.facts.problem;
    return rows(p.length).map(
      (row) =>
        `${this.at(p.line[row]!, p.column[row]!)} ${problemKinds[p.kind[row]!]!} ${this.name(p.text[row]!)}`,
    );
  }

  expr(row: number, depth = 0): string {
    if (row < 0) return "∅";
    if (depth > 12) return "…";
    const { expr } = this.facts;
    const inner = (each: number): string => this.expr(each, depth + 1);
    const base = (): string => inner(expr.base[row]!);
    const items = (offset: number): string =>
      [...listItems(this.facts, offset)].map(inner).join(", ");
    const name = expr.name[row]! >= 0 ? this.name(expr.name[row]!) : "";
    const list = expr.list[row]!;
    const extra = expr.extra[row]!;
    switch (exprKinds[expr.kind[row]!]) {
      case "unknown":
        return "?";
      case "name":
        return `${name}${expr.scope[row]! > 0 ? `%${String(expr.scope[row])}` : ""}`;
      case "self":
        return `self%${String(expr.scope[row])}`;
      case "super":
        return `super%${String(expr.scope[row])}`;
      case "member":
        return `${base()}.${name}`;
      case "call":
        return `${base()}${this.typeArguments(extra)}(${this.callArguments(list)})`;
      case "construct":
        return `new ${base()}${this.typeArguments(extra)}(${this.callArguments(list)})`;
      case "element":
        return `${base()}[${name !== "" ? `'${name}'` : extra >= 0 ? String(extra) : items(list)}]`;
      case "iterate":
        return `each(${base()})`;
      case "keys":
        return `keys(${base()})`;
      case "await":
        return `await(${base()})`;
      case "literal":
        return extra >= 0 && this.name(extra) !== name
          ? `${name}'${this.name(extra)}'`
          : name;
      case "object":
        return `{${this.definition(extra)}${list > 0 ? ` ...${items(list)}` : ""}}`;
      case "collection":
        return `${name}[${items(list)}${extra > 0 ? ` → ${items(extra)}` : ""}]`;
      case "function":
        return `ƒ${this.definition(extra)}`;
      case "union":
        return `(${[...listItems(this.facts, list)].map(inner).join(" ∪ ")})`;
      case "cast":
        return `(${base()} as ${inner(extra)})`;
      case "module":
        return `module('${name}' import ${String(extra)})`;
      case "rest":
        return `rest(${base()}${extra >= 0 ? ` from ${String(extra)}` : ` without ${[...listItems(this.facts, list)].map((each) => this.name(each)).join(", ")}`})`;
      case "operator":
        return `(${name} ${items(list)})`;
      case "dereference":
        return `*${base()}`;
      case "typeName":
        return `:${base()}${list > 0 ? `<${items(list)}>` : ""}`;
      case "typeUnion":
        return `(${[...listItems(this.facts, list)].map(inner).join(" | ")})`;
      case "typeIntersection":
        return `(${[...listItems(this.facts, list)].map(inner).join(" & ")})`;
      case "typeTuple":
        return `[${items(list)}]`;
      case "typeArray":
        return `${base()}[]`;
      case "typeNullable":
        return `${base()}?`;
      case "typePointer":
        return `*${base()}`;
      case "typeKeyof":
        return `keyof ${base()}`;
      case "typeRest":
        return `...${base()}`;
      case "typeFunction":
        return `fn(${this.functionType(extra)})`;
      case "typeObject":
        return `{type ${this.definition(extra)}}`;
      case "typeLiteral":
        return `'${name}${extra >= 0 ? ` ${this.name(extra)}` : ""}${list > 0 ? `<${items(list)}>` : ""}'`;
      case "typeQuery":
        return `typeof ${base()}`;
      case "typeIndexed":
        return `${base()}[${inner(extra)}]`;
      case "typeSelf":
        return `Self%${String(expr.scope[row])}`;
      case "typePredicate":
        return `${name} is ${base()}`;
      case "typeConditional": {
        const [checked, extended, then, otherwise] = listItems(
          this.facts,
          list,
        );
        return `(${inner(checked!)} extends ${inner(extended!)} ? ${inner(then!)} : ${inner(otherwise!)})`;
      }
      case "typeMapped":
        return `{[${base()}]: ${inner(extra)}}`;
      case "typeOf":
        return `class of ${base()}`;
      default:
        return "!";
    }
  }

  private functionType(row: number): string {
    const d = this.facts.definition;
    const parameters = [...listItems(this.facts, d.parameters[row]!)].map(
      (each) =>
        `${d.name[each]! < 0 ? "_" : this.name(d.name[each]!)}${d.type[each]! >= 0 ? `: ${this.expr(d.type[each]!, 8)}` : ""}`,
    );
    return `${parameters.join(", ")} → ${this.expr(d.type[row]!, 8)}`;
  }

  private callArguments(offset: number): string {
    const { argument } = this.facts;
    return [...listItems(this.facts, offset)]
      .map((row) => {
        const label =
          argument.label[row]! >= 0
            ? `${this.name(argument.label[row]!)}=`
            : "";
        const flags = argument.flags[row]!;
        const stars =
          (flags & ArgumentFlag.spread) !== 0
            ? "..."
            : (flags & ArgumentFlag.labelledSpread) !== 0
              ? "**"
              : "";
        return `${label}${stars}${this.expr(argument.expr[row]!, 4)}`;
      })
      .join(", ");
  }

  private typeArguments(offset: number): string {
    return offset > 0
      ? `<${[...listItems(this.facts, offset)].map((each) => this.expr(each, 4)).join(", ")}>`
      : "";
  }

  private definition(row: number): string {
    if (row === 0) return "module";
    const d = this.facts.definition;
    const name = d.name[row]!;
    return name < 0
      ? `${definitionKinds[d.kind[row]!]!}@${this.at(d.nameLine[row]!, d.nameColumn[row]!)}`
      : `${this.name(name)}${this.name(name) === "(anonymous)" ? `@${this.at(d.nameLine[row]!, d.nameColumn[row]!)}` : ""}`;
  }

  private name(row: number): string {
    return this.facts.names[row] ?? `name ${String(row)}?`;
  }

  private at(line: number, column: number): string {
    return `${String(line + 1)}:${String(column + 1)}`;
  }
}

function rows(length: number): number[] {
  return Array.from({ length }, (_, row) => row);
}

function flagNames(
  flags: Readonly<Record<string, number>>,
  bits: number,
): string {
  return Object.entries(flags)
    .filter(([, bit]) => (bits & bit) !== 0)
    .map(([name]) => name)
    .join(" ");
}
