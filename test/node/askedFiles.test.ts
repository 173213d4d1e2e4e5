// A workspace that is not on the disk: every look of the engine's threads and processes is answered by who started them.
import assert from "node:assert/strict";
import { join } from "node:path";
import { MessageChannel } from "node:worker_threads";
import type { Envelope } from "../../src/core/engine.ts";
import type { EdgeDetail } from "../../src/core/query/results.ts";
import {
  openAskedFiles,
  serveLooks,
  toWorkspaceFiles,
} from "../../src/node/askedFiles.ts";
import { openEngineClient } from "../../src/node/engineClient.ts";
import { openNodeEngine } from "../../src/node/engineHost.ts";
import { threadWire } from "../../src/node/wires.ts";
import { MemoryWorkspace } from "../fakes/memoryWorkspace.ts";
import { nodeEngineOptions } from "./nodeEngine.ts";
import { inScratch } from "./scratch.ts";

const silent = { write: () => undefined };
const shop = [{ name: "shop", location: "memfs:/shop" }];
const sources = {
  "src/stock.ts": "export function stock() {\n  return 1;\n}\n",
  "src/main.ts":
    'import { stock } from "./stock";\nexport function main() {\n  return stock();\n}\n',
};

const calls = ({ data }: Envelope<unknown>) =>
  (data as readonly EdgeDetail[]).map(
    ({ from, to }) => `${from.path}#${from.name} → ${to.path}#${to.name}`,
  );

describe("files that are asked for", () => {
  it("come over a wire as they are, and failures with their code", async () => {
    const workspace = new MemoryWorkspace(sources, shop);
    const { port1, port2 } = new MessageChannel();
    serveLooks(threadWire(port1), workspace, silent);
    const files = openAskedFiles(threadWire(port2), shop);
    try {
      assert.deepEqual(await files.readDirectory("src"), [
        { name: "stock.ts", kind: "file" },
        { name: "main.ts", kind: "file" },
      ]);
      assert.deepEqual(
        await files.stat("src/stock.ts"),
        await workspace.stat("src/stock.ts"),
      );
      assert.equal(
        new TextDecoder().decode(await files.read("src/stock.ts")),
        sources["src/stock.ts"],
      );
      await assert.rejects(files.stat("nowhere"), { code: "ENOENT" });
      assert.equal(files.caseSensitive, true);
    } finally {
      port1.close();
    }
  });

  it("lead from one folder to another by their addresses", () => {
    const several = toWorkspaceFiles(new MemoryWorkspace(), [
      { name: "front", location: "memfs://host/all%20of%20it/front" },
      { name: "back", location: "memfs://host/all%20of%20it/back" },
      { name: "inner", location: "memfs://host/all%20of%20it/back/inner" },
      { name: "other", location: "elsefs://host/all%20of%20it" },
    ]);
    assert.equal(several.join("front/src", "../../back/a"), "back/a");
    assert.equal(several.join("front", "../back/inner"), "inner");
    assert.equal(several.join("front", "../.."), undefined);
    assert.equal(several.join("other", "back"), "other/back");
    assert.equal(several.join("gone", "a"), undefined);
    const alone = toWorkspaceFiles(new MemoryWorkspace(), shop);
    assert.equal(alone.join("src", "../lib/a"), "lib/a");
    assert.equal(alone.join("src", "../../lib"), undefined);
  });
});

describe("an engine on files that are not on the disk", () => {
  it("reads, resolves, follows changes and quotes sources, and asks no git", () =>
    inScratch(async (folder) => {
      const files = new MemoryWorkspace(sources, shop);
      const engine = await openNodeEngine({
        ...nodeEngineOptions("", join(folder, "graph.db")),
        roots: shop,
        files,
        git: true,
      });
      try {
        assert.equal((await engine.ingest({})).files, 2);
        assert.deepEqual(calls(await engine.ask("edges", { kind: "calls" })), [
          "src/main.ts#main → src/stock.ts#stock",
        ]);
        files.write(
          "src/more.ts",
          'import { stock } from "./stock";\nexport const more = () => stock();\n',
        );
        await engine.update(["src/more.ts"]);
        assert.deepEqual(calls(await engine.ask("edges", { kind: "calls" })), [
          "src/main.ts#main → src/stock.ts#stock",
          "src/more.ts#more → src/stock.ts#stock",
        ]);
        const { data } = await engine.ask("symbol", {
          symbol: "src/stock.ts#stock",
        });
        assert.match(JSON.stringify(data), /return 1;/u);
        await assert.rejects(engine.ask("coChange", { path: "src/main.ts" }), {
          code: "git_unavailable",
          message: /not on a disk/u,
        });
      } finally {
        await engine.dispose();
      }
    }));

  it("asks through its own process, and finds the saved graph again", () =>
    inScratch(async (folder) => {
      const files = new MemoryWorkspace(sources, shop);
      const open = () =>
        openEngineClient({
          ...nodeEngineOptions("", join(folder, "graph.db")),
          roots: shop,
          files,
        });
      const first = await open();
      try {
        assert.equal((await first.ingest({})).failed, 0);
      } finally {
        await first.dispose();
      }
      const read = files.reads.length;
      const second = await open();
      try {
        assert.equal((await second.reconcile()).changed, 0);
        assert.deepEqual(files.reads.slice(read), []);
        assert.deepEqual(calls(await second.ask("edges", { kind: "calls" })), [
          "src/main.ts#main → src/stock.ts#stock",
        ]);
      } finally {
        await second.dispose();
      }
    }));
});
