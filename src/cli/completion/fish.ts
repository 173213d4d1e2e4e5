// The completion script for fish 3.0 and newer.
import type { CompletedVerb } from "./words.ts";

export function* writeFish(verbs: readonly CompletedVerb[]): Iterable<string> {
  const all = verbs.flatMap(({ names }) => names).join(" ");
  yield "# Completion of codeweft for fish; made by `codeweft completion fish`.";
  yield "complete -c codeweft -e";
  yield `set -l codeweft_verbs ${all}`;
  yield `complete -c codeweft -f -n "not __fish_seen_subcommand_from $codeweft_verbs" -l help -d 'list the verbs'`;
  yield `complete -c codeweft -f -n "not __fish_seen_subcommand_from $codeweft_verbs" -l version -d 'tell the version'`;
  for (const { names, summary, flags, values } of verbs) {
    for (const name of names)
      yield `complete -c codeweft -f -n "not __fish_seen_subcommand_from $codeweft_verbs" -a ${name} -d ${quote(summary)}`;
    const behind = `-n "__fish_seen_subcommand_from ${names.join(" ")}"`;
    if (values.length > 0)
      yield `complete -c codeweft -f ${behind} -a ${quote(values.join(" "))}`;
    for (const flag of flags) {
      const value = !flag.takesValue
        ? "-f"
        : flag.values.length === 0
          ? "-r -F"
          : flag.many
            ? `-x -a ${quote(`(__fish_append , ${flag.values.join(" ")})`)}`
            : `-x -a ${quote(flag.values.join(" "))}`;
      yield `complete -c codeweft ${behind} -l ${flag.name.replace(/^--/u, "")} ${value} -d ${quote(flag.summary)}`;
    }
  }
}

/** Between single quotes fish reads a backslash before a backslash or a quote, and nothing else. */
function quote(text: string): string {
  return `'${text.replace(/[\\']/gu, "\\$&")}'`;
}
