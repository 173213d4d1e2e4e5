// The graph outlives its engine: reopened, moved, damaged.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { sampleUri } from "./window.ts";
import {
  codeweft,
  eventually,
  ingest,
  messagesDuring,
  setSetting,
} from "./window.ts";

/** The engine's process is a child of the extension host, in which the suites run. */
function enginePid(): number {
  const own = execFileSync("ps", ["-A", "-o", "pid=,ppid=,args="], {
    encoding: "utf8",
  })
    .split("\n")
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/u.exec(line))
    .find(
      (row) =>
        Number(row?.[2]) === process.pid && row?.[3]?.includes("engineProcess"),
    );
  assert.ok(own, "no engine process runs");
  return Number(own[1]);
}

/** A change of this setting ends the engine and opens a new one. */
async function reopenEngine(): Promise<void> {
  const api = await codeweft();
  let restarted = false;
  const subscription = api.onDidChangeStatus(({ state }) => {
    if (state === "loading" || state === "empty") restarted = true;
  });
  await setSetting("ingest.maxFileSize", 2_048);
  await eventually("the engine to close", () => restarted || undefined);
  subscription.dispose();
}

describe("a saved graph", () => {
  before(ingest);
  after(async () => {
    await setSetting("ingest.maxFileSize", undefined);
    await setSetting("database.location", undefined);
    const api = await codeweft();
    await eventually("a graph in the end", () =>
      api.status().files > 0 ? true : undefined,
    );
  });

  it("is there again when the engine is opened anew, without an ingestion", async () => {
    const api = await codeweft();
    const { files, symbols } = api.status();
    await reopenEngine();
    const started = performance.now();
    await eventually("the graph", () =>
      api.status().files === files ? true : undefined,
    );
    console.log(
      `the graph was back after ${(performance.now() - started).toFixed(0)} ms`,
    );
    assert.equal(api.status().symbols, symbols);
  });

  it("comes back by itself when the engine's process is killed, and the views say so meanwhile", async () => {
    const api = await codeweft();
    const { symbols } = api.status();
    const states: string[] = [];
    const words: string[] = [];
    const subscription = api.onDidChangeStatus(({ state, message }) => {
      states.push(state);
      if (message !== undefined) words.push(message);
    });
    process.kill(enginePid(), "SIGKILL");
    await eventually("the engine to stop", () =>
      states.includes("stopped") ? true : undefined,
    );
    await eventually("the engine to come back", () =>
      api.status().state === "ready" ? true : undefined,
    );
    subscription.dispose();
    assert.match(words[0] ?? "", /SIGKILL.*saved is kept.*starts again/u);
    assert.equal(api.status().symbols, symbols);
    assert.notEqual(
      (await api.ask("search", { text: "placeOrder" })).returned,
      0,
    );
  });

  it("is kept in the workspace folder when the setting says so", async () => {
    await setSetting("database.location", "workspaceFolder");
    const api = await codeweft();
    await eventually("a graph in the new place", async () => {
      const { data } = await api.ask("health", {});
      const { database, files } = data as {
        database: { location: string };
        files: number;
      };
      return database.location === sampleUri(".codeweft/graph.db").fsPath &&
        files > 0
        ? true
        : undefined;
    });
    await ingest();
    assert.ok(readdirSync(sampleUri(".codeweft").fsPath).includes("graph.db"));
  });

  it("is moved aside when it is damaged, which is told, and read anew", async () => {
    const api = await codeweft();
    await setSetting("database.location", "memory");
    await eventually("the engine without a file", async () => {
      const { data } = await api.ask("health", {});
      const { database } = data as { database: { location?: string } };
      return database.location === undefined ? true : undefined;
    });
    writeFileSync(
      sampleUri(".codeweft/graph.db").fsPath,
      "SQLite format 3\0 and then nothing that makes sense",
    );
    const messages = await messagesDuring(async () => {
      await setSetting("database.location", "workspaceFolder");
      await eventually("a new graph", () =>
        api.status().state === "ready" && api.status().files > 0
          ? true
          : undefined,
      );
    });
    assert.ok(
      messages.some(
        ({ level, text }) => level !== "info" && /damaged/iu.test(text),
      ),
      JSON.stringify(messages),
    );
    assert.ok(
      readdirSync(sampleUri(".codeweft").fsPath).some(
        (name) =>
          name.startsWith("graph.db") && /damaged|quarantine/u.test(name),
      ),
    );
  });
});
