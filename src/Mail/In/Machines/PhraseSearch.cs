using System.Buffers;
using System.Text;

namespace MountainPartnership.Mail.In.Machines;

/// <summary>Looks for many phrases in a text. Those with letters beyond ASCII are slow to look for, and most texts can hold none.</summary>
internal sealed class PhraseSearch
{
    private readonly SearchValues<string>[] plain;

    private readonly SearchValues<string>[] all;

    public PhraseSearch(IEnumerable<string> phrases)
    {
        ILookup<bool, string> sorted = phrases.ToLookup(phrase => Ascii.IsValid(phrase));
        plain = [SearchValues.Create([.. sorted[true]], StringComparison.Ordinal)];
        all = [.. plain, SearchValues.Create([.. sorted[false]], StringComparison.Ordinal)];
    }

    /// <summary>The sets that the text may hold a phrase of.</summary>
    public SearchValues<string>[] For(ReadOnlySpan<char> text) => Ascii.IsValid(text) ? plain : all;

    /// <summary>Where the first phrase begins; -1 when there is none.</summary>
    public int IndexIn(ReadOnlySpan<char> text)
    {
        int first = -1;
        foreach (SearchValues<string> set in For(text))
        {
            int at = text.IndexOfAny(set);
            first = first < 0 || (at >= 0 && at < first) ? at : first;
        }

        return first;
    }
}
