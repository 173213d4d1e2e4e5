// Walks the lists of questions and actions: each has a place in the editor, a verb, a route, a tool and a line of documentation, an
// example that runs, and an answer that was worked out by hand on a small workspace. Whoever adds one adds its answer here.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "@modelcontextprotocol/client";
import {
  getDefaultEnvironment,
  StdioClientTransport,
} from "@modelcontextprotocol/client/stdio";
import { actions } from "../../src/core/action/list.ts";
import type { Envelope } from "../../src/core/engine.ts";
import { queries } from "../../src/core/query/list.ts";
import type { Declared } from "../../src/core/query/query.ts";
import { toToolName, toVerb } from "../../src/core/query/verbs.ts";
import { openTerminal } from "../../src/cli/terminal.ts";
import { runProgram } from "../../src/cli/program.ts";
import { portFileOf, readPortFile } from "../../src/server/portFile.ts";
import { postAction } from "../../src/server/postAction.ts";
import { commandTable } from "../../src/vscode/commandTable.ts";
import { ownPlaces, questionCommand } from "../../src/vscode/questionPlaces.ts";
import { ensureBuilt, program, runCli } from "../cli/runCli.ts";
import type { CliRun } from "../cli/runCli.ts";
import { actionAnswers } from "./actionAnswers.ts";
import { assertHolds } from "./matches.ts";
import { questionAnswers } from "./questionAnswers.ts";
import { createSmallWorkspace } from "./smallWorkspace.ts";

const all = [...queries, ...actions];

/** Text is not said twice there; all of help is longer than an agent takes in. */
const shortenedForAgents = new Set(["context", "help"]);

/** What the program says to these words, in this process. */
async function said(...words: string[]): Promise<string> {
  let text = "";
  const stream = {
    write: (more: string) => {
      text += more;
      return true;
    },
  } as unknown as NodeJS.WritableStream;
  const terminal = openTerminal({ stdout: stream, stderr: stream, env: {} });
  await runProgram(terminal, "0", words);
  return text;
}

/** Parameters as a person writes them behind a verb. */
function toWords(
  { positional }: Declared,
  parameters: Readonly<Record<string, unknown>>,
): string[] {
  const flags = Object.keys(parameters).filter(
    (name) => !positional.includes(name),
  );
  return [
    ...positional
      .filter((name) => name in parameters)
      .map((name) => String(parameters[name])),
    ...flags.map((name) => `--${toVerb(name)}=${String(parameters[name])}`),
  ];
}

describe("the lists of questions and actions", () => {
  it("have no two entries of one name", () => {
    const verbs = all.map(({ id }) => toVerb(id));
    assert.deepEqual(verbs, [...new Set(verbs)]);
  });

  it("give a verb of its own to each entry", async () => {
    for (const { id } of all) {
      const text = await said(toVerb(id), "--help");
      const usage = /^Usage: codeweft (\S+)/.exec(text)?.[1]?.split("|") ?? [];
      assert.ok(usage.includes(toVerb(id)), `${id}: ${text}`);
    }
  });

  it("have a line in the README for each entry", async () => {
    const readme = await readFile("README.md", "utf8");
    for (const { id } of all)
      assert.match(readme, new RegExp(`codeweft[ _]${toVerb(id)}\\b`), id);
  });

  it("have a command or view in the editor for each entry", () => {
    const { contributes } = JSON.parse(
      readFileSync("package.json", "utf8"),
    ) as {
      readonly contributes: {
        readonly commands: readonly { readonly command: string }[];
        readonly views: Readonly<
          Record<string, readonly { readonly id: string }[]>
        >;
      };
    };
    const places = new Set([
      ...contributes.commands.map(({ command }) => command),
      // What links and buttons run stands in no menu.
      ...commandTable.map(({ id }): string => id),
      ...Object.values(contributes.views)
        .flat()
        .map(({ id }) => id),
    ]);
    for (const { id } of queries)
      assert.ok(places.has(ownPlaces[id] ?? questionCommand + id), id);
    for (const { id } of actions)
      assert.ok(places.has(actionAnswers[id]?.command ?? ""), id);
  });

  it("have an answer that was worked out by hand for each entry, and for nothing else", () => {
    const names = (list: readonly Pick<Declared, "id">[]) =>
      list.map(({ id }) => id).sort();
    assert.deepEqual(Object.keys(questionAnswers).sort(), names(queries));
    assert.deepEqual(Object.keys(actionAnswers).sort(), names(actions));
  });
});

describe("every question and every action on a small workspace", function () {
  this.timeout(300_000);
  let base: string;
  let folder: string;
  let server: ChildProcess;
  let url: URL;
  let client: Client;
  const run = (...words: readonly string[]): Promise<CliRun> =>
    runCli({ folder, state: join(base, "state") }, ...words);

  before(async () => {
    ensureBuilt();
    base = await mkdtemp(join(tmpdir(), "codeweft-registry-"));
    folder = join(base, "work");
    await createSmallWorkspace(folder);
    const ingested = await run("ingest");
    assert.equal(ingested.code, 0, ingested.err);
    const state = { CODEWEFT_STATE: join(base, "state") };
    server = spawn(
      process.execPath,
      [program, "serve", "--port", "0", "--json"],
      {
        cwd: folder,
        env: { ...process.env, ...state },
        stdio: ["ignore", "pipe", "ignore"],
      },
    );
    const [line] = (await once(server.stdout!, "data")) as [Buffer];
    url = new URL(
      (JSON.parse(line.toString()) as { readonly url: string }).url,
    );
    client = new Client({ name: "test", version: "0" });
    await client.connect(
      new StdioClientTransport({
        command: process.execPath,
        args: [program, "mcp", "--all-tools", "--actions"],
        cwd: folder,
        env: { ...getDefaultEnvironment(), ...state },
        stderr: "ignore",
      }),
    );
  });

  after(async () => {
    await client.close();
    const ended = once(server, "exit");
    server.kill("SIGINT");
    await ended;
    await rm(base, { recursive: true, force: true, maxRetries: 5 });
  });

  const query = (id: string) => queries.find((one) => one.id === id)!;

  async function askShell(
    id: string,
    parameters: Readonly<Record<string, unknown>>,
  ): Promise<Envelope<unknown>> {
    const words = toWords(query(id), parameters);
    const { code, out, err } = await run(toVerb(id), ...words, "--json");
    assert.equal(code, 0, `${id}: ${err}${out}`);
    assert.equal(err, "", id);
    return JSON.parse(out) as Envelope<unknown>;
  }

  async function askServer(
    id: string,
    parameters: Readonly<Record<string, unknown>>,
  ): Promise<Envelope<unknown>> {
    const route = new URL(`query/${toVerb(id)}`, url);
    for (const [name, value] of Object.entries(parameters))
      route.searchParams.set(name, String(value));
    const response = await fetch(route);
    const text = await response.text();
    assert.equal(response.status, 200, `${id}: ${text}`);
    return JSON.parse(text) as Envelope<unknown>;
  }

  async function askTool(
    id: string,
    parameters: Readonly<Record<string, unknown>>,
  ): Promise<Envelope<unknown>> {
    const { content, isError, structuredContent } = await client.callTool({
      name: toToolName(id),
      arguments: { ...parameters },
    });
    const text = JSON.stringify(content);
    assert.notEqual(isError, true, `${id}: ${text}`);
    // In what `context` quotes the words may stand.
    if (id !== "context") assert.doesNotMatch(text, /undefined|\[object/, id);
    return structuredContent as Envelope<unknown>;
  }

  for (const { id, example } of queries)
    it(`${id}: its example runs and is answered alike in the shell, over HTTP and to agents, and its answer is the one worked out by hand`, async () => {
      const envelope = await askShell(id, example);
      assert.equal(
        Object.keys(envelope).join(" "),
        `query parameters revision captured data ${envelope.counted === undefined ? "" : "counted "}total returned truncated estimatedTokens`,
      );
      assert.equal(envelope.query, id);
      // Help stands in no revision, so that the time may be another one.
      const content = ({ parameters, data, total }: Envelope<unknown>) => ({
        parameters,
        data,
        total,
      });
      assert.deepEqual(
        content(await askServer(id, example)),
        content(envelope),
      );
      const tool = await askTool(id, example);
      assert.equal(tool.total, envelope.total);
      if (!shortenedForAgents.has(id))
        assert.deepEqual(tool.data, envelope.data);
      const { asked, data, total } = questionAnswers[id]!;
      const answer = asked === undefined ? envelope : await askShell(id, asked);
      assertHolds(answer.data, data, id);
      assert.equal(answer.total, total);
    });

  it("actions are tools for agents too, each under its name", async () => {
    const { tools } = await client.listTools();
    assert.deepEqual(
      tools.map(({ name }) => name),
      all.map(({ id }) => toToolName(id)),
    );
  });

  for (const action of actions)
    it(`${action.id}: its example is done over HTTP and in the shell, with the outcome worked out by hand`, async () => {
      const { id, example } = action;
      const database = join(folder, ".codeweft", "graph.db");
      const there = await readPortFile(portFileOf(database));
      assert.ok(there !== undefined);
      const report = await postAction(there, id, example);
      assert.match(report.text, actionAnswers[id]!.text);
      const { code, out, err } = await run(
        toVerb(id),
        ...toWords(action, example),
      );
      assert.equal(code, 0, err + out);
      assert.match(out, actionAnswers[id]!.shell);
    });
});
