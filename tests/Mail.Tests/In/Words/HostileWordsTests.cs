using FsCheck.Xunit;
using MountainPartnership.Mail.In;
using MountainPartnership.Mail.In.Words;

namespace MountainPartnership.Mail.Tests.In.Words;

/// <summary>Alone, so that the processor time of the process is the reader's.</summary>
[Collection(nameof(Alone))]
public sealed class HostileWordsTests
{
    private const int Attempts = 3;

    /// <summary>Processor time, so that a busy machine does not fail it; the design allows one second a message.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    [Theory]
    [InlineData("On ")]
    [InlineData("On Tue, 24 Nov 2026 at 10:15\n")]
    [InlineData("On 24 Nov 2026 a@b.example wrote:\n")]
    [InlineData("From: a\n")]
    [InlineData("-----Original Message-----\n")]
    [InlineData("> ")]
    [InlineData(">\nx\n")]
    [InlineData("-- \n")]
    [InlineData("Best regards,\n")]
    [InlineData("Sent from my ")]
    [InlineData("confidential ")]
    [InlineData("a: b@c.example; ")]
    [InlineData("wrote:\n")]
    [InlineData("\u0660\u0661:\n")]
    public void Much_of_the_same_is_read_in_time(string part)
    {
        string text = string.Concat(Enumerable.Repeat(part, 400_000 / part.Length));
        Within(Limit * 2, () => ReadOwnWords.From(new(text, null), "Dear member, please answer this letter with one word. " + part));
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<blockquote type=cite>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<p>")]
    [InlineData("<b>")]
    [InlineData("<span style='display:none'>")]
    [InlineData("<div class=gmail_quote></span>")]
    [InlineData("<pre>\n")]
    public void Html_nested_fifty_thousand_deep_is_read_in_time(string tag)
    {
        string html = "Hello" + string.Concat(Enumerable.Repeat(tag, 50_000)) + "deep";
        Within(Limit, () => Assert.StartsWith("Hello", ReadHtml.AsText(html), StringComparison.Ordinal));
    }

    [Property(MaxTest = 300)]
    public bool Every_word_of_a_text_is_own_or_removed(string[] parts, int seed)
    {
        string[] scraps = ["On Tue, 24 Nov 2026 at 10:15, A <a@b.example> wrote:", "> quoted words", "own words", "-- ", "From: a@b.example", "Sent: today 2026", "To: b", "Subject: c", "", "Best regards,", "Sent from my iPhone", "Anna Muster", "+41 44 555 01 02"];
        Random random = new(seed);
        string text = string.Join('\n', Enumerable.Range(0, 12).Select(i => random.Next(3) == 0 && parts.Length > 0 ? parts[i % parts.Length] : scraps[random.Next(scraps.Length)]));
        OwnWords read = ReadOwnWords.From(new MessageBody(text, null), null);
        return Letters(text).SequenceEqual(Letters(read.Text + read.Removed));
    }

    [Fact]
    public void A_table_row_is_one_line_with_its_cells_parted_by_tabs() =>
        Assert.Equal("Name\tAnna Muster\nE-mail\tanna@highland.example",
            ReadHtml.AsText("<table><tbody><tr><td><p>Name</p></td><td><p>Anna <b>Muster</b></p></td></tr>\n<tr> <th>E-mail</th> <td>anna@highland.example</td></tr></table>"));

    [Fact]
    public void A_term_and_its_description_are_one_line_parted_by_a_tab() =>
        Assert.Equal("Name\tAnna Muster\nE-mail\tanna@highland.example\nOther\nLast\tone\ntwo",
            ReadHtml.AsText("<dl>\n<dt><b>Name</b></dt> <dd>Anna Muster</dd>\n<dt>E-mail</dt><dd><p>anna@highland.example</p></dd><dt>Other</dt><dt>Last</dt><dd>one</dd><dd>two</dd></dl>"));

    [Fact]
    public void Hidden_text_scripts_and_styles_are_not_shown() =>
        Assert.Equal("Yes & no", ReadHtml.AsText("<style>p{}</style><title>t</title><script>var a='<p>x</p>';</script><div style='display: none'>SUPPORT</div><p>Yes &amp; no</p>"));

    private static IEnumerable<char> Letters(string? text) => (text ?? "").Where(char.IsLetterOrDigit).Order();

    /// <summary>The best of a few attempts: what is superlinear misses the limit in each, a compiler in the background only in one.</summary>
    private static void Within(TimeSpan limit, Action read)
    {
        TimeSpan best = TimeSpan.MaxValue;
        for (int i = 0; i < Attempts && best > limit; i++)
        {
            TimeSpan before = Environment.CpuUsage.UserTime;
            read();
            TimeSpan taken = Environment.CpuUsage.UserTime - before;
            best = taken < best ? taken : best;
        }

        Assert.True(best < limit, $"took {best}");
    }
}
