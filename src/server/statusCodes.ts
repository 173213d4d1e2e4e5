// From the codes of errors to HTTP's status codes. A code never changes its status: programs may rely on both.
import type { ErrorForm } from "../core/errors.ts";

const statusCodes: Readonly<Record<ErrorForm["code"], number>> = {
  invalid_parameters: 400,
  ambiguous_symbol: 400,
  unknown_scope: 400,
  sql_refused: 400,
  sql_failed: 400,
  malformed_request: 400,
  unauthorised: 401,
  forbidden: 403,
  unknown_query: 404,
  unknown_action: 404,
  unknown_route: 404,
  not_found: 404,
  git_unavailable: 404,
  no_workspace: 404,
  wrong_method: 405,
  database_changed_elsewhere: 409,
  database_not_empty: 409,
  lock_held: 409,
  too_large: 413,
  unsupported: 422,
  cancelled: 499,
  unreadable_file: 500,
  grammar_failed: 500,
  worker_died: 500,
  store_failed: 500,
  database_damaged: 500,
  database_foreign: 500,
  database_newer: 500,
  migration_failed: 500,
  save_failed: 500,
  git_failed: 500,
  lock_failed: 500,
  internal: 500,
  overloaded: 503,
  engine_stopped: 503,
  interrupted: 503,
  timeout: 504,
  unwritable_output: 500,
  disk_full: 507,
};

export function statusOf(code: ErrorForm["code"]): number {
  return statusCodes[code];
}
