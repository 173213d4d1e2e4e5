// The assets of an installation, straight from the source tree and the packages.
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Assets } from "../../../src/core/ports.ts";
import {
  openExtractor,
  type Extractor,
} from "../../../src/core/extract/extractor.ts";

const root = join(import.meta.dirname, "../../..");

/** Grammars come in one package of many, or in a package of their own that bears their name. */
function grammarFile(name: string): string {
  const own = name.replace(/\.wasm$/, "");
  const folders = [
    own,
    `@tree-sitter-grammars/${own}`,
    "@repomix/tree-sitter-wasms/out",
  ];
  return (
    folders
      .map((folder) => join(root, "node_modules", folder, name))
      .find((file) => existsSync(file)) ??
    join(root, "node_modules/@vscode/tree-sitter-wasm/wasm", name)
  );
}

function locate(name: string): string {
  if (name.startsWith("grammars/"))
    return grammarFile(name.slice("grammars/".length));
  if (name === "web-tree-sitter.wasm")
    return join(root, "node_modules/web-tree-sitter", name);
  return join(root, "src", name);
}

export const sourceAssets: Assets = {
  read: (name) => readFile(locate(name)),
  list: (folder) => readdir(join(root, "src", folder)),
};

/** Assets with some of them replaced. */
export function withAssets(
  replaced: Readonly<Record<string, string | Uint8Array>>,
): Assets {
  return {
    read: async (name) => {
      const own = replaced[name];
      if (own === undefined) return sourceAssets.read(name);
      return typeof own === "string" ? new TextEncoder().encode(own) : own;
    },
    list: async (folder) => {
      const known = folder.startsWith("languages/")
        ? []
        : await sourceAssets.list(folder);
      const added = Object.keys(replaced)
        .filter((name) => name.startsWith(`${folder}/`))
        .map((name) => name.slice(folder.length + 1).split("/")[0]!);
      return [...new Set([...known, ...added])];
    },
  };
}

let shared: Promise<Extractor> | undefined;

/** One extractor for all tests of a process, ready for every language. */
export function sharedExtractor(): Promise<Extractor> {
  shared ??= openReady(sourceAssets);
  return shared;
}

/** An extractor that has loaded every language. */
export async function openReady(assets: Assets): Promise<Extractor> {
  const extractor = await openExtractor(assets);
  await extractor.prepare(extractor.registry.languages.keys());
  return extractor;
}
