// What another extension gets from this one, as it gets it: through the editor's list of extensions.
import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { CodeweftApi } from "../../src/vscode/extensionApi.ts";
import { eventually, ingest, sampleUri } from "./window.ts";

function exported(): CodeweftApi {
  const extension =
    vscode.extensions.getExtension<CodeweftApi>("codeweft.codeweft");
  assert.ok(extension?.isActive, "codeweft.codeweft is not active");
  return extension.exports;
}

/** The code of what a question is refused with. */
async function refusal(answer: Promise<unknown>): Promise<unknown> {
  try {
    await answer;
  } catch (error) {
    assert.ok(error instanceof Error && error.message !== "");
    return (error as { code?: unknown }).code;
  }
  return assert.fail("it was answered");
}

describe("the interface for other extensions", () => {
  before(ingest);

  it("answers questions with their types, has a version, and cannot end the engine", async () => {
    const api = exported();
    assert.equal(api.apiVersion, 1);
    const { data, revision } = await api.ask("symbol", {
      symbol: "src/main.ts#stock",
    });
    assert.equal(data.symbol.name, "stock");
    assert.equal(revision, api.status().revision);
    const found = await api.ask("search", { text: "openShop" });
    assert.equal(found.data[0]?.symbol.name, "openShop");
    const { data: figures } = await api.ask("statistics");
    assert.ok(Object.keys(figures).length > 0);
    assert.ok(!("close" in api));
  });

  it("refuses what it does not know with a code", async () => {
    const api = exported();
    const untyped = (...values: unknown[]) =>
      Reflect.apply(api.ask.bind(api), undefined, values) as Promise<unknown>;
    for (const question of ["nothing", "__proto__", "constructor", ""])
      assert.equal(await refusal(api.ask(question)), "unknown_query", question);
    for (const question of [undefined, 7, {}])
      assert.equal(await refusal(untyped(question)), "unknown_query");
    for (const parameters of [null, "symbol", ["symbol"], { symbol: {} }])
      assert.equal(
        await refusal(untyped("symbol", parameters)),
        "invalid_parameters",
      );
    assert.equal(
      await refusal(api.ask("symbol", { symbol: "nobody#knows" })),
      "not_found",
    );
  });

  it("gives up what is cancelled", async () => {
    const source = new vscode.CancellationTokenSource();
    source.cancel();
    await assert.rejects(
      exported().ask("statistics", {}, source.token),
      /cancel/iu,
    );
    source.dispose();
  });

  it("tells when the graph has another revision", async () => {
    const api = exported();
    const before = api.status().revision;
    const told: number[] = [];
    const subscription = api.onDidChange(({ revision }) => told.push(revision));
    const file = sampleUri("src/told.ts");
    try {
      await vscode.workspace.fs.writeFile(
        file,
        Buffer.from("export function told() {}\n"),
      );
      await ingest();
      await eventually("the new revision", () =>
        told.some((revision) => revision > before) ? true : undefined,
      );
    } finally {
      subscription.dispose();
      await vscode.workspace.fs.delete(file);
      await ingest();
    }
  });
});
