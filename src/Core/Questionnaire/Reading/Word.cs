namespace MountainPartnership.Core.Questionnaire.Reading;

/// <summary>A run of letters and digits in a folded line.</summary>
internal readonly record struct Word(int Line, int Start, int End, string Text)
{
    public static IEnumerable<Word> In(string folded, int line = 0)
    {
        int start = -1;
        for (int i = 0; i <= folded.Length; i++)
        {
            bool within = i < folded.Length && char.IsLetterOrDigit(folded[i]);
            if (within && start < 0)
            {
                start = i;
            }
            else if (!within && start >= 0)
            {
                yield return new Word(line, start, i, folded[start..i]);
                start = -1;
            }
        }
    }
}
