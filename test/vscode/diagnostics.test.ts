// Findings in the Problems panel of a real editor.
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { codeweft, eventually, ingest, setSetting } from "./window.ts";

/** Paths of the files with findings of Codeweft, sorted, with what kind each is. */
function shown(): string[] {
  return vscode.languages
    .getDiagnostics()
    .flatMap(([uri, list]) =>
      list
        .filter(({ source }) => source === "Codeweft")
        .map(
          ({ code }) =>
            `${vscode.workspace.asRelativePath(uri, false)} ${typeof code === "string" ? code : ""}`,
        ),
    )
    .sort();
}

describe("the Problems panel", () => {
  before(ingest);
  after(() => setSetting("diagnostics.cycles", undefined));

  it("shows circles where the question finds their shortest, at lines of the files", async () => {
    const { data } = await (
      await codeweft()
    ).ask("cycles", { includeTypeOnly: false });
    const { cycles } = data as {
      cycles: { shortest: { steps: { sites: { path: string }[] }[] } }[];
    };
    const expected = cycles
      .flatMap(({ shortest }) => shortest.steps)
      .map(({ sites }) => `${sites[0]?.path ?? ""} circle`)
      .sort();
    assert.ok(expected.length > 1);
    await setSetting("diagnostics.cycles", true);
    await eventually("the circles", () =>
      shown().length === expected.length ? true : undefined,
    );
    assert.deepEqual(shown(), expected);
    await setSetting("diagnostics.cycles", undefined);
    await eventually("nothing of a workspace that was read whole", () =>
      shown().length === 0 ? true : undefined,
    );
  });
});
