param location string
param tags object
param suffix string
param identityId string
param identityClientId string
param deploymentUrl string

@description('Everything that the app and its host read from the environment.')
param settings object

@description('Application (client) id of the registration in Entra ID that people sign in with. Empty: nobody can sign in.')
param signInClientId string

@allowed([512, 2048, 4096])
param instanceMemoryMB int

@description('Upper limit of the scaling out, and so of the cost of a flood of requests.')
@minValue(40)
@maxValue(1000)
param maximumInstances int

@description('Instances kept warm for web pages. 0: the first page after a quiet time takes some seconds.')
@minValue(0)
param warmInstances int

@description('Name of the setting that holds the id of the identity which stands in for a client secret, so that there is none.')
var federatedIdentitySetting = 'OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID'

resource plan 'Microsoft.Web/serverfarms@2024-11-01' = {
  name: 'plan-${suffix}'
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: { reserved: true }
}

resource site 'Microsoft.Web/sites@2024-11-01' = {
  name: 'func-${suffix}'
  location: location
  tags: union(tags, { 'azd-service-name': 'app' })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identityId}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    keyVaultReferenceIdentity: identityId
    siteConfig: {
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      http20Enabled: true
    }
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: deploymentUrl
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identityId
          }
        }
      }
      runtime: { name: 'dotnet-isolated', version: '10.0' }
      scaleAndConcurrency: {
        instanceMemoryMB: instanceMemoryMB
        maximumInstanceCount: maximumInstances
        alwaysReady: warmInstances == 0 ? [] : [{ name: 'http', instanceCount: warmInstances }]
      }
    }
  }

  resource noFtpPassword 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: { allow: false }
  }

  resource noScmPassword 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }

  resource appSettings 'config' = {
    name: 'appsettings'
    // Letters link to the app's own address unless a deployment has another in front of it.
    properties: union({ Partnership__BaseUrl: 'https://${site.properties.defaultHostName}' }, settings, empty(signInClientId) ? {} : { '${federatedIdentitySetting}': identityClientId })
  }

  @description('Signs people in and passes everybody else on: applicants and members have no account, and the app itself denies what is not theirs. On, it also strips a forged principal header.')
  resource authentication 'config' = {
    name: 'authsettingsV2'
    properties: {
      platform: { enabled: !empty(signInClientId), runtimeVersion: '~1' }
      globalValidation: {
        requireAuthentication: false
        unauthenticatedClientAction: 'AllowAnonymous'
      }
      httpSettings: { requireHttps: true }
      identityProviders: {
        azureActiveDirectory: {
          enabled: !empty(signInClientId)
          registration: {
            clientId: signInClientId
            clientSecretSettingName: federatedIdentitySetting
            openIdIssuer: '${environment().authentication.loginEndpoint}${tenant().tenantId}/v2.0'
          }
          validation: { allowedAudiences: ['api://${signInClientId}', signInClientId] }
        }
      }
      login: { tokenStore: { enabled: false } }
    }
    dependsOn: [appSettings]
  }
}

output name string = site.name
output url string = 'https://${site.properties.defaultHostName}'
