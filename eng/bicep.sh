#!/usr/bin/env bash
# The Bicep CLI of the version in Directory.Packages.props, restored as a NuGet package.
#   eng/bicep.sh check        build and lint infra/ as CI does
#   eng/bicep.sh snapshot     rewrite the snapshot of what a deployment makes, after a change that is meant
#   eng/bicep.sh path         where the CLI is (azd: AZD_BICEP_TOOL_PATH)
#   eng/bicep.sh ARGUMENTS    anything else goes to the CLI
set -euo pipefail
cd "$(dirname "$0")/.."
project=tests/Infra.Tests/Infra.Tests.csproj
bicep=$(dotnet msbuild "$project" -target:FindBicep -getProperty:BicepPath)
if [ ! -x "$bicep" ]; then
  dotnet restore "$project" --verbosity quiet
  bicep=$(dotnet msbuild "$project" -target:FindBicep -getProperty:BicepPath)
fi

case "${1:-check}" in
  path) echo "$bicep" ;;
  check)
    "$bicep" build infra/main.bicep --stdout > /dev/null
    "$bicep" lint infra/main.bicep
    ;;
  snapshot)
    # The ids are those of Deployment.cs; nothing of them exists. The order of outputs varies and means nothing.
    "$bicep" snapshot tests/Infra.Tests/example.bicepparam \
      --subscription-id 00000000-0000-4000-8000-000000000000 \
      --tenant-id 00000000-0000-4000-8000-000000000009 \
      --location westeurope
    ;;
  *) "$bicep" "$@" ;;
esac
