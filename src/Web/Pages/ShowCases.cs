using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using MountainPartnership.Core.Applications;
using MountainPartnership.Storage;
using MountainPartnership.Storage.Indexes;
using MountainPartnership.Web.Pages.Views;
using MountainPartnership.Workflow.Settings;

namespace MountainPartnership.Web.Pages;

/// <summary>The list of cases: what waits for the Secretariat first. At most two storage requests.</summary>
internal static class ShowCases
{
    private const int Take = 50;

    /// <param name="stage">A stage's name; all where it is absent or empty.</param>
    /// <param name="age">At least so many days since the application came.</param>
    /// <param name="due">The next deadline is at most so many days away.</param>
    /// <param name="after">From an earlier page of the list.</param>
    /// <param name="waitingAfter">From an earlier page of what waits for the Secretariat.</param>
    public static async Task<IResult> AnswerAsync(
        HttpContext context,
        CaseIndex index,
        IntakeSettings settings,
        TimeProvider clock,
        string? stage,
        string? age,
        string? due,
        string? after,
        string? waitingAfter,
        CancellationToken ct)
    {
        DateTimeOffset now = clock.GetUtcNow();
        CaseListQuery query = new(stage ?? "", age ?? "", due ?? "");
        if (query.ToFilter(now, out string problem) is not { } filter)
        {
            return FaultAnswer.Page(context, StatusCodes.Status400BadRequest, "The list cannot be made.", problem);
        }

        try
        {
            Page<CaseIndexEntry>? waiting = query.IsEmpty && after is null ? await index.WaitingAsync(waitingAfter, Take, ct) : null;
            Page<CaseIndexEntry> cases = await index.FindAsync(filter, after, Take, ct);
            return new RazorComponentResult<CasesView>(new
            {
                Frame = PageFrame.Of(context),
                Waiting = waiting,
                Cases = cases,
                Query = query,
                Now = now,
                settings.Policy.TimeZone,
            });
        }
        catch (FormatException)
        {
            return FaultAnswer.Page(
                context, StatusCodes.Status400BadRequest, "The list cannot be made.", "Its address was cut off. Begin again with the first page.");
        }
    }
}

/// <summary>The filter of the list, as it was typed.</summary>
public sealed record CaseListQuery(string Stage, string Age, string Due)
{
    private const int MaxDays = 36_500;

    public bool IsEmpty => Stage.Length + Age.Length + Due.Length == 0;

    /// <returns>Null where it cannot be read; <paramref name="problem"/> says why.</returns>
    public CaseFilter? ToFilter(DateTimeOffset now, out string problem)
    {
        problem = "";
        StageName? stage = Enum.TryParse(Stage, ignoreCase: true, out StageName name) && Enum.IsDefined(name) ? name : null;
        if (Stage.Length > 0 && stage is null)
        {
            problem = $"The stage is one of {string.Join(", ", Enum.GetNames<StageName>())}.";
            return null;
        }

        if (!TryDays(Age, out int? age) || !TryDays(Due, out int? due))
        {
            problem = $"Days are a whole number from 0 to {MaxDays}.";
            return null;
        }

        return new CaseFilter(stage, age is { } old ? now.AddDays(-old) : null, due is { } soon ? now.AddDays(soon) : null);
    }

    private static bool TryDays(string text, out int? days)
    {
        days = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number <= MaxDays ? number : null;
        return text.Length == 0 || days is not null;
    }
}
