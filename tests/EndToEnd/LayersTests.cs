using System.Xml.Linq;

namespace MountainPartnership.EndToEnd;

/// <summary>References go one way, as the design says; read from the project files.</summary>
public sealed class LayersTests
{
    /// <summary>What each room may build on. A room that is not listed here may not exist.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Core"] = [],
        ["Mail"] = ["Core"],
        ["Letters"] = ["Core"],
        ["Storage"] = ["Core"],
        ["Workflow"] = ["Core", "Mail", "Letters", "Storage"],
        ["Web"] = ["Core", "Mail", "Letters", "Storage", "Workflow"],
        ["Functions"] = ["Core", "Mail", "Letters", "Storage", "Workflow", "Web"],
        ["LocalHost"] = ["Core", "Mail", "Letters", "Storage", "Workflow", "Web"],
    };

    /// <summary>Packages that one room alone may see.</summary>
    private static readonly Dictionary<string, string> Owners = new()
    {
        ["MimeKit"] = "Mail",
        ["MailKit"] = "Mail",
        ["Azure.Data.Tables"] = "Storage",
        ["Azure.Storage.Blobs"] = "Storage",
        ["Azure.Storage.Queues"] = "Storage",
        ["Fluid.Core"] = "Letters",
    };

    public static TheoryData<string> Rooms => [.. Directory.GetDirectories(Path.Combine(Repository.Root, "src")).Select(Path.GetFileName).OfType<string>()];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_builds_only_on_the_rooms_below_it(string room)
    {
        string[] references = [.. Items(room, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/')))];

        Assert.Subset(Allowed[room].ToHashSet(), references.ToHashSet());
        Assert.All(Items(room, "ProjectReference"), path => Assert.StartsWith("../", path.Replace('\\', '/'), StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_sees_no_package_that_belongs_to_another(string room) =>
        Assert.DoesNotContain(Items(room, "PackageReference"), package => Owners.GetValueOrDefault(package, room) != room);

    [Fact]
    public void The_core_has_no_packages_and_builds_on_nothing()
    {
        Assert.Empty(Items("Core", "PackageReference"));
        Assert.Empty(Items("Core", "FrameworkReference"));
        Assert.Empty(Items("Core", "ProjectReference"));
    }

    [Theory]
    [InlineData("Core")]
    [InlineData("Letters")]
    [InlineData("Storage")]
    [InlineData("Workflow")]
    [InlineData("Web")]
    public void The_libraries_of_mail_are_named_in_the_room_of_mail_only(string room) => Assert.DoesNotContain(
        Directory.GetFiles(Path.Combine(Repository.Root, "src", room), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)),
        file => File.ReadLines(file).Any(line => line.StartsWith("using MimeKit", StringComparison.Ordinal)
            || line.StartsWith("using MailKit", StringComparison.Ordinal)));

    [Fact]
    public void Every_room_of_the_design_stands()
    {
        string[] missing = [.. Allowed.Keys.Where(room => !Directory.Exists(Path.Combine(Repository.Root, "src", room)))];

        // The Functions host may be built from its own sources only where its packages can be had.
        Assert.Empty(missing.Except(["Functions"]));
    }

    private static string[] Items(string room, string kind) =>
    [
        .. Directory.GetFiles(Path.Combine(Repository.Root, "src", room), "*.csproj")
            .SelectMany(project => XDocument.Load(project).Descendants(kind))
            .Select(item => (string?)item.Attribute("Include"))
            .OfType<string>(),
    ];
}
