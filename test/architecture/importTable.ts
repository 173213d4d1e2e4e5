// Who may import whom, as data. The page about the architecture explains it; this table is what the test enforces.

/** One room of the house. A file belongs to the first room whose `holds` matches its path. */
export interface Room {
  readonly name: string;
  readonly holds: RegExp;
  /** Rooms by name, packages as `npm:name`, and `node:` for every built-in module of Node. A room may always import itself. */
  readonly may: readonly string[];
  /** Only `import type`: the room has no values of other rooms. */
  readonly typesOnly?: true;
  /** Said when a line breaks the rule. */
  readonly because: string;
}

/** What every room of core but the model may know. */
const contracts = ["core/model", "core/contracts"];

export const rooms: readonly Room[] = [
  {
    name: "core/model",
    holds: /^src\/core\/model\//,
    may: [],
    because:
      "The model is the vocabulary of every room; what it imported, all of them would import.",
  },
  {
    name: "core/contracts",
    holds:
      /^src\/core\/(backgroundResolver|cancelSignal|errors|following|maintenance|ports|reads|snapshots)\.ts$/,
    may: ["core/model"],
    because:
      "Errors and ports are what a host must know of core; they must not drag the engine in.",
  },
  {
    name: "core/languages",
    holds: /^src\/core\/languages\//,
    may: [...contracts, "npm:zod"],
    because:
      "A language is data: reading it needs neither tree-sitter nor the file system.",
  },
  {
    name: "core/reliability",
    holds: /^src\/core\/reliability\//,
    may: contracts,
    because:
      "The retry policy serves extraction, the store, indexing and node alike, so it knows none of them.",
  },
  {
    name: "core/extract",
    holds: /^src\/core\/extract\//,
    may: [
      ...contracts,
      "core/languages",
      "core/reliability",
      "npm:web-tree-sitter",
    ],
    because:
      "Facts depend on the path, language and text of one file alone: extraction sees no store and no other file.",
  },
  {
    name: "core/resolve",
    holds: /^src\/core\/resolve\//,
    may: contracts,
    because:
      "Resolving is pure; what it needs to know it asks through an interface that it declares itself.",
  },
  {
    name: "core/console",
    holds: /^src\/core\/store\/console\//,
    may: contracts,
    because:
      "Statements that people are offered are text and nothing else: they stand in the store, where SQL stands, and the editor may show them.",
  },
  {
    name: "core/store",
    holds: /^src\/core\/store\//,
    may: [...contracts, "core/reliability", "npm:sql.js"],
    because:
      "The store keeps rows. Who fills or asks it knows the store, never the other way round.",
  },
  {
    name: "core/graph",
    holds: /^src\/core\/graph\//,
    may: contracts,
    because:
      "Algorithms work on published arrays, so that they answer in the middle of an ingest and never wait for the store.",
  },
  {
    name: "core/watching",
    holds: /^src\/core\/watching\//,
    may: contracts,
    because:
      "How changes become batches is the same in an editor and in a server; it knows neither them nor the engine.",
  },
  {
    name: "core/query",
    holds: /^src\/core\/query\//,
    may: [...contracts, "core/graph", "core/engine", "npm:zod"],
    because:
      "A query reads; it never extracts, resolves or writes, so asking can never change the answer.",
  },
  {
    name: "core/action",
    holds: /^src\/core\/action\//,
    may: [...contracts, "core/query", "core/engine", "npm:zod"],
    because:
      "An action does through the façade what a person asks for; questions, which only read, must not know it.",
  },
  {
    name: "core/indexing",
    holds: /^src\/core\/indexing\//,
    may: [
      ...contracts,
      "core/languages",
      "core/extract",
      "core/resolve",
      "core/store",
      "core/graph",
      "core/reliability",
      "npm:ignore",
    ],
    because:
      "The conductor leads every room that makes the graph; questions and hosts come after it.",
  },
  {
    name: "core/engine",
    holds: /^src\/core\/[^/]+\.ts$/,
    may: [
      ...contracts,
      "core/languages",
      "core/extract",
      "core/resolve",
      "core/store",
      "core/graph",
      "core/query",
      "core/action",
      "core/indexing",
      "core/reliability",
    ],
    because: "The façade may see all of core and none of its hosts.",
  },
  {
    name: "protocol",
    holds: /^src\/protocol(Answers)?\.ts$/,
    may: [...contracts, "core/query", "core/engine"],
    typesOnly: true,
    because:
      "The protocol is types: a value in it would pull core into the page's bundle.",
  },
  {
    name: "l10n",
    holds: /^src\/(?:l10n|languageNames)\.ts$/,
    may: [],
    because:
      "The words of the interface are asked for by the editor's room and by the pages, which know nothing of each other.",
  },
  {
    name: "protocol bounds",
    holds: /^src\/protocolBounds\.ts$/,
    may: ["protocol"],
    because:
      "How large messages may be is said to both ends: it knows their types and nothing else.",
  },
  {
    name: "vscode",
    holds: /^src\/vscode\//,
    may: [
      "protocol bounds",
      "core/contracts",
      "core/engine",
      "core/query",
      "core/console",
      "core/watching",
      "l10n",
      "protocol",
      "npm:vscode",
    ],
    because:
      "The editor's room knows the façade and the questions; the inner rooms of core stay free to change, and Node belongs to src/node.",
  },
  {
    name: "node entries",
    holds:
      /^src\/node\/(engineProcess|indexerWorker|resolverWorker|extractWorker|sqlWorker)\.ts$/,
    may: [
      ...contracts,
      "core/languages",
      "core/extract",
      "core/resolve",
      "core/store",
      "core/graph",
      "core/query",
      "core/indexing",
      "core/reliability",
      "core/engine",
      "node",
      "node:",
    ],
    because: "A worker's entry may import what it runs, and no editor.",
  },
  {
    name: "node/probe",
    holds: /^src\/node\/storedRoots\.ts$/,
    may: ["core/contracts", "core/store", "node", "node:"],
    because:
      "Which folders a database is about must be known before an engine is opened on them; a look changes nothing.",
  },
  {
    name: "node/tokens",
    holds: /^src\/node\/tokenCounter\.ts$/,
    may: ["npm:gpt-tokenizer"],
    because:
      "The ranks of an encoding are megabytes: they are a bundle of their own, loaded when somebody counts tokens.",
  },
  {
    name: "node",
    holds: /^src\/node\//,
    may: [
      "core/contracts",
      "core/reliability",
      "core/engine",
      "node/tokens",
      "npm:chokidar",
      "node:",
    ],
    because:
      "Adapters fill ports; they know the ports and Node, not the engine behind them.",
  },
  {
    name: "server",
    holds: /^src\/server\//,
    may: [
      "core/contracts",
      "core/engine",
      "core/query",
      "core/action",
      "core/watching",
      "npm:zod",
      "npm:@modelcontextprotocol/server",
      "node:",
    ],
    because:
      "HTTP and MCP are thin shells over the lists of questions and actions.",
  },
  {
    name: "extension",
    holds: /^src\/extension\.ts$/,
    may: ["core/contracts", "core/engine", "vscode", "node", "npm:vscode"],
    because: "A composition root puts parts together and has no logic.",
  },
  {
    name: "cli",
    holds: /^src\/cli(\.ts$|\/)/,
    may: [
      "core/contracts",
      "core/engine",
      "core/query",
      "core/action",
      "core/watching",
      "node",
      "node/probe",
      "server",
      "npm:commander",
      "npm:picocolors",
      "node:",
    ],
    because: "A composition root puts parts together and has no logic.",
  },
  {
    name: "webview/drawing",
    holds: /^webview\/drawing\//,
    may: ["webview", "l10n", "protocol", "npm:cytoscape"],
    because:
      "Drawing is the only part of the page that knows the drawing library, so that it can be replaced.",
  },
  {
    name: "webview/sqlEditor",
    holds: /^webview\/sqlEditor\//,
    may: [
      "l10n",
      "protocol",
      "npm:@codemirror/autocomplete",
      "npm:@codemirror/commands",
      "npm:@codemirror/lang-sql",
      "npm:@codemirror/language",
      "npm:@codemirror/state",
      "npm:@codemirror/view",
      "npm:@lezer/highlight",
    ],
    because:
      "The editor of statements is the only part of the page that knows CodeMirror, so that it can be replaced.",
  },
  {
    name: "webview/layered",
    holds: /^webview\/layouts\/layered\.ts$/,
    may: ["webview", "webview/drawing", "npm:@dagrejs/dagre"],
    because:
      "One layout each for one library, so that it can be replaced; only the bundle of the layouts imports them.",
  },
  {
    name: "webview/organic",
    holds: /^webview\/layouts\/organic\.ts$/,
    may: ["webview", "webview/drawing", "npm:d3-force"],
    because:
      "One layout each for one library, so that it can be replaced; only the bundle of the layouts imports them.",
  },
  {
    name: "webview/layouts bundle",
    holds: /^webview\/layouts\/(layOut|program)\.ts$/,
    may: ["webview", "webview/layered", "webview/organic", "l10n"],
    because:
      "A bundle of its own, loaded when a layout is first needed: the page imports its types alone.",
  },
  {
    name: "webview",
    holds: /^webview\//,
    may: [
      "l10n",
      "protocol",
      "protocol bounds",
      "webview/drawing",
      "webview/layouts bundle",
      "webview/sqlEditor",
    ],
    because:
      "The page knows the messages and nothing behind them: no Node, no editor, cytoscape in drawing alone, and CodeMirror in sqlEditor.",
  },
];
