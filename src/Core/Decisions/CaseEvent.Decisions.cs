namespace MountainPartnership.Core.Applications;

public abstract partial record CaseEvent
{
    public sealed record ApplicationApproved(DateTimeOffset At, Actor By, [property: Personal] string? Reason) : CaseEvent(At, By);

    public sealed record ApplicationDeclined(DateTimeOffset At, Actor By, [property: Personal] string Reason) : CaseEvent(At, By);
}
