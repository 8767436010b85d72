using System.Text.RegularExpressions;
using MountainPartnership.Core.Applications;
using MountainPartnership.Storage.Outbox;

namespace MountainPartnership.Web.Pages;

/// <summary>What letters, and the states of their recipients, are called on the pages.</summary>
internal static partial class LetterNames
{
    /// <summary><c>Review invitation</c>.</summary>
    public static string Of(LetterKind kind) => Sentence(kind.ToString());

    public static string Of(LetterId letter, LetterKind kind) => $"{Of(kind)} (letter {letter})";

    public static string Of(OutboxState state) => state switch
    {
        OutboxState.Queued => "waiting",
        OutboxState.Sending => "being sent",
        OutboxState.Accepted => "sent",
        OutboxState.Delivered => "delivered",
        OutboxState.OutOfOffice => "out of office",
        OutboxState.Bounced => "came back",
        OutboxState.Failed => "refused",
        OutboxState.NoAddress => "no address",
        _ => state.ToString(),
    };

    /// <summary><c>OwnResources</c> as <c>Own resources</c>.</summary>
    public static string Sentence(string name) =>
        InnerCapital().Replace(name, match => " " + match.Value.ToLowerInvariant());

    [GeneratedRegex("(?<!^)[A-Z]", RegexOptions.CultureInvariant)]
    private static partial Regex InnerCapital();
}
