// The one list of actions. Command line, HTTP and MCP follow from it: a new action is one file and one line here.
import type { Action } from "./action.ts";
import { breakLock } from "./breakLock.ts";
import { cancel } from "./cancel.ts";
import { exclude } from "./exclude.ts";
import { ingest } from "./ingest.ts";
import { clearQueue, processPending, resume } from "./queueActions.ts";
import { reindex } from "./reindex.ts";
import { restoreBackup } from "./restoreBackup.ts";
import { retryFailed } from "./retryFailed.ts";
import { watch } from "./watch.ts";
import { unquarantine } from "./unquarantine.ts";
import { cleanUp, compact, verify } from "./upkeepActions.ts";

export const actions: readonly Action[] = [
  ingest,
  reindex,
  cancel,
  retryFailed,
  unquarantine,
  exclude,
  processPending,
  clearQueue,
  resume,
  cleanUp,
  compact,
  verify,
  restoreBackup,
  breakLock,
  watch,
];
