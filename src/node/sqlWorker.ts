// Entry of the disposable thread that runs people's SQL on its own copy of the database.
import { parentPort, workerData } from "node:worker_threads";
import { openSqlConsole } from "../core/store/userSql.ts";
import { openAssetFolder } from "./assetFolder.ts";
import { serve } from "./channel.ts";
import type { SqlContract, SqlWorkerData } from "./sqlThread.ts";
import { threadWire } from "./wires.ts";

const { assetsFolder, bytes } = workerData as SqlWorkerData;
const port = parentPort;
if (port === null) throw new Error("This program runs in a worker thread.");

const console = openAssetFolder(assetsFolder)
  .read("sql-wasm.wasm")
  .then((wasm) => openSqlConsole(wasm, bytes));

serve<SqlContract, never>(
  threadWire(port),
  {
    async open() {
      await console;
    },
    run: async (_signal, text, parameters, limit) =>
      (await console).run(text, parameters, limit),
  },
  // A statement's failure is the answer; there is nothing else to log here.
  { write: () => undefined },
);
