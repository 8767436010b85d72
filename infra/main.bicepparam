using 'main.bicep'

// azd fills the environment variables from `azd env set NAME value`; other tools export them. What is not personal to an
// environment is written here once, in the words of the app's configuration (docs/operations.md lists the settings).

// Ids of the secrets that reply keys are signed with, 0 to 63, newest first: the first signs, the second, if any, verifies too.
var replyKeyIds = split(readEnvironmentVariable('REPLY_KEY_IDS', '1'), ',')

// The people of the Secretariat who get its letters.
var secretariatAddresses = split(readEnvironmentVariable('SECRETARIAT_ADDRESSES'), ',')

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
  Partnership: union(
    {
      Name: readEnvironmentVariable('PARTNERSHIP_NAME', 'Mountain Partnership')
      Address: readEnvironmentVariable('PARTNERSHIP_ADDRESS')
    },
    toObject(range(0, length(secretariatAddresses)), i => 'SecretariatAddresses__${i}', i => secretariatAddresses[i])
  )
  Policy: {
    TimeZone: readEnvironmentVariable('PARTNERSHIP_TIME_ZONE', 'Europe/Rome')
  }
  ReplyKeys: union({ SecretId: replyKeyIds[0] }, length(replyKeyIds) > 1 ? { PreviousSecretId: replyKeyIds[1] } : {})
}

param fromVault = union(
  { ReplyKeys__Secret: 'reply-key-${replyKeyIds[0]}' },
  length(replyKeyIds) > 1 ? { ReplyKeys__PreviousSecret: 'reply-key-${replyKeyIds[1]}' } : {}
)

param signInClientId = readEnvironmentVariable('SIGN_IN_CLIENT_ID', '')
param alertEmails = filter(split(readEnvironmentVariable('ALERT_EMAILS', ''), ','), email => !empty(email))
