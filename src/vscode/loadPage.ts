// Puts one of the bundled pages into a webview, which may read nothing but the pages' own files.
import * as vscode from "vscode";
import { textsInUse } from "../l10n.ts";
import { pageHtml } from "./pageHtml.ts";

/** `name` names the page's script and its style sheet. */
export function loadPage(
  webview: vscode.Webview,
  extension: vscode.Uri,
  name: string,
): void {
  const files = vscode.Uri.joinPath(extension, "dist", "webview");
  const address = (file: string): string =>
    webview.asWebviewUri(vscode.Uri.joinPath(files, file)).toString();
  webview.options = { enableScripts: true, localResourceRoots: [files] };
  webview.html = pageHtml({
    cspSource: webview.cspSource,
    script: address(`${name}.js`),
    style: address(`${name}.css`),
    nonce: crypto.randomUUID().replaceAll("-", ""),
    // Of the words, which are English where there are none in the editor's language.
    language: vscode.l10n.bundle === undefined ? "en" : vscode.env.language,
    texts: textsInUse(),
  });
}
