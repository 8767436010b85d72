using System.CommandLine;
using MountainPartnership.Storage.Indexes;

namespace MountainPartnership.LocalHost.Commands;

/// <summary>Makes all indexes anew from the streams.</summary>
internal static class RebuildIndexesCommand
{
    public static Command Create()
    {
        Command command = new("rebuild-indexes", "Make all indexes anew from the streams of events.") { CommonOptions.Data };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using LocalSystem system = await LocalSystem.BuildAsync(CommonOptions.Read(parsed) with { Quiet = true }, cancellationToken);
        RebuildProgress done = await system.Service<RebuildIndexes>().RunAsync(null, cancellationToken);
        await parsed.InvocationConfiguration.Output.WriteLineAsync(
            $"{done.Cases} cases and {done.Members} members indexed; {done.Removed} stale rows removed.");
        return 0;
    }
}
