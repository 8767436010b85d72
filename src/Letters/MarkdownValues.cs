using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Fluid;
using Fluid.Accessors;
using Fluid.Values;

namespace MountainPartnership.Letters;

/// <summary>
/// How values stand in a Markdown body. What strangers wrote stays words: every sign that Markdown or HTML could take for
/// structure becomes a character reference, which CommonMark §2.5 never reads as structure.
/// </summary>
internal static class MarkdownValues
{
    /// <summary>Letters, digits and spaces of all scripts stay; all ASCII punctuation and line ends are referred to.</summary>
    public static TextEncoder Encoder { get; } = AllButPunctuation();

    public static TemplateOptions Options { get; } = Strict(WithFilters());

    /// <summary>For a subject, which is no Markdown: values stand as they are, on one line.</summary>
    public static TemplateOptions PlainOptions { get; } = Strict(new TemplateOptions());

    private static TemplateOptions WithFilters()
    {
        TemplateOptions options = new() { FileProvider = new EmbeddedTemplates() };
        options.Filters.AddFilter("quote", Quote);
        options.Filters.AddFilter("lines", Lines);
        options.Filters.AddFilter("link", Link);
        return options;
    }

    private static TemplateOptions Strict(TemplateOptions options)
    {
        options.StrictVariables = true;
        options.StrictFilters = true;
        options.MemberAccessStrategy = new DefaultMemberAccessStrategy();
        foreach (Type type in (Type[])[typeof(LetterModel), typeof(AnswerModel), typeof(LetterFact), typeof(LetterCount), typeof(LetterOpinion),
            typeof(LetterQuestion), typeof(LetterMailing), typeof(LetterMessage)])
        {
            options.MemberAccessStrategy.Register(type, type.GetProperties().Select(property => KeyValuePair.Create(
                JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name), (IMemberAccessor)AccessTo(property))));
        }

        options.ValueConverters.Add(value => value is string text ? new StringValue(CleanText.Of(text)) : null);
        return options;
    }

    /// <summary>What a case has not is false and can be asked for, so that only what no model has is undefined.</summary>
    private static DelegateAccessor AccessTo(PropertyInfo property) =>
        new((model, _) => property.GetValue(model) ?? BooleanValue.False);

    /// <summary>Sets the words of somebody else off as a block quote. The argument is the indent in spaces, within a list item.</summary>
    private static ValueTask<FluidValue> Quote(FluidValue input, FilterArguments arguments, TemplateContext context)
    {
        string margin = new string(' ', (int)arguments.At(0).Or(NumberValue.Zero).ToNumberValue()) + ">";
        string[] lines = LinesOf(input);
        IEnumerable<string> quoted = lines.Select((line, i) => line.Length == 0
            ? margin
            // A backslash keeps the line end, and is one only before another line of the same paragraph.
            : $"{margin} {line}{(i + 1 < lines.Length && lines[i + 1].Length > 0 ? "\\" : "")}");
        return Markdown(string.Join('\n', quoted).TrimStart());
    }

    /// <summary>Keeps the line ends of a text of our own.</summary>
    private static ValueTask<FluidValue> Lines(FluidValue input, FilterArguments arguments, TemplateContext context) =>
        Markdown(string.Join("\\\n", LinesOf(input).Where(line => line.Length > 0)));

    /// <summary>A link to an address of our own, shown as the address that it leads to.</summary>
    /// <exception cref="InvalidOperationException">The template links what is no address of ours.</exception>
    private static ValueTask<FluidValue> Link(FluidValue input, FilterArguments arguments, TemplateContext context) =>
        Uri.TryCreate(input.ToStringValue(), UriKind.Absolute, out Uri? address) && LetterLink.IsOne(address)
            ? Markdown($"<{address.AbsoluteUri}>")
            : throw new InvalidOperationException($"'{input.ToStringValue()}' cannot be a link in a letter.");

    private static string[] LinesOf(FluidValue text) =>
        [.. text.ToStringValue().Split('\n').Select(line => Encoder.Encode(line.Trim()))];

    private static ValueTask<FluidValue> Markdown(string text) => new(new StringValue(text, encode: false));

    private static HtmlEncoder AllButPunctuation()
    {
        TextEncoderSettings settings = new(UnicodeRanges.All);
        settings.ForbidCharacters([.. Enumerable.Range(0, 128).Select(c => (char)c).Where(c => c != ' ' && !char.IsAsciiLetterOrDigit(c))]);
        return HtmlEncoder.Create(settings);
    }
}
