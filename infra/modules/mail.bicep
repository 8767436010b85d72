param tags object
param suffix string
param communicationName string
param appIdentityName string

@description('Where Communication Services keep data at rest.')
param dataLocation string

@description('The domain that letters are sent from, for example mail.partnership.example. It must not send through another service under the same name.')
param domain string

@description('Local part of the address that letters come from. A new domain has only DoNotReply until Microsoft raises its sending limits.')
param senderUsername string

@description('Name shown beside that address.')
param senderDisplayName string

@description('False at the first deployment: it gives the DNS records. True once they are verified; only then can the domain be used.')
param domainVerified bool

resource appIdentity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  name: appIdentityName
}

resource service 'Microsoft.Communication/emailServices@2023-04-01' = {
  name: 'email-${suffix}'
  location: 'global'
  tags: tags
  properties: { dataLocation: dataLocation }
}

resource mailDomain 'Microsoft.Communication/emailServices/domains@2023-04-01' = {
  parent: service
  name: domain
  location: 'global'
  tags: tags
  properties: {
    domainManagement: 'CustomerManaged'
    userEngagementTracking: 'Disabled'
  }
}

resource sender 'Microsoft.Communication/emailServices/domains/senderUsernames@2023-04-01' = if (domainVerified && toLower(senderUsername) != 'donotreply') {
  parent: mailDomain
  name: toLower(senderUsername)
  properties: {
    username: senderUsername
    displayName: senderDisplayName
  }
}

resource communication 'Microsoft.Communication/communicationServices@2025-05-01' = {
  name: communicationName
  location: 'global'
  tags: tags
  properties: {
    dataLocation: dataLocation
    disableLocalAuth: true
    linkedDomains: domainVerified ? [mailDomain.id] : []
  }
}

@description('No built-in role only sends: the nearest, Communication and Email Service Owner, can read keys and delete the service. These three actions are what the service asks of a sender.')
resource sendMail 'Microsoft.Authorization/roleDefinitions@2022-04-01' = {
  name: guid(resourceGroup().id, 'send mail')
  properties: {
    roleName: 'Mountain Partnership mail sender (${suffix})'
    description: 'Send e-mail through Communication Services.'
    type: 'customRole'
    assignableScopes: [resourceGroup().id]
    permissions: [
      {
        actions: [
          'Microsoft.Communication/CommunicationServices/Read'
          'Microsoft.Communication/CommunicationServices/Write'
          'Microsoft.Communication/EmailServices/write'
        ]
        notActions: []
        dataActions: []
        notDataActions: []
      }
    ]
  }
}

resource appSends 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(communication.id, appIdentity.id, sendMail.id)
  scope: communication
  properties: {
    principalId: appIdentity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: sendMail.id
  }
}

output serviceName string = service.name
output endpoint string = 'https://${communication.properties.hostName}'
output sender string = '${senderUsername}@${domain}'

@description('TXT and CNAME records to publish before the domain can be verified. Public by nature.')
output dnsRecords object = mailDomain.properties.verificationRecords
