using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MountainPartnership.Letters;
using MountainPartnership.Storage;
using MountainPartnership.Storage.Indexes;
using MountainPartnership.Storage.Mails;
using MountainPartnership.Storage.Outbox;
using MountainPartnership.Storage.Settings;
using MountainPartnership.Storage.Streams;
using MountainPartnership.Workflow.Cases;
using MountainPartnership.Workflow.Intake;
using MountainPartnership.Workflow.Mailboxes;
using MountainPartnership.Workflow.Members;
using MountainPartnership.Workflow.Sending;
using MountainPartnership.Workflow.Settings;
using MountainPartnership.Workflow.Telemetry;
using MountainPartnership.Workflow.Upkeep;

namespace MountainPartnership.Workflow;

/// <summary>The use cases, for both hosts. A host adds the transport, and who is nudged.</summary>
public static class WorkflowServices
{
    public static IServiceCollection AddWorkflow(this IServiceCollection services, WorkflowSettings settings, StorageOptions storage)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(settings);
        services.AddSingleton(settings.Intake);
        services.AddSingleton(settings.Letters);
        services.AddSingleton(settings.Partnership);
        services.AddSingleton(new StorageClients(storage));

        services.AddSingleton<EventStore>();
        services.AddSingleton<RegisterStore>();
        services.AddSingleton<CaseIndex>();
        services.AddSingleton<RegisterIndex>();
        services.AddSingleton<IdentityIndex>();
        services.AddSingleton<RebuildIndexes>();
        services.AddSingleton<LetterOutbox>();
        services.AddSingleton<RawMails>();
        services.AddSingleton<MailLedger>();
        services.AddSingleton<AnsweredAddresses>();
        services.AddSingleton<MailingSwitchStore>();
        services.AddSingleton<SendingRate>();
        services.AddSingleton<CursorStore>();
        services.AddSingleton<ProtectionKeys>();
        services.AddSingleton<LetterRenderer>();

        services.AddSingleton<RunCommand>();
        services.AddSingleton<AdvanceCase>();
        services.AddSingleton<ShareCase>();
        services.AddSingleton<ExpandLetter>();
        services.AddSingleton<SendDueLetters>();
        services.AddSingleton<AnsweredLetter>();
        services.AddSingleton<NoteMachine>();
        services.AddSingleton<OpenCase>();
        services.AddSingleton<FindKnown>();
        services.AddSingleton<AnswerMail>();
        services.AddSingleton<SettleTriage>();
        services.AddSingleton<Reread>();
        services.AddSingleton<TakeInMail>();
        services.TryAddSingleton<IMailHandIn, HandInMail>();
        services.AddSingleton<MailboxCursors>();
        services.AddSingleton<TakeFromMailbox>();
        services.AddSingleton<OpenMailboxes>();
        services.AddSingleton<RegisterMember>();
        services.AddSingleton<ImportMembers>();
        services.AddSingleton<TakeMeasures>();
        services.AddSingleton<Reconcile>();
        return services;
    }
}
