using System.Globalization;
using System.Text;
using MountainPartnership.Mail.In;
using Xunit.Abstractions;

namespace MountainPartnership.Mail.Tests.In;

/// <summary>Counts over all labelled messages, our own and the public ones, with the numbers that are promised.</summary>
public sealed class MachineMailAccuracyTests(ITestOutputHelper output)
{
    private const double MinMachineRecall = 0.98;
    private const double MaxPeopleTakenForMachines = 1 / 200.0;

    /// <summary>By folder of a public corpus; other folders have no label of this kind.</summary>
    private static readonly (string Folder, string Label)[] Public =
    [
        ("flanker/messages/bounce", "bounce"), ("mail/emails/multipart_report_emails", "bounce"), ("flanker/messages/complaints", "other"),
        ("talon/standard_replies", "person"), ("mail/emails/rfc2822", "person"),
    ];

    [Fact]
    public async Task Machines_mail_is_told_from_peoples_within_the_promised_numbers()
    {
        SortedDictionary<(string Label, string Read), int> matrix = [];
        foreach ((string file, string label) in Labelled())
        {
            MessageReading reading = await Reading.Of(Reading.Fixture(file));
            (string, string) cell = (label, Read(reading));
            matrix[cell] = matrix.GetValueOrDefault(cell) + 1;
        }

        output.WriteLine(Table(matrix));
        int machines = matrix.Where(c => c.Key.Label != "person").Sum(c => c.Value);
        int known = matrix.Where(c => c.Key.Label != "person" && c.Key.Read != "person").Sum(c => c.Value);
        int people = matrix.Where(c => c.Key.Label == "person").Sum(c => c.Value);
        int mistaken = people - matrix[("person", "person")];
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"machines known: {known} of {machines}; people taken for machines: {mistaken} of {people}"));
        Assert.True(known >= machines * MinMachineRecall);
        Assert.True(mistaken <= people * MaxPeopleTakenForMachines);
    }

    private static IEnumerable<(string File, string Label)> Labelled()
    {
        foreach (string file in Reading.Fixtures("automatic"))
            yield return (file, Path.GetFileName(Path.GetDirectoryName(file)!));
        foreach (string file in Reading.Fixtures("bounces"))
            yield return (file, "bounce");
        foreach (string file in Reading.Fixtures("people"))
            yield return (file, "person");
        if (Reading.Corpora is not { } corpora)
            yield break;
        foreach ((string folder, string label) in Public)
        {
            foreach (string file in Directory.EnumerateFiles(Path.Combine(corpora, folder), "*.eml"))
                yield return (file, label);
        }
    }

    private static string Read(MessageReading reading) => reading.Automatic?.Kind switch
    {
        null => "person",
        AutomaticKind.OutOfOffice => "out-of-office",
        AutomaticKind.DeliveryReport => "bounce",
        AutomaticKind.Acknowledgement => "acknowledgement",
        AutomaticKind.List => "list",
        _ => "other",
    };

    private static string Table(SortedDictionary<(string Label, string Read), int> matrix)
    {
        string[] names = ["out-of-office", "acknowledgement", "list", "other", "bounce", "person"];
        StringBuilder table = new($"| is \\ read as | {string.Join(" | ", names)} |\n|---|{string.Concat(Enumerable.Repeat("---|", names.Length))}\n");
        foreach (string label in names)
            table.Append(CultureInfo.InvariantCulture, $"| {label} | {string.Join(" | ", names.Select(read => matrix.GetValueOrDefault((label, read))))} |\n");
        return table.ToString();
    }
}
