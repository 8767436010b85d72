using System.Collections.Immutable;
using MountainPartnership.Core.Applications;

namespace MountainPartnership.Letters;

/// <summary>What an answer to a message without a case can say.</summary>
public sealed record AnswerModel : Letterhead
{
    /// <summary>Labels of what an application has to hold.</summary>
    public ImmutableArray<string> Required { get; init; } = [];

    /// <param name="recipient">In whose language it is written.</param>
    public static AnswerModel From(LetterSettings settings, Recipient recipient) => new()
    {
        Language = recipient.Language,
        Partnership = settings.PartnershipNameIn(recipient.Language),
        Secretariat = settings.SecretariatNameIn(recipient.Language),
        PostalAddress = LetterModel.Written(settings.PostalAddress),
        ContactAddress = settings.ContactAddress,
        Website = settings.Website?.AbsoluteUri,
        Recipient = LetterModel.Name(recipient.Name),
        Required = [.. Completeness.Missing(MembershipRequest.Empty).Select(field => Terms.In(recipient.Language, field))],
    };
}
