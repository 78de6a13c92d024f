# Runs a command that cannot outlive its owner: standard input is a pipe held by the owner,
# and its end - closed on purpose or by the owner's death - is the signal to stop.
# usage: sh -c <this text> leash <signal> <command> [argument...]
signal=$1
shift
trap '' INT
exec 3<&0
{
  read -r _ <&3
  kill -s "$signal" $$
  # A frozen command would never notice.
  kill -s CONT $$
} >/dev/null 2>&1 &
exec "$@" </dev/null 3<&-
