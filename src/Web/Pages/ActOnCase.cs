using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using MountainPartnership.Core.Applications;
using MountainPartnership.Storage.Indexes;
using MountainPartnership.Storage.Streams;
using MountainPartnership.Web.Access;
using MountainPartnership.Web.Pages.Views;
using MountainPartnership.Workflow.Cases;

namespace MountainPartnership.Web.Pages;

/// <summary>
/// The two steps of every action: a preview that changes nothing, and the button on it. The button does what was previewed, once,
/// on the version of the case that was previewed; else the person sees what is otherwise, with all that was typed.
/// </summary>
internal sealed class ActOnCase(
    EventStore events, RegisterIndex register, PreviewAction previewAction, RunCommand run, ShareCase share, ActionToken token)
{
    private const string TokenField = "nonce";
    private const string Stale = "What this will do has changed since you looked, or the page was open for too long. Look again, then press the button.";

    public async Task<IResult> PreviewAsync(HttpContext context, string caseNumber)
    {
        if (await ReadAsync(context, caseNumber) is not { } act)
        {
            return ShowCase.Unknown(context, caseNumber);
        }

        return act.Typed.Version == act.Case.Version
            ? await ShowAsync(act, StatusCodes.Status200OK, null)
            : await ShowMovedAsync(act);
    }

    public async Task<IResult> PerformAsync(HttpContext context, string caseNumber)
    {
        if (await ReadAsync(context, caseNumber) is not { } act)
        {
            return ShowCase.Unknown(context, caseNumber);
        }

        if (act.Typed.Version != act.Case.Version)
        {
            return await WasDoneAsync(act) ? Done(act) : await ShowMovedAsync(act);
        }

        Preview preview = await previewAction.OfAsync(act.Case, act.Typed, act.By, context.RequestAborted);
        if (preview is not Preview.Ready ready)
        {
            return await ShowAsync(act, preview, StatusCodes.Status422UnprocessableEntity, null);
        }

        if (!token.Fits(act.Form[TokenField], TokenFor(act, ready)))
        {
            return await ShowAsync(act, preview, StatusCodes.Status409Conflict, Stale);
        }

        CommandResult result = ready.Command is CaseCommand.Share
            ? await share.AsyncFor(act.Case.Number, act.By, act.Typed.Version, context.RequestAborted)
            : await run.OnAsync(act.Case.Number, ready.Command, act.Typed.Version, context.RequestAborted);
        return result switch
        {
            CommandResult.Done => Done(act),
            CommandResult.Refused refused => await ShowAsync(
                act,
                new Preview.Refused([.. refused.Reasons.Select(reason => reason.Text)]),
                StatusCodes.Status422UnprocessableEntity,
                null),
            _ => await ReadAsync(context, caseNumber) is { } again && await WasDoneAsync(again)
                ? Done(again)
                : await ShowMovedAsync(await ReadAsync(context, caseNumber) ?? act),
        };
    }

    private async Task<Act?> ReadAsync(HttpContext context, string caseNumber)
    {
        IFormCollection form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (!CaseNumber.TryParse(caseNumber, out CaseNumber number)
            || ReadAction.From(form) is not { } typed
            || await events.LoadAsync(number, context.RequestAborted) is not { Sequence: > 0 } stream)
        {
            return null;
        }

        return new Act(context, form, typed, stream.Events, Evolve.From(stream.Events)!, Actor.Secretariat(Person.NameOf(context.User)!));
    }

    /// <summary>
    /// True when this button was pressed twice: what it would have done to the version that was seen is just what this person did
    /// to it.
    /// </summary>
    private async Task<bool> WasDoneAsync(Act act)
    {
        if (act.Typed.Version < 1 || act.Typed.Version >= act.Events.Length)
        {
            return false;
        }

        int version = (int)act.Typed.Version;
        Preview then = await previewAction.OfAsync(
            Evolve.From(act.Events.Take(version))!, act.Typed, act.By, act.Context.RequestAborted);
        return then is Preview.Ready { Events.IsEmpty: false } ready
            && act.Events.Skip(version).Take(ready.Events.Length).Select(Kind).SequenceEqual(ready.Events.Select(Kind));

        static (Type, Actor) Kind(CaseEvent happened) => (happened.GetType(), happened.By);
    }

    private static RedirectHttpResult Done(Act act) => TypedResults.Redirect(
        $"/cases/{act.Case.Number}?did={act.Typed.Name}", permanent: false, preserveMethod: false);

    private Task<IResult> ShowMovedAsync(Act act)
    {
        ImmutableArray<CaseEvent> since = [.. act.Events.Skip((int)Math.Clamp(act.Typed.Version, 0, act.Events.Length))];
        Act now = act with { Typed = act.Typed with { Version = act.Case.Version }, Since = since };
        return ShowAsync(
            now,
            StatusCodes.Status409Conflict,
            "The case has moved on since you looked. What you typed is still here: look at what has happened, then go on.");
    }

    private async Task<IResult> ShowAsync(Act act, int status, string? notice)
    {
        Preview preview = await previewAction.OfAsync(act.Case, act.Typed, act.By, act.Context.RequestAborted);
        bool refused = preview is Preview.Refused && status == StatusCodes.Status200OK;
        return await ShowAsync(act, preview, refused ? StatusCodes.Status422UnprocessableEntity : status, notice);
    }

    private async Task<IResult> ShowAsync(Act act, Preview preview, int status, string? notice) =>
        new RazorComponentResult<PreviewView>(new
        {
            Frame = PageFrame.Of(act.Context),
            act.Case,
            Form = CaseActions.Find(act.Case, act.Typed.Name, act.Typed.Subject)?.With(act.Typed.Values),
            act.Typed,
            Preview = preview,
            Nonce = preview is Preview.Ready ready ? token.Write(TokenFor(act, ready)) : "",
            Notice = notice,
            act.Since,
            People = await People.AllAsync(register, act.Context.RequestAborted),
        })
        {
            StatusCode = status,
        };

    private static string[] TokenFor(Act act, Preview.Ready promised) =>
    [
        act.By.Id,
        act.Case.Number.Value,
        act.Typed.Version.ToString(CultureInfo.InvariantCulture),
        act.Typed.Name.ToString(),
        .. act.Typed.Values.OrderBy(value => value.Key, StringComparer.Ordinal).SelectMany(value => new[] { value.Key, value.Value }),
        promised.Promise,
    ];

    private sealed record Act(
        HttpContext Context,
        IFormCollection Form,
        TypedAction Typed,
        ImmutableArray<CaseEvent> Events,
        MembershipCase Case,
        Actor By)
    {
        /// <summary>What happened after the version that the person saw.</summary>
        public ImmutableArray<CaseEvent> Since { get; init; } = [];
    }
}
