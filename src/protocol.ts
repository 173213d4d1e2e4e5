// The only contract between the extension host and its web pages: two unions of messages. Types only.
import type { Envelope } from "./core/engine.ts";
import type { ErrorForm } from "./core/errors.ts";
import type { IngestProgress } from "./core/ports.ts";
import type { ProblemRow, RunFileRow, SkippedRow } from "./core/reads.ts";
import type { EdgeKind, Resolution } from "./core/model/edge.ts";
import type { SymbolKind } from "./core/model/symbol.ts";
import type { GraphAnswer } from "./core/query/graphResults.ts";
import type {
  CoverageCounts,
  CoverageReport,
  EdgeDetail,
  EdgeRef,
  FailedFile,
  Health,
  HealthAction,
  Neighbourhood,
  ProcessingReport,
  QueueReport,
  Relation,
  ResolutionReport,
  RunSummary,
  SearchHit,
  Site,
  SqlTable,
  Statistics,
  SymbolAt,
  SymbolDetail,
  SymbolRef,
  Transition,
  UnresolvedPlace,
} from "./core/query/results.ts";
import type { PathAnswer, PathStop } from "./core/query/pathResults.ts";
import type { Overview } from "./core/query/overviewResults.ts";
import type { TrailAnswer } from "./core/query/trailResults.ts";
import type {
  AnswerGraph,
  AnswerSource,
  AnswerTable,
  NamedInRows,
  Place,
} from "./protocolAnswers.ts";

// The pages import from here alone: what an answer's `data` may be, by question.
export type {
  CoverageCounts,
  CoverageReport,
  EdgeDetail,
  EdgeKind,
  EdgeRef,
  FailedFile,
  GraphAnswer,
  Envelope,
  ErrorForm,
  Health,
  HealthAction,
  IngestProgress,
  Neighbourhood,
  Overview,
  PathAnswer,
  PathStop,
  ProblemRow,
  ProcessingReport,
  QueueReport,
  Relation,
  Resolution,
  ResolutionReport,
  RunFileRow,
  RunSummary,
  SearchHit,
  SkippedRow,
  Site,
  SqlTable,
  Statistics,
  SymbolAt,
  SymbolDetail,
  SymbolKind,
  SymbolRef,
  TrailAnswer,
  Transition,
  UnresolvedPlace,
};

export type {
  AnswerCell,
  AnswerGraph,
  AnswerLink,
  AnswerList,
  AnswerListRow,
  AnswerNote,
  AnswerSource,
  AnswerStage,
  AnswerTable,
  NamedInRows,
  Place,
} from "./protocolAnswers.ts";

/** A table or view that a statement of SQL may name. */
export interface SqlSource {
  readonly name: string;
  readonly kind: "view" | "table";
  readonly columns: readonly string[];
}

export interface PageSettings {
  readonly maxNodes: number;
  readonly followCursor: boolean;
  readonly resolutions: readonly Resolution[];
}

/** What the page says about the index; `progress` only while indexing. */
export interface PageStatus {
  readonly state:
    | "no_workspace"
    | "empty"
    | "loading"
    | "ready"
    | "indexing"
    | "failed"
    | "stopped";
  readonly revision: number;
  readonly files: number;
  readonly symbols: number;
  readonly edges: number;
  readonly progress?: IngestProgress;
  /** A sentence for a person, when there is something to say. */
  readonly message?: string;
}

/** What the page should make its active item. */
export type Activation =
  | { readonly kind: "symbol"; readonly id: number }
  /** The file's own symbol. */
  | { readonly kind: "file"; readonly path: string }
  /** No editor: folders with counts. */
  | { readonly kind: "overview" };

/** A node of a picture by what survives another ingest. */
export interface Anchor {
  /** A symbol's key, or a folder's path. */
  readonly key: string;
  readonly kind: "symbol" | "folder";
  /** `path#qualifiedName`, or the folder's path: leads to a symbol whose key has changed, and tells people what is gone. */
  readonly name: string;
}

/** Along what a trail goes, and how far. */
export interface TrailChoice {
  readonly direction: "in" | "out" | "both";
  /** Steps. */
  readonly depth: number;
  /** Of edges; empty is every kind. */
  readonly kinds: readonly EdgeKind[];
  /** Of the symbols that it passes; empty is every kind. */
  readonly symbolKinds: readonly SymbolKind[];
  /** As many symbols as the settings admit, not only as many as can be read at once. */
  readonly whole: boolean;
}

/** A picture to come back to: the question and what the person made of the answer. Numbers of nodes are indexes into `nodes`. */
export interface SavedView {
  readonly version: 1;
  /** All that was drawn. */
  readonly nodes: readonly Anchor[];
  /** Null: the folders of the workspace. */
  readonly center: number | null;
  readonly reach: { readonly in: number; readonly out: number };
  readonly filters: {
    readonly tests: boolean;
    readonly external: boolean;
    readonly certainOnly: boolean;
  };
  /** `to`: its target; null for a trail to everything. Absent where the picture is no trail. */
  readonly trail?: TrailChoice & { readonly to: number | null };
  /** Of the overview: paths of what stands open, and of what shows more pages; empty elsewhere. */
  readonly inside: {
    readonly open: readonly string[];
    readonly more: readonly string[];
  };
  /** In the order in which they were opened. `kind`: a page of a bundle. */
  readonly openings: readonly {
    readonly node: number;
    readonly side: "in" | "out";
    readonly kind: SymbolKind | null;
    /** How many nodes it brought. */
    readonly count: number;
  }[];
  /** Taken out by the person. */
  readonly removed: readonly number[];
  readonly pins: readonly number[];
  /** Left upper corners; empty where everything stands where the layout puts it. */
  readonly places: readonly {
    readonly node: number;
    /** What is left of a bundle, which stands beside its node. */
    readonly bundle?: {
      readonly side: "in" | "out";
      readonly kind: SymbolKind;
    };
    readonly x: number;
    readonly y: number;
  }[];
  /** The places belong to it: a narrow page has another one. */
  readonly arrangement: "columns" | "cascade" | "layers";
  readonly mode: "graph" | "table" | "tree" | "matrix";
}

/** What a person noted of a symbol. */
export interface BookmarkNote {
  /** The symbol's. */
  readonly key: string;
  /** May be empty. */
  readonly note: string;
}

/** How a picture leaves the page: as it is drawn, as the nodes and edges that are drawn, or to come back to. */
export type ExportForm = "svg" | "png" | "graph" | "view";

/** The theme's own colours, or the same on a white ground. */
export type ExportLook = "theme" | "white";

/** What leaves. `nothing`: no picture is drawn. */
export type ExportedPicture =
  | { readonly form: "nothing" }
  | {
      readonly form: "svg" | "png";
      /** Of what is active. */
      readonly title: string;
      /** Of the index that the picture shows. */
      readonly revision: number;
      /** The SVG document, or the bytes of the PNG in base64. */
      readonly content: string;
    }
  | {
      readonly form: "graph";
      readonly title: string;
      readonly revision: number;
      /** Id of the active node among those of the graph. */
      readonly center?: string;
      readonly graph: GraphAnswer;
    }
  | {
      readonly form: "view";
      readonly title: string;
      readonly revision: number;
      readonly view: SavedView;
    };

/** Questions that a page may ask; the ids and parameters are those of core/query. */
export type PageQuery =
  | "neighbourhood"
  | "trail"
  | "symbol"
  | "symbols"
  | "search"
  | "edges"
  | "dependencies"
  | "dependents"
  | "overview"
  | "hotspots"
  | "churn"
  | "debt"
  | "clusters"
  | "path"
  | "statistics"
  | "coverage"
  | "resolution"
  | "unresolved"
  | "problems"
  | "skipped";

export type ToHost =
  | { readonly type: "ready" }
  /** The person put the hand on the graph: commands are about this page until another is used. */
  | { readonly type: "used" }
  | {
      readonly type: "ask";
      readonly id: number;
      readonly query: PageQuery;
      readonly parameters: Readonly<Record<string, unknown>>;
    }
  | { readonly type: "cancelAsk"; readonly id: number }
  /** Show the place without taking the focus. */
  | { readonly type: "preview"; readonly place: Place }
  /** Go there. */
  | { readonly type: "open"; readonly place: Place }
  /** The page's active item changed, by a click or through its history. */
  | {
      readonly type: "activated";
      readonly activation: Activation;
      readonly label: string;
    }
  /** An answer is looked at again; it was the host that made the picture. */
  | { readonly type: "returned"; readonly label: string }
  | { readonly type: "setFollowCursor"; readonly value: boolean }
  | { readonly type: "setResolutions"; readonly value: readonly Resolution[] }
  /** One of the commands that the page offers as a button. */
  | {
      readonly type: "run";
      readonly command:
        | "ingest"
        | "cancel"
        | "showProblems"
        | "showLog"
        | "openFolder"
        | "openInTab"
        | "askAgain"
        | "askForMore"
        | "exportGraph"
        | "runQuery"
        | "saveView"
        /** Of the answer that was given last: its table shows no other. */
        | "showSql";
    }
  /** The person chooses the target of a trail from the active item, whose name it is; answered by `trail`. */
  | { readonly type: "pickTarget"; readonly from: string }
  /** The person wants to mark a symbol, or to change what the mark says. */
  | { readonly type: "bookmark"; readonly symbol: number }
  /** Answers `export`. */
  | {
      readonly type: "exported";
      readonly id: number;
      readonly picture: ExportedPicture;
    }
  /** A statement of SQL; answered as questions are, and cancelled like them. Only the query console is heard. */
  | {
      readonly type: "runStatement";
      readonly id: number;
      readonly text: string;
      /** Rows. */
      readonly limit: number;
      /** Milliseconds. */
      readonly timeout: number;
    }
  /** Shows the statement behind what the graph shows. */
  | {
      readonly type: "showSql";
      readonly query: PageQuery;
      readonly parameters: Readonly<Record<string, unknown>>;
    }
  /** Shows the statement behind an answer that the graph shows; `title` names it where there is none. */
  | {
      readonly type: "showAnswerSql";
      readonly title: string;
      readonly source: AnswerSource;
    }
  /** Draws what rows of a statement name. */
  | {
      readonly type: "drawRows";
      readonly named: NamedInRows;
      readonly statement: string;
    }
  /** To a file that the person chooses. */
  | {
      readonly type: "exportRows";
      readonly format: "csv" | "json";
      readonly text: string;
    }
  /** Keeps a statement under a name that the person gives. */
  | { readonly type: "saveStatement"; readonly text: string }
  /** To the clipboard. */
  | { readonly type: "copy"; readonly text: string }
  /** A message of this type was not sent, because it is larger than the protocol allows; `id`: of what was asked for. */
  | {
      readonly type: "tooLarge";
      readonly message: ToHost["type"];
      readonly id?: number;
    }
  /** An error of the page itself, for the log. */
  | { readonly type: "pageError"; readonly message: string };

export type ToPage =
  /** Undefined: nothing was asked yet in this window. */
  | { readonly type: "table"; readonly table: AnswerTable | undefined }
  /** What statements may name, for completion. */
  | { readonly type: "schema"; readonly sources: readonly SqlSource[] }
  /** Takes the place of what stands in the console; `run`: at once. */
  | {
      readonly type: "statement";
      readonly text: string;
      readonly run: boolean;
    }
  /** The graph has changed since the table that was told last. */
  | { readonly type: "outdated" }
  /** The person came by a command that shows this page: keys go to what it draws. */
  | { readonly type: "focus" }
  /** All marks of the workspace. */
  | { readonly type: "bookmarks"; readonly bookmarks: readonly BookmarkNote[] }
  /** The person opened a saved view. `ids` of its nodes in the picture; null for what is gone. */
  | {
      readonly type: "openView";
      readonly name: string;
      readonly view: SavedView;
      readonly ids: readonly (string | null)[];
    }
  /** The person chose the target of a trail. `from`: where it begins; null is the page's active item. */
  | {
      readonly type: "trail";
      readonly from: {
        readonly activation: Activation;
        readonly label: string;
      } | null;
      readonly to: { readonly id: number; readonly label: string };
    }
  /** The person wants the picture for another program. */
  | {
      readonly type: "export";
      readonly id: number;
      readonly form: ExportForm;
      readonly look: ExportLook;
    }
  | { readonly type: "settings"; readonly settings: PageSettings }
  | { readonly type: "status"; readonly status: PageStatus }
  | {
      readonly type: "activate";
      readonly activation: Activation | AnswerGraph;
      readonly reason: "cursor" | "command" | "restore";
    }
  | {
      readonly type: "answer";
      readonly id: number;
      readonly envelope: Envelope<unknown>;
    }
  | { readonly type: "failed"; readonly id: number; readonly error: ErrorForm };
