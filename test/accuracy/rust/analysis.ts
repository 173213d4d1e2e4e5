// What rustc's analysis for editors says of one crate, in the parts that are read here.

export interface Span {
  readonly file_name: string;
  readonly line_start: number;
  readonly column_start: number;
}

export interface Id {
  readonly krate: number;
  readonly index: number;
}

export interface Definition {
  readonly kind: string;
  readonly id: Id;
  readonly span: Span;
  readonly name: string;
  /** `::a::b` from the crate's root. */
  readonly qualname: string;
  /** Of a module, the file in which it is. */
  readonly value: string;
  readonly decl_id: Id | null;
}

export interface Analysis {
  readonly prelude: {
    readonly crate_id: { readonly name: string };
    readonly external_crates: readonly {
      readonly num: number;
      readonly id: { readonly name: string };
    }[];
  };
  readonly defs: readonly Definition[];
  /** Each name that a `use` takes in, or the `*`, at its last segment; `parent` is the module around it. */
  readonly imports: readonly {
    readonly kind: "Use" | "GlobUse" | "ExternCrate";
    readonly ref_id: Id | null;
    readonly span: Span;
    readonly parent: Id | null;
  }[];
  readonly refs: readonly {
    readonly kind: string;
    readonly span: Span;
    readonly ref_id: Id;
  }[];
  /** Implementations (at the type's name) and traits above a trait (`from`). */
  readonly relations: readonly {
    readonly kind: "SuperTrait" | object;
    readonly span: Span;
    readonly from: Id;
    readonly to: Id;
  }[];
}

export function idKey(crate: string, { index }: Id): string {
  return `${crate} ${index}`;
}

export function idOf(analysis: Analysis, id: Id): string {
  const crate =
    id.krate === 0
      ? analysis.prelude.crate_id.name
      : analysis.prelude.external_crates.find((each) => each.num === id.krate)
          ?.id.name;
  return idKey(crate ?? "?", id);
}
