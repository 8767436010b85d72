using System.Text.RegularExpressions;

namespace MountainPartnership.Core.Applications.Reading;

/// <summary>Where the second person stands in for the writer, the writer is the first: "my backup", "me remplacera", "в моё отсутствие".</summary>
internal static partial class StandIn
{
    private const double Implied = 0.6;

    public static void Read(Facts facts)
    {
        if (facts.Sender.Contact is not { } sender || facts.LeftOpen.Contains(RequestField.FocalPoint)
            || facts.People.Exists(person => person.Field == RequestField.FocalPoint && person.Contact.Email.Length > 0))
        {
            return;
        }

        PersonFinding? standIn = facts.People.Find(person => person.Field == RequestField.Alternate
            && !string.Equals(person.Contact.Email, sender.Email, StringComparison.OrdinalIgnoreCase) && ForWriter().IsMatch(Fold.Of(person.Evidence.Words)));
        if (standIn is not null)
        {
            facts.People.Add(new PersonFinding(RequestField.FocalPoint, sender, standIn.Evidence with { Confidence = Implied }));
        }
    }

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const int TimeOut = 30_000;

    [GeneratedRegex(@"\b(for|replaces?|behind|after) me\b|\bmy (own )?(back-?up|alternate|substitute|stand-?in|replacement|absence)\b|\b(if|when|whenever|should|while) i('m| am| cannot| can't| can not| do not| don't| fail| happen)\b"
        + @"|\bme (remplace|supplee|seconde)\p{L}*|\bm(on|a) (suppleant|remplacant|absence)\p{L}*|\b(si|quand|lorsque) je\b|\bmi (suplente|alterno|alterna|reemplazo|ausencia)\b|\bme (reemplaz|suple|sustitu|cubr)\p{L}+|\b(si|cuando) (yo )?(no )?(estoy|contesto|respondo|puedo)\b"
        + @"|\bменя (замен|замещ|подмен)\p{L}+|\bмо(й|его|я) (дублер|замен)\p{L}*|\bмое отсутстви\p{L}|\b(если|когда) (меня|я)\b", Options, TimeOut)]
    private static partial Regex ForWriter();
}
