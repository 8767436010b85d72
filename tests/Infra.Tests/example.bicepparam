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
  }
  Policy: {
    TimeZone: 'Europe/Rome'
  }
  ReplyKeys: {
    Secrets__0__Id: '1'
  }
  Mail: {
    Mailboxes__0__Host: 'imap.partnership.example'
  }
  Access: {
    Role: 'Secretariat'
  }
}

param fromVault = {
  ReplyKeys__Secrets__0__Secret: 'reply-key-1'
}

param signInClientId = '6c9e2f0a-0000-4000-8000-000000000001'
param alertEmails = ['operations@partnership.example']
