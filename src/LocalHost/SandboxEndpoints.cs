using System.Xml;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace MountainPartnership.LocalHost;

/// <summary>Moves the clock of a sandbox. The routes are there only when the clock is manual.</summary>
internal static class SandboxEndpoints
{
    public static void MapSandbox(this IEndpointRouteBuilder routes, ManualClock? clock)
    {
        if (clock is null)
        {
            return;
        }

        routes.MapGet("/sandbox/clock", () => TypedResults.Ok(new ClockAnswer(clock.GetUtcNow())));
        routes.MapPost("/sandbox/clock/advance", async Task<IResult> (ClockMove move, Pulse pulse, CancellationToken cancellationToken) =>
        {
            if (!TryRead(move.By, out TimeSpan by))
            {
                return TypedResults.Problem(
                    "by is a duration of ISO 8601 that is not negative, such as P14D or PT1H.", statusCode: StatusCodes.Status400BadRequest);
            }

            await pulse.AdvanceAsync(clock, clock.GetUtcNow() + by, cancellationToken);
            return TypedResults.Ok(new ClockAnswer(clock.GetUtcNow()));
        });
    }

    private static bool TryRead(string? text, out TimeSpan by)
    {
        by = TimeSpan.Zero;
        try
        {
            by = XmlConvert.ToTimeSpan(text ?? "");
            return by >= TimeSpan.Zero;
        }
        catch (Exception e) when (e is FormatException or OverflowException)
        {
            return false;
        }
    }
}

/// <param name="By">ISO 8601, as <c>P14D</c>.</param>
internal sealed record ClockMove(string? By);

internal sealed record ClockAnswer(DateTimeOffset Now);
