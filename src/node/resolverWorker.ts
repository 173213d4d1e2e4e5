// Entry of the resolver's thread: derives edges from the facts that it is fed with.
import { parentPort, workerData } from "node:worker_threads";
import { UndecodedFacts } from "../core/backgroundResolver.ts";
import { FedResolver } from "../core/indexing/fedResolver.ts";
import { loadLanguages } from "../core/languages/registry.ts";
import type { Log } from "../core/ports.ts";
import { createResolver } from "../core/resolve/resolver.ts";
import { joinUris } from "./askedFiles.ts";
import { openAssetFolder } from "./assetFolder.ts";
import { serve } from "./channel.ts";
import type {
  FromResolverWorker,
  ResolverContract,
  ResolverWorkerData,
} from "./resolverThread.ts";
import { systemClock } from "./systemClock.ts";
import { threadWire } from "./wires.ts";
import { openWorkspaceFolder } from "./workspaceFolder.ts";

const data = workerData as ResolverWorkerData;
const port = parentPort;
if (port === null) throw new Error("This program runs in a worker thread.");

const log: Log = {
  write: (level, message, details) => {
    send({ kind: "log", level, message, details });
  },
};

async function assemble(): Promise<FedResolver> {
  const { roots, hasAddresses, caseSensitive, assetsFolder } = data;
  const registry = await loadLanguages(openAssetFolder(assetsFolder));
  const folder = openWorkspaceFolder(roots, { blocking: true });
  return new FedResolver(
    createResolver({
      languages: [...registry.languages.values()].map(
        ({ language }) => language,
      ),
      caseSensitive,
      ...(roots.length > 1
        ? {
            join: (from: string, steps: string) =>
              hasAddresses
                ? joinUris(roots, from, steps)
                : folder.join(from, steps),
          }
        : {}),
    }),
    systemClock,
  );
}

const assembled = assemble();

const send = serve<ResolverContract, FromResolverWorker>(
  threadWire(port),
  {
    async feed(_signal, inputs) {
      const resolver = await assembled;
      for (const input of inputs) resolver.feed(input);
    },
    async derive(signal) {
      const resolver = await assembled;
      try {
        await resolver.derive({
          signal,
          onProgress: (done, total) => {
            send({ kind: "progress", done, total });
          },
          onResolved: (files) => {
            send({ kind: "resolved", files });
          },
        });
        return undefined;
      } catch (error) {
        if (error instanceof UndecodedFacts) return error.file;
        throw error;
      }
    },
  },
  log,
);
