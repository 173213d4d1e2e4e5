// The registry's small workspace with its database, in memory: answers of questions beside rows of statements.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Engine } from "../../../../src/core/engine.ts";
import type { SqlConsole } from "../../../../src/core/store/userSql.ts";
import { openSqlConsole } from "../../../../src/core/store/userSql.ts";
import { MemoryWorkspace } from "../../../fakes/memoryWorkspace.ts";
import { openTestEngine } from "../../../fakes/testEngine.ts";

export interface SmallGraph {
  readonly engine: Engine;
  readonly console: SqlConsole;
}

const fixtures = "test/registry/fixtures";

export async function openSmallGraph(
  more: Readonly<Record<string, string>> = {},
): Promise<SmallGraph> {
  const names = readdirSync(fixtures, { recursive: true }).map((name) =>
    String(name).split(path.sep).join("/"),
  );
  const files = new MemoryWorkspace({
    ...Object.fromEntries(
      names
        .filter((name) => name.endsWith(".ts"))
        .map((name) => [name, readFileSync(`${fixtures}/${name}`, "utf8")]),
    ),
    ...more,
  });
  const { engine, indexer } = await openTestEngine({ files });
  await engine.ingest({});
  const wasm = readFileSync("node_modules/sql.js/dist/sql-wasm.wasm");
  const console = await openSqlConsole(wasm, await indexer.exportBytes());
  return { engine, console };
}
