namespace MountainPartnership.Core.Applications.Reading;

/// <summary>The line with which a letter begins.</summary>
internal static class Greeting
{
    private const int Longest = 80;

    private static readonly string[] Beginnings =
    [
        "dear", "hello", "hi", "good morning", "good afternoon", "greetings", "to whom", "ladies and",
        "bonjour", "cher", "chere", "chers", "madame", "monsieur", "mesdames", "bonsoir",
        "estimad", "hola", "buenos dias", "buenas", "senor", "apreciad", "querid", "muy senor",
        "уважаем", "здравствуйте", "добрый", "доброе", "дорог", "привет", "глубокоуважаем",
    ];

    public static bool Is(Page page, Line line)
    {
        ReadOnlySpan<char> folded = page.Folded.AsSpan(line.Start, line.Length);
        return line.Length <= Longest && !folded.EndsWith(".") && Begins(folded);
    }

    public static bool Begins(ReadOnlySpan<char> folded)
    {
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
