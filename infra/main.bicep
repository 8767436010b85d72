// Entry point: `azd provision`, or `az deployment sub create --template-file infra/main.bicep`.
targetScope = 'subscription'

import { mailParameters, sections, sizeParameters, vaultSettings } from 'settings.bicep'

@description('Name of the environment, for example production.')
@minLength(1)
@maxLength(20)
param environmentName string

@description('Azure region. It must have Flex Consumption.')
param location string

param mail mailParameters
param settings sections
param fromVault vaultSettings
param signInClientId string = ''
param alertEmails string[] = []
param size sizeParameters = {}

resource group 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: 'rg-mountain-partnership-${environmentName}'
  location: location
  tags: { 'azd-env-name': environmentName }
}

module system 'system.bicep' = {
  scope: group
  params: {
    environmentName: environmentName
    location: location
    mail: mail
    settings: settings
    fromVault: fromVault
    signInClientId: signInClientId
    alertEmails: alertEmails
    size: size
  }
}

output AZURE_RESOURCE_GROUP string = group.name
output APP_NAME string = system.outputs.appName
output APP_URL string = system.outputs.appUrl
output APP_IDENTITY_PRINCIPAL_ID string = system.outputs.appIdentityPrincipalId
output STORAGE_ACCOUNT string = system.outputs.storageName
output KEY_VAULT string = system.outputs.vaultName
output EMAIL_SERVICE string = system.outputs.emailServiceName
output MAIL_DNS_RECORDS object = system.outputs.mailDnsRecords
