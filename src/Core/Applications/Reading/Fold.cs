using System.Text;

namespace MountainPartnership.Core.Applications.Reading;

/// <summary>
/// Text made comparable sign by sign: lower case, Latin letters without accents, one kind of dash, quote, apostrophe and
/// space. A folded text has the length of its original, so that a place found in one is the place in the other.
/// Cyrillic keeps its letters, but for ё, which people write е.
/// </summary>
internal static class Fold
{
    private static readonly char[] Latin = [.. Enumerable.Range(0, 0x250).Select(code => Base((char)code))];

    public static string Of(string text) => string.Create(text.Length, text, static (folded, original) =>
    {
        for (int i = 0; i < folded.Length; i++)
        {
            folded[i] = Of(original[i]);
        }
    });

    private static char Of(char c) => c switch
    {
        < (char)0x250 => Latin[c],
        'ё' or 'Ё' => 'е',
        '’' or '‘' or 'ʼ' or 'ʹ' or '′' => '\'',
        '‐' or '‑' or '‒' or '–' or '—' or '―' or '−' => '-',
        '“' or '”' or '„' or '‟' => '"',
        '：' => ':',
        '\u2028' or '\u2029' => '\n',
        >= '\u1E00' and <= '\u1EFF' => Base(c),
        _ => char.IsWhiteSpace(c) ? ' ' : char.ToLowerInvariant(c),
    };

    private static char Base(char c) => c switch
    {
        '«' or '»' => '"',
        '´' or '`' => '\'',
        'ø' or 'Ø' => 'o',
        'ł' or 'Ł' => 'l',
        'đ' or 'Đ' => 'd',
        '\u00A0' => ' ',
        _ => char.ToLowerInvariant(c.ToString().Normalize(NormalizationForm.FormD)[0]),
    };
}
