// Where the imports of a file lead, as the module strategies say it.

/** Where the module text of an import leads. `name`: what the module calls itself, where languages let it. */
export type ImportTarget =
  | {
      readonly kind: "file";
      readonly slot: number;
      readonly name?: string;
      /** A type inside, by its names from the outside in, whose members are meant. */
      readonly within?: readonly string[];
    }
  | { readonly kind: "folder"; readonly path: string }
  /** A package of several files; `key` is what the strategy says for each of them. */
  | {
      readonly kind: "package";
      readonly key: string;
      /** The package around all others, in which the language's own names are, too. */
      readonly isRoot?: true;
      readonly name?: string;
      readonly within?: readonly string[];
      /** Packages farther out, innermost first: what `within` begins with stands there where `key` has nothing of that name. */
      readonly outer?: readonly string[];
    }
  | {
      readonly kind: "external";
      readonly package: string;
      readonly path: string;
      readonly name?: string;
    }
  | { readonly kind: "missing" };

export function nameOfTarget(target: ImportTarget | undefined): string {
  return target !== undefined && "name" in target ? (target.name ?? "") : "";
}
