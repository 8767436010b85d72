using '../../infra/main.bicep'

// An invented partnership, with everything switched on that a deployment can switch on.

param environmentName = 'example'
param location = 'westeurope'

param mail = {
  domain: 'mail.partnership.example'
  senderUsername: 'membership'
  senderDisplayName: 'Secretariat'
  domainVerified: true
  dataLocation: 'Europe'
}

param settings = {
  Partnership: {
    Name: 'An Example Partnership'
    Address: 'membership@partnership.example'
    SecretariatAddresses__0: 'secretariat@partnership.example'
  }
  Policy: {
    TimeZone: 'Europe/Rome'
  }
  ReplyKeys: {
    SecretId: '1'
  }
  Mail: {
    Mailboxes__0__Name: 'Office'
    Mailboxes__0__Host: 'imap.partnership.example'
    Mailboxes__0__User: 'membership@partnership.example'
    Mailboxes__0__AuthservIds__0: 'mx.partnership.example'
  }
}

param fromVault = {
  ReplyKeys__Secret: 'reply-key-1'
  Mail__Mailboxes__0__Password: 'mailbox-password'
}

param signInClientId = '6c9e2f0a-0000-4000-8000-000000000001'
param alertEmails = ['operations@partnership.example']
