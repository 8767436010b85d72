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
/// <param name="Evidence">The header or the words that decided, verbatim.</param>
public sealed record AutomaticSign(AutomaticKind Kind, string Evidence);
