// What the table page knows, as one immutable value, and how that changes. Pure.
import type { AnswerList, AnswerTable } from "../../src/protocol.ts";
import { arrange, nextSorting, sortingIn } from "./arrange.ts";
import type { Sorting } from "./arrange.ts";

/** How a person looks at a list: kept while they look at answers to the same question with the same parameters. */
export interface Look {
  /** As `AnswerTable.asked`; '' before the first answer. */
  readonly asked: string;
  readonly list: string | undefined;
  readonly filter: string;
  readonly sorting: Sorting | undefined;
}

export interface TableState extends Look {
  /** Undefined: nothing was asked yet. */
  readonly table: AnswerTable | undefined;
  /** Until the host has said something. */
  readonly fresh: boolean;
  /** Rows of the list that are shown, by index, in order. */
  readonly shown: readonly number[];
  /** Index in `shown` of the row that keys act on; 0 where there is none. */
  readonly active: number;
}

export type Event =
  | { readonly type: "table"; readonly table: AnswerTable | undefined }
  | { readonly type: "outdated" }
  | { readonly type: "list"; readonly name: string }
  | { readonly type: "filter"; readonly text: string }
  | { readonly type: "sort"; readonly column: number }
  | { readonly type: "stand"; readonly row: number };

const noLook: Look = {
  asked: "",
  list: undefined,
  filter: "",
  sorting: undefined,
};

/** From what the page remembers. */
export function initialState(memory: unknown): TableState {
  return {
    ...(isLook(memory) ? memory : noLook),
    table: undefined,
    fresh: true,
    shown: [],
    active: 0,
  };
}

export function lookOf({ asked, list, filter, sorting }: TableState): Look {
  return { asked, list, filter, sorting };
}

export function listOf({ table, list }: TableState): AnswerList | undefined {
  return (
    table?.lists.find(({ name }) => name === list) ?? table?.lists[table.main]
  );
}

export function reduce(state: TableState, event: Event): TableState {
  switch (event.type) {
    case "table": {
      const { table } = event;
      // What was typed before the first answer was there is meant for it.
      const same = state.asked === "" || table?.asked === state.asked;
      const look = same ? lookOf(state) : noLook;
      return arranged({
        ...state,
        ...look,
        asked: table?.asked ?? "",
        table,
        fresh: false,
        active: same ? state.active : 0,
      });
    }
    case "outdated":
      return state.table === undefined
        ? state
        : { ...state, table: { ...state.table, old: true } };
    case "list":
      return arranged({
        ...state,
        list: event.name,
        sorting: undefined,
        active: 0,
      });
    case "filter":
      return arranged({ ...state, filter: event.text, active: 0 });
    case "sort":
      return arranged({
        ...state,
        sorting: nextSorting(
          state.sorting,
          event.column,
          listOf(state)?.columns[event.column] ?? "",
        ),
        active: 0,
      });
    case "stand":
      return { ...state, active: within(event.row, state.shown.length) };
  }
}

function arranged(state: TableState): TableState {
  const list = listOf(state);
  const sorting = sortingIn(list?.columns ?? [], state.sorting);
  const shown = list === undefined ? [] : arrange(list, state.filter, sorting);
  return {
    ...state,
    sorting,
    shown,
    active: within(state.active, shown.length),
  };
}

function within(row: number, length: number): number {
  return Math.max(0, Math.min(row, length - 1));
}

function isLook(value: unknown): value is Look {
  if (typeof value !== "object" || value === null) return false;
  const { asked, list, filter, sorting } = value as Partial<
    Record<keyof Look, unknown>
  >;
  return (
    typeof asked === "string" &&
    (list === undefined || typeof list === "string") &&
    typeof filter === "string" &&
    (sorting === undefined || isSorting(sorting))
  );
}

function isSorting(value: unknown): value is Sorting {
  if (typeof value !== "object" || value === null) return false;
  const { column, name, descending } = value as Partial<
    Record<keyof Sorting, unknown>
  >;
  return (
    typeof column === "number" &&
    typeof name === "string" &&
    typeof descending === "boolean"
  );
}
