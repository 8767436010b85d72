using MountainPartnership.Core.Applications;
using MountainPartnership.Core.Review;
using static MountainPartnership.Core.Applications.CaseEvent;
using static MountainPartnership.Core.Tests.Samples;
using static MountainPartnership.Core.Tests.Specification;

namespace MountainPartnership.Core.Tests.Review;

public sealed class ReviewClockTests
{
    private static readonly CaseEvent[] Mailing =
        [.. Shared, new MailingStarted(Monday, Actor.System, Invitation, LetterKind.ReviewInvitation, 3)];

    private static CaseCommand.FinishMailing Finish(DateTimeOffset now) => new(now, Invitation, new MailingCounts(2, 0, 1));

    private static CaseCommand.ExtendReview Extend(DateTimeOffset now, DateTimeOffset until, string reason = "Holidays.") =>
        new(now, Ines, until, reason);

    [Fact]
    public void A_review_closes_at_its_announced_time_and_not_before()
    {
        Specification reminded = Given(Asked).And(new ReviewReminded(Monday + Days(7), Actor.System));

        reminded.When(Tick(Closing - TimeSpan.FromSeconds(1))).ThenNothing();
        reminded.When(Tick(Closing))
            .Then(new ReviewClosed(Closing, Actor.System, Early: false, null))
            .ThenLetters(LetterKind.DecisionSummary)
            .ThenStage<Stage.Decision>();
    }

    [Fact]
    public void Silent_members_are_reminded_once_from_the_end_of_the_mailing()
    {
        Specification asked = Given(Mailing).After(Finish(Monday + Days(2)));

        asked.When(Tick(Monday + Days(8.9))).ThenNothing();
        Result reminder = asked.When(Tick(Monday + Days(9)))
            .Then(new ReviewReminded(Monday + Days(9), Actor.System))
            .ThenLetters(LetterKind.ReviewReminder);
        Assert.IsType<Audience.SilentReviewers>(reminder.Letters[0].Audience);
        asked.And(reminder.Events).When(Tick(Monday + Days(10))).ThenNothing();
    }

    [Fact]
    public void Nobody_is_reminded_of_a_review_that_closes() =>
        Given(Asked).When(Tick(Closing + Days(60))).Then(
            new ReviewClosed(Closing + Days(60), Actor.System, false, null));

    [Fact]
    public void Nobody_is_reminded_before_everybody_was_asked() => Given(Mailing).When(Tick(Monday + Days(12))).ThenNothing();

    [Fact]
    public void A_mailing_that_ended_in_time_extends_nothing() =>
        Given(Mailing)
            .When(Finish(Monday + Days(4)))
            .Then(new MailingFinished(
                Monday + Days(4), Actor.System, Invitation, LetterKind.ReviewInvitation, new MailingCounts(2, 0, 1)));

    [Fact]
    public void A_mailing_that_ended_late_extends_the_review_to_the_minimum_notice() =>
        Given(Mailing)
            .When(Finish(Monday + Days(5)))
            .Then(
                new MailingFinished(
                    Monday + Days(5), Actor.System, Invitation, LetterKind.ReviewInvitation, new MailingCounts(2, 0, 1)),
                new ReviewExtended(Monday + Days(5), Actor.System, Closing + Days(1), ExtensionCause.MailingTookLong, ""))
            .ThenLetters(LetterKind.ReviewExtension);

    [Fact]
    public void A_mailing_that_has_not_ended_at_the_closing_extends_the_review()
    {
        DateTimeOffset late = Closing + TimeSpan.FromMinutes(3);

        Given(Mailing).When(Tick(late)).Then(
            new ReviewExtended(late, Actor.System, Closing + Days(11), ExtensionCause.MailingTookLong, ""));
    }

    [Fact]
    public void A_mailing_finishes_once() => Given(Mailing).After(Finish(Monday)).When(Finish(Monday + Days(9))).ThenNothing();

    [Fact]
    public void A_mailing_starts_once() =>
        Given(Mailing)
            .When(new CaseCommand.StartMailing(Monday + Days(1), Invitation, LetterKind.ReviewInvitation, 3))
            .ThenNothing();

    [Fact]
    public void A_mailing_that_has_not_started_cannot_be_said_to_have_ended() =>
        Given(Shared).When(Finish(Monday)).ThenRefused(RefusalReason.UnknownLetter);

    [Fact]
    public void A_mailing_that_ends_after_the_review_was_closed_early_opens_it_no_more() =>
        Given(Mailing)
            .After(new CaseCommand.CloseReview(Monday + Days(1), Ines, null))
            .When(Finish(Monday + Days(20)))
            .ThenStage<Stage.Decision>();

    [Fact]
    public void A_person_extends_a_review_to_a_closing_hour_with_a_reason() =>
        Given(Asked)
            .When(Extend(Monday + Days(3), Closing + Days(6.5)))
            .Then(new ReviewExtended(Monday + Days(3), Ines, Closing + Days(7), ExtensionCause.Secretariat, "Holidays."))
            .ThenLetters(LetterKind.ReviewExtension);

    [Fact]
    public void An_extension_needs_a_reason() =>
        Given(Asked).When(Extend(Monday, Closing + Days(7), " ")).ThenRefused(RefusalReason.ReasonRequired);

    [Fact]
    public void An_extension_ends_later_than_what_it_extends() =>
        Given(Asked).When(Extend(Monday, Closing - Days(2))).ThenRefused(RefusalReason.TimeNotLater);

    [Fact]
    public void The_same_extension_extends_once() =>
        Given(Asked)
            .After(Extend(Monday, Closing + Days(7)))
            .When(Extend(Monday, Closing + Days(7)))
            .ThenNothing();

    [Fact]
    public void A_review_can_be_sent_back_from_the_decision()
    {
        Specification extended = Given(InDecision).After(Extend(Closing + Days(2), Closing + Days(9)));

        Assert.IsType<Stage.Review>(extended.Case.Stage);
        extended.When(Extend(Closing + Days(2), Closing + Days(9))).ThenNothing();
        extended.When(Opinion(1, Stance.Support, Closing + Days(3)));
        Assert.False(extended.When(Opinion(1, Stance.Support, Closing + Days(3))).Case.Opinions[0].Late);
        extended.When(Tick(Closing + Days(9))).ThenStage<Stage.Decision>();
    }

    [Fact]
    public void A_review_is_not_sent_back_into_the_past() =>
        Given(InDecision).When(Extend(Closing + Days(9), Closing + Days(1))).ThenRefused(RefusalReason.TimeNotLater);

    [Fact]
    public void Only_an_open_or_closed_review_is_extended()
    {
        Given(Opened).When(Extend(Monday, Closing)).ThenRefused(RefusalReason.WrongStage);
        Given(Approved).When(Extend(Closing, Closing + Days(9))).ThenRefused(RefusalReason.WrongStage);
        Given(Declined).When(Extend(Closing, Closing + Days(9))).ThenRefused(RefusalReason.CaseClosed);
    }

    [Fact]
    public void A_person_closes_a_review_early() =>
        Given(Asked)
            .When(new CaseCommand.CloseReview(Monday + Days(3), Ines, " All have spoken. "))
            .Then(new ReviewClosed(Monday + Days(3), Ines, Early: true, "All have spoken."));

    [Fact]
    public void A_review_closes_once() =>
        Given(InDecision).When(new CaseCommand.CloseReview(Closing + Days(3), Ines, null)).ThenNothing();

    [Fact]
    public void Only_an_open_review_closes()
    {
        Given(Opened).When(new CaseCommand.CloseReview(Monday, Ines, null)).ThenRefused(RefusalReason.WrongStage);
        Given(Declined).When(new CaseCommand.CloseReview(Closing, Ines, null)).ThenRefused(RefusalReason.CaseClosed);
    }

    [Fact]
    public void The_clock_does_nothing_for_a_person()
    {
        Given(Asked).When(Extend(Monday, Closing + Days(7)) with { By = Actor.System }).ThenRefused(RefusalReason.PersonRequired);
        Given(Asked)
            .When(new CaseCommand.CloseReview(Monday, Actor.Member(GlacierFocal), null))
            .ThenRefused(RefusalReason.PersonRequired);
    }

    [Fact]
    public void A_decision_that_waits_is_pointed_out_again() =>
        Given(InDecision)
            .When(Tick(Closing + Days(7)))
            .Then(new TaskReminded(Closing + Days(7), Actor.System, StageName.Decision));
}
