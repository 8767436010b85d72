using System.Diagnostics.CodeAnalysis;
using MountainPartnership.Core.Applications;

namespace MountainPartnership.Workflow.Sending;

/// <summary>Names one letter to one recipient within its case: <c>000012-0-k7wq2mab</c>. Stands in our Message-IDs.</summary>
public sealed record OutboxId(LetterId Letter, ContactId Recipient)
{
    public override string ToString() => $"{Letter}-{Recipient}";

    /// <summary>Anybody may have written the text.</summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out OutboxId? id)
    {
        id = null;
        if (text.Split('-') is not [{ Length: 6 } sequence, { Length: 1 or 2 } index, { Length: ContactId.Length } contact]
            || !sequence.All(char.IsAsciiDigit) || !index.All(char.IsAsciiDigit))
        {
            return false;
        }

        try
        {
            id = new OutboxId(LetterId.Parse($"{sequence}-{index}"), new ContactId(contact.ToLowerInvariant()));
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
