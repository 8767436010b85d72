using MountainPartnership.Core.Applications;

namespace MountainPartnership.Storage.Outbox;

/// <summary>Names one letter to one recipient. Message-IDs and operation ids are made from it.</summary>
/// <param name="Recipient">As <see cref="Recipient.Key"/> gives it.</param>
public sealed record OutboxRowId(CaseNumber Case, LetterId Letter, string Recipient)
{
    internal string RowKey => $"{Letter}|{Recipient}";

    public override string ToString() => $"{Case}|{Letter}|{Recipient}";

    /// <exception cref="FormatException">The text was not written by <see cref="ToString"/>.</exception>
    public static OutboxRowId Parse(string text) => text.Split('|') is [var number, var letter, { Length: > 0 } recipient]
        ? new(CaseNumber.Parse(number), LetterId.Parse(letter), recipient)
        : throw new FormatException($"'{text}' is not the id of a row of the outbox.");
}
