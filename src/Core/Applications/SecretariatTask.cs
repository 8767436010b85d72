namespace MountainPartnership.Core.Applications;

/// <summary>What a case waits for that only a person of the Secretariat can do.</summary>
/// <param name="Since">When it became the Secretariat's turn.</param>
public sealed record SecretariatTask(TaskKind Kind, DateTimeOffset Since)
{
    /// <returns>Null when the case waits for somebody else, for time, or for nothing.</returns>
    public static SecretariatTask? Of(MembershipCase s) => s.Stage switch
    {
        Stage.Screening t => new(TaskKind.CheckAndShare, t.Since),
        Stage.Decision t => new(TaskKind.Decide, t.Since),
        Stage.Questionnaire { LimitReached: true } q => new(TaskKind.SettleQuestionnaire, q.LimitAt),
        Stage.Welcome { LetterFailed: true } t => new(TaskKind.MendWelcome, t.Since),
        _ => null,
    };
}

public enum TaskKind
{
    /// <summary>Check what was read of the application, and share it with the members.</summary>
    CheckAndShare,

    /// <summary>The review has closed.</summary>
    Decide,

    /// <summary>The questionnaire is not back at its limit: extend it, go on without it, or let the case lapse.</summary>
    SettleQuestionnaire,

    /// <summary>The welcome letter reached nobody: correct the address.</summary>
    MendWelcome,
}
