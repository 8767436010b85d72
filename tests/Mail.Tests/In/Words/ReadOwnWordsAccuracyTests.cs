using MimeKit;
using MountainPartnership.Mail.In;
using MountainPartnership.Mail.In.Words;
using Xunit.Abstractions;

namespace MountainPartnership.Mail.Tests.In.Words;

/// <summary>Labelled replies: ours, by client and language, and the public ones where their folder is beside the project.</summary>
public sealed class ReadOwnWordsAccuracyTests(ITestOutputHelper output)
{
    private static readonly string Fixtures = Path.Combine(AppContext.BaseDirectory, "Fixtures", "replies");

    [Fact]
    public void Our_replies_are_read_exactly_and_neither_leak_quotes_nor_lose_words() =>
        Judge([.. Ours()]);

    [Fact]
    public void Public_replies_are_read_exactly_where_they_are_at_hand() =>
        Judge([.. Public()]);

    private void Judge(List<(string Name, string Label, OwnWords Read)> replies)
    {
        if (replies.Count == 0) return;
        int exact = 0, leaked = 0, lost = 0;
        foreach ((string name, string label, OwnWords read) in replies)
        {
            string[] want = Words(label), got = Words(read.Text);
            bool same = want.SequenceEqual(got), leaks = got.Except(want).Any(), loses = want.Except(got).Any();
            exact += same ? 1 : 0;
            leaked += leaks ? 1 : 0;
            lost += loses ? 1 : 0;
            if (!same) output.WriteLine($"{name}: {(leaks ? "leaks " : "")}{(loses ? "loses " : "")}[{read.Text.ReplaceLineEndings("\\n")}]");
        }
        output.WriteLine($"replies {replies.Count} | exact {exact} | leaking {leaked} | losing {lost}");
        Assert.True(exact >= 0.85 * replies.Count);
        Assert.True(leaked <= 0.05 * replies.Count);
        Assert.True(lost <= 0.01 * replies.Count);
    }

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<(string, string, OwnWords)> Ours()
    {
        foreach (string file in Directory.EnumerateFiles(Fixtures, "*.eml").Order(StringComparer.Ordinal))
        {
            string name = Path.GetFileNameWithoutExtension(file);
            string language = name.Split('.')[1].TrimEnd('2', '3');
            string letter = Path.Combine(Fixtures, $"letter.{language}.txt");
            string? answered = name.StartsWith("letter_", StringComparison.Ordinal) ? File.ReadAllText(File.Exists(letter) ? letter : Path.Combine(Fixtures, "letter.en.txt")) : null;
            yield return (name, File.ReadAllText(Path.ChangeExtension(file, ".own.txt")), Read(file, answered));
        }
    }

    private static IEnumerable<(string, string, OwnWords)> Public()
    {
        if (Corpora() is not { } corpora) yield break;
        foreach (string file in Directory.EnumerateFiles(Path.Combine(corpora, "talon", "standard_replies"), "*.eml").Order(StringComparer.Ordinal))
        {
            string label = Path.ChangeExtension(file, null) + "_reply_text";
            yield return (Path.GetFileName(file), File.Exists(label) ? WithoutSignature(File.ReadAllText(label)) : "Hello", Read(file, null));
        }
        foreach (string file in Directory.EnumerateFiles(Path.Combine(corpora, "talon", "html_replies"), "*.html").Order(StringComparer.Ordinal))
            yield return (Path.GetFileName(file), "Hi. I am fine. Thanks, Alex", ReadOwnWords.From(new(null, File.ReadAllText(file)), null));
    }

    /// <summary>The public labels keep signatures; ours do not.</summary>
    private static string WithoutSignature(string label) => label.Split("Sent from", 2)[0].Split("\n-- ", 2)[0];

    private static string? Corpora()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "MountainPartnership.sln"))) continue;
            string corpora = Path.Combine(folder.FullName, "..", "shared", "corpora");
            return Directory.Exists(corpora) ? corpora : null;
        }
        return null;
    }

    private static OwnWords Read(string file, string? letter)
    {
        MimeMessage message = MimeMessage.Load(file);
        return ReadOwnWords.From(new MessageBody(message.TextBody, message.HtmlBody), letter);
    }
}
