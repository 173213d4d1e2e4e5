// The completion script for Bash 3.2 and newer.
import type { CompletedVerb } from "./words.ts";

/** Words are proposed with `compgen -W`: they hold letters, figures and dashes alone, which no shell reads as more. */
export function* writeBash(verbs: readonly CompletedVerb[]): Iterable<string> {
  yield "# Completion of codeweft for Bash; made by `codeweft completion bash`.";
  yield "_codeweft() {";
  yield "  local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}";
  yield "  local verb= place=0 at words= values= many=";
  yield "  for ((at = 1; at < COMP_CWORD; at++)); do";
  yield "    if [[ -z $verb && ${COMP_WORDS[at]} != -* ]]; then verb=${COMP_WORDS[at]}; place=$at; fi";
  yield "  done";
  yield "  COMPREPLY=()";
  yield '  case "$verb" in';
  yield `    "") words="${[...verbs.flatMap(({ names }) => names), "--help", "--version"].join(" ")}" ;;`;
  for (const { names, flags, values } of verbs) {
    yield `    ${names.join("|")})`;
    yield `      words="${flags.map(({ name }) => name).join(" ")}"`;
    if (values.length > 0)
      yield `      if ((place == COMP_CWORD - 1)) && [[ $current != -* ]]; then values="${values.join(" ")}"; fi`;
    const taking = flags.filter(({ takesValue }) => takesValue);
    if (taking.length > 0) {
      yield '      case "$before" in';
      for (const flag of taking)
        yield flag.values.length === 0
          ? `        ${flag.name}) words=; values= ;;`
          : `        ${flag.name}) values="${flag.values.join(" ")}"${flag.many ? "; many=yes" : ""} ;;`;
      yield "      esac";
    }
    yield "      ;;";
  }
  yield "  esac";
  yield "  if [[ -n $many && $current == *,* ]]; then";
  yield "    local head=${current%,*},";
  yield '    COMPREPLY=($(compgen -P "$head" -W "$values" -- "${current##*,}"))';
  yield "  elif [[ -n $values ]]; then";
  yield '    COMPREPLY=($(compgen -W "$values" -- "$current"))';
  yield "  elif [[ -z $verb || $current == -* ]]; then";
  yield '    COMPREPLY=($(compgen -W "$words" -- "$current"))';
  yield "  fi";
  yield "}";
  yield "complete -o default -F _codeweft codeweft";
}
