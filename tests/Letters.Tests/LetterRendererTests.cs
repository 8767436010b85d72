using System.Text.RegularExpressions;
using MountainPartnership.Core;
using MountainPartnership.Core.Applications;

namespace MountainPartnership.Letters.Tests;

public sealed partial class LetterRendererTests
{
    private static readonly LetterRenderer Renderer = new();

    public static TheoryData<string, Language> EverySampleInEveryLanguage()
    {
        TheoryData<string, Language> data = [];
        foreach (Language language in Enum.GetValues<Language>())
        {
            foreach ((string name, _, _) in SampleCase.All)
                data.Add(name, language);
        }

        return data;
    }

    public static TheoryData<string> EverySample() => [.. SampleCase.All.Select(sample => sample.Name)];

    [Theory, MemberData(nameof(EverySampleInEveryLanguage))]
    public void Every_kind_of_letter_is_written_in_every_language(string name, Language language)
    {
        RenderedLetter letter = Rendered(name, language);

        Assert.Equal(language, letter.Language);
        Assert.Equal(!IsAnswer(name), letter.Subject.StartsWith("[MP-2026-7KQ2XD] ", StringComparison.Ordinal));
        Assert.InRange(letter.Subject.Length, 30, 200);
        Assert.Contains($"<html lang=\"{LanguageCode.Of(language)}\" dir=\"ltr\">", letter.Html);
        Assert.Contains("Mountain Partnership Secretariat", letter.Text);
        Assert.DoesNotMatch(Noise(), letter.Text);
        Assert.DoesNotMatch(Noise(), letter.Subject);
        Assert.DoesNotContain("{{", letter.Html);
        Assert.DoesNotContain("&amp;#", letter.Html);
        Assert.All(letter.Text.Split('\n'), line => Assert.True(line.Length <= 78 || !line.Trim().Contains(' '), line));
        Assert.DoesNotMatch(@"[ \t]\n|\n\n\n", letter.Text);
        Assert.DoesNotMatch("<(img|script|link|iframe|form)|url\\(|@import", letter.Html);
    }

    [Theory, MemberData(nameof(EverySample))]
    public void The_English_words_are_the_expected_ones(string name)
    {
        RenderedLetter letter = Rendered(name, Language.English);
        Expected.Same($"{name}.txt", $"Subject: {letter.Subject}\n\n{letter.Text}");
    }

    [Fact]
    public void The_English_page_of_an_invitation_is_the_expected_one() =>
        Expected.Same("ReviewInvitation.html", Rendered("ReviewInvitation", Language.English).Html);

    private static bool IsAnswer(string name) => name is nameof(LetterKind.JoiningInstructions) or nameof(LetterKind.IndividualExplanation);

    private static RenderedLetter Rendered(string name, Language language)
    {
        (_, LetterKind kind, Func<LetterOccasion> occasion) = SampleCase.All.Single(sample => sample.Name == name);
        return Renderer.Render(kind, SampleCase.Model(kind, SampleCase.Settings, SampleCase.To(kind, language), occasion));
    }

    /// <summary>Liquid, Markdown or references that were left standing.</summary>
    [GeneratedRegex(@"\{\{|\}\}|\{%|%\}|\*\*|\\|&#|&\w+;|<https?:|^#|\b(nil|true|false)\b", RegexOptions.Multiline)]
    private static partial Regex Noise();
}
