// Which tests `npx mocha` runs; the architecture test belongs to `npm run check`. Files named on the command line replace the list instead of adding to it.
const named = process.argv.slice(2).some((word) => word.endsWith(".test.ts"));

module.exports = {
  ui: "bdd",
  import: "tsx",
  timeout: 20_000,
  ...(named
    ? {}
    : {
        spec: [
          "test/{core,node,vscode/unit,webview,cli,registry,server,harness,l10n}/**/*.test.ts",
        ],
      }),
};
