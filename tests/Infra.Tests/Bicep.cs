using System.Diagnostics;
using System.Reflection;

namespace MountainPartnership.Infra.Tests;

/// <summary>Runs the Bicep CLI that the restore of this project brought, in the repository's root.</summary>
internal static class Bicep
{
    public static string RepositoryRoot { get; } = Metadata("RepositoryRoot");

    /// <summary>infra/main.bicep with all its modules, compiled once for all tests.</summary>
    public static Task<BicepRun> Main { get; } = Run(["build", "infra/main.bicep", "--stdout"]);

    public static async Task<BicepRun> Run(IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(Metadata("BicepPath"), arguments)
        {
            WorkingDirectory = RepositoryRoot,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;

        using var process = Process.Start(start) ?? throw new InvalidOperationException("Bicep did not start.");
        var output = process.StandardOutput.ReadToEndAsync();
        var diagnostics = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output, await diagnostics);
    }

    private static string Metadata(string key) =>
        Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}

internal sealed record BicepRun(int ExitCode, string Output, string Diagnostics);
