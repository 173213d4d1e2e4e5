// Strict readers of the formats of an export, as far as an export uses them. What they do not know they refuse.
import assert from "node:assert/strict";

// ── GraphML: well-formed XML without comments, CDATA and processing instructions ─────────────

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

function readXml(text: string): Element {
  const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
  assert.ok(text.startsWith(declaration), "an XML declaration");
  // Characters of XML 1.0, section 2.2.
  assert.doesNotMatch(
    text,
    /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u,
  );
  const root: Element = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  const token =
    /<\/([\w-]+)>|<([\w-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
  token.lastIndex = declaration.length;
  while (token.lastIndex < text.length) {
    const at = token.lastIndex;
    const match = token.exec(text);
    assert.ok(match !== null, `markup at ${text.slice(at, at + 40)}`);
    const parts: readonly (string | undefined)[] = match;
    const [, end, begin, list, empty, characters] = parts;
    const top = open.at(-1)!;
    if (characters !== undefined) top.text += readReferences(characters);
    else if (end !== undefined) {
      assert.equal(top.name, end);
      open.pop();
    } else {
      const element: Element = {
        name: begin ?? "",
        attributes: Object.fromEntries(
          [...(list ?? "").matchAll(/([\w:.-]+)="([^"]*)"/g)].map(
            ([, name = "", value = ""]) => [name, readReferences(value)],
          ),
        ),
        children: [],
        text: "",
      };
      top.children.push(element);
      if (empty === "") open.push(element);
    }
  }
  assert.equal(open.length, 1, "every element is closed");
  assert.equal(root.children.length, 1, "one element at the top");
  return root.children[0]!;
}

/** Line ends first, as a parser reads them (XML 1.0, section 2.11), then references. */
function readReferences(text: string): string {
  const read = text.replace(/\r\n?/g, "\n");
  assert.doesNotMatch(read, /&(?!(?:amp|lt|gt|#\d+);)/);
  assert.doesNotMatch(read, /\]\]>/);
  return read.replace(/&(?:#(\d+)|(\w+));/g, (_, code?: string, name = "") =>
    code === undefined
      ? ({ amp: "&", lt: "<", gt: ">" }[name as string] ?? "")
      : String.fromCodePoint(Number(code)),
  );
}

export function readGraphml(text: string) {
  const { name, children } = readXml(text);
  assert.equal(name, "graphml");
  const keys = new Map(
    children
      .filter((one) => one.name === "key")
      .map(({ attributes }) => [attributes["id"], attributes["attr.name"]]),
  );
  const [graph, ...more] = children.filter((one) => one.name === "graph");
  assert.deepEqual(more, []);
  assert.equal(graph?.attributes["edgedefault"], "directed");
  const dataOf = (element: Element): Record<string, string> =>
    Object.fromEntries(
      element.children.map((datum) => {
        const key = keys.get(datum.attributes["key"]);
        assert.ok(datum.name === "data" && key !== undefined);
        return [key, datum.text];
      }),
    );
  const named = (wanted: string): Element[] =>
    graph.children.filter((one) => one.name === wanted);
  return {
    nodes: named("node").map((node) => ({
      id: node.attributes["id"],
      data: dataOf(node),
    })),
    edges: named("edge").map((edge) => ({
      source: edge.attributes["source"],
      target: edge.attributes["target"],
      data: dataOf(edge),
    })),
  };
}

// ── DOT: statements with attribute lists of plain and quoted values ──────────────────────────

type Attributes = Readonly<Record<string, string | undefined>>;

export function readDot(text: string) {
  const lines = text.split("\n");
  assert.equal(lines.shift(), "digraph codeweft {");
  assert.deepEqual(lines.splice(-2), ["}", ""]);
  const nodes: Attributes[] = [];
  const edges: Attributes[] = [];
  for (const line of lines.slice(2)) {
    const match = /^ {2}(n\d+)(?: -> (n\d+))? \[(.*)\];$/su.exec(line);
    assert.ok(match !== null, line);
    const [, from, to, list = ""] = match;
    const attributes: Record<string, string> = {};
    const attribute = /(\w+)=(?:"((?:[^"\\]|\\.)*)"|(\w+))(?:, |$)/gsuy;
    while (attribute.lastIndex < list.length) {
      const found = attribute.exec(list);
      assert.ok(found !== null, list);
      const [, name = "", quoted, bare] = found;
      attributes[name] =
        quoted === undefined ? (bare ?? "") : readEscString(quoted);
    }
    if (to === undefined) nodes.push({ id: from, ...attributes });
    else edges.push({ from, to, ...attributes });
  }
  return { nodes, edges };
}

/** As the manual has it for labels: escapes first, then HTML entities. */
function readEscString(text: string): string {
  const unescaped = text.replace(/\\(.)/gsu, (_, one: string) => {
    assert.match(one, /["\\n]/, `\\${one} means something else`);
    return one === "n" ? "\n" : one;
  });
  return unescaped.replace(/&(#?\w+);/gu, (_, name: string) => {
    assert.equal(name, "amp");
    return "&";
  });
}

// ── Mermaid: nodes with a quoted label, and edges ────────────────────────────────────────────

export function readMermaid(text: string) {
  const [head, ...lines] = text.trimEnd().split("\n");
  assert.equal(head, "flowchart LR");
  const nodes: string[] = [];
  const edges: {
    readonly from: string | undefined;
    readonly to: string | undefined;
    readonly label: string;
    readonly dashed: boolean;
  }[] = [];
  for (const line of lines) {
    const node = /^ {2}n\d+\["([^"]*)"\]$/u.exec(line);
    const edge = /^ {2}(n\d+) (-->|-\.->)(?:\|"([^"]*)"\|)? (n\d+)$/u.exec(
      line,
    );
    assert.ok(node !== null || edge !== null, line);
    if (node !== null) nodes.push(readLabel(node[1] ?? ""));
    else
      edges.push({
        from: edge?.[1],
        to: edge?.[4],
        label: readLabel(edge?.[3] ?? ""),
        dashed: edge?.[2] === "-.->",
      });
  }
  return { nodes, edges };
}

/** A label is HTML, and Markdown where it begins like a list. */
function readLabel(text: string): string {
  assert.doesNotMatch(text, /[<>&`*\\$@|]|^\s*(?:-|\d+[.)])/u);
  assert.doesNotMatch(text, /#(?!\d+;)/u);
  return text.replace(/#(\d+);/gu, (_, code: string) =>
    String.fromCodePoint(Number(code)),
  );
}

// ── CSV, RFC 4180 ────────────────────────────────────────────────────────────────────────────

export function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\n)/gsuy;
  let row: string[] = [];
  while (cell.lastIndex < text.length) {
    const match = cell.exec(text);
    assert.ok(match !== null, "a cell");
    const [, quoted, bare, end] = match;
    row.push(quoted?.replaceAll('""', '"') ?? bare ?? "");
    if (end === ",") continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
