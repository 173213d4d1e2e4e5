// Searching on the page: what is written asks, keys walk through the hits, one is chosen. Pure.
import type { Effect, Step } from "./event.ts";
import { askSearch } from "./question.ts";
import type { Search, State } from "./state.ts";
import { visitNext } from "./visits.ts";

export const emptySearch: Search = {
  text: "",
  hits: [],
  total: 0,
  picked: 0,
  asking: false,
  failure: undefined,
};

export function searchText(state: State, text: string): Step {
  const search = state.search ?? emptySearch;
  const wanted = text.trim();
  if (wanted === "")
    return {
      state: { ...state, search: { ...emptySearch, text } },
      effects: [{ type: "cancel", slot: "search" }],
    };
  return {
    // Old hits stay until the new ones are there: the list does not flicker.
    state: { ...state, search: { ...search, text, asking: true } },
    effects: [askSearch(text)],
  };
}

export function searchMove(state: State, by: -1 | 1): Step {
  const { search } = state;
  if (search === undefined || search.hits.length === 0)
    return { state, effects: [] };
  const picked = (search.picked + by + search.hits.length) % search.hits.length;
  return { state: { ...state, search: { ...search, picked } }, effects: [] };
}

export function searchPick(state: State, index: number): Step {
  const hit = state.search?.hits[index === -1 ? state.search.picked : index];
  if (hit === undefined) return { state, effects: [] };
  const effects: readonly Effect[] = [
    { type: "cancel", slot: "search" },
    { type: "focus", where: "picture" },
  ];
  const step = visitNext(
    { ...state, search: undefined },
    {
      activation: { kind: "symbol", id: hit.symbol.id },
      label: hit.symbol.name,
    },
    true,
  );
  const { symbol } = hit;
  const preview: readonly Effect[] = symbol.external
    ? []
    : [
        {
          type: "send",
          message: {
            type: "preview",
            place: {
              path: symbol.path,
              line: symbol.line,
              column: symbol.column,
            },
          },
        },
      ];
  return {
    state: step.state,
    effects: [...effects, ...preview, ...step.effects],
  };
}
