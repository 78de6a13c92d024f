#!/usr/bin/env bash
# Builds the native executables of all services, or of those named: services/<service>/target/<service>-runner.
# Then starts each alone on a real broker and database and prints what it takes. See docs/images.md.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
known=""  # every service: what has an application.properties
for file in "$root"/services/*/src/main/resources/application.properties; do
  service=${file#"$root"/services/}
  known="$known ${service%%/*}"
done
known=${known# }
oldest=25  # the feature version of native-image that executables are tested with

usage() {
  cat << USAGE
usage: native-build.sh [option...] [service...]

Services: $known (default: all).

  --jobs N      build N services at a time (default: 1); each takes two cores and the memory below
  --memory SIZE the builder's heap for one service (default: 6g)
  --container   build in a container with the Mandrel builder, also when there is a native-image
  --no-start    do not start what was built
  --json        print the result as JSON instead of a table; progress goes to standard error
  --help        this text
USAGE
}

fail() {
  echo "native-build: $*" >&2
  exit 1
}

mistake() {
  echo "native-build: $*" >&2
  exit 2
}

jobs=1
memory=6g
container=false
start=true
json=false
services=""

read_arguments() {
  while [ $# -gt 0 ]; do
    case $1 in
      --jobs | --memory)
        [ $# -gt 1 ] || mistake "$1 needs a value"
        if [ "$1" = --jobs ]; then jobs=$2; else memory=$2; fi
        shift
        ;;
      --jobs=*) jobs=${1#*=} ;;
      --memory=*) memory=${1#*=} ;;
      --container) container=true ;;
      --no-start) start=false ;;
      --json) json=true ;;
      -h | --help)
        usage
        exit 0
        ;;
      -*) mistake "there is no option $1; --help lists them" ;;
      *)
        case " $known " in
          *" $1 "*) case " $services " in *" $1 "*) ;; *) services="$services $1" ;; esac ;;
          *) mistake "there is no service $1; there are ${known// /, }" ;;
        esac
        ;;
    esac
    shift
  done
  [[ $jobs =~ ^[1-9][0-9]*$ ]] || mistake "--jobs must be a number of at least 1, not $jobs"
  [[ $memory =~ ^[1-9][0-9]*[gGmM]$ ]] || mistake "--memory must look like 6g or 6000m, not $memory"
  services=${services:-$known}
}

# Prints the feature version of a native-image, nothing when it does not tell.
version_of() {
  "$1" --version 2> /dev/null | sed -nE 's/^(native-image|GraalVM) ([0-9]+).*/\2/p' | head -n 1 || true
}

# Fails with what is wrong with a native-image that somebody chose or installed.
require_good() {
  local program=$1 origin=$2 version
  [ -x "$program" ] || fail "$origin, but there is no bin/native-image in it; point it at a GraalVM or Mandrel $oldest"
  version=$(version_of "$program")
  [ -n "$version" ] || fail "$program does not tell its version; install a GraalVM or Mandrel $oldest"
  [ "$version" -ge "$oldest" ] \
    || fail "$program is version $version; Tandem needs a GraalVM or Mandrel $oldest or newer"
  command -v cc > /dev/null || command -v gcc > /dev/null || command -v clang > /dev/null \
    || fail "native-image needs a C compiler; install one (Debian: apt install gcc libz-dev)"
}

# Prints the home of the first that is there: GRAALVM_HOME, JAVA_HOME with a native-image, native-image on the PATH.
# Status 3 when none is, 1 when it is no good.
find_native_image() {
  local program home
  if [ -n "${GRAALVM_HOME:-}" ]; then
    require_good "$GRAALVM_HOME/bin/native-image" "GRAALVM_HOME is $GRAALVM_HOME"
    home=$GRAALVM_HOME
  elif [ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/native-image" ]; then
    require_good "$JAVA_HOME/bin/native-image" "JAVA_HOME is $JAVA_HOME"
    home=$JAVA_HOME
  elif program=$(command -v native-image); then
    require_good "$program" "native-image is on the PATH"
    home=$(dirname "$(dirname "$(readlink -f "$program")")")
  else
    return 3
  fi
  echo "$home"
}

# podman or docker, if it answers; what is installed and does not answer is told.
find_engine() {
  local engine
  for engine in podman docker; do
    if command -v "$engine" > /dev/null; then
      if "$engine" info > /dev/null 2>&1; then
        echo "$engine"
        return
      fi
      echo "native-build: $engine is installed but does not answer ($engine info)" >&2
    fi
  done
  return 1
}

builder=()
find_builder() {
  local home engine status=0
  if [ "$container" = false ]; then
    home=$(find_native_image) || status=$?
    case $status in
      0)
        echo "native-build: with $home" >&2
        export GRAALVM_HOME=$home
        [ -n "${JAVA_HOME:-}" ] || [ ! -x "$home/bin/javac" ] || export JAVA_HOME=$home
        return
        ;;
      3) ;;
      *) exit 1 ;;
    esac
  fi
  engine=$(find_engine) || fail "$(ways)"
  echo "native-build: in a container of $engine, with the Mandrel builder" >&2
  builder=(-Dquarkus.native.container-build=true "-Dquarkus.native.container-runtime=$engine")
}

ways() {
  if [ "$container" = true ]; then
    echo "no container engine answers; install podman or docker, or leave out --container and set GRAALVM_HOME"
  else
    echo "neither native-image nor a container engine found. Either install GraalVM or Mandrel $oldest" \
      "(sdk install java 25-graalce) and set GRAALVM_HOME to it, or install podman or docker and run this again:" \
      "it then builds in a container."
  fi
}

# One run at a time in this tree: two would write the same files.
take_turn() {
  local lock=.tandem/native-build.lock owner told=false
  mkdir -p .tandem 2> /dev/null || fail "cannot write to $root/.tandem"
  while ! mkdir "$lock" 2> /dev/null; do
    owner=$(cat "$lock/pid" 2> /dev/null || true)
    if [ -n "$owner" ] && ! kill -0 "$owner" 2> /dev/null; then
      rm -rf "$lock"
    else
      [ "$told" = true ] || echo "native-build: waiting for another run in this tree (pid ${owner:-unknown})" >&2
      told=true
      sleep 1
    fi
  done
  echo $$ > "$lock/pid"
  # shellcheck disable=SC2064  # now, not then
  trap "rm -rf '$root/$lock'" EXIT
}

# Turns Maven's and native-image's output into one line per step; in a terminal the line is replaced.
show_progress() {
  local line module="" begin="" end=$'\n'
  if [ -t 2 ]; then
    begin=$'\r\033[K'
    end=""
  fi
  while IFS= read -r line; do
    case $line in
      "[INFO] Building "*"["*"/"*"]")
        module=$(echo "${line#\[INFO\] Building }" | sed -E 's/ [^ ]+ +\[[0-9]+\/[0-9]+\]$//; s/^Tandem //')
        [ "$jobs" = 1 ] || module="$jobs at a time"
        printf '%s%s: compiling%s' "$begin" "$module" "$end"
        ;;
      "["[1-8]"/8] "*) printf '%s%s: %s%s' "$begin" "$module" "${line%%...*}" "$end" ;;
    esac
  done
  printf '%s' "$begin"
}

# Seconds of Maven's "12.3 s", "05:12 min" or "01:02 h".
seconds() {
  echo "$1" | awk '{ split($1, part, ":")
    if ($2 == "h") print part[1] * 3600 + part[2] * 60
    else if ($2 == "min") print part[1] * 60 + part[2]
    else printf "%d\n", $1 + 0.5 }'
}

# Prints service, SUCCESS or another word, and seconds, as Maven summed up.
outcomes() {
  local service line
  for service in $services; do
    line=$(grep -E "^\[INFO\] (.* )?$service \.+ [A-Z]+" "$1" | tail -n 1 || true)
    set -- "$1" "$(echo "$line" | sed -nE 's/.* \.+ ([A-Z]+).*/\1/p')" "$(echo "$line" | sed -nE 's/.*\[ *(.*)\]$/\1/p')"
    printf '%s\t%s\t%s\n' "$service" "${2:-SKIPPED}" "$(seconds "${3:-0 s}")"
  done
}

build() {
  local log=$1 modules
  modules=${services# }
  modules=services/${modules// /,services/}
  ./mvnw -B -Dquick -Dnative -Dstyle.color=never -fae -T "$jobs" -pl "$modules" -am package \
    "-Dquarkus.native.native-image-xmx=$memory" ${builder[@]+"${builder[@]}"} 2>&1 | tee "$log" | show_progress >&2
}

bytes() {
  wc -c < "services/$1/target/$1-runner" | tr -d ' '
}

# Prints a row per service: name, bytes, seconds, milliseconds, resident bytes, state; 0 where unknown.
rows() {
  local service outcome taken measured unknown
  while IFS=$'\t' read -r service outcome taken; do
    measured=$(grep "^$service	" "$2" | cut -f 4,5 || true)
    if [ "$outcome" != SUCCESS ]; then
      printf '%s\t0\t%s\t0\t0\tnot built\n' "$service" "$taken"
    elif [ -z "$measured" ]; then
      unknown="does not start"
      if [ "$start" = false ]; then unknown=built; fi
      printf '%s\t%s\t%s\t0\t0\t%s\n' "$service" "$(bytes "$service")" "$taken" "$unknown"
    else
      printf '%s\t%s\t%s\t%s\tstarts\n' "$service" "$(bytes "$service")" "$taken" "$measured"
    fi
  done < "$1"
}

table() {
  awk -F '\t' 'BEGIN { printf "%-14s %8s %7s %8s %8s  %s\n", "SERVICE", "SIZE", "BUILD", "START", "RSS", "RESULT" }
    function shown(value, divisor, unit) { return value > 0 ? sprintf("%.0f %s", value / divisor, unit) : "-" }
    { printf "%-14s %8s %7s %8s %8s  %s\n", $1, shown($2, 1048576, "MB"), shown($3, 1, "s"), shown($4, 1, "ms"), \
      shown($5, 1048576, "MB"), $6 }'
}

as_json() {
  awk -F '\t' 'BEGIN { printf "[" }
    { printf "%s{\"service\":\"%s\",\"bytes\":%s,\"buildSeconds\":%s,\"startMillis\":%s,\"residentBytes\":%s,\"result\":\"%s\"}", \
      (NR > 1 ? "," : ""), $1, $2, $3, $4, $5, $6 }
    END { print "]" }'
}

read_arguments "$@"
cd "$root"
find_builder
take_turn

work=.tandem/native-build.lock
log=.tandem/logs/native-build.log
mkdir -p .tandem/logs
built=true
build "$log" || built=false
outcomes "$log" > "$work/outcomes"
: > "$work/measured"

good=$(awk -F '\t' '$2 == "SUCCESS" { print $1 }' "$work/outcomes")
if [ "$start" = true ] && [ -n "$good" ]; then
  if [ "$container" = true ] && [ "$(uname -s)" != Linux ]; then
    echo "native-build: what a container builds runs on Linux only; not started here" >&2
    start=false
  else
    # shellcheck disable=SC2086
    ./tandem measure --native --tsv --starts 3 --rest 5 $good > "$work/measured" || built=false
  fi
fi

rows "$work/outcomes" "$work/measured" > "$work/rows"
if [ "$json" = true ]; then as_json < "$work/rows"; else table < "$work/rows"; fi
if [ "$built" = false ]; then
  grep -E '^\[ERROR\] [^[:space:]]|^Error:' "$log" | head -n 10 >&2 || true
  fail "not everything was built and started; all output of the build is in $root/$log"
fi
