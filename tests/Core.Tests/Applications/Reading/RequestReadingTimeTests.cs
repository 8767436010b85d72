using System.Diagnostics;
using MountainPartnership.Core.Applications;

namespace MountainPartnership.Core.Tests.Applications.Reading;

/// <summary>A text of a megabyte, whatever it is made of, is read in time that a person would not notice.</summary>
public sealed class RequestReadingTimeTests
{
    private const int Size = 1_000_000;

    /// <summary>Wide, because tests share a machine; without a bound in the reader these take minutes.</summary>
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData("We would like to join because we want to learn and can offer maps and our focal point is Ana Paz (ana@x.example). ")]
    [InlineData("Name of organization: ")]
    [InlineData("@")]
    [InlineData("a.b-c@")]
    [InlineData("Focal point: alternate: \n")]
    [InlineData("label: value\n")]
    [InlineData("\n\n")]
    [InlineData("> ")]
    [InlineData("A B C D E ")]
    [InlineData("Université de la ")]
    [InlineData("join to ")]
    [InlineData("«")]
    [InlineData("1. ")]
    [InlineData("\t")]
    [InlineData("(")]
    [InlineData("Republic of the United States of ")]
    [InlineData("http://www.")]
    [InlineData("мы вступить чтобы ")]
    [InlineData("nous souhaitons rejoindre afin ")]
    public void A_megabyte_of_the_same_is_read_in_bounded_time(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, (Size / piece.Length) + 1));
        RequestText message = new("Application for membership", text, "Ana Paz", "ana@x.example", []);
        ReadRequest.From(message with { Body = text[..1000] });

        Stopwatch watch = Stopwatch.StartNew();
        ReadRequest.From(message);

        Assert.True(watch.Elapsed < Bound, $"{watch.Elapsed}");
    }
}
