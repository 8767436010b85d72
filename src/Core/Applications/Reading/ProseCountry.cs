using System.Text.RegularExpressions;

namespace MountainPartnership.Core.Applications.Reading;

/// <summary>Finds, in prose and signature, the country that an organization is of.</summary>
internal static partial class ProseCountry
{
    /// <summary>"Works in Nepal" says where the work is; it counts only if no other country is named like this.</summary>
    private const double Mentioned = 0.35;

    /// <summary>"We are a network of the Argentine north".</summary>
    private const double Introduced = 0.6;

    /// <summary>How much less a country counts that is named among what is sought and offered.</summary>
    private const double Others = 0.5;

    public static void Read(Page page, IReadOnlyList<SaidSentence> sentences, Facts facts)
    {
        List<(CountryMention Mention, double Confidence)> mentions = [];
        foreach (SaidSentence sentence in sentences)
        {
            foreach (CountryMention mention in Countries.In(page, sentence.Start, sentence.End))
            {
                string before = page.Folded[Math.Max(sentence.Start, mention.Start - 70)..mention.Start];
                string behind = page.Folded[mention.End..Math.Min(sentence.End, mention.End + 50)];
                double confidence = Confidence(mention, before, behind);
                confidence = confidence > 0 && Introduces().IsMatch(page.Folded[sentence.Start..mention.Start]) ? Math.Max(confidence, Introduced) : confidence;
                if (confidence > 0)
                {
                    mentions.Add((mention, confidence < Introduced && IsOfOthers(sentence) ? confidence * Others : confidence));
                }
            }
        }

        foreach (Line line in Signature.Of(page))
        {
            if (line.Length > 120 || OrganizationWords.IsOurs(page.Folded[line.Start..line.End]))
            {
                continue;
            }

            foreach (CountryMention mention in Countries.In(page, line.Start, line.End).Where(mention => !mention.Adjective))
            {
                mentions.Add((mention, 0.7));
            }
        }

        Choose(page, mentions, facts);
    }

    /// <summary>Where an organization says what it seeks and offers, it names the countries of others.</summary>
    private static bool IsOfOthers(SaidSentence sentence) =>
        Math.Max(sentence.Says(Saying.Interests), sentence.Says(Saying.Contributions)) > sentence.Says(Saying.Activities) + 0.2f;

    private static void Choose(Page page, List<(CountryMention Mention, double Confidence)> mentions, Facts facts)
    {
        if (mentions.Count == 0)
        {
            return;
        }

        double most = mentions.Max(mention => mention.Confidence);
        var best = mentions.Where(mention => mention.Confidence >= most - 0.001).ToList();
        string[] codes = [.. best.Select(mention => mention.Mention.Code).Distinct()];
        string code = codes.Length == 1 ? codes[0] : codes.MaxBy(candidate => mentions.Count(mention => mention.Mention.Code == candidate))!;
        bool undecided = codes.Length > 1 && most < 0.5;
        if (!undecided)
        {
            CountryMention mention = best.First(found => found.Mention.Code == code).Mention;
            facts.Add(new Finding(RequestField.Country, code, new Evidence(page.Source, page.Words(mention.Start, mention.End), most)));
        }
    }

    private static double Confidence(CountryMention mention, string before, string behind)
    {
        if (Abroad().IsMatch(before) || (mention.Adjective && Tongue().IsMatch(before)))
        {
            return 0;
        }

        if (mention.Adjective)
        {
            return BodyBehind().IsMatch(behind) || BodyBefore().IsMatch(before) ? 0.85 : Mentioned - 0.1;
        }

        return Seat().IsMatch(before) ? 0.9
            : BodyBefore().IsMatch(before) || BodyName().IsMatch(before) ? 0.65
            : Mentioned;
    }

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Milliseconds. The stretches are short: only a machine that stands still, or compiles this for the first time, comes near it.</summary>
    private const int TimeOut = 30_000;

    /// <summary>"In English", "hablamos español": a language.</summary>
    [GeneratedRegex(@"\b(in|into|speak|en|parlons|hablamos|на|(in|en) \p{L}+,? (and|or|et|ou|y|o)) $", Options, TimeOut)]
    private static partial Regex Tongue();

    [GeneratedRegex(@"^\W*(we are|we're|i am|i'm|my name is|nous sommes|on est|je suis|somos|soy|мы|я|меня зовут)\b[^.;]{0,90}$", Options, TimeOut)]
    private static partial Regex Introduces();

    [GeneratedRegex(@"\b(based|located|headquarter\p{L}*|registered|established|incorporated|founded|offices?|seat|from|situated|basee?s?|situee?s?|enregistree?s?|siege|etablie?s?|implantee?s?|declaree?|fondee?|creee?|sede|ubicad\p{L}+|radicad\p{L}+|registrad\p{L}+|constituid\p{L}+|domicili\p{L}+|basad\p{L}+|fundad\p{L}+|основан\p{L}*|зарегистрирован\p{L}*|расположен\p{L}*|находи\p{L}+|inscrit\p{L}*|legali[sz]\p{L}+|sise?|afincad\p{L}+|базиру\p{L}+|штаб\p{L}*|созда\p{L}+|из)\b[^.;]{0,55}$", Options, TimeOut)]
    private static partial Regex Seat();

    private const string Body = @"(ngos?|organi[sz]ation|association|institution|institute|foundation|company|network|cooperative|university|federation|society|centre|center|club|ministry|municipality|union|alliance|enterprise|trust|government|agency|research|charity|non-?profit|non-governmental|ong|organisme|structure|fondation|societe|entreprise|reseau|ministere|commune|institut|universite|organizacion|asociacion|fundacion|institucion|entidad|empresa|red|cooperativa|universidad|instituto|centro|ministerio|gobierno|municipalidad|corporacion|operator|operateur|нко|нпо|неправительствен\p{L}+|некоммерч\p{L}+|общественн\p{L}+|организаци\p{L}+|ассоциаци\p{L}+|фонд\p{L}*|институт\p{L}*|университет\p{L}*|компани\p{L}+|объединени\p{L}+|центр\p{L}*|союз\p{L}*|сет[ьи])";

    [GeneratedRegex(@"^[ -](\p{L}+[ -]){0,3}?" + Body + @"\b", Options, TimeOut)]
    private static partial Regex BodyBehind();

    [GeneratedRegex(@"\b" + Body + @"( \p{L}+){0,3} $", Options, TimeOut)]
    private static partial Regex BodyBefore();

    /// <summary>"Ministry of Agriculture of the Republic of …".</summary>
    [GeneratedRegex(@"\b(republic|government|kingdom|ministry|university|ministere|gouvernement|ministerio|gobierno|республик\p{L}|правительств\p{L}+|министерств\p{L}+)\b[^.;,]{0,50}$", Options, TimeOut)]
    private static partial Regex BodyName();

    /// <summary>Where the partnership sits, and where others are.</summary>
    [GeneratedRegex(@"\b((fao|conference|meeting|summit|congress|конференци\p{L}+|conferencia|conference)\b[^.;]{0,25}|(partners?|partenaires?|socios|colleagues|donors?|exchanges? with|партнер\p{L}*) ?(in|from|of|de|en|del|в|из|au|aux)? ?(the )?)$", Options, TimeOut)]
    private static partial Regex Abroad();
}
