// Runs one action of the list: checks its parameters, does it, wraps what came of it.
import { Cancelled } from "../errors.ts";
import { getEntry, parseParameters } from "../query/ask.ts";
import { toPlain } from "../query/plain.ts";
import type { Action, ActionContext } from "./action.ts";

/** Plain data: it equals its JSON round trip. */
export interface ActionReport {
  readonly action: string;
  /** Parameters as understood, defaults filled in. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Of the index afterwards. */
  readonly revision: number;
  readonly text: string;
  readonly data: unknown;
}

/** Throws CodeweftError unknown_action or invalid_parameters before anything is touched, whatever the action throws, and Cancelled. */
export async function act(
  actions: readonly Action[],
  context: ActionContext,
  id: string,
  parameters: Readonly<Record<string, unknown>>,
): Promise<ActionReport> {
  const action = getAction(actions, id);
  const understood = parseParameters(action, parameters, "action");
  if (context.signal?.aborted === true) throw new Cancelled();
  const { text, data } = await action.run(context, understood);
  return {
    action: action.id,
    parameters: toPlain(understood) as Record<string, unknown>,
    revision: context.engine.status().revision,
    text,
    data: toPlain(data) ?? null,
  };
}

/** Throws unknown_action with the closest ids. */
export function getAction(actions: readonly Action[], id: string): Action {
  return getEntry(actions, id, "action");
}
