using System.Globalization;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace MountainPartnership.SentenceTraining;

/// <summary>Learns the weights of the signs that tell what a message is from the labelled applications of the mail tests.</summary>
internal sealed class TrainVerdict
{
    /// <summary>In the order of the table's columns.</summary>
    private static readonly string[] Kinds = ["application", "individual", "inquiry", "not"];

    private readonly string[] names;

    private readonly MaximumEntropyModelParameters model;

    public TrainVerdict(IReadOnlyList<LabelledMessage> messages)
    {
        names = [.. messages[0].Signs.Value.Keys];
        MLContext learning = new(seed: 1);
        SchemaDefinition schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, names.Length);
        schema[nameof(Row.Label)].ColumnType = new KeyDataViewType(typeof(uint), Kinds.Length);
        IDataView rows = learning.Data.LoadFromEnumerable(messages.Select(message => new Row
        {
            Label = (uint)Array.IndexOf(Kinds, message.Kind),
            Features = [.. names.Select(name => message.Signs.Value[name])],
        }), schema);
        model = learning.MulticlassClassification.Trainers.LbfgsMaximumEntropy(new LbfgsMaximumEntropyMulticlassTrainer.Options
        {
            L1Regularization = 0,
            L2Regularization = 2,
            NumberOfThreads = 1,
            OptimizationTolerance = 1e-6f,
        }).Fit(rows).Model;
    }

    public float LikelyApplication(LabelledMessage message)
    {
        VBuffer<float>[] weights = [];
        model.GetWeights(ref weights, out int count);
        float[] sums = [.. model.GetBiases()];
        for (int kind = 0; kind < count; kind++)
        {
            float[] row = [.. weights[kind].DenseValues()];
            sums[kind] += names.Select((name, i) => row[i] * message.Signs.Value[name]).Sum();
        }

        return MathF.Exp(sums[0]) / sums.Sum(MathF.Exp);
    }

    public void Write(string file)
    {
        VBuffer<float>[] weights = [];
        model.GetWeights(ref weights, out _);
        float[][] rows = [.. weights.Select(weight => weight.DenseValues().ToArray())];
        File.WriteAllLines(file,
        [
            Line("bias", model.GetBiases()),
            .. names.Select((name, i) => Line(name, rows.Select(row => row[i]))),
        ]);
    }

    private static string Line(string name, IEnumerable<float> weights) =>
        string.Join('\t', [name, .. weights.Select(weight => weight.ToString("0.###", CultureInfo.InvariantCulture))]);

    private sealed class Row
    {
        public uint Label { get; set; }

        public float[] Features { get; set; } = [];
    }
}
