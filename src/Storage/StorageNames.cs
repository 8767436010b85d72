namespace MountainPartnership.Storage;

/// <summary>
/// The names of everything in the storage account. Infrastructure templates and Functions bindings spell the same ones.
/// </summary>
public static class StorageNames
{
    public const string Cases = "Cases";
    public const string CaseIndex = "CaseIndex";
    public const string Register = "Register";
    public const string Outbox = "Outbox";
    public const string OutboxDue = "OutboxDue";
    public const string Mail = "Mail";
    public const string Settings = "Settings";
    public const string DataProtection = "DataProtection";

    /// <summary>Raw messages to be taken in: from the HTTP intake, the mailbox poll and Event Grid's BlobCreated.</summary>
    public const string MailInQueue = "mail-in";

    /// <summary>A nudge: something is due in the outbox.</summary>
    public const string SendDueQueue = "send-due";

    /// <summary>Event Grid's EmailDeliveryReportReceived.</summary>
    public const string DeliveryReportsQueue = "delivery-reports";

    /// <summary>What follows a queue's name in that of the queue for messages which failed five times.</summary>
    public const string PoisonSuffix = "-poison";

    public const string RawMailContainer = "raw-mail";

    /// <summary>Payloads of events that are longer than a table property may be.</summary>
    public const string TextsContainer = "texts";

    /// <summary>Where a mail gateway drops raw messages.</summary>
    public const string DropContainer = "drop";

    public static IReadOnlyList<string> Tables { get; } =
        [Cases, CaseIndex, Register, Outbox, OutboxDue, Mail, Settings, DataProtection];

    public static IReadOnlyList<string> Queues { get; } = [MailInQueue, SendDueQueue, DeliveryReportsQueue];

    public static IReadOnlyList<string> Containers { get; } = [RawMailContainer, TextsContainer, DropContainer];
}
