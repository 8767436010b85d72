using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using MountainPartnership.Core.Applications;
using MountainPartnership.Workflow.Cases;

namespace MountainPartnership.Web.Api;

/// <summary>Says what went wrong, and what to do, as problem details of RFC 9457.</summary>
internal static class Problems
{
    public static ProblemHttpResult NotFound(string detail) =>
        TypedResults.Problem(detail, statusCode: StatusCodes.Status404NotFound, title: "There is no such thing.");

    public static ProblemHttpResult Malformed(string detail) =>
        TypedResults.Problem(detail, statusCode: StatusCodes.Status400BadRequest, title: "The request cannot be read.");

    public static ProblemHttpResult TooLarge(string detail) =>
        TypedResults.Problem(detail, statusCode: StatusCodes.Status413PayloadTooLarge, title: "The message is too large.");

    public static ProblemHttpResult Moved(MembershipCase now) => TypedResults.Problem(new ProblemDetails
    {
        Status = StatusCodes.Status409Conflict,
        Title = "The case has moved on since you looked.",
        Detail = $"It is at version {now.Version}, in {now.Stage.Name}. Look again, then decide.",
        Extensions = { ["version"] = now.Version, ["stage"] = now.Stage.Name.ToString() },
    });

    public static ProblemHttpResult Refused(CommandResult.Refused refused) =>
        refused.Reasons.Any(reason => reason.Reason == RefusalReason.UnknownCase)
            ? NotFound(refused.Reasons[0].Text)
            : TypedResults.Problem(new ProblemDetails
            {
                Status = StatusCodes.Status422UnprocessableEntity,
                Title = "The rules refuse this.",
                Detail = string.Join(" ", refused.Reasons.Select(reason => reason.Text)),
                Extensions =
                {
                    ["reasons"] = refused.Reasons.Select(reason => new { reason = reason.Reason.ToString(), text = reason.Text }).ToArray(),
                },
            });
}
