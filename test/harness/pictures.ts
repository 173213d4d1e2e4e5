// A program that makes pictures of all views, to be looked at: `npx tsx test/harness/pictures.ts [dark light contrastDark contrastLight]`.
// They stand in test-results/pictures-<theme>; the VSIX is the one that `npm run package` made.
// With `--folder F --at SYMBOL --to SYMBOL` of that folder instead of the sample, in test-results/pictures-<its name>-<theme>.
import path from "node:path";
import { parseArgs } from "node:util";
import { Album } from "./pictures/album.ts";
import { takeAnswers } from "./pictures/answers.ts";
import { takeConsole } from "./pictures/console.ts";
import { takeEditor } from "./pictures/editor.ts";
import { takeEmptyWindows } from "./pictures/emptyWindows.ts";
import { takeGraph } from "./pictures/graph.ts";
import { takeLists } from "./pictures/lists.ts";
import { sample } from "./pictures/subject.ts";
import type { Subject } from "./pictures/subject.ts";
import { startJourney } from "./journey.ts";

const themes: Readonly<Record<string, string>> = {
  dark: "Default Dark Modern",
  light: "Default Light Modern",
  contrastDark: "Default High Contrast",
  contrastLight: "Default High Contrast Light",
};

const parts: Readonly<Record<string, (album: Album) => Promise<void>>> = {
  graph: takeGraph,
  answers: takeAnswers,
  lists: takeLists,
  editor: takeEditor,
  console: takeConsole,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    folder: { type: "string" },
    at: { type: "string" },
    to: { type: "string" },
    only: { type: "string", multiple: true },
  },
});

const subject = chosenSubject();
const named = positionals.length > 0 ? positionals : Object.keys(themes);
for (const theme of named) {
  const setting = themes[theme];
  if (setting === undefined)
    throw new Error(
      `There is no theme ${theme}: ${Object.keys(themes).join(", ")}.`,
    );
  const name = ["pictures", subject.name, theme].filter(Boolean).join("-");
  const wanted = (part: string): boolean => values.only?.includes(part) ?? true;
  if (subject === sample && wanted("empty"))
    await takeEmptyWindows(`${name}-empty`, setting);
  const taken = Object.keys(parts).filter(wanted);
  if (taken.length > 0) await takeParts(name, setting, taken);
}

async function takeParts(
  name: string,
  setting: string,
  taken: readonly string[],
): Promise<void> {
  const journey = await startJourney(name, {
    settings: { "workbench.colorTheme": setting },
    ...subject.opened,
  });
  let failed = true;
  try {
    const { person } = journey;
    person.page.setDefaultTimeout(15_000);
    await person.runCommand("Codeweft: Ingest Workspace");
    await person.readNotification("Graph ready", subject.patience);
    await person.runCommand("Notifications: Clear All Notifications");
    await person.openContainer("Codeweft");
    // The graph takes the focus as soon as it is made, and would close a list that is opened before.
    await person.graphFrame(".picture");
    await person.page.waitForTimeout(500);
    const album = new Album(person, subject, journey.workspace);
    for (const part of taken) await parts[part]?.(album);
    failed = false;
  } finally {
    await journey.close(failed);
  }
}

function chosenSubject(): Subject {
  const { folder, at, to } = values;
  if (folder === undefined) return sample;
  if (at === undefined || to === undefined)
    throw new Error(
      "A folder needs --at and --to, names of two symbols in it.",
    );
  const workspace = path.resolve(folder);
  return {
    name: path.basename(workspace),
    at,
    to,
    patience: 600_000,
    opened: { workspace },
  };
}
