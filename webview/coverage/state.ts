// What the coverage page knows and how that changes: one folder's counts, and the list behind one of them. Pure.
import type {
  CoverageReport,
  Envelope,
  ErrorForm,
  PageStatus,
  ProblemRow,
  ResolutionReport,
  SkippedRow,
  ToHost,
  UnresolvedPlace,
} from "../../src/protocol.ts";

/** What a list is asked of. */
export interface ListAsk {
  readonly query: "unresolved" | "problems" | "skipped";
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Of what, in words. */
  readonly title: string;
}

export type ListRow = UnresolvedPlace | ProblemRow | SkippedRow;

export interface List {
  readonly ask: ListAsk;
  readonly rows: readonly ListRow[];
  readonly total: number;
  readonly waiting: boolean;
  readonly failure?: ErrorForm;
}

/** One of the two sections: the newest answer stays until the next one is there. */
export interface Section<T> {
  readonly waiting: boolean;
  readonly scope: string;
  readonly data?: T;
  readonly failure?: ErrorForm;
}

export interface CoverageState {
  readonly status: PageStatus;
  /** The folder that is looked at; '' is the workspace. */
  readonly scope: string;
  /** The revision that was asked about last; undefined before the first question. */
  readonly revision?: number;
  readonly files: Section<CoverageReport>;
  readonly references: Section<ResolutionReport>;
  readonly list?: List;
}

export type Slot = "files" | "references" | "list";

export type Event =
  | { readonly type: "status"; readonly status: PageStatus }
  | {
      readonly type: "answered";
      readonly slot: Slot;
      readonly envelope: Envelope<unknown>;
    }
  | {
      readonly type: "askFailed";
      readonly slot: Slot;
      readonly error: ErrorForm;
    }
  | { readonly type: "goTo"; readonly scope: string }
  | { readonly type: "again" }
  | { readonly type: "openList"; readonly ask: ListAsk }
  | { readonly type: "more" }
  | { readonly type: "closeList" }
  | { readonly type: "send"; readonly message: ToHost };

export type Effect =
  | {
      readonly type: "ask";
      readonly slot: Slot;
      readonly query: "coverage" | "resolution" | ListAsk["query"];
      readonly parameters: Readonly<Record<string, unknown>>;
    }
  | { readonly type: "cancel"; readonly slot: Slot }
  | { readonly type: "send"; readonly message: ToHost };

export interface Step {
  readonly state: CoverageState;
  readonly effects: readonly Effect[];
}

/** Rows that a list shows at once; the rest comes by the same number. */
export const listLength = 100;
/** Folders of one level that are listed. */
const mostFolders = 200;

export const startState: CoverageState = {
  status: { state: "loading", revision: 0, files: 0, symbols: 0, edges: 0 },
  scope: "",
  files: { waiting: false, scope: "" },
  references: { waiting: false, scope: "" },
};

export function reduce(state: CoverageState, event: Event): Step {
  switch (event.type) {
    case "status":
      return takeStatus({ ...state, status: event.status });
    case "answered":
      return still(answered(state, event.slot, event.envelope));
    case "askFailed":
      return still(askFailed(state, event.slot, event.error));
    case "goTo": {
      const { list: _, ...rest } = state;
      return withEffects(load({ ...rest, scope: event.scope }), [
        { type: "cancel", slot: "list" },
      ]);
    }
    case "again":
      return load(state);
    case "openList":
      return openList(state, event.ask);
    case "more": {
      const { list } = state;
      if (list === undefined || list.waiting) return still(state);
      return {
        state: { ...state, list: { ...list, waiting: true } },
        effects: [listQuestion(list.ask, list.rows.length)],
      };
    }
    case "closeList": {
      const { list: _, ...rest } = state;
      return { state: rest, effects: [{ type: "cancel", slot: "list" }] };
    }
    case "send":
      return { state, effects: [{ type: "send", message: event.message }] };
  }
}

const still = (state: CoverageState): Step => ({ state, effects: [] });

const withEffects = (step: Step, more: readonly Effect[]): Step => ({
  state: step.state,
  effects: [...step.effects, ...more],
});

/** Counts are read again when the index has come to rest at another revision; in the middle of an ingest only the first time. */
function takeStatus(state: CoverageState): Step {
  const { status, revision } = state;
  const rests = status.state === "ready";
  if (status.files === 0 && !rests) return still(state);
  if (revision === status.revision || (!rests && revision !== undefined))
    return still(state);
  const loaded = load(state);
  const { list } = loaded.state;
  return list === undefined
    ? loaded
    : withEffects(
        { ...loaded, state: { ...loaded.state, list: reading(list.ask) } },
        [listQuestion(list.ask, 0)],
      );
}

function load(state: CoverageState): Step {
  const { scope, status } = state;
  const depth = scope === "" ? 1 : scope.split("/").length + 1;
  const parameters = { scope, depth, limit: mostFolders };
  return {
    state: {
      ...state,
      revision: status.revision,
      files: { ...state.files, waiting: true },
      references: { ...state.references, waiting: true },
    },
    effects: [
      { type: "ask", slot: "files", query: "coverage", parameters },
      { type: "ask", slot: "references", query: "resolution", parameters },
    ],
  };
}

function openList(state: CoverageState, ask: ListAsk): Step {
  return {
    state: { ...state, list: reading(ask) },
    effects: [listQuestion(ask, 0)],
  };
}

const reading = (ask: ListAsk): List => ({
  ask,
  rows: [],
  total: 0,
  waiting: true,
});

const listQuestion = (
  { query, parameters }: ListAsk,
  offset: number,
): Effect => ({
  type: "ask",
  slot: "list",
  query,
  parameters: { ...parameters, limit: listLength, offset },
});

function answered(
  state: CoverageState,
  slot: Slot,
  { data, total }: Envelope<unknown>,
): CoverageState {
  const { scope, list } = state;
  switch (slot) {
    case "files":
      return {
        ...state,
        files: { waiting: false, scope, data: data as CoverageReport },
      };
    case "references":
      return {
        ...state,
        references: { waiting: false, scope, data: data as ResolutionReport },
      };
    case "list": {
      if (list === undefined) return state;
      const rows = [...list.rows, ...(data as readonly ListRow[])];
      return { ...state, list: { ask: list.ask, rows, total, waiting: false } };
    }
  }
}

function askFailed(
  state: CoverageState,
  slot: Slot,
  failure: ErrorForm,
): CoverageState {
  const { scope, list } = state;
  const failed = { waiting: false, scope, failure };
  switch (slot) {
    case "files":
      return { ...state, files: failed };
    case "references":
      return { ...state, references: failed };
    case "list":
      return list === undefined
        ? state
        : { ...state, list: { ...list, waiting: false, failure } };
  }
}

/** What the page finds again after a restart: where it was. Anything else in the memory is nothing. */
export function fromSaved(memory: unknown): CoverageState {
  const scope =
    typeof memory === "object" && memory !== null && "scope" in memory
      ? memory.scope
      : undefined;
  return typeof scope === "string" && scope.length <= 4_096
    ? { ...startState, scope }
    : startState;
}

export const toSaved = ({ scope }: CoverageState): { scope: string } => ({
  scope,
});
