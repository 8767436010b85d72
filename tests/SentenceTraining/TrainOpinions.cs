using System.Globalization;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using MountainPartnership.Core.Learned;
using MountainPartnership.Core.Review;

namespace MountainPartnership.SentenceTraining;

/// <summary>Learns what sentences of members' replies say, and then, from replies that those weights did not know, which whole replies are plain support.</summary>
internal sealed class TrainOpinions
{
    private const string Folder = "../../src/Core/Review";

    private readonly LabelledSentence[] sentences = [.. LabelledSentence.InOpinions()];

    private readonly LabelledReply[] replies = [.. LabelledReply.All()];

    public void Train()
    {
        File.WriteAllLines($"{Folder}/opinions.tsv", Learn(_ => true).Table());
        (float bias, float[] weights) = Signs(Unseen());
        File.WriteAllLines($"{Folder}/opinion-signs.tsv", OpinionSigns.Names.Zip(weights).Prepend(("bias", bias))
            .Select(sign => $"{sign.Item1}\t{sign.Item2.ToString("0.###", CultureInfo.InvariantCulture)}"));
    }

    /// <summary>How many supports are read at how many false ones, in replies of which neither the sentences' weights nor the signs' knew any of the set.</summary>
    public void Check()
    {
        List<UnseenReply> unseen = Unseen();
        List<(double Likely, UnseenReply Reply)> read = [];
        for (int fold = 0; fold < LabelledReply.Folds; fold++)
        {
            (float bias, float[] weights) = Signs([.. unseen.Where(reply => reply.Labelled.Fold != fold)]);
            read.AddRange(unseen.Where(reply => reply.Labelled.Fold == fold)
                .Select(reply => (1 / (1 + Math.Exp(-(bias + reply.Signs.Zip(weights, (sign, weight) => sign * weight).Sum()))), reply)));
        }

        LabelledReply[] strangers = [.. replies.Where(reply => reply.Fold is not null)];
        int supports = strangers.Count(reply => reply.Stance == Stance.Support);
        Console.WriteLine($"{supports} supports, {strangers.Length - supports} others");
        foreach (double least in new[] { 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.92, 0.94, 0.95, 0.96, 0.97, 0.98, 0.99 })
        {
            int right = read.Count(one => one.Likely >= least && one.Reply.Labelled.Stance == Stance.Support);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{least:0.00}: {right} ({(double)right / supports:0.00}), false {read.Count(one => one.Likely >= least && one.Reply.Labelled.Stance != Stance.Support)}"));
        }

        foreach ((double likely, UnseenReply reply) in read.Where(one => one.Reply.Labelled.Stance != Stance.Support).OrderByDescending(one => one.Likely).Take(30))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{likely:0.000} {reply.Labelled.Stance}: {reply.Labelled.Plain.ReplaceLineEndings("\\n")}"));
        }
    }

    /// <summary>Each reply's signs, told by weights learned without its fold.</summary>
    private List<UnseenReply> Unseen()
    {
        List<UnseenReply> unseen = [];
        for (int fold = 0; fold < LabelledReply.Folds; fold++)
        {
            int left = fold;
            SentenceWeights weights = new(Learn(reply => reply.Fold != left).Table(), OpinionSaying.Features);
            foreach (LabelledReply reply in replies.Where(reply => reply.Fold == left))
            {
                if (reply.Read(weights) is var read && ReadOpinion.MaySupport(read))
                {
                    unseen.Add(new UnseenReply(reply, OpinionSigns.Of(read)));
                }
            }
        }

        return unseen;
    }

    /// <summary>Without the sentences, too, that only replies have which are left out.</summary>
    private TrainShares Learn(Func<LabelledReply, bool> learnt)
    {
        HashSet<string> left = [.. replies.Where(reply => !learnt(reply)).SelectMany(reply => reply.Marked)];
        left.ExceptWith(replies.Where(learnt).SelectMany(reply => reply.Marked));
        return new TrainShares([.. sentences.Where(sentence => !left.Contains(sentence.Folded))], [.. replies.Where(reply => reply.Teaches && learnt(reply))]);
    }

    private static (float Bias, float[] Weights) Signs(List<UnseenReply> unseen)
    {
        MLContext learning = new(seed: 1);
        SchemaDefinition schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, OpinionSigns.Names.Count);
        IDataView rows = learning.Data.LoadFromEnumerable(unseen.Select(reply => new Row { Label = reply.Labelled.Stance == Stance.Support, Features = reply.Signs }), schema);
        LinearBinaryModelParameters learned = learning.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
        {
            L1Regularization = 0,
            L2Regularization = 2,
            NumberOfThreads = 1,
            OptimizationTolerance = 1e-6f,
        }).Fit(rows).Model.SubModel;
        return (learned.Bias, [.. learned.Weights]);
    }

    private sealed record UnseenReply(LabelledReply Labelled, float[] Signs);

    private sealed class Row
    {
        public bool Label { get; set; }

        public float[] Features { get; set; } = [];
    }
}
