using MountainPartnership.Core.Applications;
using MountainPartnership.Core.Register;
using static MountainPartnership.Core.Applications.CaseEvent;
using static MountainPartnership.Core.Tests.Samples;
using static MountainPartnership.Core.Tests.Specification;

namespace MountainPartnership.Core.Tests.Applications;

public sealed class ScreeningTests
{
    private static readonly CasePolicy Automatic = new() { ShareAutomatically = true };

    private static CaseCommand.Share Share(Actor by) => new(Monday, by, Monday, 3);

    private static CaseCommand.CorrectFact Correct(RequestField field, string value, string reason = "As their letterhead says.") =>
        new(Monday, Ines, field, value, reason);

    [Fact]
    public void A_named_person_shares_and_the_closing_is_announced() =>
        Given(Opened)
            .When(Share(Ines))
            .Then(new ApplicationShared(Monday, Ines, Monday, Closing, 3))
            .ThenLetters(LetterKind.ReviewInvitation)
            .ThenStage<Stage.Review>();

    [Fact]
    public void The_closing_is_reckoned_from_the_expected_end_of_the_mailing() =>
        Assert.Equal(
            Closing + Days(2),
            Given(Opened).When(Share(Ines) with { ExpectedMailingEnd = Monday + Days(1.5) }).Case.Review!.ClosesAt);

    [Fact]
    public void An_expected_end_in_the_past_shortens_nothing() =>
        Assert.Equal(
            Closing, Given(Opened).When(Share(Ines) with { ExpectedMailingEnd = Monday - Days(5) }).Case.Review!.ClosesAt);

    [Fact]
    public void Nobody_is_shared_without_a_named_person()
    {
        Given(Opened).When(Share(Actor.System)).ThenRefused(RefusalReason.PersonRequired);
        Given(Opened).When(Share(Applicant)).ThenRefused(RefusalReason.PersonRequired);
        Given(Opened).When(Share(Actor.Member(GlacierFocal))).ThenRefused(RefusalReason.PersonRequired);
    }

    [Fact]
    public void A_policy_can_leave_the_sharing_to_the_system() =>
        Given(Received(Complete, Automatic), new ScreeningStarted(Monday, Applicant))
            .When(Share(Actor.System))
            .Then(new ApplicationShared(Monday, Actor.System, Monday, Closing, 3));

    [Fact]
    public void The_system_leaves_an_individual_to_a_person() =>
        Given(
            Received(Complete with { Category = MemberCategory.Individual }, Automatic), new ScreeningStarted(Monday, Applicant))
            .When(Share(Actor.System))
            .ThenRefused(RefusalReason.PersonRequired);

    [Fact]
    public void An_application_is_shared_once() => Given(Shared).When(Share(Ines)).ThenNothing();

    [Fact]
    public void An_incomplete_application_is_not_shared() =>
        Given(Incomplete).When(Share(Ines)).ThenRefused(RefusalReason.FactMissing);

    [Fact]
    public void An_application_with_an_open_question_is_not_shared() =>
        Given(Opened)
            .After(new CaseCommand.RequestInformation(Monday, Ines, [], "Are you a formal entity?"))
            .When(Share(Ines))
            .ThenRefused(RefusalReason.WrongStage);

    [Fact]
    public void A_correction_can_make_an_application_incomplete_again() =>
        Given(Received(Complete with { Country = null, Category = MemberCategory.Intergovernmental }),
                new ScreeningStarted(Monday, Applicant))
            .After(Correct(RequestField.Category, "Government"))
            .When(Share(Ines))
            .ThenRefused(RefusalReason.FactMissing);

    [Fact]
    public void A_closed_case_is_not_shared() => Given(Declined).When(Share(Ines)).ThenRefused(RefusalReason.CaseClosed);

    [Fact]
    public void A_person_corrects_what_was_read() =>
        Given(Opened)
            .When(Correct(RequestField.Organization, " Alpaca Alliance "))
            .Then(new FactCorrected(Monday, Ines, RequestField.Organization, "Alpaca Alliance", "As their letterhead says."));

    [Fact]
    public void A_correction_needs_a_reason() =>
        Given(Opened).When(Correct(RequestField.Organization, "Alpaca Alliance", " ")).ThenRefused(RefusalReason.ReasonRequired);

    [Theory]
    [InlineData(RequestField.Organization, " ")]
    [InlineData(RequestField.Country, "Peru")]
    [InlineData(RequestField.Country, "1A")]
    [InlineData(RequestField.Category, "Club")]
    [InlineData(RequestField.Category, "99")]
    [InlineData(RequestField.Category, "2")]
    [InlineData(RequestField.Category, "Government, Individual")]
    [InlineData(RequestField.FocalPoint, "Ana Quispe")]
    [InlineData(RequestField.Alternate, "luis at alpaca")]
    [InlineData(RequestField.Alternate, "Luis <luis@alpaca.example>; nobody")]
    public void A_value_that_the_field_cannot_have_is_refused(RequestField field, string value) =>
        Given(Opened).When(Correct(field, value)).ThenRefused(RefusalReason.FactMalformed);

    [Theory]
    [InlineData(RequestField.Organization, "Alpaca Highlands Association")]
    [InlineData(RequestField.Country, "pe")]
    [InlineData(RequestField.Category, "majorgroup")]
    [InlineData(RequestField.FocalPoint, "Ana Quispe <ana@alpaca.example>")]
    [InlineData(RequestField.Alternate, "Luis Mamani <luis@alpaca.example>")]
    public void A_correction_to_what_is_there_changes_nothing(RequestField field, string value) =>
        Given(Opened).When(Correct(field, value)).ThenNothing();

    [Fact]
    public void Alternates_are_corrected_together() => Assert.Equal<Contact>(
        [Deputy, new Contact("Rosa Cruz", "rosa@alpaca.example")],
        Given(Opened)
            .When(Correct(RequestField.Alternate, "Luis Mamani <luis@alpaca.example>; Rosa Cruz <rosa@alpaca.example>"))
            .Case.Request.Alternates);

    [Theory]
    [InlineData(RequestField.Website, "alpaca.example")]
    [InlineData(RequestField.Activities, "Terraces")]
    [InlineData(RequestField.Interests, "Seeds")]
    [InlineData(RequestField.Contributions, "A venue")]
    public void Each_fact_can_be_corrected(RequestField field, string value) =>
        Assert.Contains(value, Structure.Of(Given(Opened).When(Correct(field, value)).Case.Request), StringComparison.Ordinal);

    [Fact]
    public void A_correction_of_the_last_missing_fact_completes_the_application() =>
        Given(Incomplete)
            .When(Correct(RequestField.Alternate, "Luis Mamani <luis@alpaca.example>"))
            .ThenStage<Stage.Screening>();

    [Fact]
    public void A_waiver_of_the_last_missing_fact_completes_the_application() =>
        Given(Incomplete)
            .When(new CaseCommand.WaiveFact(Monday, Ines, RequestField.Alternate, "A team of one."))
            .Then(
                new FactWaived(Monday, Ines, RequestField.Alternate, "A team of one."),
                new ScreeningStarted(Monday, Ines));

    [Fact]
    public void A_waiver_needs_a_reason() =>
        Given(Incomplete)
            .When(new CaseCommand.WaiveFact(Monday, Ines, RequestField.Alternate, ""))
            .ThenRefused(RefusalReason.ReasonRequired);

    [Fact]
    public void A_fact_is_waived_once_and_only_where_it_is_missing()
    {
        CaseCommand.WaiveFact waive = new(Monday, Ines, RequestField.Alternate, "A team of one.");

        Given(Incomplete).After(waive).When(waive).ThenNothing();
        Given(Opened).When(waive).ThenNothing();
    }

    [Fact]
    public void A_waiver_does_not_answer_an_open_question() =>
        Given(Incomplete)
            .After(new CaseCommand.RequestInformation(Monday, Ines, [RequestField.Alternate], "Who stands in for Ana?"))
            .When(new CaseCommand.WaiveFact(Monday, Ines, RequestField.Alternate, "A team of one."))
            .ThenStage<Stage.Information>();

    [Fact]
    public void Only_a_named_person_corrects_or_waives()
    {
        Given(Opened).When(Correct(RequestField.Organization, "X") with { By = Applicant }).ThenRefused(RefusalReason.PersonRequired);
        Given(Incomplete)
            .When(new CaseCommand.WaiveFact(Monday, Actor.System, RequestField.Alternate, "Why not."))
            .ThenRefused(RefusalReason.PersonRequired);
    }

    [Fact]
    public void A_closed_case_is_not_corrected()
    {
        Given(Declined).When(Correct(RequestField.Organization, "X")).ThenRefused(RefusalReason.CaseClosed);
        Given(Declined)
            .When(new CaseCommand.WaiveFact(Monday, Ines, RequestField.Alternate, "Why not."))
            .ThenRefused(RefusalReason.CaseClosed);
    }

    [Fact]
    public void What_the_Secretariat_does_a_named_person_does() => Assert.Throws<ArgumentException>(() => Actor.Secretariat(" "));

    [Fact]
    public void A_case_that_waits_for_the_Secretariat_reminds_it_again_and_again()
    {
        Specification once = Given(Opened).After(Tick(Monday + Days(7)));

        Assert.Equal(new TaskReminded(Monday + Days(7), Actor.System, StageName.Screening), once.History[^1]);
        once.When(Tick(Monday + Days(13.9))).ThenNothing();
        once.When(Tick(Monday + Days(14)))
            .Then(new TaskReminded(Monday + Days(14), Actor.System, StageName.Screening))
            .ThenLetters(LetterKind.TaskReminder);
    }

    [Fact]
    public void The_Secretariat_is_warned_once_of_an_old_case()
    {
        Result late = Given(Opened).When(Tick(Monday + Days(90)));

        late.Then(
                new TaskReminded(Monday + Days(90), Actor.System, StageName.Screening),
                new AgeWarned(Monday + Days(90), Actor.System))
            .ThenLetters(LetterKind.TaskReminder, LetterKind.AgeWarning);
        Given(Opened).And(late.Events).When(Tick(Monday + Days(91))).ThenNothing();
    }
}
