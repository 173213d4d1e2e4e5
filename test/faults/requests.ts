// Whatever is sent to the servers: each input gets an answer or a coded error, they serve on, and the database stays as it was.
import { createHash } from "node:crypto";
import { cp, readFile } from "node:fs/promises";
import { Agent, request } from "node:http";
import { join } from "node:path";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import fc from "fast-check";
import { root } from "../harness/places.mjs";
import {
  httpInput,
  judgeHttp,
  judgeMcp,
  mcpInput,
} from "../server/badRequests.ts";
import type { HttpInput } from "../server/badRequests.ts";
import type { Experiment, Setting } from "./experiment.ts";
import { cliProgram, startCli } from "./programs.ts";

export const requests: Experiment = {
  name: "requests",
  title: "Inputs of servers",
  run: sendEverything,
  tell: (figures) =>
    `of ${figures["http"]} requests over HTTP ${figures["httpAnswers"]} were answered and the others refused with a code, of ${figures["mcp"]} lines over MCP ${figures["mcpAnswers"]}; after them both served on, and the database had not changed by a byte.`,
};

/** Sent before answers are waited for. */
const atOnce = 32;

async function sendEverything({ quick, seed, folder, say, fail }: Setting) {
  const count = quick ? 2_000 : 60_000;
  const shop = join(folder, "shop");
  const state = join(folder, "state");
  await cp(join(root, "test", "sample"), shop, { recursive: true });
  await startCli(state, "ingest", shop).exited;
  const database = join(shop, ".codeweft", "graph.db");
  const before = await hashOf(database);
  const child = (...words: readonly string[]) =>
    spawn(process.execPath, [cliProgram, ...words, "--root", shop], {
      env: { ...process.env, CODEWEFT_STATE: state },
      stdio: ["pipe", "pipe", "inherit"],
    });

  const server = child("serve", "--port", "0", "--json");
  const [line] = (await once(server.stdout.setEncoding("utf8"), "data")) as [
    string,
  ];
  const { port, portFile } = JSON.parse(line) as {
    readonly port: number;
    readonly portFile: string;
  };
  const { token } = JSON.parse(await readFile(portFile, "utf8")) as {
    readonly token: string;
  };
  const httpAnswers = await fuzzHttp(
    fc.sample(httpInput, { seed, numRuns: count }),
    { port, token },
    fail,
  );
  say(`${count} requests over HTTP, ${httpAnswers} answers`);
  if (server.exitCode !== null) fail("codeweft serve ended");
  server.kill("SIGINT");
  await once(server, "exit");

  const agent = child("mcp", "--all-tools", "--actions");
  const mcpAnswers = await fuzzMcp(agent, count, seed, fail);
  say(`${count} lines over MCP, ${mcpAnswers} answers`);
  if ((await hashOf(database)) !== before) fail("the database is another one");
  return { figures: { http: count, httpAnswers, mcp: count, mcpAnswers } };
}

async function hashOf(file: string): Promise<string> {
  return createHash("sha256")
    .update(await readFile(file))
    .digest("hex");
}

async function fuzzHttp(
  inputs: readonly HttpInput[],
  to: { readonly port: number; readonly token: string },
  fail: (what: string) => void,
): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  let answers = 0;
  let next = 0;
  const worker = async (): Promise<void> => {
    for (
      let input = inputs[next++];
      input !== undefined;
      input = inputs[next++]
    ) {
      const { status, text } = await send(agent, to, input);
      if (status === 200) answers++;
      const wrong = judgeHttp(input, status, text);
      if (wrong !== undefined) fail(wrong);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  const health = { method: "GET", path: "/query/health", headers: {} };
  if ((await send(agent, to, health)).status !== 200)
    fail("no answer over HTTP after all");
  agent.destroy();
  return answers;
}

function send(
  agent: Agent,
  { port, token }: { readonly port: number; readonly token: string },
  { method, path, headers, body, token: allowed }: HttpInput,
): Promise<{ readonly status: number; readonly text: string }> {
  return new Promise((resolve) => {
    const sent = request(
      {
        agent,
        host: "127.0.0.1",
        port,
        method,
        path,
        headers: {
          ...headers,
          ...(allowed === true ? { authorization: `Bearer ${token}` } : {}),
        },
      },
      (response) => {
        let text = "";
        response
          .setEncoding("utf8")
          .on("data", (piece: string) => {
            text += piece;
          })
          .on("end", () => {
            resolve({ status: response.statusCode ?? 0, text });
          });
      },
    );
    sent.on("error", (error: NodeJS.ErrnoException) => {
      // A connection that ended behind the answer before, as the server said it would.
      if (sent.reusedSocket && error.code === "ECONNRESET")
        resolve(
          send(
            agent,
            { port, token },
            {
              method,
              path,
              headers,
              ...(body === undefined ? {} : { body }),
              ...(allowed === undefined ? {} : { token: allowed }),
            },
          ),
        );
      else resolve({ status: 0, text: error.message });
    });
    sent.end(body);
  });
}

async function fuzzMcp(
  child: ReturnType<typeof spawn>,
  count: number,
  seed: number,
  fail: (what: string) => void,
): Promise<number> {
  const { stdin, stdout } = child;
  if (stdin === null || stdout === null) throw new Error("no pipes");
  let answers = 0;
  /** Requests without an answer yet, and lines that have to be refused. */
  const open = new Set<number>();
  let refusals = 0;
  let heard: () => void = () => undefined;
  createInterface({ input: stdout }).on("line", (line) => {
    const wrong = judgeMcp(line);
    if (wrong !== undefined) fail(wrong);
    const { id, error } = JSON.parse(line) as {
      readonly id?: unknown;
      readonly error?: unknown;
    };
    if (typeof id === "number" && open.delete(id)) {
      if (error === undefined) answers++;
    } else if (error !== undefined) refusals--;
    else fail(`an answer that nobody waits for: ${line.slice(0, 200)}`);
    heard();
  });
  let ended = false;
  child.once("exit", () => {
    ended = true;
    heard();
  });
  const settle = async (most: number): Promise<void> => {
    while (open.size + refusals > most && !ended)
      await new Promise<void>((resolve) => {
        heard = resolve;
      });
  };
  const write = (message: Readonly<Record<string, unknown>>): void => {
    stdin.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
  };
  open.add(0);
  write({
    id: 0,
    method: "initialize",
    params: {
      protocolVersion: "2025-06-18",
      capabilities: {},
      clientInfo: { name: "fuzz", version: "0" },
    },
  });
  await settle(0);
  write({ method: "notifications/initialized" });
  for (const [at, input] of fc
    .sample(mcpInput, { seed, numRuns: count })
    .entries()) {
    if (ended) break;
    if (input.answered === "own") open.add(at + 1);
    else if (input.answered === "any") refusals++;
    stdin.write(`${input.line(at + 1)}\n`);
    await settle(atOnce);
  }
  await settle(0);
  open.add(-1);
  write({ id: -1, method: "tools/list" });
  await settle(0);
  if (ended) fail("codeweft mcp ended");
  else {
    stdin.end();
    await once(child, "exit");
    if (child.exitCode !== 0) fail(`codeweft mcp ended with ${child.exitCode}`);
  }
  return answers;
}
