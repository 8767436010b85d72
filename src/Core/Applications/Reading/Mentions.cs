using System.Text.RegularExpressions;
using MountainPartnership.Core.Patterns;
using MountainPartnership.Core.Register;

namespace MountainPartnership.Core.Applications.Reading;

/// <summary>A person where a text speaks of her: by an address, by a name, or as the writer.</summary>
/// <param name="Addressed">The address stands there too, and was not looked up elsewhere in the message.</param>
/// <param name="Self">The writer speaks of herself.</param>
internal readonly record struct Mention(Contact Contact, int Start, int End, bool Addressed, bool Self = false);

/// <summary>Finds whom a stretch of text speaks of, in its order.</summary>
internal static partial class Mentions
{
    /// <summary>Those named or addressed, and the writer where she speaks of herself.</summary>
    public static List<Mention> In(Page page, int start, int end, Facts facts)
    {
        List<Mention> mentions = Named(page, start, end, facts);
        if (facts.Sender.Contact is { } sender && OfSelf.AnyMatches(page.Folded.AsSpan(start, end - start)))
        {
            foreach (ValueMatch self in Self().EnumerateMatches(page.Folded.AsSpan(start, end - start)))
            {
                mentions.Add(new Mention(sender, start + self.Index, start + self.Index + self.Length, false, Self: true));
            }
        }

        mentions.Sort((one, other) => one.Start.CompareTo(other.Start));
        return [.. mentions.DistinctBy(mention => mention.Contact.Email.Length > 0 ? mention.Contact.Email.ToUpperInvariant() : mention.Contact.Name)];
    }

    /// <summary>Those named or addressed.</summary>
    public static List<Mention> Named(Page page, int start, int end, Facts facts)
    {
        List<Mention> mentions =
        [
            .. People.In(page, start, end).Where(person => !InHeader(page, person.End) && !facts.IsOurs(person.Contact.Email))
                .Select(person => new Mention(AddressBook.Completed(person.Contact, facts), person.Start, person.End, true)),
        ];
        foreach (PersonName name in PersonNames.In(page, start, end))
        {
            if (!mentions.Exists(mention => name.Start < mention.End && mention.Start < name.End))
            {
                mentions.Add(new Mention(AddressBook.Completed(new Contact(name.Value, ""), facts), name.Start, name.End, false));
            }
        }

        mentions.Sort((one, other) => one.Start.CompareTo(other.Start));
        return mentions;
    }

    /// <summary>The sender and the recipients of a forwarded or quoted message are nobody's choice.</summary>
    private static bool InHeader(Page page, int at)
    {
        int start = page.Folded.LastIndexOf('\n', at - 1) + 1;
        int end = page.Folded.IndexOf('\n', at);
        return Header().IsMatch(page.Folded[start..(end < 0 ? page.Folded.Length : end)]);
    }

    private static readonly PatternSet OfSelf = new(Self());

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const int TimeOut = 30_000;

    [GeneratedRegex(@"^\s*(from|to|cc|reply-to|de|a|para|expediteur|destinataire|remitente|destinatario|copie|copia|от|от кого|кому|копия)\s?:[^:]*@|\b(wrote|a ecrit|escribio|написал(\(а\)|а)?|пишет)\s?:\s*$", Options, TimeOut)]
    private static partial Regex Header();

    private const string Feeling = @"(very |most |also |always )?(pleas|happ|glad|grat|hono|delight|sorry|abroad|away|absent|travel|out\b|in a position|in the)";

    /// <summary>"write to me", "I will be", "c'est moi", "quien suscribe", "ко мне": the writer as the one meant; not "I am pleased to name".</summary>
    [GeneratedRegex(@"\b(myself|undersigned|(to|with|through|via|by|it's|is|that's|be|contact|reach|get|ask|call|remain|only) me\b|(put|list|register|enter|use|take|name|note|count) me( down)?|me,? (too|again|as)|me[:,]|my (own |personal |e-?mail |mail )*address|my e-?mail|i('ll| will| shall| should| may| would| can| could|'d| am to)( also| gladly| happily| still| personally)? (be|stay|remain|act|serve|do|handle|answer|deal|take|keep|stand)(?! " + Feeling + @")|i (stay|remain|act|serve|handle|answer|deal with|agreed|volunteer)|i('m| am) (the|your|its|our|their|one|also|listed|both|still)\b"
        + @"|moi-meme|\p{L}{3,}-moi|mon (adresse|courriel|e-?mail)|soussignee?|votre serviteur|(c'est|sera|est|seront|reste|restera)( toujours| bien)? (a )?moi|(a|avec|par|pour|chez|sur) moi|je (serai|ferai|assurerai|reste|resterai|reponds|repondrai|me charge|m'en charge|me propose|tiendrai)|je suis (le|la|l'|votre|leur|son|sa)|(m'ecrire|me joindre|me contacter|m'appeler|m'adresser)"
        + @"|mi (correo|direccion|e-?mail)|yo mism[oa]|yo|conmigo|a mi|(escrib|contact|busc|llam|comunic|inscrib|regist|apunt|anot|pong)\p{L}*me|me (pueden|puede|pueden) (escribir|contactar|llamar|ubicar)|suscrit[oa]|servidora?|quien (suscribe|escribe|firma)|(sere|hare|quedo|quedare|actuare|fungire)\b|soy (el|la|su)"
        + @"|мо(й|его|ему|ю|ей|я) (личн\p{L}+ |электронн\p{L}+ )?(адрес|почт)\p{L}*|я|(ко|со|на|через) мн\p{L}+|мне|меня|мной|нижеподписавш\p{L}+)(?=\W|$)", Options, TimeOut)]
    private static partial Regex Self();
}
