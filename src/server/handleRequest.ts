// One request, from its first line to its answer: a JSON envelope or a coded error, whatever was sent.
import type {
  IncomingMessage,
  OutgoingHttpHeaders,
  ServerResponse,
} from "node:http";
import { actions } from "../core/action/list.ts";
import { Cancelled, CodeweftError, toErrorForm } from "../core/errors.ts";
import { shorten } from "../core/query/ask.ts";
import { queries, queryAliases } from "../core/query/list.ts";
import { findNearest } from "../core/query/nearest.ts";
import type { Declared } from "../core/query/query.ts";
import { toVerb } from "../core/query/verbs.ts";
import type { Admission } from "./admission.ts";
import { checkOrigin, checkToken } from "./guard.ts";
import { readBody, readSearch, readTarget } from "./readRequest.ts";
import type { Target } from "./readRequest.ts";
import { pagePolicy, writePage } from "./reference.ts";
import type { Reference } from "./reference.ts";
import type { Service } from "./service.ts";
import { statusOf } from "./statusCodes.ts";

export interface HandlerParts {
  readonly service: Service;
  readonly reference: Reference;
  readonly token: string;
  /** Where the token stands, for people. */
  readonly tokenPlace: string;
  readonly port: () => number;
  readonly admission: Admission;
  /** Milliseconds for a question; an action takes as long as it takes. */
  readonly timeout: number;
  /** Aborted when the server ends. */
  readonly ending: AbortSignal;
}

interface Reply {
  readonly status: number;
  readonly type: string;
  readonly body: string;
  readonly headers?: OutgoingHttpHeaders;
}

const json = "application/json; charset=utf-8";

/** Milliseconds without a byte taken, after which an answer is given up. */
const patience = 30_000;

/** Resolves when the answer is handed to the socket. Never rejects. */
export async function handleRequest(
  parts: HandlerParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const gone = new AbortController();
  response.once("close", () => {
    gone.abort();
  });
  let reply: Reply;
  try {
    reply = await answer(parts, request, gone.signal);
  } catch (error) {
    reply = refuse(error);
  }
  if (response.destroyed) return;
  // What is left of a body that was not read is not waited for: the connection ends behind the answer.
  if (!request.complete) response.setHeader("connection", "close");
  response.setTimeout(patience, () => {
    response.destroy();
  });
  response.writeHead(reply.status, {
    "content-type": reply.type,
    "content-length": Buffer.byteLength(reply.body),
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "no-referrer",
    vary: "accept",
    ...reply.headers,
  });
  response.end(request.method === "HEAD" ? undefined : reply.body);
}

export function refuse(error: unknown): Reply {
  const form = toErrorForm(error);
  const { allow } = form.details ?? {};
  return {
    status: statusOf(form.code),
    type: json,
    body: JSON.stringify({ error: form }),
    headers: {
      ...(form.code === "overloaded" || form.code === "engine_stopped"
        ? { "retry-after": "1" }
        : {}),
      ...(typeof allow === "string" ? { allow } : {}),
      ...(form.code === "unauthorised" ? { "www-authenticate": "Bearer" } : {}),
    },
  };
}

async function answer(
  parts: HandlerParts,
  request: IncomingMessage,
  gone: AbortSignal,
): Promise<Reply> {
  const { headers, method = "GET" } = request;
  checkOrigin(headers, parts.port());
  const target = readTarget(request.url ?? "/");
  const route = findRoute(target);
  const allowed = route.kind === "action" ? ["POST"] : ["GET", "HEAD"];
  const allow = [...allowed, "OPTIONS"].join(", ");
  if (method === "OPTIONS")
    return { status: 204, type: json, body: "", headers: { allow } };
  if (!allowed.includes(method))
    throw new CodeweftError(
      "wrong_method",
      `${target.path} is asked with ${allowed.join(" or ")}, not with ${shorten(method)}.`,
      { kept: "Nothing was changed." },
      { allow },
    );
  switch (route.kind) {
    case "reference":
      return describe(parts.reference, headers.accept ?? "");
    case "question": {
      const parameters = readSearch(route.declared, target.search);
      const time = AbortSignal.timeout(parts.timeout);
      const signal = AbortSignal.any([gone, parts.ending, time]);
      const envelope = await untilAborted(
        signal,
        parts.admission.run(
          () => parts.service.ask(route.declared.id, parameters, signal),
          signal,
        ),
      ).catch((error: unknown) => {
        if (error instanceof Cancelled && time.aborted) throw tooLong(parts);
        throw error;
      });
      return { status: 200, type: json, body: JSON.stringify(envelope) };
    }
    case "action": {
      checkToken(headers, parts.token, parts.tokenPlace);
      const parameters = await readBody(request);
      const signal = AbortSignal.any([gone, parts.ending]);
      const report = await parts.service.act(
        route.declared.id,
        parameters,
        signal,
      );
      return { status: 200, type: json, body: JSON.stringify(report) };
    }
  }
}

type Route =
  | { readonly kind: "reference" }
  | { readonly kind: "question" | "action"; readonly declared: Declared };

/** By verb, as paths are written; the id itself and aliases do as well. Throws unknown_route with the closest ones. */
function findRoute({ path }: Target): Route {
  if (path === "/") return { kind: "reference" };
  const [, room = "", name = "", ...rest] = path.split("/");
  const lists: Readonly<Record<string, readonly Declared[]>> = {
    query: queries,
    action: actions,
  };
  const list = Object.hasOwn(lists, room) ? lists[room] : undefined;
  const id = Object.hasOwn(queryAliases, name) ? queryAliases[name] : name;
  const declared =
    rest.length > 0
      ? undefined
      : list?.find((one) => one.id === id || toVerb(one.id) === id);
  if (declared !== undefined)
    return { kind: room === "query" ? "question" : "action", declared };
  const known = Object.entries(lists).flatMap(([above, each]) =>
    each.map((one) => `/${above}/${toVerb(one.id)}`),
  );
  const suggestions = findNearest(shorten(path), known, 3);
  throw new CodeweftError(
    "unknown_route",
    `There is nothing at ${shorten(path)}.`,
    {
      next:
        suggestions.length > 0
          ? `Did you mean ${suggestions.join(", ")}? / describes every route.`
          : "/ describes every route.",
    },
    { suggestions },
  );
}

function describe(reference: Reference, accept: string): Reply {
  return accept.includes("text/html")
    ? {
        status: 200,
        type: "text/html; charset=utf-8",
        body: writePage(reference),
        headers: {
          "content-security-policy": pagePolicy,
          "x-frame-options": "DENY",
        },
      }
    : { status: 200, type: json, body: JSON.stringify(reference) };
}

/** Some work looks at its signal only now and then; whoever waits is told at once. */
function untilAborted<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      reject(new Cancelled());
    };
    signal.addEventListener("abort", stop, { once: true });
    work.then(resolve, reject).finally(() => {
      signal.removeEventListener("abort", stop);
    });
    if (signal.aborted) stop();
  });
}

function tooLong({ timeout }: HandlerParts): CodeweftError {
  return new CodeweftError(
    "timeout",
    `The answer took longer than ${String(timeout / 1_000)} s.`,
    {
      next: "Narrow the question down, for example with scope, depth or limit.",
    },
  );
}
