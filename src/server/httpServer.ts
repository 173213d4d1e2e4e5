// The HTTP server: on this machine's own address, on the first free port, with limits on everything that a client can make long.
import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { CodeweftError } from "../core/errors.ts";
import type { ErrorCode } from "../core/errors.ts";
import { createAdmission } from "./admission.ts";
import { handleRequest, refuse } from "./handleRequest.ts";
import type { Reference } from "./reference.ts";
import type { Service } from "./service.ts";

export interface HttpOptions {
  readonly service: Service;
  readonly reference: Reference;
  /** Tried first; 0 is any free one. */
  readonly port: number;
  /** Where the token will stand, for people. */
  readonly tokenPlace: string;
  /** Milliseconds. */
  readonly limits?: Partial<HttpLimits>;
}

export interface HttpLimits {
  /** For the answer to a question. */
  readonly answer: number;
  /** For the head of a request, and for all of it. */
  readonly head: number;
  readonly request: number;
  /** Questions that are worked on at once, and those that wait behind them. */
  readonly atOnce: number;
  readonly waiting: number;
}

export interface HttpServer {
  readonly port: number;
  readonly url: string;
  /** For actions; new with every start. */
  readonly token: string;
  /** Takes nothing new, brings to an end what was begun, and closes every connection. */
  close(): Promise<void>;
}

const address = "127.0.0.1";
const portsTried = 100;
const standardLimits: HttpLimits = {
  answer: 60_000,
  head: 10_000,
  request: 30_000,
  atOnce: 32,
  waiting: 2_000,
};
/** Milliseconds that answers get to reach their clients when the server ends. */
const closingTime = 2_000;

/** Throws lock_failed when no port is free or the system refuses. */
export async function startHttpServer({
  service,
  reference,
  port: first,
  tokenPlace,
  limits: told = {},
}: HttpOptions): Promise<HttpServer> {
  const limits = { ...standardLimits, ...told };
  const token = randomBytes(32).toString("base64url");
  const ending = new AbortController();
  let port = first;
  const parts = {
    service,
    reference,
    token,
    tokenPlace,
    port: () => port,
    admission: createAdmission(limits.atOnce, limits.waiting),
    timeout: limits.answer,
    ending: ending.signal,
  };
  const server = createServer(
    {
      headersTimeout: limits.head,
      requestTimeout: limits.request,
      connectionsCheckingInterval: Math.min(1_000, limits.head),
      keepAliveTimeout: 5_000,
      // Longer addresses are told apart from longer heads.
      maxHeaderSize: 32_768,
      requireHostHeader: false,
      joinDuplicateHeaders: false,
    },
    (request, response) => {
      void handleRequest(parts, request, response);
    },
  );
  server.on("checkExpectation", (request, response) => {
    delete request.headers.expect;
    void handleRequest(parts, request, response);
  });
  server.on("clientError", (error: NodeJS.ErrnoException, socket) => {
    refuseSocket(socket as Socket, ...whatWasWrong(error.code ?? ""));
  });
  server.on("connect", (_request, socket) => {
    refuseSocket(
      socket as Socket,
      "wrong_method",
      "This server is no proxy.",
      405,
    );
  });
  port = await listen(server, first);
  return {
    port,
    url: `http://${address}:${String(port)}/`,
    token,
    close: () =>
      new Promise((resolve) => {
        ending.abort();
        server.close(() => {
          clearTimeout(late);
          resolve();
        });
        server.closeIdleConnections();
        const late = setTimeout(() => {
          server.closeAllConnections();
        }, closingTime);
      }),
  };
}

async function listen(server: Server, first: number): Promise<number> {
  const last = first === 0 ? 0 : Math.min(first + portsTried - 1, 65_535);
  for (let port = first; port <= last; port++) {
    const found = await tryListen(server, port);
    if (found !== undefined) return found;
  }
  throw new CodeweftError(
    "lock_failed",
    `No port from ${String(first)} to ${String(last)} is free.`,
    {
      next: "Begin elsewhere with --port, or end a server that is not needed.",
    },
    { first, last },
  );
}

/** Undefined where somebody else listens. */
function tryListen(server: Server, port: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException): void => {
      server.off("listening", listening);
      if (error.code === "EADDRINUSE") resolve(undefined);
      else
        reject(
          new CodeweftError(
            "lock_failed",
            `The system does not let this program listen on port ${String(port)} (${error.code ?? error.message}).`,
            { next: "Choose another port with --port." },
            { port },
          ),
        );
    };
    const listening = (): void => {
      server.off("error", failed);
      resolve((server.address() as AddressInfo).port);
    };
    server.once("error", failed);
    server.once("listening", listening);
    server.listen(port, address, 1_024);
  });
}

function whatWasWrong(code: string): [ErrorCode, string, number] {
  switch (code) {
    case "HPE_HEADER_OVERFLOW":
      return ["too_large", "The head of the request is too long.", 431];
    case "ERR_HTTP_REQUEST_TIMEOUT":
      return ["timeout", "The request did not come to its end in time.", 408];
    default:
      return ["malformed_request", "This is no request of HTTP.", 400];
  }
}

/** For what reaches no handler. */
function refuseSocket(
  socket: Socket,
  code: ErrorCode,
  message: string,
  status: number,
): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const { body } = refuse(
    new CodeweftError(code, message, { kept: "Nothing was changed." }),
  );
  socket.end(
    `HTTP/1.1 ${String(status)} Refused\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: ${String(Buffer.byteLength(body))}\r\nConnection: close\r\n\r\n${body}`,
    () => socket.destroy(),
  );
}
