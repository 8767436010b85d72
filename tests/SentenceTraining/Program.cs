using System.Globalization;
using MountainPartnership.SentenceTraining;

// Run in this folder. "check" trains on four fifths of what is labelled and reads the fifth, five times ("check names" and "check persons" leave out a set of messages at a time);
// "train" writes the weights that src/Core embeds. Train requests and labels first, then names and persons, then verdicts: each rests on those before.
const int Folds = 5;
const string Tables = "../../src/Core/Applications/Reading";
switch (args)
{
    case ["train", "opinions"]:
        new TrainOpinions().Train();
        break;
    case ["train", "requests"]:
        SentenceTable.Requests().Train();
        break;
    case ["train", "labels"]:
        SentenceTable.OfForms().Train();
        break;
    case ["train", "names"]:
        new TrainNames(await ApplicationsAsync()).Write($"{Tables}/names.tsv");
        break;
    case ["train", "persons"]:
        new TrainPersons(await ApplicationsAsync()).Write($"{Tables}/persons.tsv");
        break;
    case ["train", "verdicts"]:
        new TrainVerdict([.. LabelledMessage.WithUnseenNames(await ApplicationsAsync())]).Write($"{Tables}/verdict.tsv");
        break;
    case ["check", "opinions"]:
        new TrainOpinions().Check();
        break;
    case ["check", "requests"]:
        SentenceTable.Requests().Check();
        break;
    case ["check", "labels"]:
        SentenceTable.OfForms().Check();
        break;
    case ["check", "names"]:
        CheckNames(await ApplicationsAsync());
        break;
    case ["check", "persons"]:
        CheckPersons(await ApplicationsAsync());
        break;
    case ["check", "verdicts"]:
        CheckVerdicts([.. LabelledMessage.WithUnseenNames(await ApplicationsAsync())]);
        break;
    default:
        Console.Error.WriteLine("check|train opinions|requests|labels|names|persons|verdicts");
        return 1;
}

return 0;

static Task<List<LabelledMessage>> ApplicationsAsync() => LabelledMessage.InAsync("../Mail.Tests/Fixtures/applications");

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

static void CheckPersons(List<LabelledMessage> messages)
{
    foreach (IGrouping<string?, LabelledMessage> set in messages.GroupBy(message => message.Set))
    {
        TrainPersons persons = new([.. messages.Except(set)]);
        LabelledMessage[] applications = [.. set.Where(message => message.Kind == "application")];
        LabelledMessage[] wrong = [.. applications.Where(message => !persons.IsRight(message))];
        Console.WriteLine($"{set.Key}: {applications.Length - wrong.Length} of {applications.Length}");
        Array.ForEach(wrong, message => Console.WriteLine($"  {message.Name}: {persons.FocalPoint(message)?.Contact.Email ?? "nobody"}, not {message.FocalPoint ?? "nobody"}"));
    }
}
