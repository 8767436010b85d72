using MountainPartnership.Core;
using MountainPartnership.Core.Applications;
using MountainPartnership.Core.Register;
using MountainPartnership.Mail.In;
using MountainPartnership.Storage.Indexes;
using MountainPartnership.Storage.Mails;
using MountainPartnership.Workflow.Cases;
using MountainPartnership.Workflow.Settings;

namespace MountainPartnership.Workflow.Intake;

/// <summary>Opens a case for an application. The same message opens the same case.</summary>
public sealed class OpenCase(RunCommand run, IdentityIndex identities, IntakeSettings settings)
{
    /// <summary>A case number that another message has taken is this often tried with the next one.</summary>
    private const int MaxNumberAttempts = 10;

    /// <param name="reading">Has a sender and a request.</param>
    /// <param name="by">The person who took it for an application; null when the reading did.</param>
    public async Task<IntakeResult> AsyncFor(
        MessageReading reading, MailId mail, Actor? by, DateTimeOffset receivedAt, CancellationToken cancellationToken)
    {
        CasePolicy policy = settings.Policy;
        Language language = reading.Language is { } own && policy.Languages.Contains(own) ? own : policy.Languages[0];
        Contact applicant = new(reading.From!.Name ?? "", reading.From.Email);
        for (int attempt = 0; attempt < MaxNumberAttempts; attempt++)
        {
            CaseNumber number = CaseNumber.Derive(settings.CaseNumberPrefix, receivedAt.Year, mail.Value, attempt);
            CommandResult opening = await run.OnAsync(
                number,
                new CaseCommand.Open(
                    receivedAt,
                    by ?? Actor.Applicant(ContactId.Of(number.Value, applicant.Email)),
                    number,
                    mail,
                    policy,
                    language,
                    applicant,
                    reading.Request!,
                    reading.MessageId),
                null,
                cancellationToken);
            if (opening is CommandResult.Done { Case: var opened })
            {
                await identities.PutAsync(number.Value, OrganizationIdentity.Of(opened), cancellationToken);
                return new IntakeResult(mail, MailOutcomeKind.Opened, number, reading.Reason);
            }
        }

        throw new InvalidOperationException($"{MaxNumberAttempts} case numbers in a row are taken.");
    }
}
