using MountainPartnership.Core.Applications;
using MountainPartnership.Core.Questionnaire;
using MountainPartnership.Core.Register;
using MountainPartnership.Core.Review;
using static MountainPartnership.Core.Tests.Samples;

namespace MountainPartnership.Core.Tests.Applications;

/// <summary>The commands that a random walk can give at one moment.</summary>
/// <param name="Called">The letters called for so far on whose end a rule depends.</param>
/// <param name="Detail">Random; the particulars of a command are taken from it.</param>
internal sealed record Commands(
    CasePolicy Policy, MembershipCase? Case, IReadOnlyList<LetterId> Called, DateTimeOffset Now, int Detail, MailId NextMail)
{
    private static readonly MembershipRequest[] Requests =
    [
        Complete,
        WithoutAlternate,
        Complete with { Category = MemberCategory.Individual },
        MembershipRequest.Empty,
        Complete with { Country = null },
    ];

    private static readonly (MemberId Member, ContactId Contact)[] Voices =
        [(Glacier, GlacierFocal), (Glacier, GlacierAlternate), (Larch, LarchFocal)];

    private static readonly Actor[] Anybody = [Ines, Ines, Actor.System, Applicant, Actor.Member(GlacierFocal)];

    private static readonly RequestField[] AllFields = Enum.GetValues<RequestField>();

    public CaseCommand For(Move move)
    {
        Func<CaseCommand>[] commands = move.Kind switch
        {
            MoveKind.Deadline => [Tick],
            _ when Case is null => [Open],
            MoveKind.Sensible => Sensible(Case.Stage),
            _ => All,
        };
        CaseCommand command = commands[move.Choice % commands.Length]();
        return move.Kind == MoveKind.Wild && command is not CaseCommand.Open ? command with { By = Pick(Anybody) } : command;
    }

    private Func<CaseCommand>[] Sensible(Stage stage) => stage switch
    {
        Stage.Information => [Provide, Provide, Provide, EndInformation, WaiveFact, CorrectFact, Ask, Tick, Opinion],
        Stage.Screening => [Share, Share, Share, Share, CorrectFact, Ask, Tick],
        Stage.Review =>
        [
            StartMailing, FinishMailing, StartMailing, FinishMailing, Opinion, Opinion, Opinion, Confirm, WithdrawObjections,
            Rule, Extend, CloseReview, Ask, Tick,
        ],
        Stage.Decision =>
            [Rule, Rule, WithdrawObjections, Approve, Approve, Approve, Approve, Decline, Extend, Ask, Opinion, Confirm, FinishMailing],
        Stage.Questionnaire => [Answer, Answer, Answer, ExtendQuestionnaire, WaiveQuestionnaire, Lapse, Lapse, Tick],
        Stage.Welcome => [StartMailing, FinishMailing, StartMailing, FinishMailing, CorrectFact],
        _ => [Reopen, Opinion, Confirm, Rule, Withdraw, Answer, Tick, File],
    };

    private Func<CaseCommand>[] All =>
    [
        Open, Provide, Ask, EndInformation, CorrectFact, WaiveFact, Share, StartMailing, FinishMailing, Opinion, Confirm,
        WithdrawObjections, Rule, Extend, CloseReview, Approve, Decline, Answer, ExtendQuestionnaire, WaiveQuestionnaire, Lapse,
        Withdraw, Withdraw, Reopen, File, Tick,
    ];

    private T Pick<T>(IReadOnlyList<T> items, int salt = 1) => items[Detail / salt % items.Count];

    private bool OneIn(int n, int salt = 1) => Detail / salt % n == 0;

    private string Reason => OneIn(9, 7) ? " " : $"Reason {Detail % 5}.";

    private CaseCommand Open() => Samples.Open(Pick(Requests), Policy) with { Now = Now };

    private CaseCommand.ProvideInformation Provide()
    {
        MembershipRequest answer = Pick(Requests, 3) with { Category = MemberCategory.MajorGroup };
        return new(Now, Applicant, NextMail, "ana@alpaca.example", answer, [.. Case!.Missing.Except(Completeness.Missing(answer))], "");
    }

    private CaseCommand.RequestInformation Ask() =>
        new(Now, Ines, OneIn(3) ? [Pick(AllFields)] : [], OneIn(4, 3) ? null : $"Question {Detail % 3}?");

    private CaseCommand.EndInformation EndInformation() => new(Now, Ines, Reason);

    private CaseCommand.CorrectFact CorrectFact() => Pick(AllFields) switch
    {
        RequestField.Category => new(Now, Ines, RequestField.Category, Pick(Enum.GetNames<MemberCategory>(), 11), Reason),
        RequestField.Country => new(Now, Ines, RequestField.Country, "CH", Reason),
        RequestField.FocalPoint or RequestField.Alternate => new(
            Now, Ines, Pick(AllFields), $"Rosa Cruz <rosa{Detail % 3}@alpaca.example>", Reason),
        RequestField field => new(Now, Ines, field, $"Fact {Detail % 4}", Reason),
    };

    private CaseCommand.WaiveFact WaiveFact() =>
        new(Now, Ines, Case is { Missing: { IsEmpty: false } missing } ? missing[0] : Pick(AllFields), Reason);

    private CaseCommand.Share Share() =>
        new(Now, OneIn(4) ? Actor.System : Ines, Now + TimeSpan.FromHours(Detail % 70), Detail % 5);

    private CaseCommand.StartMailing StartMailing() => new(Now, Letter, Kind, Detail % 4);

    private CaseCommand.FinishMailing FinishMailing() => new(
        Now,
        Case!.Mailings.FirstOrDefault(m => m.Value.FinishedAt is null).Key is { Sequence: > 0 } open ? open : Letter,
        OneIn(3) ? new MailingCounts(0, 2, 0) : new MailingCounts(2, 0, 0));

    private LetterId Letter => Called.Count == 0 ? new LetterId(1, 0) : Called[^1];

    private LetterKind Kind => Case!.Stage is Stage.Review ? LetterKind.ReviewInvitation : LetterKind.Welcome;

    private CaseCommand.RecordOpinion Opinion()
    {
        (MemberId member, ContactId contact) = Pick(Voices);
        Stance stance = OneIn(3, 2) ? Stance.Objection : Pick(Enum.GetValues<Stance>(), 5);
        return new(
            Now - TimeSpan.FromHours(OneIn(5) ? 30 : 0), Actor.Member(contact), NextMail, member, contact, stance,
            !OneIn(3, 4), "", null, "");
    }

    private CaseCommand.ConfirmOpinion Confirm() => new(
        Now,
        OneIn(2) ? Ines : Actor.Member(Pick(Voices).Contact),
        Case!.Opinions.IsEmpty ? new OpinionId("none") : Pick(Case.Opinions, 3).Id);

    private CaseCommand.WithdrawObjections WithdrawObjections()
    {
        (MemberId member, ContactId contact) = Pick(Voices);
        return new(Now, Actor.Member(contact), member, NextMail);
    }

    private CaseCommand.RuleOnObjection Rule() => new(
        Now,
        Ines,
        Case!.Objections.IsEmpty ? new OpinionId("none") : Pick(Case.Objections, 3).Id,
        OneIn(2, 13) ? ObjectionRuling.Overrule : Pick(Enum.GetValues<ObjectionRuling>()),
        Reason);

    private CaseCommand.ExtendReview Extend() => new(Now, Ines, Now + Days(Detail % 40 - 5), Reason);

    private CaseCommand.CloseReview CloseReview() => new(Now, Ines, Reason);

    private CaseCommand.Approve Approve() => new(Now, Ines, Reason);

    private CaseCommand.Decline Decline() => new(Now, Ines, Reason);

    private CaseCommand.AnswerQuestionnaire Answer() => new(
        Now,
        Applicant,
        NextMail,
        "ana@alpaca.example",
        Answers(OneIn(3) ? Enum.GetValues<QuestionId>() : RequiredQuestions[..(Detail % (RequiredQuestions.Length + 1))]),
        "");

    private CaseCommand.ExtendQuestionnaire ExtendQuestionnaire() => new(Now, Ines, Now + Days(Detail % 120 - 5), Reason);

    private CaseCommand.WaiveQuestionnaire WaiveQuestionnaire() => new(Now, Ines, Reason);

    private CaseCommand.Lapse Lapse() => new(Now, Ines, Reason);

    private CaseCommand.Withdraw Withdraw() => new(Now, OneIn(3) ? Ines : Applicant, OneIn(3) ? null : NextMail, Reason);

    private CaseCommand.Reopen Reopen() => new(Now, Ines, Reason);

    private CaseCommand.FileCorrespondence File() => new(Now, Applicant, NextMail, "ana@alpaca.example", "Any news?");

    private CaseCommand.Tick Tick() => new(Now);
}
