// What stands between standard input and the MCP library: lines that are no message are answered here, since the library passes them over.
import { Transform } from "node:stream";

/** Bytes of one message. */
export const longestLine = 1_000_000;
/** Brackets inside one another in one message. */
const deepest = 64;

/** JSON-RPC's own numbers. */
const parseError = -32_700;
const invalidRequest = -32_600;

interface Answer {
  readonly jsonrpc: "2.0";
  readonly id: string | number | null;
  readonly error: { readonly code: number; readonly message: string };
}

/** Hands on whole lines that hold one JSON-RPC message; `refuse` is told of every other. Empty lines are nothing. */
export function createLineFilter(refuse: (answer: Answer) => void): Transform {
  let pieces: Buffer[] = [];
  let size = 0;
  let dropping = false;
  const reject = (
    code: number,
    message: string,
    id: string | number | null = null,
  ): void => {
    refuse({ jsonrpc: "2.0", id, error: { code, message } });
  };
  const take = (line: string): string | undefined => {
    if (line.trim() === "") return undefined;
    if (depthOf(line) > deepest) {
      reject(
        invalidRequest,
        "Invalid request: too many brackets inside one another",
      );
      return undefined;
    }
    let message: unknown;
    try {
      message = JSON.parse(line);
    } catch {
      reject(parseError, "Parse error: this line is no JSON");
      return undefined;
    }
    const wrong = whatIsWrong(message);
    if (wrong === undefined) return line;
    reject(invalidRequest, `Invalid request: ${wrong}`, idOf(message));
    return undefined;
  };
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      let from = 0;
      for (;;) {
        const end = chunk.indexOf(10, from);
        const piece = chunk.subarray(from, end < 0 ? undefined : end);
        size += piece.length;
        if (size > longestLine) {
          if (!dropping)
            reject(
              invalidRequest,
              `Invalid request: a message is longer than ${String(longestLine)} bytes`,
            );
          dropping = true;
          pieces = [];
        } else pieces.push(piece);
        if (end < 0) break;
        if (!dropping) {
          const line = take(Buffer.concat(pieces).toString("utf8"));
          if (line !== undefined) this.push(`${line}\n`);
        }
        pieces = [];
        size = 0;
        dropping = false;
        from = end + 1;
      }
      done();
    },
  });
}

function whatIsWrong(message: unknown): string | undefined {
  if (Array.isArray(message)) return "send one message at a time";
  if (typeof message !== "object" || message === null)
    return "a message is an object";
  const { jsonrpc, id, method, params, result, error } = message as Record<
    string,
    unknown
  >;
  if (jsonrpc !== "2.0") return 'jsonrpc has to be "2.0"';
  if (id !== undefined && idOf(message) === null)
    return "id has to be a text or a whole number";
  if (
    params !== undefined &&
    (typeof params !== "object" || params === null || Array.isArray(params))
  )
    return "params has to be an object";
  if (method === undefined)
    return result === undefined && error === undefined
      ? "there is no method"
      : undefined;
  return typeof method === "string" ? undefined : "method has to be a text";
}

function idOf(message: unknown): string | number | null {
  if (typeof message !== "object" || message === null) return null;
  const { id } = message as { readonly id?: unknown };
  return typeof id === "string" ||
    (typeof id === "number" && Number.isSafeInteger(id))
    ? id
    : null;
}

/** The most brackets that are open at once, those in texts left out. */
export function depthOf(text: string): number {
  let depth = 0;
  let most = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (quoted) {
      if (character === "\\") at++;
      else if (character === '"') quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === "[" || character === "{")
      most = Math.max(most, ++depth);
    else if (character === "]" || character === "}") depth--;
  }
  return most;
}
