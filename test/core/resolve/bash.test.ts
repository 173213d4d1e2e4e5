// What the shell's own rules lead to: functions and variables, local and of the whole script, and scripts that are sourced.
import assert from "node:assert/strict";
import { callsOf, edgesOf, openSources } from "./sources.ts";

describe("functions of shell scripts", () => {
  it("commands that bear the name of a function are calls, all others lead outside", async () => {
    const sources = await openSources(`# file: run.sh
main() {
  helper one | grep two
  if other; then echo "$(helper)"; fi
}
helper() { command ls; }
function other { return 0; }
trap 'other' EXIT
main "$@"
`);
    assert.deepEqual(sources.edges(), [
      "run.sh: -> [global] trap calls external",
      "run.sh: -> run.sh:main calls exact",
      "run.sh: -> run.sh:other calls exact",
      "run.sh:helper -> [global] command calls external",
      "run.sh:helper -> [global] ls calls external",
      "run.sh:main -> [global] echo calls external",
      "run.sh:main -> [global] grep calls external",
      "run.sh:main -> run.sh:helper calls exact",
      "run.sh:main -> run.sh:other calls exact",
      "run.sh:other -> [global] return calls external",
    ]);
  });

  it("are found in scripts that are sourced, by paths beside the script and by folders named in front", async () => {
    assert.deepEqual(
      await callsOf(`# file: bin/run.sh
source "$(dirname "$0")/../lib/log.sh"
. "\${BASH_SOURCE%/*}/near.sh"
source "$ROOT/lib/deep/far.sh"
log; near; far; deeper; unknown
load 'test_helper'
helped
# file: bin/near.sh
near() { :; }
# file: lib/log.sh
log() { :; }
unknown_here() { unknown; }
# file: lib/deep/far.sh
source ./deeper.sh
far() { :; }
# file: lib/deep/deeper.sh
deeper() { :; }
# file: test/test_helper.bash
helped() { :; }
# file: other/unknown.sh
unknown() { :; }
`),
      [
        "bin/run.sh: -> bin/near.sh:near calls exact",
        "bin/run.sh: -> lib/deep/deeper.sh:deeper calls exact",
        "bin/run.sh: -> lib/deep/far.sh:far calls exact",
        "bin/run.sh: -> lib/log.sh:log calls exact",
        "bin/run.sh: -> test/test_helper.bash:helped calls exact",
      ],
    );
  });

  it("of scripts that whoever sources this one has sourced are matched by names that no command bears", async () => {
    const sources = await openSources(`# file: main.sh
. lib/tools.sh
. "$COMMAND_FILE"
# file: lib/tools.sh
plugin_path() { :; }
say() { :; }
sayTwice() { :; }
Say() { :; }
# file: lib/other.sh
two_places() { :; }
# file: lib/others.sh
two_places() { :; }
# file: commands/add.sh
add_plugin() { plugin_path "$1"; say; sayTwice; Say; two_places; apt_get; in_test; }
# file: examples/add_test.sh
in_test() { :; }
`);
    assert.deepEqual(
      sources.edges().filter((line) => line.includes("add_plugin ->")),
      [
        "commands/add.sh:add_plugin -> [global] Say calls external",
        "commands/add.sh:add_plugin -> [global] apt_get calls external",
        "commands/add.sh:add_plugin -> [global] in_test calls external",
        "commands/add.sh:add_plugin -> [global] say calls external",
        "commands/add.sh:add_plugin -> lib/tools.sh:plugin_path calls name",
        "commands/add.sh:add_plugin -> lib/tools.sh:sayTwice calls name",
      ],
    );
    assert.deepEqual(sources.unresolved(), [
      "commands/add.sh:1 several candidates two_places()",
    ]);
  });
});

describe("variables of shell scripts", () => {
  it("belong to the script unless a function says that they are its own", async () => {
    assert.deepEqual(
      await edgesOf(
        `# file: run.sh
source ./settings.sh
COUNT=0
add() {
  local step=1 COUNT_OF
  COUNT=$(( COUNT + step ))
  made=1
  while read -r line; do echo "$line"; done
}
show() {
  local made=2
  echo "$COUNT $made $LEVEL $step"
  LEVEL=2
}
echo "$made"
# file: settings.sh
readonly LEVEL=1
`,
        "reads",
        "writes",
      ),
      [
        "run.sh: -> run.sh:made reads exact",
        "run.sh:add -> run.sh:COUNT reads exact",
        "run.sh:add -> run.sh:COUNT writes exact",
        "run.sh:add -> run.sh:line reads exact",
        "run.sh:show -> run.sh:COUNT reads exact",
        // Whether LEVEL is the sourced one or the script's own is told by nothing but the order of assignments.
        "run.sh:show -> run.sh:LEVEL reads exact",
      ],
    );
  });
});
