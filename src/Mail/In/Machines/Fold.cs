using System.Globalization;
using System.Text;

namespace MountainPartnership.Mail.In.Machines;

/// <summary>Makes texts comparable: lower case, no accents, one kind of apostrophe and hyphen, single spaces.</summary>
internal static class Fold
{
    public static string Text(string text)
    {
        // Signs beyond the first plane say nothing here, and a lone half of one would make Normalize throw.
        string whole = text.Any(char.IsSurrogate) ? string.Concat(text.Where(c => !char.IsSurrogate(c))) : text;
        string apart = whole.Normalize(NormalizationForm.FormD);
        StringBuilder folded = new(apart.Length);
        bool space = true;
        foreach (char sign in apart)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(sign) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)
                continue;
            char plain = sign switch
            {
                '’' or '‘' or 'ʼ' or '`' => '\'',
                '‐' or '‑' or '–' or '—' or '−' => '-',
                '：' => ':',
                'ł' or 'Ł' => 'l',
                'ø' or 'Ø' => 'o',
                'ß' => 's',
                'ı' => 'i',
                _ => char.IsWhiteSpace(sign) ? ' ' : char.ToLowerInvariant(sign),
            };
            if (plain == ' ' && space)
                continue;
            space = plain == ' ';
            folded.Append(plain);
        }

        return folded.ToString().TrimEnd();
    }
}
