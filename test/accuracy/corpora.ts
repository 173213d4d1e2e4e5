// The sources that accuracy is measured on: our own, npm packages (development dependencies) that ship theirs, and parts of
// the installed Go's library and of Debian's packages of Go sources where they are there.
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { goSources } from "./goOracle.ts";
import type { JudgeName } from "./judges.ts";

export interface Corpus {
  readonly name: string;
  readonly oracle: JudgeName;
  /** Copies the sources to `target`, which exists and is empty. */
  readonly lay: (target: string) => void;
}

const project = path.resolve(import.meta.dirname, "../..");
const require = createRequire(import.meta.url);

export const corpora: readonly Corpus[] = [
  {
    name: "codeweft",
    oracle: "typescript",
    lay: (target) => {
      for (const item of ["src", "webview", "test", "package.json"])
        copy(path.join(project, item), path.join(target, item), (file) =>
          /[\\/](languages|editor|sample|fixtures)([\\/]|$)/.test(
            path.relative(project, file),
          )
            ? file.includes(path.join("src", "core"))
            : true,
        );
    },
  },
  npmPackage("rxjs", ["src"]),
  npmPackage("mobx", ["src"]),
  npmPackage("@tanstack/query-core", ["src"]),
  npmPackage("eslint", ["lib", "conf"]),
  npmPackage("commander", ["lib", "index.js"]),
  { ...npmPackage("node-gyp", ["gyp"]), oracle: "pyright" },
  ...goCorpora(),
];

/** go/…, encoding/… and, for single misses, net/http, the templates and gin were looked at while Go was written; the others were not. */
function goCorpora(): Corpus[] {
  const library = goSources();
  if (library === "") return [];
  const packages = "/usr/share/gocode/src/github.com";
  const found: Corpus[] = [
    goLibrary(library, ["go"]),
    goLibrary(library, ["encoding"]),
    goLibrary(library, ["net/http"]),
    goLibrary(library, ["text/template", "html/template"]),
    goLibrary(library, ["database/sql"]),
    goLibrary(library, ["crypto", "archive", "image"]),
  ];
  for (const name of ["spf13/cobra", "gin-gonic/gin", "gorilla/mux"])
    if (fs.existsSync(path.join(packages, name)))
      found.push({
        name: `github.com/${name}`,
        oracle: "go",
        lay: (target) => {
          copy(path.join(packages, name), target, () => true);
          const file = path.join(target, "go.mod");
          if (!fs.existsSync(file))
            fs.writeFileSync(file, `module github.com/${name}\n`);
        },
      });
  return found;
}

/** Packages of the library as a module of their own; what else they import is outside. */
function goLibrary(library: string, folders: readonly string[]): Corpus {
  return {
    name: `Go's ${folders.join(", ")}`,
    oracle: "go",
    lay: (target) => {
      for (const folder of folders)
        copy(
          path.join(library, folder),
          path.join(target, folder),
          (file) => path.basename(file) !== "testdata",
        );
      fs.writeFileSync(path.join(target, "go.mod"), "module std\n");
    },
  };
}

function npmPackage(name: string, items: readonly string[]): Corpus {
  return {
    name,
    oracle: "typescript",
    lay: (target) => {
      const home = packageFolder(name);
      for (const item of [...items, "package.json"])
        copy(path.join(home, item), path.join(target, item), () => true);
    },
  };
}

function packageFolder(name: string): string {
  for (const folder of require.resolve.paths(name) ?? []) {
    const home = path.join(folder, name);
    if (fs.existsSync(path.join(home, "package.json"))) return home;
  }
  throw new Error(
    `The package ${name} is not installed: run npm ci in ${project} first.`,
  );
}

function copy(
  from: string,
  to: string,
  wanted: (file: string) => boolean,
): void {
  fs.cpSync(from, to, {
    recursive: true,
    filter: (file) => path.basename(file) !== "node_modules" && wanted(file),
  });
}
