namespace MountainPartnership.Mail.In.Words;

/// <summary>Takes quotes and signatures off a reply.</summary>
public static class ReadOwnWords
{
    /// <param name="answeredLetter">The plain text of the letter that was answered, when it is known.</param>
    public static OwnWords From(MessageBody body, string? answeredLetter) =>
        new(body.Text ?? (body.Html is null ? "" : ReadHtml.AsText(body.Html)), "");
}
