using System.CommandLine;
using MountainPartnership.LocalHost.Commands;
using MountainPartnership.Workflow.Settings;

RootCommand root = new("Mountain Partnership membership, the whole system in one process.");
Command serve = ServeCommand.Create();
foreach (Option option in serve.Options)
{
    root.Options.Add(option);
}

root.SetAction(ServeCommand.RunAsync);
root.Subcommands.Add(serve);
root.Subcommands.Add(DemoCommand.Create());
root.Subcommands.Add(ReadCommand.Create());
root.Subcommands.Add(RereadCommand.Create());
root.Subcommands.Add(MembersCommand.Create());
root.Subcommands.Add(RebuildIndexesCommand.Create());

try
{
    return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (Exception e) when (e is SettingsException or IOException or InvalidOperationException)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}
