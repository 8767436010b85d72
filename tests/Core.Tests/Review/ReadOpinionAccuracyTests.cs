using System.Text;
using MountainPartnership.Core.Review;
using Xunit.Abstractions;

namespace MountainPartnership.Core.Tests.Review;

public sealed class ReadOpinionAccuracyTests(ITestOutputHelper output)
{
    /// <summary>Ours: mostly one sentence. Their sentences are among those that the weights were learned from.</summary>
    private static readonly string[] Statements = ["first.txt", "heldout.txt", "heldout2.txt", "heldout3.txt", "heldout4.txt"];

    /// <summary>Whole replies by others; docs/accuracy-words.md tells what each showed when it was first read.</summary>
    private static readonly string[] Replies =
        ["strangers1.txt", "strangers2.txt", "strangers3.txt", "strangers4.txt", "strangers5.txt", "strangers6.txt", "strangers7.txt", "strangers8.txt", "strangers9.txt", "strangers10.txt", "strangers11.txt", "strangers12.txt", "strangers13.txt", "strangers14.txt", "strangers15.txt",
            "strangers16.txt", "strangers17.txt", "strangers18.txt", "strangers19.txt", "strangers20.txt", "strangers21.txt", "strangers22.txt"];

    public static readonly TheoryData<string> Sets = [.. Statements, .. Replies];

    [Theory, MemberData(nameof(Sets))]
    public void No_statement_is_falsely_read_as_support(string file)
    {
        List<(Stance Label, Stance Read, string Language, string Words)> read = Read(file);
        foreach (var miss in read.Where(r => r.Label != r.Read)) output.WriteLine($"{miss.Label} read as {miss.Read}: {miss.Words.ReplaceLineEndings("\\n")}");
        output.WriteLine(Matrix(read));
        Assert.DoesNotContain(read, r => r.Read == Stance.Support && r.Label != Stance.Support);
    }

    [Fact]
    public void Most_replies_of_strangers_are_read()
    {
        List<(Stance Label, Stance Read, string Language, string Words)> read = [.. Replies.SelectMany(Read)];
        output.WriteLine(Matrix(read));
        Assert.True(Recall(read, Stance.Support) >= 0.75);
    }

    [Fact]
    public void Nearly_every_clear_statement_is_read()
    {
        List<(Stance Label, Stance Read, string Language, string Words)> read = [.. Statements.SelectMany(Read)];
        output.WriteLine(Matrix(read));
        Assert.True(Recall(read, Stance.Support) >= 0.95);
        Assert.True(Recall(read, Stance.NoObjection) >= 0.95);
        Assert.True(Recall(read, Stance.Objection) >= 0.95);
        Assert.True(Recall(read, Stance.Recusal) >= 0.95);
    }

    [Theory]
    [InlineData("Dear all,\n\nWe support this application.\nBest", "We support this application")]
    [InlineData("SUPPORT – they are a great partner", "SUPPORT")]
    [InlineData("*SUPPORT*\n\nBest regards", "SUPPORT")]
    [InlineData("Мы поддерживаем её заявку, это надёжный партнёр.", "Мы поддерживаем её заявку, это надёжный партнёр")]
    public void The_span_is_the_words_that_decided(string words, string span) => Assert.Equal(new(Stance.Support, span), ReadOpinion.From(words));

    [Theory]
    [InlineData("We support this application.\n👎")]
    [InlineData("\"We support this application.\"")]
    [InlineData("We, [member], support this application.")]
    [InlineData("We support this application ;-)")]
    [InlineData("Well... we support this application.")]
    [InlineData("They support this application.")]
    [InlineData("Apoiamos plenamente esta candidatura.")]
    [InlineData("We support this application.\n\nQuestion")]
    [InlineData("We support this application, but our council has not met and votes against it.")]
    public void What_makes_support_less_than_plain_makes_a_comment(string words) => Assert.NotEqual(Stance.Support, ReadOpinion.From(words).Stance);

    [Theory]
    [InlineData("We support ")]
    [InlineData("Dear ")]
    [InlineData("the Alpine Institute of ")]
    [InlineData("We support this application. ")]
    [InlineData("yes, ")]
    [InlineData("'A ")]
    public void Much_of_the_same_is_read_in_time(string part)
    {
        string words = "We support the application of " + string.Concat(Enumerable.Repeat(part, 200_000 / part.Length));
        ReadOpinion.From(words);
        TimeSpan before = System.Diagnostics.Process.GetCurrentProcess().UserProcessorTime;
        ReadOpinion.From(words);
        Assert.True(System.Diagnostics.Process.GetCurrentProcess().UserProcessorTime - before < TimeSpan.FromSeconds(2));
    }

    private static List<(Stance Label, Stance Read, string Language, string Words)> Read(string file) =>
        [.. In(file).Select(s => (s.Label, ReadOpinion.From(s.Words).Stance, s.Language, s.Words))];

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

    internal static IEnumerable<(Stance Label, string Language, string Words)> In(string file) =>
        from line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Review", "ReadOpinionStatements", file))
        where line.Length > 0 && line[0] != '#'
        let parts = line.Split('|', 3)
        select (Enum.Parse<Stance>(parts[0].Replace("-", ""), ignoreCase: true), parts[1], parts[2].Replace("\\n", "\n"));
}
