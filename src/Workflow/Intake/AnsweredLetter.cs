using MountainPartnership.Core;
using MountainPartnership.Core.Applications;
using MountainPartnership.Letters;
using MountainPartnership.Mail;
using MountainPartnership.Mail.In;
using MountainPartnership.Storage.Outbox;
using MountainPartnership.Workflow.Sending;
using Recipient = MountainPartnership.Letters.Recipient;

namespace MountainPartnership.Workflow.Intake;

/// <summary>Writes again the letter that a reply answers, to tell what the writer quoted from what the writer wrote.</summary>
public sealed class AnsweredLetter(LetterOutbox outbox, LetterRenderer renderer, LetterSettings settings)
{
    /// <summary>Of a letter that belongs to no case, by its row: a request only for what names one.</summary>
    /// <returns>The plain text; null when the message names no such letter.</returns>
    public async Task<string?> TextOfAnswerAsync(Route route, CancellationToken cancellationToken) =>
        route is { Case: null, LetterMessageId: { } messageId }
        && ReplyAddress.ReadAnswerMessageId(messageId) is { } mail
        && await outbox.FindAsync(OutboxRowId.AnswerTo(mail), cancellationToken) is { } row
            ? renderer.Render(row.Kind, AnswerModel.From(settings, new Recipient(row.To.Name, row.To.Language))).Text
            : null;

    /// <param name="language">Of the person who answers.</param>
    /// <returns>The plain text; null when the message names no letter of this case.</returns>
    public string? TextOf(IReadOnlyList<CaseEvent> events, Route route, Language language)
    {
        if (route.LetterMessageId is not { } messageId
            || ReplyAddress.ReadMessageId(messageId) is not { OutboxId: var id }
            || !OutboxId.TryRead(id, out OutboxId? row)
            || FindOccasion.Of(row.Letter, events) is not { } occasion)
        {
            return null;
        }

        LetterModel model = LetterModel.From(occasion, settings, new Recipient("", language));
        return renderer.Render(occasion.Intent.Kind, model).Text;
    }
}
