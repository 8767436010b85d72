param location string
param tags object
param appName string
param deliveryName string

@description('The app: its storage, secrets, telemetry and sending.')
resource app 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: appName
  location: location
  tags: tags
}

@description('Event Grid: may add to two queues and write one container, and nothing else.')
resource delivery 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: deliveryName
  location: location
  tags: tags
}

output appId string = app.id
@description('Subject of the federated credential that lets people sign in without a client secret.')
output appPrincipalId string = app.properties.principalId
output appClientId string = app.properties.clientId
