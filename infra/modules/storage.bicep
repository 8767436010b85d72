import { containers, deadLetterContainer, deploymentContainer, dropContainer, hostContainers, queues, tables } from '../names.bicep'
import { roles } from '../roles.bicep'

param location string
param tags object
@minLength(3)
@maxLength(24)
param name string
param appIdentityName string
param workspaceId string

@description('The truth is in the tables and tables have no backup of their own: zone-redundant at the least.')
@allowed(['Standard_ZRS', 'Standard_GZRS', 'Standard_LRS', 'Standard_GRS'])
param redundancy string

@description('A lock against deleting the account by mistake. Take it off before deleting an environment.')
param lockAccount bool

@description('Days that a deleted blob can be brought back. Erasing a person is complete only after them.')
@minValue(1)
@maxValue(90)
param softDeleteDays int

resource appIdentity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  name: appIdentityName
}

resource account 'Microsoft.Storage/storageAccounts@2025-01-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: redundancy }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    isLocalUserEnabled: false
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }

  resource blobs 'blobServices' = {
    name: 'default'
    properties: {
      deleteRetentionPolicy: { enabled: true, days: softDeleteDays }
      containerDeleteRetentionPolicy: { enabled: true, days: softDeleteDays }
    }

    resource container 'containers' = [
      for container in concat(containers, hostContainers, [deadLetterContainer]): {
        name: container
        properties: { publicAccess: 'None' }
      }
    ]
  }

  resource queueService 'queueServices' = {
    name: 'default'

    resource queue 'queues' = [for queue in queues: { name: queue }]
  }

  resource tableService 'tableServices' = {
    name: 'default'

    resource table 'tables' = [for table in tables: { name: table }]
  }

  @description('A dropped message is in raw-mail once it is taken in; the copy need not stay. Old packages and dead letters go too.')
  resource lifecycle 'managementPolicies' = {
    name: 'default'
    properties: {
      policy: {
        rules: [
          {
            name: 'copies'
            type: 'Lifecycle'
            definition: {
              filters: { blobTypes: ['blockBlob'], prefixMatch: ['${dropContainer}/', '${deadLetterContainer}/'] }
              actions: { baseBlob: { delete: { daysAfterModificationGreaterThan: 30 } } }
            }
          }
        ]
      }
    }
    dependsOn: [blobs]
  }
}

resource lock 'Microsoft.Authorization/locks@2020-05-01' = if (lockAccount) {
  name: 'keep-the-truth'
  scope: account
  properties: {
    level: 'CanNotDelete'
    notes: 'Cases, register and mail are here and nowhere else.'
  }
}

resource queueLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'queue-writes'
  scope: account::queueService
  properties: {
    workspaceId: workspaceId
    logs: [{ category: 'StorageWrite', enabled: true }]
  }
}

@description('The app reads and writes its own tables, queues and containers, and Durable Functions makes those of its task hub.')
resource data 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in [roles.blobDataContributor, roles.queueDataContributor, roles.tableDataContributor]: {
    name: guid(account.id, appIdentity.id, role)
    scope: account
    properties: {
      principalId: appIdentity.properties.principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
    }
  }
]

resource hostContainer 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-01-01' existing = [
  for container in hostContainers: {
    parent: account::blobs
    name: container
  }
]

@description('The Functions host asks for Blob Data Owner on its own containers; on nothing else.')
resource host 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for (container, i) in hostContainers: {
    name: guid(account.id, container, appIdentity.id, roles.blobDataOwner)
    scope: hostContainer[i]
    properties: {
      principalId: appIdentity.properties.principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.blobDataOwner)
    }
    dependsOn: [account::blobs::container]
  }
]

output deploymentUrl string = '${account.properties.primaryEndpoints.blob}${deploymentContainer}'
