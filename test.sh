#!/usr/bin/env bash
# Runs every test and skips none: installs what the tests need, then runs 'dotnet test' with the arguments it is given.
# Counts are left in TestResults/count: passed, failed, skipped.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
export SUPPORTBOT_TEST_ALL=1 SUPPORTBOT_TEST_RESULTS="$PWD/TestResults"

# What tests need beyond the .NET SDK: a command (or a file, wildcards allowed), and the Debian package that brings it.
needs=(
  'node nodejs'
  'npm  npm'
  'chromium chromium'
  'nginx nginx'
  'rsvg-convert librsvg2-bin'
  'setpriv util-linux'
  'sqlite3 sqlite3'
  'systemd-analyze systemd'
  'zip zip'
)

main() {
  rm -rf TestResults
  mkdir TestResults
  check_dotnet
  install_packages
  install_node_modules

  local outcome=0
  dotnet test SupportBot.sln --configuration Release "$@" || outcome=$?
  count_results || outcome=1
  if [ "$#" -eq 0 ]; then every_project_ran || outcome=1; fi
  return "$outcome"
}

check_dotnet() {
  local get='The .NET 10 SDK is missing: https://dotnet.microsoft.com/download/dotnet/10.0' said
  command -v dotnet >/dev/null || stop "$get"
  said="$(dotnet --version 2>&1)" || stop "$said"$'\n\n'"$get"
}

install_packages() {
  local missing=() need command package
  for need in "${needs[@]}"; do
    read -r command package <<<"$need"
    is_there "$command" || missing+=("$package")
  done
  [ "${#missing[@]}" -eq 0 ] && return

  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then as_root=(sudo -n); fi
  if ! command -v apt-get >/dev/null || ! "${as_root[@]}" true 2>/dev/null; then
    stop "The tests need these packages, and installing them takes apt-get and root: ${missing[*]}"
  fi

  echo "Installing ${missing[*]}"
  "${as_root[@]}" apt-get update -qq || echo 'The package lists could not be refreshed; going on with those at hand.' >&2
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" </dev/null >/dev/null ||
    stop "apt-get could not install: ${missing[*]}"
}

is_there() {
  PATH="$PATH:/usr/sbin:/sbin" command -v "$1" >/dev/null || compgen -G "$1" >/dev/null
}

install_node_modules() {
  local lock folder
  for lock in tests/*/*/package-lock.json; do
    folder="$(dirname "$lock")"
    # npm writes the inner file last, so it is there only after an installation that ran to its end.
    if [ -e "$lock" ] && { [ ! -e "$folder/node_modules/.package-lock.json" ] || [ "$lock" -nt "$folder/node_modules/.package-lock.json" ]; }; then
      echo "npm ci in $folder"
      (cd "$folder" && npm ci --no-progress </dev/null) || stop "'npm ci' failed in $folder"
    fi
  done
}

count_results() {
  local outcomes passed failed skipped
  outcomes="$(find TestResults -name '*.trx' -exec grep -oh '<UnitTestResult [^>]*>' {} + | grep -o ' outcome="[A-Za-z]*"' || true)"
  passed="$(grep -c '"Passed"' <<<"$outcomes" || true)"
  skipped="$(grep -c '"NotExecuted"' <<<"$outcomes" || true)"
  failed="$(grep -c '"' <<<"$outcomes" || true)"
  failed=$((failed - passed - skipped))
  echo "$passed $failed $skipped" >TestResults/count
  echo
  echo "$passed passed, $failed failed, $skipped skipped"

  if [ "$skipped" -gt 0 ]; then
    echo 'Here nothing may be skipped; the list above says which tests were.' >&2
    return 1
  fi
}

# 'dotnet test' is content with a project in which it finds no tests.
every_project_ran() {
  local project name all=0
  for project in tests/*.Tests/*.csproj; do
    name="$(basename "$project" .csproj)"
    if [ "$name" = SupportBot.BotBuilder.Tests ] && [ "${WithBotBuilder:-}" != true ]; then continue; fi
    if ! grep -q '<UnitTestResult ' "TestResults/$name.trx" 2>/dev/null; then
      echo "No test of $name ran." >&2
      all=1
    fi
  done
  return "$all"
}

stop() {
  echo "$1" >&2
  exit 1
}

main "$@"
