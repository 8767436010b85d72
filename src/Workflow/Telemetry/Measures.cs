using System.Diagnostics;
using System.Diagnostics.Metrics;
using MountainPartnership.Core.Applications;
using MountainPartnership.Storage.Mails;

namespace MountainPartnership.Workflow.Telemetry;

/// <summary>
/// What this service tells of itself. Kinds, stages, counts, times and case numbers only: never a name, an address or a word of
/// a message. Alerts and docs/operations.md spell the same names.
/// </summary>
public static class Measures
{
    /// <summary>The name of the meter and of the activity source.</summary>
    public const string Source = "MountainPartnership";

    private static readonly ActivitySource Steps = new(Source);
    private static readonly Meter Meter = new(Source);

    private static readonly Counter<long> MailTakenIn = Meter.CreateCounter<long>(
        "partnership.mail.taken_in", "{message}", "Messages taken in, by outcome.");

    private static readonly Histogram<double> TimeInStage = Meter.CreateHistogram<double>(
        "partnership.stage.time", "s", "How long a case was in the stage that it left.");

    private static readonly Counter<long> LettersDue = Meter.CreateCounter<long>(
        "partnership.letters.due", "{letter}", "Letters put into the outbox, one a recipient, by kind.");

    private static readonly Counter<long> LettersSent = Meter.CreateCounter<long>(
        "partnership.letters.sent", "{letter}", "Letters that the first server on the way has taken, by kind.");

    private static readonly Counter<long> LettersFailed = Meter.CreateCounter<long>(
        "partnership.letters.failed", "{letter}", "Letters given up for good, by kind.");

    private static readonly Counter<long> OrchestrationsRepaired = Meter.CreateCounter<long>(
        "partnership.orchestrations.repaired", "{case}", "Orchestrations found missing or failed, and started again.");

    private static readonly Gauge<double> OldestDue = Meter.CreateGauge<double>(
        "partnership.letters.oldest_due", "s", "How long the letter that waits longest has waited past its time.");

    private static readonly Gauge<int> TriageSize = Meter.CreateGauge<int>(
        "partnership.triage.size", "{message}", "Messages that wait for a person.");

    private static readonly Gauge<int> CasesOverdue = Meter.CreateGauge<int>(
        "partnership.cases.overdue", "{case}", "Open cases older than the limit that they were opened with.");

    public static void RepairedOrchestrations(int count) => OrchestrationsRepaired.Add(count);

    /// <summary>A step of the work as a span; ends when it is disposed of.</summary>
    internal static Activity? Step(string name, CaseNumber? number = null)
    {
        Activity? step = Steps.StartActivity(name);
        return number is { } known ? step?.SetTag("partnership.case", known.Value) : step;
    }

    internal static void TookIn(MailOutcomeKind outcome) => MailTakenIn.Add(1, Tag("outcome", outcome));

    internal static void Left(Stage before, Stage after) =>
        TimeInStage.Record((after.Since - before.Since).TotalSeconds, Tag("stage", before.Name));

    internal static void Due(LetterKind kind, int recipients) => LettersDue.Add(recipients, Tag("kind", kind));

    internal static void Sent(LetterKind kind) => LettersSent.Add(1, Tag("kind", kind));

    internal static void Failed(LetterKind kind) => LettersFailed.Add(1, Tag("kind", kind));

    internal static void Stands(TimeSpan oldestDue, int triage, int overdue)
    {
        OldestDue.Record(oldestDue.TotalSeconds);
        TriageSize.Record(triage);
        CasesOverdue.Record(overdue);
    }

    private static KeyValuePair<string, object?> Tag<T>(string name, T value)
        where T : struct, Enum => new(name, value.ToString());
}
