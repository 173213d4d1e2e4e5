// What an action is: an id, words for people, typed parameters, and a function that changes the index through the engine's façade.
import type { z } from "zod";
import type { Engine } from "../engine.ts";
import type { CancelSignal } from "../ports.ts";

/** What an action needs besides the engine; a host leaves out what it cannot do. */
export interface ActionHost {
  /** Adds a line, with the meaning of one in `.gitignore`, to what this workspace leaves out; where it stands now, for people. */
  readonly exclude?: (line: string) => Promise<string>;
  /** Stops the other actions that run or wait in this host; how many there were. */
  readonly cancel?: () => Promise<number>;
}

export interface ActionContext {
  readonly engine: Engine;
  readonly host: ActionHost;
  readonly signal: CancelSignal | undefined;
}

export interface Outcome {
  /** One or two sentences: what was done. */
  readonly text: string;
  /** The same with all figures; survives JSON. */
  readonly data: unknown;
}

export interface Action<P extends z.ZodObject = z.ZodObject> {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Every field has a description; defaults are filled in by parsing. */
  readonly parameters: P;
  /** Parameter names that a command line takes without a flag, in order. */
  readonly positional: readonly string[];
  /** Example parameters, shown in help. */
  readonly example: Readonly<Record<string, unknown>>;
  /** Something is gone afterwards that only another ingest brings back, or nothing does. */
  readonly destructive: boolean;
  /** Done twice it comes to the same as done once. */
  readonly idempotent: boolean;
  /** Throws CodeweftError; the index is then as it was, or as the error's `kept` says. */
  readonly run: (
    context: ActionContext,
    parameters: z.output<P>,
  ) => Promise<Outcome>;
}

export function defineAction<P extends z.ZodObject>(
  action: Action<P>,
): Action<P> {
  return action;
}
