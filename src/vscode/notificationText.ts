// What the editor's notifications show of a text. Knows no editor.

/**
 * The text with no link in it. Notifications render `[words](command:…)` as a link that runs the command, and names, paths and
 * links that our texts repeat may be written by anybody. No text of ours has a link.
 */
export function notificationText(text: string): string {
  return text.replaceAll("](", "] (");
}
