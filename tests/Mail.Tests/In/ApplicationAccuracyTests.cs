using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MountainPartnership.Core.Applications;
using MountainPartnership.Mail.In;
using Xunit.Abstractions;

namespace MountainPartnership.Mail.Tests.In;

/// <summary>
/// The targets of reading applications on our sets, and what is reached on strangers'. The tables are kept in docs/accuracy-requests.md.
/// </summary>
public sealed partial class ApplicationAccuracyTests(ITestOutputHelper output)
{
    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Fixtures", "applications");

    /// <summary>Our own six, each written after the rules stood as the ones before had left them.</summary>
    private static readonly string[] Ours = ["open", "second", "held-back", "fourth", "fifth", "sixth"];

    /// <summary>Fourteen by writers who knew neither rules nor fixtures; those from the tenth on were read once before anything was learned from them.</summary>
    private static readonly string[] Strangers =
    [
        "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
    ];

    [Fact]
    public Task Facts_of_our_applications_are_read_as_well_as_promised() =>
        HoldsAsync(Ours, organization: 0.90, focalPoint: 0.95, category: 0.85, country: 0.90, missing: 0.80, kind: 0.90);

    /// <summary>Below the targets of the product: what is reached must not be lost.</summary>
    [Fact]
    public Task Facts_of_strangers_applications_are_read_no_worse_than_measured() =>
        HoldsAsync(Strangers, organization: 0.92, focalPoint: 0.94, category: 0.94, country: 0.94, missing: 0.79, kind: 0.95);

    private async Task HoldsAsync(string[] sets, double organization, double focalPoint, double category, double country, double missing, double kind)
    {
        Score score = await Measure(sets);
        string table = score.Table(string.Join(", ", sets));
        output.WriteLine(table);

        Assert.True(score.Organization.Share >= organization, table);
        Assert.True(score.FocalPoint.Share >= focalPoint, table);
        Assert.True(score.Category.Share >= category, table);
        Assert.True(score.Country.Share >= country, table);
        Assert.True(score.Missing.Share >= missing, table);
        Assert.True(score.Kind.Share >= kind, table);
    }

    [Fact]
    public async Task No_message_that_is_not_an_application_opens_a_case()
    {
        List<string> opened = [];
        foreach ((string name, JsonNode expected, MessageReading reading) in await Read([.. Ours, .. Strangers]))
        {
            if ((string)expected["reading"]! != "application" && reading.Kind == MailKind.Application)
                opened.Add(name);
        }

        Assert.Empty(opened);
    }

    [Fact]
    public async Task No_field_holds_words_that_the_message_does_not()
    {
        List<string> invented = [];
        foreach ((string name, _, MessageReading reading) in await Read([.. Ours, .. Strangers]))
        {
            if (reading.Applying?.Facts is not { } request)
                continue;
            string all = Squeeze(string.Join('\n', [reading.OwnWords, reading.Removed, reading.Opened.Body.Text, reading.Opened.Subject, reading.From?.Name, reading.From?.Email, .. reading.Opened.Copied.SelectMany(copied => new[] { copied.Name, copied.Email }),
                .. reading.Opened.Attachments.Select(attachment => attachment.Text), .. reading.Opened.Forwarded.Select(forwarded => forwarded.Body.Text ?? "")]));
            string?[] values = [request.Organization, request.Website, request.Activities, request.Interests, request.Contributions,
                request.FocalPoint?.Name, request.FocalPoint?.Email, .. request.Alternates.SelectMany(alternate => new[] { alternate.Name, alternate.Email })];
            invented.AddRange(values.Where(value => value is not null && !all.Contains(Squeeze(value), StringComparison.Ordinal)).Select(value => $"{name}: {value}"));
        }

        Assert.Empty(invented);
    }

    private static async Task<Score> Measure(string[] sets)
    {
        Score score = new();
        foreach ((string name, JsonNode expected, MessageReading reading) in await Read(sets))
        {
            string kind = reading.Applying switch
            {
                RequestReading.Application => "application",
                RequestReading.Individual => "individual",
                RequestReading.Inquiry => "inquiry",
                _ => "not",
            };
            score.Kind.Add(kind == (string)expected["reading"]!, $"{name}: {kind} ({reading.Reason})");
            if ((string)expected["reading"]! != "application")
                continue;

            JsonObject found = RequestJson.Write(reading.Applying?.Facts ?? MembershipRequest.Empty);
            score.Organization.Add(Accepted(expected["organization"]).Any(name => SameName(name, (string?)found["organization"])), $"{name}: {found["organization"]}");
            score.Category.Add(Accepted(expected["category"]).Contains((string?)found["category"]), $"{name}: {found["category"]}");
            score.Country.Add((string?)expected["country"] == (string?)found["country"], $"{name}: {found["country"]}");
            score.FocalPoint.Add(string.Equals((string?)expected["focalPoint"], (string?)found["focalPoint"]?["email"], StringComparison.OrdinalIgnoreCase), $"{name}: {found["focalPoint"]?.ToJsonString()}");
            score.Alternates.Add(Emails(expected["alternates"]!) == Emails(found["alternates"]!), $"{name}: {Emails(found["alternates"]!)}");
            score.Missing.Add(expected["missing"]!.ToJsonString() == found["missing"]!.ToJsonString(), $"{name}: {found["missing"]!.ToJsonString()}");
        }

        return score;
    }

    private static async Task<List<(string Name, JsonNode Expected, MessageReading Reading)>> Read(string[] sets)
    {
        List<(string, JsonNode, MessageReading)> readings = [];
        foreach (string file in sets.SelectMany(set => Directory.GetFiles(Path.Combine(Folder, set), "*.eml").Order(StringComparer.Ordinal)))
        {
            JsonNode expected = JsonNode.Parse(await File.ReadAllTextAsync(Path.ChangeExtension(file, ".json")))!;
            readings.Add((Path.GetFileNameWithoutExtension(file), expected, await Reading.Of(await File.ReadAllBytesAsync(file))));
        }

        return readings;
    }

    /// <summary>A label, or each of those that a careful reader may give.</summary>
    private static IEnumerable<string?> Accepted(JsonNode? label) => label is JsonArray many ? many.Select(one => (string?)one) : [(string?)label];

    private static string Emails(JsonNode alternates) =>
        string.Join(' ', alternates.AsArray().Select(alternate => alternate is JsonObject person ? (string?)person["email"] : (string?)alternate).Select(email => email?.ToLowerInvariant()).Where(email => email is not null).Order(StringComparer.Ordinal));

    /// <summary>Names agree but for case, articles and quotation marks.</summary>
    private static bool SameName(string? one, string? other) => Plain(one) == Plain(other);

    private static string Plain(string? name) =>
        string.Concat((name ?? "").ToUpperInvariant().Where(char.IsLetterOrDigit));

    /// <summary>Without blanks, quote marks and soft hyphens: a line's end may part words. "(at)" is read as the sign.</summary>
    private static string Squeeze(string text) => string.Concat(SpelledAt().Replace(text, "@").Split((char[]?)[' ', '\t', '\r', '\n', '\u00A0', '\u202F', '\u00AD', '>'], StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@" ?\((at|arroba)\) ?")]
    private static partial Regex SpelledAt();

    private sealed class Score
    {
        public Tally Kind { get; } = new("what the message is");

        public Tally Organization { get; } = new("organization");

        public Tally Category { get; } = new("category");

        public Tally Country { get; } = new("country");

        public Tally FocalPoint { get; } = new("focal point's e-mail");

        public Tally Alternates { get; } = new("alternates' e-mail");

        public Tally Missing { get; } = new("set of missing fields");

        public string Table(string set)
        {
            StringBuilder table = new($"{set}\n");
            foreach (Tally tally in (Tally[])[Kind, Organization, Category, Country, FocalPoint, Alternates, Missing])
                table.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"  {tally.Name,-24}{tally.Right,4} of {tally.All,3}  {tally.Share:P0}   {string.Join(" | ", tally.Wrong)}");
            return table.ToString();
        }
    }

    private sealed class Tally(string name)
    {
        public string Name => name;

        public int Right { get; private set; }

        public List<string> Wrong { get; } = [];

        public int All => Right + Wrong.Count;

        public double Share => All == 0 ? 1 : (double)Right / All;

        public void Add(bool right, string wrong)
        {
            Right += right ? 1 : 0;
            if (!right)
                Wrong.Add(wrong);
        }
    }
}
