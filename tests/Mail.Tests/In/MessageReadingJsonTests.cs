using System.Text.Json;
using MountainPartnership.Mail.In;

namespace MountainPartnership.Mail.Tests.In;

/// <summary>The line that <c>read</c> prints is a contract.</summary>
public sealed class MessageReadingJsonTests
{
    private static readonly string[] Names =
    [
        "file", "kind", "automatic", "reason", "messageId", "from", "trust", "route", "ownWords", "removed", "language", "opinion", "opinionSpan",
        "request", "budget", "error",
    ];

    [Fact]
    public async Task Every_name_of_the_contract_is_there_in_its_order_on_one_line()
    {
        MessageReading reading = await Reading.Of(
            $"Authentication-Results: mx.mp.example; dmarc=pass\nFrom: Ása <asa@fjall.example>\nTo: {Reading.ReplyTo}\nMessage-ID: <1@fjall.example>\n\nSUPPORT\n");
        string line = MessageReadingJson.Write(reading, "a/\"b\".eml");
        Assert.DoesNotContain('\n', line);
        using JsonDocument json = JsonDocument.Parse(line);
        JsonElement root = json.RootElement;
        Assert.Equal(Names, root.EnumerateObject().Select(p => p.Name));
        Assert.Equal(("a/\"b\".eml", "reply", "1@fjall.example", "asa@fjall.example", "support"), (Of("file"), Of("kind"), Of("messageId"), Of("from"), Of("opinion")));
        Assert.Equal(["verdict", "evidence"], root.GetProperty("trust").EnumerateObject().Select(p => p.Name));
        Assert.Equal("trusted", root.GetProperty("trust").GetProperty("verdict").GetString());
        Assert.Equal(["reply-key", "MP-2026-7KQ2XD", "abcdefg7"], root.GetProperty("route").EnumerateObject().Select(p => p.Value.GetString()));
        Assert.Equal(JsonValueKind.Null, root.GetProperty("automatic").ValueKind);

        string? Of(string name) => root.GetProperty(name).GetString();
    }

    [Theory]
    [InlineData("automatic/out-of-office/korean", "automatic", "out-of-office")]
    [InlineData("automatic/acknowledgement/otrs", "automatic", "acknowledgement")]
    [InlineData("automatic/list/mailman", "automatic", "list")]
    [InlineData("automatic/other/complaint", "automatic", "other")]
    [InlineData("bounces/failed/qmail", "bounce", "delivery-report")]
    [InlineData("bounces/delivered/delivered-receipt", "automatic", "delivery-report")]
    public async Task Kinds_are_spelled_as_the_contract_says(string fixture, string kind, string automatic)
    {
        byte[] raw = Reading.Fixture(Path.Combine(AppContext.BaseDirectory, "Fixtures", fixture + ".eml"));
        using JsonDocument json = JsonDocument.Parse(MessageReadingJson.Write(await Reading.Of(raw), "x"));
        Assert.Equal((kind, automatic), (json.RootElement.GetProperty("kind").GetString(), json.RootElement.GetProperty("automatic").GetString()));
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("opinion").ValueKind);
    }
}
