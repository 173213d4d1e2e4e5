// What other extensions may use of this one: `activate` returns it. The README shows it to their authors; a test compares both.
import type * as vscode from "vscode";
import type { Envelope } from "../core/engine.ts";
import { CodeweftError } from "../core/errors.ts";
import type { CancelSignal } from "../core/ports.ts";
import type {
  Activation,
  EdgeDetail,
  GraphAnswer,
  Neighbourhood,
  PageStatus,
  PathAnswer,
  Relation,
  SearchHit,
  Statistics,
  SymbolDetail,
  SymbolRef,
} from "../protocol.ts";
import type { ShownAnswer } from "./answerView.ts";
import type { Message } from "./messages.ts";
import type { Values } from "./questionForm.ts";
import { withSignal } from "./withSignal.ts";

/** What the questions answer that others ask most; all others answer plain data, as `codeweft query --json` shows it. */
export interface Answers {
  readonly symbol: SymbolDetail;
  readonly symbols: readonly SymbolRef[];
  readonly search: readonly SearchHit[];
  readonly neighbourhood: Neighbourhood;
  readonly callers: readonly Relation[];
  readonly callees: readonly Relation[];
  readonly dependencies: readonly Relation[];
  readonly dependents: readonly Relation[];
  readonly edges: readonly EdgeDetail[];
  readonly path: PathAnswer;
  readonly graph: GraphAnswer;
  readonly statistics: Statistics;
}

export interface CodeweftApi {
  /** Raised when something here changes its meaning; what is added does not raise it. */
  readonly apiVersion: 1;
  /**
   * Any question of the list, as `codeweft help` has it; starts the engine when it does not run. Rejects with an Error whose
   * `code` says why: `unknown_query`, `invalid_parameters`, `not_found`, `ambiguous_symbol`, `no_workspace`, …
   */
  ask<Q extends string>(
    question: Q,
    parameters?: Readonly<Record<string, unknown>>,
    token?: vscode.CancellationToken,
  ): Promise<Envelope<Q extends keyof Answers ? Answers[Q] : unknown>>;
  /** The graph has another revision: what was answered before may be old. */
  readonly onDidChange: vscode.Event<{ readonly revision: number }>;
  status(): PageStatus;
  /** What graph and lists show now; undefined until something became active. */
  activeItem(): Activation | undefined;
  /** What the Answer view shows now; undefined until a question was asked. */
  answer(): ShownAnswer | undefined;
  readonly onDidChangeStatus: (listener: (status: PageStatus) => void) => {
    dispose(): void;
  };
  /** Every message that a person is shown. */
  readonly onDidTell: vscode.Event<Message>;
  /** What activation took in this window, in milliseconds. */
  readonly activationMilliseconds: number;
}

export interface AskParts {
  readonly session: {
    ask(
      id: string,
      parameters: Values,
      signal?: CancelSignal,
    ): Promise<Envelope<unknown>>;
  };
  /** Adds what a question needs to know of the window. */
  readonly complete: (question: string, given: Values) => Promise<Values>;
}

/** Others may be written without types: what they give is checked. */
export async function askForOthers(
  { session, complete }: AskParts,
  question: unknown,
  parameters: unknown = {},
  token?: vscode.CancellationToken,
): Promise<Envelope<unknown>> {
  if (typeof question !== "string")
    throw new CodeweftError(
      "unknown_query",
      "A question is named by its id, which is a text.",
      { next: "The command “codeweft help” lists all of them." },
    );
  if (
    typeof parameters !== "object" ||
    parameters === null ||
    Array.isArray(parameters)
  )
    throw new CodeweftError(
      "invalid_parameters",
      `The parameters of "${question}" are no object.`,
      { next: `The command “codeweft help ${question}” lists them.` },
    );
  const given = await complete(question, { ...parameters });
  return token === undefined
    ? session.ask(question, given)
    : withSignal(token, (signal) => session.ask(question, given, signal));
}
