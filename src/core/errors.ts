// The closed list of errors that leave the engine. Cancellation is an outcome and has a class of its own.

export const errorCodes = [
  "no_workspace",
  "not_found",
  "ambiguous_symbol",
  "unknown_scope",
  "invalid_parameters",
  "unknown_query",
  "unknown_action",
  "unreadable_file",
  "too_large",
  "unsupported",
  "grammar_failed",
  "worker_died",
  "store_failed",
  "database_damaged",
  "database_foreign",
  "database_newer",
  "database_changed_elsewhere",
  "database_not_empty",
  "migration_failed",
  "save_failed",
  "disk_full",
  "unwritable_output",
  "git_unavailable",
  "git_failed",
  "sql_refused",
  "sql_failed",
  "timeout",
  "lock_held",
  "lock_failed",
  "engine_stopped",
  "interrupted",
  "malformed_request",
  "unknown_route",
  "wrong_method",
  "unauthorised",
  "forbidden",
  "overloaded",
  "internal",
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/**
 * An error with a stable code. `message` is one or two sentences for a person: what happened and to what;
 * `kept` says what was not lost, `next` what to do now. `details` survives JSON.
 */
export class CodeweftError extends Error {
  override readonly name = "CodeweftError";
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly advice: { readonly kept?: string; readonly next?: string } = {},
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
  }
}

/** Thrown where work stops because somebody asked for it. Never shown as an error. */
export class Cancelled extends Error {
  override readonly name = "Cancelled";
  constructor() {
    super("Cancelled");
  }
}

/** The form in which an error crosses a process, a socket or a command line. */
export interface ErrorForm {
  readonly code: ErrorCode | "cancelled";
  readonly message: string;
  readonly kept?: string;
  readonly next?: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

export function toErrorForm(error: unknown): ErrorForm {
  if (error instanceof Cancelled)
    return { code: "cancelled", message: "Cancelled" };
  if (error instanceof CodeweftError)
    return {
      code: error.code,
      message: error.message,
      ...error.advice,
      details: error.details,
    };
  return {
    code: "internal",
    message: error instanceof Error ? `${error.message}` : String(error),
  };
}

export function fromErrorForm(form: ErrorForm): Error {
  if (form.code === "cancelled") return new Cancelled();
  const advice = {
    ...(form.kept === undefined ? {} : { kept: form.kept }),
    ...(form.next === undefined ? {} : { next: form.next }),
  };
  return new CodeweftError(form.code, form.message, advice, form.details ?? {});
}
