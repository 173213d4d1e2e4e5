// The completion script for PowerShell 5.1 and newer.
import type { CompletedVerb } from "./words.ts";

export function* writePowershell(
  verbs: readonly CompletedVerb[],
): Iterable<string> {
  yield "# Completion of codeweft for PowerShell; made by `codeweft completion powershell`.";
  yield "Register-ArgumentCompleter -Native -CommandName codeweft -ScriptBlock {";
  yield "  param($wordToComplete, $commandAst, $cursorPosition)";
  yield "  $verbs = [ordered]@{";
  for (const { names, summary, flags, values } of verbs)
    for (const name of names) {
      yield `    ${quote(name)} = @{`;
      yield `      summary = ${quote(summary)}`;
      yield `      values = @(${values.map(quote).join(", ")})`;
      yield "      flags = [ordered]@{";
      for (const flag of flags)
        yield `        ${quote(flag.name)} = @{ summary = ${quote(flag.summary)}; many = $${String(flag.many)}; values = @(${flag.values.map(quote).join(", ")}) }`;
      yield "      }";
      yield "    }";
    }
  yield "  }";
  yield "  $typed = @($commandAst.CommandElements | Select-Object -Skip 1 | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.ToString() })";
  yield "  $verb = $typed | Where-Object { $_ -notlike '-*' } | Select-Object -First 1";
  yield "  $head = ''";
  yield "  $tail = $wordToComplete";
  yield "  if (-not $verb) {";
  yield "    $found = $verbs.Keys | ForEach-Object { ,@($_, $verbs[$_].summary) }";
  yield "  } elseif ($verbs.Contains($verb)) {";
  yield "    $known = $verbs[$verb]";
  yield "    $before = $typed[-1]";
  yield "    if ($known.flags.Contains($before) -and $known.flags[$before].values) {";
  yield "      $flag = $known.flags[$before]";
  yield "      if ($flag.many -and $tail.Contains(',')) {";
  yield "        $cut = $tail.LastIndexOf(',') + 1";
  yield "        $head = $tail.Substring(0, $cut)";
  yield "        $tail = $tail.Substring($cut)";
  yield "      }";
  yield "      $found = $flag.values | ForEach-Object { ,@($_, $_) }";
  yield "    } elseif ($tail -like '-*') {";
  yield "      $found = $known.flags.Keys | ForEach-Object { ,@($_, $known.flags[$_].summary) }";
  yield "    } elseif ($before -eq $verb) {";
  yield "      $found = $known.values | ForEach-Object { ,@($_, $_) }";
  yield "    }";
  yield "  }";
  yield '  $found | Where-Object { $_ -and $_[0] -like "$tail*" } | ForEach-Object {';
  yield "    $words = if ($_[1]) { $_[1] } else { $_[0] }";
  yield "    [System.Management.Automation.CompletionResult]::new(\"$head$($_[0])\", $_[0], 'ParameterValue', $words)";
  yield "  }";
  yield "}";
}

/** PowerShell reads typographic quotes like plain ones. */
function quote(text: string): string {
  return `'${text.replace(/['\u2018\u2019\u201A\u201B]/gu, "$&$&")}'`;
}
