using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace MountainPartnership.LocalHost.Azurite;

/// <summary>
/// Azurite from its pinned npm package, installed once for the user of this machine. Needs Node.js and npm on the path.
/// </summary>
public static class AzuriteInstall
{
    private const string Entry = "node_modules/azurite/dist/src/azurite.js";
    private static readonly TimeSpan InstallLimit = TimeSpan.FromMinutes(8);

    /// <summary>Installs it where it is not yet. Two that install at once wait for each other.</summary>
    /// <param name="tell">Told before something that takes long.</param>
    /// <returns>The script that node runs.</returns>
    /// <exception cref="AzuriteException">Node.js or npm is missing, or npm failed; the message says what it said.</exception>
    public static async Task<string> EnsureAsync(Action<string>? tell = null, CancellationToken ct = default)
    {
        string source = Path.Combine(AppContext.BaseDirectory, "Azurite", "npm");
        JsonNode package = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(source, "package.json"), ct))!;
        string version = (string)package["dependencies"]!["azurite"]!;
        string lockHash = Convert.ToHexStringLower(SHA256.HashData(
            await File.ReadAllBytesAsync(Path.Combine(source, "package-lock.json"), ct)));
        string parent = Path.Combine(CacheFolder(), "MountainPartnership");
        string folder = Path.Combine(parent, $"azurite-{version}");
        string marker = Path.Combine(folder, "installed");
        string script = Path.Combine(folder, Entry);
        Directory.CreateDirectory(folder);
        if (await IsInstalledAsync())
        {
            return script;
        }

        using FileStream held = await LockAsync(folder + ".lock", ct);
        if (await IsInstalledAsync())
        {
            return script;
        }

        tell?.Invoke($"Installing Azurite {version} from npm into {folder}, once");
        foreach (string file in (string[])["package.json", "package-lock.json"])
        {
            File.Copy(Path.Combine(source, file), Path.Combine(folder, file), overwrite: true);
        }

        await NpmAsync(folder, ct);
        await File.WriteAllTextAsync(marker, lockHash, ct);
        return script;

        async Task<bool> IsInstalledAsync() =>
            File.Exists(script) && File.Exists(marker) && await File.ReadAllTextAsync(marker, ct) == lockHash;
    }

    private static string CacheFolder()
    {
        string folder = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create);
        return folder.Length > 0 ? folder : Path.GetTempPath();
    }

    private static async Task<FileStream> LockAsync(string path, CancellationToken ct)
    {
        for (Stopwatch waited = Stopwatch.StartNew(); ;)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (waited.Elapsed < InstallLimit)
            {
                await Task.Delay(250, ct);
            }
        }
    }

    private static async Task NpmAsync(string folder, CancellationToken ct)
    {
        string[] arguments = ["ci", "--ignore-scripts", "--no-audit", "--no-fund"];
        using Process npm = OperatingSystem.IsWindows()
            ? Start("cmd.exe", ["/c", "npm", .. arguments], folder)
            : Start("npm", arguments, folder);
        Task<string> output = npm.StandardOutput.ReadToEndAsync(ct);
        Task<string> errors = npm.StandardError.ReadToEndAsync(ct);
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(InstallLimit);
        try
        {
            await npm.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            npm.Kill(entireProcessTree: true);
            throw new AzuriteException($"npm was still installing Azurite after {InstallLimit.TotalMinutes} minutes, or was broken off.");
        }

        if (npm.ExitCode != 0)
        {
            throw new AzuriteException($"npm could not install Azurite in {folder}: {await errors}{await output}");
        }
    }

    /// <exception cref="AzuriteException">The program is not on the path.</exception>
    internal static Process Start(string program, IEnumerable<string> arguments, string folder, Action<ProcessStartInfo>? with = null)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            CreateNoWindow = true,
        };
        with?.Invoke(start);
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new AzuriteException(
                $"'{program}' could not be started ({e.Message}). Install Node.js 20 or later, which brings npm, or configure the "
                + "connection string of a storage account that answers.");
        }
    }
}

/// <summary>The local storage server cannot be had; the message says what to do.</summary>
public sealed class AzuriteException(string message) : Exception(message);
