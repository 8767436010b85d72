// What is watched. The metric names are those of the meter MountainPartnership (docs/operations.md, "Watch").

param location string
param tags object
param suffix string
param workspaceId string
param eventTopicNames string[]

@description('Who is told. Empty: alerts are shown in the portal only.')
param emails string[]

@description('Seconds that a letter may wait past its time. 1,000 letters at 100 an hour take 10 hours: a day is late.')
param oldestLetterSeconds int

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = if (!empty(emails)) {
  name: 'ag-${suffix}'
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: 'Secretariat'
    emailReceivers: [for email in emails: { name: email, emailAddress: email, useCommonAlertSchema: true }]
  }
}

type rule = {
  name: string
  title: string
  description: string
  query: string
  @description('Empty: rows are counted.')
  measure: string
  aggregation: 'Count' | 'Maximum' | 'Total'
  operator: 'GreaterThan' | 'LessThan'
  threshold: int
  @description('How often, and how far back each time it looks. ISO 8601.')
  every: string
  window: string
  severity: int
}

var rules rule[] = [
  {
    name: 'poison'
    title: 'A message could not be processed'
    description: 'It was tried five times and is in a poison queue. The mail is archived and listed in triage; see docs/operations.md.'
    query: 'StorageQueueLogs | where OperationName == "PutMessage" and Uri has "-poison/messages"'
    measure: ''
    aggregation: 'Count'
    operator: 'GreaterThan'
    threshold: 0
    every: 'PT15M'
    window: 'PT15M'
    severity: 2
  }
  {
    name: 'backlog'
    title: 'Letters wait too long'
    description: 'The oldest letter that is due has waited longer than expected: sending fails, is paused, or is over the provider\'s limit.'
    query: 'AppMetrics | where Name == "partnership.letters.oldest_due"'
    measure: 'Max'
    aggregation: 'Maximum'
    operator: 'GreaterThan'
    threshold: oldestLetterSeconds
    every: 'PT15M'
    window: 'PT30M'
    severity: 2
  }
  {
    name: 'orchestrations'
    title: 'The orchestration of a case had failed or was missing'
    description: 'Reconcile has started it again from the tables. Once after a restored or deleted task hub is expected; again and again is a bug.'
    query: 'AppMetrics | where Name == "partnership.orchestrations.repaired"'
    measure: 'Sum'
    aggregation: 'Total'
    operator: 'GreaterThan'
    threshold: 0
    every: 'PT1H'
    window: 'PT1H'
    severity: 2
  }
  {
    name: 'overdue'
    title: 'A case is older than its limit'
    description: 'Each case has its limit from the policy it was opened with. The Secretariat\'s page "today" lists the cases.'
    query: 'AppMetrics | where Name == "partnership.cases.overdue"'
    measure: 'Max'
    aggregation: 'Maximum'
    operator: 'GreaterThan'
    threshold: 0
    every: 'P1D'
    window: 'P1D'
    severity: 3
  }
  {
    name: 'silence'
    title: 'The service reports nothing'
    description: 'No measure of the outbox for two hours: the timers do not run, so nothing is sent and no deadline is met.'
    query: 'AppMetrics | where Name == "partnership.letters.oldest_due" | summarize Points = count()'
    measure: 'Points'
    aggregation: 'Total'
    operator: 'LessThan'
    threshold: 1
    every: 'PT1H'
    window: 'PT2H'
    severity: 1
  }
]

resource queryRule 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for rule in rules: {
    name: 'alert-${rule.name}-${suffix}'
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: rule.title
      description: rule.description
      severity: rule.severity
      enabled: true
      scopes: [workspaceId]
      evaluationFrequency: rule.every
      windowSize: rule.window
      // Resolving by itself is for rules that look more often than twice a day; the daily one is a daily reminder.
      autoMitigate: rule.every != 'P1D'
      // A new workspace has no rows yet, and some of its tables come with their first row.
      skipQueryValidation: true
      criteria: {
        allOf: [
          union(
            {
              query: rule.query
              timeAggregation: rule.aggregation
              operator: rule.operator
              threshold: rule.threshold
              failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
            },
            empty(rule.measure) ? {} : { metricMeasureColumn: rule.measure }
          )
        ]
      }
      actions: { actionGroups: empty(emails) ? [] : [people.id] }
    }
  }
]

resource undelivered 'Microsoft.Insights/metricAlerts@2018-03-01' = [
  for topic in eventTopicNames: {
    name: 'alert-undelivered-${topic}'
    location: 'global'
    tags: tags
    properties: {
      description: 'Event Grid gave up on an event and left it in the dead-letters container: a dropped mail or a delivery report is not in its queue.'
      severity: 2
      enabled: true
      scopes: [resourceId('Microsoft.EventGrid/systemTopics', topic)]
      evaluationFrequency: 'PT15M'
      windowSize: 'PT1H'
      autoMitigate: true
      criteria: {
        'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
        allOf: [
          {
            criterionType: 'StaticThresholdCriterion'
            name: 'dead letters'
            metricName: 'DeadLetteredCount'
            operator: 'GreaterThan'
            threshold: 0
            timeAggregation: 'Total'
          }
        ]
      }
      actions: empty(emails) ? [] : [{ actionGroupId: people.id }]
    }
  }
]
