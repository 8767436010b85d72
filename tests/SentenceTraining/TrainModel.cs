using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using MountainPartnership.Core.Learned;

namespace MountainPartnership.SentenceTraining;

/// <summary>Learns the weights of each label from labelled sentences. The same sentences give the same weights.</summary>
internal sealed class TrainModel
{
    /// <summary>A feature that fewer sentences have says nothing of sentences to come.</summary>
    private const int MinSentences = 2;

    private readonly SentenceFeatures read;

    private readonly string labels;

    private readonly Dictionary<string, int> index = [];

    private readonly string[] names;

    private readonly float[,] weights;

    private readonly float[] biases;

    /// <param name="labels">A letter for each column of the table.</param>
    /// <param name="decay">Keeps weights small, and a tenth of it takes weights of little use away; chosen by <c>check</c>.</param>
    public TrainModel(IReadOnlyList<LabelledSentence> sentences, string labels, WordClasses classes, float decay)
    {
        this.labels = labels;
        read = new SentenceFeatures(classes, wide: false);
        foreach (string feature in sentences.SelectMany(sentence => Features(sentence.Folded).Distinct())
            .CountBy(feature => feature).Where(count => count.Value >= MinSentences).Select(count => count.Key).Order(StringComparer.Ordinal))
        {
            index.Add(feature, index.Count);
        }

        names = [.. index.Keys];
        weights = new float[names.Length, labels.Length];
        biases = new float[labels.Length];
        MLContext learning = new(seed: 1);
        SchemaDefinition schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, names.Length);
        VBuffer<float>[] vectors = [.. sentences.Select(sentence => Vector(sentence))];
        for (int label = 0; label < labels.Length; label++)
        {
            int at = label;
            IDataView rows = learning.Data.LoadFromEnumerable(
                sentences.Select((sentence, i) => new Row { Label = sentence.Has(labels[at]), Features = vectors[i] }), schema);
            CalibratedModelParametersBase<LinearBinaryModelParameters, PlattCalibrator> learned = learning.BinaryClassification.Trainers.LbfgsLogisticRegression(
                new LbfgsLogisticRegressionBinaryTrainer.Options
                {
                    L1Regularization = decay / 10,
                    L2Regularization = decay,
                    NumberOfThreads = 1,
                    OptimizationTolerance = 1e-5f,
                    HistorySize = 20,
                }).Fit(rows).Model;
            biases[at] = learned.SubModel.Bias;
            for (int i = 0; i < names.Length; i++)
            {
                weights[i, at] = learned.SubModel.Weights[i];
            }
        }
    }

    public float Likely(LabelledSentence sentence, int label)
    {
        float sum = 0;
        VBuffer<float> vector = Vector(sentence);
        foreach (KeyValuePair<int, float> item in vector.Items())
        {
            sum += weights[item.Key, label] * item.Value;
        }

        return 1 / (1 + MathF.Exp(-(biases[label] + sum)));
    }

    /// <summary>The table that <see cref="SentenceWeights"/> reads: biases first, then a feature a line; two decimals.</summary>
    public void Write(string file)
    {
        List<string> lines = [Line("bias", label => biases[label])];
        for (int i = 0; i < names.Length; i++)
        {
            int at = i;
            string line = Line(names[i], label => weights[at, label]);
            if (line.Length > names[i].Length)
            {
                lines.Add(line);
            }
        }

        File.WriteAllLines(file, lines);
    }

    private string Line(string name, Func<int, float> weight) =>
        string.Join('\t', [name, .. Enumerable.Range(0, labels.Length).Select(label => Cell(weight(label)))]).TrimEnd('\t');

    private static string Cell(float weight) => Math.Abs(weight) < 0.05f ? "" : weight.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);

    private VBuffer<float> Vector(LabelledSentence sentence)
    {
        List<string> features = Features(sentence.Folded);
        float unit = 1 / MathF.Sqrt(Math.Max(1, features.Count));
        SortedDictionary<int, float> counted = [];
        foreach (string feature in features)
        {
            if (index.TryGetValue(feature, out int at))
            {
                counted[at] = counted.GetValueOrDefault(at) + unit;
            }
        }

        return new VBuffer<float>(names?.Length ?? index.Count, counted.Count, [.. counted.Values], [.. counted.Keys]);
    }

    private List<string> Features(string folded)
    {
        List<string> features = [];
        read.Visit(folded, feature => features.Add(feature.ToString()));
        return features;
    }

    private sealed class Row
    {
        public bool Label { get; set; }

        public VBuffer<float> Features { get; set; }
    }
}
