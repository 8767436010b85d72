using 'main.bicep'

// azd fills the environment variables from `azd env set NAME value`; other tools export them. What is not personal to an
// environment is written here once, in the words of the app's configuration (docs/operations.md lists the settings).

// Ids of the secrets that reply keys are signed with, newest first: the first signs, all verify.
var replyKeyIds = split(readEnvironmentVariable('REPLY_KEY_IDS', '1'), ',')

param environmentName = readEnvironmentVariable('AZURE_ENV_NAME')
param location = readEnvironmentVariable('AZURE_LOCATION')

param mail = {
  domain: readEnvironmentVariable('MAIL_DOMAIN')
  senderUsername: readEnvironmentVariable('MAIL_SENDER', 'DoNotReply')
  senderDisplayName: readEnvironmentVariable('MAIL_SENDER_NAME', 'Mountain Partnership Secretariat')
  domainVerified: bool(readEnvironmentVariable('MAIL_DOMAIN_VERIFIED', 'false'))
  dataLocation: readEnvironmentVariable('MAIL_DATA_LOCATION', 'Europe')
}

param settings = {
  Partnership: {
    Name: readEnvironmentVariable('PARTNERSHIP_NAME', 'Mountain Partnership')
    Address: readEnvironmentVariable('PARTNERSHIP_ADDRESS')
  }
  Policy: {
    TimeZone: readEnvironmentVariable('PARTNERSHIP_TIME_ZONE', 'Europe/Rome')
  }
  ReplyKeys: toObject(range(0, length(replyKeyIds)), i => 'Secrets__${i}__Id', i => replyKeyIds[i])
}

param fromVault = toObject(range(0, length(replyKeyIds)), i => 'ReplyKeys__Secrets__${i}__Secret', i => 'reply-key-${replyKeyIds[i]}')

param signInClientId = readEnvironmentVariable('SIGN_IN_CLIENT_ID', '')
param alertEmails = filter(split(readEnvironmentVariable('ALERT_EMAILS', ''), ','), email => !empty(email))
