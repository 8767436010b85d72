using System.CommandLine;

namespace MountainPartnership.LocalHost.Commands;

/// <summary>Carries a sample application from e-mail to welcome letter and tells of it.</summary>
internal static class DemoCommand
{
    private static readonly Option<DirectoryInfo> Outbox = new("--outbox")
    {
        Description = "Where the letters of the story are left to look at. Emptied of .eml files first.",
        DefaultValueFactory = _ => new DirectoryInfo("demo-outbox"),
    };

    public static Command Create()
    {
        Command command = new("demo", "Carry a sample application from e-mail to welcome letter, step by step, on a manual clock.") { Outbox };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        DirectoryInfo outbox = parsed.GetRequiredValue(Outbox);
        outbox.Create();
        foreach (FileInfo old in outbox.GetFiles("*.eml"))
        {
            old.Delete();
        }

        DirectoryInfo data = Directory.CreateTempSubdirectory("mountain-partnership-demo-");
        try
        {
            ManualClock clock = new(Demo.Begins);
            LocalOptions options = new(data, null, outbox, clock, LocalOptions.DefaultUrls, Quiet: true);
            await using LocalSystem system = await LocalSystem.BuildAsync(options, cancellationToken);
            return await new Demo(system, clock, outbox, parsed.InvocationConfiguration.Output).RunAsync(cancellationToken) ? 0 : 1;
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }
}
