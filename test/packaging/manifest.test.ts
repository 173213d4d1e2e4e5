// What package.json says about languages follows from the languages that there are.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { languageName } from "../../src/languageNames.ts";

const root = join(import.meta.dirname, "../..");

interface Manifest {
  readonly activationEvents: readonly string[];
  readonly contributes: {
    readonly menus: {
      readonly "editor/context": readonly { readonly when: string }[];
    };
  };
}

const manifest = JSON.parse(
  readFileSync(join(root, "package.json"), "utf8"),
) as Manifest;

/** Where VS Code calls a language otherwise. */
const editorNames: Readonly<Record<string, readonly string[]>> = {
  tsx: ["typescriptreact"],
  javascript: ["javascript", "javascriptreact"],
  bash: ["shellscript"],
};

const languages = readdirSync(join(root, "src/languages")).sort();

function extensionsOf(language: string): readonly string[] {
  const text = readFileSync(
    join(root, "src/languages", language, "language.json"),
    "utf8",
  );
  return (JSON.parse(text) as { readonly extensions: readonly string[] })
    .extensions;
}

describe("manifest", () => {
  it("calls every language in the interface what its data says", () => {
    for (const id of languages) {
      const file = join(root, "src/languages", id, "language.json");
      const { title } = JSON.parse(readFileSync(file, "utf8")) as {
        readonly title: string;
      };
      assert.equal(languageName(id), title);
    }
    assert.equal(languageName("of tomorrow"), "of tomorrow");
  });

  it("wakes the extension for every language", () => {
    const names = languages.flatMap((id) => editorNames[id] ?? [id]);
    assert.deepEqual(
      manifest.activationEvents
        .filter((event) => event.startsWith("onLanguage:"))
        .sort(),
      names.map((name) => `onLanguage:${name}`).sort(),
    );
  });

  it("offers the editor's context menu in files of every language", () => {
    // The last part of a name, as VS Code's resourceExtname has it.
    const last = languages
      .flatMap(extensionsOf)
      .map((extension) => extension.slice(extension.lastIndexOf(".") + 1));
    const names = [...new Set(last)]
      .sort()
      .map((name) => name.replace(/[+]/g, "\\$&"));
    const when = `isFileSystemResource && resourceExtname =~ /^\\.(${names.join("|")})$/i`;
    assert.deepEqual(
      manifest.contributes.menus["editor/context"].map((item) => item.when),
      manifest.contributes.menus["editor/context"].map(() => when),
    );
  });
});
