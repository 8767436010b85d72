namespace MountainPartnership.Core.Applications.Reading;

/// <summary>Finds a telephone number: a plus sign or a bracket, and seven digits at least.</summary>
internal static class Telephones
{
    private const int FewestDigits = 7;

    /// <summary>ITU-T E.164 allows 15; an extension may follow.</summary>
    private const int MostDigits = 18;

    public static string? In(string text, int start, int end)
    {
        end = Math.Min(end, start + 160);
        for (int at = start; at < end; at++)
        {
            if (text[at] == '+' || text[at] == '(' || (char.IsAsciiDigit(text[at]) && (at == start || !char.IsLetterOrDigit(text[at - 1]))))
            {
                int stop = at + 1;
                while (stop < end && (char.IsAsciiDigit(text[stop]) || text[stop] is ' ' or '-' or '(' or ')' or '.' or '/'))
                {
                    stop++;
                }

                string number = text[at..stop].TrimEnd(' ', '-', '(', '.', '/');
                int digits = number.Count(char.IsAsciiDigit);
                if (digits is >= FewestDigits and <= MostDigits)
                {
                    return number;
                }

                at = Math.Max(at, stop - 1);
            }
        }

        return null;
    }
}
