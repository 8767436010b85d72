using System.Collections.Immutable;
using MountainPartnership.Core;
using MountainPartnership.Core.Applications;
using MountainPartnership.Core.Register;
using MountainPartnership.Mail.Out;
using MountainPartnership.Storage.Indexes;
using MountainPartnership.Storage.Outbox;
using MountainPartnership.TestStorage;
using MountainPartnership.Workflow.Cases;
using MountainPartnership.Workflow.Tests.Worlds;
using Xunit.Abstractions;

namespace MountainPartnership.Workflow.Tests.Sending;

public sealed class LargeMailingTests(AzuriteFixture azurite, ITestOutputHelper output) : IClassFixture<AzuriteFixture>
{
    private const int Members = 300;
    private const int ContactsEach = 4;

    [Fact]
    public async Task A_mailing_to_1200_is_expanded_in_batches_announced_in_time_and_leaves_within_the_limits()
    {
        CallTally tally = new();
        World world = await World.CreateAsync(azurite, tally);
        RegisterIndex register = world.Service<RegisterIndex>();
        await Parallel.ForEachAsync(Enumerable.Range(0, Members), async (i, ct) => await register.RefreshAsync(MemberOf(i), null, ct));
        CaseNumber number = await world.OpenAsync();
        world.Post.Limits = new SendingLimits(PerMinute: null, PerHour: 100);
        await world.ShareAsync(number);

        // 1,200 at 100 an hour: the last of them leave after eleven hours, and then the window begins.
        MembershipCase shared = await world.CaseAsync(number);
        Assert.True(shared.Review!.ClosesAt >= world.Clock.GetUtcNow() + TimeSpan.FromHours(11) + shared.Policy.ReviewWindow);
        tally.Reset();
        await world.Service<AdvanceCase>().AsyncFor(number, CancellationToken.None);
        int calls = tally.Calls.Count;
        output.WriteLine($"expanding {Members * ContactsEach} recipients took {calls} requests");
        Assert.True(calls < 60, string.Join(", ", tally.Calls));
        Assert.Equal(Members * ContactsEach, (await world.RowsAsync(number)).Count(row => row.Kind == LetterKind.ReviewInvitation));

        int before = world.Post.Letters.Count;
        await world.WorkAsync();
        await world.WorkAsync();
        Assert.Equal(100, world.Post.Letters.Count - before);
        LetterId letter = (await world.CaseAsync(number)).Mailings.Single().Key;
        LetterProgress progress = await world.Service<LetterOutbox>().LetterProgressAsync(number, letter);
        Assert.Equal((100, 1_100), (progress[OutboxState.Accepted], progress.Waiting));
    }

    private static Member MemberOf(int i)
    {
        MemberId id = MemberId.Of($"Member {i}");
        ImmutableArray<MemberContact> contacts =
        [
            .. Enumerable.Range(0, ContactsEach).Select(j => $"contact{j}@member{i}.example").Select((address, j) =>
                new MemberContact(ContactId.Of(id.Value, address), new Contact($"Contact {j}", address), IsFocalPoint: j == 0)),
        ];
        return new Member(id, 1, $"Member {i}", MemberCategory.MajorGroup, "CH", null, Language.English, contacts, World.Monday, Member.Imported);
    }
}
