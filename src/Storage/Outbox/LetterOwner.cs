using MountainPartnership.Core.Applications;

namespace MountainPartnership.Storage.Outbox;

/// <summary>What a letter belongs to. Its text is the partition of the letter's rows.</summary>
public abstract record LetterOwner
{
    /// <summary>In small letters, as no case number is.</summary>
    private const string MailPrefix = "mail-";

    private LetterOwner()
    {
    }

    /// <summary>The case that called for it.</summary>
    public sealed record Case(CaseNumber Number) : LetterOwner
    {
        public override string ToString() => Number.Value;
    }

    /// <summary>The message that it answers, which has no case.</summary>
    public sealed record Mail(MailId Id) : LetterOwner
    {
        public override string ToString() => MailPrefix + Id;
    }

    /// <exception cref="FormatException">The text is not that of an owner.</exception>
    public static LetterOwner Parse(string text) => text.StartsWith(MailPrefix, StringComparison.Ordinal)
        ? new Mail(new MailId(text[MailPrefix.Length..]))
        : new Case(CaseNumber.Parse(text));
}
