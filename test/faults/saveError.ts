// What whoever saves is told, in a form that goes from one process to another.
import { CodeweftError } from "../../src/core/errors.ts";
import { codeOf } from "../../src/core/reliability/classify.ts";
import { textOf } from "./experiment.ts";

export interface SaveError {
  readonly code: string;
  readonly message: string;
  /** What the message says is kept. */
  readonly kept: string;
}

export function toSaveError(error: unknown): SaveError {
  return {
    code: codeOf(error),
    message: textOf(error),
    kept: error instanceof CodeweftError ? (error.advice.kept ?? "") : "",
  };
}
