using System.Buffers;

namespace MountainPartnership.Core.Applications.Reading;

/// <summary>Legal forms as names end with them: "GmbH", "S.A. de C.V.".</summary>
internal static class LegalEndings
{
    private static readonly string[] All =
        ["S.A.R.L.", "S.A. de C.V.", "A.C.", "R.L.", "Inc", "PRIVATE LIMITED", "Private Limited", "S. de R.L.", "Pvt. Ltd.", "Pvt Ltd", "S.A.S.", "S.A.S", "S.A.", "S.L.", "S.R.L.", "S.A", "S.L", "SARL", "SAS", "SpA", "SRL", "S.p.A.", "GmbH", "Ltd.", "Ltd", "LLC", "Inc.", "d.o.o.", "z.o.o.", "s.r.o.", "e.V.", "AG", "SA", "SL"];

    private static readonly SearchValues<char> Firsts = SearchValues.Create([.. All.Select(ending => ending[0])]);

    /// <summary>The signs of a legal form's abbreviation that stands at a place; 0 when none does.</summary>
    public static int Length(string text, int at)
    {
        if (at >= text.Length || !Firsts.Contains(text[at]))
        {
            return 0;
        }

        foreach (string ending in All)
        {
            if (string.CompareOrdinal(text, at, ending, 0, ending.Length) == 0
                && (at + ending.Length == text.Length || !char.IsLetterOrDigit(text[at + ending.Length])))
            {
                return ending.Length;
            }
        }

        return 0;
    }

    /// <summary>Whether the whole name ends with one.</summary>
    public static bool End(string name)
    {
        for (int blank = name.IndexOf(' '); blank >= 0; blank = name.IndexOf(' ', blank + 1))
        {
            if (Length(name, blank + 1) is > 0 and var length && blank + 1 + length == name.Length)
            {
                return true;
            }
        }

        return false;
    }
}
