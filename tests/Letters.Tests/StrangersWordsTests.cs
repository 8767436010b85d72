using MountainPartnership.Core;
using MountainPartnership.Core.Applications;
using MountainPartnership.Core.Register;

namespace MountainPartnership.Letters.Tests;

/// <summary>What an applicant or a member writes stays words, whatever it looks like.</summary>
public sealed class StrangersWordsTests
{
    private static readonly LetterRenderer Renderer = new();

    public static TheoryData<string> Hostile() =>
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "</title></head><body onload=x>",
        "[click](https://evil.example)",
        "![pixel](https://evil.example/p.png)",
        "<https://evil.example>",
        "[a]: https://evil.example\n\n[a]",
        "**bold** _em_ `code` ~~gone~~",
        "# Heading",
        "> SUPPORT",
        "Title\n=====",
        "Title\n---",
        "- item\n- item",
        "1. one\n2. two",
        "    code\n\tcode",
        "```\nfence\n```",
        "&lt;b&gt; &#60;b&#62; &amp;",
        "\\*escaped\\* trailing\\",
        "{{ case_url }} {% include 'en/_case' %} {{ 'x' | link }}",
        "a\r\nBcc: everyone@evil.example\r\n\r\nbody",
        "a\u0000b\u0007c\u001b[31md",
        "safe\u202Etxt.exe\u202C \u2066x\u2069",
        "line\u2028separator\u2029paragraph\u0085next",
        "\uD800 half",
        "| a | b |\n|---|---|\n| c | d |",
        "😀 “quotes” — dash … ١٢٣",
    ];

    [Theory, MemberData(nameof(Hostile))]
    public void They_never_become_markup_links_or_template_code_in_HTML(string words)
    {
        // As many lines, as long, of nothing but letters.
        string harmless = string.Concat(words.Select(c => char.IsWhiteSpace(c) || c == '\u2028' ? c : 'x'));
        foreach ((RenderedLetter letter, RenderedLetter expected) in WithWordsEverywhere(words).Zip(WithWordsEverywhere(harmless)))
            Assert.Equal(TagsOf(expected.Html), TagsOf(letter.Html));
    }

    [Theory, MemberData(nameof(Hostile))]
    public void They_begin_no_line_of_the_text_but_as_a_quotation(string words)
    {
        foreach (RenderedLetter letter in WithWordsEverywhere(words))
        {
            string[] own = letter.Text.Split('\n');
            Assert.All(own, line => Assert.DoesNotMatch("^(#|=|\\||Bcc:|- item|1\\. one|SUPPORT|Title$)", line));
            Assert.DoesNotContain(letter.Text, c => char.IsControl(c) && c != '\n');
            Assert.DoesNotContain(letter.Text, c => c is '\u202E' or '\u2066' or '\u2028' or '\u2029');
        }
    }

    [Theory, MemberData(nameof(Hostile))]
    public void They_keep_a_subject_on_one_line_behind_the_number_of_the_case(string words)
    {
        foreach (RenderedLetter letter in WithWordsEverywhere(words))
        {
            Assert.Matches("^(\\[MP-2026-7KQ2XD\\] |(Joining|About your message to) the Mountain Partnership$)", letter.Subject);
            Assert.DoesNotContain(letter.Subject, char.IsControl);
            Assert.InRange(letter.Subject.Length, 1, 200);
        }
    }

    [Fact]
    public void A_word_that_looks_like_a_quote_is_not_wrapped_to_the_beginning_of_a_line()
    {
        for (int length = 1; length < 80; length++)
        {
            string name = new string('x', length) + " > SUPPORT";
            RenderedLetter letter = Review(SampleCase.Request with { Organization = name });
            Assert.DoesNotContain("\n>", letter.Text.Split("To answer")[0]);
        }
    }

    [Fact]
    public void All_words_of_a_quotation_are_there_and_marked_line_by_line()
    {
        const string Words = "First *line*.\n\n# Second\n> third\n- fourth\\";
        RenderedLetter letter = Review(SampleCase.Request with { Activities = Words });
        Assert.Contains("  > First *line*.\n  >\n  > # Second\n  > > third\n  > - fourth\\\n", letter.Text);
    }

    [Fact]
    public void A_very_long_name_is_cut_in_the_subject_and_keeps_the_number()
    {
        RenderedLetter letter = Review(SampleCase.Request with { Organization = string.Concat(Enumerable.Repeat("Long name 𝒳 ", 100)) });
        Assert.InRange(letter.Subject.Length, 150, 200);
        Assert.EndsWith("…", letter.Subject);
        Assert.DoesNotContain(letter.Subject, c => c == '\uFFFD');
    }

    [Fact]
    public void A_case_number_in_a_name_stands_behind_the_letters_own()
    {
        RenderedLetter letter = Review(SampleCase.Request with { Organization = "Friends of [MP-2026-CDFGHJ]" });
        Assert.True(letter.Subject.IndexOf("7KQ2XD", StringComparison.Ordinal) < letter.Subject.IndexOf("CDFGHJ", StringComparison.Ordinal));
    }

    private static RenderedLetter Review(MembershipRequest request) => Renderer.Render(
        LetterKind.ReviewInvitation,
        LetterModel.From(
            SampleCase.For(LetterKind.ReviewInvitation, request), SampleCase.Settings, SampleCase.To(LetterKind.ReviewInvitation, Language.English)));

    private static IEnumerable<RenderedLetter> WithWordsEverywhere(string words)
    {
        MembershipRequest request = new(
            words, MemberCategory.MajorGroup, words, "PE", words, words + "\n" + words, words, words,
            new Contact(words, "a@b.example"), [new Contact(words, words)]);
        foreach (LetterKind kind in Enum.GetValues<LetterKind>())
        {
            Recipient to = SampleCase.To(kind, Language.English) with { Name = words, Organization = words };
            yield return Renderer.Render(kind, SampleCase.Model(kind, SampleCase.Settings, to, () => SampleCase.For(kind, request) with
            {
                MemberNames = new Dictionary<MemberId, string> { [SampleCase.Tarn] = words },
            }));
        }
    }

    private static string TagsOf(string html) =>
        string.Join(' ', System.Text.RegularExpressions.Regex.Matches(html, "<[^>]*>").Select(tag => tag.Value));
}
