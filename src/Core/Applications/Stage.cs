using System.Collections.Immutable;

namespace MountainPartnership.Core.Applications;

/// <summary>Where a case stands, with just what that stage has to know.</summary>
public abstract record Stage
{
    private Stage(DateTimeOffset since) => Since = since;

    /// <summary>When the stage was entered.</summary>
    public DateTimeOffset Since { get; init; }

    public abstract StageName Name { get; }

    public bool IsClosed => Name >= StageName.Member;

    /// <summary>A mail was recognised as an application; at once followed by Information or Screening.</summary>
    public sealed record Received(DateTimeOffset Since) : Stage(Since)
    {
        public override StageName Name => StageName.Received;
    }

    /// <summary>Required facts are missing, or the Secretariat asked a question. The review clock stands still.</summary>
    /// <param name="StoppedAt">When the clock stopped; earlier than <paramref name="Since"/> when the applicant was asked again.</param>
    /// <param name="Fields">What was asked for; empty for a question alone.</param>
    /// <param name="HasQuestion">Whether the Secretariat asked in its own words: then any reply of the applicant answers.</param>
    /// <param name="Resumes">The stage that goes on when the answer is there; null for Screening.</param>
    /// <param name="LapsesAt">As announced by the final notice; null before it.</param>
    public sealed record Information(
        DateTimeOffset Since,
        DateTimeOffset StoppedAt,
        ImmutableArray<RequestField> Fields,
        bool HasQuestion,
        Stage? Resumes,
        DateTimeOffset? RemindedAt = null,
        DateTimeOffset? LapsesAt = null) : Stage(Since)
    {
        public override StageName Name => StageName.Information;
    }

    /// <summary>A named person checks the reading, corrects it, and shares.</summary>
    public sealed record Screening(DateTimeOffset Since, DateTimeOffset? RemindedAt = null) : Stage(Since)
    {
        public override StageName Name => StageName.Screening;
    }

    /// <summary>Shared with the members. <see cref="MembershipCase.Review"/> has the times.</summary>
    public sealed record Review(DateTimeOffset Since) : Stage(Since)
    {
        public override StageName Name => StageName.Review;
    }

    /// <summary>The review has closed; a person decides.</summary>
    public sealed record Decision(DateTimeOffset Since, DateTimeOffset? RemindedAt = null) : Stage(Since)
    {
        public override StageName Name => StageName.Decision;
    }

    /// <summary>Approved; the questionnaire is out.</summary>
    /// <param name="LimitAt">When it becomes a task of the Secretariat, if it is not back.</param>
    /// <param name="Reminders">How many reminders went out since the questionnaire was last sent.</param>
    /// <param name="RemindedAt">When the task was last pointed out to the Secretariat; null before the limit.</param>
    public sealed record Questionnaire(
        DateTimeOffset Since,
        DateTimeOffset SentAt,
        DateTimeOffset LimitAt,
        int Reminders = 0,
        DateTimeOffset? RemindedAt = null) : Stage(Since)
    {
        public override StageName Name => StageName.Questionnaire;

        public bool LimitReached => RemindedAt is not null;
    }

    /// <summary>The welcome letter is on its way.</summary>
    public sealed record Welcome(DateTimeOffset Since, bool LetterFailed = false, DateTimeOffset? RemindedAt = null) : Stage(Since)
    {
        public override StageName Name => StageName.Welcome;
    }

    public sealed record Member(DateTimeOffset Since, Register.MemberId Id) : Stage(Since)
    {
        public override StageName Name => StageName.Member;
    }

    public sealed record Declined(DateTimeOffset Since) : Stage(Since)
    {
        public override StageName Name => StageName.Declined;
    }

    public sealed record Withdrawn(DateTimeOffset Since) : Stage(Since)
    {
        public override StageName Name => StageName.Withdrawn;
    }

    /// <param name="From">The stage in which it lapsed, to which a reopening leads back.</param>
    public sealed record Lapsed(DateTimeOffset Since, StageName From) : Stage(Since)
    {
        public override StageName Name => StageName.Lapsed;
    }
}
