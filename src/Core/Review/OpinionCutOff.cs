using MountainPartnership.Core.Applications.Reading;
using MountainPartnership.Core.Learned;

namespace MountainPartnership.Core.Review;

/// <summary>Knows a sentence that was sent before it was written to its end: "we fully support the", "our support for the application, provi".</summary>
internal static class OpinionCutOff
{
    /// <summary>Fewer words are a name, a place or a greeting.</summary>
    private const int MinWords = 3;

    /// <summary>So many words before a last one that nobody knows: shorter lines end with names in small letters.</summary>
    private const int MinWordsBeforeUnknown = 7;

    /// <summary>Folded words that end no sentence.</summary>
    private static readonly HashSet<string> NeverLast =
    [
        .. """
        the a an of to and or but if with for by at from as which who we our my their its these is are be been will would has had because unless until provided fully strongly hereby therefore
        le les l un une des du de d et ou mais si avec pour par dans sur au aux que qui dont notre nos votre vos leur leurs ce cette ces est nous je ne sous sauf pleinement donc
        el los las y o pero con por al del que quien nuestro nuestra su sus este esta es son se salvo plenamente
        и или но если с со в во на к ко о об от для при без чтобы который наш наша наше ваш не мы я полностью
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
    ];

    /// <param name="isLast">Nothing follows it.</param>
    public static bool Is(string sentence, bool isLast, SentenceWeights weights)
    {
        ReadOnlySpan<char> trimmed = sentence.AsSpan().TrimEnd();
        if (trimmed.IsEmpty || !char.IsLetter(trimmed[^1]))
        {
            return false;
        }

        int start = trimmed.Length;
        while (start > 0 && char.IsLetter(trimmed[start - 1])) start--;
        int blanks = trimmed[..start].Count(' ');
        if (blanks < MinWords - 1 || char.IsUpper(trimmed[start]))
        {
            return false;
        }

        string last = Fold.Of(trimmed[start..].ToString());
        return NeverLast.Contains(last) || (isLast && blanks >= MinWordsBeforeUnknown && !weights.Knows(last));
    }
}
