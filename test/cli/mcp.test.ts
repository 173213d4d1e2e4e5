// `codeweft mcp` as an agent sees it: the official client over a real process, and lines that no client would send.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Client } from "@modelcontextprotocol/client";
import {
  getDefaultEnvironment,
  StdioClientTransport,
} from "@modelcontextprotocol/client/stdio";
import { actions } from "../../src/core/action/list.ts";
import { queries } from "../../src/core/query/list.ts";
import { longestModelText } from "../../src/core/query/modelText.ts";
import { toToolName } from "../../src/core/query/verbs.ts";
import { usualTools } from "../../src/server/tools.ts";
import { inScratch } from "../node/scratch.ts";
import { ensureBuilt, program, runCli } from "./runCli.ts";

const sample = fileURLToPath(new URL("../sample", import.meta.url));

interface Place {
  readonly folder: string;
  readonly state: string;
}

interface Answer {
  readonly text: string;
  readonly isError: boolean;
  readonly structured: Readonly<Record<string, unknown>>;
}

interface Agent {
  readonly client: Client;
  readonly call: (
    id: string,
    parameters?: Record<string, unknown>,
  ) => Promise<Answer>;
}

function inPlace(work: (place: Place) => Promise<void>): Promise<void> {
  return inScratch(async (scratch) => {
    const folder = join(scratch, "shop");
    await cp(sample, folder, { recursive: true });
    await work({ folder, state: join(scratch, "state") });
  });
}

async function withAgent(
  { folder, state }: Place,
  flags: readonly string[],
  work: (agent: Agent) => Promise<void>,
): Promise<void> {
  const client = new Client({ name: "test", version: "0" });
  await client.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: [program, "mcp", ...flags],
      cwd: folder,
      env: { ...getDefaultEnvironment(), CODEWEFT_STATE: state },
      stderr: "ignore",
    }),
  );
  try {
    await work({
      client,
      call: async (id, parameters = {}) => {
        const result = await client.callTool({
          name: toToolName(id),
          arguments: parameters,
        });
        const [content] = result.content;
        assert.equal(content?.type, "text");
        return {
          text: content?.type === "text" ? content.text : "",
          isError: result.isError === true,
          structured: (result.structuredContent ?? {}) as Record<
            string,
            unknown
          >,
        };
      },
    });
  } finally {
    await client.close();
  }
}

describe("codeweft mcp", function () {
  this.timeout(120_000);
  before(ensureBuilt);

  it("offers few tools that only read, and all or actions on request", () =>
    inPlace(async (place) => {
      const namesWith = async (...flags: string[]): Promise<string[]> => {
        let names: string[] = [];
        await withAgent(place, flags, async ({ client }) => {
          const { tools } = await client.listTools();
          for (const { name, description, inputSchema, annotations } of tools) {
            assert.ok((description ?? "").length > 20, name);
            assert.equal(inputSchema.type, "object");
            const isAction = actions.some(({ id }) => toToolName(id) === name);
            assert.equal(annotations?.readOnlyHint, !isAction, name);
            assert.equal(annotations?.openWorldHint, false, name);
          }
          names = tools.map(({ name }) => name);
        });
        return names;
      };
      const there = usualTools.filter((id) =>
        queries.some((query) => query.id === id),
      );
      assert.ok(usualTools.length <= 12);
      assert.deepEqual(await namesWith(), there.map(toToolName));
      assert.deepEqual(
        await namesWith("--all-tools", "--actions"),
        [...queries, ...actions].map(({ id }) => toToolName(id)),
      );
    }));

  it("says what to do without an index, then answers with evidence and age as soon as there is one", () =>
    inPlace(async (place) => {
      await withAgent(place, [], async ({ client, call }) => {
        const early = await call("search", { text: "order" });
        assert.ok(early.isError);
        assert.match(early.text, /^Error not_found: [^]*\nNext: Run: .*ingest/);

        const ingested = await runCli(place, "ingest");
        assert.equal(ingested.code, 0, ingested.err);
        const callers = await call("callers", {
          symbol: "Checkout.placeOrder",
        });
        assert.match(callers.text, /^callers symbol="Checkout\.placeOrder"\n/);
        assert.match(callers.text, /src\/main\.ts:\d+: .*placeOrder/);
        assert.match(
          callers.text,
          /\(index revision 1, captured \S+Z, less than a minute ago\)$/,
        );
        assert.equal(callers.structured["query"], "callers");
        assert.equal(callers.isError, false);

        await writeFile(
          join(place.folder, "src", "late.ts"),
          "export function arrivesLate() {}\n",
        );
        await runCli(place, "ingest");
        const late = await call("search", { text: "arrivesLate" });
        assert.match(late.text, /arrivesLate \(function\) src\/late\.ts:1/);

        const { resources } = await client.listResources();
        for (const { uri } of resources) {
          const { contents } = await client.readResource({ uri });
          const [page] = contents;
          assert.ok(
            page !== undefined && "text" in page && page.text.length > 100,
            uri,
          );
        }
      });
    }));

  it("does nothing without --actions, and what it is told with it", () =>
    inPlace(async (place) => {
      await withAgent(place, [], async ({ call }) => {
        const refused = await call("ingest");
        assert.ok(refused.isError);
        assert.match(refused.text, /not offered here[^]*--actions/);
      });
      await withAgent(place, ["--actions"], async ({ call }) => {
        const done = await call("ingest");
        assert.equal(done.isError, false, done.text);
        assert.match(done.text, /^19 files read/);
        const statistics = await call("statistics");
        assert.match(statistics.text, /files: 19/);
      });
    }));

  it("tells errors with a code and the next step, and goes on", () =>
    inPlace(async (place) => {
      await runCli(place, "ingest");
      await withAgent(place, [], async ({ call }) => {
        const cases: readonly (readonly [
          string,
          Record<string, unknown>,
          RegExp,
        ])[] = [
          ["callers", {}, /^Error invalid_parameters: .*symbol is missing/],
          ["callers", { symbol: "nobodyKnows" }, /^Error not_found: /],
          [
            "callers",
            { symbol: "total" },
            /^Error ambiguous_symbol: [^]*Candidates:\n.*:\d+/,
          ],
          ["search", { text: "x", limit: -1 }, /^Error invalid_parameters: /],
          ["search", { text: "x", colour: "red" }, /has no parameter "colour"/],
          ["statistics", { scope: "srv" }, /^Error unknown_scope: [^]*src/],
          ["searches", {}, /Did you mean codeweft_search/],
        ];
        for (const [id, parameters, expected] of cases) {
          const { text, isError } = await call(id, parameters);
          assert.ok(isError, text);
          assert.match(text, expected);
        }
        assert.equal((await call("statistics")).isError, false);
      });
    }));

  it("stops what a client takes back and serves on, answers long questions within bounds, and reads every resource", () =>
    inPlace(async (place) => {
      assert.equal((await runCli(place, "ingest")).code, 0);
      await withAgent(place, ["--all-tools"], async ({ client, call }) => {
        const stop = new AbortController();
        const taken = client.callTool(
          {
            name: toToolName("sql"),
            arguments: {
              text: "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n",
              timeout: 600_000,
            },
          },
          { signal: stop.signal, timeout: 600_000 },
        );
        // Another answer in between: the statement was taken up before.
        await call("statistics");
        stop.abort();
        await assert.rejects(taken);
        // On the same worker's place: the one before is gone.
        const { text, isError } = await call("sql", { text: "SELECT 41 + 1" });
        assert.equal(isError, false, text);
        assert.match(text, /^42$/mu);

        for (const [id, parameters] of [
          ["graph", { level: "symbol", limit: 10_000 }],
          ["impact", { changed: ["src"], hops: 0, limit: 10_000 }],
          ["sql", { text: "SELECT * FROM dependency", limit: 10_000 }],
          ["symbols", { limit: 10_000 }],
        ] as const) {
          const long = await call(id, parameters);
          assert.ok(long.text.length <= longestModelText, id);
          assert.doesNotMatch(long.text, /more lines are left out/u, id);
        }

        const { resources } = await client.listResources();
        assert.equal(resources.length, 3);
        for (const { uri } of resources) {
          const { contents } = await client.readResource({ uri });
          const [content] = contents;
          assert.ok(content !== undefined && "text" in content);
          assert.doesNotMatch(content.text, /^Error/u);
        }
        await client.ping();
      });
    }));

  it("answers lines that are no messages, writes nothing else, and ends with its input", () =>
    inPlace(async ({ folder, state }) => {
      const child = spawn(process.execPath, [program, "mcp"], {
        cwd: folder,
        env: { ...process.env, CODEWEFT_STATE: state },
        stdio: ["pipe", "pipe", "pipe"],
      });
      let out = "";
      child.stdout.setEncoding("utf8").on("data", (text: string) => {
        out += text;
      });
      child.stderr.resume();
      const ended = once(child, "exit");
      const lines = [
        "nonsense",
        "[]",
        "7",
        '{"jsonrpc":"1.0","id":1,"method":"ping"}',
        '{"jsonrpc":"2.0","id":{},"method":"ping"}',
        "[".repeat(200_000),
        `{"jsonrpc":"2.0","id":2,"method":"${"x".repeat(2_000_000)}"}`,
        "",
      ];
      child.stdin.write(`${lines.join("\n")}\n`);
      child.stdin.write(
        `${JSON.stringify({
          jsonrpc: "2.0",
          id: 3,
          method: "initialize",
          params: {
            protocolVersion: "2025-06-18",
            capabilities: {},
            clientInfo: { name: "test", version: "0" },
          },
        })}\n`,
      );
      while (!out.includes('"id":3')) await once(child.stdout, "data");
      child.stdin.end();
      const [code] = (await ended) as [number | null];
      assert.equal(code, 0);
      const answers = out
        .trimEnd()
        .split("\n")
        .map(
          (line) =>
            JSON.parse(line) as {
              readonly id: unknown;
              readonly error?: { readonly code: number };
            },
        );
      assert.deepEqual(
        answers.map(({ id, error }) => [id, error?.code]),
        [
          [null, -32_700],
          [null, -32_600],
          [null, -32_600],
          [1, -32_600],
          [null, -32_600],
          [null, -32_600],
          [null, -32_600],
          [3, undefined],
        ],
      );
    }));
});
