// What a hover says, and that no name from code can say anything else.
import assert from "node:assert/strict";
import { escapeMarkdown, hoverText } from "../../../src/vscode/hoverText.ts";
import { relation, symbol } from "./symbols.ts";

const order = symbol({
  id: 7,
  name: "placeOrder",
  signature: "function placeOrder(cart: Cart): Order",
});

function hover(overrides: Partial<Parameters<typeof hoverText>[0]> = {}) {
  return hoverText({
    symbol: order,
    users: { total: 0, first: [] },
    used: { total: 0, first: [] },
    figures: undefined,
    ...overrides,
  });
}

/** The arguments of the links that a command stands behind. */
function links(
  text: string,
): readonly { command: string; argument: unknown }[] {
  return [...text.matchAll(/\(command:([\w.]+)\?([^)]*)\)/gu)].map(
    ([, command = "", query = ""]) => ({
      command,
      argument: (JSON.parse(decodeURIComponent(query)) as unknown[])[0],
    }),
  );
}

describe("the hover", () => {
  it("begins with the signature as code and says kind and place", () => {
    const text = hover();
    assert.ok(
      text.startsWith(
        "```typescript\nfunction placeOrder(cart: Cart): Order\n```",
      ),
      text,
    );
    assert.match(text, /\*function\* in \[src\/shop\\\.ts\\:3\]/u);
  });

  it("tells how far a change reaches, circles and grade, and nothing where there is nothing to tell", () => {
    const figures = {
      impact: { symbols: 1_087, files: 12, tests: 9 },
      circle: { symbols: 3, files: 2 },
      grade: "D",
    } as const;
    assert.match(
      hover({ figures }),
      /^A change may be noticed by 1,087 in 12 files, 9 of them in tests\. It is in a circle of 3 symbols\. Its file is in a circle of 2 files\. Grade D\.$/mu,
    );
    const alone = {
      impact: { symbols: 0, files: 0, tests: 0 },
      circle: { symbols: 1, files: 1 },
      grade: undefined,
    };
    assert.equal(hover({ figures: alone }), hover());
  });

  it("counts callers and callees and links the first few to the exact places", () => {
    const text = hover({
      users: {
        total: 12,
        first: [
          relation(symbol({ name: "submit", qualifiedName: "Form.submit" }), {
            sites: [{ path: "src/form.ts", line: 40, column: 9 }],
          }),
        ],
      },
      used: {
        total: 1,
        first: [
          relation(
            symbol({ name: "reserve", path: "src/stock.ts", line: 18 }),
            { resolution: "name" },
          ),
        ],
      },
    });
    assert.match(text, /\*\*Callers\*\* 12 — \[Form\\\.submit\]/u);
    assert.match(text, /and 11 more/u);
    assert.match(
      text,
      /\*\*Callees\*\* 1 — \[reserve\]\S* \*\(by name only\)\*/u,
    );
    const places = links(text).filter(
      ({ command }) => command === "codeweft.openPlace",
    );
    assert.deepEqual(places.slice(1), [
      {
        command: "codeweft.openPlace",
        argument: {
          path: "src/form.ts",
          line: 40,
          column: 9,
          endLine: 40,
          endColumn: 15,
        },
      },
      {
        command: "codeweft.openPlace",
        argument: {
          path: "src/stock.ts",
          line: 18,
          column: 5,
          endLine: 18,
          endColumn: 12,
        },
      },
    ]);
  });

  it("offers the graph and the dependencies of the symbol", () => {
    assert.deepEqual(links(hover()).slice(-2), [
      { command: "codeweft.openInGraph", argument: 7 },
      { command: "codeweft.goToDependencyOf", argument: 7 },
    ]);
  });

  it("speaks of uses where nothing can be called", () => {
    const text = hover({ symbol: symbol({ kind: "interface" }) });
    assert.match(text, /\*\*Used by\*\* 0/u);
    assert.doesNotMatch(text, /Callers/u);
  });

  it("claims no figures for what stands outside the workspace", () => {
    const text = hover({
      symbol: symbol({ external: true, kind: "external", path: "lodash" }),
      users: undefined,
      used: undefined,
    });
    assert.match(text, /from lodash/u);
    assert.doesNotMatch(text, /Callers|Used by|Go to dependency/u);
  });

  it("lets no name become a link, an image, an icon, markup or a second line", () => {
    const name =
      "](command:evil) ![x](http://x) <img src=x> $(bug) **b** `c` &lt;\n# h";
    const hostile = symbol({
      name,
      qualifiedName: name,
      path: "a](command:evil).ts",
      language: "ts\n```\n[x](command:evil)",
      signature: "x```\n[y](command:evil)\n````",
    });
    const text = hover({
      symbol: hostile,
      users: { total: 1, first: [relation(hostile)] },
    });
    const code = /^(`{3,})[^\n]*\n(?<inner>[^\n]*)\n\1\n\n/u.exec(text);
    assert.ok(code, "the signature is one fenced line");
    const rest = text.slice(code[0].length);
    assert.doesNotMatch(rest, /(?<!\\)\]\(command:evil/u);
    assert.doesNotMatch(rest, /(?<!\\)<|(?<!\\)!\[|(?<!\\)\$\(/u);
    assert.doesNotMatch(rest, /\n#/u);
    assert.ok(
      links(rest).every(({ command }) => command.startsWith("codeweft.")),
    );
  });

  it("cuts endless signatures", () => {
    const text = hover({ symbol: symbol({ signature: "x".repeat(5_000) }) });
    assert.ok((text.split("\n")[1] ?? "").length <= 240);
  });
});

describe("escaping for Markdown", () => {
  it("escapes all that can begin markup", () => {
    assert.equal(escapeMarkdown("a_b*c[d]`e`"), "a\\_b\\*c\\[d\\]\\`e\\`");
    assert.equal(escapeMarkdown("<b>&amp;"), "&lt;b\\>&amp;amp;");
    assert.equal(escapeMarkdown("a\n\tb"), "a b");
  });
});
