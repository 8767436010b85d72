namespace MountainPartnership.Mail.In.Words;

/// <summary>One line of a body, with what its client said about it.</summary>
/// <param name="Raw">The line as it stands in the body.</param>
/// <param name="Text">The line without its quote marks.</param>
/// <param name="Depth">How many times the client marks it as quoted: '>' in text, blockquotes of quoting clients in HTML.</param>
internal readonly record struct BodyLine(string Raw, string Text, int Depth, LineMarks Marks = LineMarks.None)
{
    public bool IsBlank => string.IsNullOrWhiteSpace(Text);

    public bool Has(LineMarks mark) => (Marks & mark) != 0;
}

/// <summary>What a client's markup says of a line.</summary>
[Flags]
internal enum LineMarks
{
    None = 0,

    /// <summary>"On … wrote:", in an element that the client makes for it.</summary>
    ReplyHeader = 1,

    /// <summary>From here on the client has put the answered message.</summary>
    QuoteBegins = 2,

    /// <summary>Under a rule or a border, as Outlook draws above the answered message; writers draw rules too.</summary>
    Rule = 4,

    Signature = 8,

    /// <summary>In a blockquote that no client has signed: a quote where a reply header stands above it, else the writer's own indent.</summary>
    Indented = 16,
}
