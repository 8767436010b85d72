using MountainPartnership.Core.Applications;
using MountainPartnership.Core.Review;
using MountainPartnership.Storage.Mails;
using MountainPartnership.TestStorage;
using MountainPartnership.Workflow.Cases;
using MountainPartnership.Workflow.Intake;
using MountainPartnership.Workflow.Tests.Worlds;

namespace MountainPartnership.Workflow.Tests.Intake;

/// <summary>Who can say what by mail, and how far it counts.</summary>
public sealed class RepliesTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const string Ursina = "ursina@ari.example";
    private const string Solene = "solene@haute-combe.example";

    [Fact]
    public async Task Support_counts_only_when_key_sender_and_proof_agree()
    {
        World world = await SharedWorldAsync();
        CaseNumber number = await world.OpenAndShareAsync();
        TakenLetter letter = world.Post.LastTo(Ursina);
        (string From, string? Trust)[] doubtful =
        [
            ("ursina@private.example", null),
            (Ursina, ""),
            (Ursina, $"{World.AuthservId}; dmarc=fail header.from=ari.example"),
            (Ursina, "mx.forged.example; dmarc=pass header.from=ari.example"),
            (Ursina, $"{World.AuthservId}; dmarc=pass header.from=other.example"),
        ];

        foreach ((string from, string? trust) in doubtful)
        {
            IntakeResult result = await world.ReceiveAsync(Mails.Reply(letter, from, "SUPPORT", trust: trust));

            Assert.Equal((MailOutcomeKind.Joined, number), (result.Outcome, result.Case));
            Opinion opinion = (await world.CaseAsync(number)).Opinions[^1];
            Assert.False(opinion.Counts, $"{from}, {trust}: {opinion.Evidence}");
        }

        Assert.Equal(doubtful.Length, (await world.CaseAsync(number)).Opinions.Count);
        await world.ReceiveAsync(Mails.Reply(letter, Ursina, "SUPPORT"));
        Assert.True((await world.CaseAsync(number)).Opinions[^1].Counts);
    }

    [Fact]
    public async Task A_header_of_the_trusted_name_from_a_channel_without_trust_proves_nothing()
    {
        World world = await SharedWorldAsync();
        CaseNumber number = await world.OpenAndShareAsync();

        await world.ReceiveAsync(Mails.Reply(world.Post.LastTo(Ursina), Ursina, "SUPPORT"), channel: "Unknown");

        Assert.False(Assert.Single((await world.CaseAsync(number)).Opinions).Counts);
    }

    [Fact]
    public async Task An_expired_key_does_not_make_an_opinion_count_and_a_foreign_one_leads_nowhere()
    {
        World world = await World.CreateAsync(
            azurite, null, ("Partnership:ReplyKeyDays", "30"), ("Policy:ReviewWindowDays", "60"), ("Policy:CaseAgeWarningDays", "300"));
        await world.ImportAsync(Mails.OneMember);
        CaseNumber number = await world.OpenAndShareAsync();
        TakenLetter letter = world.Post.LastTo(Ursina);
        await world.PassAsync(TimeSpan.FromDays(32));

        IntakeResult expired = await world.ReceiveAsync(Mails.Reply(letter, Ursina, "SUPPORT"));
        int plus = letter.ReplyTo.IndexOf('+', StringComparison.Ordinal) + 5;
        char changed = letter.ReplyTo[plus] == 'a' ? 'b' : 'a';
        string foreignKey = letter.ReplyTo[..plus] + changed + letter.ReplyTo[(plus + 1)..];
        IntakeResult foreign = await world.ReceiveAsync(Mails.Raw(Ursina, "Re: the application", "SUPPORT", foreignKey));
        IntakeResult bySubject = await world.ReceiveAsync(Mails.Raw(Ursina, $"Re: {number}", "SUPPORT", foreignKey));

        Assert.Equal(MailOutcomeKind.Joined, expired.Outcome);
        Opinion opinion = Assert.Single((await world.CaseAsync(number)).Opinions);
        Assert.False(opinion.Counts);
        Assert.False(opinion.Late);
        Assert.Equal((MailOutcomeKind.Triage, null), (foreign.Outcome, foreign.Case));
        Assert.Equal((MailOutcomeKind.Joined, number), (bySubject.Outcome, bySubject.Case));
    }

    [Fact]
    public async Task A_reply_about_a_case_that_is_not_shared_yet_is_kept_with_it_and_is_no_opinion()
    {
        World world = await SharedWorldAsync();
        CaseNumber number = await world.OpenAsync();

        IntakeResult result = await world.ReceiveAsync(Mails.Raw(Ursina, $"Re: {number}", "SUPPORT"));
        await world.WorkAsync();

        Assert.Equal((MailOutcomeKind.Joined, number), (result.Outcome, result.Case));
        Assert.Empty((await world.CaseAsync(number)).Opinions);
        Assert.Contains(world.Post.Letters, letter => letter.To == World.SecretariatAddress && letter.Subject.Contains(number.Value, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_applicant_withdraws_by_mail_only_with_a_proved_address()
    {
        World world = await SharedWorldAsync();
        CaseNumber number = await world.OpenAsync();
        TakenLetter letter = world.Post.LastTo(Mails.Applicant);
        const string Words = "We withdraw our application.";

        IntakeResult unproved = await world.ReceiveAsync(Mails.Reply(letter, Mails.Applicant, Words, trust: ""));
        IntakeResult stranger = await world.ReceiveAsync(Mails.Reply(letter, "someone@elsewhere.example", Words));
        Assert.Equal(StageName.Screening, await world.StageAsync(number));
        IntakeResult proved = await world.ReceiveAsync(Mails.Reply(letter, Mails.Applicant, Words));

        Assert.All([unproved, stranger, proved], result => Assert.Equal(MailOutcomeKind.Joined, result.Outcome));
        Assert.Equal(StageName.Withdrawn, await world.StageAsync(number));
    }

    [Fact]
    public async Task An_objection_blocks_until_that_member_withdraws_it_with_proof()
    {
        World world = await SharedWorldAsync();
        CaseNumber number = await world.OpenAndShareAsync();
        await world.ReplyAsync(Ursina, "OBJECTION\n\nThe statutes are missing.");
        TakenLetter letter = world.Post.LastTo(Ursina);
        await world.ReplyAsync(Ursina, "SUPPORT");
        await world.ReceiveAsync(Mails.Reply(world.Post.LastTo(Solene), Solene, "I withdraw my objection."));
        await world.ReceiveAsync(Mails.Reply(letter, Ursina, "I withdraw my objection.", trust: ""));
        Assert.Equal(ObjectionState.Open, Assert.Single((await world.CaseAsync(number)).Objections).State);
        await world.RunAsync(number, new CaseCommand.CloseReview(world.Clock.GetUtcNow(), World.Secretary, "All have spoken."));
        Assert.IsType<CommandResult.Refused>(
            await world.RunAsync(number, new CaseCommand.Approve(world.Clock.GetUtcNow(), World.Secretary, null)));

        await world.ReceiveAsync(Mails.Reply(letter, Ursina, "I withdraw my objection."));

        Assert.Equal(ObjectionState.Withdrawn, Assert.Single((await world.CaseAsync(number)).Objections).State);
        Assert.IsType<CommandResult.Done>(
            await world.RunAsync(number, new CaseCommand.Approve(world.Clock.GetUtcNow(), World.Secretary, null)));
    }

    [Fact]
    public async Task Mail_to_a_closed_case_is_kept_with_it_and_a_decision_on_it_is_refused()
    {
        World world = await SharedWorldAsync();
        CaseNumber number = await world.OpenAsync();
        await world.RunAsync(number, new CaseCommand.Withdraw(world.Clock.GetUtcNow(), World.Secretary, null, "By telephone."));
        await world.WorkAsync();

        IntakeResult late = await world.ReplyAsync(Mails.Applicant, "Thank you, and goodbye.");
        CommandResult decision = await world.RunAsync(number, new CaseCommand.Approve(world.Clock.GetUtcNow(), World.Secretary, null));

        Assert.Equal((MailOutcomeKind.Joined, number), (late.Outcome, late.Case));
        Assert.Equal(RefusalReason.CaseClosed, Assert.IsType<CommandResult.Refused>(decision).Reasons[0].Reason);
    }

    private async Task<World> SharedWorldAsync()
    {
        World world = await World.CreateAsync(azurite);
        await world.ImportAsync(Mails.Members);
        return world;
    }
}
