using System.Reflection;
using System.Text.RegularExpressions;
using MountainPartnership.Core.Applications;
using MountainPartnership.Core.Applications.Reading;
using MountainPartnership.Core.Patterns;

namespace MountainPartnership.Core.Tests.Patterns;

public sealed class NeededLettersTests
{
    [Theory]
    [InlineData(@"\b(join|membership) (of|in)\b", "join of|join in|membership of|membership in")]
    [InlineData(@"\bwe (also )?work", "we work|we also work")]
    [InlineData(@"\bnous (y )*\p{L}{3,}ons\b", "nous ")]
    [InlineData(@"(a|b)?cd+e", "ac|bc|c")]
    [InlineData(@"\bl[ae] vall[^ ]e", "la vall|le vall")]
    [InlineData(@"(?<!my )deputy(?! head)", "deputy")]
    [InlineData(@"no\.? 5", "no 5|no. 5")]
    [InlineData(@"\b(one|\p{L}+ two)\b", "one| two")]
    public void A_match_needs_one_of(string pattern, string needed) =>
        Assert.Equal(needed.Split('|').Order(), NeededLetters.Of(new Regex(pattern))?.Order());

    [Theory]
    [InlineData(@"\p{L}+ ?\d*")]
    [InlineData(@"(join|\d+)")]
    [InlineData(@"(join)?")]
    public void Of_other_patterns_nothing_is_known(string pattern) => Assert.Null(NeededLetters.Of(new Regex(pattern)));

    [Fact]
    public void Where_case_does_not_matter_nothing_is_known() => Assert.Null(NeededLetters.Of(new Regex("join", RegexOptions.IgnoreCase)));

    /// <summary>All patterns of the readers, on the sentences from which their weights are learned.</summary>
    [Fact]
    public void No_pattern_of_the_readers_matches_a_sentence_without_what_it_needs()
    {
        string[] sentences =
        [
            .. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Patterns", "Sentences"), "*.tsv").SelectMany(File.ReadLines)
                .Where((_, number) => number % 5 == 0).Select(line => Fold.Of(line[(line.LastIndexOf('\t') + 1)..])),
        ];
        Regex[] patterns =
        [
            .. typeof(ReadRequest).Assembly.GetTypes().SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                .Where(method => method.IsDefined(typeof(GeneratedRegexAttribute))).Select(method => (Regex)method.Invoke(null, null)!),
        ];
        int matches = 0;
        foreach (Regex pattern in patterns)
        {
            if (NeededLetters.Of(pattern) is not { } needed)
                continue;
            PatternSet sieved = new(pattern);
            foreach (string sentence in sentences.Where(sentence => pattern.IsMatch(sentence)))
            {
                matches++;
                Assert.True(Array.Exists(needed, run => sentence.Contains(run, StringComparison.Ordinal)), $"{sentence}: {pattern}");
                Assert.True(sieved.AnyMatches(sentence), $"{sentence}: {pattern}");
            }
        }

        Assert.True(matches > 1_000, $"{matches} matches");
    }
}
