// What a window says that has no folder, and one whose folder was not read yet.
import { launchBrowser, openPage } from "../browser.mjs";
import { Person } from "../person.ts";
import { vsixFile } from "../places.mjs";
import { createProfile, testSettings } from "../profile.mjs";
import { copySample } from "../sample.mjs";
import { installVsix, startServer } from "../server.mjs";
import { Album } from "./album.ts";
import { sample } from "./subject.ts";

/** `name`: the folder of the pictures; `theme`: as the editor's setting has it. */
export async function takeEmptyWindows(
  name: string,
  theme: string,
): Promise<void> {
  const profile = createProfile(name, {
    ...testSettings,
    "workbench.colorTheme": theme,
    "codeweft.ingest.onOpen": "never",
  });
  copySample(profile.workspace);
  installVsix(profile, vsixFile);
  const server = await startServer(profile);
  const browser = await launchBrowser();
  try {
    const person = new Person(await openPage(browser), name);
    person.page.setDefaultTimeout(15_000);
    const album = new Album(person, sample, profile.workspace);
    await person.page.goto(`${server.address}/?ew=true`);
    await person.openContainer("Codeweft");
    await takeViews(album, "no-folder");
    await person.open(server.page(profile.workspace), "README.md");
    await person.openContainer("Codeweft");
    await takeViews(album, "not-read");
  } finally {
    await browser.close();
    await server.stop();
    profile.remove();
  }
}

async function takeViews(album: Album, state: string): Promise<void> {
  const { person } = album;
  await person.graphFrame(".toolbar");
  await person.makeRoom(520, "Relations");
  await album.attempt(`${state}-graph`, () => album.picture(`${state}-graph`));
  for (const view of [
    "Relations",
    "Insights",
    "Answer",
    "Bookmarks",
    "Queries",
    "Index",
  ])
    await album.attempt(`${state} ${view}`, async () => {
      await album.focusOn(view);
    });
  await album.attempt(`${state}-views`, () => album.picture(`${state}-views`));
}
