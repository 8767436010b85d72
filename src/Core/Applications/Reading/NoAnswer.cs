using System.Buffers;

namespace MountainPartnership.Core.Applications.Reading;

/// <summary>What people write into a form's field when they have nothing to write.</summary>
internal static class NoAnswer
{
    private static readonly SearchValues<char> Blanks = SearchValues.Create("x_. -…");

    private const string Marks = " \t\n.-_()[]*?/;:";

    private static readonly WordSet None = new("n/a na none nil", "neant aucun aucune sans so", "ninguno ninguna nada", "нет отсутствует");

    private static readonly WordSet Unknown = new("tbd tba tbc unknown pending неизвестно");

    private static readonly string[] Later =
    [
        "to be confirmed", "to be fixed", "will be elected", "will be chosen", "will be decided", "will elect", "still discussing", "a arreter", "a fixer", "a decider", "sera elu", "sera nomme", "por decidir", "a decidir", "por acordar", "a convenir", "будет избран", "будет выбран", "выберем", "решается", "обсуждается", "to be discussed", "to be completed", "not specified", "no especificad", "sin especificar", "non precise", "не указан", "to be decided", "to be designated", "to be named", "to be determined", "to be announced", "to be appointed", "to be nominated", "to be communicated", "to be provided", "to be defined", "to be advised", "to be agreed", "to be sent", "not yet", "will be communicated", "will be named", "will be designated", "will be decided", "not applicable", "no alternate", "not available", "to follow", "we do not have", "we don't have", "still to", "none ", "yet to be",
        "en attente", "a venir", "en proceso", "в процессе", "reste a", "a definir", "a preciser", "a designer", "a determiner", "a confirmer", "pas encore", "non applicable", "non designe", "sera communique", "sera designe", "en cours de designation", "aucun",
        "por definir", "por designar", "por confirmar", "por determinar", "aun no", "todavia no", "no aplica", "sera comunicad", "pendiente", "sin definir", "ningun", "no tenemos",
        "будет сообщ", "будет назнач", "будет определ", "уточня", "пока не", "пока нет", "еще не", "не назнач", "не определ", "нет ", "отсутству",
    ];

    /// <summary>"None", "n/a": there is no such thing, and none will come.</summary>
    public static bool IsNone(ReadOnlySpan<char> folded) => folded.Trim(Marks) is { Length: > 0 and <= 12 } answer && None.Has(answer.ToString());

    public static bool Is(ReadOnlySpan<char> folded)
    {
        ReadOnlySpan<char> answer = folded.Trim(Marks);
        if (answer.IsEmpty || !answer.ContainsAnyExcept(Blanks))
        {
            return true;
        }

        if (IsNone(answer) || (answer.Length <= 12 && Unknown.Has(answer.ToString())))
        {
            return true;
        }

        foreach (string later in Later)
        {
            int at = answer.Length <= 90 ? answer.IndexOf(later, StringComparison.Ordinal) : -1;
            if (at >= 0 && at <= 45)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"The committee will decide who", "todavía no lo definimos": words of a sentence, which no name has, typed with capitals or without.</summary>
    public static bool NamesNobody(string words) => Plain.In(LabelWords.Split(Fold.Of(words)));

    private static readonly WordSet Plain = new(
        "the will would shall who whom not we our us is are be been has have had still yet later soon after when once until this that it they their to nobody somebody someone anyone same",
        "committee board assembly council members decide* choose chosen elect* vote* tell inform* send",
        "nous notre nos on sera seront qui pas encore est sont lors apres quand des que sur personne quelqu ils elle meme plus tard bureau conseil comite assemblee decid* choisi choisir choisira choisit choisirons desig* elu elue elira elirons inform* communiqu*",
        "lo nos todavia aun quien quienes sera seran se hay que cuando despues nadie alguien tenemos estamos misma mismo asamblea directiva junta defin* decid* elegi* design* avis* inform* comunic*",
        "не еще пока будет будут кто мы нами позже после когда никто кто-то тот та же том собрани* правлени* совет* комитет* решит решим решает решат решено решится выберет выберем выберут выбирает назнач* определ* сообщ*");
}
