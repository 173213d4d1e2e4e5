// Facts written by hand, a row at a time: for rooms that are tested without a parser.
import { createTable } from "../../../src/core/model/factsCodec.ts";
import {
  contextKinds,
  definitionKinds,
  exprKinds,
  factsSchema,
  importKinds,
  problemKinds,
  referenceRoles,
} from "../../../src/core/model/facts.ts";
import type {
  ContextKind,
  DefinitionKind,
  ExprKind,
  FactsTableName,
  FileFacts,
  ImportKind,
  ReferenceRole,
} from "../../../src/core/model/facts.ts";

export interface HandmadeDefinition {
  readonly kind: DefinitionKind;
  readonly name?: string;
  readonly container?: number;
  readonly flags?: number;
  readonly signature?: string;
  readonly doc?: string;
  readonly value?: number;
  readonly context?: number;
  readonly contextKind?: ContextKind;
  readonly contextIndex?: number;
  readonly contentHash?: number;
  /** Where it starts; it ends nine lines further down unless told otherwise. */
  readonly line?: number;
  readonly endLine?: number;
}

/** Collects rows; cells that nobody mentions are -1. Row 0 of definitions is the module. */
export class HandmadeFacts {
  private readonly names: string[] = [];
  private readonly lists: number[] = [0];
  private readonly rows = Object.fromEntries(
    Object.keys(factsSchema).map((name) => [name, []]),
  ) as unknown as Record<FactsTableName, Record<string, number>[]>;

  constructor(
    fileName: string,
    private readonly language = "typescript",
    private readonly degraded = false,
  ) {
    this.add("scope", { kind: 0, startLine: 0, endLine: 1000 });
    this.define({ kind: "module", name: fileName, line: 0, endLine: 1000 });
  }

  name(text: string): number {
    const known = this.names.indexOf(text);
    return known >= 0 ? known : this.names.push(text) - 1;
  }

  list(...items: number[]): number {
    const offset = this.lists.length;
    this.lists.push(items.length, ...items);
    return offset;
  }

  add(table: FactsTableName, cells: Record<string, number>): number {
    return this.rows[table].push(cells) - 1;
  }

  define(given: HandmadeDefinition): number {
    const line = given.line ?? this.rows.definition.length * 10;
    const isModule = this.rows.definition.length === 0;
    return this.add("definition", {
      kind: definitionKinds.indexOf(given.kind),
      name: given.name === undefined ? -1 : this.name(given.name),
      flags: given.flags ?? 0,
      container: given.container ?? (isModule ? -1 : 0),
      signature:
        given.signature === undefined ? -1 : this.name(given.signature),
      doc: given.doc === undefined ? -1 : this.name(given.doc),
      value: given.value ?? -1,
      context: given.context ?? -1,
      contextKind: contextKinds.indexOf(given.contextKind ?? "none"),
      contextIndex: given.contextIndex ?? -1,
      contentHash: given.contentHash ?? 0,
      parameters: 0,
      typeParameters: 0,
      decorators: 0,
      startLine: line,
      startColumn: 0,
      endLine: given.endLine ?? line + 9,
      endColumn: 1,
      nameLine: line,
      nameColumn: 9,
    });
  }

  expr(kind: ExprKind, cells: Record<string, number> = {}): number {
    return this.add("expr", {
      list: 0,
      extra: 0,
      ...cells,
      kind: exprKinds.indexOf(kind),
    });
  }

  path(text: string): number {
    const [head, ...members] = text.split(".");
    let expr = this.expr("name", { scope: 0, name: this.name(head!) });
    for (const member of members)
      expr = this.expr("member", { base: expr, name: this.name(member) });
    return expr;
  }

  import(kind: ImportKind, module: string, imported: string, line: number) {
    return this.add("import", {
      kind: importKinds.indexOf(kind),
      module: this.name(module),
      imported: this.name(imported),
      local: this.name(imported),
      flags: 0,
      line,
      column: 9,
      endLine: line,
      endColumn: 9 + imported.length,
    });
  }

  reference(
    from: number,
    role: ReferenceRole,
    expr: number,
    line: number,
    column = 4,
  ): number {
    return this.add("reference", {
      from,
      role: referenceRoles.indexOf(role),
      expr,
      line,
      column,
      endLine: line,
      endColumn: column + 3,
    });
  }

  problem(text: string, line: number): number {
    return this.add("problem", {
      kind: problemKinds.indexOf("syntax"),
      text: this.name(text),
      line,
      column: 0,
      endLine: line,
      endColumn: 1,
    });
  }

  build(): FileFacts {
    const table = <T extends FactsTableName>(name: T) => {
      const rows = this.rows[name];
      return createTable(
        name,
        rows.length,
        factsSchema[name].map((column) =>
          Int32Array.from(rows, (cells) => cells[column] ?? -1),
        ),
      );
    };
    return {
      language: this.language,
      lineCount: 1000,
      degraded: this.degraded,
      names: this.names,
      lists: Int32Array.from(this.lists),
      scope: table("scope"),
      definition: table("definition"),
      complexity: table("complexity"),
      expr: table("expr"),
      argument: table("argument"),
      binding: table("binding"),
      narrowing: table("narrowing"),
      import: table("import"),
      export: table("export"),
      heritage: table("heritage"),
      reference: table("reference"),
      problem: table("problem"),
    };
  }
}
