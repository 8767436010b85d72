using MountainPartnership.Core.Applications;
using MountainPartnership.Letters;
using MountainPartnership.Mail.In;
using MountainPartnership.Storage.Mails;
using MountainPartnership.Storage.Outbox;
using MountainPartnership.Workflow.Settings;
using MountainPartnership.Workflow.Telemetry;
using Recipient = MountainPartnership.Storage.Outbox.Recipient;

namespace MountainPartnership.Workflow.Intake;

/// <summary>
/// Answers by itself who asks how to join, or applies for herself; the message waits in triage all the same. Keeps to RFC 3834: never
/// a machine, never a sender who is not proved, and one address once in some days. The same message has one answer.
/// </summary>
public sealed class AnswerMail(AnsweredAddresses answered, LetterOutbox outbox, IntakeSettings settings, TimeProvider clock)
{
    /// <summary>Mail that is older when it comes is from a mailbox that has just been connected; servers give up long before.</summary>
    private static readonly TimeSpan Stale = TimeSpan.FromDays(14);

    private readonly AnswerOptions options = settings.Answers;

    /// <param name="reading">Opens no case.</param>
    /// <returns>Triage, with a reason that tells of the answer, or why there is none.</returns>
    public async Task<IntakeResult> AsyncFor(
        MessageReading reading, MailId mail, DateTimeOffset receivedAt, CancellationToken cancellationToken)
    {
        IntakeResult waits = new(mail, MailOutcomeKind.Triage, null, reading.Reason);
        if (KindFor(reading.Applying) is not { } kind || reading.From is not { } from)
        {
            return waits;
        }

        string? obstacle = ObstacleTo(reading, from, receivedAt);
        if (obstacle is null
            && !await answered.TryTakeAsync(from.Email, mail, receivedAt, TimeSpan.FromDays(options.EveryDays), cancellationToken))
        {
            obstacle = $"another message of this sender was answered less than {options.EveryDays} days before";
        }

        if (obstacle is not null)
        {
            return waits with { Reason = $"{reading.Reason}; not answered: {obstacle}" };
        }

        Recipient to = new(null, null, from.Name ?? "", from.Email, LetterModel.LanguageOf(settings.Policy, reading.Language ?? settings.Policy.Languages[0]));
        await outbox.QueueAnswerAsync(mail, kind, to, reading.MessageId, clock.GetUtcNow(), cancellationToken);
        Measures.Due(kind, recipients: 1);
        string what = kind == LetterKind.JoiningInstructions ? "how to apply" : "that members are organizations";
        return waits with { Reason = $"{reading.Reason}; answered automatically: {what}", Answer = kind };
    }

    private LetterKind? KindFor(RequestReading? applying) => applying switch
    {
        RequestReading.Inquiry when options.Inquiries => LetterKind.JoiningInstructions,
        RequestReading.Individual when options.Individuals => LetterKind.IndividualExplanation,
        _ => null,
    };

    /// <summary>Machines' mail, lists and loops never come here: they are no request.</summary>
    private string? ObstacleTo(MessageReading reading, MailAddress from, DateTimeOffset receivedAt) => reading switch
    {
        _ when IsOurs(from) => "the sender's address is our own",
        { Trust: { Verdict: not TrustVerdict.Trusted, Evidence: var evidence } } => $"the sender is not proved ({evidence})",
        { Route.LetterMessageId: not null } => "it replies to an automatic answer of ours",
        { Opened.Sent: { } sent } when receivedAt - sent > Stale => $"it was sent long before, on {sent:yyyy-MM-dd}",
        _ => null,
    };

    private bool IsOurs(MailAddress from)
    {
        PartnershipOptions own = settings.Partnership;
        return own.OtherAddresses.Concat(own.SecretariatAddresses).Append(own.Address).Any(from.Is);
    }
}
