using System.CommandLine;
using System.Globalization;

namespace MountainPartnership.LocalHost.Commands;

/// <summary>Options that several commands share.</summary>
internal static class CommonOptions
{
    public static readonly Option<DirectoryInfo> Data = new("--data")
    {
        Description = "Where Azurite keeps its files, and the secret of reply addresses.",
        DefaultValueFactory = _ => new DirectoryInfo("data"),
    };

    public static readonly Option<DirectoryInfo?> Inbox = new("--inbox")
    {
        Description = "A folder to watch: each .eml file in it is taken in once.",
    };

    public static readonly Option<DirectoryInfo?> Outbox = new("--outbox")
    {
        Description = "Each letter that is sent is a file here. Default: outbox, in the data folder.",
    };

    public static readonly Option<string> Clock = Known(new Option<string>("--clock")
    {
        Description = "real, or manual: then time stands still until POST /sandbox/clock/advance moves it.",
        DefaultValueFactory = _ => "real",
    });

    public static readonly Option<DateTimeOffset?> Start = new("--start")
    {
        Description = "Where a manual clock begins. Default: now.",
        CustomParser = result => DateTimeOffset.Parse(
            result.Tokens[0].Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
    };

    public static readonly Option<string> Urls = new("--urls")
    {
        Description = "Where to listen. Only this machine is let in.",
        DefaultValueFactory = _ => LocalOptions.DefaultUrls,
    };

    public static LocalOptions Read(ParseResult parsed)
    {
        DirectoryInfo data = parsed.GetValue(Data)!;
        ManualClock? clock = parsed.GetValue(Clock) == "manual"
            ? new ManualClock(parsed.GetValue(Start) ?? TimeProvider.System.GetUtcNow())
            : null;
        return new LocalOptions(
            data,
            parsed.GetValue(Inbox),
            parsed.GetValue(Outbox) ?? new DirectoryInfo(Path.Combine(data.FullName, "outbox")),
            clock,
            parsed.GetValue(Urls)!);
    }

    private static Option<string> Known(Option<string> option)
    {
        option.AcceptOnlyFromAmong("real", "manual");
        return option;
    }
}
