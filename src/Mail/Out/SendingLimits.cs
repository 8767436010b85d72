namespace MountainPartnership.Mail.Out;

/// <summary>How many messages the other side takes; null where it names no limit.</summary>
/// <param name="PerMinute">Messages in any 60 seconds.</param>
/// <param name="PerHour">Messages in any 60 minutes.</param>
public sealed record SendingLimits(int? PerMinute, int? PerHour)
{
    public static SendingLimits None { get; } = new(null, null);
}
