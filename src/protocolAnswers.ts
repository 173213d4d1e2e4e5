// The part of the contract between host and pages that says what an answer looks like: as a table, as a picture, as rows to be drawn. Types only.
import type { EdgeKind, Resolution } from "./core/model/edge.ts";
import type {
  EdgeRef,
  Neighbourhood,
  SymbolRef,
} from "./core/query/results.ts";

/** A place to show: 1-based, ends exclusive. */
export interface Place {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}

export type AnswerCell = string | number | boolean | null;

export interface AnswerListRow {
  /** One for each column. */
  readonly cells: readonly AnswerCell[];
  /** What choosing it opens. */
  readonly place?: Place;
  /** Id or key of the symbol that choosing it opens, where no place is known. */
  readonly symbol?: number | string;
}

/** One list of an answer. */
export interface AnswerList {
  readonly name: string;
  /** Each name once, except where a statement of SQL gave one twice. */
  readonly columns: readonly string[];
  readonly rows: readonly AnswerListRow[];
}

/** The answer that the table page shows. */
export interface AnswerTable {
  /** Equal for two answers of which one at most has more: the question with its parameters. */
  readonly asked: string;
  /** Of the question. */
  readonly title: string;
  /** What was chosen otherwise than by default. */
  readonly description: string;
  readonly lists: readonly AnswerList[];
  /** Index of the list that the question is about. */
  readonly main: number;
  /** Items of that list that the answer left out; asking for them makes sense. */
  readonly left: number;
  /** The graph has changed since. */
  readonly old: boolean;
}

/** What leads from one file or folder to another: symbols by id, folders by path. */
export interface AnswerLink {
  readonly from: number | string;
  readonly to: number | string;
  /** How many places are behind it. */
  readonly sites: number;
  /** Empty where the answer does not say. */
  readonly kinds: readonly EdgeKind[];
  /** Of the most certain of them; exact where the answer does not say. */
  readonly resolution: Resolution;
}

/** A column of the picture. */
export interface AnswerStage {
  /** Stands above it. */
  readonly title: string;
  /** As the ends of an `AnswerLink`. */
  readonly nodes: readonly (number | string)[];
}

/** What is said on the line from one node to another. */
export interface AnswerNote {
  readonly from: number | string;
  readonly to: number | string;
  /** step: of a path. cut: without such lines nothing leads in a circle any more. */
  readonly mark: "step" | "cut";
  readonly text: string;
}

/** What an answer names, drawn as it is: nothing is asked for it. */
export interface AnswerGraph {
  readonly kind: "answer";
  /** Of the question. */
  readonly title: string;
  /** Symbols, files as their own symbols, and folders. */
  readonly nodes: readonly (SymbolRef | { readonly path: string })[];
  readonly edges: readonly EdgeRef[];
  readonly links: readonly AnswerLink[];
  readonly containers: Neighbourhood["containers"];
  readonly bundles: Neighbourhood["bundles"];
  /** From left to right; where there are none, the edges decide. */
  readonly stages: readonly AnswerStage[];
  readonly notes: readonly AnswerNote[];
  /** How many more the answer names, or would if it were asked for more. */
  readonly left: number;
  readonly source: AnswerSource;
}

/** What was answered: a question as it was asked, or a statement of SQL as it was run. */
export type AnswerSource =
  | {
      readonly query: string;
      readonly parameters: Readonly<Record<string, unknown>>;
    }
  | { readonly statement: string };

/** What rows of a statement name, to be drawn: symbols, or where none are named files and folders with what leads between them. */
export interface NamedInRows {
  /** By id or key, each once. */
  readonly symbols: readonly (number | string)[];
  readonly paths: readonly string[];
  readonly links: readonly {
    readonly from: string;
    readonly to: string;
    readonly sites: number;
  }[];
  /** How many more the rows name. */
  readonly left: number;
  /** How many more lead from one of the paths to another. */
  readonly linksLeft: number;
}
