using System.Collections.Immutable;
using MountainPartnership.Core.Register;

namespace MountainPartnership.Core.Review;

/// <summary>One voice per member: its last opinion that counts.</summary>
/// <param name="ByStance">How many members hold each stance.</param>
/// <param name="Unconfirmed">Opinions whose sender is not proved and that nobody has confirmed.</param>
/// <param name="Late">Opinions that came after the review had closed.</param>
public sealed record Tally(ImmutableSortedDictionary<Stance, int> ByStance, int Unconfirmed, int Late)
{
    public int this[Stance stance] => ByStance.GetValueOrDefault(stance);

    public int Voices => ByStance.Values.Sum();

    public static Tally Of(IEnumerable<Opinion> opinions)
    {
        Opinion[] all = [.. opinions];
        return new(
            VoicesOf(all).CountBy(voice => voice.Value.Stance).ToImmutableSortedDictionary(),
            all.Count(opinion => !opinion.Confirmed),
            all.Count(opinion => opinion.Late));
    }

    /// <summary>Each member's voice. Opinions of one instant keep the order in which they were recorded.</summary>
    public static ImmutableDictionary<MemberId, Opinion> VoicesOf(IEnumerable<Opinion> opinions) =>
        opinions.Where(opinion => opinion.Counts)
            .GroupBy(opinion => opinion.Member)
            .ToImmutableDictionary(member => member.Key, member => member.OrderBy(opinion => opinion.At).Last());
}
