using MountainPartnership.Mail.In.Words;

namespace MountainPartnership.Mail.Tests.In.Words;

public sealed class ReadOwnWordsTests
{
    [Theory]
    [InlineData("We met.\n\nOn 12 March 2026 our director wrote:\n\nWe can host the assembly.\n\nThat still holds.")]
    [InlineData("From: the board of Highland Trust\nTo: the Secretariat\nSubject: our view\n\nWe have a question.")]
    [InlineData("We support this.\n\nBest regards,\nAnna\nPS we also object to the second alternate")]
    [InlineData("We support this.\n\nThanks,\nAlex")]
    [InlineData("Sent from my desk, where it is quiet.")]
    [InlineData("The applicant told us:\nnothing.")]
    [InlineData("We support the application of Cordillera Futures to join the Mountain Partnership, as your letter says.")]
    public void What_the_writer_typed_stays(string typed) =>
        Assert.Equal(typed, ReadOwnWords.From(new(typed, null), "Dear member,\n\nPlease review the application of Cordillera Futures to join the Mountain Partnership, and answer.").Text);

    [Fact]
    public void A_writers_indent_in_html_stays_and_a_quote_goes() =>
        Assert.Equal(new("We note:\nthe school\nThanks", "the letter"), ReadOwnWords.From(
            new(null, "<div>We note:</div><blockquote style='margin:0 0 0 40px;border:none;padding:0'><div>the school</div></blockquote><div>Thanks</div><blockquote type=cite>the letter</blockquote>"), null));

    [Fact]
    public void Answers_between_the_lines_of_a_quote_stay_with_their_questions()
    {
        OwnWords words = ReadOwnWords.From(new("Dear Rosa,\n\nOn Wed, Rosa wrote:\n> 1. Which country?\n\nNepal\n\n> 2. Who is the focal point?\nMe.\n\nAnn", null), null);
        Assert.Equal("Dear Rosa,\n\nNepal\n\nMe.\n\nAnn", words.Text);
        Assert.Contains("Which country?\n\nNepal\n\n2. Who is the focal point?\nMe.", words.Interleaved);
        Assert.Null(ReadOwnWords.From(new("Dear Rosa,\n\n> 1. Which country?\n\nNepal\n", null), null).Interleaved);
    }

    [Fact]
    public void Words_typed_into_an_unmarked_quote_stay_where_the_letter_is_known()
    {
        const string letter = "Dear member,\n\nCordillera Futures has applied to join the partnership.\n\nPlease answer with one of the words below.\n\nSUPPORT\nNO OBJECTION\n\nThe Secretariat of the partnership in Rome";
        string text = "From: Partnership <reviews@partnership.example>\nSent: 24 November 2026 10:15\nTo: Anna\nSubject: Review\n\n" + letter.Replace("words below.", "words below.\n\nWe choose the second word.");
        Assert.Equal("We choose the second word.", ReadOwnWords.From(new(text, null), letter).Text);
    }

    [Fact]
    public void Words_of_a_colleague_below_a_reply_header_are_not_the_writers_even_where_the_letter_is_known()
    {
        const string letter = "Dear member,\n\nCordillera Futures has applied to join the partnership. Please answer with one word.";
        string text = "Passing this on.\n\nFrom: Paul <paul@highland.example>\nSent: 24 November 2026 12:15\nTo: Anna\nSubject: Review\n\nSUPPORT\n\nFrom: Partnership <reviews@partnership.example>\nSent: 24 November 2026 10:15\nTo: Paul\nSubject: Review\n\n" + letter;
        Assert.Equal("Passing this on.", ReadOwnWords.From(new(text, null), letter).Text);
    }
}
