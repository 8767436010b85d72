namespace MountainPartnership.Mail.In;

/// <summary>The kinds of mail that machines write.</summary>
public enum AutomaticKind
{
    OutOfOffice,
    DeliveryReport,
    /// <summary>A ticket system or form says that it has our message.</summary>
    Acknowledgement,
    List,
    /// <summary>Challenges, read receipts, complaints, notices.</summary>
    Other,
}

/// <summary>Why a message is taken for a machine's.</summary>
/// <param name="Evidence">The header field that decided, or the words, in lower case and without accents.</param>
public sealed record AutomaticSign(AutomaticKind Kind, string Evidence);
