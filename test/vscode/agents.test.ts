// What agents in the editor can use: tools for language models, and the MCP server of this installation.
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { eventually, ingest } from "./window.ts";

async function invoke(name: string, input: object): Promise<string> {
  const { content } = await vscode.lm.invokeTool(name, {
    input,
    toolInvocationToken: undefined,
  });
  return content
    .map((part) =>
      part instanceof vscode.LanguageModelTextPart ? part.value : "",
    )
    .join("");
}

const toolsHere = (): readonly string[] =>
  vscode.lm.tools
    .map(({ name }) => name)
    .filter((name) => name.startsWith("codeweft_"));

describe("tools for agents", () => {
  before(ingest);
  after(async () => {
    await vscode.workspace
      .getConfiguration("codeweft")
      .update("agents.tools", undefined, vscode.ConfigurationTarget.Global);
  });

  it("answer with evidence and the age of the index", async () => {
    await eventually("the tools", () =>
      toolsHere().includes("codeweft_callers") ? true : undefined,
    );
    const text = await invoke("codeweft_callers", { symbol: "stock" });
    assert.match(text, /src\/main\.ts:\d+/u);
    assert.match(text, /index revision \d+, captured /u);
  });

  it("say in an answer what was wrong and what to do", async () => {
    const text = await invoke("codeweft_symbol", { symbol: "stokc" });
    assert.match(text, /^Error not_found: /u);
    assert.match(text, /stock/u);
  });

  it("answer nobody when the setting says so", async () => {
    await vscode.workspace
      .getConfiguration("codeweft")
      .update("agents.tools", false, vscode.ConfigurationTarget.Global);
    await eventually("a refusal", async () => {
      try {
        await invoke("codeweft_statistics", {});
        return undefined;
      } catch {
        // The editor knows of the tool and has nobody who answers.
        return true;
      }
    });
  });
});
