using System.Text;
using MountainPartnership.Core.Applications;
using MountainPartnership.Core.Review;
using MountainPartnership.Mail.Out;
using MountainPartnership.Storage.Indexes;
using MountainPartnership.Storage.Outbox;
using MountainPartnership.Storage.Streams;
using MountainPartnership.Workflow.Cases;
using MountainPartnership.Workflow.Intake;
using MountainPartnership.Workflow.Members;

namespace MountainPartnership.LocalHost;

/// <summary>The story of one application, on the sample mail that stands beside this program.</summary>
internal sealed class Demo(LocalSystem system, ManualClock clock, DirectoryInfo outbox, TextWriter output)
{
    public static readonly DateTimeOffset Begins = new(2026, 9, 7, 7, 13, 0, TimeSpan.Zero);

    private const string AuthservId = "mx.mountainpartnership.example";
    private const string ApplicantAddress = "leilani.aea@highlandforum.example";
    private static readonly Actor Secretary = Actor.Secretariat("Fiammetta Rasi");
    private static readonly string Samples = Path.Combine(AppContext.BaseDirectory, "Samples");

    private CaseNumber number;
    private int step;
    private int lettersTold;

    /// <returns>Whether the welcome letter has left and the applicant is in the register.</returns>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        using StreamReader members = new(Path.Combine(Samples, "members.csv"), Encoding.UTF8);
        MemberList list = await system.Service<ImportMembers>().FromAsync(members, Secretary, dryRun: false, cancellationToken);
        await TellAsync($"The alliance has {list.Entries.Length} members.");

        await AskForWhatIsMissingAsync(cancellationToken);

        await TakeInAsync(await File.ReadAllBytesAsync(Path.Combine(Samples, "application.eml"), cancellationToken), cancellationToken);
        await TellAsync($"Another e-mail is a complete application, and opens case {number}.");
        await TellStageAsync(cancellationToken);

        await DoAsync(await system.Service<ShareCase>().AsyncFor(number, Secretary, null, cancellationToken), cancellationToken);
        MembershipCase shared = await CaseAsync(cancellationToken);
        await TellAsync($"{Secretary.Id} has checked what was read, and shares it; the review closes on {shared.Review!.ClosesAt:d MMMM yyyy 'at' HH:mm} UTC.");
        await TellStageAsync(cancellationToken);

        foreach (string reply in Directory.GetFiles(Path.Combine(Samples, "replies"), "*@*.txt").Order())
        {
            string address = Path.GetFileNameWithoutExtension(reply);
            await ReplyAsync(address, await File.ReadAllTextAsync(reply, cancellationToken), cancellationToken);
            Opinion opinion = (await CaseAsync(cancellationToken)).Opinions[^1];
            await TellAsync($"{address} answers: {opinion.Stance}{(opinion.Counts ? "" : ", to be confirmed")}.");
        }

        await AdvanceAsync(TimeSpan.FromDays(8), "Eight days pass; members who were silent are reminded.", cancellationToken);
        await AdvanceAsync(TimeSpan.FromDays(8), "Eight more days pass; the review closes and the Secretariat gets its summary.", cancellationToken);

        await DecideAsync(cancellationToken);
        string answers = await File.ReadAllTextAsync(Path.Combine(Samples, "replies", "questionnaire.txt"), cancellationToken);
        await ReplyAsync(ApplicantAddress, answers, cancellationToken);
        await TellAsync("The applicant answers the questionnaire in a reply.");
        await TellStageAsync(cancellationToken);
        return await EndAsync(cancellationToken);
    }

    private async Task AskForWhatIsMissingAsync(CancellationToken cancellationToken)
    {
        await TakeInAsync(
            await File.ReadAllBytesAsync(Path.Combine(Samples, "application-incomplete.eml"), cancellationToken), cancellationToken);
        MembershipCase asked = await CaseAsync(cancellationToken);
        await TellAsync($"An e-mail in French opens case {number}; it lacks {string.Join(" and ", asked.Missing)}. The applicant is asked, in French.");
        await TellStageAsync(cancellationToken);

        await ReplyAsync(
            asked.Applicant.Email, await File.ReadAllTextAsync(Path.Combine(Samples, "replies", "missing-facts.txt"), cancellationToken), cancellationToken);
        MembershipRequest request = (await CaseAsync(cancellationToken)).Request;
        await TellAsync($"The applicant answers in prose: alternate {request.Alternates[0].Name}, \"{request.Contributions}\". It goes on.");
        await TellStageAsync(cancellationToken);
    }

    private async Task DecideAsync(CancellationToken cancellationToken)
    {
        RunCommand run = system.Service<RunCommand>();
        CommandResult tooSoon = await run.OnAsync(
            number, new CaseCommand.Approve(clock.GetUtcNow(), Secretary, null), null, cancellationToken);
        await TellAsync($"Approval is refused: {((CommandResult.Refused)tooSoon).Reasons[0].Text}");

        Objection objection = (await CaseAsync(cancellationToken)).Objections.Single();
        CaseCommand overrule = new CaseCommand.RuleOnObjection(
            clock.GetUtcNow(), Secretary, objection.Id, ObjectionRuling.Overrule, "The two organizations have different statutes and names.");
        await DoAsync(await run.OnAsync(number, overrule, null, cancellationToken), cancellationToken);
        await TellAsync("The objection is overruled, with reasons.");

        await DoAsync(
            await run.OnAsync(number, new CaseCommand.Approve(clock.GetUtcNow(), Secretary, null), null, cancellationToken), cancellationToken);
        await TellAsync($"{Secretary.Id} approves; the questionnaire goes out.");
        await TellStageAsync(cancellationToken);
    }

    private async Task<bool> EndAsync(CancellationToken cancellationToken)
    {
        MembershipCase state = await CaseAsync(cancellationToken);
        bool welcomed = (await system.Service<LetterOutbox>().RecipientsAsync(number, cancellationToken))
            .Any(row => row.Kind == LetterKind.Welcome && row.State == OutboxState.Accepted);
        bool registered = false;
        await foreach (Core.Register.Member member in system.Service<RegisterIndex>().MembersAsync(ct: cancellationToken))
        {
            registered |= member.Origin == number.Value;
        }

        ChainVerdict chain = await system.Service<EventStore>().VerifyAsync(number, cancellationToken);
        bool done = welcomed && registered && state.Stage is Stage.Member && chain.IsIntact;
        await TellAsync(done
            ? $"{state.Request.Organization} is a member. Its history of {chain.Events} events verifies. Letters: {outbox.FullName}"
            : $"The story did not end as it should: the case is in {state.Stage.Name}.");
        return done;
    }

    private async Task TakeInAsync(byte[] raw, CancellationToken cancellationToken)
    {
        IntakeResult result = await system.Service<TakeInMail>().AsyncFor(raw, InboxFolder.Channel, cancellationToken);
        number = result.Case ?? throw new InvalidOperationException($"The message joined no case: {result.Reason}");
        await system.Service<Pulse>().UntilQuietAsync(cancellationToken);
    }

    /// <summary>The last letter that went to an address is answered.</summary>
    private async Task ReplyAsync(string address, string ownWords, CancellationToken cancellationToken)
    {
        clock.MoveTo(clock.GetUtcNow().AddMinutes(5));
        FileInfo letter = outbox.GetFiles($"{address}_*.eml").OrderBy(file => file.Name).Last();
        await using FileStream stream = letter.OpenRead();
        await TakeInAsync(
            await ComposeReply.ToAsync(stream, ownWords, AuthservId, clock.GetUtcNow(), cancellationToken), cancellationToken);
    }

    private async Task DoAsync(CommandResult result, CancellationToken cancellationToken)
    {
        if (result is CommandResult.Refused refused)
        {
            throw new InvalidOperationException(refused.Reasons[0].Text);
        }

        await system.Service<Pulse>().UntilQuietAsync(cancellationToken);
    }

    private async Task AdvanceAsync(TimeSpan by, string story, CancellationToken cancellationToken)
    {
        await system.Service<Pulse>().AdvanceAsync(clock, clock.GetUtcNow() + by, cancellationToken);
        await TellAsync(story);
        await TellStageAsync(cancellationToken);
    }

    private async Task<MembershipCase> CaseAsync(CancellationToken cancellationToken) =>
        Evolve.From((await system.Service<EventStore>().LoadAsync(number, cancellationToken)).Events)!;

    private Task TellAsync(string story) => output.WriteLineAsync($"{++step,2}. {clock.GetUtcNow():yyyy-MM-dd}  {story}");

    private async Task TellStageAsync(CancellationToken cancellationToken)
    {
        MembershipCase state = await CaseAsync(cancellationToken);
        int letters = outbox.GetFiles("*.eml").Length;
        await output.WriteLineAsync($"                stage {state.Stage.Name}; {letters - lettersTold} letters left, {letters} in all");
        lettersTold = letters;
    }
}
