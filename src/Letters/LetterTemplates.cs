using System.Text;
using System.Text.RegularExpressions;
using Fluid;
using MountainPartnership.Core;
using MountainPartnership.Core.Applications;

namespace MountainPartnership.Letters;

/// <summary>The templates that stand in this assembly, each parsed once.</summary>
internal sealed partial class LetterTemplates
{
    private readonly Dictionary<(LetterKind, Language), LetterTemplate> byKind = [];

    /// <exception cref="InvalidOperationException">A template is missing or cannot be parsed: the assembly is broken.</exception>
    public LetterTemplates()
    {
        FluidParser parser = new();
        foreach (Language language in Enum.GetValues<Language>())
        {
            foreach (LetterKind kind in Enum.GetValues<LetterKind>())
                byKind[(kind, language)] = Parse(parser, Read(PathOf(kind, language)), PathOf(kind, language));
        }
    }

    public LetterTemplate this[LetterKind kind, Language language] => byKind[(kind, language)];

    /// <summary><c>fr/review-invitation.liquid</c>.</summary>
    public static string PathOf(LetterKind kind, Language language) =>
        $"{LanguageCode.Of(language)}/{InnerCapital().Replace(kind.ToString(), "-$0").ToLowerInvariant()}.liquid";

    private static string Read(string path)
    {
        using Stream stream = EmbeddedTemplates.Open(path)
            ?? throw new InvalidOperationException($"There is no template {path}.");
        using StreamReader reader = new(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static LetterTemplate Parse(FluidParser parser, string source, string path)
    {
        const string Field = "Subject: ";
        string[] parts = source.Split("\n\n", 2);
        if (parts.Length < 2 || !parts[0].StartsWith(Field, StringComparison.Ordinal))
            throw new InvalidOperationException($"The template {path} does not begin with '{Field}' and a blank line.");
        return new LetterTemplate(Parsed(parts[0][Field.Length..]), Parsed(parts[1]));

        IFluidTemplate Parsed(string text) => parser.TryParse(text, out IFluidTemplate template, out string error)
            ? template
            : throw new InvalidOperationException($"The template {path} cannot be parsed: {error}");
    }

    [GeneratedRegex("(?<!^)[A-Z]", RegexOptions.CultureInvariant)]
    private static partial Regex InnerCapital();
}

/// <param name="Subject">Liquid that gives the subject without the case number.</param>
/// <param name="Body">Liquid that gives Markdown (CommonMark).</param>
internal sealed record LetterTemplate(IFluidTemplate Subject, IFluidTemplate Body);
