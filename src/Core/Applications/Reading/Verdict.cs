using MountainPartnership.Core.Register;
using static MountainPartnership.Core.Applications.Reading.Outlook;

namespace MountainPartnership.Core.Applications.Reading;

/// <summary>Decides what a message is, by the learned weights of its signs.</summary>
internal static class Verdict
{
    /// <summary>From this likelihood on a message opens a case by itself: a lost one waits in triage, and a wrong one bothers 600 members.</summary>
    private const float Enough = 0.92f;

    /// <summary>Without a sentence that says so, or a rule's turn of phrase, nobody applies alone or asks.</summary>
    private const float Said = 0.5f;

    /// <summary>From this likelihood on the facts are shown to the person who looks through triage.</summary>
    private const float Perhaps = 0.1f;

    /// <summary>
    /// The verdict on a message that comes out the same whatever the signs are that are not known yet, and that shows no facts, so that none need be looked
    /// for; null when it hangs on them. Most mail is of this kind.
    /// </summary>
    public static RequestReading? Foreseen(VerdictSigns signs)
    {
        Outlook outlook = new(signs);
        bool individual = !outlook.Never(Kind.Individual, Kind.Inquiry) && !outlook.Never(Kind.Individual, Kind.Other);
        if (outlook.Most(Kind.Application) > Perhaps || individual)
        {
            return null;
        }

        if (!Asks(signs) || outlook.Never(Kind.Inquiry, Kind.Other) || outlook.Never(Kind.Inquiry, Kind.Application))
        {
            return new RequestReading.NotAnApplication(Reason(signs));
        }

        return outlook.Never(Kind.Other, Kind.Inquiry) && outlook.Never(Kind.Application, Kind.Inquiry) ? new RequestReading.Inquiry() : null;
    }

    /// <summary>The verdict when all signs are known.</summary>
    public static RequestReading Of(VerdictSigns signs, Facts facts, MembershipRequest request)
    {
        (float application, float individual, float inquiry, float other) = Likely(signs);
        if (application >= Enough && SaysSo(signs) && request.Category != MemberCategory.Individual && !facts.HasNoOrganization)
        {
            return new RequestReading.Application(request);
        }

        if ((Alone(signs) && individual > inquiry && individual > other) || (facts.HasNoOrganization && application >= Enough))
        {
            return new RequestReading.Individual(request with { Organization = null, Category = MemberCategory.Individual });
        }

        return Asks(signs) && inquiry > other && inquiry > application
            ? new RequestReading.Inquiry()
            : new RequestReading.NotAnApplication(Reason(signs), application > Perhaps ? request : null);
    }

    /// <summary>An organization's name and address alone, however certain, are no application.</summary>
    private static bool SaysSo(VerdictSigns signs) =>
        signs.Hearing.MostSaid(Saying.Joins) > Said || Array.Exists(["declares", "subject applies", "activities", "interests", "contributions", "roles"], signs.Has);

    private static bool Alone(VerdictSigns signs) =>
        signs.Has("declares alone") || signs.Has("individual") || signs.Has("category individual") || signs.Hearing.MostSaid(Saying.Private) > Said;

    private static bool Asks(VerdictSigns signs) => signs.Has("asks") || signs.Hearing.MostSaid(Saying.Asks) > Said;

    private static string Reason(VerdictSigns signs) => signs.OtherMail ?? "too little of what an application says";
}
