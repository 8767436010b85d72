using System.Text;
using System.Text.RegularExpressions;
using MountainPartnership.Core;
using MountainPartnership.Core.Applications;
using MountainPartnership.Core.Review;
using MountainPartnership.Mail.In.Words;

namespace MountainPartnership.Mail.In;

/// <summary>Reads a message that anybody may have written. Never throws for what a message holds: that becomes data.</summary>
public static partial class ReadMessage
{
    /// <summary>Characters of a text in which facts are looked for: some twenty pages, where an application has one or two.</summary>
    private const int MaxRequestChars = 50_000;

    /// <summary>Both steps, for a caller that knows the answered letter, or has none.</summary>
    public static async Task<MessageReading> FromAsync(
        ReadOnlyMemory<byte> raw,
        ReadingContext context,
        string? answeredLetter = null,
        ReadAs? readAs = null,
        CancellationToken cancellation = default) =>
        Finish(await OpenAsync(raw, context, cancellation), answeredLetter, readAs);

    /// <summary>Reads envelope and structure: enough to look up the letter that was answered.</summary>
    public static Task<OpenedMessage> OpenAsync(
        ReadOnlyMemory<byte> raw, ReadingContext context, CancellationToken cancellation = default) =>
        OpenMessage.FromAsync(raw, context, cancellation);

    /// <summary>Reads the words.</summary>
    /// <param name="answeredLetterText">Plain text of our letter that is answered; null when it is not known.</param>
    public static MessageReading Finish(OpenedMessage opened, string? answeredLetterText = null, ReadAs? readAs = null)
    {
        try
        {
            return FinishUnguarded(opened, answeredLetterText, readAs);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            OpenedMessage broken = opened with { Error = $"its words could not be read: {e.Message}" };
            return new(broken, opened.Kind is null or MailKind.Reply ? MailKind.Triage : opened.Kind.Value, broken.Error,
                opened.Body.Text ?? "", "", null, null, null);
        }
    }

    private static MessageReading FinishUnguarded(OpenedMessage opened, string? answeredLetterText, ReadAs? readAs)
    {
        OwnWords words = ReadOwnWords.From(opened.Body, answeredLetterText);
        Language? language = ReadLanguage.Of(words.Text);
        bool machine = opened.Kind is MailKind.Automatic or MailKind.Bounce or MailKind.Loop;
        bool unreadable = opened.Budget is not null || opened.Body is { Text: null, Html: null } && opened.Attachments.IsEmpty;
        ReadAs? asked = machine || opened.Budget is not null ? null : readAs;

        MailKind? kind = asked switch
        {
            ReadAs.Reply => MailKind.Reply,
            ReadAs.Application => MailKind.Application,
            _ => opened.Kind,
        };
        string reason = asked is null ? opened.Reason : "a person said so";
        bool asksForFacts = kind is null or MailKind.Application
            || (kind == MailKind.Reply && asked is null && opened.Route.Key?.Purpose is null or KeyPurpose.Application);
        RequestText? facts = asksForFacts && !machine && !unreadable ? TextOf(opened, words, answeredLetterText) : null;
        RequestReading? applying = facts is not null && kind is null ? ReadRequest.From(facts) : null;
        MembershipRequest? request = applying is null && facts is not null ? ReadRequest.Facts(facts) : applying?.Facts;
        if (kind is null)
        {
            kind = applying is RequestReading.Application ? MailKind.Application : MailKind.Triage;
            reason = applying switch
            {
                RequestReading.Application => "it reads as an application",
                RequestReading.Individual => "a natural person applies; individuals cannot become members",
                RequestReading.Inquiry => "it asks how to join",
                RequestReading.NotAnApplication not => $"it answers no letter of ours, names no case and is no application: {not.Reason}",
                _ => "it answers no letter of ours, names no case and does not read as an application",
            };
            reason += opened.Route.Doubt is { } doubt ? $"; {doubt}" : "";
        }

        OpinionReading? opinion = kind == MailKind.Reply && (asked is not null || opened.Route.Key?.Purpose is null or KeyPurpose.Review)
            ? ReadOpinion.From(words.Text)
            : null;
        return new(opened, kind.Value, reason, words.Text, words.Removed, language, opinion, request) { Applying = applying };
    }

    /// <summary>A subject with the mark of an answer, whichever language the program has.</summary>
    [GeneratedRegex(@"^\s*(re|aw|sv|antw|rif|ответ|отв)(\[\d+\])?\s?:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Answers();

    private static string Start(string text) => text.Length > MaxRequestChars ? text[..MaxRequestChars] : text;

    /// <summary>
    /// The own words first; then what was forwarded, in the text or attached, for it may be the application. Below an answer to a letter
    /// of ours stands that letter.
    /// </summary>
    internal static RequestText TextOf(OpenedMessage opened, OwnWords words, string? answeredLetterText)
    {
        bool whole = opened.Kind is null && answeredLetterText is null;
        StringBuilder body = new(whole && words.Interleaved is { } interleaved ? interleaved : words.Text);
        if (whole && words.Interleaved is null && words.Removed.Length > 0)
            body.Append("\n\n").Append(words.Removed);
        foreach (ForwardedMessage forwarded in opened.Forwarded)
            body.Append("\n\n").Append(forwarded.Body.Text ?? (forwarded.Body.Html is { } html ? ReadHtml.AsText(html) : ""));
        return new(opened.Subject, Start(body.ToString()), opened.From?.Name, opened.From?.Email,
            [.. opened.Attachments.Select(document => document with { Text = Start(document.Text) })])
        {
            Copied = opened.CopiedContacts,
            Ours = opened.Ours,
            Answer = whole && body.Length > words.Text.Length && opened.Forwarded.IsEmpty && Answers().IsMatch(opened.Subject) ? Start(words.Text) : null,
        };
    }
}
