# Read by every bash of a run (BASH_ENV): each command is written to a file of ours with the place where it stands, the function
# that it stands in, and where that function was called. ACCURACY_OUT is the folder for the notes.
if [ -n "${ACCURACY_OUT:-}" ] && [ -z "${ACCURACY_NOTES:-}" ]; then
  exec 219>>"$ACCURACY_OUT/$$-$RANDOM"
  ACCURACY_NOTES=$$
  PS4='+:trace|${BASH_SOURCE[0]-}|${LINENO-}|${FUNCNAME[0]-}|${BASH_LINENO[0]-}|${BASH_SOURCE[1]-}|${FUNCNAME[1]-}|${FUNCNAME[2]+deeper}|${PWD-}| '
  BASH_XTRACEFD=219
  set -x
fi
