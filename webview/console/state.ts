// What the query console knows, as one immutable value, and how that changes. Pure.
import type { ErrorForm, SqlSource, SqlTable } from "../../src/protocol.ts";
import {
  initialState as initialRows,
  listOf,
  lookOf,
  reduce as reduceRows,
} from "../answer/state.ts";
import type { Event as RowsEvent, Look, TableState } from "../answer/state.ts";
import { toList } from "./rows.ts";

/** Rows that may be asked for. */
export const limits: readonly number[] = [100, 1_000, 10_000, 100_000];
/** Seconds after which a statement is ended. */
export const times: readonly number[] = [5, 30, 300];

/** UTF-16 offsets in the text, half-open. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export type Run =
  | { readonly kind: "none" }
  | {
      readonly kind: "running";
      readonly text: string;
      /** Where it begins in the text of the editor. */
      readonly from: number;
      /** All that stood there then: a place in it is none in another text. */
      readonly whole: string;
      readonly limit: number;
    }
  | {
      readonly kind: "done";
      readonly rows: number;
      readonly milliseconds: number;
      /** It has more rows than were asked for. */
      readonly truncated: boolean;
      readonly limit: number;
    }
  | { readonly kind: "cancelled" }
  | {
      readonly kind: "failed";
      readonly error: ErrorForm;
      readonly at: Span | undefined;
    };

/** What a page remembers when it is hidden or the window restarts. */
export interface Memory {
  readonly text: string;
  readonly limit: number;
  readonly seconds: number;
  readonly look: Look;
}

export interface ConsoleState {
  readonly text: string;
  readonly limit: number;
  readonly seconds: number;
  readonly sources: readonly SqlSource[];
  readonly run: Run;
  /** The rows of the statement that was answered last; they stay while another one runs or fails. */
  readonly rows: TableState;
  readonly chart: boolean;
  /** All that stood in the editor when the last statement was run. */
  readonly ran: string;
  /** Another statement took the place of what was run, and was not run itself. */
  readonly replaced: boolean;
}

export type Event =
  | { readonly type: "edited"; readonly text: string }
  /** Somebody else than the person put a text there. */
  | { readonly type: "replaced" }
  | { readonly type: "limit"; readonly rows: number }
  | { readonly type: "time"; readonly seconds: number }
  | { readonly type: "schema"; readonly sources: readonly SqlSource[] }
  | { readonly type: "run"; readonly text: string; readonly from: number }
  | { readonly type: "cancel" }
  | {
      readonly type: "answered";
      readonly table: SqlTable;
      readonly milliseconds: number;
    }
  | { readonly type: "failed"; readonly error: ErrorForm }
  | { readonly type: "chart"; readonly shown: boolean }
  | { readonly type: "rows"; readonly event: RowsEvent };

export function initialState(memory: unknown): ConsoleState {
  const { text, limit, seconds, look } = isFields(memory) ? memory : {};
  return {
    text: typeof text === "string" ? text : "",
    limit: limits.find((each) => each === limit) ?? 1_000,
    seconds: times.find((each) => each === seconds) ?? 5,
    sources: [],
    run: { kind: "none" },
    rows: initialRows(look),
    chart: false,
    ran: "",
    replaced: false,
  };
}

export function memoryOf({ text, limit, seconds, rows }: ConsoleState): Memory {
  return { text, limit, seconds, look: lookOf(rows) };
}

export function reduce(state: ConsoleState, event: Event): ConsoleState {
  switch (event.type) {
    case "edited":
      return event.text === state.text ? state : { ...state, text: event.text };
    case "replaced":
      return { ...state, replaced: true };
    case "limit":
      return { ...state, limit: event.rows };
    case "time":
      return { ...state, seconds: event.seconds };
    case "schema":
      return { ...state, sources: event.sources };
    case "run":
      return event.text.trim() === ""
        ? state
        : {
            ...state,
            ran: state.text,
            replaced: false,
            run: {
              kind: "running",
              text: event.text,
              from: event.from,
              whole: state.text,
              limit: state.limit,
            },
          };
    case "cancel":
      return state.run.kind === "running"
        ? { ...state, run: { kind: "cancelled" } }
        : state;
    case "answered":
      return state.run.kind === "running"
        ? answered(state, state.run, event)
        : state;
    case "failed":
      return state.run.kind === "running"
        ? failed(state, state.run, event.error)
        : state;
    case "chart":
      return { ...state, chart: event.shown };
    case "rows":
      return { ...state, rows: reduceRows(state.rows, event.event) };
  }
}

type Running = Extract<Run, { kind: "running" }>;

function answered(
  state: ConsoleState,
  { text, limit }: Running,
  { table, milliseconds }: Extract<Event, { type: "answered" }>,
): ConsoleState {
  return {
    ...state,
    run: {
      kind: "done",
      rows: table.rows.length,
      milliseconds,
      truncated: table.truncated,
      limit,
    },
    rows: reduceRows(state.rows, {
      type: "table",
      table: {
        // What a person sorts and filters by stays with the statement.
        asked: text.trim(),
        title: "",
        description: "",
        lists: [toList(table)],
        main: 0,
        left: 0,
        old: false,
      },
    }),
  };
}

function failed(
  state: ConsoleState,
  { from: begin, whole }: Running,
  error: ErrorForm,
): ConsoleState {
  if (error.code === "cancelled")
    return { ...state, run: { kind: "cancelled" } };
  const { from, to } = error.details ?? {};
  const at =
    typeof from === "number" && typeof to === "number" && state.text === whole
      ? { from: begin + from, to: begin + to }
      : undefined;
  return { ...state, run: { kind: "failed", error, at } };
}

/** Whether what runs or was run is another statement than the one that was put there since. */
export function isOfAnother({
  run,
  ran,
  replaced,
  text,
}: ConsoleState): boolean {
  return replaced && run.kind !== "none" && text !== ran;
}

/** The rows that are there; undefined before the first answer. */
export function resultOf(state: ConsoleState): ReturnType<typeof listOf> {
  return listOf(state.rows);
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
