using System.Text;
using MountainPartnership.Core.Review;
using Xunit.Abstractions;

namespace MountainPartnership.Core.Tests.Review;

public sealed class ReadOpinionAccuracyTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("first.txt")]
    [InlineData("heldout.txt")]
    [InlineData("heldout2.txt")]
    [InlineData("heldout3.txt")]
    public void No_statement_is_falsely_read_as_support_and_nearly_every_clear_support_is_read(string file)
    {
        List<(Stance Label, Stance Read, string Language, string Words)> read = [.. Statements(file)
            .Select(s => (s.Label, ReadOpinion.From(s.Words).Stance, s.Language, s.Words))];
        foreach (var miss in read.Where(r => r.Label != r.Read)) output.WriteLine($"{miss.Label} read as {miss.Read}: {miss.Words.ReplaceLineEndings("\\n")}");
        output.WriteLine(Matrix(read));

        Assert.DoesNotContain(read, r => r.Read == Stance.Support && r.Label != Stance.Support);
        Assert.True(Recall(read, Stance.Support) >= 0.95);
        if (read.Exists(r => r.Label == Stance.Objection)) Assert.True(Recall(read, Stance.Objection) >= 0.85);
        if (read.Exists(r => r.Label == Stance.NoObjection)) Assert.True(Recall(read, Stance.NoObjection) >= 0.9);
    }

    private static double Recall(List<(Stance Label, Stance Read, string, string)> read, Stance stance) =>
        (double)read.Count(r => r.Label == stance && r.Read == stance) / read.Count(r => r.Label == stance);

    private static string Matrix(List<(Stance Label, Stance Read, string, string)> read)
    {
        StringBuilder table = new("label \\ read");
        Stance[] stances = Enum.GetValues<Stance>();
        foreach (Stance stance in stances) table.Append(" | ").Append(stance);
        foreach (Stance label in stances)
        {
            table.AppendLine().Append(label);
            foreach (Stance stance in stances) table.Append(" | ").Append(read.Count(r => r.Label == label && r.Read == stance));
        }
        return table.ToString();
    }

    internal static IEnumerable<(Stance Label, string Language, string Words)> Statements(string file) =>
        from line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Review", "ReadOpinionStatements", file))
        where line.Length > 0 && line[0] != '#'
        let parts = line.Split('|', 3)
        select (Enum.Parse<Stance>(parts[0].Replace("-", ""), ignoreCase: true), parts[1], parts[2].Replace("\\n", "\n"));
}
