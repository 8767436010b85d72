// The one place where the app's settings are put together. A section of the app's configuration is an object here;
// `Storage: { AccountName: 'x' }` becomes the environment variable Storage__AccountName.

@export()
@description('One section: setting names (with __ between levels) and their values. No secrets: those are named in vaultSettings.')
type section = {
  *: string
}

@export()
@description('The sections that a deployment sets freely. What only the infrastructure knows is added to them.')
type sections = {
  @description('Name, address, languages and time zone of the partnership.')
  Partnership: section

  @description('Rules of a case, where they differ from the defaults of the code: days of review, reminders, limits.')
  Policy: section?

  @description('Mailboxes to poll, intake channels and the authserv-id that each may be trusted for.')
  Mail: section?

  @description('Who may sign in and with which role.')
  Access: section?
}

@export()
@description('Settings whose value is a secret in Key Vault: setting name to secret name.')
type vaultSettings = {
  *: string
}

@export()
func flatten(section string, values object) object =>
  toObject(items(values), item => '${section}__${item.key}', item => item.value)

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
