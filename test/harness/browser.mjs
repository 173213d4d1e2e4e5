// The browser of the tests: the pinned one from npm, or the one that CHROMIUM_PATH names.
import { chromium } from "playwright-core";
import { editor } from "../editor/setup.mjs";

/** Nothing but this machine can be reached: the promise "no network" is kept by the browser, not by trust. */
const isolation = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1";

export function launchBrowser() {
  const own = process.env.CHROMIUM_PATH;
  return chromium.launch({
    executablePath: own ?? editor.chromium,
    env: own
      ? process.env
      : {
          ...process.env,
          LD_LIBRARY_PATH: editor.chromiumLibraries,
          FONTCONFIG_FILE: editor.chromiumFonts,
        },
    args: ["--no-sandbox", isolation],
  });
}

/**
 * A page of the size that the journeys' pictures have.
 * @param {import("playwright-core").Browser} browser
 */
export async function openPage(browser) {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
  });
  return context.newPage();
}
