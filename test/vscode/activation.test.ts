// How long the extension takes to start; the first suite, because an extension starts once.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import * as vscode from "vscode";
import type { CodeweftApi } from "../../src/vscode/extensionApi.ts";

describe("activating", () => {
  it("is measured, and what it took can be read by the benchmark", async () => {
    const extension =
      vscode.extensions.getExtension<CodeweftApi>("codeweft.codeweft");
    assert.ok(extension, "codeweft.codeweft is not installed");
    const isFirst = !extension.isActive;
    const began = performance.now();
    const { activationMilliseconds } = await extension.activate();
    const figures = {
      /** What `activate` took, as the extension itself sees it. */
      own: activationMilliseconds,
      /** The editor's loading of the program included; absent when the editor had activated it before. */
      ...(isFirst ? { whole: performance.now() - began } : {}),
    };
    const file = process.env["CODEWEFT_TEST_FIGURES"];
    if (file !== undefined) writeFileSync(file, JSON.stringify(figures));
    console.log(`activation: ${JSON.stringify(figures)} ms`);
    assert.ok(figures.own > 0);
  });
});
