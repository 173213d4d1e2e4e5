// The names under which surfaces offer a question or an action, made from its id.

/** For command lines and routes: `symbolAt` → `symbol-at`. */
export function toVerb(id: string): string {
  return id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** For language models: `symbolAt` → `codeweft_symbol_at`. */
export function toToolName(id: string): string {
  return `codeweft_${id.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;
}
