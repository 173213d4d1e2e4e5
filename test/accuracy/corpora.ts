// The sources that accuracy is measured on: our own, and npm packages (development dependencies) that ship theirs.
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

export interface Corpus {
  readonly name: string;
  readonly oracle: "typescript" | "pyright";
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
];

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
