// The asset folder of an installation, put together from the sources, for tests that run without a build.
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** By package; the others come together in one. */
const ownGrammars: Readonly<Record<string, string>> = {
  c: "tree-sitter-c",
  html: "tree-sitter-html",
  lua: "@tree-sitter-grammars/tree-sitter-lua",
  kotlin: "@tree-sitter-grammars/tree-sitter-kotlin",
  scala: "tree-sitter-scala",
  swift: "@repomix/tree-sitter-wasms/out",
};

let folder: string | undefined;

/** Absolute path; the same for all tests of a process, removed when it ends. */
export function assetsFolder(): string {
  if (folder !== undefined) return folder;
  const made = mkdtempSync(join(tmpdir(), "codeweft-assets-"));
  process.on("exit", () => {
    rmSync(made, { recursive: true, force: true });
  });
  mkdirSync(join(made, "grammars"));
  const modules = resolve("node_modules");
  const link = (to: string, from: string) => {
    symlinkSync(from, join(made, to));
  };
  link("sql-wasm.wasm", join(modules, "sql.js/dist/sql-wasm.wasm"));
  link(
    "web-tree-sitter.wasm",
    join(modules, "web-tree-sitter/web-tree-sitter.wasm"),
  );
  const grammars = join(modules, "@vscode/tree-sitter-wasm/wasm");
  for (const name of readdirSync(grammars))
    if (name.startsWith("tree-sitter-"))
      link(`grammars/${name}`, join(grammars, name));
  for (const [name, folder] of Object.entries(ownGrammars))
    link(
      `grammars/tree-sitter-${name}.wasm`,
      join(modules, folder, `tree-sitter-${name}.wasm`),
    );
  link("languages", resolve("src/languages"));
  folder = made;
  return made;
}
