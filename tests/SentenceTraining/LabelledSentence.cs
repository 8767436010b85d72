using MountainPartnership.Core.Applications.Reading;

namespace MountainPartnership.SentenceTraining;

/// <summary>A sentence that somebody has labelled: a line <c>JI⇥We wish to join, so that …</c>.</summary>
/// <param name="Labels">A letter for each thing that it says; letters that are not the table's mean none of them.</param>
internal sealed record LabelledSentence(string Labels, string Folded)
{
    public bool Has(char label) => Labels.Contains(label, StringComparison.Ordinal);

    public static IEnumerable<LabelledSentence> In(string folder) =>
        from file in Directory.GetFiles(folder, "*.tsv").Order(StringComparer.Ordinal)
        from line in File.ReadLines(file)
        where line.Length > 0
        let cells = line.Split('\t')
        select new LabelledSentence(cells[0], Fold.Of(cells[1]));
}
