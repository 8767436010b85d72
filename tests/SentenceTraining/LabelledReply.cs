using System.Globalization;
using MountainPartnership.Core.Learned;
using MountainPartnership.Core.Review;

namespace MountainPartnership.SentenceTraining;

/// <summary>A whole reply that somebody has labelled, of the tests' sets: a line <c>support|en|Dear all,\nwe are for it.</c></summary>
/// <param name="Fold">Replies of a set by strangers, and of the set made with it, are left out together; null for ours, which are never left out.</param>
internal sealed record LabelledReply(Stance Stance, string Plain, int? Fold)
{
    public const int Folds = 4;

    private const string Strangers = "strangers";

    /// <summary>Each of its sentences under <see cref="OpinionMarks"/>.</summary>
    public IReadOnlyList<string> Marked { get; } = [.. OpinionSentence.In(Plain, OpinionSaying.Weights).Select(sentence => sentence.Marked)];

    /// <summary>Its sentences tell of its stance: support beside a question, or by a word that our letter asks for, teaches nothing of sentences.</summary>
    public bool Teaches { get; } = Stance != Stance.Support
        || OpinionSentence.In(Plain, OpinionSaying.Weights).TrueForAll(sentence => sentence.Keyword is null && !sentence.IsQuestion);

    public static IEnumerable<LabelledReply> All() =>
        from file in Directory.GetFiles("../Core.Tests/Review/ReadOpinionStatements", "*.txt").Order(StringComparer.Ordinal)
        let name = Path.GetFileNameWithoutExtension(file)
        let fold = name.StartsWith(Strangers, StringComparison.Ordinal) ? int.Parse(name[Strangers.Length..], CultureInfo.InvariantCulture) / 2 % Folds : (int?)null
        from line in File.ReadLines(file)
        where line.Length > 0 && line[0] != '#'
        let cells = line.Split('|', 3)
        select new LabelledReply(
            Enum.Parse<Stance>(cells[0].Replace("-", "", StringComparison.Ordinal), ignoreCase: true),
            OpinionSentences.Plain(cells[2].Replace("\\n", "\n", StringComparison.Ordinal)),
            fold);

    public List<OpinionSentence> Read(SentenceWeights weights) => OpinionSentence.In(Plain, weights);
}
