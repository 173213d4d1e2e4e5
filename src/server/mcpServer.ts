// The index for agents, over the Model Context Protocol: questions as tools, a few pages as resources, answers as text with their evidence.
import { Server } from "@modelcontextprotocol/server";
import type {
  CallToolResult,
  ReadResourceResult,
} from "@modelcontextprotocol/server";
import {
  serveStdio,
  StdioServerTransport,
} from "@modelcontextprotocol/server/stdio";
import type { Readable, Writable } from "node:stream";
import { z } from "zod";
import { actions } from "../core/action/list.ts";
import { CodeweftError, Cancelled, toErrorForm } from "../core/errors.ts";
import { shorten } from "../core/query/ask.ts";
import { describeAll } from "../core/query/help.ts";
import { queries } from "../core/query/list.ts";
import { errorToModelText, toModelText } from "../core/query/modelText.ts";
import { findNearest } from "../core/query/nearest.ts";
import { toToolName } from "../core/query/verbs.ts";
import { createAdmission } from "./admission.ts";
import type { Admission } from "./admission.ts";
import { createLineFilter } from "./jsonLines.ts";
import type { Service } from "./service.ts";
import { listTools } from "./tools.ts";
import type { ListedTool, ToolChoice } from "./tools.ts";

export interface McpOptions {
  readonly service: Service;
  readonly version: string;
  readonly choice: ToolChoice;
  readonly input: Readable;
  readonly output: Writable;
  /** For people beside the server; nothing of it reaches the client. */
  readonly note: (message: string) => void;
  /** Milliseconds for the answer to a question. */
  readonly timeout?: number;
}

const usualTimeout = 60_000;

const instructions = `Codeweft knows the dependency graph of this workspace: definitions, and which one calls, imports, extends, reads or writes which other, each with its places in the sources and with how certain it is.
Use it before you search by text: codeweft_search finds a symbol, codeweft_callers and codeweft_references say who uses it, codeweft_impact what a change of it reaches and which tests to run, codeweft_path how one thing leads to another.
Name a symbol by its name, qualified name, path:line or path#name. A name that fits several is an error that lists them: choose one by its place.
"(inferred)" and "(name)" mark edges that are less than certain. Each answer ends with the revision and the age of the index: what was edited since is not in it.`;

interface Parts {
  readonly service: Service;
  readonly tools: readonly ListedTool[];
  readonly admission: Admission;
  readonly timeout: number;
}

/** Resolves when the client has gone; `close` lets it go. */
export function serveMcp(options: McpOptions): {
  readonly ended: Promise<void>;
  readonly close: () => Promise<void>;
} {
  const { service, version, choice, input, output, note } = options;
  const parts: Parts = {
    service,
    tools: listTools(choice),
    admission: createAdmission(8, 1_000),
    timeout: options.timeout ?? usualTimeout,
  };
  const lines = createLineFilter((answer) => {
    output.write(`${JSON.stringify(answer)}\n`);
  });
  const ended = new Promise<void>((resolve) => {
    lines.once("end", resolve);
    lines.once("close", resolve);
    // A client that is gone reads no more; the library then stops to read, too, and would never see the end.
    output.once("error", resolve);
    output.once("close", resolve);
  });
  // The library listens once for each answer that waits for the pipe; how many those are is bounded by the admission.
  output.setMaxListeners(0);
  const handle = serveStdio(() => createServer(version, parts), {
    transport: new StdioServerTransport(input.pipe(lines), output),
    onerror: (error) => {
      note(error.message);
    },
  });
  return { ended, close: () => handle.close() };
}

const anyParams = z.looseObject({});
const callParams = z.looseObject({
  name: z.string(),
  arguments: z.record(z.string(), z.unknown()).optional(),
});
const readParams = z.looseObject({ uri: z.string() });

function createServer(version: string, parts: Parts): Server {
  const server = new Server(
    { name: "codeweft", title: "Codeweft", version },
    { capabilities: { tools: {}, resources: {} }, instructions },
  );
  // With schemas of our own the library tells wrong parameters from something that broke here.
  server.setRequestHandler("tools/list", { params: anyParams }, () => ({
    tools: parts.tools.map(({ tool }) => ({
      ...tool,
      inputSchema: { ...tool.inputSchema },
    })),
  }));
  server.setRequestHandler(
    "tools/call",
    { params: callParams },
    (params, { mcpReq }) =>
      call(parts, params.name, params.arguments ?? {}, mcpReq.signal),
  );
  server.setRequestHandler("resources/list", { params: anyParams }, () => ({
    resources: resources.map(({ uri, name, title, description }) => ({
      uri,
      name,
      title,
      description,
      mimeType,
    })),
  }));
  server.setRequestHandler(
    "resources/templates/list",
    { params: anyParams },
    () => ({ resourceTemplates: [] }),
  );
  server.setRequestHandler(
    "resources/read",
    { params: readParams },
    (params, { mcpReq }) => read(parts, params.uri, mcpReq.signal),
  );
  return server;
}

/** What goes wrong is an answer, too: a model can do something about it. */
async function call(
  parts: Parts,
  name: string,
  given: Readonly<Record<string, unknown>>,
  signal: AbortSignal,
): Promise<CallToolResult> {
  try {
    const { kind, id } = findTool(parts.tools, name);
    if (kind === "action") {
      const report = await parts.service.act(id, given, signal);
      return {
        content: [{ type: "text", text: report.text }],
        structuredContent: { ...report },
      };
    }
    const { text, envelope } = await ask(parts, id, given, signal);
    return {
      content: [{ type: "text", text }],
      structuredContent: { ...envelope },
    };
  } catch (error) {
    const form = toErrorForm(error);
    return {
      content: [{ type: "text", text: errorToModelText(form) }],
      structuredContent: { error: { ...form, details: undefined } },
      isError: true,
    };
  }
}

async function ask(
  { service, admission, timeout }: Parts,
  id: string,
  parameters: Readonly<Record<string, unknown>>,
  client: AbortSignal,
): Promise<ReturnType<typeof toModelText>> {
  const time = AbortSignal.timeout(timeout);
  const signal = AbortSignal.any([client, time]);
  try {
    const envelope = await admission.run(
      () => service.ask(id, parameters, signal),
      signal,
    );
    return toModelText(envelope, Date.now());
  } catch (error) {
    if (error instanceof Cancelled && time.aborted)
      throw new CodeweftError(
        "timeout",
        `The answer took longer than ${String(timeout / 1_000)} s.`,
        {
          next: "Narrow the question down, for example with scope, depth or limit.",
        },
      );
    throw error;
  }
}

function findTool(tools: readonly ListedTool[], name: string): ListedTool {
  const found = tools.find(({ tool }) => tool.name === name);
  if (found !== undefined) return found;
  const suggestions = findNearest(
    shorten(name),
    tools.map(({ tool }) => tool.name),
    3,
  );
  const more = listTools({ all: true, actions: true }).find(
    ({ tool }) => tool.name === name,
  );
  throw new CodeweftError(
    "unknown_query",
    more === undefined
      ? `There is no tool "${shorten(name)}".`
      : `The tool "${name}" is not offered here.`,
    {
      next:
        more !== undefined
          ? `A person can offer it: codeweft mcp ${more.kind === "action" ? "--actions" : "--all-tools"}.`
          : suggestions.length > 0
            ? `Did you mean ${suggestions.join(", ")}?`
            : "Ask tools/list for those that there are.",
    },
    { suggestions },
  );
}

// ── resources ─────────────────────────────────────────────────────────────────────────────────

const mimeType = "text/plain";

interface Resource {
  readonly uri: string;
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly read: (parts: Parts, signal: AbortSignal) => Promise<string>;
}

const resources: readonly Resource[] = [
  {
    uri: "codeweft://statistics",
    name: "statistics",
    title: "Statistics",
    description: "How much is in the graph, by kind, language and certainty.",
    read: async (parts, signal) =>
      (await ask(parts, "statistics", {}, signal)).text,
  },
  {
    uri: "codeweft://folders",
    name: "folders",
    title: "Folders",
    description: "The folders of the workspace with what is in them.",
    read: async (parts, signal) =>
      (await ask(parts, "folders", {}, signal)).text,
  },
  {
    uri: "codeweft://reference",
    name: "reference",
    title: "Reference",
    description:
      "Every question and action with its parameters, also those that are not offered as tools here.",
    read: () => Promise.resolve(writeReference()),
  },
];

async function read(
  parts: Parts,
  uri: string,
  signal: AbortSignal,
): Promise<ReadResourceResult> {
  const found = resources.find((resource) => resource.uri === uri);
  const text =
    found === undefined
      ? errorToModelText({
          code: "not_found",
          message: `There is no resource ${shorten(uri)}.`,
          next: `There are ${resources.map((each) => each.uri).join(", ")}.`,
        })
      : await found
          .read(parts, signal)
          .catch((error: unknown) => errorToModelText(toErrorForm(error)));
  return { contents: [{ uri, mimeType, text }] };
}

function writeReference(): string {
  return describeAll(queries, actions)
    .map(({ kind, id, title, description, parameters }) =>
      [
        `${toToolName(id)} (${kind}): ${title}`,
        `  ${description}`,
        ...parameters.map(
          ({
            name,
            type,
            required,
            default: standard,
            values,
            description: words,
          }) =>
            `  - ${name}: ${type}${required ? ", required" : standard === undefined ? "" : `, ${JSON.stringify(standard)} unless told`}${values === undefined ? "" : `, of ${values.join(" ")}`}. ${words}`,
        ),
      ].join("\n"),
    )
    .join("\n\n");
}
