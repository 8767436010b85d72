namespace MountainPartnership.Core.Applications;

/// <summary>A message taken in, named by what it says: the same message by two ways has one id. Lower-case hexadecimal.</summary>
public readonly record struct MailId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>An opinion, named by the message that brought it, so that a message taken in twice is one opinion.</summary>
public readonly record struct OpinionId(string Value)
{
    /// <summary>How much of the message's id stands for it within one case.</summary>
    private const int Length = 12;

    public static OpinionId Of(MailId mail) => new(mail.Value[..Math.Min(Length, mail.Value.Length)]);

    public override string ToString() => Value;
}

/// <summary>A letter that a case calls for: the sequence of the event that called for it, and its place among that event's letters.</summary>
public readonly record struct LetterId(long Sequence, int Index)
{
    /// <summary>Sorts as it was called for.</summary>
    public override string ToString() => FormattableString.Invariant($"{Sequence:D6}-{Index}");

    /// <exception cref="FormatException">The text was not written by <see cref="ToString"/>.</exception>
    public static LetterId Parse(string text) => text.Split('-') is [var sequence, var index]
        ? new(long.Parse(sequence, System.Globalization.CultureInfo.InvariantCulture),
            int.Parse(index, System.Globalization.CultureInfo.InvariantCulture))
        : throw new FormatException($"'{text}' is not a letter id.");
}
