#!/usr/bin/env bash
# Formats (check only), builds with warnings as errors, and runs every test of the solution. Ends with a line
# "N passed, N failed" summed over all test projects. Usage: eng/test.sh [arguments for dotnet test]
set -uo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

bash eng/setup.sh || exit 1
dotnet format whitespace . --folder --verify-no-changes --exclude tests/Mail.Tests/Fixtures || { echo "Run: dotnet format whitespace . --folder"; exit 1; }
dotnet build MountainPartnership.sln -warnaserror -v minimal || exit 1

log=$(mktemp)
trap 'rm -f "$log"' EXIT
# One project at a time: several of them start servers of their own.
dotnet test MountainPartnership.sln --no-build -m:1 "$@" 2>&1 | tee "$log"
status=${PIPESTATUS[0]}

sum() { grep -oE "$1: +[0-9]+" "$log" | grep -oE '[0-9]+$' | awk '{ n += $1 } END { print n + 0 }'; }
passed=$(sum Passed) failed=$(sum Failed) skipped=$(sum Skipped)
[ "$passed" -gt 0 ] || { echo "No test ran."; [ "$status" -ne 0 ] || status=1; }
echo
if [ "$skipped" -gt 0 ]; then echo "$passed passed, $failed failed, $skipped skipped"; else echo "$passed passed, $failed failed"; fi
exit "$status"
