using System.Text.RegularExpressions;

namespace MountainPartnership.Core.Applications.Reading;

/// <summary>The names by which a writer calls herself: "my name is …", and the one under the letter. An office's address is often all that its header shows.</summary>
internal static partial class WriterNames
{
    /// <summary>Between "I am" and the name there is room for a title and a mark.</summary>
    private const int Reach = 12;

    /// <summary>Lines under the closing words in which the name stands.</summary>
    private const int SignatureLines = 3;

    /// <summary>The longest sentence that introduces somebody.</summary>
    private const int Longest = 120;

    public static IEnumerable<string> In(Page page)
    {
        foreach (Match match in Introduces().Matches(page.Folded))
        {
            int from = match.Index + match.Length;
            if (PersonNames.In(page, from, Math.Min(page.Text.Length, from + Longest)) is [var name, ..] && name.Start - from <= Reach && !Possessed(page, name))
            {
                yield return name.Value;
            }
        }

        foreach (Line line in Signature.Of(page).Take(SignatureLines))
        {
            if (!page.Text.AsSpan(line.Start, line.Length).ContainsAny(':', '@') && PersonNames.In(page, line.Start, line.End) is [var name, ..])
            {
                yield return name.Value;
                break;
            }
        }
    }

    /// <summary>"I am Jane Roe's assistant".</summary>
    private static bool Possessed(Page page, PersonName name) => page.Folded.AsSpan(name.Start, name.End - name.Start).EndsWith("'s") || page.Folded.AsSpan(name.End).StartsWith("'s");

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const int TimeOut = 30_000;

    [GeneratedRegex(@"\b(my name is|my name's|i am|i'm|i, |me: |myself, |undersigned, |je m'appelle|mon nom est|je suis|je soussignee?,?|moi-meme, |moi, |(^|\. |, )c'est|me llamo|mi nombre es|soy|yo mism[oa], |yo, |suscrit[oa],? |меня зовут|я, |я - |(^|[.,!] )это)\b?", Options, TimeOut)]
    private static partial Regex Introduces();
}
