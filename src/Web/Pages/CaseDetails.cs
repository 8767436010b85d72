using System.Collections.Immutable;
using MountainPartnership.Core.Applications;
using MountainPartnership.Core.Register;
using MountainPartnership.Core.Review;
using MountainPartnership.Storage.Indexes;
using MountainPartnership.Storage.Outbox;
using MountainPartnership.Storage.Streams;

namespace MountainPartnership.Web.Pages;

/// <summary>Everything that the page of a case shows.</summary>
/// <param name="Now">When it was looked at.</param>
public sealed record CaseDetails(
    MembershipCase Case,
    ImmutableArray<CaseEvent> Events,
    ChainVerdict Chain,
    People People,
    IReadOnlyList<OutboxRow> Letters,
    DateTimeOffset Now)
{
    /// <returns>Null when there is no such case.</returns>
    public static async Task<CaseDetails?> LoadAsync(
        CaseNumber number, EventStore events, RegisterIndex register, LetterOutbox outbox, DateTimeOffset now, CancellationToken ct)
    {
        EventStream<CaseEvent> stream = await events.LoadAsync(number, ct);
        if (stream.Sequence == 0)
        {
            return null;
        }

        Task<ChainVerdict> chain = events.VerifyAsync(number, ct);
        Task<People> people = People.AllAsync(register, ct);
        Task<IReadOnlyList<OutboxRow>> letters = outbox.RecipientsAsync(number, ct);
        return new CaseDetails(Evolve.From(stream.Events)!, stream.Events, await chain, await people, await letters, now);
    }

    /// <summary>Each member's opinion that counts, by stance.</summary>
    public IEnumerable<Opinion> Voices =>
        Tally.VoicesOf(Case.Opinions).Values.OrderBy(opinion => opinion.Stance).ThenBy(opinion => People.Member(opinion.Member), StringComparer.Ordinal);

    public IEnumerable<Opinion> Unconfirmed => Case.Opinions.Where(opinion => !opinion.Confirmed);

    public IEnumerable<Opinion> Late => Case.Opinions.Where(opinion => opinion is { Confirmed: true, Late: true });

    /// <summary>Opinions that counted until the same member gave another.</summary>
    public IEnumerable<Opinion> Earlier => Case.Opinions.Where(opinion => opinion.Counts).Except(Voices);

    /// <summary>Members to whom the invitation went.</summary>
    public IEnumerable<MemberId> Asked =>
        Letters.Where(row => row.Kind == LetterKind.ReviewInvitation).Select(row => row.To.Member).OfType<MemberId>().Distinct();

    /// <summary>Members that were asked and of whom nothing has come, not even an unconfirmed or late opinion.</summary>
    public MemberId[] Silent => [.. Asked.Except(Case.Opinions.Select(opinion => opinion.Member))];

    public IEnumerable<IGrouping<(LetterId Letter, LetterKind Kind), OutboxRow>> ByLetter =>
        Letters.GroupBy(row => (row.Id.Letter, row.Kind));
}
