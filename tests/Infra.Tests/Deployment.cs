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

    public static Deployment Example { get; } = Read();

    public IReadOnlyList<JsonElement> Resources { get; }

    /// <summary>What the CLI could not work out; a module that it skipped would be missing from the resources.</summary>
    public IReadOnlyList<JsonElement> Diagnostics { get; }

    public IReadOnlyList<JsonElement> OfType(string type) =>
        [.. Resources.Where(r => r.GetProperty("type").GetString() == type)];

    public JsonElement Only(string type) => Assert.Single(OfType(type));

    /// <summary>Last parts of the names, sorted: of containers, queues, tables.</summary>
    public IReadOnlyList<string> NamesOf(string type) =>
        [.. OfType(type).Select(r => r.GetProperty("name").GetString()!.Split('/')[^1]).Order(StringComparer.Ordinal)];

    private static Deployment Read()
    {
        var path = Path.Combine(Bicep.RepositoryRoot, "tests", "Infra.Tests", "example.snapshot.json");
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        return new(document.RootElement.Clone());
    }
}
