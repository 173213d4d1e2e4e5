// From the names of tools, as language models know them, back to the questions.

/** The question of a tool: `codeweft_symbol_at` → `symbolAt`. */
export function toQuestion(tool: string): string {
  return tool
    .replace(/^codeweft_/u, "")
    .replace(/_([a-z])/gu, (_, letter: string) => letter.toUpperCase());
}
