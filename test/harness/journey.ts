// One window of VS Code with Codeweft installed from its VSIX on a copy of the sample, for a journey that acts as a person.
import { copyFileSync, existsSync } from "node:fs";
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
  /** Ends the window, the extension host and the engine, runs `meanwhile`, and opens all of them again. */
  reopen(meanwhile: () => void): Promise<void>;
  /** Ends everything; after a failure the picture, the server's log and what the extension's console said stay. */
  close(failed: boolean): Promise<void>;
}

/** `name` names the folder of the pictures below test-results. */
export async function startJourney(name: string): Promise<Journey> {
  const profile = createProfile(name, testSettings);
  copySample(profile.workspace);
  installVsix(profile, vsixFile);
  let server = await startServer(profile);
  const browser = await launchBrowser();
  const page = await openPage(browser);
  const person = new Person(page, name);
  await person.open(server.page(profile.workspace), "README.md");
  return {
    person,
    workspace: profile.workspace,
    async reopen(meanwhile) {
      await page.goto("about:blank");
      await server.stop();
      meanwhile();
      server = await startServer(profile, { port: server.port });
      await person.open(server.page(profile.workspace), "README.md");
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
