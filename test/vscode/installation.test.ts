// What the editor knows of the installed extension.
import assert from "node:assert/strict";
import * as vscode from "vscode";

describe("the installed extension", () => {
  it("is known to the editor and activates", async () => {
    const extension = vscode.extensions.getExtension("codeweft.codeweft");
    assert.ok(extension, "codeweft.codeweft is not installed");
    await extension.activate();
    assert.ok(extension.isActive);
  });

  it("registers every command that it contributes", async () => {
    const extension = vscode.extensions.getExtension("codeweft.codeweft");
    const manifest = extension?.packageJSON as {
      contributes: { commands: { command: string }[] };
    };
    const contributed = manifest.contributes.commands.map((row) => row.command);
    assert.ok(contributed.length > 0);
    const registered = new Set(await vscode.commands.getCommands(true));
    assert.deepEqual(
      contributed.filter((command) => !registered.has(command)),
      [],
    );
  });
});
