using MountainPartnership.Core.Applications;
using MountainPartnership.Core.Questionnaire;
using MountainPartnership.Core.Register;
using MountainPartnership.Core.Review;
using MountainPartnership.Mail.In;
using MountainPartnership.Mail.In.Words;

namespace MountainPartnership.Workflow.Intake;

/// <summary>
/// What a reply asks of its case. How far the sender is proved decides what it may do by itself: nothing that gives or takes
/// consent without proof.
/// </summary>
internal static class CommandForReply
{
    /// <summary>A member speaks.</summary>
    public static CaseCommand OfMember(MessageReading reading, MailId mail, MemberId member, ContactId id, Contact contact, DateTimeOffset now)
    {
        bool trusted = reading.Standing == Standing.Counted && reading.From?.Is(contact.Email) == true;
        Actor by = Actor.Member(id);
        if (trusted && ReadWithdrawal.From(reading.OwnWords) == Withdrawal.Objection)
        {
            return new CaseCommand.WithdrawObjections(now, by, member, mail);
        }

        CaseCommand.RecordOpinion opinion = OfUnprovedMember(reading, mail, member, id, contact, now);
        return opinion with { Trusted = trusted };
    }

    /// <summary>A person of the Secretariat says that it is a member's; whether it is meant so is still to be confirmed.</summary>
    public static CaseCommand.RecordOpinion OfUnprovedMember(
        MessageReading reading, MailId mail, MemberId member, ContactId id, Contact contact, DateTimeOffset now)
    {
        OpinionReading opinion = reading.Opinion ?? ReadOpinion.From(reading.OwnWords);
        return new CaseCommand.RecordOpinion(
            now, Actor.Member(id), mail, member, id, opinion.Stance, Trusted: false, reading.OwnWords, opinion.Span, Evidence(reading, contact));
    }

    /// <summary>An applicant answers.</summary>
    public static CaseCommand OfApplicant(MessageReading reading, MailId mail, MembershipCase state, DateTimeOffset now)
    {
        Contact? contact = state.ApplicantContacts.FirstOrDefault(c => reading.From?.Is(c.Email) == true);
        string from = reading.From?.Email ?? "";
        if (contact is null || reading.Trust.Verdict == TrustVerdict.Failed || !Proves(reading))
        {
            return File(reading, mail, now);
        }

        Actor by = Actor.Applicant(ContactId.Of(state.Number.Value, contact.Email));
        if (ReadWithdrawal.From(reading.OwnWords) == Withdrawal.Application)
        {
            return reading.Trust.Verdict == TrustVerdict.Trusted
                ? new CaseCommand.Withdraw(now, by, mail, reading.OwnWords)
                : File(reading, mail, now);
        }

        switch (state.Stage)
        {
            case Stage.Information asked:
                MergedRequest merge = MergeRequest.From(state.Request, TextOf(reading), asked.Fields);
                return new CaseCommand.ProvideInformation(
                    now, by, mail, from, merge.Request, [.. merge.Changes.Select(change => change.Field)], reading.OwnWords);
            case Stage.Questionnaire:
                string body = reading.Opened.Body.Text ?? ReadHtml.AsText(reading.Opened.Body.Html ?? "");
                return new CaseCommand.AnswerQuestionnaire(
                    now, by, mail, from, ReadAnswers.From(body, state.Language), reading.OwnWords);
            default:
                return File(reading, mail, now);
        }
    }

    /// <summary>Somebody writes about a case who cannot be tied to it: kept, and a person reads it.</summary>
    public static CaseCommand.FileCorrespondence File(MessageReading reading, MailId mail, DateTimeOffset now) =>
        new(now, Actor.System, mail, reading.From?.Email ?? "", reading.OwnWords);

    /// <summary>Facts may come from whoever got our letter and writes from its address; by a weaker way, the address must be proved.</summary>
    private static bool Proves(MessageReading reading) => reading.Route.IsFirm || reading.Trust.Verdict == TrustVerdict.Trusted;

    private static RequestText TextOf(MessageReading reading) => new(
        reading.Opened.Subject, reading.OwnWords, reading.From?.Name, reading.From?.Email, reading.Opened.Attachments)
    {
        Copied = reading.Opened.CopiedContacts,
        Ours = reading.Opened.Ours,
    };

    private static string Evidence(MessageReading reading, Contact contact)
    {
        string sender = reading.From?.Is(contact.Email) == true
            ? "from the contact's address"
            : $"from {reading.From?.Email ?? "nobody"}, which is not the contact's address";
        return string.Join("; ", new[] { $"by {reading.Route.By}", sender, reading.Trust.Evidence, reading.Route.Doubt }.OfType<string>());
    }
}
