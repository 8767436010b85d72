namespace MountainPartnership.Core.Applications.Reading;

/// <summary>The words with which a letter ends; what follows is its signature.</summary>
internal static class Closing
{
    private static readonly string[] Beginnings =
    [
        "best regards", "kind regards", "warm regards", "with kind", "with best", "with warm", "regards", "sincerely", "yours ", "best wishes", "respectfully",
        "cordialement", "bien cordialement", "salutations", "meilleures salutations", "avec nos", "avec mes", "bien a vous", "veuillez agreer", "veuillez recevoir",
        "je vous prie d'agreer", "nous vous prions d'agreer", "dans l'attente", "en vous remerciant", "sinceres salutations", "respectueusement",
        "atentamente", "saludos", "un saludo", "cordialmente", "cordiales saludos", "un cordial", "reciba", "reciban", "quedamos atentos", "quedo atent", "con saludos", "muy atentamente",
        "с уважением", "с наилучшими", "искренне", "с благодарностью", "заранее благодар",
        "thank you", "thanks", "many thanks", "we look forward", "looking forward", "merci", "gracias", "agradecemos", "спасибо", "благодарим",
        "please let us know", "please find attached", "hoping", "we remain at your disposal", "nous restons a votre disposition",
    ];

    public static bool Begins(Page page, Line line)
    {
        ReadOnlySpan<char> folded = page.Folded.AsSpan(line.Start, line.Length);
        if (folded is "--" || folded.StartsWith("__"))
        {
            return true;
        }

        foreach (string beginning in Beginnings)
        {
            if (folded.StartsWith(beginning, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
