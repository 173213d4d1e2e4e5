// What an answer, or the failure of one, makes of the state.
import { t } from "../../src/l10n.ts";
import type {
  AnswerGraph,
  EdgeDetail,
  Envelope,
  ErrorForm,
  Neighbourhood,
  SearchHit,
  SymbolDetail,
} from "../../src/protocol.ts";
import { emptyPlacement } from "../layouts/placement.ts";
import { directCount } from "./counts.ts";
import type { Effect, Purpose, Step } from "./event.ts";
import { opened, withoutOrphans } from "./openings.ts";
import type { Wish } from "./openings.ts";
import {
  bundlesLeft,
  edgesOf,
  findNode,
  nodesOf,
  partOfAnswer,
  partOfNeighbourhood,
} from "./picture.ts";
import type { Part, Picture } from "./picture.ts";
import { askOpening, askPicture } from "./question.ts";
import { activeVisit } from "./state.ts";
import type { State, Visit } from "./state.ts";
import { insideAnswered, overviewPicture } from "./inside.ts";
import { measured, missing } from "./measure.ts";
import { withMarks } from "./metrics.ts";
import { refreshed } from "./refresh.ts";
import { trailPicture } from "./trailPart.ts";
import { trailSpoken } from "./trailWords.ts";

export function answered(
  state: State,
  purpose: Purpose,
  envelope: Envelope<unknown>,
): Step {
  switch (purpose.for) {
    case "picture":
      return pictureAnswered(state, purpose.refresh, envelope);
    case "opening":
      return openingAnswered(
        state,
        purpose.wish,
        envelope.data as Neighbourhood,
      );
    case "metric":
      return measured(state, purpose.metric, { envelope });
    case "inside":
      return insideAnswered(state, purpose, envelope);
    case "details":
      return detailsAnswered(state, purpose.id, {
        answer: envelope.data as SymbolDetail,
      });
    case "evidence":
      return evidenceAnswered(state, purpose, {
        answer: envelope.data as readonly EdgeDetail[],
        total: envelope.total,
      });
    case "search":
      return searchAnswered(state, purpose.text, {
        hits: envelope.data as readonly SearchHit[],
        total: envelope.total,
      });
  }
}

export function askFailed(
  state: State,
  purpose: Purpose,
  error: ErrorForm,
): Step {
  if (error.code === "cancelled")
    return { state: without(state, slotOf(purpose)), effects: [] };
  switch (purpose.for) {
    case "picture":
      // A refresh that fails leaves the picture that was there.
      return {
        state: {
          ...pictureSettled(state),
          failure: purpose.refresh ? state.failure : error,
          picture: purpose.refresh ? state.picture : undefined,
          announcement: error.message,
        },
        effects: [],
      };
    case "metric":
      return measured(state, purpose.metric, { failure: error });
    case "inside":
      return insideFailed(state, error);
    case "opening":
      return noted(without(state, `open ${purpose.wish.id}`), error.message);
    case "details":
      return detailsAnswered(state, purpose.id, { failure: error });
    case "evidence":
      return evidenceAnswered(state, purpose, { failure: error });
    case "search":
      return searchAnswered(state, purpose.text, { failure: error });
  }
}

/** A picture that somebody ended is still to be asked for: what is drawn belongs to another question. */
const slotOf = (purpose: Purpose): string =>
  purpose.for === "opening"
    ? `open ${purpose.wish.id}`
    : purpose.for === "picture"
      ? "refresh"
      : purpose.for;

/** What is drawn may be of an index before this one: then it is asked for as it was. */
function insideFailed(state: State, error: ErrorForm): Step {
  const step = noted(
    { ...without(state, "inside"), opening: undefined },
    error.message,
  );
  const ask = askPicture(state, true);
  return ask === undefined || state.picture?.revision === state.status.revision
    ? step
    : {
        state: { ...step.state, asking: [...step.state.asking, "refresh"] },
        effects: [ask],
      };
}

export const without = (state: State, slot: string): State => ({
  ...state,
  asking: state.asking.filter((other) => other !== slot),
});

const pictureSettled = (state: State): State =>
  without(without(state, "picture"), "refresh");

const noted = (state: State, announcement: string): Step => ({
  state: { ...state, announcement },
  effects: [],
});

// ── pictures ─────────────────────────────────────────────────────────────────────────────────

function pictureAnswered(
  state: State,
  refresh: boolean,
  envelope: Envelope<unknown>,
): Step {
  const visit = activeVisit(state);
  if (visit === undefined) return { state, effects: [] };
  const fresh = withMarks(state, pictureOf(visit, envelope));
  const done = { ...pictureSettled(state), failure: undefined };
  if (refresh && state.picture && isSameTrail(state.picture, fresh))
    return {
      state: {
        ...done,
        picture: {
          ...state.picture,
          revision: fresh.revision,
          hidden: fresh.hidden,
          total: fresh.total,
        },
      },
      effects: [],
    };
  if (
    refresh &&
    state.picture &&
    state.picture.center === fresh.center &&
    fresh.trail === undefined
  ) {
    const picture = refreshed(state.picture, fresh, state.viewport);
    const shown = { ...state, picture };
    const again: readonly Effect[] = picture.openings.map((opening) =>
      askOpening(shown, opening, Math.max(1, opening.nodes.length)),
    );
    const drawn = new Set(nodesOf(picture).map((node) => node.id));
    return {
      state: {
        ...done,
        picture,
        selection: state.selection.filter(
          (id) => !id.startsWith("s") || drawn.has(id),
        ),
      },
      effects: [...again, ...missing(state).effects],
    };
  }
  const picture = fresh;
  const dropped = dropOpenings(done);
  const label = centerName(picture) ?? visit.label;
  const visits = state.visits.map((other, index) =>
    index === state.visit ? { ...other, label } : other,
  );
  return {
    state: {
      ...done,
      ...dropped.state,
      picture,
      visits,
      announcement: spoken(picture, label),
    },
    effects: [
      ...dropped.effects,
      { type: "show", ids: [], fit: true },
      ...(picture.base.opened === undefined ? [] : missing(state).effects),
    ],
  };
}

/** Nothing of a trail has changed: what was made of its picture stays. */
const isSameTrail = (before: Picture, fresh: Picture): boolean =>
  fresh.trail !== undefined &&
  JSON.stringify([before.base, before.trail]) ===
    JSON.stringify([fresh.base, fresh.trail]);

function pictureOf(visit: Visit, envelope: Envelope<unknown>): Picture {
  const common = {
    revision: envelope.revision,
    openings: [],
    total: envelope.total,
    titles: [],
    placement: emptyPlacement,
    touched: false,
  };
  if (visit.activation.kind === "overview") return overviewPicture(envelope);
  if (visit.trail !== undefined) return trailPicture(envelope);
  const data = envelope.data as Neighbourhood;
  const base: Part = partOfNeighbourhood(data);
  return { ...common, center: `s${data.center}`, base, hidden: data.hidden };
}

/** What an answer names needs no question: it came along. */
export function pictureOfAnswer(state: State, graph: AnswerGraph): Picture {
  const { filters, status } = state;
  const base = partOfAnswer(
    graph,
    (resolution) =>
      !filters.certainOnly ||
      resolution === "exact" ||
      resolution === "inferred",
  );
  return {
    center: undefined,
    revision: status.revision,
    base,
    openings: [],
    hidden: { tests: 0, external: 0, resolution: 0, kind: 0 },
    total: base.nodes.length + graph.left,
    titles: graph.stages.map(({ title }) => title),
    placement: emptyPlacement,
    touched: false,
  };
}

function centerName(picture: Picture): string | undefined {
  const node =
    picture.center === undefined
      ? undefined
      : findNode(picture, picture.center);
  return node?.item.type === "symbol" ? node.item.symbol.name : undefined;
}

function spoken(picture: Picture, label: string): string {
  if (picture.center === undefined)
    return t("Workspace: {0} parts.", picture.base.nodes.length);
  if (picture.trail !== undefined) return trailSpoken(picture, picture.trail);
  return t(
    "{0} is active: {1} use it, it uses {2}.",
    label,
    directCount(picture, "in"),
    directCount(picture, "out"),
  );
}

/** What was asked to be opened in the picture that was drawn: the next one knows nothing of it. */
export function dropOpenings(state: State): {
  readonly state: Pick<State, "asking" | "opening">;
  readonly effects: readonly Effect[];
} {
  const own = (slot: string): boolean =>
    slot === "inside" || slot.startsWith("open ");
  const slots = new Set([
    ...state.asking.filter(own),
    // After a refresh these are asked again without a word.
    ...(state.picture?.openings ?? []).map(({ id }) => `open ${id}`),
  ]);
  return {
    state: {
      asking: state.asking.filter((slot) => !own(slot)),
      opening: undefined,
    },
    effects: [...slots].map((slot) => ({ type: "cancel", slot })),
  };
}

// ── what was opened ──────────────────────────────────────────────────────────────────────────

function openingAnswered(state: State, wish: Wish, data: Neighbourhood): Step {
  const { picture } = state;
  const slot = `open ${wish.id}`;
  const again = picture?.openings.some((opening) => opening.id === wish.id);
  // It was asked of a picture that is no longer drawn.
  if (again !== true && !state.asking.includes(slot))
    return { state, effects: [] };
  return openingDrawn(without(state, slot), wish, data);
}

function openingDrawn(state: State, wish: Wish, data: Neighbourhood): Step {
  const { picture } = state;
  const anchor = findNode(picture, wish.anchor);
  if (picture === undefined || anchor?.item.type !== "symbol")
    return { state, effects: [] };
  const name = anchor.item.symbol.name;
  const again = picture.openings.some((opening) => opening.id === wish.id);
  const next = withoutOrphans(opened(picture, wish, data, state.viewport));
  if (again) return { state: { ...state, picture: next }, effects: [] };
  const added =
    next.openings.find((opening) => opening.id === wish.id)?.nodes ?? [];
  if (added.length === 0) {
    const near = wish.side === "in" ? "to" : "from";
    const known = edgesOf(picture).some(
      (edge) => edge[near] === wish.anchor && edge.from !== edge.to,
    );
    return noted(
      state,
      known
        ? wish.side === "in"
          ? t("All that uses {0} is in the picture already.", name)
          : t("All that {0} uses is in the picture already.", name)
        : nothingBehind(state, name, wish.side),
    );
  }
  const left = bundlesLeft(next)
    .filter(
      (bundle) => bundle.anchor === wish.anchor && bundle.side === wish.side,
    )
    .reduce((sum, bundle) => sum + bundle.count, 0);
  const words =
    wish.side === "in" ? t("use {0}", name) : t("are used by {0}", name);
  return {
    state: {
      ...state,
      picture: next,
      announcement: t(
        "{0} more that {1} are shown{2}.",
        added.length,
        words,
        left > 0 ? t(", {0} are left", left) : "",
      ),
    },
    effects: [
      {
        type: "show",
        ids: [...added.map((node) => node.id), wish.anchor],
        fit: false,
      },
    ],
  };
}

function nothingBehind(state: State, name: string, side: "in" | "out"): string {
  const { filters } = state;
  const filter = filters.certainOnly
    ? t(" among certain edges")
    : filters.tests
      ? ""
      : t(" outside of tests");
  return side === "in"
    ? t("Nothing uses {0}{1}.", name, filter)
    : t("{0} uses nothing{1}.", name, filter);
}

// ── panels ───────────────────────────────────────────────────────────────────────────────────

function detailsAnswered(
  state: State,
  id: string,
  outcome: { readonly answer?: SymbolDetail; readonly failure?: ErrorForm },
): Step {
  const { details } = state;
  if (details?.type !== "node" || details.id !== id)
    return { state, effects: [] };
  return {
    state: {
      ...state,
      details: {
        ...details,
        answer: outcome.answer,
        failure: outcome.failure,
      },
    },
    effects: [],
  };
}

/** A page stands below those before it; one that comes twice is passed over. */
function evidenceAnswered(
  state: State,
  { id, after }: Extract<Purpose, { for: "evidence" }>,
  outcome:
    | { readonly answer: readonly EdgeDetail[]; readonly total: number }
    | { readonly failure: ErrorForm },
): Step {
  const { details } = state;
  if (details?.type !== "edge" || details.id !== id)
    return { state, effects: [] };
  const listed = details.answer ?? [];
  if (listed.length !== after) return { state, effects: [] };
  const next =
    "failure" in outcome
      ? { ...details, failure: outcome.failure }
      : {
          ...details,
          answer: [...listed, ...outcome.answer],
          total: outcome.total,
          failure: undefined,
        };
  return { state: { ...state, details: next }, effects: [] };
}

function searchAnswered(
  state: State,
  text: string,
  outcome: {
    readonly hits?: readonly SearchHit[];
    readonly total?: number;
    readonly failure?: ErrorForm;
  },
): Step {
  const { search } = state;
  if (search === undefined || search.text !== text)
    return { state, effects: [] };
  return {
    state: {
      ...state,
      search: {
        ...search,
        asking: false,
        hits: outcome.hits ?? [],
        total: outcome.total ?? 0,
        failure: outcome.failure,
        picked: 0,
      },
    },
    effects: [],
  };
}
