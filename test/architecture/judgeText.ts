// The rules of the house that concern one file's text: its first line, its length, its name, and SQL.
import path from "node:path";
import ts from "typescript";
import type { Violation } from "./judgeImports.ts";

/** Trouble starts at 600 in the projects that were measured; a test may be a long list of cases. */
const maximumLines = (file: string): number =>
  file.startsWith("test/") ? 600 : 500;

/** Folder names that say nothing about what is in them. */
const emptyNames = new Set([
  "utils",
  "util",
  "common",
  "helpers",
  "shared",
  "misc",
]);

/** Files that show SQL to people, who may write their own; nothing in them runs it. */
const sqlForPeople = new Set(["src/core/query/sql.ts"]);

const sql =
  /^\s*(select\s[\s\S]+\sfrom\s|insert\s+(or\s+\w+\s+)?into\s|update\s+\w+\s+set\s|delete\s+from\s|(create|drop|alter)\s+(unique\s+|temp\s+|virtual\s+)*(table|index|view|trigger)\s|pragma\s+\w+|with\s+(recursive\s+)?\w+\s*(\([^)]*\)\s*)?as\s*\()/i;

/** `file` is relative to the repository, with `/`. */
export function judgeText(file: string, text: string): Violation[] {
  const violations: Violation[] = [];
  const complain = (line: number, message: string) =>
    violations.push({ file, line, message });

  if (!/^\/\/ \S/.test(text))
    complain(
      1,
      "begin the file with a `//` sentence that says what lives here; it is what a reader sees first",
    );
  const lines = text.split("\n").length;
  const most = maximumLines(file);
  if (lines > most)
    complain(
      most,
      `${lines} lines; a file above ${most} holds more than one thing, so give the second one a file`,
    );
  if (
    !/^[a-z][A-Za-z0-9]*(\.test|\.d|\.config)?\.(ts|mjs|js)$/.test(
      path.posix.basename(file),
    )
  )
    complain(1, "name the file in camelCase, after the one thing in it");
  if (
    path.posix
      .dirname(file)
      .split("/")
      .some((folder) => emptyNames.has(folder))
  )
    complain(1, "name the folder after a concept; this name says nothing");
  const mayHoldSql =
    !file.startsWith("src/") ||
    file.startsWith("src/core/store/") ||
    sqlForPeople.has(file);
  if (!mayHoldSql)
    for (const line of linesWithSql(file, text))
      complain(
        line,
        "SQL stands in core/store alone, where a test prepares every statement against the schema",
      );
  return violations;
}

function linesWithSql(file: string, text: string): number[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false);
  const found: number[] = [];
  const visit = (node: ts.Node): void => {
    const literal =
      ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)
        ? node.getText(source).slice(1, -1)
        : undefined;
    if (literal !== undefined && sql.test(literal))
      found.push(
        source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1,
      );
    else ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
