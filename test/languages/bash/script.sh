#!/usr/bin/env bash
# Doc.
set -euo pipefail
#~ 1 → module call set(?, ?)
source ./lib.sh
#~ 1 → module call source(?)
. "$(dirname "$0")/util.sh"
#~ 1 → module call .(?)
#~ 6 → module call dirname(?)
. "${BASH_SOURCE%/*}/more.sh"
#~ 1 → module call .(?)
#~ 6 → module read BASH_SOURCE
source "$DIR/x.sh"
#~ 1 → module call source(?)
#~ 10 → module read DIR
readonly LIMIT=10
#~ 10 constant LIMIT [exported readonly] = number'10'
declare -a LIST=(a b)
#~ 12 variable LIST [exported] = array[?, ?]
export PATH="$PATH:/x" FOO
#~ 8 variable PATH [exported] = ?
#~ 24 variable FOO [exported]
#~ 15 → module read PATH
NAME=value
#~ 1 variable NAME [exported] = ?
main() {
#~ 1 function main [exported]
  local a=$1 b
#~ 9 local a in main scope 1 = ?
#~ 14 local b in main scope 1
  local -r c="$(helper "$a")"
#~ 12 local c in main [readonly] scope 1 = ?
#~ 17 → main call helper(?)
  NAME=2
#~ 3 → main write NAME
  for f in "${LIST[@]}"; do
#~ 7 variable f [exported]
#~ 15 → main read LIST
    helper "$f" | other && third || fourth
#~ 5 → main call helper(?)
#~ 14 → main read f
#~ 19 → main call other()
#~ 28 → main call third()
#~ 37 → main call fourth()
  done
  if helper; then return 1; fi
#~ 6 → main call helper()
#~ 19 → main call return(number'1')
  while read -r line; do echo "$line"; done < <(helper)
#~ 17 variable line [exported]
#~ 9 → main call read(?, ?)
#~ 26 → main call echo(?)
#~ 33 → main read line
#~ 49 → main call helper()
  case $a in x) helper;; esac
#~ 17 → main call helper()
  a=$(( a + LIMIT ))
#~ 13 → main read LIMIT
  unset b
  eval "helper"
#~ 3 → main call eval(?)
  $cmd a
#~ 4 → main read cmd
  FOO=1 helper x
#~ 3 → main write FOO
#~ 9 → main call helper(?)
  a+=" y"
  [[ -n $a ]] && helper
#~ 18 → main call helper()
  xargs -I{} helper {}
#~ 3 → main call xargs(?, ?, ?)
  command helper
#~ 3 → main call command(helper())
#~ 11 → main call helper()
}
function helper { echo "$1 ${NAME:-x} $LIMIT"; }
#~ 10 function helper [exported]
#~ 19 → helper call echo(?)
#~ 30 → helper read NAME
#~ 40 → helper read LIMIT
function other () ( echo sub )
#~ 10 function other [exported]
#~ 21 → other call echo(?)
alias ll='ls -l'
#~ 7 function ll [exported bodiless]
trap cleanup EXIT
#~ 1 → module call trap(cleanup(), ?)
#~ 6 → module call cleanup()
trap 'cleanup 1' INT
#~ 1 → module call trap(string'cleanup 1', ?)
@test "addition" {
  run helper 2
#~ 3 → module call run(helper(), number'2')
#~ 7 → module call helper()
}
main "$@"
#~ 1 → module call main(?)
# Counts.
count=0
#~ 1 variable count [exported] = number'0' // Counts.
increment() {
#~ 1 function increment [exported]
  local step=${1:-1}
#~ 9 local step in increment scope 4 = ?
  declare -r fixed=2
#~ 14 local fixed in increment [readonly] scope 4 = number'2'
  (( count += step ))
#~ 6 → increment read count
  total[1]=$count
#~ 3 → increment read total
#~ 3 → increment write total
#~ 13 → increment read count
  printf '%s\n' "$(( count + fixed ))" "${LIST[@]}"
#~ 3 → increment call printf(string'%s\n', ?, ?)
#~ 22 → increment read count
#~ 43 → increment read LIST
}
complete -F increment inc
#~ 1 → module call complete(?, increment(), ?)
#~ 13 → module call increment()
read -r first second <<< "$NAME"
#~ 9 variable first [exported]
#~ 15 variable second [exported]
#~ 1 → module call read(?, ?, ?)
#~ 28 → module read NAME
#~ bindings:
#~   assign NAME ← number'2'
#~   assign a ← ?
#~   assign FOO ← number'1'
#~   assign a ← ?
#~   assign total
#~ imports:
#~   wildcard from './lib.sh' 4:8
#~   wildcard from './util.sh' 5:19
#~   wildcard from './more.sh' 6:21
#~   wildcard from './x.sh' 7:13
