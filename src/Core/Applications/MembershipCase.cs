using System.Collections.Immutable;
using MountainPartnership.Core.Questionnaire;
using MountainPartnership.Core.Register;
using MountainPartnership.Core.Review;

namespace MountainPartnership.Core.Applications;

/// <summary>A case as its events have made it. <see cref="Evolve"/> is the only thing that makes one.</summary>
public sealed record MembershipCase
{
    public required CaseNumber Number { get; init; }

    /// <summary>How many events the case has; the version that a decision refers to.</summary>
    public required long Version { get; init; }

    public required CasePolicy Policy { get; init; }

    /// <summary>In which the applicant is written to.</summary>
    public required Language Language { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The message that opened the case.</summary>
    public required MailId Mail { get; init; }

    /// <summary>That message's Message-ID, without brackets; null when it had none.</summary>
    public string? MessageId { get; init; }

    /// <summary>Who sent that message.</summary>
    public required Contact Applicant { get; init; }

    public required MembershipRequest Request { get; init; }

    public required Stage Stage { get; init; }

    /// <summary>Required facts that the Secretariat goes on without.</summary>
    public ImmutableHashSet<RequestField> Waived { get; init; } = [];

    /// <summary>The Secretariat's own words of the information request that is open; null when there is none.</summary>
    public string? Question { get; init; }

    /// <summary>Null until the application is shared.</summary>
    public ReviewTimes? Review { get; init; }

    /// <summary>All opinions, in the order in which they came.</summary>
    public ImmutableList<Opinion> Opinions { get; init; } = [];

    public ImmutableList<Objection> Objections { get; init; } = [];

    public QuestionnaireAnswers Answers { get; init; } = QuestionnaireAnswers.Empty;

    /// <summary>Mailings on which a rule depends, by letter.</summary>
    public ImmutableDictionary<LetterId, Mailing> Mailings { get; init; } = ImmutableDictionary<LetterId, Mailing>.Empty;

    /// <summary>Messages that have had their effect, so that one that comes again has none.</summary>
    public ImmutableHashSet<MailId> MailsSeen { get; init; } = [];

    public DateTimeOffset? AgeWarnedAt { get; init; }

    /// <summary>The Secretariat's reason for the last verdict, lapse, withdrawal or reopening.</summary>
    public string? LastReason { get; init; }

    /// <summary>Required facts that are neither there nor waived.</summary>
    public ImmutableArray<RequestField> Missing => [.. Completeness.Missing(Request).Except(Waived)];

    /// <summary>Who sent the application, its focal point and its alternates, each address once.</summary>
    public IEnumerable<Contact> ApplicantContacts =>
        Request.Alternates.Prepend(Request.FocalPoint).Append(Applicant)
            .OfType<Contact>()
            .Where(contact => contact.Email.Length > 0)
            .DistinctBy(contact => contact.Email, StringComparer.OrdinalIgnoreCase);
}

/// <summary>A mailing on which a rule depends.</summary>
public sealed record Mailing(LetterKind Kind, DateTimeOffset StartedAt, int Recipients, DateTimeOffset? FinishedAt = null, MailingCounts? Counts = null);
