// The settings that switch languages off: which they name, and that package.json has one for each language.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { disabledLanguages } from "../../../src/vscode/disabledLanguages.ts";

const root = new URL("../../../", import.meta.url);

describe("languages that the settings disable", () => {
  it("are those that say false, and nothing else that a person may have written", () => {
    assert.deepEqual(
      disabledLanguages({
        ruby: { enabled: false },
        go: { enabled: true },
        c: { enabled: "false" },
        lua: false,
        php: null,
        bash: { enabled: false },
      }),
      ["bash", "ruby"],
    );
    assert.deepEqual(disabledLanguages(undefined), []);
    assert.deepEqual(disabledLanguages("python"), []);
  });

  it("have a setting each in package.json, on by default", () => {
    const { contributes } = JSON.parse(
      readFileSync(new URL("package.json", root), "utf8"),
    ) as {
      contributes: {
        configuration: {
          properties: Readonly<Record<string, { readonly default: unknown }>>;
        };
      };
    };
    const folders = readdirSync(new URL("src/languages", root), {
      withFileTypes: true,
    }).filter((entry) => entry.isDirectory());
    assert.deepEqual(
      Object.entries(contributes.configuration.properties)
        .filter(([name]) => name.startsWith("codeweft.languages."))
        .map(([name, setting]) => [name, setting.default]),
      folders
        .map(({ name }) => name)
        .sort()
        .map((id) => [`codeweft.languages.${id}.enabled`, true]),
    );
  });
});
