using System.Collections.Immutable;
using System.Globalization;
using MountainPartnership.Core.Applications;
using MountainPartnership.Core.Register;
using MountainPartnership.Letters;
using MountainPartnership.Storage.Indexes;
using MountainPartnership.Workflow.Cases;
using MountainPartnership.Workflow.Sending;
using MountainPartnership.Workflow.Settings;
using OutboxRecipient = MountainPartnership.Storage.Outbox.Recipient;

namespace MountainPartnership.Web.Pages;

/// <summary>Finds out what an action would do, and does none of it.</summary>
internal sealed class PreviewAction(
    ShareCase share, ExpandLetter expand, RegisterIndex register, LetterRenderer renderer, WorkflowSettings settings, TimeProvider clock)
{
    public async Task<Preview> OfAsync(MembershipCase before, TypedAction typed, Actor by, CancellationToken ct)
    {
        MailingEstimate? sharing = typed.Name == ActionName.Share ? await share.EstimateAsync(ct) : null;
        CaseCommand? command = ReadAction.ToCommand(typed, before, sharing?.Now ?? clock.GetUtcNow(), by, sharing, out string? problem);
        if (command is null)
        {
            return new Preview.Refused([problem!]);
        }

        if (Decide.What(before, command) is Outcome.Refused refused)
        {
            return new Preview.Refused([.. refused.Reasons.Select(reason => reason.Text)]);
        }

        ImmutableArray<CaseEvent> events = ((Outcome.Accepted)Decide.What(before, command)).Events;
        List<LetterPreview> letters = [];
        MembershipCase after = before;
        foreach (CaseEvent happened in events)
        {
            MembershipCase state = after;
            after = Evolve.With(state, happened);
            foreach (LetterIntent intent in CallForLetters.By(state, happened))
            {
                letters.Add(await LetterAsync(new LetterOccasion(after, happened, intent), ct));
            }
        }

        return new Preview.Ready(command, events, after, [.. letters]);
    }

    private async Task<LetterPreview> LetterAsync(LetterOccasion occasion, CancellationToken ct)
    {
        IReadOnlyList<OutboxRecipient> recipients = await expand.RecipientsAsync(occasion.Case, occasion.Intent.Audience, ct);
        if (occasion.Intent.Audience is Audience.Secretariat)
        {
            occasion = occasion with { MemberNames = await MemberNamesAsync(ct) };
        }

        return new LetterPreview(
            occasion.Intent.Kind,
            recipients,
            [
                .. recipients.GroupBy(to => LetterModel.LanguageOf(occasion.Case.Policy, to.Language))
                    .OrderBy(readers => readers.Key)
                    .Select(readers => Sample(occasion, readers.First())),
            ]);
    }

    private LetterSample Sample(LetterOccasion occasion, OutboxRecipient to)
    {
        LetterModel model = LetterModel.From(occasion, settings.Letters, new Letters.Recipient(to.Name, to.Language));
        return new LetterSample(to, renderer.Render(occasion.Intent.Kind, model));
    }

    private async Task<Dictionary<MemberId, string>> MemberNamesAsync(CancellationToken ct)
    {
        Dictionary<MemberId, string> names = [];
        await foreach (Member member in register.MembersAsync(andFormer: true, ct))
        {
            names[member.Id] = member.Organization;
        }

        return names;
    }
}

/// <summary>What an action would do.</summary>
public abstract record Preview
{
    private Preview()
    {
    }

    /// <param name="Reasons">Sentences that say what to do about it.</param>
    public sealed record Refused(ImmutableArray<string> Reasons) : Preview;

    /// <param name="Events">Empty when nothing would change.</param>
    public sealed record Ready(
        CaseCommand Command, ImmutableArray<CaseEvent> Events, MembershipCase After, ImmutableArray<LetterPreview> Letters) : Preview
    {
        /// <summary>What the person relies on when pressing the button; a change of it is shown before anything is done.</summary>
        public string Promise => string.Join(
            '\n',
            [
                .. Events.Select(happened => happened.GetType().Name),
                .. Letters.Select(letter => string.Create(CultureInfo.InvariantCulture, $"{letter.Kind} {letter.Recipients.Count}")),
                After.Review?.ClosesAt.ToString("u", CultureInfo.InvariantCulture) ?? "",
            ]);
    }
}

/// <param name="Samples">One in each language that somebody reads it in.</param>
public sealed record LetterPreview(LetterKind Kind, IReadOnlyList<OutboxRecipient> Recipients, ImmutableArray<LetterSample> Samples);

/// <summary>A letter as one recipient would read it, without its reply key.</summary>
public sealed record LetterSample(OutboxRecipient To, RenderedLetter Letter);
