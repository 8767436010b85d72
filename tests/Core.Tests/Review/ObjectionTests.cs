using MountainPartnership.Core.Applications;
using MountainPartnership.Core.Review;
using static MountainPartnership.Core.Applications.CaseEvent;
using static MountainPartnership.Core.Tests.Samples;
using static MountainPartnership.Core.Tests.Specification;

namespace MountainPartnership.Core.Tests.Review;

public sealed class ObjectionTests
{
    private static readonly OpinionId Objected = OpinionId.Of(Mail(1));
    private static readonly Specification Open = Given(Asked).After(Opinion(1, Stance.Objection));
    private static readonly Specification Closed = Given(
        [.. Open.History, new ReviewClosed(Closing, Actor.System, Early: false, null)]);

    private static readonly Specification Noted = Given(InDecision).After(Opinion(1, Stance.Objection, Closing + Days(1)));

    private static CaseCommand.RuleOnObjection Rule(ObjectionRuling ruling, string text = "For these reasons.", int objection = 1) =>
        new(Closing + Days(2), Ines, OpinionId.Of(Mail(objection)), ruling, text);

    private static CaseCommand.WithdrawObjections Withdraw(
        Core.Register.MemberId member, int mail = 5) =>
        new(Closing + Days(2), Actor.Member(GlacierFocal), member, Mail(mail));

    private static CaseCommand.Approve Approve { get; } = new(Closing + Days(3), Ines, null);

    private static ObjectionState State(Specification spec) => Assert.Single(spec.Case.Objections).State;

    [Fact]
    public void An_objection_is_raised_and_the_Secretariat_is_told()
    {
        Result raised = Given(Asked)
            .When(Opinion(1, Stance.Objection))
            .ThenLetters(LetterKind.OpinionReceipt, LetterKind.ObjectionNotice);

        Assert.Equal(new ObjectionRaised(Monday + Days(1), Actor.Member(GlacierFocal), Objected, Glacier, Open: true), raised.Events[1]);
        Assert.Equal(Objected, raised.Letters[1].About);
    }

    [Fact]
    public void An_open_objection_blocks_approval() => Closed.When(Approve).ThenRefused(RefusalReason.ObjectionOpen);

    [Fact]
    public void A_later_support_by_the_same_member_closes_no_objection()
    {
        Specification support = Given(Open.History)
            .After(Opinion(2, Stance.Support, Monday + Days(4)))
            .After(Opinion(3, Stance.Support, Monday + Days(5), contact: GlacierAlternate))
            .And(new ReviewClosed(Closing, Actor.System, false, null));

        Assert.Equal(ObjectionState.Open, State(support));
        support.When(Approve).ThenRefused(RefusalReason.ObjectionOpen);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_late_or_unconfirmed_objection_is_noted_and_blocks_once_a_named_person_accepts_it(bool late)
    {
        Specification noted = late
            ? Noted
            : Given(Asked)
                .After(Opinion(1, Stance.Objection, trusted: false))
                .And(new ReviewClosed(Closing, Actor.System, false, null));

        Assert.Equal(ObjectionState.Noted, State(noted));
        noted.When(Approve).ThenStage<Stage.Questionnaire>();
        noted.When(Rule(ObjectionRuling.Uphold)).ThenRefused(RefusalReason.ObjectionNotOpen);
        noted.When(Rule(ObjectionRuling.Overrule)).ThenRefused(RefusalReason.ObjectionNotOpen);
        noted.When(Rule(ObjectionRuling.Accept, ""))
            .Then(new ObjectionAccepted(Closing + Days(2), Ines, Objected));
        noted.After(Rule(ObjectionRuling.Accept)).When(Approve).ThenRefused(RefusalReason.ObjectionOpen);
    }

    [Fact]
    public void An_objection_can_be_noted_accepted_and_overruled()
    {
        Specification overruled = Noted.After(Rule(ObjectionRuling.Accept)).After(Rule(ObjectionRuling.Overrule));

        Assert.Equal(ObjectionState.Overruled, State(overruled));
        overruled.When(Approve).ThenStage<Stage.Questionnaire>();
    }

    [Fact]
    public void A_confirmed_objection_blocks() =>
        Given(Asked)
            .After(Opinion(1, Stance.Objection, trusted: false))
            .When(new CaseCommand.ConfirmOpinion(Monday + Days(2), Actor.Member(GlacierFocal), Objected))
            .Then(
                new OpinionConfirmed(Monday + Days(2), Actor.Member(GlacierFocal), Objected),
                new ObjectionAccepted(Monday + Days(2), Actor.Member(GlacierFocal), Objected));

    [Fact]
    public void A_confirmation_does_not_raise_a_withdrawn_objection_again() =>
        Given(Asked)
            .After(Opinion(1, Stance.Objection, trusted: false))
            .After(Withdraw(Glacier))
            .When(new CaseCommand.ConfirmOpinion(Monday + Days(2), Ines, Objected))
            .Then(new OpinionConfirmed(Monday + Days(2), Ines, Objected));

    [Fact]
    public void An_answer_leaves_the_objection_open()
    {
        Specification answered = Closed.After(Rule(ObjectionRuling.Answer, "They have an office."));

        Assert.Equal("They have an office.", Assert.Single(answered.Case.Objections).Answer);
        answered.When(Approve).ThenRefused(RefusalReason.ObjectionOpen);
        answered.When(Rule(ObjectionRuling.Answer, "They have an office.")).ThenNothing();
    }

    [Fact]
    public void An_upheld_objection_blocks_until_it_is_overruled_with_reasons()
    {
        Specification upheld = Closed.After(Rule(ObjectionRuling.Uphold));

        upheld.When(Approve).ThenRefused(RefusalReason.ObjectionUpheld);
        upheld.When(Rule(ObjectionRuling.Overrule, " ")).ThenRefused(RefusalReason.ReasonRequired);
        upheld.After(Rule(ObjectionRuling.Overrule)).When(Approve).ThenStage<Stage.Questionnaire>();
    }

    [Fact]
    public void Every_objection_that_blocks_is_named() =>
        Given(Open.History)
            .After(Opinion(2, Stance.Objection, Monday + Days(2), member: Larch, contact: LarchFocal))
            .And(new ReviewClosed(Closing, Actor.System, false, null))
            .After(Rule(ObjectionRuling.Uphold))
            .When(Approve)
            .ThenRefused(RefusalReason.ObjectionOpen, RefusalReason.ObjectionUpheld);

    [Theory]
    [InlineData(ObjectionRuling.Answer)]
    [InlineData(ObjectionRuling.Uphold)]
    [InlineData(ObjectionRuling.Overrule)]
    public void A_ruling_needs_reasons(ObjectionRuling ruling) =>
        Closed.When(Rule(ruling, "\n")).ThenRefused(RefusalReason.ReasonRequired);

    [Theory]
    [InlineData(ObjectionRuling.Accept)]
    [InlineData(ObjectionRuling.Answer)]
    [InlineData(ObjectionRuling.Uphold)]
    [InlineData(ObjectionRuling.Overrule)]
    public void The_same_ruling_rules_once(ObjectionRuling ruling) =>
        Closed.After(Rule(ruling)).When(Rule(ruling)).ThenNothing();

    [Theory]
    [InlineData(ObjectionRuling.Accept)]
    [InlineData(ObjectionRuling.Answer)]
    [InlineData(ObjectionRuling.Uphold)]
    [InlineData(ObjectionRuling.Overrule)]
    public void A_withdrawn_objection_is_not_ruled_on(ObjectionRuling ruling) =>
        Closed.After(Withdraw(Glacier)).When(Rule(ruling)).ThenRefused(RefusalReason.ObjectionNotOpen);

    [Fact]
    public void An_overruled_objection_is_answered_no_more() =>
        Closed.After(Rule(ObjectionRuling.Overrule)).When(Rule(ObjectionRuling.Answer)).ThenRefused(RefusalReason.ObjectionNotOpen);

    [Fact]
    public void A_ruling_can_be_thought_over() =>
        Assert.Equal(ObjectionState.Upheld, State(Closed.After(Rule(ObjectionRuling.Overrule)).After(Rule(ObjectionRuling.Uphold))));

    [Fact]
    public void Only_a_named_person_rules() =>
        Closed.When(Rule(ObjectionRuling.Overrule) with { By = Actor.Member(GlacierFocal) }).ThenRefused(RefusalReason.PersonRequired);

    [Fact]
    public void Only_what_was_raised_is_ruled_on() =>
        Closed.When(Rule(ObjectionRuling.Overrule, objection: 4)).ThenRefused(RefusalReason.UnknownObjection);

    [Fact]
    public void Nothing_is_ruled_in_a_closed_case() =>
        Closed.After(new CaseCommand.Decline(Closing + Days(1), Ines, "The objection is right."))
            .When(Rule(ObjectionRuling.Overrule))
            .ThenRefused(RefusalReason.CaseClosed);

    [Fact]
    public void The_member_takes_its_own_objections_back()
    {
        Specification two = Given(Open.History)
            .After(Opinion(2, Stance.Objection, Monday + Days(2)))
            .After(Opinion(3, Stance.Objection, Monday + Days(2), member: Larch, contact: LarchFocal));

        Assert.Equal(
            [ObjectionState.Withdrawn, ObjectionState.Withdrawn, ObjectionState.Open],
            two.When(Withdraw(Glacier)).Case.Objections.Select(o => o.State));
    }

    [Fact]
    public void Nobody_takes_back_what_another_member_objected() =>
        Closed.When(Withdraw(Larch)).ThenRefused(RefusalReason.UnknownObjection);

    [Fact]
    public void An_applicant_does_not_take_an_objection_back() =>
        Closed.When(Withdraw(Glacier) with { By = Applicant }).ThenRefused(RefusalReason.NotYours);

    [Fact]
    public void A_withdrawal_does_not_undo_a_ruling() =>
        Closed.After(Rule(ObjectionRuling.Uphold)).When(Withdraw(Glacier)).ThenRefused(RefusalReason.UnknownObjection);

    [Fact]
    public void The_same_message_withdraws_once_and_a_new_objection_after_it_stands()
    {
        Specification again = Given(Open.History).After(Withdraw(Glacier)).After(Opinion(2, Stance.Objection, Monday + Days(3)));

        again.When(Withdraw(Glacier)).ThenNothing();
        Assert.Equal(ObjectionState.Open, again.Case.Objections[1].State);
    }
}
