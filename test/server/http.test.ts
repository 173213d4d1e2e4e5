// The HTTP server as a client sees it, well-meaning or not: answers, coded errors, and that it serves on after everything.
import assert from "node:assert/strict";
import { request } from "node:http";
import type { IncomingHttpHeaders } from "node:http";
import { connect } from "node:net";
import { actions } from "../../src/core/action/list.ts";
import type { Envelope } from "../../src/core/engine.ts";
import type { ErrorForm } from "../../src/core/errors.ts";
import { queries } from "../../src/core/query/list.ts";
import { toVerb } from "../../src/core/query/verbs.ts";
import { startHttpServer } from "../../src/server/httpServer.ts";
import type { HttpLimits, HttpServer } from "../../src/server/httpServer.ts";
import { createReference } from "../../src/server/reference.ts";
import type { Reference } from "../../src/server/reference.ts";
import { withService } from "./testService.ts";
import type { TestService } from "./testService.ts";

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

type Ask = (path: string, asked?: Asked) => Promise<Answer>;

interface Served extends TestService {
  readonly server: HttpServer;
  readonly ask: Ask;
  readonly act: (id: string, body: string | Buffer) => Promise<Answer>;
}

/** Without a pool of connections, and without touching the path. */
function asker(port: number): Ask {
  return (path, { method = "GET", headers = {}, body } = {}) =>
    new Promise((resolve, reject) => {
      const sent = request(
        { host: "127.0.0.1", port, path, method, headers, agent: false },
        (response) => {
          let text = "";
          response
            .setEncoding("utf8")
            .on("data", (piece: string) => {
              text += piece;
            })
            .on("end", () => {
              resolve({
                status: response.statusCode ?? 0,
                headers: response.headers,
                text,
              });
            })
            .on("error", reject);
        },
      );
      sent.on("error", reject);
      sent.end(body);
    });
}

function withServer(
  work: (served: Served) => Promise<void>,
  limits: Partial<HttpLimits> = {},
): Promise<void> {
  return withService(true, async (test) => {
    const server = await startHttpServer({
      service: test.service,
      reference: createReference({
        version: "0",
        roots: ["/work <i>"],
        database: test.database,
      }),
      port: 0,
      tokenPlace: "a file",
      limits,
    });
    const ask = asker(server.port);
    try {
      await work({
        ...test,
        server,
        ask,
        act: (id, body) =>
          ask(`/action/${id}`, {
            method: "POST",
            headers: { authorization: `Bearer ${server.token}` },
            body,
          }),
      });
    } finally {
      await server.close();
    }
  });
}

function errorOf({ text }: Answer): ErrorForm {
  return (JSON.parse(text) as { error: ErrorForm }).error;
}

/** Sends bytes as they are and resolves to all that comes back until the connection ends. */
function sendRaw(port: number, ...pieces: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    let text = "";
    const socket = connect(port, "127.0.0.1", () => {
      for (const piece of pieces) socket.write(piece);
    });
    socket
      .setEncoding("utf8")
      .on("data", (piece: string) => {
        text += piece;
      })
      .on("error", () => undefined)
      .on("close", () => {
        resolve(text);
      });
  });
}

describe("codeweft over HTTP", function () {
  this.timeout(120_000);

  it("answers a question with its whole envelope, under its verb, its id and its alias", () =>
    withServer(async ({ ask }) => {
      const answer = await ask("/query/callers?symbol=price");
      assert.equal(answer.status, 200);
      assert.match(answer.headers["content-type"] ?? "", /^application\/json/);
      assert.equal(answer.headers["access-control-allow-origin"], undefined);
      const envelope = JSON.parse(answer.text) as Envelope<unknown>;
      assert.equal(envelope.query, "callers");
      assert.equal(envelope.returned, 1);
      assert.ok(envelope.revision > 0 && envelope.captured !== "");
      for (const path of ["/query/symbolAt", "/query/symbol-at"]) {
        const place = await ask(`${path}?path=src/cart.ts&line=2`);
        assert.equal(place.status, 200, place.text);
      }
      assert.equal((await ask("/query/stats")).status, 200);
    }));

  it("reads lists, numbers and truth values as the question declares them", () =>
    withServer(async ({ ask }) => {
      const parametersOf = async (path: string) => {
        const answer = await ask(path);
        assert.equal(answer.status, 200, answer.text);
        return (JSON.parse(answer.text) as Envelope<unknown>).parameters;
      };
      const commas = await parametersOf(
        "/query/dependents?symbol=price&kinds=calls,imports&depth=5&includeTests=false",
      );
      assert.deepEqual(commas["kinds"], ["calls", "imports"]);
      assert.equal(commas["depth"], 5);
      assert.equal(commas["includeTests"], false);
      const several = await parametersOf(
        "/query/dependents?symbol=price&kinds=calls&kinds=imports&include-tests=false",
      );
      assert.deepEqual(several["kinds"], ["calls", "imports"]);
      assert.equal(several["includeTests"], false);
    }));

  it("describes every route, for programs and for a person", () =>
    withServer(async ({ ask }) => {
      const { text } = await ask("/");
      const { routes } = JSON.parse(text) as Reference;
      assert.deepEqual(
        routes.map(({ method, path }) => `${method} ${path}`),
        [
          ...queries.map(({ id }) => `GET /query/${toVerb(id)}`),
          ...actions.map(({ id }) => `POST /action/${toVerb(id)}`),
        ],
      );
      const page = await ask("/", { headers: { accept: "text/html,*/*" } });
      assert.match(String(page.headers["content-security-policy"]), /'none'/);
      assert.ok(page.text.includes("/work &#60;i&#62;"), "text is escaped");
      for (const { path } of routes) assert.ok(page.text.includes(path), path);
      assert.doesNotMatch(page.text, /<script|src=|https?:\/\//);
    }));

  it("does no action without the token", () =>
    withServer(async ({ ask }) => {
      for (const { id } of actions) {
        const answer = await ask(`/action/${toVerb(id)}`, { method: "POST" });
        assert.equal(errorOf(answer).code, "unauthorised", id);
      }
    }));

  it("does what it is told with the token, and only then", () =>
    withServer(async ({ ask, act, files, server }) => {
      files.write("src/new.ts", "export const fresh = 1;\n");
      const without = await ask("/action/ingest", { method: "POST" });
      assert.equal(without.status, 401);
      assert.equal(without.headers["www-authenticate"], "Bearer");
      for (const authorization of [
        "Bearer x",
        `Basic ${server.token}`,
        `Bearer ${server.token}x`,
        "Bearer",
      ]) {
        const wrong = await ask("/action/ingest", {
          method: "POST",
          headers: { authorization },
        });
        assert.equal(wrong.status, 401, authorization);
      }
      const before = await ask("/query/statistics");
      assert.match(before.text, /"files":3/);
      const done = await act("ingest", "{}");
      assert.equal(done.status, 200, done.text);
      assert.match(done.text, /"text":"1 file read/);
      assert.match((await ask("/query/statistics")).text, /"files":4/);
    }));

  it("answers under this machine's name only, and no page of another site", () =>
    withServer(async ({ ask, server }) => {
      for (const host of [
        "evil.example",
        `evil.example:${server.port}`,
        "127.0.0.1",
        "127.0.0.1:1",
        `127.0.0.1.evil.example:${server.port}`,
      ]) {
        const answer = await ask("/", { headers: { host } });
        assert.equal(answer.status, 403, host);
        assert.equal(errorOf(answer).code, "forbidden");
      }
      for (const name of ["localhost", "[::1]", "LOCALHOST", "127.0.0.1"]) {
        const headers = { host: `${name}:${server.port}` };
        assert.equal((await ask("/", { headers })).status, 200, name);
      }
      for (const origin of [
        "https://evil.example",
        "null",
        `https://127.0.0.1:${server.port}`,
        "http://127.0.0.1",
      ]) {
        const answer = await ask("/query/health", { headers: { origin } });
        assert.equal(answer.status, 403, origin);
      }
      const site = { "sec-fetch-site": "cross-site" };
      assert.equal((await ask("/query/health", { headers: site })).status, 403);
      const own = { origin: `http://localhost:${server.port}` };
      assert.equal((await ask("/query/health", { headers: own })).status, 200);
    }));

  it("knows its methods", () =>
    withServer(async ({ ask }) => {
      const head = await ask("/query/health", { method: "HEAD" });
      assert.equal(head.status, 200);
      assert.equal(head.text, "");
      assert.ok(Number(head.headers["content-length"]) > 100);
      const options = await ask("/action/ingest", { method: "OPTIONS" });
      assert.equal(options.status, 204);
      assert.equal(options.headers.allow, "POST, OPTIONS");
      for (const [method, path] of [
        ["POST", "/query/health"],
        ["DELETE", "/"],
        ["PATCH", "/query/health"],
        ["GET", "/action/ingest"],
        ["PROPFIND", "/"],
        ["TRACE", "/"],
      ] as const) {
        const answer = await ask(path, { method });
        assert.equal(answer.status, 405, `${method} ${path}`);
        assert.equal(errorOf(answer).code, "wrong_method");
        assert.match(answer.headers.allow ?? "", /OPTIONS/);
      }
    }));

  it("refuses addresses that are none, too long, or lead nowhere", () =>
    withServer(async ({ ask }) => {
      const codes: readonly (readonly [string, number, string])[] = [
        ["/query/health?scope=%zz", 400, "malformed_request"],
        ["/query/health?scope=%ff", 400, "malformed_request"],
        ["/query/%", 400, "malformed_request"],
        [`/query/health?scope=${"a".repeat(9_000)}`, 413, "too_large"],
        ["/query", 404, "unknown_route"],
        ["/query/", 404, "unknown_route"],
        ["/query/caller", 404, "unknown_route"],
        ["/query/health/more", 404, "unknown_route"],
        ["/constructor/health", 404, "unknown_route"],
        ["/query/__proto__", 404, "unknown_route"],
        ["/../../etc/passwd", 404, "unknown_route"],
        ["/query/symbols?__proto__=1", 400, "invalid_parameters"],
        ["/query/symbols?constructor=1", 400, "invalid_parameters"],
        ["/query/symbols?limit=1&limit=2", 400, "invalid_parameters"],
        ["/query/symbols?includeTests=yes", 400, "invalid_parameters"],
        ["/query/symbols?limit=1e999", 400, "invalid_parameters"],
        ["/query/symbols?limit=-1", 400, "invalid_parameters"],
        ["/query/symbols?limit=", 400, "invalid_parameters"],
        ["/query/callers?symbol=%00", 404, "not_found"],
        ["/query/statistics?scope=nowhere", 400, "unknown_scope"],
      ];
      for (const [path, status, code] of codes) {
        const answer = await ask(path);
        assert.equal(errorOf(answer).code, code, `${path}: ${answer.text}`);
        assert.equal(answer.status, status, path);
      }
      const { next } = errorOf(await ask("/query/caller"));
      assert.match(next ?? "", /\/query\/callers/);
    }));

  it("refuses bodies that are no JSON objects, too large or too deep, and does nothing then", () =>
    withServer(async ({ act, ask, databaseBytes }) => {
      const before = await databaseBytes();
      const bodies: readonly (readonly [string | Buffer, number])[] = [
        ["{", 400],
        ["[]", 400],
        ["null", 400],
        ["7", 400],
        [Buffer.from([0x7b, 0xff, 0x7d]), 400],
        ["[".repeat(500_000), 400],
        [`{"path":${"[".repeat(100_000)}${"]".repeat(100_000)}}`, 400],
        ['{"__proto__":{"path":"src"}}', 400],
        ['{"path":{"toString":1}}', 400],
        ['{"path":["src"]}', 400],
        ['{"path":"src","force":true}', 400],
      ];
      for (const [body, status] of bodies) {
        const answer = await act("reindex", body);
        assert.equal(answer.status, status, answer.text);
        assert.ok(errorOf(answer).message.length < 1_000);
      }
      for (const bytes of [1_000_001, 10_000_000]) {
        const large = await act("reindex", Buffer.alloc(bytes, 0x20)).catch(
          (error: unknown) => error,
        );
        // A client that only writes may see its connection end before it reads the answer.
        if (!(large instanceof Error))
          assert.equal((large as Answer).status, 413);
      }
      assert.equal((await ask("/query/health")).status, 200);
      assert.deepEqual(await databaseBytes(), before);
    }));

  it("answers what is no HTTP with a coded error, and gives up on who sends too slowly", () =>
    withServer(
      async ({ server, ask }) => {
        const { port } = server;
        const host = `Host: 127.0.0.1:${port}\r\n`;
        const cases: readonly (readonly [RegExp, ...string[]])[] = [
          [/^HTTP\/1\.1 400 [^]*malformed_request/, "nonsense\r\n\r\n"],
          [
            /^HTTP\/1\.1 400 [^]*malformed_request/,
            "\x16\x03\x01\x02\x00\r\n\r\n",
          ],
          [
            /^HTTP\/1\.1 431 [^]*too_large/,
            `GET / HTTP/1.1\r\n${host}X: ${"x".repeat(40_000)}\r\n\r\n`,
          ],
          [
            /^HTTP\/1\.1 405 [^]*wrong_method/,
            `CONNECT evil.example:443 HTTP/1.1\r\n${host}\r\n`,
          ],
          [/^HTTP\/1\.1 403 [^]*forbidden/, "GET / HTTP/1.0\r\n\r\n"],
          [/^HTTP\/1\.1 408 [^]*timeout/, `GET / HTTP/1.1\r\n${host}`],
          [
            /^HTTP\/1\.1 408 [^]*timeout/,
            `POST /action/ingest HTTP/1.1\r\n${host}Authorization: Bearer ${server.token}\r\nContent-Length: 100\r\n\r\n{`,
          ],
          [
            /^HTTP\/1\.1 400 [^]*malformed_request/,
            `POST /action/ingest HTTP/1.1\r\n${host}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
          ],
        ];
        for (const [expected, ...pieces] of cases)
          assert.match(await sendRaw(port, ...pieces), expected, pieces[0]);
        assert.equal((await ask("/query/health")).status, 200);
      },
      { head: 200, request: 400 },
    ));

  it("serves a thousand requests at once, or says when to come back", () =>
    withServer(
      async ({ ask }) => {
        const answers = await Promise.all(
          Array.from({ length: 1_000 }, (_, at) =>
            ask(at % 2 === 0 ? "/query/search?text=cart" : "/query/runs"),
          ),
        );
        const refused = answers.filter(({ status }) => status !== 200);
        for (const answer of refused) {
          assert.equal(answer.status, 503);
          assert.equal(answer.headers["retry-after"], "1");
          assert.equal(errorOf(answer).code, "overloaded");
        }
        assert.ok(refused.length < 1_000);
        assert.equal((await ask("/query/health")).status, 200);
      },
      { atOnce: 4, waiting: 200 },
    ));

  it("serves on when clients go in the middle", () =>
    withServer(async ({ server, ask }) => {
      await Promise.all(
        Array.from(
          { length: 100 },
          () =>
            new Promise<void>((resolve) => {
              const socket = connect(server.port, "127.0.0.1", () => {
                socket.write(
                  `GET /query/edges HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\n\r\n`,
                  () => {
                    socket.destroy();
                    resolve();
                  },
                );
              });
            }),
        ),
      );
      assert.equal((await ask("/query/health")).status, 200);
    }));

  it("takes the next port where somebody listens already, and says when there is none", () =>
    withServer(({ service, server, database }) =>
      withServer(async () => {
        const reference = createReference({
          version: "0",
          roots: [],
          database,
        });
        const next = await startHttpServer({
          service,
          reference,
          port: server.port,
          tokenPlace: "",
        });
        assert.ok(next.port > server.port && next.port < server.port + 100);
        await next.close();
      }),
    ));

  it("ends although a client keeps its connection open", () =>
    withServer(async ({ server }) => {
      const silent = connect(server.port, "127.0.0.1");
      await new Promise((resolve) => silent.once("connect", resolve));
      const closed = new Promise((resolve) => silent.once("close", resolve));
      silent.on("error", () => undefined);
      silent.resume();
      await server.close();
      await closed;
    }));
});
