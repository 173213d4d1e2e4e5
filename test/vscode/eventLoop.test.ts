// What an ingestion does to the event loop of the extension host, beside an idle extension while another process does the same
// work. For the benchmark, in a large folder that it opens; how many workers and where to put the figures stand in the environment.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { monitorEventLoopDelay } from "node:perf_hooks";
import * as vscode from "vscode";
import { codeweft } from "./window.ts";

/** Milliseconds by which a timer of one millisecond came late, over the time in which something ran. */
interface Delays {
  readonly median: number;
  readonly p99: number;
  readonly p999: number;
  readonly most: number;
  readonly ticks: number;
  readonly seconds: number;
}

const resolution = 1;

async function delaysDuring(work: () => Promise<unknown>): Promise<Delays> {
  const histogram = monitorEventLoopDelay({ resolution });
  const began = performance.now();
  histogram.enable();
  try {
    await work();
  } finally {
    histogram.disable();
  }
  const late = (nanoseconds: number): number =>
    Math.max(0, nanoseconds / 1e6 - resolution);
  return {
    median: late(histogram.percentile(50)),
    p99: late(histogram.percentile(99)),
    p999: late(histogram.percentile(99.9)),
    most: late(histogram.max),
    ticks: histogram.count,
    seconds: (performance.now() - began) / 1e3,
  };
}

describe("the event loop of the extension host", function () {
  this.timeout(0);

  it("is measured while another process ingests, and while the extension does", async () => {
    const {
      CODEWEFT_TEST_FIGURES: figures,
      CODEWEFT_TEST_CLI: program,
      CODEWEFT_TEST_WORKERS: workers,
    } = process.env;
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(figures && program && workers && folder);
    const api = await codeweft();
    const nothing = await delaysDuring(
      () => new Promise((resolve) => setTimeout(resolve, 5_000)),
    );
    const idle = await delaysDuring(() =>
      ended(
        [program, "ingest", folder.uri.fsPath],
        ["--db", `${figures}.db`, "--workers", workers],
      ),
    );
    assert.equal(api.status().files, 0, "the extension was not idle");
    // However many files there are, nobody is there to be asked.
    const ingesting = await delaysDuring(() =>
      Promise.resolve(
        vscode.commands.executeCommand("codeweft.ingest", { ask: false }),
      ),
    );
    const { files } = api.status();
    assert.ok(files > 0, "nothing was ingested");
    writeFileSync(figures, JSON.stringify({ files, nothing, idle, ingesting }));
  });
});

/** Runs a program of this Node.js to its end. */
async function ended(
  command: readonly string[],
  options: readonly string[],
): Promise<void> {
  const child = spawn(process.execPath, [...command, ...options], {
    stdio: "ignore",
    env: { ...process.env, ELECTRON_RUN_AS_NODE: "1" },
  });
  const code = await new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", resolve);
  });
  assert.equal(code, 0, `${command.join(" ")} failed`);
}
