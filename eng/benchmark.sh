#!/usr/bin/env bash
# Measures the reading of mail on one core: time by stage, messages a second beside bare MimeKit and beside Node's
# mailparser + email-reply-parser on the same messages, BenchmarkDotNet's table, and the memory held over 20,000 messages.
# The results are kept in tests/Benchmarks/results.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

dotnet build -c Release -v quiet tests/Benchmarks/Benchmarks.csproj
benchmarks=tests/Benchmarks/bin/Release/net10.0/MountainPartnership.Benchmarks.dll
(cd tests/Benchmarks/node && npm install --silent --no-package-lock --no-audit --no-fund)

lscpu | grep 'Model name'
echo ".NET SDK $(dotnet --version), Node $(node --version), $(uname -sr), load $(cut -d' ' -f1-3 /proc/loadavg)"
echo "$(dotnet "$benchmarks" files | wc -l) messages"
taskset -c 0 dotnet "$benchmarks" throughput
dotnet "$benchmarks" files | taskset -c 0 node tests/Benchmarks/node/compare.mjs
taskset -c 0 dotnet "$benchmarks" stages
taskset -c 0 dotnet "$benchmarks" memory
taskset -c 0 dotnet "$benchmarks" --filter '*ReadingBenchmark*' --inProcess --warmupCount 30 --iterationCount 10
