// What the code names in storage. A test compares these lists with the names in src/, so a queue that the code reads
// and nobody declared is found before it is missed.

@export()
var tables = [
  'Cases'
  'CaseIndex'
  'Outbox'
  'OutboxDue'
  'Mail'
  'Register'
  'Settings'
  'DataProtection'
]

@export()
var queues = [
  'mail-in'
  'mail-in-poison'
  'send-due'
  'send-due-poison'
  'delivery-reports'
  'delivery-reports-poison'
]

@export()
var containers = [
  'raw-mail'
  'texts'
  'drop'
  'deployment'
]

@export()
@description('Where Event Grid leaves an event that it could not deliver to its queue.')
var deadLetterContainer = 'dead-letters'

@export()
@description('The queue that takes in mail: from HTTP, from mailboxes, from the drop container.')
var mailQueue = 'mail-in'

@export()
var deliveryReportQueue = 'delivery-reports'

@export()
@description('A mail gateway or a Logic App leaves raw messages here.')
var dropContainer = 'drop'

@export()
@description('The app package. Flex Consumption runs from it.')
var deploymentContainer = 'deployment'

@export()
@description('Containers of the Functions host itself: its locks and timers, and its keys. Declared so that Blob Data Owner need not reach further.')
var hostContainers = [
  'azure-webjobs-hosts'
  'azure-webjobs-secrets'
]
