using System.Collections.Immutable;
using System.Text.Json.Nodes;
using MountainPartnership.Core;
using MountainPartnership.Core.Applications;
using MountainPartnership.Core.Register;
using MountainPartnership.Core.Review;

namespace MountainPartnership.Web.Api;

/// <summary>One case as the API and the pages show it.</summary>
public sealed record ApplicationView(
    string CaseNumber,
    long Version,
    StageName Stage,
    DateTimeOffset Since,
    DateTimeOffset ReceivedAt,
    DateTimeOffset? NextDeadline,
    string Language,
    Contact Applicant,
    JsonNode Request,
    ImmutableArray<RequestField> Missing,
    ImmutableArray<RequestField> Waived,
    string? Question,
    ReviewView? Review,
    ImmutableArray<OpinionView> Opinions,
    ImmutableArray<ObjectionView> Objections,
    ImmutableSortedDictionary<string, string> Answers,
    string? Member,
    string? LastReason)
{
    public static ApplicationView Of(MembershipCase s) => new(
        s.Number.Value,
        s.Version,
        s.Stage.Name,
        s.Stage.Since,
        s.ReceivedAt,
        Agenda.NextDeadline(s),
        LanguageCode.Of(s.Language),
        s.Applicant,
        RequestJson.Write(s.Request),
        s.Missing,
        [.. s.Waived.Order()],
        s.Question,
        s.Review is { } review ? ReviewView.Of(review, Tally.Of(s.Opinions)) : null,
        [.. s.Opinions.Select(OpinionView.Of)],
        [.. s.Objections.Select(ObjectionView.Of)],
        s.Answers.ByQuestion.ToImmutableSortedDictionary(answer => answer.Key.ToString(), answer => answer.Value),
        (s.Stage as Stage.Member)?.Id.Value,
        s.LastReason);
}

/// <param name="Voices">How many members' opinions count, and how they stand.</param>
public sealed record ReviewView(
    DateTimeOffset OpenedAt,
    DateTimeOffset ClosesAt,
    DateTimeOffset? ClosedAt,
    int Reviewers,
    DateTimeOffset? MailingEndedAt,
    DateTimeOffset? RemindedAt,
    int Voices,
    ImmutableSortedDictionary<Stance, int> ByStance,
    int Unconfirmed,
    int Late)
{
    internal static ReviewView Of(ReviewTimes review, Tally tally) => new(
        review.OpenedAt, review.ClosesAt, review.ClosedAt, review.Reviewers, review.MailingEndedAt, review.RemindedAt,
        tally.Voices, tally.ByStance, tally.Unconfirmed, tally.Late);
}

public sealed record OpinionView(
    string Id, string Member, string Contact, Stance Stance, bool Confirmed, bool Late, bool Counts, DateTimeOffset At, string Text, string? Span, string Evidence)
{
    internal static OpinionView Of(Opinion o) => new(
        o.Id.Value, o.Member.Value, o.Contact.Value, o.Stance, o.Confirmed, o.Late, o.Counts, o.At, o.Text, o.Span, o.Evidence);
}

public sealed record ObjectionView(string Id, string Member, ObjectionState State, DateTimeOffset RaisedAt, string? Answer, string? Ruling)
{
    internal static ObjectionView Of(Objection o) => new(o.Id.Value, o.Member.Value, o.State, o.RaisedAt, o.Answer, o.Ruling);
}
