using System.Globalization;
using MountainPartnership.Core.Learned;

namespace MountainPartnership.SentenceTraining;

/// <summary>A table of weights in src/Core with the labelled sentences that it is learned from.</summary>
/// <param name="File">Where the table is.</param>
/// <param name="Labels">A letter for each of its columns.</param>
/// <param name="Vocabulary">The embedded classes of words.</param>
/// <param name="Decay">As <see cref="TrainModel"/>'s.</param>
internal sealed record SentenceTable(string File, string Labels, string Vocabulary, float Decay, LabelledSentence[] Sentences)
{
    private const int Folds = 5;

    /// <summary>What sentences of applications say.</summary>
    public static SentenceTable Requests() =>
        new("../../src/Core/Applications/Reading/sayings.tsv", "JAICFBQPX", "vocabulary.tsv", 0.01f, [.. LabelledSentence.InRequests()]);

    /// <summary>What the labels and headings of forms ask for.</summary>
    public static SentenceTable OfForms() =>
        new("../../src/Core/Applications/Reading/labels.tsv", "OTLWAICFB", "vocabulary.tsv", 0.01f, [.. LabelledSentence.OfForms()]);

    public void Train() => Learn(Sentences).Write(File);

    /// <summary>Trains on four fifths and reads the fifth, five times.</summary>
    public void Check()
    {
        (int Right, int Wrong, int Missed)[] score = new (int, int, int)[Labels.Length];
        for (int fold = 0; fold < Folds; fold++)
        {
            TrainModel model = Learn(Sentences.Where((_, i) => i % Folds != fold));
            foreach (LabelledSentence sentence in Sentences.Where((_, i) => i % Folds == fold))
            {
                for (int label = 0; label < Labels.Length; label++)
                {
                    bool read = model.Likely(sentence, label) > 0.5f;
                    bool says = sentence.Has(Labels[label]);
                    score[label].Right += read && says ? 1 : 0;
                    score[label].Wrong += read && !says ? 1 : 0;
                    score[label].Missed += !read && says ? 1 : 0;
                }
            }
        }

        for (int label = 0; label < Labels.Length; label++)
        {
            (int right, int wrong, int missed) = score[label];
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{Labels[label]} precision {(float)right / Math.Max(1, right + wrong):0.00} recall {(float)right / Math.Max(1, right + missed):0.00} of {right + missed}"));
        }
    }

    private TrainModel Learn(IEnumerable<LabelledSentence> sentences) => new([.. sentences], Labels, new WordClasses(Vocabulary), Decay);
}
