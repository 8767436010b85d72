namespace MountainPartnership.Mail.Mailboxes;

/// <summary>What one look into a mailbox has brought.</summary>
/// <param name="Taken">Messages that intake has taken, again or for the first time.</param>
/// <param name="Moved">Of these, how many are now in the folder for processed mail.</param>
/// <param name="Truncated">Of those taken, how many were too large and went by their headers only.</param>
/// <param name="Failed">Messages that intake or the server refused; they are tried at every look until they succeed.</param>
/// <param name="AnotherIsReading">There is new mail, and it is another poller's turn.</param>
/// <param name="Problem">Why the look ended before its end; null when it did not.</param>
public sealed record PollResult(
    int Taken = 0, int Moved = 0, int Truncated = 0, int Failed = 0, bool AnotherIsReading = false, string? Problem = null)
{
    public static PollResult Nothing { get; } = new();
}
