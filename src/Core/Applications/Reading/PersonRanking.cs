using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace MountainPartnership.Core.Applications.Reading;

/// <summary>
/// Chooses the focal point and the alternates among the persons of whom a message speaks. The weights of the signs in persons.tsv are learned by
/// tests/SentenceTraining.
/// </summary>
internal static class PersonRanking
{
    /// <summary>Stands in the table for what every person has.</summary>
    public const string Anybody = "anybody";

    private static readonly FrozenDictionary<string, (float Focal, float Alternate)> Weights = EmbeddedTable.Rows("persons.tsv").ToFrozenDictionary(
        row => row[0], row => (float.Parse(row[1], CultureInfo.InvariantCulture), float.Parse(row[2], CultureInfo.InvariantCulture)));

    /// <summary>The likeliest focal point, one with an address before one without, and all likely alternates.</summary>
    /// <param name="onlyNamed">Whether the message must speak of a role: to write an application is enough otherwise.</param>
    public static (PersonFinding? FocalPoint, ImmutableArray<PersonFinding> Alternates) Choose(IReadOnlyList<PersonCandidate> candidates, bool onlyNamed)
    {
        (PersonCandidate Person, double Focal, double Alternate, double Neither)[] likely = [.. candidates.Where(candidate => candidate.Evidence is not null && (candidate.IsNamed || !onlyNamed)).Select(Likely)];
        PersonCandidate? focal = likely.Where(one => one.Focal > Math.Max(one.Alternate, one.Neither))
            .OrderByDescending(one => one.Person.Contact.Email.Length > 0).ThenByDescending(one => one.Focal).Select(one => one.Person).FirstOrDefault();
        return (
            focal is null ? null : Found(RequestField.FocalPoint, focal, likely.First(one => one.Person == focal).Focal),
            [.. likely.Where(one => one.Person != focal && one.Alternate > one.Neither).Select(one => Found(RequestField.Alternate, one.Person, one.Alternate))]);
    }

    private static (PersonCandidate Person, double Focal, double Alternate, double Neither) Likely(PersonCandidate candidate)
    {
        (double focal, double alternate) = Weights[Anybody];
        foreach ((string sign, float much) in candidate.Signs)
        {
            if (Weights.TryGetValue(sign, out (float Focal, float Alternate) weight))
            {
                focal += weight.Focal * much;
                alternate += weight.Alternate * much;
            }
        }

        (focal, alternate) = (Math.Exp(focal), Math.Exp(alternate));
        double whole = 1 + focal + alternate;
        return (candidate, focal / whole, alternate / whole, 1 / whole);
    }

    private static PersonFinding Found(RequestField field, PersonCandidate person, double likely) =>
        new(field, person.Contact, person.Evidence! with { Confidence = likely });
}
