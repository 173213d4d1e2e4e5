// What can happen to the page, and what it may do to the world in return. Plain data on both sides.
import type {
  Activation,
  Envelope,
  ErrorForm,
  PageQuery,
  Place,
  ToHost,
  ToPage,
} from "../../src/protocol.ts";
import type { LayoutJob } from "../layouts/layOut.ts";
import type { Layout } from "../layouts/names.ts";
import type { Placement, Viewport } from "../layouts/placement.ts";
import type { Metric } from "./metrics.ts";
import type { Wish } from "./openings.ts";
import type { Filters, State } from "./state.ts";
import type { Trail, TrailTarget } from "./trailChoice.ts";

/** Why something was asked; comes back with the answer. */
export type Purpose =
  | { readonly for: "picture"; readonly refresh: boolean }
  | { readonly for: "opening"; readonly wish: Wish }
  | { readonly for: "details"; readonly id: string }
  /** `after`: how many edges were listed before. */
  | { readonly for: "evidence"; readonly id: string; readonly after: number }
  | { readonly for: "search"; readonly text: string }
  | { readonly for: "metric"; readonly metric: Metric }
  | {
      readonly for: "inside";
      readonly inside: State["inside"];
      readonly path: string;
      /** Of the zoom that asked for it. */
      readonly level?: number;
    };

export type Event =
  /** What the host says; the rest of its messages is for other pages, or answers something. */
  | Extract<
      ToPage,
      {
        type:
          | "status"
          | "settings"
          | "activate"
          | "bookmarks"
          | "openView"
          | "trail";
      }
    >
  | {
      readonly type: "answered";
      readonly purpose: Purpose;
      readonly envelope: Envelope<unknown>;
    }
  | {
      readonly type: "askFailed";
      readonly purpose: Purpose;
      readonly error: ErrorForm;
    }
  | { readonly type: "resized"; readonly viewport: Viewport }
  | {
      readonly type: "select";
      readonly id: string;
      readonly additive: boolean;
    }
  /** The next edges behind the line whose evidence is shown. */
  | { readonly type: "moreEvidence" }
  /** The keys stand on it; nothing is opened or shown. */
  | { readonly type: "stand"; readonly id: string }
  | { readonly type: "goTo"; readonly id: string }
  | {
      readonly type: "goToSymbol";
      readonly symbol: number;
      readonly label: string;
    }
  | { readonly type: "travel"; readonly by: -1 | 1 }
  | {
      readonly type: "reach";
      readonly side: "in" | "out";
      readonly by: -1 | 1;
    }
  /** One step more on every side that is looked at. */
  | { readonly type: "deeper" }
  | { readonly type: "filter"; readonly filters: Partial<Filters> }
  | {
      readonly type: "toggleOpening";
      readonly anchor: string;
      readonly side: "in" | "out";
    }
  | { readonly type: "openBundle"; readonly id: string }
  /** In the overview: opens a folder or file, or closes what the node stands in. */
  | { readonly type: "inside"; readonly id: string; readonly open: boolean }
  | { readonly type: "toggleInside"; readonly path: string }
  /** Closes what stands in a folder; everything for undefined. */
  | { readonly type: "closeBelow"; readonly path: string | undefined }
  /** To the other selected symbol, or to one that the person chooses now. */
  | { readonly type: "trailToTarget" }
  /** In the editor's list. */
  | { readonly type: "chooseTarget"; readonly from: string }
  /** Another one than before is another visit. */
  | { readonly type: "showTrail"; readonly trail: Trail }
  | { readonly type: "endTrail" }
  /** In the panel. */
  | { readonly type: "draftTrail"; readonly trail: Trail }
  | {
      readonly type: "draftTarget";
      readonly to: TrailTarget | undefined;
    }
  /** A zoom has come to rest. `at`: the card that was zoomed on. */
  | {
      readonly type: "zoomed";
      readonly way: "in" | "out";
      readonly level: number;
      readonly at: string | undefined;
    }
  | { readonly type: "zoomBegins" }
  /** Whether zooming opens and closes. */
  | { readonly type: "zoomOpens"; readonly value: boolean }
  | { readonly type: "goToOverview" }
  | {
      readonly type: "measure";
      readonly sign: "size" | "colour";
      readonly metric: Metric | undefined;
    }
  | { readonly type: "remove" }
  | { readonly type: "restoreRemoved" }
  | { readonly type: "pin" }
  | { readonly type: "toggleCuts" }
  /** Of what the person did to the picture. */
  | { readonly type: "undo" }
  | { readonly type: "redo" }
  | { readonly type: "escape" }
  | { readonly type: "openSearch" }
  | { readonly type: "searchText"; readonly text: string }
  | { readonly type: "searchMove"; readonly by: -1 | 1 }
  /** -1 is the hit that the arrow keys stand on. */
  | { readonly type: "searchPick"; readonly index: number }
  | { readonly type: "closeSearch" }
  /** Asks for a note of it. */
  | { readonly type: "bookmark"; readonly symbol: number }
  | { readonly type: "popover"; readonly which: State["popover"] }
  /** The table, or from it back to the graph. */
  | { readonly type: "toggleView" }
  | { readonly type: "view"; readonly which: State["view"] }
  | { readonly type: "layOut" }
  /** Undefined: what suits the picture. */
  | { readonly type: "chooseLayout"; readonly layout: Layout | undefined }
  | {
      readonly type: "laidOut";
      readonly job: LayoutJob;
      /** Absent where the layout failed. */
      readonly placement: Placement | undefined;
    }
  | {
      readonly type: "moved";
      /** Left upper corners. */
      readonly cards: Readonly<
        Record<string, { readonly x: number; readonly y: number }>
      >;
    }
  | { readonly type: "pointer"; readonly inside: boolean }
  | { readonly type: "follow"; readonly value: boolean }
  | { readonly type: "place"; readonly place: Place; readonly open: boolean }
  | {
      readonly type: "run";
      readonly command: Extract<ToHost, { type: "run" }>["command"];
    }
  | { readonly type: "again" };

export type Effect =
  | {
      readonly type: "ask";
      /** A new question in a slot ends the one before it. */
      readonly slot: string;
      readonly purpose: Purpose;
      readonly query: PageQuery;
      readonly parameters: Readonly<Record<string, unknown>>;
    }
  | { readonly type: "cancel"; readonly slot: string }
  | { readonly type: "send"; readonly message: ToHost }
  /** The answer comes as `laidOut`; a newer one ends it. */
  | { readonly type: "layOut"; readonly job: LayoutJob }
  /** Bring these into sight; all of the picture when empty. `fit` chooses the zoom too. */
  | {
      readonly type: "show";
      readonly ids: readonly string[];
      readonly fit: boolean;
    }
  /** All that is drawn, by so much of the picture's own units, without a glide. */
  | { readonly type: "shift"; readonly x: number; readonly y: number }
  | { readonly type: "focus"; readonly where: "picture" | "search" };

export interface Step {
  readonly state: State;
  readonly effects: readonly Effect[];
}

export type { Activation };
