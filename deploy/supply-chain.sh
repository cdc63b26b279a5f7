#!/usr/bin/env bash
# What the bot is made of: known vulnerabilities, licences, and a bill of materials. Run dotnet restore first.
#   supply-chain.sh              checks; exits 1 on a vulnerability of high or critical severity, or where licenses.md is out of date
#   supply-chain.sh --write      brings licenses.md up to date
#   supply-chain.sh --sbom FILE  writes the bill of materials as CycloneDX
set -euo pipefail
cd "$(dirname "$0")"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
has_node() { [ -d tools/node_modules/ajv ] || npm ci --prefix tools --ignore-scripts --no-audit --no-fund >/dev/null 2>&1; }
lacks="npm's packages cannot be had here"

case ${1:-} in
  --write) has_node || { echo "$lacks"; exit 1; }; node tools/components.mjs licenses >licenses.md; exit ;;
  --sbom) has_node || { echo "$lacks"; exit 1; }; node tools/components.mjs sbom >"$2"; exit ;;
esac
wrong=0

# vulnerabilities PROJECT: those the feed knows, as "severity package version advisory"; --vulnerable alone never fails.
vulnerabilities() {
  dotnet list "$1" package --vulnerable --include-transitive --format json | jq -r '.projects[].frameworks[]? |
    (.topLevelPackages[]?, .transitivePackages[]?) | . as $package | .vulnerabilities[]? |
    "\(.severity) \($package.id) \($package.resolvedVersion) \(.advisoryurl)"' | sort -u
}
# A feed that does not know what everybody has known for years does not answer this question at all.
cat >"$scratch/canary.csproj" <<'END'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>net10.0</TargetFramework><NuGetAudit>false</NuGetAudit></PropertyGroup>
  <ItemGroup><PackageReference Include="Newtonsoft.Json" Version="12.0.1" /></ItemGroup>
</Project>
END
if ! { dotnet restore "$scratch/canary.csproj" && vulnerabilities "$scratch/canary.csproj" | grep -q Newtonsoft; } >"$scratch/log" 2>&1; then
  echo "left out vulnerabilities: the package feed has no list of them"
elif ! vulnerabilities ../Bot.sln >"$scratch/found" 2>"$scratch/log"; then
  echo "left out vulnerabilities: the package feed did not answer" && cat "$scratch/log"
elif grep -E '^(High|Critical) ' "$scratch/found"; then
  echo "WRONG    vulnerabilities" && wrong=1
else
  echo "ok       vulnerabilities: none of high severity, $(wc -l <"$scratch/found") lower" && cat "$scratch/found"
fi

has_node || { echo "left out licences and bill of materials: $lacks"; exit $wrong; }
if ! node tools/components.mjs licenses >"$scratch/licenses.md"; then
  echo "WRONG    licences" && wrong=1
elif ! diff -u licenses.md "$scratch/licenses.md"; then
  echo "WRONG    deploy/licenses.md is out of date: run deploy/supply-chain.sh --write" && wrong=1
else
  echo "ok       licences of $(grep -c '^| [^p-]' licenses.md) packages"
fi
if node tools/components.mjs sbom >"$scratch/sbom.json"; then echo "ok       bill of materials, CycloneDX 1.6"; else echo "WRONG    bill of materials" && wrong=1; fi
exit $wrong
