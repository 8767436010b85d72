import { deadLetterContainer, deliveryReportQueue, dropContainer, mailQueue } from '../names.bicep'
import { roles } from '../roles.bicep'

param location string
param tags object
param storageTopicName string
param mailTopicName string
param storageName string
param communicationName string
param deliveryIdentityName string

resource deliveryIdentity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  name: deliveryIdentityName
}

resource storage 'Microsoft.Storage/storageAccounts@2025-01-01' existing = {
  name: storageName

  resource blobs 'blobServices' existing = {
    name: 'default'

    resource deadLetters 'containers' existing = { name: deadLetterContainer }
  }

  resource queueService 'queueServices' existing = {
    name: 'default'

    resource mail 'queues' existing = { name: mailQueue }
    resource reports 'queues' existing = { name: deliveryReportQueue }
  }
}

resource communication 'Microsoft.Communication/communicationServices@2025-05-01' existing = {
  name: communicationName
}

resource toMail 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(storage.id, mailQueue, deliveryIdentity.id, roles.queueDataMessageSender)
  scope: storage::queueService::mail
  properties: {
    principalId: deliveryIdentity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.queueDataMessageSender)
  }
}

resource toReports 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(storage.id, deliveryReportQueue, deliveryIdentity.id, roles.queueDataMessageSender)
  scope: storage::queueService::reports
  properties: {
    principalId: deliveryIdentity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.queueDataMessageSender)
  }
}

resource toDeadLetters 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(storage.id, deadLetterContainer, deliveryIdentity.id, roles.blobDataContributor)
  scope: storage::blobs::deadLetters
  properties: {
    principalId: deliveryIdentity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.blobDataContributor)
  }
}

var deliverer = {
  type: 'UserAssigned'
  userAssignedIdentity: deliveryIdentity.id
}

var deadLettering = {
  identity: deliverer
  deadLetterDestination: {
    endpointType: 'StorageBlob'
    properties: {
      resourceId: storage.id
      blobContainerName: deadLetterContainer
    }
  }
}

// A day of attempts. What still fails is a dead letter, and there is an alert for those.
var retry = {
  maxDeliveryAttempts: 30
  eventTimeToLiveInMinutes: 1440
}

resource storageEvents 'Microsoft.EventGrid/systemTopics@2025-02-15' = {
  name: storageTopicName
  location: location
  tags: tags
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${deliveryIdentity.id}': {} }
  }
  properties: {
    source: storage.id
    topicType: 'Microsoft.Storage.StorageAccounts'
  }
}

@description('A raw message in the drop container is mail. Event Grid writes the event to the queue in Base64, as the queue trigger reads it.')
resource mailDropped 'Microsoft.EventGrid/systemTopics/eventSubscriptions@2025-02-15' = {
  parent: storageEvents
  name: 'mail-dropped'
  properties: {
    eventDeliverySchema: 'CloudEventSchemaV1_0'
    filter: {
      includedEventTypes: ['Microsoft.Storage.BlobCreated']
      subjectBeginsWith: '/blobServices/default/containers/${dropContainer}/'
      isSubjectCaseSensitive: true
    }
    deliveryWithResourceIdentity: {
      identity: deliverer
      destination: {
        endpointType: 'StorageQueue'
        properties: {
          resourceId: storage.id
          queueName: mailQueue
          queueMessageTimeToLiveInSeconds: -1
        }
      }
    }
    deadLetterWithResourceIdentity: deadLettering
    retryPolicy: retry
  }
  dependsOn: [toMail, toDeadLetters]
}

resource mailEvents 'Microsoft.EventGrid/systemTopics@2025-02-15' = {
  name: mailTopicName
  location: 'global'
  tags: tags
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${deliveryIdentity.id}': {} }
  }
  properties: {
    source: communication.id
    topicType: 'Microsoft.Communication.CommunicationServices'
  }
}

@description('What became of a letter: delivered, bounced, suppressed, quarantined.')
resource letterReported 'Microsoft.EventGrid/systemTopics/eventSubscriptions@2025-02-15' = {
  parent: mailEvents
  name: 'letter-reported'
  properties: {
    eventDeliverySchema: 'CloudEventSchemaV1_0'
    filter: {
      includedEventTypes: ['Microsoft.Communication.EmailDeliveryReportReceived']
    }
    deliveryWithResourceIdentity: {
      identity: deliverer
      destination: {
        endpointType: 'StorageQueue'
        properties: {
          resourceId: storage.id
          queueName: deliveryReportQueue
          queueMessageTimeToLiveInSeconds: -1
        }
      }
    }
    deadLetterWithResourceIdentity: deadLettering
    retryPolicy: retry
  }
  dependsOn: [toReports, toDeadLetters]
}
