using MountainPartnership.Core.Applications;

namespace MountainPartnership.Core.Tests;

/// <summary>Given these events, when this command comes, then these events follow: the way in which the rules are told.</summary>
internal sealed record Specification(IReadOnlyList<CaseEvent> History)
{
    public static Specification Given(params IEnumerable<CaseEvent> events) => new([.. events]);

    public MembershipCase Case => Evolve.From(History)!;

    /// <summary>More history.</summary>
    public Specification And(params IEnumerable<CaseEvent> events) => new([.. History, .. events]);

    /// <summary>Lets a command that must be accepted have its effect.</summary>
    public Specification After(CaseCommand command) => And(When(command).Events);

    public Result When(CaseCommand command) => new(this, Decide.What(Evolve.From(History), command));
}

internal sealed record Result(Specification Before, Outcome Outcome)
{
    public IReadOnlyList<CaseEvent> Events =>
        Assert.IsType<Outcome.Accepted>(Outcome).Events;

    /// <summary>The case as the command leaves it.</summary>
    public MembershipCase Case => Before.And(Events).Case;

    /// <summary>The history with what the command made.</summary>
    public Specification AndThen => Before.And(Events);

    public IReadOnlyList<LetterIntent> Letters
    {
        get
        {
            List<LetterIntent> letters = [];
            MembershipCase? state = Evolve.From(Before.History);
            foreach (CaseEvent happened in Events)
            {
                letters.AddRange(CallForLetters.By(state, happened));
                state = Evolve.With(state, happened);
            }

            return letters;
        }
    }

    public Result Then(params CaseEvent[] expected)
    {
        Assert.Equal(Structure.Of(expected), Structure.Of(Events));
        return this;
    }

    public void ThenNothing() => Assert.Empty(Events);

    public Result ThenLetters(params LetterKind[] expected)
    {
        Assert.Equal(expected, Letters.Select(letter => letter.Kind));
        return this;
    }

    public Result ThenStage<TStage>()
        where TStage : Stage
    {
        Assert.IsType<TStage>(Case.Stage);
        return this;
    }

    public void ThenRefused(params RefusalReason[] reasons)
    {
        Outcome.Refused refused = Assert.IsType<Outcome.Refused>(Outcome);
        Assert.Equal(reasons, refused.Reasons.Select(r => r.Reason));
        Assert.All(refused.Reasons, r => Assert.NotEmpty(r.Text));
    }
}
