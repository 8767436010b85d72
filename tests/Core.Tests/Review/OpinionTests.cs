using MountainPartnership.Core.Applications;
using MountainPartnership.Core.Review;
using static MountainPartnership.Core.Applications.CaseEvent;
using static MountainPartnership.Core.Tests.Samples;
using static MountainPartnership.Core.Tests.Specification;

namespace MountainPartnership.Core.Tests.Review;

public sealed class OpinionTests
{
    private static OpinionId Id(int mail) => OpinionId.Of(Mail(mail));

    private static Core.Review.Opinion Only(Result result) => Assert.Single(result.Case.Opinions);

    [Fact]
    public void A_members_opinion_is_recorded_and_receipted()
    {
        Result result = Given(Asked)
            .When(Opinion(1, Stance.Support))
            .Then(new OpinionRecorded(
                Monday + Days(1), Actor.Member(GlacierFocal), Id(1), Mail(1), Glacier, GlacierFocal, Stance.Support, true, false,
                "Their words.", "words", "dmarc=pass"))
            .ThenLetters(LetterKind.OpinionReceipt);

        Assert.Equal(new Audience.OneContact(GlacierFocal), result.Letters[0].Audience);
        Assert.Equal(1, Tally.Of(result.Case.Opinions)[Stance.Support]);
    }

    [Fact]
    public void The_same_message_is_one_opinion() =>
        Given(Asked).After(Opinion(1, Stance.Support)).When(Opinion(1, Stance.Support, Monday + Days(2))).ThenNothing();

    [Fact]
    public void Nobody_has_an_opinion_before_being_asked() =>
        Given(Opened).When(Opinion(1, Stance.Support)).ThenRefused(RefusalReason.NotShared);

    [Fact]
    public void An_opinion_counts_up_to_the_announced_closing()
    {
        Assert.False(Only(Given(Asked).When(Opinion(1, Stance.Support, Closing - TimeSpan.FromSeconds(1)))).Late);
        Assert.True(Only(Given(InDecision).When(Opinion(1, Stance.Support, Closing))).Late);
    }

    [Fact]
    public void A_clock_that_comes_round_late_does_not_make_the_review_longer()
    {
        DateTimeOffset after = Closing + TimeSpan.FromMinutes(2);

        Assert.True(Only(Given(Asked).When(Opinion(1, Stance.Support, after))).Late);
        Assert.True(Only(Given(Asked)
            .After(Tick(Closing + TimeSpan.FromMinutes(5)))
            .When(Opinion(1, Stance.Support, after))).Late);
    }

    [Fact]
    public void An_opinion_that_was_taken_in_before_the_closing_and_is_recorded_after_it_counts() =>
        Assert.False(Only(Given(InDecision).When(Opinion(1, Stance.Support, Closing - Days(1)))).Late);

    [Fact]
    public void An_opinion_counts_while_members_are_still_being_asked() =>
        Assert.False(Only(Given(Shared).When(Opinion(1, Stance.Support, Closing + TimeSpan.FromMinutes(2)))).Late);

    [Fact]
    public void An_opinion_after_an_early_closing_is_late() =>
        Assert.True(Only(Given(Asked)
            .After(new CaseCommand.CloseReview(Monday + Days(2), Ines, null))
            .When(Opinion(1, Stance.Support, Monday + Days(3)))).Late);

    [Fact]
    public void A_late_opinion_is_kept_and_marked_and_does_not_count()
    {
        Tally tally = Tally.Of(Given(InDecision).When(Opinion(1, Stance.Support, Closing + Days(1))).Case.Opinions);

        Assert.Equal((0, 1), (tally.Voices, tally.Late));
    }

    [Fact]
    public void An_opinion_on_a_closed_case_is_kept_as_late() =>
        Assert.True(Only(Given(Withdrawn).When(Opinion(1, Stance.Support, Monday + Days(1)))).Late);

    [Fact]
    public void An_opinion_whose_sender_is_not_proved_waits_for_confirmation()
    {
        Result result = Given(Asked).When(Opinion(1, Stance.Support, trusted: false)).ThenLetters(LetterKind.OpinionUnconfirmed);

        Tally tally = Tally.Of(result.Case.Opinions);
        Assert.Equal((0, 1), (tally.Voices, tally.Unconfirmed));
    }

    [Fact]
    public void The_contact_itself_or_the_Secretariat_confirms()
    {
        Specification unconfirmed = Given(Asked).After(Opinion(1, Stance.Support, trusted: false));

        foreach (Actor by in new[] { Actor.Member(GlacierFocal), Ines })
        {
            Result result = unconfirmed
                .When(new CaseCommand.ConfirmOpinion(Monday + Days(2), by, Id(1)))
                .Then(new OpinionConfirmed(Monday + Days(2), by, Id(1)));
            Assert.Equal(1, Tally.Of(result.Case.Opinions)[Stance.Support]);
        }
    }

    [Fact]
    public void Nobody_else_confirms()
    {
        Specification unconfirmed = Given(Asked).After(Opinion(1, Stance.Support, trusted: false));

        foreach (Actor by in new[] { Actor.Member(GlacierAlternate), Actor.Member(LarchFocal), Applicant, Actor.System })
        {
            unconfirmed.When(new CaseCommand.ConfirmOpinion(Monday, by, Id(1))).ThenRefused(RefusalReason.NotYours);
        }
    }

    [Fact]
    public void An_opinion_is_confirmed_once() =>
        Given(Asked)
            .After(Opinion(1, Stance.Support))
            .When(new CaseCommand.ConfirmOpinion(Monday + Days(2), Ines, Id(1)))
            .ThenNothing();

    [Fact]
    public void Only_what_was_said_is_confirmed() =>
        Given(Asked).When(new CaseCommand.ConfirmOpinion(Monday, Ines, Id(9))).ThenRefused(RefusalReason.UnknownOpinion);

    [Fact]
    public void A_confirmation_does_not_make_a_late_opinion_count()
    {
        Result result = Given(InDecision)
            .After(Opinion(1, Stance.Objection, Closing + Days(1), trusted: false))
            .When(new CaseCommand.ConfirmOpinion(Closing + Days(2), Ines, Id(1)))
            .Then(new OpinionConfirmed(Closing + Days(2), Ines, Id(1)));

        Assert.Equal(0, Tally.Of(result.Case.Opinions).Voices);
    }

    [Fact]
    public void A_member_has_one_voice_whoever_of_its_contacts_speaks()
    {
        Tally tally = Tally.Of(Given(Asked)
            .After(Opinion(1, Stance.Support, Monday + Days(1), contact: GlacierFocal))
            .After(Opinion(2, Stance.NoObjection, Monday + Days(2), contact: GlacierAlternate))
            .After(Opinion(3, Stance.Support, Monday + Days(2), member: Larch, contact: LarchFocal)).Case.Opinions);

        Assert.Equal((2, 1, 1), (tally.Voices, tally[Stance.NoObjection], tally[Stance.Support]));
    }

    [Fact]
    public void The_last_opinion_is_the_voice_in_whatever_order_they_are_recorded()
    {
        Specification backwards = Given(Asked)
            .After(Opinion(2, Stance.Comment, Monday + Days(3)))
            .After(Opinion(1, Stance.Support, Monday + Days(1)));

        Assert.Equal(2, backwards.Case.Opinions.Count);
        Assert.Equal(Stance.Comment, Tally.VoicesOf(backwards.Case.Opinions)[Glacier].Stance);
    }

    [Fact]
    public void Opinions_of_one_instant_keep_the_order_in_which_they_were_recorded() =>
        Assert.Equal(
            Stance.Question,
            Tally.VoicesOf(Given(Asked)
                .After(Opinion(1, Stance.Support))
                .After(Opinion(2, Stance.Question)).Case.Opinions)[Glacier].Stance);

    [Fact]
    public void An_unconfirmed_opinion_does_not_silence_an_earlier_one() =>
        Assert.Equal(
            Stance.Support,
            Tally.VoicesOf(Given(Asked)
                .After(Opinion(1, Stance.Support, Monday + Days(1)))
                .After(Opinion(2, Stance.NoObjection, Monday + Days(2), trusted: false)).Case.Opinions)[Glacier].Stance);
}
