// The filter before the MCP library: hands on messages as they are, whatever pieces they come in, and answers every other line.
import assert from "node:assert/strict";
import fc from "fast-check";
import { createLineFilter, longestLine } from "../../src/server/jsonLines.ts";

async function through(
  pieces: readonly (string | Buffer)[],
): Promise<{ readonly out: string; readonly codes: readonly number[] }> {
  const codes: number[] = [];
  const filter = createLineFilter(({ error }) => {
    codes.push(error.code);
  });
  let out = "";
  filter.setEncoding("utf8").on("data", (text: string) => {
    out += text;
  });
  for (const piece of pieces) filter.write(piece);
  filter.end();
  await new Promise((resolve) => filter.once("end", resolve));
  return { out, codes };
}

const message = (id: number): string =>
  JSON.stringify({ jsonrpc: "2.0", id, method: "ping", params: { text: "ü" } });

describe("lines of messages", () => {
  it("are handed on whole, however they are cut into pieces", async () => {
    const text = `${message(1)}\n\n${message(2)}\r\n${message(3)}\n`;
    const bytes = Buffer.from(text);
    const expected = await through([bytes]);
    assert.equal(expected.out.trimEnd().split("\n").length, 3);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(bytes.length), { maxLength: 20 }),
        async (cuts) => {
          const places = [0, ...cuts.sort((a, b) => a - b), bytes.length];
          const pieces = places
            .slice(1)
            .map((end, at) => bytes.subarray(places[at], end));
          assert.deepEqual(await through(pieces), expected);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("that are no messages are answered one by one, and the next message passes", async () => {
    const { out, codes } = await through([
      "nonsense\n",
      "[1]\n",
      "null\n",
      `{"jsonrpc":"2.0","id":1.5,"method":"x"}\n`,
      `{"jsonrpc":"2.0","id":1,"method":7}\n`,
      `{"jsonrpc":"2.0","id":1,"method":"x","params":[]}\n`,
      `{"jsonrpc":"2.0"}\n`,
      `{"a":${"[".repeat(100)}${"]".repeat(100)}}\n`,
      `${"x".repeat(longestLine)}`,
      `${"x".repeat(longestLine)}\n`,
      `${message(9)}\n`,
    ]);
    assert.equal(out, `${message(9)}\n`);
    assert.equal(codes[0], -32_700);
    assert.equal(codes.length, 9);
  });
});
