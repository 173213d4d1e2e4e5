// A service on a real engine: the sources in memory, the database a file in a folder of its own.
import { stat, readFile } from "node:fs/promises";
import { join } from "node:path";
import { CodeweftError } from "../../src/core/errors.ts";
import { openSnapshotFile } from "../../src/node/snapshotFile.ts";
import { createService } from "../../src/server/service.ts";
import type { Service, ServiceParts } from "../../src/server/service.ts";
import { MemoryWorkspace } from "../fakes/memoryWorkspace.ts";
import { openTestEngine } from "../fakes/testEngine.ts";
import { inScratch } from "../node/scratch.ts";

export interface TestService {
  readonly service: Service;
  readonly files: MemoryWorkspace;
  readonly database: string;
  readonly warnings: readonly string[];
  /** Reads and saves as another process would. */
  readonly ingestElsewhere: () => Promise<void>;
  readonly databaseBytes: () => Promise<Buffer>;
  /** How many engines are open now. */
  readonly open: () => number;
  /** The next engine that is closed says that it could not be. */
  readonly failNextClose: () => void;
}

export function shop(): MemoryWorkspace {
  return new MemoryWorkspace({
    "src/price.ts":
      "/** In cents. */\nexport function price(): number { return 1; }\n",
    "src/cart.ts":
      "import { price } from './price';\nexport class Cart {\n  total() { return price() + price(); }\n}\n",
    "src/main.ts":
      "import { Cart } from './cart';\nexport function main() { return new Cart().total(); }\n",
  });
}

/** `ingested`: there is an index from the start. */
export function withService(
  ingested: boolean,
  work: (test: TestService) => Promise<void>,
  more: Partial<Pick<ServiceParts, "lingers">> = {},
): Promise<void> {
  return inScratch(async (folder) => {
    const database = join(folder, "graph.db");
    const files = shop();
    const warnings: string[] = [];
    let open = 0;
    let failing = false;
    const openEngine = async () => {
      const { engine } = await openTestEngine({
        files,
        storage: openSnapshotFile(database),
      });
      open++;
      const dispose = engine.dispose.bind(engine);
      engine.dispose = async () => {
        open--;
        await dispose();
        if (!failing) return;
        failing = false;
        throw new Error("The disk is full.");
      };
      return engine;
    };
    const ingestElsewhere = async (): Promise<void> => {
      const engine = await openEngine();
      await engine.ingest({});
      await engine.dispose();
    };
    if (ingested) await ingestElsewhere();
    const service = createService({
      identity: () =>
        stat(database).then(
          ({ ino, size, mtimeMs }) => [ino, size, mtimeMs].join(" "),
          () => undefined,
        ),
      openReader: openEngine,
      openWriter: openEngine,
      ...more,
      host: {
        exclude: (line) => {
          files.write(".codeweftignore", `${line}\n`);
          return Promise.resolve(".codeweftignore");
        },
      },
      missing: () =>
        new CodeweftError("not_found", "There is no index yet.", {
          next: "Ingest.",
        }),
      warn: (message) => {
        warnings.push(message);
      },
    });
    try {
      await work({
        service,
        files,
        database,
        warnings,
        ingestElsewhere,
        databaseBytes: () => readFile(database),
        open: () => open,
        failNextClose: () => {
          failing = true;
        },
      });
    } finally {
      await service.dispose();
    }
  });
}
