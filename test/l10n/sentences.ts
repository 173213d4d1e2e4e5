// Reads from the sources which sentences the interface has, and which words bypass the translation. Nothing is run.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

const root = path.join(import.meta.dirname, "../..");
const rooms = ["src/vscode", "webview"];

/** `file:line`, to be clicked. */
export type Where = string;

export interface Sentences {
  /** Sentence → where it is first said. */
  readonly said: ReadonlyMap<string, Where>;
  /** Calls whose sentence is put together at run time: nobody can translate it. */
  readonly unreadable: readonly Where[];
  /** Literals that a person would read, without a translation. */
  readonly bypassing: readonly string[];
}

export const sourceFiles: readonly string[] = rooms.flatMap((room) =>
  (
    readdirSync(path.join(root, room), {
      recursive: true,
      encoding: "utf8",
    }) as readonly string[]
  )
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".d.ts"))
    .map((file) => `${room}/${file.replaceAll("\\", "/")}`)
    .sort(),
);

/** Functions whose words are nouns of a count: the first argument of two is the number. */
const counting: ReadonlySet<string> = new Set([
  "plural",
  "counted",
  "countWords",
]);
/** Where these make the sentence from a noun. */
const countingFiles: ReadonlySet<string> = new Set([
  "src/vscode/ingestWords.ts",
  "webview/panels/words.ts",
  "webview/state/trailWords.ts",
]);

export function readSentences(
  files: readonly string[] = sourceFiles,
  read = (file: string) => readFileSync(path.join(root, file), "utf8"),
): Sentences {
  const said = new Map<string, Where>();
  const unreadable: Where[] = [];
  const bypassing: string[] = [];
  for (const file of files) {
    const source = ts.createSourceFile(
      file,
      read(file),
      ts.ScriptTarget.Latest,
      true,
    );
    const where = (node: ts.Node): Where =>
      `${file}:${String(source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1)}`;
    const say = (sentence: string, node: ts.Node): void => {
      if (!said.has(sentence)) said.set(sentence, where(node));
    };
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node)) {
        const called = node.expression.getText(source);
        const [first, one, many] = node.arguments;
        if (called === "t") {
          if (first !== undefined && ts.isStringLiteralLike(first))
            say(first.text, first);
          else if (!countingFiles.has(file)) unreadable.push(where(node));
        }
        if (counting.has(called) && one !== undefined) {
          if (ts.isStringLiteralLike(one)) {
            say(`{0} ${one.text}`, one);
            say(
              many !== undefined && ts.isStringLiteralLike(many)
                ? `{0} ${many.text}`
                : `{0} ${one.text}s`,
              one,
            );
          }
        }
      }
      const words = exempt.has(file) ? undefined : bypassedBy(node, source);
      if (words !== undefined)
        bypassing.push(`${where(node)}: ${JSON.stringify(words)}`);
      node.forEachChild(visit);
    };
    visit(source);
  }
  return { said, unreadable, bypassing };
}

// ── what bypasses ────────────────────────────────────────────────────────────────────────────

/** Properties that the editor or a page shows. */
const shownProperties: ReadonlySet<string> = new Set([
  "announcement",
  "aria-label",
  "aria-roledescription",
  "description",
  "detail",
  "explanation",
  "invocationMessage",
  "kept",
  "label",
  "long",
  "message",
  "next",
  "openLabel",
  "placeHolder",
  "placeholder",
  "prompt",
  "saveLabel",
  "short",
  "text",
  "title",
  "tooltip",
  "undoWords",
  "words",
]);
/** Calls whose texts are shown, from which argument on, and how many. */
const shownBy: readonly (readonly [RegExp, number, number])[] = [
  [/(?:^|\.)show(?:Information|Warning|Error)Message$/u, 0, Infinity],
  [/(?:^|\.)(?:TreeItem|Text|textButton)$/u, 0, 1],
  [/(?:^|\.)(?:CodeweftError|iconButton)$/u, 1, 1],
  [/(?:^|\.)make$/u, 2, Infinity],
  [/(?:^|\.)replaceChildren$/u, 0, Infinity],
];

/** Files whose words stay English, and why. */
const exempt: ReadonlyMap<string, string> = new Map([
  [
    "src/vscode/commandTable.ts",
    "The titles are those of package.nls.json, as a test sees to; people read them there.",
  ],
  ["src/vscode/extensionApi.ts", "For authors of other extensions."],
  ["src/vscode/textTree.ts", "A format that is handed out."],
]);

/** What a person would read of this node; undefined where it is translated, or for programs. */
function bypassedBy(node: ts.Node, source: ts.SourceFile): string | undefined {
  if (!ts.isStringLiteralLike(node) && !ts.isTemplateExpression(node))
    return undefined;
  const words = ts.isTemplateExpression(node)
    ? [node.head, ...node.templateSpans.map(({ literal }) => literal)]
        .map(({ text }) => text)
        .join(" ")
    : node.text;
  if (!isSentence(words)) return undefined;
  // Through the branches of a choice to what takes the words.
  let taken: ts.Node = node;
  while (
    ts.isConditionalExpression(taken.parent) ||
    ts.isParenthesizedExpression(taken.parent) ||
    (ts.isBinaryExpression(taken.parent) &&
      ["??", "||", "+"].includes(taken.parent.operatorToken.getText(source)))
  ) {
    if (
      ts.isConditionalExpression(taken.parent) &&
      taken.parent.condition === taken
    )
      return undefined;
    taken = taken.parent;
  }
  const { parent } = taken;
  if (ts.isPropertyAssignment(parent) && parent.initializer === taken) {
    const name = parent.name.getText(source).replaceAll('"', "");
    return shownProperties.has(name) ? words : undefined;
  }
  if (!ts.isCallExpression(parent) && !ts.isNewExpression(parent))
    return undefined;
  const at = parent.arguments?.indexOf(taken as ts.Expression) ?? -1;
  const called = parent.expression.getText(source);
  return shownBy.some(
    ([pattern, from, count]) =>
      pattern.test(called) && at >= from && at < from + count,
  )
    ? words
    : undefined;
}

/** Names of formats and of the product, signs, and what stands in a protocol. */
const sameInAllLanguages =
  /\$\([\w~-]+\)|Codeweft|CSV|JSON|SVG|PNG|DOT|Mermaid|GraphML|Graphviz|Gephi|yEd|NetworkX|D3/gu;

/** At least a word with a capital or two words; else it is a name for programs. */
function isSentence(text: string): boolean {
  const bare = text.replaceAll(sameInAllLanguages, "").trim();
  return (
    /\p{L}{2}/u.test(bare) &&
    (/^\p{Lu}\p{Ll}/u.test(bare) || /\p{L}{2}\s+\p{L}/u.test(bare))
  );
}
