// The completion script for zsh.
import type { CompletedVerb } from "./words.ts";

/** Works as a file `_codeweft` on the `fpath` and when it is sourced. */
export function* writeZsh(verbs: readonly CompletedVerb[]): Iterable<string> {
  yield "#compdef codeweft";
  yield "# Completion of codeweft for zsh; made by `codeweft completion zsh`.";
  yield "_codeweft() {";
  yield "  local current=$words[CURRENT] before=$words[CURRENT-1] verb= many=";
  yield "  local -i at place=0";
  yield "  local -a verbs flags values";
  yield "  for ((at = 2; at < CURRENT; at++)); do";
  yield "    if [[ -z $verb && $words[at] != -* ]]; then verb=$words[at]; place=$at; fi";
  yield "  done";
  yield "  case $verb in";
  yield "    ('') verbs=(";
  for (const { names, summary } of verbs)
    for (const name of names) yield `      ${describe(name, summary)}`;
  yield "    ) ;;";
  for (const { names, flags, values } of verbs) {
    yield `    (${names.join("|")})`;
    yield "      flags=(";
    for (const { name, summary } of flags)
      yield `        ${describe(name, summary)}`;
    yield "      )";
    if (values.length > 0)
      yield `      if ((place == CURRENT - 1)); then values=(${values.join(" ")}); fi`;
    const taking = flags.filter(({ takesValue }) => takesValue);
    if (taking.length > 0) {
      yield "      case $before in";
      for (const flag of taking)
        yield flag.values.length === 0
          ? `        (${flag.name}) _files; return ;;`
          : `        (${flag.name}) values=(${flag.values.join(" ")})${flag.many ? "; many=yes" : ""} ;;`;
      yield "      esac";
    }
    yield "      ;;";
  }
  yield "  esac";
  yield "  if [[ -n $many ]]; then";
  yield "    _values -s , value $values";
  yield "  elif ((${#values})) && [[ $current != -* ]]; then";
  yield "    compadd -a values";
  yield "  elif [[ -z $verb && $current != -* ]]; then";
  yield "    _describe verb verbs";
  yield "  elif [[ $current == -* ]]; then";
  yield "    _describe -o flag flags";
  yield "  else";
  yield "    _files";
  yield "  fi";
  yield "}";
  yield 'if [[ $zsh_eval_context[-1] == loadautofunc ]]; then _codeweft "$@"; else compdef _codeweft codeweft; fi';
}

/** `name:words`, as `_describe` takes it. */
function describe(name: string, summary: string): string {
  const words = `${name}:${summary}`.replaceAll("'", "'\\''");
  return `'${words}'`;
}
