// One window of VS Code with Codeweft installed from its VSIX on a copy of the sample, for a journey that acts as a person.
import { copyFileSync, existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { launchBrowser, openPage } from "./browser.mjs";
import { Person } from "./person.ts";
import { resultsFolder, vsixFile } from "./places.mjs";
import { createProfile, testSettings } from "./profile.mjs";
import { copySample } from "./sample.mjs";
import { installVsix, startServer } from "./server.mjs";

export interface Journey {
  readonly person: Person;
  /** Absolute path of the workspace. */
  readonly workspace: string;
  /** Waits until what the window keeps for its next start holds this text: it writes that down every few seconds. */
  untilKept(text: string): Promise<void>;
  /** Ends the window, the extension host and the engine, runs `meanwhile`, and opens all of them again. */
  reopen(meanwhile: () => void): Promise<void>;
  /** Ends everything; after a failure the picture, the server's log and what the extension's console said stay. */
  close(failed: boolean): Promise<void>;
}

export interface JourneyOptions {
  /** The workspace is not trusted until the person says so. */
  readonly restricted?: boolean;
  /**
   * The display language, as a language pack would set it: the editor's own words stay English without one, those of the
   * extension do not.
   */
  readonly language?: string;
  /** Of the person, beside those that keep the window quiet. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Absolute path of a folder that is opened where it stands, instead of a copy of the sample. */
  readonly workspace?: string;
  /** Done to the copy of the sample before it is opened. */
  readonly prepare?: (workspace: string) => void;
}

/** `name` names the folder of the pictures below test-results. */
export async function startJourney(
  name: string,
  {
    restricted = false,
    language,
    settings = {},
    workspace: named,
    prepare,
  }: JourneyOptions = {},
): Promise<Journey> {
  const profile = createProfile(name, {
    ...testSettings,
    ...settings,
    ...(restricted
      ? {
          "security.workspace.trust.enabled": true,
          "security.workspace.trust.startupPrompt": "never",
        }
      : {}),
  });
  const workspace = named ?? profile.workspace;
  if (named === undefined) {
    copySample(workspace);
    prepare?.(workspace);
  }
  const first = named === undefined ? "README.md" : firstEntry(named);
  installVsix(profile, vsixFile);
  let server = await startServer(profile, { restricted });
  const browser = await launchBrowser();
  const page = await openPage(browser);
  if (language !== undefined)
    await page.addInitScript((chosen) => {
      Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: chosen });
    }, language);
  const person = new Person(page, name);
  await person.open(server.page(workspace), first);
  return {
    person,
    workspace,
    async untilKept(text) {
      for (const end = Date.now() + 60_000; Date.now() < end;) {
        if (await page.evaluate(keeps, text)) return;
        await new Promise((resolve) => setTimeout(resolve, 500));
      }
      throw new Error(`after a minute the window has not kept ${text}`);
    },
    async reopen(meanwhile) {
      await page.goto("about:blank");
      await server.stop();
      meanwhile();
      server = await startServer(profile, { port: server.port, restricted });
      await person.open(server.page(workspace), first);
    },
    async close(failed) {
      if (failed) {
        await person.takePicture("failed");
        if (existsSync(profile.log))
          copyFileSync(
            profile.log,
            path.join(resultsFolder, name, "server.log"),
          );
      }
      await browser.close();
      await server.stop();
      profile.remove();
    },
  };
}

/** The name of something that the explorer lists. */
function firstEntry(folder: string): string {
  const name = readdirSync(folder).find((entry) => !entry.startsWith("."));
  if (name === undefined) throw new Error(`${folder} is empty`);
  return name;
}

/** What is used here of the browser's own databases; the types of a page do not belong to the harness. */
interface Answer<T> {
  readonly result: T;
  onsuccess: () => void;
  onerror: () => void;
}
interface BrowserDatabase {
  transaction(table: string): {
    objectStore(table: string): { getAll(): Answer<readonly unknown[]> };
  };
  close(): void;
}
declare const indexedDB: {
  databases(): Promise<readonly { readonly name?: string }[]>;
  open(name: string): Answer<BrowserDatabase>;
};

/** Runs in the window: whether one of the editor's databases there holds the text, however deep in strings of JSON. */
async function keeps(text: string): Promise<boolean> {
  for (const { name } of await indexedDB.databases()) {
    if (name?.startsWith("vscode-web-state-db") !== true) continue;
    const opening = indexedDB.open(name);
    await new Promise((resolve, reject) => {
      opening.onsuccess = () => resolve(undefined);
      opening.onerror = () => reject(new Error(`${name} does not open`));
    });
    const reading = opening.result
      .transaction("ItemTable")
      .objectStore("ItemTable")
      .getAll();
    await new Promise((resolve, reject) => {
      reading.onsuccess = () => resolve(undefined);
      reading.onerror = () => reject(new Error(`${name} cannot be read`));
    });
    opening.result.close();
    for (const value of reading.result)
      if (String(value).replaceAll("\\", "").includes(text)) return true;
  }
  return false;
}
