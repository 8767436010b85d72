// Everything of one environment, in one resource group. main.bicep makes the group and calls this; who may not make
// groups deploys this file into one that exists.

import { flatten, keyVaultReferences, mailParameters, sections, sizeParameters, vaultSettings } from 'settings.bicep'

@description('Name of the environment, for example production.')
@minLength(1)
@maxLength(20)
param environmentName string

param location string = resourceGroup().location

param mail mailParameters

param settings sections

@description('Setting name to the name of the secret in Key Vault that holds its value.')
param fromVault vaultSettings

@description('Application (client) id in Entra ID that the Secretariat signs in with. Empty: nobody can.')
param signInClientId string = ''

@description('Who is told of alerts.')
param alertEmails string[] = []

param size sizeParameters = {}

// Letters and digits only, because names of storage accounts allow no more. People read the name of the resource group.
var suffix = uniqueString(resourceGroup().id, environmentName)
var appIdentityName = 'id-app-${suffix}'
var deliveryIdentityName = 'id-delivery-${suffix}'
var storageName = 'stmp${suffix}'
var communicationName = 'acs-${suffix}'
var storageTopicName = 'evgt-storage-${suffix}'
var mailTopicName = 'evgt-mail-${suffix}'
var tags = { 'azd-env-name': environmentName }

module identities 'modules/identities.bicep' = {
  params: {
    location: location
    tags: tags
    appName: appIdentityName
    deliveryName: deliveryIdentityName
  }
}

module telemetry 'modules/telemetry.bicep' = {
  params: {
    location: location
    tags: tags
    suffix: suffix
    appIdentityName: appIdentityName
    retentionDays: size.?logRetentionDays ?? 90
    dailyCapGb: size.?logDailyCapGb ?? 1
  }
  dependsOn: [identities]
}

module storage 'modules/storage.bicep' = {
  params: {
    location: location
    tags: tags
    name: storageName
    appIdentityName: appIdentityName
    workspaceId: telemetry.outputs.workspaceId
    redundancy: size.?redundancy ?? 'Standard_ZRS'
    lockAccount: size.?lockStorage ?? true
    softDeleteDays: size.?softDeleteDays ?? 14
  }
  dependsOn: [identities]
}

module vault 'modules/vault.bicep' = {
  params: {
    location: location
    tags: tags
    suffix: suffix
    appIdentityName: appIdentityName
  }
  dependsOn: [identities]
}

module sending 'modules/mail.bicep' = {
  params: {
    tags: tags
    suffix: suffix
    communicationName: communicationName
    appIdentityName: appIdentityName
    dataLocation: mail.dataLocation
    domain: mail.domain
    senderUsername: mail.senderUsername
    senderDisplayName: mail.senderDisplayName
    domainVerified: mail.domainVerified
  }
  dependsOn: [identities]
}

module events 'modules/events.bicep' = {
  params: {
    location: location
    tags: tags
    storageTopicName: storageTopicName
    mailTopicName: mailTopicName
    storageName: storageName
    communicationName: communicationName
    deliveryIdentityName: deliveryIdentityName
  }
  dependsOn: [identities, storage, sending]
}

// What only the infrastructure knows. A deployment's own values come after and win.
var host = {
  AzureWebJobsStorage__accountName: storageName
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: identities.outputs.appClientId
  AZURE_CLIENT_ID: identities.outputs.appClientId
  APPLICATIONINSIGHTS_CONNECTION_STRING: telemetry.outputs.connectionString
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identities.outputs.appClientId};Authorization=AAD'
  Storage__AccountName: storageName
  Storage__ManagedIdentityClientId: identities.outputs.appClientId
  Mail__CommunicationServices__Endpoint: sending.outputs.endpoint
  Mail__CommunicationServices__Sender: sending.outputs.sender
  Access__Mode: empty(signInClientId) ? 'None' : 'AppService'
}

module app 'modules/app.bicep' = {
  params: {
    location: location
    tags: tags
    suffix: suffix
    identityId: identities.outputs.appId
    identityClientId: identities.outputs.appClientId
    deploymentUrl: storage.outputs.deploymentUrl
    signInClientId: signInClientId
    instanceMemoryMB: size.?instanceMemoryMB ?? 2048
    maximumInstances: size.?maximumInstances ?? 40
    warmInstances: size.?warmInstances ?? 0
    settings: union(host, flatten(settings), keyVaultReferences(vault.outputs.uri, fromVault))
  }
}

module alerts 'modules/alerts.bicep' = {
  params: {
    location: location
    tags: tags
    suffix: suffix
    workspaceId: telemetry.outputs.workspaceId
    eventTopicNames: [storageTopicName, mailTopicName]
    emails: alertEmails
    oldestLetterSeconds: size.?oldestLetterSeconds ?? 86400
  }
  dependsOn: [events]
}

output appName string = app.outputs.name
output appUrl string = app.outputs.url
output appIdentityPrincipalId string = identities.outputs.appPrincipalId
output storageName string = storageName
output vaultName string = vault.outputs.name
output emailServiceName string = sending.outputs.serviceName
output mailDnsRecords object = sending.outputs.dnsRecords
