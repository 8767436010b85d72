using System.Collections.Immutable;

namespace MountainPartnership.Core.Applications;

/// <summary>What a command does: the events that it makes, or why it is refused.</summary>
public abstract record Outcome
{
    private Outcome()
    {
    }

    /// <summary>The command came late or twice and changes nothing.</summary>
    public static Outcome Unchanged { get; } = new Accepted([]);

    public static Outcome Of(params ReadOnlySpan<CaseEvent> events) => new Accepted([.. events]);

    public static Outcome Refuse(RefusalReason reason, string text) => new Refused([new Refusal(reason, text)]);

    /// <param name="Events">Empty when nothing changes.</param>
    public sealed record Accepted(ImmutableArray<CaseEvent> Events) : Outcome;

    /// <param name="Reasons">At least one.</param>
    public sealed record Refused(ImmutableArray<Refusal> Reasons) : Outcome;
}

/// <summary>Why a command is refused, for a program and for a person.</summary>
/// <param name="Text">One sentence that says what to do about it.</param>
public sealed record Refusal(RefusalReason Reason, string Text);

public enum RefusalReason
{
    /// <summary>There is no such case.</summary>
    UnknownCase,

    /// <summary>The number belongs to a case that another message opened.</summary>
    NumberTaken,

    /// <summary>The case is closed.</summary>
    CaseClosed,

    /// <summary>Not in this stage.</summary>
    WrongStage,

    /// <summary>Only a named person of the Secretariat may do this.</summary>
    PersonRequired,
    ReasonRequired,

    /// <summary>A required fact is neither there nor waived.</summary>
    FactMissing,

    /// <summary>The value cannot be what the field asks for.</summary>
    FactMalformed,
    ObjectionOpen,
    ObjectionUpheld,
    UnknownObjection,
    UnknownOpinion,

    /// <summary>The objection has been withdrawn or ruled on, or not yet accepted.</summary>
    ObjectionNotOpen,

    /// <summary>A time must be in the future, and later than the one it replaces.</summary>
    TimeNotLater,

    /// <summary>The members have not been asked yet.</summary>
    NotShared,

    /// <summary>The contact may speak only for itself.</summary>
    NotYours,

    /// <summary>No mailing of this letter has been started.</summary>
    UnknownLetter,

    /// <summary>Individuals cannot become members.</summary>
    IsIndividual,
}
