using MountainPartnership.Core.Applications;
using MountainPartnership.Core.Register;
using MountainPartnership.Core.Review;
using static MountainPartnership.Core.Applications.CaseEvent;
using static MountainPartnership.Core.Tests.Samples;
using static MountainPartnership.Core.Tests.Specification;

namespace MountainPartnership.Core.Tests.Applications;

public sealed class InformationTests
{
    private const string Question = "Do you own your office?";
    private static readonly CaseEvent[] Stopped =
        [.. Asked, new InformationRequested(Monday + Days(2), Ines, [], HasQuestion: true, Question)];

    private static CaseCommand.ProvideInformation Provide(
        DateTimeOffset now, MembershipRequest request, params IEnumerable<RequestField> changed) =>
        new(now, Applicant, Mail(20), "ana@alpaca.example", request, [.. changed], "Our answer.");

    private static CaseCommand.RequestInformation Ask(DateTimeOffset now, string? question, params IEnumerable<RequestField> fields) =>
        new(now, Ines, [.. fields], question);

    [Fact]
    public void The_missing_fact_completes_the_application() =>
        Given(Incomplete)
            .When(Provide(Monday + Days(1), Complete, RequestField.Alternate))
            .Then(
                new InformationProvided(
                    Monday + Days(1), Applicant, Mail(20), [RequestField.Alternate], [], Complete, "Our answer."),
                new ScreeningStarted(Monday + Days(1), Applicant))
            .ThenLetters(LetterKind.InformationThanks, LetterKind.ScreeningTask);

    [Fact]
    public void An_answer_that_leaves_something_missing_is_asked_again_and_has_its_full_time()
    {
        Result result = Given(Received(MembershipRequest.Empty), new InformationRequested(
                Monday, Applicant, Completeness.Missing(MembershipRequest.Empty), false, null))
            .When(Provide(Monday + Days(10), WithoutAlternate, RequestField.Organization, RequestField.Country,
                RequestField.Activities, RequestField.Interests, RequestField.Contributions, RequestField.FocalPoint))
            .ThenLetters(LetterKind.InformationRequest);

        Stage.Information stage = Assert.IsType<Stage.Information>(result.Case.Stage);
        Assert.Equal<RequestField>([RequestField.Alternate], stage.Fields);
        Assert.Equal(Monday + Days(24), Agenda.NextDeadline(result.Case));
    }

    [Fact]
    public void A_reply_that_sets_no_fact_is_kept_and_answers_nothing() =>
        Given(Incomplete)
            .When(Provide(Monday + Days(1), WithoutAlternate))
            .Then(new CorrespondenceFiled(Monday + Days(1), Applicant, Mail(20), "ana@alpaca.example", "Our answer."))
            .ThenLetters(LetterKind.CorrespondenceNotice);

    [Fact]
    public void Any_reply_answers_a_question() =>
        Given(Opened)
            .After(Ask(Monday + Days(1), Question))
            .When(Provide(Monday + Days(2), Complete))
            .ThenStage<Stage.Screening>();

    [Fact]
    public void An_answer_sets_only_the_facts_that_it_names()
    {
        // The command was made before the correction, and carries the request as it stood then.
        MembershipCase after = Given(Incomplete)
            .After(new CaseCommand.CorrectFact(Monday, Ines, RequestField.Organization, "Alpaca Highlands Alliance", "Its own letterhead."))
            .When(Provide(Monday + Days(1), Complete, RequestField.Alternate)).Case;

        Assert.Equal("Alpaca Highlands Alliance", after.Request.Organization);
        Assert.Equal<Contact>([Deputy], after.Request.Alternates);
    }

    [Fact]
    public void A_question_that_is_answered_before_the_facts_are_there_leaves_the_case_waiting()
    {
        Result result = Given(Incomplete).After(Ask(Monday + Days(1), Question)).When(Provide(Monday + Days(2), WithoutAlternate));

        Assert.Equal<RequestField>([RequestField.Alternate], Assert.IsType<Stage.Information>(result.Case.Stage).Fields);
        result.ThenLetters(LetterKind.InformationRequest);
    }

    [Fact]
    public void The_same_answer_counts_once() =>
        Given(Incomplete)
            .After(Provide(Monday + Days(1), Complete, RequestField.Alternate))
            .When(Provide(Monday + Days(3), Complete, RequestField.Alternate))
            .ThenNothing();

    [Fact]
    public void An_answer_to_nothing_is_kept_and_shown() =>
        Given(Asked)
            .When(Provide(Monday + Days(1), Complete, RequestField.Website))
            .Then(new CorrespondenceFiled(Monday + Days(1), Applicant, Mail(20), "ana@alpaca.example", "Our answer."));

    [Fact]
    public void An_answer_to_a_closed_case_is_kept_and_shown() =>
        Given(LapsedWithoutFacts)
            .When(Provide(Monday + Days(43), Complete, RequestField.Alternate))
            .ThenLetters(LetterKind.CorrespondenceNotice)
            .ThenStage<Stage.Lapsed>();

    [Fact]
    public void The_applicant_is_reminded_once_and_then_given_a_final_notice()
    {
        Specification reminded = Given(Incomplete).After(Tick(Monday + Days(14)));

        Assert.Equal(new InformationReminded(Monday + Days(14), Actor.System), reminded.History[^1]);
        reminded.When(Tick(Monday + Days(27.9))).ThenNothing();
        reminded.When(Tick(Monday + Days(28)))
            .Then(new FinalNoticeGiven(Monday + Days(28), Actor.System, Monday + Days(42)))
            .ThenLetters(LetterKind.FinalNotice);
    }

    [Fact]
    public void A_case_lapses_at_the_time_that_the_final_notice_announced_and_not_before()
    {
        Specification noticed = Given(Incomplete).And(new FinalNoticeGiven(Monday + Days(28), Actor.System, Monday + Days(42)));

        noticed.When(Tick(Monday + Days(42) - TimeSpan.FromSeconds(1))).ThenNothing();
        noticed.When(Tick(Monday + Days(42)))
            .Then(new ApplicationLapsed(Monday + Days(42), Actor.System, StageName.Information, ""))
            .ThenLetters(LetterKind.Lapsed);
    }

    [Fact]
    public void A_clock_that_stood_still_for_sixty_days_gives_the_final_notice_first_and_its_whole_time()
    {
        Specification late = Given(Incomplete).After(Tick(Monday + Days(60)));

        Assert.Equal(new FinalNoticeGiven(Monday + Days(60), Actor.System, Monday + Days(74)), late.History[^1]);
        Assert.DoesNotContain(late.History, e => e is InformationReminded);
        late.When(Tick(Monday + Days(74) - TimeSpan.FromSeconds(1))).ThenNothing();
        late.When(Tick(Monday + Days(74))).ThenStage<Stage.Lapsed>();
    }

    [Fact]
    public void A_partial_answer_after_the_final_notice_takes_the_threat_back() =>
        Given(Received(MembershipRequest.Empty),
                new InformationRequested(Monday, Applicant, Completeness.Missing(MembershipRequest.Empty), false, null),
                new FinalNoticeGiven(Monday + Days(28), Actor.System, Monday + Days(42)))
            .After(Provide(Monday + Days(41), WithoutAlternate with { Country = null }, RequestField.Organization))
            .When(Tick(Monday + Days(42)))
            .ThenNothing();

    [Fact]
    public void A_question_stops_the_clock_of_the_review()
    {
        Specification stopped = Given(Asked).After(Ask(Monday + Days(2), Question));

        stopped.When(Tick(Closing)).ThenNothing();
        stopped.When(Opinion(1, Stance.Support, Closing + Days(1)))
            .Then(Recorded(1, Stance.Support, Closing + Days(1), late: false));
    }

    [Fact]
    public void The_answer_extends_the_review_by_the_time_for_which_its_clock_stood_still() =>
        Given(Stopped)
            .When(Provide(Monday + Days(5), Complete))
            .Then(
                new InformationProvided(Monday + Days(5), Applicant, Mail(20), [], [], Complete, "Our answer."),
                new InformationCompleted(Monday + Days(5), Applicant, StageName.Review),
                new ReviewExtended(Monday + Days(5), Applicant, Closing + Days(3), ExtensionCause.ClockWasStopped, ""))
            .ThenLetters(LetterKind.InformationThanks, LetterKind.CorrespondenceNotice, LetterKind.ReviewExtension)
            .ThenStage<Stage.Review>();

    [Fact]
    public void A_clock_that_stood_still_for_an_hour_closes_at_the_next_closing_hour() =>
        Assert.Equal(
            Closing + Days(1),
            Given(Stopped).When(Provide(Monday + Days(2) + TimeSpan.FromHours(1), Complete)).Case.Review!.ClosesAt);

    [Fact]
    public void Asking_again_does_not_start_the_clock_between_the_questions()
    {
        Specification twice = Given(Stopped).After(Ask(Monday + Days(4), "And your statutes?", RequestField.Website));

        Assert.Equal(Monday + Days(2), Assert.IsType<Stage.Information>(twice.Case.Stage).StoppedAt);
        Assert.Equal(Closing + Days(4), twice.When(Provide(Monday + Days(6), Complete)).Case.Review!.ClosesAt);
    }

    [Fact]
    public void A_question_that_came_when_the_closing_was_overdue_does_not_announce_a_time_that_has_passed()
    {
        DateTimeOffset answered = Closing + TimeSpan.FromHours(4);

        MembershipCase after = Given(Asked)
            .After(Ask(Closing + TimeSpan.FromHours(3), Question))
            .When(Provide(answered, Complete)).Case;

        Assert.True(after.Review!.ClosesAt > answered);
    }

    [Fact]
    public void A_mailing_that_ended_while_the_clock_stood_still_leaves_the_minimum_notice()
    {
        DateTimeOffset answered = Monday + Days(15);
        DateTimeOffset lastLetter = Monday + Days(14.5);

        MembershipCase after = Given(Shared)
            .And(new MailingStarted(Monday, Actor.System, Invitation, LetterKind.ReviewInvitation, 3))
            .After(Ask(Monday + Days(13), Question))
            .After(new CaseCommand.FinishMailing(lastLetter, Invitation, new MailingCounts(3, 0, 0)))
            .When(Provide(answered, Complete)).Case;

        Assert.True(after.Review!.ClosesAt >= lastLetter + Policy.MinimumNotice);
    }

    [Fact]
    public void A_question_during_the_decision_leads_back_to_the_decision() =>
        Given(InDecision)
            .After(Ask(Closing + Days(1), Question))
            .When(Provide(Closing + Days(2), Complete))
            .Then(
                new InformationProvided(Closing + Days(2), Applicant, Mail(20), [], [], Complete, "Our answer."),
                new InformationCompleted(Closing + Days(2), Applicant, StageName.Decision))
            .ThenStage<Stage.Decision>();

    [Fact]
    public void The_same_question_is_asked_once() =>
        Given(Asked).After(Ask(Monday + Days(2), Question)).When(Ask(Monday + Days(2), Question)).ThenNothing();

    [Fact]
    public void The_same_fact_is_asked_for_once() =>
        Given(Asked)
            .After(Ask(Monday + Days(2), null, RequestField.Website))
            .When(Ask(Monday + Days(2), " ", RequestField.Website))
            .ThenNothing();

    [Fact]
    public void A_request_asks_for_something() =>
        Given(Opened).When(Ask(Monday, " ")).ThenRefused(RefusalReason.ReasonRequired);

    [Fact]
    public void Only_a_named_person_asks() =>
        Given(Opened).When(Ask(Monday, Question) with { By = Actor.System }).ThenRefused(RefusalReason.PersonRequired);

    [Fact]
    public void Nothing_is_asked_after_approval() =>
        Given(Approved).When(Ask(Closing, Question)).ThenRefused(RefusalReason.WrongStage);

    [Fact]
    public void Nothing_is_asked_about_a_closed_case() =>
        Given(Declined).When(Ask(Closing, Question)).ThenRefused(RefusalReason.CaseClosed);

    [Fact]
    public void The_Secretariat_goes_on_without_an_answer_with_a_reason()
    {
        Specification stopped = Given(Stopped);

        stopped.When(new CaseCommand.EndInformation(Monday + Days(3), Ines, " ")).ThenRefused(RefusalReason.ReasonRequired);
        stopped.When(new CaseCommand.EndInformation(Monday + Days(3), Ines, "Found it in the register."))
            .Then(
                new InformationDispensed(Monday + Days(3), Ines, "Found it in the register."),
                new InformationCompleted(Monday + Days(3), Ines, StageName.Review),
                new ReviewExtended(Monday + Days(3), Ines, Closing + Days(1), ExtensionCause.ClockWasStopped, ""));
    }

    [Fact]
    public void Going_on_without_an_answer_does_not_do_away_with_a_missing_fact()
    {
        CaseCommand.EndInformation end = new(Monday + Days(3), Ines, "We know them.");

        Given(Incomplete).When(end).ThenRefused(RefusalReason.FactMissing);
        Given(Incomplete).After(Ask(Monday + Days(1), Question)).When(end).ThenRefused(RefusalReason.FactMissing);
    }

    [Fact]
    public void Going_on_when_nothing_was_asked_changes_nothing() =>
        Given(Opened).When(new CaseCommand.EndInformation(Monday, Ines, "Late click.")).ThenNothing();

    private static OpinionRecorded Recorded(int mail, Stance stance, DateTimeOffset at, bool late) => new(
        at, Actor.Member(GlacierFocal), OpinionId.Of(Mail(mail)), Mail(mail), Glacier, GlacierFocal, stance, true, late,
        "Their words.", "words", "dmarc=pass");
}
