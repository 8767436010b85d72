#!/usr/bin/env bash
# Installs what the tests need beside the .NET SDK and Node: a browser, and mail servers that run as private processes.
# On Debian, as root, from Debian's packages; elsewhere it says what is missing.
set -euo pipefail

command -v dotnet >/dev/null || { echo "The .NET SDK 10 is missing: https://dot.net"; exit 1; }
command -v node >/dev/null && command -v npm >/dev/null || { echo "Node.js 20 or newer with npm is missing: https://nodejs.org"; exit 1; }

missing=()
command -v chromium >/dev/null || missing+=(chromium)
[ ${#missing[@]} -eq 0 ] && exec bash "$(dirname "$0")/mail-servers.sh" install

if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
  echo "The tests need these programs, which cannot be installed from here: ${missing[*]}"
  exit 1
fi
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
exec bash "$(dirname "$0")/mail-servers.sh" install
