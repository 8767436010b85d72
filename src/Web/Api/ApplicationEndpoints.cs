using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MountainPartnership.Core.Applications;
using MountainPartnership.Storage;
using MountainPartnership.Storage.Indexes;
using MountainPartnership.Storage.Streams;

namespace MountainPartnership.Web.Api;

/// <summary>What the Secretariat can look at.</summary>
internal static class ApplicationEndpoints
{
    private const int MaxTake = 200;
    private const int DefaultTake = 50;

    public static void MapApplications(this IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder group = routes.MapGroup("/api/applications");
        group.MapGet("/", ListAsync);
        group.MapGet("/{caseNumber}", ShowAsync);
        group.MapGet("/{caseNumber}/history", HistoryAsync);
        group.MapGet("/{caseNumber}/history/verify", VerifyAsync);
    }

    /// <param name="stage">All stages where it is absent.</param>
    /// <param name="after">From an earlier page.</param>
    /// <param name="take">1 to 200; default 50.</param>
    private static async Task<IResult> ListAsync(CaseIndex index, string? stage, string? after, int? take, CancellationToken ct)
    {
        StageName? one = null;
        if (!string.IsNullOrEmpty(stage))
        {
            if (!Enum.TryParse(stage, ignoreCase: true, out StageName name) || !Enum.IsDefined(name))
            {
                return Problems.Malformed($"stage is one of {string.Join(", ", Enum.GetNames<StageName>())}.");
            }

            one = name;
        }

        if (take is < 1 or > MaxTake)
        {
            return Problems.Malformed($"take is from 1 to {MaxTake}.");
        }

        try
        {
            Page<CaseIndexEntry> page = await index.ListAsync(one, after, take ?? DefaultTake, ct);
            return TypedResults.Ok(new ApplicationList([.. page.Items.Select(ApplicationLine.Of)], page.After));
        }
        catch (FormatException)
        {
            return Problems.Malformed("after is what an earlier page gave.");
        }
    }

    private static Task<IResult> ShowAsync(string caseNumber, EventStore events, CancellationToken ct) =>
        WithCaseAsync(caseNumber, events, stream => TypedResults.Ok(ApplicationView.Of(Evolve.From(stream.Events)!)), ct);

    private static Task<IResult> HistoryAsync(string caseNumber, EventStore events, CancellationToken ct) =>
        WithCaseAsync(caseNumber, events, stream => TypedResults.Ok(stream.Events.Select(HistoryLine.Of)), ct);

    private static async Task<IResult> VerifyAsync(string caseNumber, EventStore events, CancellationToken ct) =>
        CaseNumber.TryParse(caseNumber, out CaseNumber number) && await events.VerifyAsync(number, ct) is { Events: > 0 } verdict
            ? TypedResults.Ok(verdict)
            : Unknown(caseNumber);

    private static async Task<IResult> WithCaseAsync(
        string text, EventStore events, Func<EventStream<CaseEvent>, IResult> answer, CancellationToken ct) =>
        CaseNumber.TryParse(text, out CaseNumber number) && await events.LoadAsync(number, ct) is { Sequence: > 0 } stream
            ? answer(stream)
            : Unknown(text);

    private static Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult Unknown(string text) => Problems.NotFound($"There is no case '{text}'. Case numbers look like MP-2026-7KQ2XD.");
}

/// <param name="After">What the next page is asked for with; null on the last.</param>
internal sealed record ApplicationList(ApplicationLine[] Applications, string? After);

internal sealed record ApplicationLine(
    string CaseNumber, string? Organization, string? Country, StageName Stage, DateTimeOffset Since, DateTimeOffset ReceivedAt, DateTimeOffset? NextDeadline)
{
    public static ApplicationLine Of(CaseIndexEntry entry) => new(
        entry.Number.Value, entry.Organization, entry.Country, entry.Stage, entry.Since, entry.ReceivedAt, entry.NextDeadline);
}

/// <summary>One event of a case.</summary>
/// <param name="Facts">What happened, as it is stored, without time and actor.</param>
internal sealed record HistoryLine(int Sequence, string Event, DateTimeOffset At, string By, JsonNode Facts)
{
    public static HistoryLine Of(CaseEvent happened, int i)
    {
        JsonObject facts = JsonSerializer.SerializeToNode(happened, happened.GetType(), StoredJson.Options)!.AsObject();
        facts.Remove(nameof(CaseEvent.At));
        facts.Remove(nameof(CaseEvent.By));
        return new HistoryLine(i + 1, happened.GetType().Name, happened.At, happened.By.ToString(), facts);
    }
}
