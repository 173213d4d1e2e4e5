// The command table and package.json say the same.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { commandTable } from "../../../src/vscode/commandTable.ts";
import type { CommandRow } from "../../../src/vscode/commandTable.ts";
import { questionCommand } from "../../../src/vscode/questionPlaces.ts";

interface Entry {
  readonly command: string;
  readonly title: string;
  readonly category: string;
  readonly enablement?: string;
}

interface Manifest {
  readonly activationEvents: readonly string[];
  readonly contributes: {
    readonly commands: readonly Entry[];
    readonly keybindings: readonly { readonly command: string }[];
    readonly menus: Readonly<
      Record<
        string,
        readonly {
          readonly command?: string;
          readonly submenu?: string;
          readonly when?: string;
        }[]
      >
    >;
    readonly configuration: {
      readonly properties: Readonly<
        Record<
          string,
          {
            readonly markdownDescription: string;
            readonly enumDescriptions?: readonly string[];
          }
        >
      >;
    };
  };
}

const read = (name: string): unknown =>
  JSON.parse(
    readFileSync(new URL(`../../../${name}`, import.meta.url), "utf8"),
  );
const manifest = read("package.json") as Manifest;
const words = read("package.nls.json") as Readonly<Record<string, string>>;
const table: readonly CommandRow[] = commandTable;
const { contributes } = manifest;

/** `%key%` as the editor shows it. */
function shown(text: string): string | undefined {
  const key = /^%(.+)%$/u.exec(text)?.[1];
  return key === undefined ? text : words[key];
}

describe("the command table", () => {
  it("has the rows of package.json, with the same titles and conditions, in the same order", () => {
    assert.deepEqual(
      contributes.commands
        .filter(({ command }) => !command.startsWith(questionCommand))
        .map(({ command, title, enablement }) => ({
          id: command,
          title: shown(title),
          when: enablement,
        })),
      table.map(({ id, title, when }) => ({ id, title, when })),
    );
  });

  it("puts every command into the category Codeweft", () => {
    for (const { category } of contributes.commands)
      assert.equal(category, "Codeweft");
  });

  it("keeps the commands of links, buttons and keys out of the palette, and only those", () => {
    assert.deepEqual(
      (contributes.menus["commandPalette"] ?? []).map((entry) => entry.command),
      table.filter(({ palette }) => palette === false).map(({ id }) => id),
    );
    for (const entry of contributes.menus["commandPalette"] ?? [])
      assert.equal(entry.when, "false");
  });

  it("is all that menus and keys lead to", () => {
    const ids = new Set(table.map(({ id }) => id));
    const used = [
      ...Object.values(contributes.menus).flat(),
      ...contributes.keybindings,
    ].flatMap(({ command }) => (command === undefined ? [] : [command]));
    assert.deepEqual(
      used.filter((id) => !ids.has(id) && !id.startsWith(questionCommand)),
      [],
    );
  });
});

describe("package.nls.json", () => {
  it("has a text for every placeholder, and no text that nothing shows", () => {
    const used = new Set(
      [...JSON.stringify(manifest).matchAll(/"%([^%"]+)%"/gu)].map(
        ([, key]) => key,
      ),
    );
    assert.deepEqual([...used].sort(), Object.keys(words).sort());
  });

  it("describes every setting and every choice of it in whole sentences", () => {
    for (const [name, setting] of Object.entries(
      contributes.configuration.properties,
    ))
      for (const text of [
        setting.markdownDescription,
        ...(setting.enumDescriptions ?? []),
      ])
        assert.match(shown(text) ?? "", /^[A-Z].*\.$/su, name);
  });
});
