using MountainPartnership.Mail.In;

namespace MountainPartnership.Mail.Tests.In;

/// <summary>The public corpora, where they stand beside the project; without them there is nothing to look at, and that is fine.</summary>
public sealed class CorporaTests
{
    [Fact]
    public async Task Every_public_message_is_read_without_an_error()
    {
        List<string> failures = [];
        foreach (string file in Messages())
        {
            MessageReading reading = await Reading.Of(await File.ReadAllBytesAsync(file));
            if (reading.Error is not null)
                failures.Add($"{file}: {reading.Error}");
        }

        Assert.Empty(failures);
    }

    [Fact]
    public async Task Public_delivery_reports_are_bounces_that_name_their_recipient()
    {
        List<string> failures = [];
        foreach (string file in Messages().Where(f => f.Contains("/bounce/", StringComparison.Ordinal) || f.Contains("/multipart_report_emails/", StringComparison.Ordinal)))
        {
            MessageReading reading = await Reading.Of(await File.ReadAllBytesAsync(file));
            if (reading.Kind != MailKind.Bounce || reading.Opened.Reports.Any(r => r.Recipient is null))
                failures.Add($"{file}: {reading.Kind}");
        }

        Assert.Empty(failures);
    }

    [Fact]
    public async Task Public_replies_of_people_are_peoples()
    {
        List<string> failures = [];
        foreach (string file in Messages().Where(f => f.Contains("/standard_replies/", StringComparison.Ordinal) || f.Contains("/rfc2822/", StringComparison.Ordinal)))
        {
            if ((await Reading.Of(await File.ReadAllBytesAsync(file))).Automatic is { } sign)
                failures.Add($"{file}: {sign.Evidence}");
        }

        Assert.Empty(failures);
    }

    private static IEnumerable<string> Messages() => Reading.Corpora is { } folder
        ? Directory.EnumerateFiles(folder, "*.eml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        : [];
}
