using MountainPartnership.Core.Applications;

namespace MountainPartnership.Storage.Outbox;

/// <summary>Names one letter to one recipient. Message-IDs and operation ids are made from it.</summary>
/// <param name="Recipient">As <see cref="Recipient.Key"/> gives it, or who wrote the message that is answered.</param>
public sealed record OutboxRowId(LetterOwner Owner, LetterId Letter, string Recipient)
{
    /// <summary>One that a case called for.</summary>
    public OutboxRowId(CaseNumber number, LetterId letter, string recipient)
        : this(new LetterOwner.Case(number), letter, recipient)
    {
    }

    /// <summary>Null for the answer to a message that has none.</summary>
    public CaseNumber? Case => (Owner as LetterOwner.Case)?.Number;

    internal string RowKey => $"{Letter}|{Recipient}";

    /// <summary>The one letter that answers a message: no event called for it, and whoever wrote gets it.</summary>
    public static OutboxRowId AnswerTo(MailId mail) => new(new LetterOwner.Mail(mail), default, "writer");

    public override string ToString() => $"{Owner}|{Letter}|{Recipient}";

    /// <exception cref="FormatException">The text was not written by <see cref="ToString"/>.</exception>
    public static OutboxRowId Parse(string text) => text.Split('|') is [var owner, var letter, { Length: > 0 } recipient]
        ? new(LetterOwner.Parse(owner), LetterId.Parse(letter), recipient)
        : throw new FormatException($"'{text}' is not the id of a row of the outbox.");
}
