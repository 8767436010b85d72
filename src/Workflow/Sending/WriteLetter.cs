using MountainPartnership.Core.Applications;
using MountainPartnership.Core.Register;
using MountainPartnership.Letters;
using MountainPartnership.Mail;
using MountainPartnership.Mail.Out;
using MountainPartnership.Storage.Indexes;
using MountainPartnership.Storage.Outbox;
using MountainPartnership.Storage.Streams;
using MountainPartnership.Workflow.Settings;
using LetterRecipient = MountainPartnership.Letters.Recipient;

namespace MountainPartnership.Workflow.Sending;

/// <summary>
/// Writes the letters of one run of the sender, from the cases as they stood when they called for them, or from the row alone where
/// there is no case. The same row gives the same bytes at every try.
/// </summary>
internal sealed class WriteLetter(EventStore events, RegisterIndex register, LetterRenderer renderer, WorkflowSettings settings)
{
    private readonly Dictionary<CaseNumber, IReadOnlyList<CaseEvent>> histories = [];
    private readonly Dictionary<(CaseNumber, LetterId), LetterOccasion?> occasions = [];
    private Dictionary<MemberId, string>? memberNames;

    public Task<WrittenLetter> OfAsync(OutboxRow row, CancellationToken cancellationToken) => row.Id.Owner switch
    {
        LetterOwner.Case { Number: var number } => OfCaseAsync(row, number, cancellationToken),
        LetterOwner.Mail { Id: var mail } => Task.FromResult(AnswerTo(mail, row)),
        _ => throw new InvalidOperationException($"A letter cannot belong to {row.Id.Owner}."),
    };

    /// <summary>Without a key: a reply is read as any new message.</summary>
    private WrittenLetter AnswerTo(MailId mail, OutboxRow row)
    {
        PartnershipOptions partnership = settings.Partnership;
        RenderedLetter letter = renderer.Render(
            row.Kind, AnswerModel.From(settings.Letters, new LetterRecipient(row.To.Name, row.To.Language)));
        LetterEnvelope envelope = new(
            partnership.Name,
            partnership.Address,
            row.To.Name,
            row.To.Address,
            partnership.Address,
            ReplyAddress.AnswerMessageId(mail, IntakeSettings.DomainOf(partnership.Address)),
            row.QueuedAt)
        {
            InReplyTo = row.InReplyTo,
            IsAnswer = true,
        };
        return Composed(letter, envelope, row, row.Id.Owner.ToString());
    }

    private async Task<WrittenLetter> OfCaseAsync(OutboxRow row, CaseNumber number, CancellationToken cancellationToken)
    {
        if (row.To.Contact is not { } contact || await OccasionAsync(number, row.Id.Letter, cancellationToken) is not { } occasion)
        {
            return new WrittenLetter.Impossible("No event of the case calls for this letter.");
        }

        PartnershipOptions partnership = settings.Partnership;
        DateOnly expires = DateOnly.FromDateTime(occasion.Happened.At.UtcDateTime).AddDays(partnership.ReplyKeyDays);
        string key = KeyFor(number, contact, KeyPurposes.Of(row.Kind), expires);
        string? confirmation = row.Kind == LetterKind.OpinionUnconfirmed ? KeyFor(number, contact, KeyPurpose.Confirmation, expires) : null;
        LetterModel model = LetterModel.From(
            occasion, settings.Letters, new LetterRecipient(row.To.Name, row.To.Language, ConfirmationKey: confirmation));
        RenderedLetter letter = renderer.Render(row.Kind, model);

        string domain = IntakeSettings.DomainOf(partnership.Address);
        string reply = ReplyAddress.Write(partnership.Address, key);
        OutboxId id = new(row.Id.Letter, contact);
        string thread = occasion.Intent.Audience is Audience.Applicant && occasion.Case.MessageId is { } theirs
            ? theirs
            : $"{number}.{contact}@{domain}".ToLowerInvariant();
        LetterEnvelope envelope = new(
            partnership.Name,
            partnership.Address,
            row.To.Name,
            row.To.Address,
            reply,
            ReplyAddress.MessageId(key, id.ToString(), domain),
            row.QueuedAt)
        {
            InReplyTo = thread,
            IsAnswer = IsAnswer(row.Kind),
        };
        return Composed(letter, envelope, row, $"{number}-{id}");
    }

    /// <summary>Bounces go where replies go (RFC 5321 §4.1.1.2).</summary>
    private static WrittenLetter Composed(RenderedLetter letter, LetterEnvelope envelope, OutboxRow row, string outboxId) =>
        ComposeLetter.From(new LetterContent(letter.Subject, letter.Text, letter.Html, letter.Language), envelope) switch
        {
            ComposedLetter.Ready ready => new WrittenLetter.Ready(new OutgoingMail(ready.Message, envelope.ReplyTo, row.To.Address, outboxId)
            {
                IsRepeat = row.Attempts > 1,
            }),
            ComposedLetter.Refused refused => new WrittenLetter.Impossible(refused.Reason),
            _ => throw new InvalidOperationException("A letter is composed or refused."),
        };

    private string KeyFor(CaseNumber number, ContactId contact, KeyPurpose purpose, DateOnly expires) =>
        settings.Intake.Keys.Write(new ReplyKey(number, contact, purpose, expires));

    private async Task<LetterOccasion?> OccasionAsync(CaseNumber number, LetterId letter, CancellationToken cancellationToken)
    {
        (CaseNumber, LetterId) name = (number, letter);
        if (!occasions.TryGetValue(name, out LetterOccasion? occasion))
        {
            occasion = FindOccasion.Of(letter, await HistoryAsync(number, cancellationToken));
            if (occasion?.Intent.Audience is Audience.Secretariat)
            {
                occasion = occasion with { MemberNames = await MemberNamesAsync(cancellationToken) };
            }

            occasions[name] = occasion;
        }

        return occasion;
    }

    private async Task<IReadOnlyList<CaseEvent>> HistoryAsync(CaseNumber number, CancellationToken cancellationToken)
    {
        if (!histories.TryGetValue(number, out IReadOnlyList<CaseEvent>? history))
        {
            histories[number] = history = (await events.LoadAsync(number, cancellationToken)).Events;
        }

        return history;
    }

    private async Task<Dictionary<MemberId, string>> MemberNamesAsync(CancellationToken cancellationToken)
    {
        if (memberNames is null)
        {
            memberNames = [];
            await foreach (Member member in register.MembersAsync(andFormer: true, cancellationToken))
            {
                memberNames[member.Id] = member.Organization;
            }
        }

        return memberNames;
    }

    private static bool IsAnswer(LetterKind kind) => kind is LetterKind.Acknowledgement or LetterKind.InformationRequest
        or LetterKind.InformationThanks or LetterKind.OpinionReceipt or LetterKind.OpinionUnconfirmed
        or LetterKind.QuestionnaireIncomplete or LetterKind.WithdrawalConfirmation;
}

/// <summary>A letter ready to leave, or why it can never be.</summary>
internal abstract record WrittenLetter
{
    private WrittenLetter()
    {
    }

    public sealed record Ready(OutgoingMail Mail) : WrittenLetter;

    public sealed record Impossible(string Reason) : WrittenLetter;
}
