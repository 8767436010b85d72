namespace MountainPartnership.Core.Applications.Reading;

/// <summary>A sentence of a page with what it says.</summary>
/// <param name="Paragraph">As <see cref="Sentence.Paragraph"/>.</param>
internal readonly record struct SaidSentence(int Start, int End, int Paragraph, Sayings Sayings)
{
    public int Length => End - Start;

    public float Says(Saying saying) => Sayings[saying];

    public static SaidSentence Of(Page page, Sentence sentence) =>
        new(sentence.Start, sentence.End, sentence.Paragraph, Sayings.Of(page.Folded.AsSpan(sentence.Start, sentence.Length)));
}
