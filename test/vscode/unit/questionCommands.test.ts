// Every question has a place in the editor: a command or view of its own, or the command that asks it by name. UPDATE=1 writes
// the commands that are missing into package.json and package.nls.json.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { queries } from "../../../src/core/query/list.ts";
import { toToolName } from "../../../src/core/query/verbs.ts";
import { listTools } from "../../../src/server/tools.ts";
import { toQuestion } from "../../../src/vscode/toolNames.ts";
import { commandTable } from "../../../src/vscode/commandTable.ts";
import {
  ownPlaces,
  questionCommand,
} from "../../../src/vscode/questionPlaces.ts";

interface Entry {
  readonly command: string;
  readonly title: string;
  readonly category: string;
  readonly enablement?: string;
}

interface Manifest {
  readonly contributes: {
    commands: readonly Entry[];
    languageModelTools: readonly object[];
    readonly views: Readonly<
      Record<string, readonly { readonly id: string }[]>
    >;
  };
}

const manifestFile = new URL("../../../package.json", import.meta.url);
const wordsFile = new URL("../../../package.nls.json", import.meta.url);
const manifest = JSON.parse(readFileSync(manifestFile, "utf8")) as Manifest;
const words = JSON.parse(readFileSync(wordsFile, "utf8")) as Record<
  string,
  string
>;

const wordPrefix = "command.query.";
const asked = queries.filter(({ id }) => !(id in ownPlaces));
const entries: readonly Entry[] = asked.map(({ id }) => ({
  command: `${questionCommand}${id}`,
  title: `%${wordPrefix}${id}%`,
  category: "Codeweft",
  enablement: "workspaceFolderCount > 0",
}));
const titles = Object.fromEntries(
  asked.map(({ id, title }) => [`${wordPrefix}${id}`, `${title} (${id})`]),
);

const tools = listTools({ all: false, actions: false }).map(
  ({ tool: { name, title, description, inputSchema } }) => ({
    name,
    displayName: title,
    userDescription: title,
    modelDescription: description,
    toolReferenceName: name.replace(/_([a-z])/gu, (_, letter: string) =>
      letter.toUpperCase(),
    ),
    canBeReferencedInPrompt: true,
    tags: ["codeweft", "dependencies"],
    when: "config.codeweft.agents.tools && workspaceFolderCount > 0",
    inputSchema,
  }),
);

if (process.env["UPDATE"] !== undefined) {
  const { contributes } = manifest;
  contributes.commands = [
    ...contributes.commands.filter(
      ({ command }) => !command.startsWith(questionCommand),
    ),
    ...entries,
  ];
  contributes.languageModelTools = tools;
  const others = Object.entries(words).filter(
    ([key]) => !key.startsWith(wordPrefix),
  );
  const behind =
    others.findLastIndex(([key]) => key.startsWith("command.")) + 1;
  const all = Object.fromEntries([
    ...others.slice(0, behind),
    ...Object.entries(titles),
    ...others.slice(behind),
  ]);
  for (const key of Object.keys(words)) delete words[key];
  Object.assign(words, all);
  writeFileSync(manifestFile, `${JSON.stringify(manifest, null, 2)}\n`);
  writeFileSync(wordsFile, `${JSON.stringify(words, null, 2)}\n`);
}

describe("questions in the editor", () => {
  it("each have a command that asks them, unless a command or view of their own answers them", () => {
    assert.deepEqual(
      manifest.contributes.commands.filter(({ command }) =>
        command.startsWith(questionCommand),
      ),
      entries,
      "UPDATE=1 npx mocha test/vscode/unit/questionCommands.test.ts writes them",
    );
  });

  it("are called there as everywhere", () => {
    assert.deepEqual(
      Object.fromEntries(
        Object.entries(words).filter(([key]) => key.startsWith(wordPrefix)),
      ),
      titles,
    );
  });

  it("are offered to language models as the MCP server offers them, at most twelve", () => {
    assert.ok(tools.length <= 12);
    assert.deepEqual(
      manifest.contributes.languageModelTools,
      JSON.parse(JSON.stringify(tools)),
    );
    for (const { name } of tools)
      assert.equal(toToolName(toQuestion(name)), name);
  });

  it("lead to commands and views that exist, where they have their own", () => {
    const known = new Set<string>([
      ...commandTable.map(({ id }) => id),
      ...Object.values(manifest.contributes.views)
        .flat()
        .map(({ id }) => id),
    ]);
    assert.deepEqual(
      Object.entries(ownPlaces).filter(
        ([question, place]) =>
          !known.has(place) || !queries.some(({ id }) => id === question),
      ),
      [],
    );
  });
});
