// Pyright, through its language server, as an oracle for calls and inheritance of Python; CPython adds definitions and imports.
import { spawn } from "node:child_process";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type MessageConnection,
} from "vscode-jsonrpc/node.js";
import { readCpython, type CpythonReport } from "./cpython.ts";
import type { FoundGraph } from "./graphFile.ts";
import { placeKey, type ExpectedRelation, type Oracle } from "./relation.ts";

const require = createRequire(import.meta.url);

interface Position {
  readonly line: number;
  readonly character: number;
}
interface Range {
  readonly start: Position;
  readonly end: Position;
}
interface DocumentSymbol {
  readonly name: string;
  readonly kind: number;
  readonly selectionRange: Range;
  readonly children?: readonly DocumentSymbol[];
}
interface CallItem {
  readonly name: string;
  readonly uri: string;
  readonly selectionRange: Range;
}
interface OutgoingCall {
  readonly to: CallItem;
  readonly fromRanges: readonly Range[];
}

interface FoundCall {
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly places: readonly Position[];
}

function isBefore(one: Position, other: Position): boolean {
  return (
    one.line < other.line ||
    (one.line === other.line && one.character < other.character)
  );
}

function keyOfPlace(file: string, { line, character }: Position): string {
  return `${file}:${line + 1}:${character + 1}`;
}

/** Kinds of the language server protocol. */
const callableKinds = new Set([6, 9, 12]);
const classKind = 5;

/**
 * Asks for the outgoing calls of every function and method. Calls at a module's or class's top level have no item in a
 * call hierarchy: the oracle has no opinion on them. Of the calls of the graph those have no opinion either whose definition Pyright
 * does not know, or knows as something that is neither a function nor a class. Bases are read by CPython; what they name Pyright
 * says, and it has no opinion on those that are no class for it.
 */
export async function askPyright(
  root: string,
  files: readonly string[],
  graph: FoundGraph,
): Promise<Oracle> {
  const cpython = readCpython(root, files);
  const sources = files.filter((file) => file.endsWith(".py"));
  const server = spawn(
    process.execPath,
    [require.resolve("pyright/langserver.index.js"), "--stdio"],
    { stdio: ["pipe", "pipe", "ignore"], cwd: root },
  );
  const connection = createMessageConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  connection.onRequest("workspace/configuration", (request: unknown) =>
    (request as { items: unknown[] }).items.map(() => null),
  );
  connection.onRequest("client/registerCapability", () => null);
  connection.onRequest("window/workDoneProgress/create", () => null);
  connection.listen();
  try {
    const uri = pathToFileURL(root).href;
    await connection.sendRequest("initialize", {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: "corpus" }],
      capabilities: {
        textDocument: {
          documentSymbol: { hierarchicalDocumentSymbolSupport: true },
          callHierarchy: {},
        },
        workspace: { configuration: true, workspaceFolders: true },
      },
    });
    await connection.sendNotification("initialized", {});
    return await new PyrightOracle(root, connection, sources).ask(
      graph,
      cpython,
    );
  } finally {
    connection.dispose();
    server.kill();
  }
}

class PyrightOracle {
  private readonly found: FoundCall[] = [];
  /** By place and target: the innermost function that the call stands in, as an index into `found`. */
  private readonly innermost = new Map<string, number>();
  private readonly callers = new Set<string>();
  /** Other places of the same thing: a class and its constructor, the signatures of an overloaded function. */
  private readonly others = new Map<string, readonly string[]>();
  private readonly lines = new Map<string, readonly string[]>();

  constructor(
    private readonly root: string,
    private readonly connection: MessageConnection,
    private readonly files: readonly string[],
  ) {}

  async ask(graph: FoundGraph, cpython: CpythonReport): Promise<Oracle> {
    const symbols = new Map<string, readonly DocumentSymbol[]>();
    for (const file of this.files) {
      const text = fs.readFileSync(path.join(this.root, file), "utf8");
      this.lines.set(file, text.split(/\r?\n/));
      await this.connection.sendNotification("textDocument/didOpen", {
        textDocument: {
          uri: this.uriOf(file),
          languageId: "python",
          version: 1,
          text,
        },
      });
    }
    for (const file of this.files) {
      const found = await this.connection.sendRequest<
        readonly DocumentSymbol[] | null
      >("textDocument/documentSymbol", {
        textDocument: { uri: this.uriOf(file) },
      });
      symbols.set(file, found ?? []);
      this.noteConstructors(file, found ?? []);
    }
    for (const [file, found] of symbols) await this.askCalls(file, found);
    const calls = this.expected();
    const sites = graph.relations.flatMap((each) =>
      each.kind === "calls" ? each.sites : [],
    );
    const open = await this.undecided(
      sites,
      new Set(calls.map(({ site }) => site)),
    );
    const bases = await this.askBases(cpython, open);
    for (const { kind, from, sites: places } of graph.relations)
      if (
        kind === "inherits" &&
        cpython.unnamedBases.some((each) => from[0]?.startsWith(`${each}:`))
      )
        for (const place of places) open.add(place);
    for (const each of cpython.noOpinion) open.add(each);
    return {
      name: "Pyright, CPython",
      expected: [...calls, ...bases, ...cpython.expected],
      callers: this.callers,
      noOpinion: open,
      files: new Set(this.files),
    };
  }

  /** Constructing a class calls its `__init__`, and a call may be said to reach any signature of what is overloaded. */
  private noteConstructors(
    file: string,
    symbols: readonly DocumentSymbol[],
  ): void {
    for (const symbol of symbols) {
      const own = symbol.children?.find((each) => each.name === "__init__");
      const same = symbols.filter(
        ({ name, kind }) => name === symbol.name && kind === symbol.kind,
      );
      const keys = same.map((each) => this.keyOf(file, each));
      if (same.length > 1) this.others.set(this.keyOf(file, symbol), keys);
      if (symbol.kind === classKind && own !== undefined) {
        const [type, init] = [this.keyOf(file, symbol), this.keyOf(file, own)];
        this.others.set(type, [init]);
        this.others.set(init, [type]);
      }
      this.noteConstructors(file, symbol.children ?? []);
    }
  }

  private async askCalls(
    file: string,
    symbols: readonly DocumentSymbol[],
  ): Promise<void> {
    for (const symbol of symbols) {
      if (callableKinds.has(symbol.kind)) await this.askCallsOf(file, symbol);
      await this.askCalls(file, symbol.children ?? []);
    }
  }

  private async askCallsOf(
    file: string,
    symbol: DocumentSymbol,
  ): Promise<void> {
    const items = await this.connection.sendRequest<readonly CallItem[] | null>(
      "textDocument/prepareCallHierarchy",
      {
        textDocument: { uri: this.uriOf(file) },
        position: symbol.selectionRange.start,
      },
    );
    const item = items?.[0];
    if (item === undefined) return;
    const from = this.keyOf(file, symbol);
    this.callers.add(from);
    const calls = await this.connection.sendRequest<
      readonly OutgoingCall[] | null
    >("callHierarchy/outgoingCalls", { item });
    for (const call of calls ?? []) {
      const target = this.fileOf(call.to.uri);
      if (target === undefined) continue;
      const to = this.keyOf(target, call.to);
      const places = call.fromRanges
        .map(({ start }) => start)
        // What decorates a function is called by what stands around it.
        .filter((place) => !isBefore(place, symbol.selectionRange.start));
      for (const place of places)
        this.innermost.set(
          `${keyOfPlace(file, place)} ${to}`,
          this.found.length,
        );
      this.found.push({ file, from, to, places });
    }
  }

  /** Functions are asked from the outside inwards, and each tells the calls of those in it, too: the innermost one calls. */
  private expected(): ExpectedRelation[] {
    return this.found.flatMap(({ file, from, to, places }, index) => {
      const place = places.find(
        (each) =>
          this.innermost.get(`${keyOfPlace(file, each)} ${to}`) === index,
      );
      if (place === undefined) return [];
      return {
        kind: "calls",
        from,
        accepted: [to, ...(this.others.get(to) ?? [])],
        site: keyOfPlace(file, place),
        text: (this.lines.get(file)?.[place.line] ?? "").trim(),
      };
    });
  }

  private async undecided(
    sites: readonly string[],
    decided: ReadonlySet<string>,
  ): Promise<Set<string>> {
    const undecided = new Set<string>();
    for (const site of sites) {
      const [, file, line, column] = /^(.*):(\d+):(\d+)$/.exec(site) ?? [];
      if (file === undefined || !this.lines.has(file) || decided.has(site))
        continue;
      const found = await this.connection.sendRequest<
        readonly { readonly uri: string; readonly range: Range }[] | null
      >("textDocument/definition", {
        textDocument: { uri: this.uriOf(file) },
        position: { line: Number(line) - 1, character: Number(column) - 1 },
      });
      const known = (found ?? []).some((place) => {
        const target = this.fileOf(place.uri);
        const text = target && this.lines.get(target)?.[place.range.start.line];
        // A parameter stands in the line of its function, too.
        const before = text?.slice(0, place.range.start.character);
        return (
          target === undefined ||
          /^\s*(async\s+)?(def|class)\s+$/.test(before ?? "")
        );
      });
      if (!known) undecided.add(site);
    }
    return undecided;
  }

  /** The classes that bases name; the places of those that name none are put into `open`. */
  private async askBases(
    { bases }: CpythonReport,
    open: Set<string>,
  ): Promise<ExpectedRelation[]> {
    const expected: ExpectedRelation[] = [];
    for (const { from, path: file, line, column, text } of bases) {
      const found = await this.connection.sendRequest<
        readonly { readonly uri: string; readonly range: Range }[] | null
      >("textDocument/definition", {
        textDocument: { uri: this.uriOf(file) },
        position: { line: line - 1, character: column - 1 },
      });
      const site = `${file}:${String(line)}:${String(column)}`;
      const accepted = (found ?? []).flatMap(({ uri, range }) => {
        const target = this.fileOf(uri);
        const at = range.start.line;
        const declared = target && this.lines.get(target)?.[at];
        const name = /^\s*class\s+(\w+)/.exec(declared ?? "")?.[1];
        return target === undefined || name === undefined
          ? []
          : placeKey(target, at + 1, name);
      });
      const isInside = (found ?? []).some(
        ({ uri }) => this.fileOf(uri) !== undefined,
      );
      if (accepted.length > 0)
        expected.push({ kind: "inherits", from, accepted, site, text });
      else if (isInside || (found ?? []).length === 0) open.add(site);
    }
    return expected;
  }

  private keyOf(
    file: string,
    item: { readonly name: string; readonly selectionRange: Range },
  ): string {
    const line = this.implementationOf(
      file,
      item.name,
      item.selectionRange.start.line,
    );
    return placeKey(file, line + 1, item.name);
  }

  /** The signatures of an overloaded function are one function with what follows them; a stub has nothing that does. */
  private implementationOf(file: string, name: string, from: number): number {
    const lines = this.lines.get(file) ?? [];
    const declares = new RegExp(`^\\s*(async\\s+)?def\\s+${name}\\b`);
    let line = from;
    while (/^\s*@(\w+\.)?overload\b/.test(lines[line - 1] ?? "")) {
      const next = lines.findIndex(
        (text, at) => at > line && declares.test(text),
      );
      if (next < 0) break;
      line = next;
    }
    return line;
  }

  private uriOf(file: string): string {
    return pathToFileURL(path.join(this.root, file)).href;
  }

  private fileOf(uri: string): string | undefined {
    const relative = path
      .relative(this.root, fileURLToPath(uri))
      .split(path.sep)
      .join("/");
    return this.lines.has(relative) ? relative : undefined;
  }
}
