// `codeweft mcp` under the protocol's official inspector, as somebody who looks at a server from a shell runs it.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { usualTools } from "../../src/server/tools.ts";
import { toToolName } from "../../src/core/query/verbs.ts";
import { ensureBuilt, program, runCli } from "../cli/runCli.ts";
import { editor } from "../editor/setup.mjs";
import { inspector, installInspector } from "./setup.mjs";

const run = promisify(execFile);
const sample = fileURLToPath(new URL("../sample", import.meta.url));

interface Content {
  readonly type: string;
  readonly text: string;
}

describe("the inspector", function () {
  this.timeout(180_000);
  let scratch: string;

  before(async () => {
    installInspector();
    ensureBuilt();
    scratch = await mkdtemp(join(tmpdir(), "codeweft-inspector-"));
    await mkdir(join(scratch, "home"));
    await cp(sample, join(scratch, "shop"), { recursive: true });
    const place = { folder: join(scratch, "shop"), state: state() };
    assert.equal((await runCli(place, "ingest")).code, 0);
  });
  after(() => rm(scratch, { recursive: true, force: true, maxRetries: 20 }));

  const state = (): string => join(scratch, "state");

  /** Whatever it prints is one JSON object. Rejects where it ends with another code than 0. */
  async function inspect(...words: readonly string[]): Promise<unknown> {
    const { stdout } = await run(
      editor.node,
      [
        ...[inspector, "--cli", process.execPath, program, "mcp"],
        ...["--root", join(scratch, "shop")],
        ...["-e", `CODEWEFT_STATE=${state()}`, ...words],
      ],
      {
        maxBuffer: 64 * 1024 * 1024,
        // What it keeps for a person belongs to nobody here.
        env: { ...process.env, HOME: join(scratch, "home") },
      },
    );
    return JSON.parse(stdout);
  }

  it("lists the tools, each with a schema for what goes in", async () => {
    const { tools } = (await inspect("--method", "tools/list")) as {
      readonly tools: readonly {
        readonly name: string;
        readonly inputSchema: { readonly type: string };
      }[];
    };
    assert.deepEqual(
      tools.map(({ name }) => name).sort(),
      [...usualTools].map(toToolName).sort(),
    );
    for (const { name, inputSchema } of tools)
      assert.equal(inputSchema.type, "object", name);
  });

  it("calls a tool and shows its answer", async () => {
    const { content } = (await inspect(
      ...["--method", "tools/call", "--tool-name", "codeweft_callers"],
      ...["--tool-arg", "symbol=src/main.ts#stock"],
    )) as { readonly content: readonly Content[] };
    assert.match(
      content[0]?.text ?? "",
      /openShop \(function\) src\/main\.ts:7 {2}calls\n.*\n.*src\/main\.ts:12: stock\(catalogue\);/u,
    );
  });

  it("gives numbers as such to a tool that wants them", async () => {
    const { structuredContent } = (await inspect(
      ...["--method", "tools/call", "--tool-name", "codeweft_search"],
      ...["--tool-arg", "text=o", "limit=3"],
    )) as { readonly structuredContent: { readonly returned: number } };
    assert.equal(structuredContent.returned, 3);
  });

  it("sees an error of a tool as one, with what to do", async () => {
    await assert.rejects(
      inspect(
        ...["--method", "tools/call", "--tool-name", "codeweft_callers"],
        ...["--tool-arg", "symbol=nothing of that name"],
      ),
      { stdout: /Error not_found: .*\\nNext: /u },
    );
  });

  it("lists the resources and reads one", async () => {
    const { resources } = (await inspect("--method", "resources/list")) as {
      readonly resources: readonly { readonly uri: string }[];
    };
    assert.ok(resources.some(({ uri }) => uri === "codeweft://statistics"));
    const { contents } = (await inspect(
      ...["--method", "resources/read", "--uri", "codeweft://statistics"],
    )) as { readonly contents: readonly { readonly text: string }[] };
    assert.match(contents[0]?.text ?? "", /files/u);
  });
});
