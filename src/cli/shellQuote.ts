// Writes an argument so that it means the same when it is pasted into a shell.

/** Plain words stay as they are; others are put into the quotes of the platform's usual shell. */
export function shellQuote(
  word: string,
  platform: NodeJS.Platform = process.platform,
): string {
  if (/^[A-Za-z0-9_@%+=:,./\\-]+$/.test(word) && !word.startsWith("-"))
    return platform === "win32" || !word.includes("\\") ? word : `'${word}'`;
  // A file name of Windows has no double quotes; elsewhere only the single quote itself needs care.
  return platform === "win32"
    ? `"${word}"`
    : `'${word.replaceAll("'", "'\\''")}'`;
}
