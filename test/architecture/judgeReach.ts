// The promise "no network, nothing executed", as far as a reader of sources can keep it: who may start processes and who may listen.
import ts from "typescript";
import type { Violation } from "./judgeImports.ts";
import { readImports } from "./readImports.ts";

const network = /^(node:)?(http|https|http2|net|tls|dgram|dns|inspector)(\/|$)/;
const processes = /^(node:)?(child_process|cluster|vm)$/;

/** Files that may, and why. */
const allowedNetwork: ReadonlyMap<RegExp, string> = new Map([
  [/^src\/server\//, "HTTP and MCP listen on this machine when asked to"],
]);
const allowedProcesses: ReadonlyMap<RegExp, string> = new Map([
  [/^src\/node\/programs\.ts$/, "starts the engine's own programs"],
  [/^src\/node\/git\.ts$/, "asks git, with its hooks switched off"],
]);

const callsThatReachOut = new Set(["fetch", "eval"]);
const classesThatReachOut = new Set([
  "Function",
  "WebSocket",
  "XMLHttpRequest",
  "EventSource",
]);

/** `file` is relative to the repository, with `/`. */
export function judgeReach(file: string, text: string): Violation[] {
  const violations: Violation[] = [];
  const complain = (line: number, what: string) =>
    violations.push({
      file,
      line,
      message: `${what}. Codeweft promises: no network, and nothing from the workspace is executed`,
    });
  const may = (allowed: ReadonlyMap<RegExp, string>) =>
    [...allowed.keys()].some((pattern) => pattern.test(file));

  for (const { line, module, typeOnly } of readImports(file, text)) {
    if (module === undefined || typeOnly) continue;
    if (network.test(module) && !may(allowedNetwork))
      complain(line, `"${module}" reaches the network`);
    if (processes.test(module) && !may(allowedProcesses))
      complain(line, `"${module}" executes programs`);
  }

  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false);
  const visit = (node: ts.Node): void => {
    const reaches =
      (ts.isCallExpression(node) &&
        ts.isIdentifier(node.expression) &&
        callsThatReachOut.has(node.expression.text)) ||
      (ts.isNewExpression(node) &&
        ts.isIdentifier(node.expression) &&
        classesThatReachOut.has(node.expression.text));
    if (reaches)
      complain(
        source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1,
        `\`${node.expression.getText(source)}\` reaches out of the program`,
      );
    ts.forEachChild(node, visit);
  };
  visit(source);
  return violations;
}
