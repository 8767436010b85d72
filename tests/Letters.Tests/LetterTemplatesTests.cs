using System.Text.RegularExpressions;
using MountainPartnership.Core;
using MountainPartnership.Core.Applications;

namespace MountainPartnership.Letters.Tests;

public sealed class LetterTemplatesTests
{
    public static TheoryData<Language> Languages() => [.. Enum.GetValues<Language>()];

    [Theory, MemberData(nameof(Languages))]
    public void Every_kind_of_letter_has_a_template_and_every_template_a_kind(Language language)
    {
        string folder = $"Templates/{LanguageCode.Of(language)}/";
        IEnumerable<string> found = typeof(LetterRenderer).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(folder, StringComparison.Ordinal) && !name[folder.Length..].StartsWith('_'))
            .Select(name => name["Templates/".Length..]);
        Assert.Equal(Enum.GetValues<LetterKind>().Select(kind => LetterTemplates.PathOf(kind, language)).Order(), found.Order());
    }

    [Theory, MemberData(nameof(Languages))]
    public void Every_language_says_the_same_things(Language language)
    {
        foreach (string name in Names("en"))
        {
            string english = Source("en/" + name);
            string other = Source($"{LanguageCode.Of(language)}/{name}");
            Assert.Equal(SaidIn(english), SaidIn(other));
            Assert.DoesNotContain(language == Language.English ? "'fr/" : "'en/", other);
        }
    }

    /// <summary>What a template says of the case, but for the grammar around a missing name.</summary>
    private static IEnumerable<string> SaidIn(string source) =>
        Regex.Matches(source, @"\{\{ ([a-z_.]+)").Select(match => match.Groups[1].Value).Distinct().Order();

    private static IEnumerable<string> Names(string folder) => typeof(LetterRenderer).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith($"Templates/{folder}/", StringComparison.Ordinal))
        .Select(name => name[$"Templates/{folder}/".Length..]);

    private static string Source(string path)
    {
        using Stream stream = EmbeddedTemplates.Open(path) ?? throw new FileNotFoundException(path);
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
