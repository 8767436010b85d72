using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MountainPartnership.Storage.Outbox;
using MountainPartnership.Storage.Settings;

namespace MountainPartnership.Web.Api;

/// <summary>The one switch that pauses all mailings, and what waits.</summary>
internal static class MailingEndpoints
{
    public static void MapMailings(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/mailings", async (MailingSwitchStore mailings, LetterOutbox outbox, CancellationToken ct) =>
            TypedResults.Ok(new MailingAnswer(await mailings.ReadAsync(ct), await outbox.WaitingAsync(ct: ct))));
        routes.MapPost("/api/mailings", SwitchAsync);
    }

    private static async Task<IResult> SwitchAsync(
        MailingBody body, MailingSwitchStore mailings, LetterOutbox outbox, TimeProvider clock, HttpContext context, CancellationToken ct)
    {
        if (body.Paused is not { } paused || (paused && string.IsNullOrWhiteSpace(body.Reason)))
        {
            return Problems.Malformed("paused is true, with a reason, or false.");
        }

        await mailings.WriteAsync(paused, CommandCall.PersonOf(context.User).Id, body.Reason?.Trim() ?? "", clock.GetUtcNow(), ct);
        return TypedResults.Ok(new MailingAnswer(await mailings.ReadAsync(ct), await outbox.WaitingAsync(ct: ct)));
    }
}

public sealed record MailingBody(bool? Paused, string? Reason);

internal sealed record MailingAnswer(MailingSwitch Switch, IReadOnlyList<WaitingLetters> Waiting);
