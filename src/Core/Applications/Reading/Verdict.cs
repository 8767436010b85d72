using MountainPartnership.Core.Register;

namespace MountainPartnership.Core.Applications.Reading;

/// <summary>Decides what a message is, by the learned weights of its signs.</summary>
internal static class Verdict
{
    /// <summary>From this likelihood on a message opens a case by itself: a lost one waits in triage, and a wrong one bothers 600 members.</summary>
    private const float Enough = 0.75f;

    /// <summary>Without a sentence that says so, or a rule's turn of phrase, nobody applies alone or asks.</summary>
    private const float Said = 0.5f;

    /// <summary>From this likelihood on the facts are shown to the person who looks through triage.</summary>
    private const float Perhaps = 0.1f;

    /// <summary>An organization's name and address alone, however certain, are no application.</summary>
    private static bool SaysSo(VerdictSigns signs, Facts facts) =>
        facts.MostSaid(Saying.Joins) > Said || Array.Exists(["declares", "subject applies", "activities", "interests", "contributions", "roles"], signs.Has);

    public static RequestReading Of(VerdictSigns signs, Facts facts, MembershipRequest request)
    {
        (float application, float individual, float inquiry, float other) = signs.Likely();
        if (application >= Enough && SaysSo(signs, facts) && request.Category != MemberCategory.Individual && !facts.HasNoOrganization)
        {
            return new RequestReading.Application(request);
        }

        bool alone = signs.Has("declares alone") || signs.Has("individual") || signs.Has("category individual") || facts.MostSaid(Saying.Private) > Said;
        if ((alone && individual > inquiry && individual > other) || (facts.HasNoOrganization && application >= Enough))
        {
            return new RequestReading.Individual(request with { Organization = null, Category = MemberCategory.Individual });
        }

        bool asks = signs.Has("asks") || facts.MostSaid(Saying.Asks) > Said;
        return asks && inquiry > other && inquiry > application
            ? new RequestReading.Inquiry()
            : new RequestReading.NotAnApplication(
                signs.OtherMail ?? "too little of what an application says",
                application > Perhaps ? request : null);
    }
}
