using System.Text;
using MountainPartnership.Core.Register;

namespace MountainPartnership.Core.Applications.Reading;

/// <summary>
/// Decides whether a message is an application, by weights: what speaks for it (a declared wish to join, a form's labels,
/// persons named for the roles, statements) against the signs of other mail.
/// </summary>
internal static class Verdict
{
    /// <summary>Signs of a text that are looked at for its kind; the rest of a long document does not change it.</summary>
    private const int Looked = 20_000;

    private const int Enough = 3;

    public static RequestReading Of(IReadOnlyList<Page> pages, Facts facts, MembershipRequest request)
    {
        string all = All(pages);
        List<string> sentences = [.. all.Split('.', '!', '?', '\n', ';')];
        bool declares = sentences.Exists(Intent.Declares);
        bool alone = sentences.Exists(Intent.DeclaresAlone);
        bool individual = Intent.IsIndividual(all);
        int form = facts.LabelledTopics.Count(topic => topic is not (Topic.Person or Topic.Other or Topic.Address or Topic.Website));
        int roles = (request.FocalPoint is null ? 0 : 1) + (request.Alternates.IsEmpty ? 0 : 1);
        int statements = (request.Interests is null ? 0 : 1) + (request.Contributions is null ? 0 : 1);

        if ((declares || alone) && request.Category == MemberCategory.Individual)
        {
            return new RequestReading.Individual(request with { Organization = null });
        }

        if ((declares || alone) && individual && !Intent.Represents(all))
        {
            return new RequestReading.Individual(request with { Category = MemberCategory.Individual });
        }

        if (Intent.Asks(all) && roles == 0 && request.Contributions is null && form < Enough)
        {
            return new RequestReading.Inquiry();
        }

        if (alone && form < Enough && roles == 0 && !Intent.Represents(all)
            && (request.Organization is null || request.Evidence[RequestField.Organization].Confidence < 0.7))
        {
            return new RequestReading.Individual(request with { Organization = null, Category = MemberCategory.Individual });
        }

        int weight = (declares ? 3 : 0) + (form >= 4 ? 3 : form / 2) + (2 * roles) + statements;
        (string Kind, int Weight)? other = OtherMail.Of(all);
        bool asksToJoin = declares || form >= 4 || (roles > 0 && Intent.Applies(pages[^1].Folded));
        if (weight < Enough || !asksToJoin)
        {
            return new RequestReading.NotAnApplication(other?.Kind ?? "no word of joining, and no form");
        }

        return other is { } stronger && stronger.Weight >= weight
            ? new RequestReading.NotAnApplication(stronger.Kind)
            : new RequestReading.Application(request);
    }

    private static string All(IReadOnlyList<Page> pages)
    {
        StringBuilder all = new();
        foreach (Page page in pages)
        {
            all.Append(page.Folded.AsSpan(0, Math.Min(Looked, page.Folded.Length))).Append('\n');
        }

        return all.ToString();
    }
}
