#!/usr/bin/env bash
# Proves the Dockerfile without a container engine: runs its own lines, stage by stage, on a clean checkout of HEAD and with an empty package
# cache, then starts the result as the image would: as user 1654, with no shell, everything but /data and /tmp read-only.
# This machine's SDK and runtime stand in for the two base images. Needs bubblewrap, git, jq and the .NET SDK. --quick leaves out the stages "build" and "test".
# shellcheck disable=SC2086 # words of a Dockerfile line are split on purpose
set -euo pipefail
cd "$(dirname "$0")/.."
quick=${1:-}
root=$(mktemp -d "${TMPDIR:-/tmp}/bot-prove-XXXXXX")
trap 'rm -rf "$root"' EXIT
step() { printf '%4ds  %s\n' "$SECONDS" "$*"; }
fail() { step "FAILED: $*"; exit 1; }

# Where the runtime image has its libraries, certificates and .NET; the same for the SDK, and its shell and tools on top.
runtime=(--ro-bind /usr/share/dotnet /usr/share/dotnet --ro-bind /usr/lib/x86_64-linux-gnu /usr/lib/x86_64-linux-gnu --ro-bind /lib /lib
  --ro-bind /lib64 /lib64 --ro-bind /etc/ssl /etc/ssl --proc /proc --dev /dev --tmpfs /tmp --setenv DOTNET_ROOT /usr/share/dotnet)
sdk=(--ro-bind /usr /usr --ro-bind /bin /bin --ro-bind /lib /lib --ro-bind /lib64 /lib64 --ro-bind /etc /etc --proc /proc --dev /dev
  --tmpfs /tmp --setenv HOME /root --setenv TARGETARCH amd64 --unsetenv DISCORD_OPENAPI)
# The SDK's image has no Node, so tests that need it skip there.
for program in node npm; do ! [ -e "/usr/bin/$program" ] || sdk+=(--ro-bind /dev/null "/usr/bin/$program"); done

# run COMMAND: one RUN line in the stage being built.
run() {
  step "$stage: RUN $1"
  mkdir -p "$root/$stage/root"
  bwrap --bind "$root/$stage" / "${sdk[@]}" --chdir "$folder" --die-with-parent /bin/sh -c "$1" >"$root/log" 2>&1 || { tail -40 "$root/log"; fail "$1"; }
  grep -E '^ +(total|succeeded|skipped): ' "$root/log" || true
}

# copy [--from=STAGE] [--chown=UID:GID] SOURCE... TARGET: one COPY line.
copy() {
  local from="$root/checkout" owner=
  while [[ $1 == --* ]]; do
    case $1 in --from=*) from="$root/${1#*=}" ;; --chown=*) owner=${1#*=} ;; *) fail "COPY $1 is not known here" ;; esac
    shift
  done
  local target=${!#}
  [[ $target == /* ]] || target="$folder/$target"
  mkdir -p "$root/$stage$target"
  for source in "${@:1:$#-1}"; do
    if [ -d "$from/$source" ]; then cp -a "$from/$source/." "$root/$stage$target"; else cp "$from/$source" "$root/$stage$target"; fi
  done
  [ -z "$owner" ] || chown "$owner" "$root/$stage$target"
}

# from ... AS STAGE: starts a stage, as a copy of an earlier one or empty.
from() {
  local base=${*: -3:1}
  stage=${!#} folder=/
  step "stage $stage"
  if [ -d "$root/$base" ]; then cp -a "$root/$base" "$root/$stage" && folder=/src; else mkdir "$root/$stage"; fi
}

mkdir "$root/checkout" && git archive HEAD | tar -x -C "$root/checkout"
skipping=
while read -r word rest; do
  [ "$word" = FROM ] && { skipping=; [[ $quick == --quick && $rest =~ " AS "(build|test)$ ]] && skipping=yes; }
  if [ -n "$skipping" ]; then [ "$word" = COPY ] && { mkdir -p "$root/test/src" && cp -a "$root/checkout/content" "$root/test/src/"; }; continue; fi
  case $word in
    FROM) from $rest ;;
    WORKDIR) folder=$rest && mkdir -p "$root/$stage$rest" ;;
    COPY) copy $rest ;;
    RUN) run "$rest" ;;
    ENV) for pair in $rest; do environment+=(--setenv "${pair%%=*}" "${pair#*=}"); done ;;
    ENTRYPOINT) entry=$(jq -r '.[]' <<<"$rest") ;;
    HEALTHCHECK) mapfile -t health < <(jq -r '.[]' <<<"${rest#*CMD }") ;;
    ARG | USER | VOLUME | EXPOSE | STOPSIGNAL | '' | '#'*) ;;
    *) fail "the Dockerfile has a $word, which is not known here" ;;
  esac
done <Dockerfile
step "published: $(du -sh --exclude=content "$root/publish/app" | cut -f1) program, $(du -sh "$root/final/app/content" | cut -f1) content"

# image [--setenv NAME VALUE]... COMMAND...: starts it as the image would.
image() {
  bwrap --clearenv --unshare-user --uid 1654 --gid 1654 --die-with-parent --ro-bind "$root/final" / "${runtime[@]}" "${environment[@]}" \
    --bind "$root/data" /data --chdir /app --info-fd 9 "$@" 9>"$root/started"
}
mkdir -p "$root/data" "$root/final"/{usr/share/dotnet,usr/lib/x86_64-linux-gnu,lib,lib64,etc/ssl,proc,dev,tmp} && chown 1654:1654 "$root/data"

image --unsetenv Bot__SecretsFolder "$entry" <<<"does heroin cause depression" >"$root/log" 2>&1 || { cat "$root/log"; fail "$entry"; }
grep -q '^Sources' "$root/log" || { cat "$root/log"; fail "an answer without sources"; }
step "answers on standard input: $(head -1 "$root/log")"

image "$entry" </dev/null >"$root/log" 2>&1 && code=0 || code=$?
{ [ "$code" = 2 ] && grep -q 'are both missing' "$root/log"; } || { cat "$root/log"; fail "exit code $code without a token"; }
step "without a token: exit code 2, $(head -1 "$root/log")"

# A token of the right shape and an address where nobody listens: the worker stays and tries again, as in an outage.
environment+=(--setenv Health__Listen http://127.0.0.1:18099)
image --setenv Telegram__Token 1234567890:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA --setenv Telegram__BaseUrl http://127.0.0.1:9 \
  "$entry" >"$root/worker.log" 2>&1 &
worker=$!
alive() { image "${health[@]}" >"$root/log" 2>&1; }
sleep 1 && pid=$(jq '."child-pid"' "$root/started")
for _ in $(seq 60); do alive && break; sleep 0.5; done
alive || { cat "$root/worker.log" "$root/log"; kill -KILL "$pid" || true; fail "${health[*]}"; }
step "${health[*]}: it lives"
kill -TERM "$pid" && since=$SECONDS && wait "$worker" && code=0 || code=$?
step "stopped within $((SECONDS - since + 1)) s of SIGTERM, exit code $code"

echo "Not run: pulling the base images, .dockerignore, the layers as such, the engine's health timer and the SDK's own container target; they need a registry and an engine."
[ -z "$quick" ] || echo "Not run, because of $quick: the stages \"build\" and \"test\"."
