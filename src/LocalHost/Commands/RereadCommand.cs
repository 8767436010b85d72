using System.CommandLine;
using System.Globalization;
using MountainPartnership.Core.Applications;
using MountainPartnership.Workflow.Intake;

namespace MountainPartnership.LocalHost.Commands;

/// <summary>Reads archived mail again and reports what would change; applies it only on demand.</summary>
internal static class RereadCommand
{
    private static readonly Option<DateTimeOffset> Since = new("--since")
    {
        Description = "From which day on, as 2026-09-01.",
        Required = true,
        CustomParser = result =>
        {
            if (DateTimeOffset.TryParse(
                result.Tokens[0].Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset day))
            {
                return day;
            }

            result.AddError($"'{result.Tokens[0].Value}' is not a day such as 2026-09-01.");
            return default;
        },
    };

    private static readonly Option<bool> Apply = new("--apply")
    {
        Description = "Open the cases that the reader of today would open for messages that wait in triage.",
    };

    public static Command Create()
    {
        Command command = new("reread", "Read archived mail again and report what would come out otherwise.") { Since, Apply, CommonOptions.Data };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using LocalSystem system = await LocalSystem.BuildAsync(CommonOptions.Read(parsed) with { Quiet = true }, cancellationToken);
        Actor? by = parsed.GetValue(Apply) ? Actor.Secretariat(Environment.UserName) : null;
        int count = 0;
        await foreach (RereadLine line in system.Service<Reread>().SinceAsync(parsed.GetValue(Since), by, cancellationToken))
        {
            count++;
            await parsed.InvocationConfiguration.Output.WriteLineAsync(
                $"{line.Mail.ReceivedAt:yyyy-MM-dd}  {line.Mail.Id.Value[..12]}  was {line.Was}, reads as {line.Now}{(line.Applied ? ", applied" : "")}: {line.Reason}");
        }

        await parsed.InvocationConfiguration.Output.WriteLineAsync($"{count} messages are read otherwise than before.");
        return 0;
    }
}
