using MountainPartnership.Core.Applications.Reading;
using MountainPartnership.Core.Review;

namespace MountainPartnership.SentenceTraining;

/// <summary>A sentence that somebody has labelled: a line <c>JI⇥We wish to join, so that …</c>.</summary>
/// <param name="Labels">A letter for each thing that it says; letters that are not the table's mean none of them.</param>
internal sealed record LabelledSentence(string Labels, string Folded)
{
    public bool Has(char label) => Labels.Contains(label, StringComparison.Ordinal);

    /// <summary>Sentences of applications.</summary>
    public static IEnumerable<LabelledSentence> InRequests() =>
        from cells in Rows("Requests") select new LabelledSentence(cells[0], Fold.Of(cells[1]));

    /// <summary>Labels and headings of forms.</summary>
    public static IEnumerable<LabelledSentence> OfForms() =>
        from cells in Rows("Labels") select new LabelledSentence(cells[0], Fold.Of(cells[1]));

    /// <summary>Sentences of members' replies; those that nearly everybody writes, in plain.tsv, count three times.</summary>
    public static IEnumerable<LabelledSentence> InOpinions() =>
        from cells in Rows("Opinions").Concat(Enumerable.Repeat(File.ReadLines("Opinions/plain.tsv").Select(line => line.Split('\t')), 2).SelectMany(rows => rows))
        select new LabelledSentence(cells[0], OpinionMarks.Of(OpinionSentences.Plain(cells[1])));

    private static IEnumerable<string[]> Rows(string folder) =>
        from file in Directory.GetFiles(folder, "*.tsv").Order(StringComparer.Ordinal)
        from line in File.ReadLines(file)
        where line.Length > 0
        select line.Split('\t');
}
