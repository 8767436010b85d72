using MountainPartnership.Core.Applications;
using MountainPartnership.Functions.Tests.Worlds;
using MountainPartnership.Storage;
using MountainPartnership.Storage.Indexes;
using MountainPartnership.Storage.Outbox;
using MountainPartnership.TestStorage;
using MountainPartnership.Workflow.Intake;

namespace MountainPartnership.Functions.Tests.Sending;

public sealed class DeliveryReportsTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Theory]
    [InlineData("Delivered", OutboxState.Delivered)]
    [InlineData("Bounced", OutboxState.Bounced)]
    [InlineData("Failed", OutboxState.Bounced)]
    [InlineData("FilteredSpam", OutboxState.Bounced)]
    [InlineData("Quarantined", OutboxState.Bounced)]
    [InlineData("Suppressed", OutboxState.Bounced)]
    [InlineData("Expanded", OutboxState.Accepted)]
    [InlineData("SomethingNew", OutboxState.Accepted)]
    public async Task A_report_is_noted_beside_the_letter_that_its_Message_ID_names(string status, OutboxState expected)
    {
        await using World world = await World.CreateAsync(azurite);
        string letter = await AcknowledgedAsync(world);

        await ReportAsync(world, Report(letter, status));

        OutboxRow row = await RowAsync(world);
        Assert.Equal(expected, row.State);
        Assert.Equal(expected is OutboxState.Accepted, row.Reason is null);
    }

    [Theory]
    [InlineData("<foreign@elsewhere.example>")]
    [InlineData("")]
    public async Task A_report_of_a_letter_that_is_not_ours_changes_nothing(string messageId)
    {
        await using World world = await World.CreateAsync(azurite);
        await AcknowledgedAsync(world);

        await ReportAsync(world, Report(messageId, "Bounced"));

        Assert.Equal(OutboxState.Accepted, (await RowAsync(world)).State);
    }

    [Fact]
    public async Task A_Message_ID_with_a_forged_key_changes_nothing()
    {
        await using World world = await World.CreateAsync(azurite);
        string letter = await AcknowledgedAsync(world);

        await ReportAsync(world, Report((letter[0] == 'a' ? 'b' : 'a') + letter[1..], "Bounced"));

        Assert.Equal(OutboxState.Accepted, (await RowAsync(world)).State);
    }

    [Fact]
    public async Task A_report_of_an_answer_without_a_case_is_noted_beside_it()
    {
        await using World world = await World.CreateAsync(azurite);
        HandedIn handed = await world.Service<IMailHandIn>().HandInAsync(
            Mails.Raw(
                "tevita@mountaineer.example", "Joining", World.Address,
                "I am a geographer and would like to become a member of the partnership as an individual."),
            "Http",
            default);
        await world.SettleAsync();
        await world.SendDueAsync();

        await ReportAsync(world, Report(world.Post.LastTo("tevita@mountaineer.example").Message.MessageId!, "Bounced"));

        OutboxRow row = (await world.Service<LetterOutbox>().FindAsync(OutboxRowId.AnswerTo(handed.Mail)))!;
        Assert.Equal((LetterKind.IndividualExplanation, OutboxState.Bounced), (row.Kind, row.State));
    }

    /// <returns>The Message-ID of the letter to the applicant.</returns>
    private static async Task<string> AcknowledgedAsync(World world)
    {
        await world.Service<IMailHandIn>().HandInAsync(Mails.Application(), "Http", default);
        await world.SettleAsync();
        return world.Post.LastTo(Mails.Applicant).Message.MessageId!;
    }

    private static async Task ReportAsync(World world, string report)
    {
        await world.Queue(StorageNames.DeliveryReportsQueue).SendMessageAsync(report);
        await world.SettleAsync();
    }

    private static async Task<OutboxRow> RowAsync(World world)
    {
        CaseNumber number = (await world.Service<CaseIndex>().ListAsync((StageName?)null, null, 10)).Items.Single().Number;
        return (await world.Service<LetterOutbox>().RecipientsAsync(number)).First(row => row.To.Address == Mails.Applicant);
    }

    private static string Report(string messageId, string status) => $$$"""
        {"specversion":"1.0","type":"Microsoft.Communication.EmailDeliveryReportReceived","source":"/subscriptions/x","id":"1",
         "time":"2026-09-07T08:01:00Z","subject":"sender/s@mail.partnership.example/message/op",
         "data":{"sender":"s@mail.partnership.example","recipient":"r@elsewhere.example","messageId":"op",
         "internetMessageId":"{{{messageId}}}","status":"{{{status}}}",
         "deliveryStatusDetails":{"statusMessage":"550 5.1.1 No such user."},"deliveryAttemptTimestamp":"2026-09-07T08:01:00Z"}}
        """;
}
