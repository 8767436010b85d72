using System.Globalization;
using MountainPartnership.Core.Learned;
using MountainPartnership.SentenceTraining;

// Run in this folder. "check sentences" trains on four fifths of them and reads the fifth, five times; "check names" leaves out a set of messages at a time;
// "train …" writes the weights that src/Core embeds. Train the sentences first, then the names: the signs of a verdict rest on both.
const int Folds = 5;
const string Labels = "JAICFBQPX";
const string Tables = "../../src/Core/Applications/Reading";
switch (args)
{
    case ["train", "sentences"]:
        Train(LabelledSentence.In("Requests")).Write($"{Tables}/sayings.tsv");
        break;
    case ["train", "verdicts"]:
        new TrainVerdict([.. LabelledMessage.WithUnseenNames(await LabelledMessage.InAsync("../Mail.Tests/Fixtures/applications"))]).Write($"{Tables}/verdict.tsv");
        break;
    case ["train", "names"]:
        new TrainNames(await LabelledMessage.InAsync("../Mail.Tests/Fixtures/applications")).Write($"{Tables}/names.tsv");
        break;
    case ["check", "sentences"]:
        CheckSentences([.. LabelledSentence.In("Requests")]);
        break;
    case ["check", "verdicts"]:
        CheckVerdicts([.. LabelledMessage.WithUnseenNames(await LabelledMessage.InAsync("../Mail.Tests/Fixtures/applications"))]);
        break;
    case ["check", "names"]:
        CheckNames(await LabelledMessage.InAsync("../Mail.Tests/Fixtures/applications"));
        break;
    default:
        Console.Error.WriteLine("check|train sentences|names|verdicts");
        return 1;
}

return 0;

static TrainModel Train(IEnumerable<LabelledSentence> sentences) => new([.. sentences], Labels, new WordClasses("vocabulary.tsv"));

static void CheckSentences(LabelledSentence[] sentences)
{
    (int Right, int Wrong, int Missed)[] score = new (int, int, int)[Labels.Length];
    for (int fold = 0; fold < Folds; fold++)
    {
        TrainModel model = Train(sentences.Where((_, i) => i % Folds != fold));
        foreach (LabelledSentence sentence in sentences.Where((_, i) => i % Folds == fold))
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
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Labels[label]} precision {(float)right / Math.Max(1, right + wrong):0.00} recall {(float)right / Math.Max(1, right + missed):0.00} of {right + missed}"));
    }
}

static void CheckVerdicts(List<LabelledMessage> messages)
{
    for (int fold = 0; fold < Folds; fold++)
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
}

static void CheckNames(List<LabelledMessage> messages)
{
    foreach (IGrouping<string?, LabelledMessage> set in messages.GroupBy(message => message.Set))
    {
        TrainNames names = new([.. messages.Except(set)]);
        LabelledMessage[] applications = [.. set.Where(message => message.Kind == "application")];
        LabelledMessage[] wrong = [.. applications.Where(message => names.Best(message) is not { Right: true })];
        Console.WriteLine($"{set.Key}: {applications.Length - wrong.Length} of {applications.Length}");
        Array.ForEach(wrong, message => Console.WriteLine($"  {message.Name}: {names.Best(message)?.Value}, not {message.Names.FirstOrDefault(name => name.Right)?.Value}"));
    }
}
