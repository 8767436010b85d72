using System.Globalization;
using MountainPartnership.Core.Applications;
using MountainPartnership.Core.Review;

namespace MountainPartnership.Core.Tests.Review;

public sealed class ClosingTimeTests
{
    [Theory]
    // Rome goes to summer time on 29 March 2026 at 02:00 and back on 25 October 2026 at 03:00.
    [InlineData("Europe/Rome", "17:00", "2026-03-27T16:00Z", "2026-03-27T16:00Z", "exactly at the hour")]
    [InlineData("Europe/Rome", "17:00", "2026-03-27T16:00:01Z", "2026-03-28T16:00Z", "a second after it")]
    [InlineData("Europe/Rome", "17:00", "2026-03-28T16:00:01Z", "2026-03-29T15:00Z", "over the change to summer time")]
    [InlineData("Europe/Rome", "17:00", "2026-10-24T15:00:01Z", "2026-10-25T16:00Z", "over the change back")]
    [InlineData("Europe/Rome", "02:30", "2026-03-28T12:00Z", "2026-03-29T01:00Z", "an hour that the change leaves out")]
    [InlineData("Europe/Rome", "02:30", "2026-10-24T12:00Z", "2026-10-25T01:30Z", "an hour that comes twice closes at its second")]
    [InlineData("Europe/Rome", "02:30", "2026-10-25T00:45Z", "2026-10-25T01:30Z", "between the two")]
    [InlineData("Africa/Cairo", "00:00", "2026-04-23T20:00Z", "2026-04-23T22:00Z", "midnight is left out where clocks change at midnight")]
    [InlineData("America/Nuuk", "23:30", "2026-03-29T01:00Z", "2026-03-29T01:00Z", "an hour left out before midnight, made up for after it")]
    [InlineData("Australia/Lord_Howe", "02:15", "2026-10-03T00:00Z", "2026-10-03T15:45Z", "a change of half an hour")]
    [InlineData("Asia/Kathmandu", "17:00", "2026-06-01T12:00Z", "2026-06-02T11:15Z", "an offset with a quarter of an hour")]
    [InlineData("Pacific/Kiritimati", "00:30", "2026-06-01T23:00Z", "2026-06-02T10:30Z", "a day ahead")]
    [InlineData("Pacific/Pago_Pago", "23:30", "2026-06-02T11:00Z", "2026-06-03T10:30Z", "a day behind")]
    public void A_review_closes_at_the_hour_in_its_zone(string zone, string hour, string earliest, string closing, string why)
    {
        CasePolicy policy = new() { TimeZone = zone, ClosingHour = TimeOnly.Parse(hour, CultureInfo.InvariantCulture) };

        DateTimeOffset actual = ClosingTime.AtOrAfter(Instant(earliest), policy);

        Assert.True(Instant(closing) == actual, $"{why}: expected {closing}, was {actual:u}");
        Assert.Equal(TimeSpan.Zero, actual.Offset);
    }

    [Theory]
    [InlineData("Europe/Rome")]
    [InlineData("Africa/Cairo")]
    [InlineData("America/Santiago")]
    [InlineData("America/Nuuk")]
    [InlineData("Australia/Lord_Howe")]
    public void A_closing_is_never_early_and_never_a_day_and_an_hour_late(string zone)
    {
        foreach (int hour in new[] { 0, 2, 17, 23 })
        {
            CasePolicy policy = new() { TimeZone = zone, ClosingHour = new TimeOnly(hour, 30) };
            for (int step = 0; step < 366 * 4; step++)
            {
                DateTimeOffset earliest = Instant("2026-01-01T00:07Z") + TimeSpan.FromHours(6 * step);
                DateTimeOffset closing = ClosingTime.AtOrAfter(earliest, policy);
                Assert.InRange(closing - earliest, TimeSpan.Zero, TimeSpan.FromHours(25.5));
                Assert.Equal(closing, ClosingTime.AtOrAfter(closing, policy));
            }
        }
    }

    private static DateTimeOffset Instant(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
