using Fluid;
using Markdig;
using Markdig.Syntax;
using MountainPartnership.Core.Applications;

namespace MountainPartnership.Letters;

/// <summary>Writes letters from the templates. One instance serves all threads; it parses every template when it is made.</summary>
public sealed class LetterRenderer
{
    /// <summary>In signs, so that the whole subject stays within three or four header lines.</summary>
    private const int MaxSubjectLength = 200;

    private static readonly MarkdownPipeline Markdown = new MarkdownPipelineBuilder().DisableHtml().Build();

    private readonly LetterTemplates templates = new();

    /// <summary>The letter in the model's language, as text and as HTML of the same words.</summary>
    public RenderedLetter Render(LetterKind kind, Letterhead model)
    {
        LetterTemplate template = templates[kind, model.Language];
        string number = model is LetterModel { CaseNumber: var known } ? $"[{known}] " : "";
        string words = template.Subject.Render(new TemplateContext(model, MarkdownValues.PlainOptions), NullEncoder.Default);
        string subject = CleanText.AtMost(number + CleanText.OneLine(words), MaxSubjectLength);
        string body = template.Body.Render(new TemplateContext(model, MarkdownValues.Options), MarkdownValues.Encoder);
        MarkdownDocument document = Markdig.Markdown.Parse(body, Markdown);
        return new RenderedLetter(
            subject,
            PlainText.Of(document),
            HtmlPage.Of(subject, document.ToHtml(Markdown), model.Language),
            model.Language);
    }
}
