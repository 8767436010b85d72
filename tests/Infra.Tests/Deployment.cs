using System.Text.Json;

namespace MountainPartnership.Infra.Tests;

/// <summary>The resources of the snapshot, which a test of its own holds to what the templates make.</summary>
internal sealed class Deployment
{
    private Deployment(JsonElement root)
    {
        Resources = [.. root.GetProperty("predictedResources").EnumerateArray()];
        Diagnostics = [.. root.GetProperty("diagnostics").EnumerateArray()];
    }

    public static Deployment Example { get; } =
        Read(Path.Combine(Bicep.RepositoryRoot, "tests", "Infra.Tests", "example.snapshot.json"));

    /// <summary>Ids of a subscription and a tenant that do not exist; eng/bicep.sh writes the snapshot with the same.</summary>
    public static IReadOnlyList<string> Scope { get; } =
    [
        "--subscription-id", "00000000-0000-4000-8000-000000000000",
        "--tenant-id", "00000000-0000-4000-8000-000000000009",
        "--location", "westeurope",
    ];

    public IReadOnlyList<JsonElement> Resources { get; }

    /// <summary>What the CLI could not work out; a module that it skipped would be missing from the resources.</summary>
    public IReadOnlyList<JsonElement> Diagnostics { get; }

    public IReadOnlyList<JsonElement> OfType(string type) =>
        [.. Resources.Where(r => r.GetProperty("type").GetString() == type)];

    public JsonElement Only(string type) => Assert.Single(OfType(type));

    /// <summary>Last parts of the names, sorted: of containers, queues, tables.</summary>
    public IReadOnlyList<string> NamesOf(string type) =>
        [.. OfType(type).Select(r => r.GetProperty("name").GetString()!.Split('/')[^1]).Order(StringComparer.Ordinal)];

    public JsonElement Properties(string nameEnd) =>
        Resources.Single(r => r.GetProperty("name").GetString()!.EndsWith(nameEnd, StringComparison.Ordinal)).GetProperty("properties");

    /// <summary>Works out a deployment of other parameters than the example's; nothing of it is kept.</summary>
    public static async Task<Deployment> Of(string parameters)
    {
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, Path.GetRandomFileName()));
        try
        {
            var file = Path.Combine(folder.FullName, "deployment.bicepparam");
            var template = Path.GetRelativePath(folder.FullName, Path.Combine(Bicep.RepositoryRoot, "infra", "main.bicep")).Replace('\\', '/');
            await File.WriteAllTextAsync(file, $"using '{template}'\n{parameters}");
            var run = await Bicep.Run(["snapshot", file, .. Scope]);
            Assert.True(run.ExitCode == 0, run.Diagnostics + run.Output);
            return Read(Path.ChangeExtension(file, ".snapshot.json"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Deployment Read(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        return new(document.RootElement.Clone());
    }
}
