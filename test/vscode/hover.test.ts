// Hovers in a real editor.
import assert from "node:assert/strict";
import * as vscode from "vscode";
import {
  codeweft,
  ingest,
  positionOf,
  sampleUri,
  setSetting,
} from "./window.ts";

async function hoverAt(
  path: string,
  text: string,
  occurrence = 0,
): Promise<string> {
  const document = await vscode.workspace.openTextDocument(sampleUri(path));
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    "vscode.executeHoverProvider",
    document.uri,
    positionOf(document, text, occurrence).translate(0, 1),
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .filter((content) => content instanceof vscode.MarkdownString)
    .map(({ value }) => value)
    .filter((value) => value.includes("command:codeweft."))
    .join("\n");
}

describe("the hover", () => {
  before(ingest);

  it("shows signature, callers and callees at a definition", async () => {
    const text = await hoverAt("src/main.ts", "stock", 1);
    assert.match(text, /```typescript\n.*stock\(catalogue: Catalogue\)/u);
    assert.match(text, /\*\*Callers\*\* 1 — \[openShop\]/u);
    assert.match(text, /\*\*Callees\*\* \d+ — /u);
    assert.match(text, /Open in graph/u);
  });

  it("says how much a change reaches", async () => {
    const text = await hoverAt("src/main.ts", "stock", 1);
    const { data } = await (
      await codeweft()
    ).ask("impact", { changed: ["src/main.ts#stock"], hops: 0 });
    const { symbols, files } = data as {
      symbols: unknown[];
      files: unknown[];
    };
    assert.ok(symbols.length > 0);
    assert.ok(
      text.includes(
        `noticed by ${String(symbols.length)} in ${String(files.length)} file`,
      ),
      text,
    );
  });

  it("shows the target at a use, also over an import", async () => {
    const text = await hoverAt("src/main.ts", "placeOrder");
    assert.match(text, /placeOrder/u);
    assert.match(text, /of \*\*Checkout\*\*/u);
  });

  it("works in Python too", async () => {
    const text = await hoverAt("reports/sales.py", "def ", 0).then((found) =>
      found === "" ? hoverAt("reports/sales.py", "total") : found,
    );
    assert.match(text, /\*\*(Callers|Used by)\*\*/u);
  });

  it("is silent where there is no symbol", async () => {
    assert.equal(await hoverAt("src/main.ts", "978-1"), "");
    assert.equal(await hoverAt("README.md", "a"), "");
  });

  it("answers every time, and measures how fast", async () => {
    const document = await vscode.workspace.openTextDocument(
      sampleUri("src/main.ts"),
    );
    const position = positionOf(document, "stock", 1).translate(0, 1);
    const times: number[] = [];
    for (let round = 0; round < 30; round++) {
      const started = performance.now();
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        "vscode.executeHoverProvider",
        document.uri,
        position,
      );
      assert.ok(hovers.length > 0);
      times.push(performance.now() - started);
    }
    const median = times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
    console.log(
      `hover: median ${median?.toFixed(1) ?? ""} ms, slowest ${times.at(-1)?.toFixed(1) ?? ""} ms of ${String(times.length)}`,
    );
  });

  it("is off when the setting says so", async () => {
    await setSetting("hover.enabled", false);
    try {
      assert.equal(await hoverAt("src/main.ts", "stock", 1), "");
    } finally {
      await setSetting("hover.enabled", undefined);
    }
    assert.notEqual(await hoverAt("src/main.ts", "stock", 1), "");
    await codeweft();
  });
});
