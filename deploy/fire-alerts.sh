#!/usr/bin/env bash
# Fires every alert of monitoring/ on a real Prometheus, by a fault made on purpose, and prints a table: about four minutes. Takes Prometheus from
# the path or, unpacked and not installed, from Debian. A disk can be filled on Linux as root alone; elsewhere that alert is left out.
set -euo pipefail
cd "$(dirname "$0")/.."
prometheus=$(command -v prometheus || true)
if [ -z "$prometheus" ]; then
  scratch=$(mktemp -d)
  trap 'rm -rf "$scratch"' EXIT
  (cd "$scratch" && apt-get update -qq && apt-get download -qq prometheus && dpkg-deb -x prometheus_*.deb .) 2>/dev/null ||
    { echo "prometheus is not on the path and cannot be had from Debian here" >&2; exit 2; }
  prometheus=$scratch/usr/bin/prometheus
fi
dotnet run -c Release --project tests/Bot.Load -- alerts "$prometheus"
