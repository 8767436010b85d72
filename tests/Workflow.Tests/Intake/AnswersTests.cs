using System.Text;
using MimeKit;
using MountainPartnership.Core.Applications;
using MountainPartnership.Mail.Out;
using MountainPartnership.Storage.Indexes;
using MountainPartnership.Storage.Mails;
using MountainPartnership.Storage.Outbox;
using MountainPartnership.TestStorage;
using MountainPartnership.Workflow.Intake;
using MountainPartnership.Workflow.Tests.Worlds;

namespace MountainPartnership.Workflow.Tests.Intake;

/// <summary>Who asks how to join, or applies for herself, is answered without a person, and waits for one all the same.</summary>
public sealed class AnswersTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const string Asker = "malia.tau@ridgewalkers.example";

    [Fact]
    public async Task A_question_gets_the_instructions_once_and_waits_in_triage()
    {
        World world = await AnsweringAsync();
        byte[] raw = Inquiry();

        IntakeResult result = await world.ReceiveAsync(raw);
        Assert.Equal(result, await world.ReceiveAsync(raw));
        Assert.Equal(result, await world.Restart().ReceiveAsync(raw));
        await world.WorkAsync();

        Assert.Equal((MailOutcomeKind.Triage, LetterKind.JoiningInstructions), (result.Outcome, result.Answer));
        Assert.Contains("answered automatically: how to apply", result.Reason, StringComparison.Ordinal);
        MailRecord waiting = Assert.Single((await world.Service<MailLedger>().TriageAsync(null, 10)).Items);
        Assert.Equal(LetterKind.JoiningInstructions, waiting.Outcome!.Answer);
        MimeMessage letter = Assert.Single(world.Post.Letters).Message();
        Assert.Equal(MimeMessage.Load(new MemoryStream(raw)).MessageId, letter.InReplyTo);
        Assert.Equal([letter.InReplyTo!], letter.References.AsEnumerable());
        Assert.Equal("auto-replied", letter.Headers[HeaderId.AutoSubmitted]);
        Assert.NotNull(letter.Headers["X-Auto-Response-Suppress"]);
        Assert.Equal((Asker, World.Address), (letter.To.Mailboxes.Single().Address, letter.ReplyTo.Mailboxes.Single().Address));
        Assert.Equal("Joining the Mountain Partnership", letter.Subject);
        OutboxRow row = await RowAsync(world, result.Mail);
        Assert.Equal((OutboxState.Accepted, world.Clock.GetUtcNow()), (row.State, row.ChangedAt));
    }

    [Fact]
    public async Task An_individual_is_told_so_by_default_and_a_question_is_not_answered()
    {
        World world = await World.CreateAsync(azurite);

        IntakeResult individual = await world.ReceiveAsync(Individual());
        IntakeResult question = await world.ReceiveAsync(Inquiry());
        await world.WorkAsync();

        Assert.Equal((MailOutcomeKind.Triage, LetterKind.IndividualExplanation), (individual.Outcome, individual.Answer));
        Assert.Contains("individuals cannot become members; answered automatically", individual.Reason, StringComparison.Ordinal);
        Assert.Equal((MailOutcomeKind.Triage, null, "it asks how to join"), (question.Outcome, question.Answer, question.Reason));
        Assert.Equal("About your message to the Mountain Partnership", Assert.Single(world.Post.Letters).Subject);
    }

    [Fact]
    public async Task What_is_switched_off_is_not_answered_and_costs_nothing()
    {
        CallTally tally = new();
        World world = await World.CreateAsync(azurite, tally, ("Answers:Individuals", "false"));
        foreach (byte[] raw in (byte[][])[Individual(), Inquiry(), Mails.Raw("someone@elsewhere.example", "Lunch", "Shall we meet at noon?")])
        {
            tally.Reset();
            Assert.Null((await world.ReceiveAsync(raw)).Answer);
            Assert.True(tally.Calls.Count == 3, string.Join(", ", tally.Calls));
        }

        await world.WorkAsync();
        Assert.Empty(world.Post.Letters);
    }

    [Fact]
    public async Task An_answer_takes_four_requests_more()
    {
        CallTally tally = new();
        World world = await World.CreateAsync(azurite, tally, ("Answers:Inquiries", "true"));
        tally.Reset();

        Assert.NotNull((await world.ReceiveAsync(Inquiry())).Answer);

        Assert.True(tally.Calls.Count == 7, string.Join(", ", tally.Calls));
    }

    [Fact]
    public async Task The_answer_is_in_the_language_of_the_question()
    {
        World world = await AnsweringAsync();

        await world.ReceiveAsync(Mails.Raw(Asker, "Adhésion", """
            Madame, Monsieur,

            Comment pouvons-nous adhérer à votre partenariat ? Quelles sont les conditions d'adhésion et les pièces à fournir ?

            Bien cordialement
            """));
        await world.WorkAsync();

        Assert.Equal("L'adhésion à l'alliance Mountain Partnership", Assert.Single(world.Post.Letters).Subject);
    }

    [Theory]
    [InlineData("mx.partnership.example; dmarc=fail header.from=ridgewalkers.example")]
    [InlineData("mx.partnership.example; dkim=pass header.d=elsewhere.example")]
    [InlineData("mx.elsewhere.example; dmarc=pass header.from=ridgewalkers.example")]
    [InlineData("")]
    public async Task A_sender_who_is_not_proved_gets_no_answer(string trust)
    {
        World world = await AnsweringAsync();

        IntakeResult result = await world.ReceiveAsync(Inquiry(trust: trust));
        IntakeResult individual = await world.ReceiveAsync(Individual(trust));
        await world.WorkAsync();

        Assert.All([result, individual], one =>
        {
            Assert.Equal((MailOutcomeKind.Triage, null), (one.Outcome, one.Answer));
            Assert.Contains("not answered: the sender is not proved", one.Reason, StringComparison.Ordinal);
        });
        Assert.Empty(world.Post.Letters);
        Assert.NotNull((await world.ReceiveAsync(Inquiry())).Answer);
    }

    [Theory]
    [InlineData(World.SecretariatAddress, "", "our own")]
    [InlineData("INFO@partnership.example", "", "our own")]
    [InlineData(World.Address, "", "our own message came back")]
    [InlineData(Asker, "Auto-Submitted: auto-generated", "a machine wrote it")]
    [InlineData(Asker, "List-Id: <walkers.lists.example>", "a machine wrote it")]
    [InlineData(Asker, "Return-Path: <>", "a machine wrote it")]
    public async Task We_ourselves_machines_and_lists_get_no_answer(string from, string headers, string reason)
    {
        World world = await AnsweringAsync(("Partnership:OtherAddresses:0", "info@partnership.example"));

        IntakeResult result = await world.ReceiveAsync(Inquiry(from, headers: headers));
        await world.WorkAsync();

        Assert.Null(result.Answer);
        Assert.Contains(reason, result.Reason, StringComparison.Ordinal);
        Assert.Empty(world.Post.Letters);
    }

    [Fact]
    public async Task An_address_is_answered_once_in_seven_days_whatever_it_asks_and_whoever_restarts()
    {
        World world = await AnsweringAsync();
        await world.ReceiveAsync(Inquiry());

        world.Clock.Advance(TimeSpan.FromDays(7) - TimeSpan.FromSeconds(1));
        IntakeResult second = await world.Restart().ReceiveAsync(Inquiry(Asker.ToUpperInvariant(), "And what does it cost to become a member?"));
        IntakeResult another = await world.ReceiveAsync(Inquiry("someone@ridgewalkers.example"));
        world.Clock.Advance(TimeSpan.FromSeconds(1));
        IntakeResult third = await world.ReceiveAsync(Inquiry(more: "May we ask once more?"));
        await world.WorkAsync();

        Assert.Null(second.Answer);
        Assert.Contains("less than 7 days before", second.Reason, StringComparison.Ordinal);
        Assert.NotNull(another.Answer);
        Assert.NotNull(third.Answer);
        Assert.Equal([Asker, Asker, "someone@ridgewalkers.example"], world.Post.Letters.Select(letter => letter.To).Order());
    }

    [Fact]
    public async Task Of_two_messages_at_once_one_is_answered()
    {
        World world = await AnsweringAsync();

        IntakeResult[] results = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(i => world.ReceiveAsync(Inquiry(more: $"Our association has {i} huts."))));
        await world.WorkAsync();

        Assert.Single(results, result => result.Answer is not null);
        Assert.Single(world.Post.Letters);
    }

    [Fact]
    public async Task Mail_of_long_ago_is_not_answered_when_a_mailbox_is_connected()
    {
        World world = await AnsweringAsync();
        world.Clock.Advance(TimeSpan.FromDays(15));

        IntakeResult result = await world.ReceiveAsync(Inquiry());

        Assert.Null(result.Answer);
        Assert.Contains("not answered: it was sent long before, on 2026-09-07", result.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mail_that_is_read_again_is_not_answered_again()
    {
        World world = await World.CreateAsync(azurite);
        await world.ReceiveAsync(Individual());
        await world.ReceiveAsync(Inquiry());
        await world.WorkAsync();
        World switchedOn = world.Restart(null, ("Answers:Inquiries", "true"));

        Assert.Empty(await switchedOn.Service<Reread>().SinceAsync(World.Monday, World.Secretary, CancellationToken.None).ToListAsync());
        switchedOn.Clock.Advance(TimeSpan.FromDays(8));
        await switchedOn.ReceiveAsync(Inquiry());
        await switchedOn.ReconcileAsync();
        await switchedOn.WorkAsync();

        Assert.Single(world.Post.Letters);
    }

    [Fact]
    public async Task A_letter_that_is_tried_again_is_the_same_byte_by_byte()
    {
        World world = await AnsweringAsync();
        world.Post.Refuse = _ => new SendResult.Unclear("The connection was lost.");
        IntakeResult result = await world.ReceiveAsync(Inquiry());
        await world.WorkAsync();
        Assert.Equal(OutboxState.Queued, (await RowAsync(world, result.Mail)).State);

        world.Post.Refuse = _ => null;
        world.Clock.Advance(TimeSpan.FromHours(1));
        await world.Restart().WorkAsync();

        Assert.Equal(2, world.Post.Letters.Count);
        Assert.Single(world.Post.Letters.Select(letter => Convert.ToBase64String(letter.Raw)).Distinct());
        Assert.Equal(OutboxState.Accepted, (await RowAsync(world, result.Mail)).State);
    }

    [Fact]
    public async Task What_machines_say_of_an_answer_is_noted_beside_it()
    {
        World world = await AnsweringAsync();
        MailId mail = (await world.ReceiveAsync(Inquiry())).Mail;
        await world.WorkAsync();
        TakenLetter letter = Assert.Single(world.Post.Letters);

        IntakeResult away = await world.ReceiveAsync(Mails.Reply(
            letter, Asker, "I am out of the office until 20 September.", headers: "Auto-Submitted: auto-replied"));
        Assert.Equal((MailOutcomeKind.Reported, OutboxState.OutOfOffice), (away.Outcome, (await RowAsync(world, mail)).State));
        IntakeResult bounced = await world.ReceiveAsync(Mails.Bounce(letter));
        Assert.Equal((MailOutcomeKind.Reported, OutboxState.Bounced), (bounced.Outcome, (await RowAsync(world, mail)).State));
        Assert.Equal(MailOutcomeKind.Ignored, (await world.ReceiveAsync(letter.Raw)).Outcome);
        Assert.Empty(await world.Service<Reread>().SinceAsync(World.Monday, null, CancellationToken.None).ToListAsync());

        await world.WorkAsync();
        Assert.Single(world.Post.Letters);
    }

    [Fact]
    public async Task An_application_in_reply_to_the_answer_opens_a_case()
    {
        World world = await AnsweringAsync();
        await world.ReceiveAsync(Inquiry());
        await world.WorkAsync();
        string application = Encoding.UTF8.GetString(Mails.Application()).Split("\r\n\r\n", 2)[1];

        IntakeResult result = await world.ReplyAsync(Asker, application);

        Assert.True(result.Outcome == MailOutcomeKind.Opened, result.Reason);
        MembershipRequest request = (await world.CaseAsync(result.Case!.Value)).Request;
        Assert.Equal(("Highland Forum", "PG"), (request.Organization, request.Country));
        Assert.Empty(Completeness.Missing(request));
    }

    [Theory]
    [InlineData("Thank you very much, we shall discuss it in our board.")]
    [InlineData("Thank you. And how can we join as a region? What are the requirements?")]
    public async Task Any_other_reply_to_the_answer_waits_for_a_person_and_gets_no_second_one(string words)
    {
        World world = await AnsweringAsync();
        await world.ReceiveAsync(Inquiry());
        await world.WorkAsync();
        world.Clock.Advance(TimeSpan.FromDays(30));

        IntakeResult result = await world.ReplyAsync(Asker, words);
        await world.WorkAsync();

        Assert.Equal((MailOutcomeKind.Triage, null), (result.Outcome, result.Answer));
        Assert.Single(world.Post.Letters);
        Assert.Empty((await world.Service<CaseIndex>().ListAsync((StageName?)null, null, 10)).Items);
    }

    /// <summary>It names what an application holds, so a careless reader would find one in it.</summary>
    [Theory]
    [InlineData("en"), InlineData("fr"), InlineData("es"), InlineData("ru")]
    public async Task Our_own_words_below_a_reply_are_read_as_nobodys(string language)
    {
        World world = await AnsweringAsync(("Policy:Languages", language));
        await world.ReceiveAsync(Inquiry());
        await world.ReceiveAsync(Individual());
        await world.WorkAsync();

        foreach (TakenLetter letter in world.Post.Letters)
        {
            IntakeResult nothing = await world.ReplyAsync(letter.To, "Perfect.");
            Assert.True(nothing.Outcome == MailOutcomeKind.Triage, nothing.Reason);
            Assert.Contains("no application", nothing.Reason, StringComparison.Ordinal);
            await world.Service<SettleTriage>().TreatAsApplicationAsync(nothing.Mail, World.Secretary, CancellationToken.None);
            CaseNumber taken = (await world.Service<MailLedger>().FindAsync(nothing.Mail))!.Outcome!.Case!.Value;
            MembershipRequest read = (await world.CaseAsync(taken)).Request;
            Assert.Equal(Completeness.Missing(MembershipRequest.Empty).AsEnumerable(), Completeness.Missing(read));
        }

        IntakeResult applies = await world.ReplyAsync(Asker, "Thanks, the Ridge Walkers Association, Fiji, would like to join the Mountain Partnership. We restore trails and train guides in the highlands of Viti Levu. We hope to learn from other members. We can offer training for guides of other islands. Our focal point is Ana Vola, ana@ridge.example.");
        Assert.True(applies.Outcome is MailOutcomeKind.Opened or MailOutcomeKind.Joined, applies.Reason);
    }

    [Fact]
    public async Task A_reply_to_the_answer_is_read_again_as_it_was_read()
    {
        World world = await AnsweringAsync(("Policy:Languages", "es"));
        await world.ReceiveAsync(Inquiry());
        await world.WorkAsync();
        await world.ReplyAsync(Asker, "Perfect.");

        Assert.Empty(await world.Service<Reread>().SinceAsync(World.Monday, World.Secretary, CancellationToken.None).ToListAsync());
    }

    [Fact]
    public async Task A_person_deals_with_an_answered_message_as_with_any_other()
    {
        World world = await AnsweringAsync();
        MailId mail = (await world.ReceiveAsync(Inquiry())).Mail;

        await world.Service<SettleTriage>().DismissAsync(mail, World.Secretary, "answered", CancellationToken.None);

        Assert.Equal(LetterKind.JoiningInstructions, (await world.Service<MailLedger>().FindAsync(mail))!.Outcome!.Answer);
        await world.WorkAsync();
        Assert.Single(world.Post.Letters);
    }

    [Theory]
    [InlineData(nameof(Fault.Crash))]
    [InlineData(nameof(Fault.LostAnswer))]
    public async Task A_process_that_ends_anywhere_neither_loses_nor_doubles_the_answer(string fault)
    {
        World steady = await AnsweringAsync();
        int n = 0;
        for (bool tripped = true; tripped;)
        {
            Breaker breaker = new(Enum.Parse<Fault>(fault), ++n);
            string from = $"malia{n}@ridgewalkers.example";
            World broken = steady.Restart(breaker);
            try
            {
                await broken.ReceiveAsync(Inquiry(from));
                await broken.WorkAsync();
            }
            catch (ProcessEnded)
            {
                // The next process goes on.
            }

            World next = steady.Restart();
            steady.Clock.Advance(TimeSpan.FromMinutes(6));
            await next.ReconcileAsync();
            IntakeResult result = await next.ReceiveAsync(Inquiry(from));
            await next.WorkAsync();

            Assert.Equal((MailOutcomeKind.Triage, LetterKind.JoiningInstructions), (result.Outcome, result.Answer));
            Assert.Equal(OutboxState.Accepted, (await RowAsync(next, result.Mail)).State);
            TakenLetter[] letters = [.. steady.Post.Letters.Where(letter => letter.To == from)];
            Assert.InRange(letters.Length, 1, fault == nameof(Fault.Crash) ? 2 : 1);
            Assert.Single(letters.Select(letter => Convert.ToBase64String(letter.Raw)).Distinct());
            tripped = breaker.HasTripped;
        }

        Assert.True(n > 12, $"Only {n - 1} calls were broken.");
        Assert.Empty(await steady.Service<MailLedger>().UnfinishedAsync(DateTimeOffset.MaxValue));
        Assert.Equal(n, (await steady.Service<MailLedger>().TriageAsync(null, 100)).Items.Count);
        Assert.True(steady.Post.Letters.Count <= n + 1, "More than one letter was doubled.");
    }

    private Task<World> AnsweringAsync(params (string Key, string Value)[] more) =>
        World.CreateAsync(azurite, null, [("Answers:Inquiries", "true"), .. more]);

    private static async Task<OutboxRow> RowAsync(World world, MailId mail) =>
        (await world.Service<LetterOutbox>().FindAsync(OutboxRowId.AnswerTo(mail)))!;

    private static byte[] Inquiry(string from = Asker, string more = "", string? trust = null, string headers = "") => Mails.Raw(
        from,
        "Membership",
        $"""
        Dear Sir or Madam,

        How can our association join the partnership? Could you please tell us what the requirements are?
        {more}

        Kind regards,
        Malia Tau
        """,
        trust: trust,
        headers: headers);

    private static byte[] Individual(string? trust = null) => Mails.Raw(
        "tevita@mountaineer.example",
        "Joining",
        """
        Dear Secretariat,

        I am a retired geographer and would like to become a member of the partnership as an individual.

        Kind regards,
        Tevita Fale
        """,
        trust: trust);
}
