using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MountainPartnership.Workflow.Intake;

namespace MountainPartnership.LocalHost;

/// <summary>The folder that is watched.</summary>
internal sealed record InboxOptions(DirectoryInfo Folder);

/// <summary>
/// Takes in each .eml file of a folder once, and moves it to <c>done/</c>, or to <c>triage/</c> when a person has to look at it.
/// A file that cannot be taken in stays and is tried again.
/// </summary>
/// <remarks>Looks every second: notifications of the file system are lost on network drives.</remarks>
internal sealed class InboxFolder(InboxOptions options, TakeInMail takeIn, ILogger<InboxFolder> log) : BackgroundService
{
    public const string Channel = "Inbox";

    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        options.Folder.Create();
        while (!stoppingToken.IsCancellationRequested)
        {
            foreach (FileInfo file in options.Folder.GetFiles("*.eml").OrderBy(file => file.LastWriteTimeUtc))
            {
                await TakeInAsync(file, stoppingToken);
            }

            await Task.Delay(Rest, stoppingToken).ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }

    private async Task TakeInAsync(FileInfo file, CancellationToken cancellationToken)
    {
        try
        {
            byte[] raw = await File.ReadAllBytesAsync(file.FullName, cancellationToken);
            IntakeResult result = await takeIn.AsyncFor(raw, Channel, cancellationToken);
            DirectoryInfo target = options.Folder.CreateSubdirectory(
                result.Outcome == Storage.Mails.MailOutcomeKind.Triage ? "triage" : "done");
            file.MoveTo(Path.Combine(target.FullName, file.Name), overwrite: true);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.InboxFailed(e, file.Name);
        }
    }
}
