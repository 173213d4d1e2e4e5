// Modules of TypeScript and JavaScript: relative paths, tsconfig paths, package imports and exports, workspace packages.
import type { ImportTarget } from "../importTarget.ts";
import { asText } from "./jsonc.ts";
import {
  conditionalTargets,
  Packages,
  splitSpecifier,
  type Package,
} from "./packageJson.ts";
import { folderOf, joinPath, nameOf } from "./paths.ts";
import {
  external,
  missing,
  type ModuleHost,
  type ModuleStrategy,
} from "./strategy.ts";
import {
  CompilerConfigs,
  matchPattern,
  type CompilerConfig,
} from "./tsconfig.ts";

/** In the order in which the compiler tries them. */
const extensions = [
  ".ts",
  ".tsx",
  ".d.ts",
  ".mts",
  ".cts",
  ".js",
  ".jsx",
  ".mjs",
  ".cjs",
  ".vue",
  ".svelte",
];

/** What an extension in an import may stand for; the sources come before what they are compiled to. */
const substitutes: Readonly<Record<string, readonly string[]>> = {
  ".js": [".ts", ".tsx", ".d.ts", ".js", ".jsx"],
  ".jsx": [".tsx", ".jsx", ".d.ts"],
  ".mjs": [".mts", ".d.mts", ".mjs"],
  ".cjs": [".cts", ".d.cts", ".cjs"],
};

/** Folders that hold what is built from `src` or from the package's folder. */
const outputFolders = /^(dist|lib|build|out|es|esm|cjs|dist-types|types)$/;

export function createNodeModules(host: ModuleHost): ModuleStrategy {
  return new NodeModules(host);
}

class NodeModules implements ModuleStrategy {
  private readonly configs: CompilerConfigs;
  private readonly packages: Packages;

  constructor(private readonly host: ModuleHost) {
    this.configs = new CompilerConfigs(host);
    this.packages = new Packages(host);
  }

  resolve(from: string, written: string): ImportTarget {
    const text = written.replace(/[?].*$/, "");
    const folder = folderOf(from);
    if (/^\.{1,2}(\/|$)/.test(text)) return this.relative(folder, text);
    if (text.startsWith("#")) {
      const found = this.packageImport(folder, text);
      if (found !== undefined) return found;
    }
    if (/^[a-z]+:/.test(text)) return external(text);
    const config = this.configs.forFolder(folder);
    const mapped = this.mapped(config, text);
    if (mapped !== undefined) return mapped;
    if (text.startsWith("/") || text.startsWith("#") || text === "")
      return missing;
    const { name, subpath } = splitSpecifier(text);
    const own = this.packages.named(name);
    const inside = own && this.inPackage(own, subpath);
    return inside ?? external(name, "");
  }

  private relative(folder: string, text: string): ImportTarget {
    const path = this.host.join(folder, text);
    if (path === undefined) return missing;
    const slot = this.fileOrFolder(path) ?? this.throughRootDirs(folder, text);
    if (slot !== undefined) return { kind: "file", slot };
    const name = nameOf(path);
    const dot = name.lastIndexOf(".");
    const extension = dot > 0 ? name.slice(dot) : "";
    const isCode =
      extension === "" ||
      extensions.includes(extension) ||
      !/^\.[a-z0-9]{2,5}$/.test(extension);
    // Styles, images and data are no modules of the project: they lead outside of the graph.
    return isCode ? missing : external(`(${extension.slice(1)})`, text);
  }

  private throughRootDirs(folder: string, text: string): number | undefined {
    const { rootDirs } = this.configs.forFolder(folder);
    const own = rootDirs.find(
      (root) => folder === root || folder.startsWith(`${root}/`),
    );
    if (own === undefined) return undefined;
    for (const root of rootDirs) {
      const path = joinPath(root + folder.slice(own.length), text);
      const slot = path === undefined ? undefined : this.fileOrFolder(path);
      if (slot !== undefined) return slot;
    }
    return undefined;
  }

  private mapped(
    config: CompilerConfig,
    text: string,
  ): ImportTarget | undefined {
    const fitting = config.mappings
      .map((mapping) => ({
        mapping,
        star: matchPattern(mapping.pattern, text),
      }))
      .filter(({ star }) => star !== undefined)
      .sort(
        (a, b) =>
          specificity(b.mapping.pattern) - specificity(a.mapping.pattern),
      );
    for (const { mapping, star } of fitting)
      for (const target of mapping.targets) {
        const slot = this.fileOrFolder(target.replace("*", star ?? ""));
        if (slot !== undefined) return { kind: "file", slot };
      }
    if (config.baseUrl !== undefined) {
      const path = joinPath(config.baseUrl, text);
      const slot = path === undefined ? undefined : this.fileOrFolder(path);
      if (slot !== undefined) return { kind: "file", slot };
    }
    return undefined;
  }

  private packageImport(
    folder: string,
    text: string,
  ): ImportTarget | undefined {
    const around = this.packages.around(folder);
    if (around === undefined) return undefined;
    const targets = conditionalTargets(around.json["imports"], text);
    for (const target of targets) {
      if (!target.startsWith("."))
        return this.resolve(`${around.folder}/package.json`, target);
      const slot = this.sourceOf(around, target);
      if (slot !== undefined) return { kind: "file", slot };
    }
    return targets.length > 0 ? missing : undefined;
  }

  /** A module of a package of the workspace. */
  private inPackage(own: Package, subpath: string): ImportTarget | undefined {
    const key = subpath === "" ? "." : `./${subpath}`;
    const { exports } = own.json;
    const written =
      exports !== undefined
        ? conditionalTargets(exports, key)
        : subpath !== ""
          ? [`./${subpath}`]
          : ["source", "types", "typings", "module", "main"]
              .map((field) => asText(own.json[field]))
              .filter((each) => each !== undefined);
    for (const target of written) {
      const slot = this.sourceOf(own, target);
      if (slot !== undefined) return { kind: "file", slot };
    }
    const fallback =
      subpath === ""
        ? ["./src/index", "./index", "./src"]
        : [`./${subpath}`, `./src/${subpath}`];
    for (const target of fallback) {
      const path = joinPath(own.folder, target);
      const slot = path === undefined ? undefined : this.fileOrFolder(path);
      if (slot !== undefined) return { kind: "file", slot };
    }
    return undefined;
  }

  /** The source behind a package's entry point, which may name what is built from it. */
  private sourceOf(own: Package, target: string): number | undefined {
    const path = joinPath(own.folder, target);
    if (path === undefined) return undefined;
    const direct = this.fileOrFolder(path);
    if (direct !== undefined) return direct;
    const { outDir, rootDir } = this.configs.forFolder(own.folder);
    if (outDir !== undefined && path.startsWith(`${outDir}/`)) {
      const inner = path.slice(outDir.length + 1);
      for (const root of [rootDir, joinPath(own.folder, "src"), own.folder]) {
        if (root === undefined) continue;
        const slot = this.built(joinPath(root, inner));
        if (slot !== undefined) return slot;
      }
    }
    const relative =
      own.folder === "" ? path : path.slice(own.folder.length + 1);
    const segments = relative.split("/");
    while (segments.length > 1 && outputFolders.test(segments[0]!)) {
      segments.shift();
      for (const root of ["src", ""]) {
        const slot = this.built(
          joinPath(joinPath(own.folder, root)!, segments.join("/")),
        );
        if (slot !== undefined) return slot;
      }
    }
    return undefined;
  }

  private built(path: string | undefined): number | undefined {
    if (path === undefined) return undefined;
    const plain = path.replace(/\.d\.([mc]?)ts$/, ".$1js");
    return this.fileOrFolder(plain);
  }

  /** The file that the compiler takes for this path: itself, with an extension, or the index of the folder. */
  private fileOrFolder(path: string): number | undefined {
    return this.file(path) ?? this.folder(path);
  }

  private file(path: string): number | undefined {
    const name = nameOf(path);
    const dot = name.lastIndexOf(".");
    const extension = dot > 0 ? name.slice(dot) : "";
    const stem = path.slice(0, path.length - extension.length);
    for (const each of substitutes[extension] ?? []) {
      const slot = this.host.slotAt(stem + each);
      if (slot !== undefined) return slot;
    }
    const exact = this.host.slotAt(path);
    if (exact !== undefined) return exact;
    for (const each of extensions) {
      const slot = this.host.slotAt(path + each);
      if (slot !== undefined) return slot;
    }
    return undefined;
  }

  private folder(path: string): number | undefined {
    if (!this.host.hasFolder(path)) return undefined;
    const own = path === "" ? undefined : this.packages.at(path);
    if (own !== undefined)
      for (const field of ["types", "module", "main"]) {
        const target = asText(own.json[field]);
        const at = target === undefined ? undefined : joinPath(path, target);
        const slot = at === undefined ? undefined : this.file(at);
        if (slot !== undefined) return slot;
      }
    return this.file(path === "" ? "index" : `${path}/index`);
  }
}

/** The compiler prefers the pattern with the longest part before its star; one without a star wins over all. */
function specificity(pattern: string): number {
  const star = pattern.indexOf("*");
  return star < 0 ? Number.MAX_SAFE_INTEGER : star;
}
