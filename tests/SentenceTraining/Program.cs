using System.Globalization;
using MountainPartnership.Core.Learned;
using MountainPartnership.SentenceTraining;

// Run in this folder, with "requests" or "opinions": "check requests" trains on four fifths of the sentences and reads the fifth, five times; "train requests"
// writes the weights that src/Core embeds.
const int Folds = 5;
const float L1 = 0.001f;
const float L2 = 0.01f;
if (args is [_, "verdicts", ..])
{
    List<LabelledMessage> messages = await LabelledMessage.InAsync("../Mail.Tests/Fixtures/applications");
    Console.WriteLine($"{messages.Count} messages");
    if (args[0] == "train")
    {
        new TrainVerdict(messages).Write("../../src/Core/Applications/Reading/verdict.tsv");
        return;
    }

    foreach (int fold in Enumerable.Range(0, Folds))
    {
        TrainVerdict verdict = new([.. messages.Where((_, i) => i % Folds != fold)]);
        foreach (LabelledMessage message in messages.Where((_, i) => i % Folds == fold))
        {
            float likely = verdict.LikelyApplication(message);
            if (likely > 0.5f != (message.Kind == "application") || likely is > 0.5f and < 0.9f)
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{message.Name} is {message.Kind}, likely an application: {likely:0.00}"));
            }
        }
    }

    return;
}

(string folder, string labels, string vocabulary, string weights) = args[1] == "requests"
    ? ("Requests", "JAICFBQPX", "vocabulary.tsv", "../../src/Core/Applications/Reading/sayings.tsv")
    : ("Opinions", "SOBQRDK", "opinions.tsv", "../../src/Core/Review/statements.tsv");
float l1 = args.Length > 2 ? float.Parse(args[2], CultureInfo.InvariantCulture) : L1;
float l2 = args.Length > 3 ? float.Parse(args[3], CultureInfo.InvariantCulture) : L2;
WordClasses classes = new(vocabulary);
LabelledSentence[] sentences = [.. LabelledSentence.In(folder)];
Console.WriteLine($"{sentences.Length} sentences");
if (args[0] == "train")
{
    new TrainModel(sentences, labels, classes, l1, l2).Write(weights);
    return;
}

(int Right, int Wrong, int Missed)[] score = new (int, int, int)[labels.Length];
for (int fold = 0; fold < Folds; fold++)
{
    TrainModel model = new([.. sentences.Where((_, i) => i % Folds != fold)], labels, classes, l1, l2);
    foreach (LabelledSentence sentence in sentences.Where((_, i) => i % Folds == fold))
    {
        for (int label = 0; label < labels.Length; label++)
        {
            bool read = model.Likely(sentence, label) > 0.5f;
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
