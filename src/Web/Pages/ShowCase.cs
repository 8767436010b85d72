using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using MountainPartnership.Core.Applications;
using MountainPartnership.Storage.Indexes;
using MountainPartnership.Storage.Outbox;
using MountainPartnership.Storage.Streams;
using MountainPartnership.Web.Pages.Views;

namespace MountainPartnership.Web.Pages;

/// <summary>The page of one case.</summary>
internal static class ShowCase
{
    /// <param name="did">What the person has just done.</param>
    public static async Task<IResult> AnswerAsync(
        HttpContext context,
        EventStore events,
        RegisterIndex register,
        LetterOutbox outbox,
        TimeProvider clock,
        string caseNumber,
        string? did,
        CancellationToken ct)
    {
        return CaseNumber.TryParse(caseNumber, out CaseNumber number)
            && await CaseDetails.LoadAsync(number, events, register, outbox, clock.GetUtcNow(), ct) is { } details
                ? new RazorComponentResult<CaseView>(new { Frame = PageFrame.Of(context), Details = details, Did = DoneWords(did) })
                : Unknown(context, caseNumber);
    }

    public static IResult Unknown(HttpContext context, string caseNumber) => FaultAnswer.Page(
        context, StatusCodes.Status404NotFound, "There is no such case.", $"“{caseNumber}” is not the number of a case. Numbers look like MP-2026-7KQ2XD.");

    private static string? DoneWords(string? did) =>
        Enum.TryParse(did, out ActionName name) && Enum.IsDefined(name) ? ActionWords.Done(name) : null;
}
