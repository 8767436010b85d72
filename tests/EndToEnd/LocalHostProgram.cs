using System.Diagnostics;

namespace MountainPartnership.EndToEnd;

/// <summary>The executable as a person runs it: a process of its own.</summary>
internal static class LocalHostProgram
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    public static Process Start(IEnumerable<string> arguments, string folder, params (string Name, string Value)[] environment)
    {
        ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "MountainPartnership.LocalHost.dll"), .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    /// <summary>Runs a command to its end.</summary>
    public static async Task<ProgramResult> RunAsync(string folder, params string[] arguments)
    {
        using Process program = Start(arguments, folder);
        Task<string> output = program.StandardOutput.ReadToEndAsync();
        Task<string> errors = program.StandardError.ReadToEndAsync();
        using CancellationTokenSource limit = new(Limit);
        try
        {
            await program.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            program.Kill(entireProcessTree: true);
        }

        return new ProgramResult(program.ExitCode, await output, await errors);
    }
}

internal sealed record ProgramResult(int ExitCode, string Output, string Errors);
