// Asks a server of this machine to do something: what `codeweft cancel` needs to reach an action of another process.
import { request } from "node:http";
import type { ActionReport } from "../core/action/act.ts";
import { CodeweftError, fromErrorForm } from "../core/errors.ts";
import type { ErrorForm } from "../core/errors.ts";
import { toVerb } from "../core/query/verbs.ts";
import type { PortFile } from "./portFile.ts";

/** Bytes of an answer; an action says less. */
const longestAnswer = 1 << 20;

/** Throws what the server answers with, engine_stopped where it is gone. */
export function postAction(
  { port, token }: Pick<PortFile, "port" | "token">,
  id: string,
  parameters: Readonly<Record<string, unknown>>,
): Promise<ActionReport> {
  // A port file may come with a repository that somebody else made: nothing but this machine is spoken to.
  const url = `http://127.0.0.1:${String(port)}/`;
  return new Promise((resolve, reject) => {
    const gone = (): void => {
      reject(
        new CodeweftError(
          "engine_stopped",
          `The server at ${url} does not answer any more.`,
          { next: "There is nothing to stop, then." },
        ),
      );
    };
    const sent = request(
      new URL(`action/${toVerb(id)}`, url),
      {
        method: "POST",
        headers: {
          authorization: `Bearer ${token}`,
          "content-type": "application/json",
        },
      },
      (response) => {
        let text = "";
        response
          .setEncoding("utf8")
          .on("data", (piece: string) => {
            text += piece;
            if (text.length > longestAnswer) response.destroy(new Error());
          })
          .on("error", gone)
          .on("end", () => {
            try {
              const answer = JSON.parse(text) as
                ActionReport | { readonly error: ErrorForm };
              if ("error" in answer) reject(fromErrorForm(answer.error));
              else resolve(answer);
            } catch {
              // Whoever listens there now is no server of this program.
              gone();
            }
          });
      },
    );
    sent.on("error", gone);
    sent.end(JSON.stringify(parameters));
  });
}
