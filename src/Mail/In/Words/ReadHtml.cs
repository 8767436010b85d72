using AngleSharp.Html.Parser;

namespace MountainPartnership.Mail.In.Words;

/// <summary>Reads an HTML body as the text that a person sees.</summary>
public static class ReadHtml
{
    public static string AsText(string html) => new HtmlParser().ParseDocument(html).Body?.TextContent ?? "";
}
