// Who asks before a workspace is read for the first time, and how often: the first look by itself, and a person's command.
import assert from "node:assert/strict";
import type { Engine } from "../../../src/core/engine.ts";
import { FirstContactFlow } from "../../../src/vscode/firstContactFlow.ts";
import type { FirstAnswer } from "../../../src/vscode/firstContactFlow.ts";
import { quietLimit } from "../../../src/vscode/firstContactRule.ts";
import type { WorkspaceSize } from "../../../src/vscode/firstContactRule.ts";

const sized = (files: number): WorkspaceSize => ({
  files,
  bytes: files * 1_000,
  folders: [{ path: "vendor", files }],
});
const small = sized(7);
const large = sized(quietLimit.files + 1);

/** A window with these sizes, one after the other as folders are left out; its person answers so. */
function openWith({
  sizes,
  answers = [],
  saved = 0,
  onOpen = "auto",
}: {
  readonly sizes: readonly WorkspaceSize[];
  readonly answers?: readonly FirstAnswer[];
  readonly saved?: number;
  readonly onOpen?: "auto" | "ask" | "never";
}) {
  let files = saved;
  let left = 0;
  const asked: number[] = [];
  const done: string[] = [];
  const looks: Promise<void>[] = [];
  const flow = new FirstContactFlow({
    session: {
      loaded: () =>
        Promise.resolve({
          status: () => ({ files }) as ReturnType<Engine["status"]>,
        }),
    },
    settings: {
      onOpen,
      addExcludes(globs) {
        done.push(`leave out ${globs.join()}`);
        left += 1;
        // As the window does, when a setting changed that the engine reads at its start.
        flow.forget();
        looks.push(flow.begin());
        return Promise.resolve();
      },
    },
    ingestion: {
      isRunning: false,
      run({ quiet }) {
        done.push(quiet ? "read quietly" : "read");
        files = 7;
        return Promise.resolve(undefined);
      },
    },
    messages: {
      error(error) {
        done.push(String(error));
      },
    },
    log: { write: () => undefined },
    hasWorkspace: () => true,
    limit: () => quietLimit,
    estimate: () => Promise.resolve(sizes[left] ?? small),
    ask(size) {
      asked.push(size.files);
      return Promise.resolve(answers[asked.length - 1] ?? "nothing");
    },
    catchUp: () => done.push("catch up"),
  });
  return { flow, asked, done, settled: () => Promise.all(looks) };
}

describe("Ingest Workspace", () => {
  const ingest = { asked: true };

  it("reads a small workspace without a question, also where a first look would ask", async () => {
    const window = openWith({ sizes: [small], onOpen: "ask" });
    await window.flow.ingest(ingest);
    assert.deepEqual(window.asked, []);
    assert.deepEqual(window.done, ["read"]);
  });

  it("asks before the first reading of a large one, whatever happens by itself, and reads nothing without a yes", async () => {
    for (const onOpen of ["auto", "ask", "never"] as const) {
      const window = openWith({ sizes: [large], onOpen });
      await window.flow.ingest(ingest);
      assert.deepEqual(window.asked, [large.files]);
      assert.deepEqual(window.done, []);
    }
    const agreed = openWith({ sizes: [large], answers: ["read"] });
    await agreed.flow.ingest(ingest);
    assert.deepEqual(agreed.done, ["read"]);
  });

  it("asks nobody once there is a graph, or where nobody is to be asked", async () => {
    const known = openWith({ sizes: [large], saved: 30_000 });
    await known.flow.ingest(ingest);
    const alone = openWith({ sizes: [large] });
    await alone.flow.ingest({ asked: false });
    for (const { asked, done } of [known, alone]) {
      assert.deepEqual(asked, []);
      assert.deepEqual(done, ["read"]);
    }
  });

  it("goes on with what is left when folders were left out: the changed setting asks and reads no second time", async () => {
    const window = openWith({
      sizes: [large, small],
      answers: [["/vendor/"]],
    });
    await window.flow.ingest(ingest);
    await window.settled();
    assert.deepEqual(window.asked, [large.files]);
    assert.deepEqual(window.done, ["leave out /vendor/", "read"]);
  });

  it("asks once more, and not twice, where what is left is large, too", async () => {
    const still = sized(quietLimit.files + 2);
    const window = openWith({
      sizes: [large, still],
      answers: [["/vendor/"], "nothing"],
    });
    await window.flow.ingest(ingest);
    await window.settled();
    assert.deepEqual(window.asked, [large.files, still.files]);
    assert.deepEqual(window.done, ["leave out /vendor/"]);
  });

  it("counts as the first look of its window: a view that is opened after a no does not ask again", async () => {
    const window = openWith({ sizes: [large] });
    await window.flow.ingest(ingest);
    await window.flow.begin();
    assert.deepEqual(window.asked, [large.files]);
    assert.deepEqual(window.done, []);
  });
});

describe("the first look", () => {
  it("reads quietly up to the limit, asks above it, and stays quiet where it is told to", async () => {
    const quiet = openWith({ sizes: [small] });
    await quiet.flow.begin();
    assert.deepEqual(quiet.done, ["read quietly"]);
    const asking = openWith({ sizes: [large], answers: ["read"] });
    await asking.flow.begin();
    assert.deepEqual(asking.done, ["read"]);
    const never = openWith({ sizes: [large], onOpen: "never" });
    await never.flow.begin();
    assert.deepEqual([never.asked, never.done], [[], []]);
    const known = openWith({ sizes: [large], saved: 9 });
    await known.flow.begin();
    assert.deepEqual(known.done, ["catch up"]);
  });

  it("begins anew with what is left when folders were left out", async () => {
    const window = openWith({ sizes: [large, small], answers: [["/vendor/"]] });
    await window.flow.begin();
    await window.settled();
    assert.deepEqual(window.asked, [large.files]);
    assert.deepEqual(window.done, ["leave out /vendor/", "read quietly"]);
  });
});
