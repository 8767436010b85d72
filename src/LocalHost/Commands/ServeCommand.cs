using System.CommandLine;
using Microsoft.Extensions.Hosting;
using MountainPartnership.Mail.Out;

namespace MountainPartnership.LocalHost.Commands;

/// <summary>Serves the API and the pages, keeps the clocks of all cases and sends what is due, until it is stopped.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        Command command = new("serve", "Serve the API and the pages, and drive all cases. The default.")
        {
            CommonOptions.Data, CommonOptions.Inbox, CommonOptions.Outbox, CommonOptions.Clock, CommonOptions.Start, CommonOptions.Urls,
        };
        command.SetAction(RunAsync);
        return command;
    }

    public static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        LocalOptions options = CommonOptions.Read(parsed);
        await using LocalSystem system = await LocalSystem.BuildAsync(options, cancellationToken);
        await system.App.StartAsync(cancellationToken);
        await parsed.InvocationConfiguration.Output.WriteLineAsync(
            $"Listening on {string.Join(", ", system.App.Urls)}. {system.Service<IMailTransport>() switch
            {
                PickupFolderTransport => $"Letters are written to {options.Outbox.FullName}.",
                _ => "Letters leave by SMTP.",
            }} Stop with Ctrl+C.");
        await system.App.WaitForShutdownAsync(cancellationToken);
        return 0;
    }
}
