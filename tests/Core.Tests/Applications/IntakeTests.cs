using MountainPartnership.Core.Applications;
using static MountainPartnership.Core.Applications.CaseEvent;
using static MountainPartnership.Core.Tests.Samples;
using static MountainPartnership.Core.Tests.Specification;

namespace MountainPartnership.Core.Tests.Applications;

public sealed class IntakeTests
{
    [Fact]
    public void A_complete_application_goes_to_screening_and_is_acknowledged() =>
        Given()
            .When(Open(Complete))
            .Then(Received(Complete), new ScreeningStarted(Monday, Applicant))
            .ThenLetters(LetterKind.Acknowledgement, LetterKind.ScreeningTask)
            .ThenStage<Stage.Screening>();

    [Fact]
    public void An_incomplete_application_is_asked_for_just_what_is_missing() =>
        Given()
            .When(Open(Complete with { Country = null, Interests = " " }))
            .Then(
                Received(Complete with { Country = null, Interests = " " }),
                new InformationRequested(Monday, Applicant, [RequestField.Country, RequestField.Interests], false, null))
            .ThenLetters(LetterKind.InformationRequest)
            .ThenStage<Stage.Information>();

    [Fact]
    public void An_empty_request_lacks_every_required_fact() =>
        Assert.Equal<RequestField>(
            [
                RequestField.Organization, RequestField.Country, RequestField.Activities, RequestField.Interests,
                RequestField.Contributions, RequestField.FocalPoint, RequestField.Alternate,
            ],
            Completeness.Missing(MembershipRequest.Empty));

    [Fact]
    public void An_intergovernmental_organization_has_no_country() => Assert.Empty(Completeness.Missing(
        Complete with { Country = null, Category = Core.Register.MemberCategory.Intergovernmental }));

    [Fact]
    public void The_same_message_does_not_open_the_case_again() => Given(Opened).When(Open(Complete)).ThenNothing();

    [Fact]
    public void The_same_message_does_not_open_a_closed_case_again() => Given(Declined).When(Open(Complete)).ThenNothing();

    [Fact]
    public void Another_message_cannot_have_a_number_that_is_taken() =>
        Given(Opened).When(Open(Complete) with { Mail = Mail(7) }).ThenRefused(RefusalReason.NumberTaken);

    [Fact]
    public void Nothing_but_an_opening_is_possible_without_a_case() =>
        Given().When(Tick(Monday)).ThenRefused(RefusalReason.UnknownCase);

    [Fact]
    public void A_history_that_does_not_begin_with_an_application_is_broken() =>
        Assert.Throws<InvalidOperationException>(() => Evolve.From([new ScreeningStarted(Monday, Applicant)]));

    [Fact]
    public void The_policy_is_the_one_that_the_case_was_opened_with()
    {
        CasePolicy own = new() { ReviewWindow = Days(30), QuestionnaireEnabled = false };

        Assert.Equal(own, Given(Received(Complete, own), new ScreeningStarted(Monday, Applicant)).When(
            new CaseCommand.Share(Monday, Ines, Monday, 3)).Case.Policy);
    }

    [Fact]
    public void Every_event_raises_the_version_by_one() => Assert.Equal(Admitted.Length, Given(Admitted).Case.Version);

    [Fact]
    public void A_letter_to_the_applicant_goes_to_each_address_once() => Assert.Equal(
        [Focal, Deputy],
        Given(Received(Complete) with { Applicant = Focal with { Email = "ANA@alpaca.example" } }).Case.ApplicantContacts);
}
