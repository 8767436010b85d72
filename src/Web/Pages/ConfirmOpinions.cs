using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using MountainPartnership.Core.Applications;
using MountainPartnership.Core.Review;
using MountainPartnership.Mail;
using MountainPartnership.Storage.Streams;
using MountainPartnership.Web.Pages.Views;
using MountainPartnership.Workflow.Cases;
using MountainPartnership.Workflow.Settings;

namespace MountainPartnership.Web.Pages;

/// <summary>
/// The page on which a contact says that what came in its name is its own. Whoever has the link is let in, and sees nothing but
/// that contact's opinions and the name of the organization that applied. To open the page changes nothing: programs open links.
/// </summary>
internal sealed class ConfirmOpinions(
    EventStore events, RunCommand run, IntakeSettings settings, ActionToken token, TimeProvider clock)
{
    private const string TokenField = "nonce";
    private const string OpinionField = "opinion";

    public async Task<IResult> ShowAsync(HttpContext context, string key)
    {
        (ReplyKey? valid, IResult? fault) = Read(context, key);
        return valid is not null && await CaseAsync(valid, context.RequestAborted) is { } found
            ? View(context, found, valid, key, StatusCodes.Status200OK, null)
            : fault ?? Foreign(context);
    }

    public async Task<IResult> ConfirmAsync(HttpContext context, string key)
    {
        (ReplyKey? valid, IResult? fault) = Read(context, key);
        if (valid is null || await CaseAsync(valid, context.RequestAborted) is not { } found)
        {
            return fault ?? Foreign(context);
        }

        IFormCollection form = await context.Request.ReadFormAsync(context.RequestAborted);
        Opinion? opinion = Own(found, valid).FirstOrDefault(own => own.Id.Value == form[OpinionField]);
        if (opinion is null || !token.Fits(form[TokenField], TokenFor(valid, opinion)))
        {
            return View(
                context, found, valid, key, StatusCodes.Status409Conflict, "The page was open for too long. Look again, then press the button.");
        }

        CommandResult result = await run.OnAsync(
            found.Number,
            new CaseCommand.ConfirmOpinion(clock.GetUtcNow(), Actor.Member(valid.Contact), opinion.Id),
            null,
            context.RequestAborted);
        return result is CommandResult.Refused refused
            ? FaultAnswer.Page(
                context, StatusCodes.Status422UnprocessableEntity, "This cannot be confirmed.", string.Join(" ", refused.Reasons.Select(reason => reason.Text)))
            : TypedResults.Redirect($"/confirm/{key}", permanent: false, preserveMethod: false);
    }

    private (ReplyKey? Valid, IResult? Fault) Read(HttpContext context, string key) =>
        settings.Keys.Read(key, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)) switch
        {
            ReplyKeyReading.Valid { Key: { Purpose: KeyPurpose.Confirmation } valid } => (valid, null),
            ReplyKeyReading.Expired { Key.Purpose: KeyPurpose.Confirmation } => (null, FaultAnswer.Page(
                context,
                StatusCodes.Status410Gone,
                "This link has expired.",
                $"Write to {settings.Partnership.Address} if you wish to tell us something.")),
            _ => (null, Foreign(context)),
        };

    private RazorComponentResult<MessageView> Foreign(HttpContext context) => FaultAnswer.Page(
        context,
        StatusCodes.Status404NotFound,
        "This link opens nothing.",
        $"It may have been cut off by a mail program: copy the whole of it from our letter. If that does not help, write to {settings.Partnership.Address}.");

    private async Task<MembershipCase?> CaseAsync(ReplyKey key, CancellationToken ct) =>
        Evolve.From((await events.LoadAsync(key.Case, ct)).Events) is { } found && !Own(found, key).IsEmpty ? found : null;

    private static ImmutableArray<Opinion> Own(MembershipCase found, ReplyKey key) =>
        [.. found.Opinions.Where(opinion => opinion.Contact == key.Contact)];

    private RazorComponentResult<ConfirmView> View(
        HttpContext context, MembershipCase found, ReplyKey key, string keyText, int status, string? notice)
    {
        ImmutableArray<Opinion> own = Own(found, key);
        return new RazorComponentResult<ConfirmView>(new
        {
            Frame = PageFrame.Of(context) with { User = null },
            Key = keyText,
            Organization = ActionWords.Organization(found),
            ToConfirm = own.Where(opinion => !opinion.Confirmed).Select(opinion => (opinion, token.Write(TokenFor(key, opinion)))).ToArray(),
            Confirmed = own.Where(opinion => opinion.Confirmed).ToArray(),
            found.Policy.TimeZone,
            Notice = notice,
        })
        {
            StatusCode = status,
        };
    }

    private static string[] TokenFor(ReplyKey key, Opinion opinion) =>
        ["confirm", key.Case.Value, key.Contact.Value, opinion.Id.Value, opinion.Stance.ToString()];
}
