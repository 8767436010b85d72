using System.Globalization;
using MountainPartnership.SentenceTraining;

// Run in this folder, with "requests" or "opinions": "check requests" trains on four fifths of the sentences and reads the fifth, five times; "train requests"
// writes the weights that src/Core embeds.
const float L1 = 0.02f;
const float L2 = 0.05f;
(string folder, string labels, string weights) = args[1] == "requests"
    ? ("Requests", "JAICFBQPX", "../../src/Core/Applications/Reading/sayings.tsv")
    : ("Opinions", "SOBQRDK", "../../src/Core/Review/statements.tsv");
float l1 = args.Length > 2 ? float.Parse(args[2], CultureInfo.InvariantCulture) : L1;
float l2 = args.Length > 3 ? float.Parse(args[3], CultureInfo.InvariantCulture) : L2;
LabelledSentence[] sentences = [.. LabelledSentence.In(folder)];
Console.WriteLine($"{sentences.Length} sentences");
if (args[0] == "train")
{
    new TrainModel(sentences, labels, l1, l2).Write(weights);
    return;
}

const int Folds = 5;
(int Right, int Wrong, int Missed)[] score = new (int, int, int)[labels.Length];
for (int fold = 0; fold < Folds; fold++)
{
    TrainModel model = new([.. sentences.Where((_, i) => i % Folds != fold)], labels, l1, l2);
    foreach (LabelledSentence sentence in sentences.Where((_, i) => i % Folds == fold))
    {
        for (int label = 0; label < labels.Length; label++)
        {
            bool read = model.Likely(sentence.Folded, label) > 0.5f;
            bool says = sentence.Has(labels[label]);
            score[label].Right += read && says ? 1 : 0;
            score[label].Wrong += read && !says ? 1 : 0;
            score[label].Missed += !read && says ? 1 : 0;
        }
    }
}

for (int label = 0; label < labels.Length; label++)
{
    (int right, int wrong, int missed) = score[label];
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{labels[label]} precision {(float)right / Math.Max(1, right + wrong):0.00} recall {(float)right / Math.Max(1, right + missed):0.00} of {right + missed}"));
}
