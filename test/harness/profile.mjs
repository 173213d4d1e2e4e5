// A throwaway profile: everything that one editor run reads and writes, in one temporary folder.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

/** Keeps the window quiet and the machine to itself; nothing here changes what the extension does. */
const quietSettings = {
  "security.workspace.trust.enabled": false,
  "workbench.startupEditor": "none",
  "workbench.welcomePage.walkthroughs.openOnInstall": false,
  "workbench.tips.enabled": false,
  "workbench.enableExperiments": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "chat.disableAIFeatures": true,
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "update.showReleaseNotes": false,
  "extensions.autoCheckUpdates": false,
  "extensions.autoUpdate": false,
  "extensions.ignoreRecommendations": true,
  "git.enabled": false,
  "npm.fetchOnlinePackageInfo": false,
};

/** Makes pictures and timings repeatable; for tests only. */
export const testSettings = {
  "workbench.reduceMotion": "on",
  "editor.minimap.enabled": false,
  "editor.cursorBlinking": "solid",
  "editor.accessibilitySupport": "off",
  "window.restoreWindows": "none",
  "files.hotExit": "off",
};

/** Creates the profile's folder. `remove` deletes it with everything in it. */
export function createProfile(name, settings = {}) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), `codeweft-${name}-`));
  const profile = {
    folder,
    serverData: path.join(folder, "server"),
    userData: path.join(folder, "user"),
    extensions: path.join(folder, "extensions"),
    sockets: path.join(folder, "sockets"),
    /** Where programs keep what belongs to a person; this way a run neither sees nor changes what is this person's. */
    personal: path.join(folder, "personal"),
    log: path.join(folder, "server.log"),
    /** The folder that the editor opens, when the run brings no other. */
    workspace: path.join(folder, "workspace"),
    remove: () =>
      // A busy machine takes seconds to end all that still writes there.
      fs.rmSync(folder, { recursive: true, force: true, maxRetries: 20 }),
  };
  for (const made of [
    path.join(profile.userData, "User"),
    profile.extensions,
    profile.sockets,
    profile.personal,
    profile.workspace,
  ])
    fs.mkdirSync(made, { recursive: true });
  fs.writeFileSync(
    path.join(profile.userData, "User/settings.json"),
    JSON.stringify({ ...quietSettings, ...settings }, null, 2),
  );
  return profile;
}
