// Who may ask: programs of this machine that name it, and no page of another site that a browser shows.
import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { CodeweftError } from "../core/errors.ts";

/**
 * Throws forbidden for a request under another name than this machine's own (a name that was bound to 127.0.0.1 to get past
 * the browser's rules) or from a page of another origin.
 */
export function checkOrigin(headers: IncomingHttpHeaders, port: number): void {
  const hosts = ["127.0.0.1", "localhost", "[::1]"].map(
    (name) => `${name}:${String(port)}`,
  );
  const { host, origin } = headers;
  if (host === undefined || !hosts.includes(host.toLowerCase()))
    throw new CodeweftError(
      "forbidden",
      "This server answers only under this machine's own name.",
      { next: `Ask http://${hosts[0] ?? ""}/.` },
    );
  const site = headers["sec-fetch-site"];
  const foreign =
    (origin !== undefined &&
      !hosts.some((name) => origin.toLowerCase() === `http://${name}`)) ||
    site === "cross-site" ||
    site === "same-site";
  if (foreign)
    throw new CodeweftError(
      "forbidden",
      "This server answers no page of another site.",
      { next: "Ask from a program, or open the address in a tab of its own." },
    );
}

/** Throws unauthorised unless the token was given as `Authorization: Bearer …`. */
export function checkToken(
  headers: IncomingHttpHeaders,
  token: string,
  place: string,
): void {
  const given = /^Bearer ([\w-]+)$/i.exec(headers.authorization ?? "")?.[1];
  // Of equal length and compared whole: the time that it takes tells nothing.
  if (given !== undefined && timingSafeEqual(digest(given), digest(token)))
    return;
  throw new CodeweftError(
    "unauthorised",
    given === undefined
      ? "An action needs the token of this server."
      : "This is not the token of this server.",
    {
      kept: "Nothing was changed.",
      next: `Send \`Authorization: Bearer TOKEN\` with the token that stands in ${place}.`,
    },
  );
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
