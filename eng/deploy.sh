#!/usr/bin/env bash
# Makes or changes the environment named by AZURE_ENV_NAME and deploys the app to it: for people and for deploy.yml.
# Wants azd, signed in (`azd auth login`), and what infra/main.bicepparam reads from the environment.
set -euo pipefail
cd "$(dirname "$0")/.."
: "${AZURE_ENV_NAME:?name of the environment, for example production}"
: "${AZURE_LOCATION:?region, for example westeurope}"
: "${AZURE_SUBSCRIPTION_ID:?the subscription to deploy to}"
: "${MAIL_DOMAIN:?the domain that letters are sent from}"
: "${PARTNERSHIP_ADDRESS:?the address that people write to}"
: "${SECRETARIAT_ADDRESSES:?who gets the Secretariat's letters, parted by commas}"

eng/bicep.sh check
AZD_BICEP_TOOL_PATH=$(eng/bicep.sh path)
export AZD_BICEP_TOOL_PATH
azd env select "$AZURE_ENV_NAME" 2> /dev/null ||
  azd env new "$AZURE_ENV_NAME" --subscription "$AZURE_SUBSCRIPTION_ID" --location "$AZURE_LOCATION" --no-prompt
azd provision --no-prompt
azd deploy --no-prompt
