#!/usr/bin/env bash
# Sets up, checks format, builds, and runs all tests. The last line is "N passed, N failed"; a step that fails counts as one failure.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

passed=0
failed=0
finish() {
  [ -s "${failures:-}" ] && { cat "$failures"; printf '\n'; }
  printf '%s passed, %s failed\n' "$passed" "$failed"
  [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
  exit
}

step() {
  printf '\n== %s\n' "$1"
  shift
  "$@"
}

# A step the rest cannot do without.
must() {
  if ! step "$@"; then
    printf 'GAGAL / FAILED: %s\n' "$1"
    failed=$((failed + 1))
    finish
  fi
}

should() {
  if ! step "$@"; then
    printf 'GAGAL / FAILED: %s\n' "$1"
    failed=$((failed + 1))
  fi
}

set_up() (
  set -e
  . tools/needs.sh
  need_dotnet
  need_npm
  need_postgres
  command -v chromium >/dev/null || install_packages chromium fonts-liberation
)

results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT

# What failed, told once more at the end: in a long run the first telling is far above.
failures=$results/failures
note_failures() {
  awk -v RS='<UnitTestResult ' '/^[^>]*outcome="Failed"/ {
    match($0, /testName="[^"]*"/); print "FAILED: " substr($0, RSTART + 10, RLENGTH - 11)
    if (match($0, /<Message>[^<]*/)) print "  " substr($0, RSTART + 9, RLENGTH - 9)
    if (match($0, /<StackTrace>[^<]*/)) { n = split(substr($0, RSTART + 12, RLENGTH - 12), lines, "\n"); for (i = 1; i <= n && i <= 6; i++) print "  " lines[i] }
  }' "$1" | cut -c1-600 >> "$failures"
}

count() {
  sed -n 's/.*<Counters .*'"$2"'="\([0-9]*\)".*/\1/p' "$1"
}

run_tests() {
  local project=$1 name trx
  name=$(basename "$project")
  trx=$results/$name.trx
  dotnet test "$project" --no-build --nologo --blame-hang-timeout 15m --blame-hang-dump-type none \
    --results-directory "$results" --logger "trx;LogFileName=$name.trx" --logger "console;verbosity=normal"
  local code=$? ran=0
  if [ -f "$trx" ]; then
    ran=$(count "$trx" ' executed')
    passed=$((passed + $(count "$trx" ' passed')))
    failed=$((failed + $(count "$trx" ' failed')))
    note_failures "$trx"
  fi
  # A run that ended badly without a failed test (a crash, a hang) must not pass for a good one; nor one without tests.
  if [ "$ran" -eq 0 ] || { [ $code -ne 0 ] && [ "$(count "$trx" ' failed')" -eq 0 ]; }; then
    printf 'GAGAL / FAILED: %s (%s tests ran, exit code %s)\n' "$name" "$ran" "$code"
    failed=$((failed + 1))
  fi
}

must "Perlengkapan / Needs" set_up
. tools/needs.sh
need_dotnet
must "Paket / Packages" dotnet restore KerjasamaDesa.sln -v q
must "Alat / Tools" dotnet tool restore
should "Format" dotnet format whitespace KerjasamaDesa.sln --no-restore --verify-no-changes
must "Bangun / Build" dotnet build KerjasamaDesa.sln --no-restore -v q -warnaserror
should "Migrasi / Migrations" dotnet ef migrations has-pending-model-changes --project src/KerjasamaDesa.Web --no-build
for project in tests/*.Tests; do
  step "$project" run_tests "$project"
done
printf '\n'
finish
