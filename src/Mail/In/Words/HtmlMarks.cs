namespace MountainPartnership.Mail.In.Words;

/// <summary>Tells from an element's attributes what a mail client meant by it.</summary>
internal static class HtmlMarks
{
    /// <summary>Ids and classes as clients write them; webmail puts "x_" or a hash before them when it shows the mail of others.</summary>
    private static readonly (string Part, LineMarks Mark)[] Signs =
    [
        ("gmail_attr", LineMarks.ReplyHeader), ("moz-cite-prefix", LineMarks.ReplyHeader), ("reply-intro", LineMarks.ReplyHeader),
        ("divrplyfwdmsg", LineMarks.QuoteBegins), ("mail-editor-reference-message-container", LineMarks.QuoteBegins),
        ("olk_src_body_section", LineMarks.QuoteBegins), ("outlookmessageheader", LineMarks.QuoteBegins),
        ("yahoo_quoted", LineMarks.QuoteBegins), ("protonmail_quote", LineMarks.QuoteBegins), ("zmail_extra", LineMarks.QuoteBegins),
        ("stopspelling", LineMarks.QuoteBegins), ("zwchr", LineMarks.QuoteBegins), ("aolmsgpart", LineMarks.QuoteBegins),
        ("isforwardcontent", LineMarks.QuoteBegins), ("moz-forward-container", LineMarks.QuoteBegins),
        ("gmail_signature", LineMarks.Signature), ("moz-signature", LineMarks.Signature), ("ms-outlook-mobile-signature", LineMarks.Signature),
        ("protonmail_signature", LineMarks.Signature), ("yahoo-signature", LineMarks.Signature), ("signatureblock", LineMarks.Signature),
        ("applemailsignature", LineMarks.Signature),
    ];

    public static LineMarks Of(string tag, string? id, string? classes, string? style)
    {
        LineMarks marks = LineMarks.None;
        foreach (string? name in (ReadOnlySpan<string?>)[id, classes])
        {
            if (string.IsNullOrEmpty(name)) continue;
            string lower = name.ToLowerInvariant();
            foreach ((string part, LineMarks mark) in Signs)
                if (lower.Contains(part, StringComparison.Ordinal)) marks |= mark;
            if (lower is "signature" or "x_signature") marks |= LineMarks.Signature;
        }
        if (tag == "hr" || style is not null && IsTopBorder(style)) marks |= LineMarks.Rule;
        return marks;
    }

    /// <summary>A line above and none at the sides, as Outlook and Windows Mail draw above the answered message.</summary>
    private static bool IsTopBorder(string style) =>
        style.Contains("border-top", StringComparison.OrdinalIgnoreCase) && !style.Contains("border-left", StringComparison.OrdinalIgnoreCase)
        && style.Contains("solid", StringComparison.OrdinalIgnoreCase);

    public static bool IsHidden(string? style) =>
        style is not null && style.Replace(" ", "").Contains("display:none", StringComparison.OrdinalIgnoreCase);

    /// <summary>A blockquote with a cite, a client's class or a line at its left is a quote; a bare one may be an indent.</summary>
    public static bool IsQuote(string? type, string? cite, string? id, string? classes, string? style) =>
        string.Equals(type, "cite", StringComparison.OrdinalIgnoreCase) || !string.IsNullOrEmpty(cite)
        || classes is not null && classes.Contains("quote", StringComparison.OrdinalIgnoreCase)
        || id is not null && id.Contains("quot", StringComparison.OrdinalIgnoreCase)
        || style is not null && style.Contains("border-left", StringComparison.OrdinalIgnoreCase)
            && !style.Replace(" ", "").Contains("border-left:none", StringComparison.OrdinalIgnoreCase);
}
