// Everything that the page knows, as one immutable value. How it changes stands in `reduce`.
import type {
  Activation,
  AnswerGraph,
  BookmarkNote,
  EdgeDetail,
  ErrorForm,
  PageSettings,
  PageStatus,
  SavedView,
  SearchHit,
  SymbolDetail,
} from "../../src/protocol.ts";
import type { Layout } from "../layouts/names.ts";
import type { Viewport } from "../layouts/placement.ts";
import { commonLetters } from "../drawing/text.ts";
import type { Laying } from "./laying.ts";
import type { Metric } from "./metrics.ts";
import type { Picture } from "./picture.ts";
import { sameTrail } from "./trailChoice.ts";
import type { Trail } from "./trailChoice.ts";
import type { Zooming } from "./zooming.ts";

export interface Visit {
  readonly activation: Activation | AnswerGraph;
  /** For people; the answer to the visit's question makes it exact. */
  readonly label: string;
  /** Not what is around it, but a trail that begins at it. */
  readonly trail?: Trail;
  /** Made by opening the saved view of this name: the cursor does not lead away from it. */
  readonly view?: string;
}

export interface Reach {
  readonly in: number;
  readonly out: number;
}

export interface Filters {
  readonly tests: boolean;
  readonly external: boolean;
  /** Only exact and inferred edges. */
  readonly certainOnly: boolean;
}

/** What of the overview stands open, by paths of folders and files. */
export interface Inside {
  readonly open: readonly string[];
  /** Each time that a path is named here, a page more of it is shown. */
  readonly more: readonly string[];
}

export type Details =
  | {
      readonly type: "node";
      readonly id: string;
      readonly answer: SymbolDetail | undefined;
      readonly failure: ErrorForm | undefined;
    }
  | {
      readonly type: "edge";
      readonly id: string;
      readonly answer: readonly EdgeDetail[] | undefined;
      /** Edges behind the line, listed or not. */
      readonly total: number;
      readonly failure: ErrorForm | undefined;
    };

export interface Search {
  readonly text: string;
  readonly hits: readonly SearchHit[];
  /** How many the index has; `hits` are the first of them. */
  readonly total: number;
  readonly picked: number;
  readonly asking: boolean;
  readonly failure: ErrorForm | undefined;
}

/** In which form the same picture is shown. */
export const views = ["graph", "table", "tree", "matrix", "treemap"] as const;
export type View = (typeof views)[number];
export interface Restoring {
  readonly name: string;
  readonly view: SavedView;
  /** Ids of its nodes in the picture; null for what is gone. */
  readonly ids: readonly (string | null)[];
  /** How many of its openings were asked for. */
  readonly begun: number;
}

/** What a person can make of a picture. */
export interface Made {
  readonly picture: Picture | undefined;
  readonly removed: readonly string[];
  readonly pins: readonly string[];
  readonly filters: Filters;
  readonly reach: Reach;
  readonly inside: Inside;
}

export interface State {
  readonly status: PageStatus;
  readonly settings: PageSettings;
  readonly viewport: Viewport;
  readonly visits: readonly Visit[];
  /** Index of the active visit, or -1. */
  readonly visit: number;
  readonly picture: Picture | undefined;
  /** Pictures as they were left, by question; the newest last. */
  readonly kept: readonly {
    readonly question: string;
    readonly picture: Picture;
    /** What the person had taken out of it. */
    readonly removed: readonly string[];
    readonly withoutCuts: boolean;
  }[];
  readonly reach: Reach;
  readonly filters: Filters;
  readonly inside: Inside;
  /** What is asked for in the slot `inside`: it is drawn when the answer is there. */
  readonly opening:
    | {
        readonly inside: Inside;
        readonly path: string;
        /** The zoom that asked for it; absent where a hand did. */
        readonly level?: number;
      }
    | undefined;
  readonly zooming: Zooming;
  /** By which metric cards of the overview are sized and coloured. */
  readonly sized: Metric | undefined;
  readonly coloured: Metric | undefined;
  /** What was asked for a metric: values of files; empty where it could not be answered, with the reason. */
  readonly measured: Readonly<
    Partial<
      Record<
        Metric,
        {
          readonly revision: number;
          readonly values: readonly (readonly [string, number])[];
          readonly failure: string | undefined;
        }
      >
    >
  >;
  /** Ids of nodes, edges and bundles; the last one is the one that keys act on. */
  readonly selection: readonly string[];
  readonly details: Details | undefined;
  /** Nodes that the person took out of the picture. */
  readonly removed: readonly string[];
  readonly pins: readonly string[];
  /** The lines that the answer proposes to cut are left out. */
  readonly withoutCuts: boolean;
  /** All of the workspace. */
  readonly bookmarks: readonly BookmarkNote[];
  readonly search: Search | undefined;
  readonly popover: "none" | "legend" | "filters" | "layouts" | "trail";
  /** The trail that is being put together in its panel; undefined: as it begins. */
  readonly draft: Trail | undefined;
  readonly view: View;
  /** The treemap was left for a picture that has no areas: it comes back with the overview. */
  readonly leftTreemap: boolean;
  /** What the person chose; undefined: what suits the picture. */
  readonly layout: Layout | undefined;
  readonly laying: Laying | undefined;
  /** What is being asked, e.g. `picture` (what is drawn belongs to another question), `refresh`, `open os12:out`, `layout`. */
  readonly asking: readonly string[];
  /** Why the last question for a picture failed. */
  readonly failure: ErrorForm | undefined;
  /** A saved view on its way: its picture is asked for first, then what was opened in it. */
  readonly restoring: Restoring | undefined;
  /** How the picture was before each thing that the person did to it, the last one last; and what was undone. */
  readonly undo: readonly Made[];
  readonly redo: readonly Made[];
  readonly pointerInside: boolean;
  /** Where the cursor went while the page held still. */
  readonly waiting: Visit["activation"] | undefined;
  /** Spoken to people who listen. */
  readonly announcement: string;
  /** True until the host said what state the index is in. */
  readonly fresh: boolean;
}

export const initialState: State = {
  status: { state: "loading", revision: 0, files: 0, symbols: 0, edges: 0 },
  settings: {
    maxNodes: 200,
    followCursor: true,
    resolutions: ["exact", "inferred", "name"],
  },
  viewport: { width: 0, height: 0, letters: commonLetters },
  visits: [],
  visit: -1,
  picture: undefined,
  kept: [],
  reach: { in: 1, out: 1 },
  filters: { tests: true, external: false, certainOnly: false },
  inside: { open: [], more: [] },
  opening: undefined,
  zooming: { isOn: true, opened: [], shut: [] },
  sized: undefined,
  coloured: undefined,
  measured: {},
  selection: [],
  details: undefined,
  removed: [],
  pins: [],
  withoutCuts: false,
  bookmarks: [],
  search: undefined,
  popover: "none",
  draft: undefined,
  view: "graph",
  leftTreemap: false,
  layout: undefined,
  laying: undefined,
  asking: [],
  failure: undefined,
  restoring: undefined,
  undo: [],
  redo: [],
  pointerInside: false,
  waiting: undefined,
  announcement: "",
  fresh: true,
};

export function activeVisit(state: State): Visit | undefined {
  return state.visits[state.visit];
}

/** What the overview shows, or will show as soon as what was opened last is answered. */
export const insideSoon = ({ asking, inside, opening }: State): Inside =>
  asking.includes("inside") ? (opening?.inside ?? inside) : inside;

/** The same picture is asked for. */
export const sameVisit = (a: Visit | undefined, b: Visit): boolean =>
  sameActivation(a?.activation, b.activation) && sameTrail(a?.trail, b.trail);

export function sameActivation(
  a: Visit["activation"] | undefined,
  b: Visit["activation"] | undefined,
): boolean {
  if (a === undefined || b === undefined || a.kind !== b.kind) return a === b;
  // An answer may be another one to the same question.
  if (a.kind === "answer") return a === b;
  if (a.kind === "symbol") return a.id === (b as typeof a).id;
  if (a.kind === "file") return a.path === (b as typeof a).path;
  return true;
}
