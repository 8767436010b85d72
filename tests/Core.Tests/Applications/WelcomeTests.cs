using MountainPartnership.Core.Applications;
using MountainPartnership.Core.Register;
using static MountainPartnership.Core.Applications.CaseEvent;
using static MountainPartnership.Core.Tests.Samples;
using static MountainPartnership.Core.Tests.Specification;

namespace MountainPartnership.Core.Tests.Applications;

public sealed class WelcomeTests
{
    private static readonly MailingCounts Delivered = new(1, 1, 0);
    private static readonly MailingCounts Undelivered = new(0, 2, 0);

    private static readonly Specification Sending = Given(Welcomed)
        .After(new CaseCommand.StartMailing(Closing, WelcomeLetter, LetterKind.Welcome, 2));

    private static readonly Specification Failed = Sending.After(new CaseCommand.FinishMailing(Closing, WelcomeLetter, Undelivered));

    private static CaseCommand.CorrectFact Correct(RequestField field, string value) =>
        new(Closing + Days(1), Ines, field, value, "They telephoned.");

    [Fact]
    public void The_organization_is_a_member_once_the_welcome_letter_has_left() =>
        Sending
            .When(new CaseCommand.FinishMailing(Closing, WelcomeLetter, Delivered))
            .Then(
                new MailingFinished(Closing, Actor.System, WelcomeLetter, LetterKind.Welcome, Delivered),
                new MemberAdmitted(Closing, Actor.System, MemberId.Of(Number.Value)))
            .ThenLetters()
            .ThenStage<Stage.Member>();

    [Fact]
    public void A_member_is_admitted_once() =>
        Given(Admitted).When(new CaseCommand.FinishMailing(Closing + Days(1), WelcomeLetter, Delivered)).ThenNothing();

    [Fact]
    public void A_welcome_letter_that_reached_nobody_admits_nobody_and_the_Secretariat_is_told() =>
        Sending
            .When(new CaseCommand.FinishMailing(Closing, WelcomeLetter, Undelivered))
            .ThenLetters(LetterKind.WelcomeFailed)
            .ThenStage<Stage.Welcome>();

    [Fact]
    public void A_corrected_address_sends_the_welcome_letter_again()
    {
        Specification again = Failed
            .When(Correct(RequestField.FocalPoint, "Ana Quispe <ana@alpaca-highlands.example>"))
            .ThenLetters(LetterKind.Welcome).AndThen;

        Assert.False(Assert.IsType<Stage.Welcome>(again.Case.Stage).LetterFailed);
        LetterId second = new(again.Case.Version, 0);
        again.After(new CaseCommand.StartMailing(Closing + Days(1), second, LetterKind.Welcome, 2))
            .When(new CaseCommand.FinishMailing(Closing + Days(1), second, Delivered))
            .ThenStage<Stage.Member>();
    }

    [Fact]
    public void The_same_address_can_be_tried_again_and_the_same_correction_only_once()
    {
        CaseCommand.CorrectFact same = Correct(RequestField.FocalPoint, "Ana Quispe <ana@alpaca.example>");

        Failed.When(same).ThenLetters(LetterKind.Welcome);
        Failed.After(same).When(same).ThenNothing();
    }

    [Fact]
    public void A_correction_of_something_else_sends_no_second_welcome_letter() =>
        Failed.When(Correct(RequestField.Website, "alpaca.example")).ThenLetters();

    [Fact]
    public void A_correction_while_the_letter_is_on_its_way_sends_no_second_one() =>
        Sending.When(Correct(RequestField.FocalPoint, "Ana Quispe <ana@alpaca-highlands.example>")).ThenLetters();

    [Fact]
    public void A_welcome_that_does_not_leave_is_pointed_out_to_the_Secretariat() =>
        Sending
            .When(Tick(Closing + Days(7)))
            .Then(new TaskReminded(Closing + Days(7), Actor.System, StageName.Welcome));
}
