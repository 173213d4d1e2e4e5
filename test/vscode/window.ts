// What the suites of the extension host share: the extension's own interface, conditions to wait for, places in the sample.
import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { CodeweftApi } from "../../src/vscode/extensionApi.ts";
import type { Message } from "../../src/vscode/messages.ts";

export async function codeweft(): Promise<CodeweftApi> {
  const extension =
    vscode.extensions.getExtension<CodeweftApi>("codeweft.codeweft");
  assert.ok(extension, "codeweft.codeweft is not installed");
  return extension.activate();
}

/** Asks again and again until there is an answer. Fails with `what` after so many milliseconds. */
export async function eventually<T>(
  what: string,
  probe: () => T | undefined | Promise<T | undefined>,
  patience = 20_000,
): Promise<T> {
  const end = Date.now() + patience;
  let last: unknown;
  while (Date.now() < end) {
    try {
      const answer = await probe();
      if (answer !== undefined && answer !== false) return answer;
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  assert.fail(
    `waited ${String(patience)} ms for ${what}${last instanceof Error ? `; last: ${last.message}` : ""}`,
  );
}

/** The messages that a person is shown while `work` runs. */
export async function messagesDuring(
  work: () => Promise<unknown>,
): Promise<Message[]> {
  const messages: Message[] = [];
  const subscription = (await codeweft()).onDidTell((message) => {
    messages.push(message);
  });
  try {
    await work();
  } finally {
    subscription.dispose();
  }
  return messages;
}

export function sampleUri(path: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, "no folder is open");
  return vscode.Uri.joinPath(folder.uri, ...path.split("/"));
}

/** Opens a file with the cursor at the n-th occurrence of a text, counted from 0. */
export async function putCursor(
  path: string,
  text: string,
  occurrence = 0,
): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(sampleUri(path));
  const position = positionOf(document, text, occurrence);
  // Set here alone, the editor's own first selection could come late and take its place.
  return vscode.window.showTextDocument(document, {
    selection: new vscode.Range(position, position),
  });
}

export function positionOf(
  document: vscode.TextDocument,
  text: string,
  occurrence = 0,
): vscode.Position {
  let offset = -1;
  for (let count = 0; count <= occurrence; count++) {
    offset = document.getText().indexOf(text, offset + 1);
    assert.notEqual(offset, -1, `no "${text}" in ${document.fileName}`);
  }
  return document.positionAt(offset);
}

/** Where the cursor stands: `path:line` with the line from 1. */
export function cursorPlace(): string | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return undefined;
  const path = vscode.workspace.asRelativePath(editor.document.uri, false);
  return `${path}:${String(editor.selection.active.line + 1)}`;
}

/** Runs Ingest Workspace to its end. */
export async function ingest(): Promise<void> {
  await vscode.commands.executeCommand("codeweft.ingest");
}

export async function names(
  question: string,
  parameters: Readonly<Record<string, unknown>>,
): Promise<string[]> {
  const { data } = await (await codeweft()).ask(question, parameters);
  return (data as { symbol: { name: string } }[])
    .map(({ symbol }) => symbol.name)
    .sort();
}

export async function setSetting(name: string, value: unknown): Promise<void> {
  await vscode.workspace
    .getConfiguration("codeweft")
    .update(name, value, vscode.ConfigurationTarget.Global);
}
