// The one place where the app's settings are put together. A section of the app's configuration is an object here;
// `Storage: { AccountName: 'x' }` becomes the environment variable Storage__AccountName.

@export()
@description('One section: setting names (with __ between levels) and their values. No secrets: those are named in vaultSettings.')
type section = {
  *: string
}

@export()
@description('All sections that a deployment sets: Partnership, Policy, Answers, Mail, Access, ReplyKeys, and what else the app binds. What only the infrastructure knows is added to them.')
type sections = {
  @description('Name and address of the partnership.')
  Partnership: section

  *: section
}

@export()
@description('Settings whose value is a secret in Key Vault: setting name to secret name.')
type vaultSettings = {
  *: string
}

func flattenSection(name string, values object) object =>
  toObject(items(values), item => '${name}__${item.key}', item => item.value)

@export()
func flatten(settings object) object =>
  reduce(map(items(settings), item => flattenSection(item.key, item.value)), {}, (all, one) => union(all, one))

@export()
func keyVaultReferences(vaultUri string, fromVault object) object =>
  mapValues(fromVault, name => '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/${name})')

@export()
type mailParameters = {
  @description('Domain that letters are sent from.')
  domain: string
  senderUsername: string
  senderDisplayName: string
  @description('True once the DNS records are published and verified.')
  domainVerified: bool
  @description('Where Communication Services keep data at rest, for example Europe.')
  dataLocation: string
}

@export()
type sizeParameters = {
  instanceMemoryMB: (512 | 2048 | 4096)?
  maximumInstances: int?
  warmInstances: int?
  redundancy: ('Standard_ZRS' | 'Standard_GZRS' | 'Standard_LRS' | 'Standard_GRS')?
  logRetentionDays: int?
  logDailyCapGb: int?
  softDeleteDays: int?
  lockStorage: bool?
  oldestLetterSeconds: int?
}
