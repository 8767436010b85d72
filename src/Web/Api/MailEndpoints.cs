using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using MountainPartnership.Core.Applications;
using MountainPartnership.Storage.Mails;
using MountainPartnership.Web.Access;
using MountainPartnership.Workflow.Intake;
using MountainPartnership.Workflow.Settings;

namespace MountainPartnership.Web.Api;

/// <summary>Mail comes in over HTTP: from a gateway with the channel's secret, or from the Secretariat.</summary>
internal static class MailEndpoints
{
    /// <summary>More than any message that is read (35 MB), so that one over that is still archived and waits in triage.</summary>
    private const long MaxBytes = 60 * 1024 * 1024;

    public static void MapMail(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/api/mail", TakeInAsync).RequireAuthorization(Policies.Intake);

    private static async Task<IResult> TakeInAsync(HttpContext context, IMailHandIn handIn)
    {
        // A form of another site cannot send these types, so the signed-in person's browser cannot be made to hand in mail.
        if (context.Request.ContentType?.Split(';')[0].Trim().ToLowerInvariant() is not ("message/rfc822" or "application/octet-stream"))
        {
            return TypedResults.Problem(
                "Send the raw message with Content-Type: message/rfc822.", statusCode: StatusCodes.Status415UnsupportedMediaType);
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = MaxBytes;
        }

        if (context.Request.ContentLength > MaxBytes)
        {
            return Problems.TooLarge($"A message has at most {MaxBytes} bytes. Nothing was kept; send it to the Secretariat in parts.");
        }

        using MemoryStream raw = new();
        try
        {
            await context.Request.Body.CopyToAsync(raw, context.RequestAborted);
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return Problems.TooLarge($"A message has at most {MaxBytes} bytes. Nothing was kept; send it to the Secretariat in parts.");
        }

        HandedIn handedIn = await handIn.HandInAsync(
            raw.GetBuffer().AsMemory(0, (int)raw.Length), IntakeSettings.HttpChannel, context.RequestAborted);
        return TypedResults.Accepted(
            handedIn.Result?.Case is { } number ? $"/api/applications/{number}" : (string?)null,
            handedIn.Result is { } result ? MailAnswer.Of(result) : MailAnswer.Received(handedIn.Mail));
    }
}

/// <summary>What became of a message. The same message again gets the same answer.</summary>
/// <param name="Outcome">One of <see cref="MailOutcomeKind"/>, or <c>Received</c> while it waits to be taken in.</param>
internal sealed record MailAnswer(string MailId, string Outcome, string? CaseNumber, string Reason)
{
    public static MailAnswer Received(MailId mail) => new(
        mail.Value, "Received", null, "It is kept and will be taken in; send it again to learn what became of it.");

    public static MailAnswer Of(IntakeResult result) => new(result.Mail.Value, result.Outcome.ToString(), result.Case?.Value, result.Reason);
}
