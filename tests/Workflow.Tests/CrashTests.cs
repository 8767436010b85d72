using MountainPartnership.Core.Applications;
using MountainPartnership.Storage.Mails;
using MountainPartnership.Storage.Streams;
using MountainPartnership.TestStorage;
using MountainPartnership.Workflow.Cases;
using MountainPartnership.Workflow.Intake;
using MountainPartnership.Workflow.Tests.Worlds;
using Xunit.Abstractions;

namespace MountainPartnership.Workflow.Tests;

/// <summary>
/// A step is broken off at its first call to storage, at its second, and so on to its last. Each time the process starts again
/// with nothing but its tables, and in the end everything is as if nothing had happened.
/// </summary>
public abstract class CrashTests(AzuriteFixture azurite, ITestOutputHelper output) : IClassFixture<AzuriteFixture>
{
    /// <summary>Longer than the reconciling timer's patience and a sender's lease.</summary>
    private static readonly TimeSpan Later = TimeSpan.FromMinutes(6);

    /// <param name="prepare">Up to the step.</param>
    /// <param name="step">What is broken off; the letters and deadlines that follow are part of it.</param>
    private protected async Task BreakAsync(
        Fault fault, Func<World, string, Task<CaseNumber?>> prepare, Func<World, CaseNumber?, string, Task> step)
    {
        World steady = await World.CreateAsync(azurite);
        await steady.ImportAsync(Mails.OneMember);
        string[] expected = await RunAsync(steady, steady, "Valley 0", prepare, step, mayDouble: false);
        Assert.NotEmpty(expected);
        int n = 0;
        for (bool tripped = true; tripped;)
        {
            Breaker breaker = new(fault, ++n);
            World broken = steady.Restart(breaker);
            Assert.Equal(expected, await RunAsync(steady, broken, $"Valley {n}", prepare, step, mayDouble: fault == Fault.Crash));
            tripped = breaker.HasTripped;
        }

        output.WriteLine($"{fault}: {n - 1} calls, each broken once");
        Assert.True(n > 20, $"Only {n - 1} calls were broken.");
    }

    /// <returns>The stage, and every letter with how often it left; never the same letter under two ids.</returns>
    private static async Task<string[]> RunAsync(
        World steady,
        World broken,
        string organization,
        Func<World, string, Task<CaseNumber?>> prepare,
        Func<World, CaseNumber?, string, Task> step,
        bool mayDouble)
    {
        CaseNumber? prepared = await prepare(steady, organization);
        int before = steady.Post.Letters.Count;
        try
        {
            await step(broken, prepared, organization);
            await broken.WorkAsync();
        }
        catch (ProcessEnded)
        {
            // The next process goes on.
        }

        World next = steady.Restart();
        steady.Clock.Advance(Later);
        await next.ReconcileAsync();

        // A person, or the server that hands on the mail, saw an error and tries again.
        await step(next, prepared, organization);
        await next.WorkAsync();
        steady.Clock.Advance(Later);
        await next.ReconcileAsync();
        CaseNumber number = prepared ?? (await next.ReceiveAsync(Mails.Application(organization))).Case!.Value;
        Assert.Empty(await next.Service<MailLedger>().UnfinishedAsync(DateTimeOffset.MaxValue));
        Assert.True((await next.Service<EventStore>().VerifyAsync(number)).IsIntact);
        Assert.Empty(await next.Service<EventStore>().PendingLettersAsync(number));
        MembershipCase state = await next.CaseAsync(number);
        TakenLetter[] letters = [.. steady.Post.Letters.Skip(before)];
        foreach (IGrouping<string, TakenLetter> twice in letters.GroupBy(letter => letter.MessageId).Where(same => same.Count() > 1))
        {
            // Doubled only where the process ended between the server's answer and the note of it, and then byte by byte.
            Assert.Equal(2, twice.Count());
            Assert.Single(twice.Select(letter => Convert.ToBase64String(letter.Raw)).Distinct());
            Assert.True(mayDouble, "A letter was doubled, and the process had not ended.");
        }

        Assert.True(letters.Length - letters.DistinctBy(letter => letter.MessageId).Count() <= 1, "More than one letter was doubled.");
        return
        [
            state.Stage.Name.ToString(),
            $"{state.Opinions.Count} opinions, {state.Objections.Count} objections",
            .. letters.DistinctBy(letter => letter.MessageId)
                .Select(letter => $"{letter.To}: {letter.Subject}"
                    .Replace(organization, "", StringComparison.Ordinal)
                    .Replace(number.Value, "", StringComparison.Ordinal)
                    .Replace(Mails.ApplicantOf(organization), "applicant", StringComparison.Ordinal)
                    .Replace(Mails.ApplicantOf(organization).Split('@')[1], "domain", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];
    }

    private protected static async Task<CaseNumber?> SharedAsync(World world, string organization) =>
        await world.OpenAndShareAsync(organization);

    private protected static async Task<CaseNumber?> QuestionnaireAsync(World world, string organization)
    {
        CaseNumber number = await world.OpenAndShareAsync(organization);
        Assert.IsType<CommandResult.Done>(
            await world.RunAsync(number, new CaseCommand.CloseReview(world.Clock.GetUtcNow(), World.Secretary, "All have spoken.")));
        Assert.IsType<CommandResult.Done>(
            await world.RunAsync(number, new CaseCommand.Approve(world.Clock.GetUtcNow(), World.Secretary, null)));
        await world.WorkAsync();
        Assert.Equal(StageName.Questionnaire, await world.StageAsync(number));
        return number;
    }

    private protected static async Task ShareAgainAsync(World world, CaseNumber? number)
    {
        if (await world.StageAsync(number!.Value) == StageName.Screening)
        {
            await world.ShareAsync(number.Value);
        }
    }

    /// <summary>The same message, however often it is handed in: the last letter at the time of the first answer is answered.</summary>
    private protected sealed class OneReply(Func<string, string> addressOf, string words)
    {
        private readonly Dictionary<string, byte[]> replies = [];

        public async Task HandInAsync(World world, CaseNumber? number, string organization)
        {
            if (!replies.TryGetValue(organization, out byte[]? raw))
            {
                replies[organization] = raw = await world.ReplyToLastAsync(addressOf(organization), words);
            }

            IntakeResult result = await world.ReceiveAsync(raw);
            Assert.Equal((MailOutcomeKind.Joined, number), (result.Outcome, result.Case));
        }
    }
}

public sealed class CrashWhileTakingInTests(AzuriteFixture azurite, ITestOutputHelper output) : CrashTests(azurite, output)
{
    [Theory]
    [InlineData(nameof(Fault.Crash))]
    [InlineData(nameof(Fault.LostAnswer))]
    public Task An_application_is_taken_in_once(string fault) => BreakAsync(
        Enum.Parse<Fault>(fault),
        (_, _) => Task.FromResult<CaseNumber?>(null),
        async (world, _, organization) =>
            Assert.Equal(MailOutcomeKind.Opened, (await world.ReceiveAsync(Mails.Application(organization))).Outcome));
}

public sealed class CrashWhileSharingTests(AzuriteFixture azurite, ITestOutputHelper output) : CrashTests(azurite, output)
{
    [Theory]
    [InlineData(nameof(Fault.Crash))]
    [InlineData(nameof(Fault.LostAnswer))]
    public Task An_application_is_shared_once(string fault) => BreakAsync(
        Enum.Parse<Fault>(fault),
        async (world, organization) => await world.OpenAsync(organization),
        (world, number, _) => ShareAgainAsync(world, number));
}

public sealed class CrashWhileAnsweringTests(AzuriteFixture azurite, ITestOutputHelper output) : CrashTests(azurite, output)
{
    [Theory]
    [InlineData(nameof(Fault.Crash))]
    [InlineData(nameof(Fault.LostAnswer))]
    public Task An_objection_is_recorded_once(string fault) => BreakAsync(
        Enum.Parse<Fault>(fault), SharedAsync, new OneReply(_ => "ursina@ari.example", "OBJECTION\n\nThe name is taken.").HandInAsync);
}

public sealed class CrashWhileWelcomingTests(AzuriteFixture azurite, ITestOutputHelper output) : CrashTests(azurite, output)
{
    [Theory]
    [InlineData(nameof(Fault.Crash))]
    [InlineData(nameof(Fault.LostAnswer))]
    public Task A_member_is_welcomed_and_registered_once(string fault) => BreakAsync(
        Enum.Parse<Fault>(fault), QuestionnaireAsync, new OneReply(Mails.ApplicantOf, Mails.Answers).HandInAsync);
}
