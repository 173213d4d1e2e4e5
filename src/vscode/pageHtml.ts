// The document of a page: everything forbidden but the bundle's own script and styles, which find their words in it.
import type { Texts } from "../l10n.ts";

export interface PageAssets {
  /** What the editor serves the page's files from, for the policy. */
  readonly cspSource: string;
  readonly script: string;
  readonly style: string;
  /** Random, new for every document. */
  readonly nonce: string;
  /** Of the words, for people who listen: `en`, `de` … */
  readonly language: string;
  readonly texts: Texts;
}

export function pageHtml({
  cspSource,
  script,
  style,
  nonce,
  language,
  texts,
}: PageAssets) {
  const policy = [
    "default-src 'none'",
    `img-src ${cspSource} data:`,
    `font-src ${cspSource}`,
    `style-src ${cspSource} 'nonce-${nonce}'`,
    `script-src 'nonce-${nonce}'`,
    // The layouts' worker, which the page makes from a script that the nonce let in.
    "worker-src blob:",
  ].join("; ");
  // The style element with cytoscape's own id keeps cytoscape from adding one without the nonce.
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Codeweft</title>
<style nonce="${nonce}" id="__________cytoscape_stylesheet">.__________cytoscape_container { position: relative; }</style>
<link rel="stylesheet" href="${style}">
</head>
<body>
<div id="app"></div>
<script nonce="${nonce}" id="texts" type="application/json">${inScript(texts)}</script>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>
`;
}

/** Data that the page reads and nothing runs. No `<` is left that could end the element. */
function inScript(texts: Texts): string {
  return JSON.stringify(texts).replaceAll("<", "\\u003c");
}
