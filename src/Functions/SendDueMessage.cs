namespace MountainPartnership.Functions;

/// <summary>A message of the queue <c>send-due</c>: a case number, whose letters are expanded first, or:</summary>
internal static class SendDueMessage
{
    /// <summary>Something is due; no case has to be advanced for it.</summary>
    public const string Anything = "*";
}
