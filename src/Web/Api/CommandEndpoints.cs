using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using MountainPartnership.Core.Applications;

namespace MountainPartnership.Web.Api;

/// <summary>What the Secretariat can do to a case, one route a command.</summary>
internal static class CommandEndpoints
{
    public static void MapCommands(this IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder one = routes.MapGroup("/api/applications/{caseNumber}");

        one.MapPost("/facts", (FactBody body, CommandCall call) => call.RunAsync(body.Version, (now, by) => body.Waive
            ? new CaseCommand.WaiveFact(now, by, body.Field, body.Reason ?? "")
            : new CaseCommand.CorrectFact(now, by, body.Field, body.Value ?? "", body.Reason ?? "")));

        one.MapPost("/share", (ShareBody? body, CommandCall call) => call.ShareAsync(body?.Version));

        one.MapPost("/decision", (DecisionBody body, CommandCall call) => body.Verdict?.ToLowerInvariant() switch
        {
            "approve" => call.RunAsync(body.Version, (now, by) => new CaseCommand.Approve(now, by, body.Reason)),
            "decline" => call.RunAsync(body.Version, (now, by) => new CaseCommand.Decline(now, by, body.Reason ?? "")),
            _ => CommandCall.Malformed("verdict is approve or decline."),
        });

        one.MapPost("/extension", (ExtensionBody body, CommandCall call) => body switch
        {
            { Until: { } until } => call.RunAsync(body.Version, (now, by) => new CaseCommand.ExtendReview(now, by, until.ToUniversalTime(), body.Reason ?? "")),
            { Days: > 0 and <= 365 and { } days } => call.RunAsync(body.Version, (state, now, by) => new CaseCommand.ExtendReview(
                now, by, (state?.Review is { ClosedAt: null } open ? open.ClosesAt : now).AddDays(days), body.Reason ?? "")),
            _ => CommandCall.Malformed("until is a time, or days a number of days up to 365."),
        });

        one.MapPost("/close-review", (ReasonBody? body, CommandCall call) =>
            call.RunAsync(body?.Version, (now, by) => new CaseCommand.CloseReview(now, by, body?.Reason)));

        one.MapPost("/information-request", (InformationRequestBody body, CommandCall call) => call.RunAsync(body.Version, (now, by) => body.End
            ? new CaseCommand.EndInformation(now, by, body.Reason ?? "")
            : new CaseCommand.RequestInformation(now, by, [.. body.Fields ?? []], body.Question)));

        one.MapPost("/withdrawal", (ReasonBody body, CommandCall call) =>
            call.RunAsync(body.Version, (now, by) => new CaseCommand.Withdraw(now, by, null, body.Reason ?? "")));

        one.MapPost("/reopening", (ReasonBody body, CommandCall call) =>
            call.RunAsync(body.Version, (now, by) => new CaseCommand.Reopen(now, by, body.Reason ?? "")));

        one.MapPost("/objections/{id}/ruling", (string id, RulingBody body, CommandCall call) =>
            call.RunAsync(body.Version, (now, by) => new CaseCommand.RuleOnObjection(now, by, new OpinionId(id), body.Ruling, body.Reason ?? "")));

        one.MapPost("/opinions/{id}/confirmation", (string id, ConfirmationBody? body, CommandCall call) =>
            call.RunAsync(body?.Version, (now, by) => new CaseCommand.ConfirmOpinion(now, by, new OpinionId(id))));

        one.MapPost("/questionnaire", (QuestionnaireBody body, CommandCall call) => (body.Action?.ToLowerInvariant(), body) switch
        {
            ("extend", { Until: { } until }) => call.RunAsync(body.Version, (now, by) =>
                new CaseCommand.ExtendQuestionnaire(now, by, until.ToUniversalTime(), body.Reason ?? "")),
            ("extend", { Days: > 0 and <= 365 and { } days }) => call.RunAsync(body.Version, (state, now, by) =>
                new CaseCommand.ExtendQuestionnaire(
                    now, by, (state?.Stage is Stage.Questionnaire q && q.LimitAt > now ? q.LimitAt : now).AddDays(days), body.Reason ?? "")),
            ("extend", _) => CommandCall.Malformed("extend needs until, a time, or days, up to 365."),
            ("waive", _) => call.RunAsync(body.Version, (now, by) => new CaseCommand.WaiveQuestionnaire(now, by, body.Reason ?? "")),
            ("lapse", _) => call.RunAsync(body.Version, (now, by) => new CaseCommand.Lapse(now, by, body.Reason ?? "")),
            _ => CommandCall.Malformed("action is extend, waive or lapse."),
        });
    }
}
