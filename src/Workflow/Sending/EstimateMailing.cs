using MountainPartnership.Mail.Out;

namespace MountainPartnership.Workflow.Sending;

/// <summary>How long a mailing takes under the limits of its transport.</summary>
public static class EstimateMailing
{
    /// <param name="waiting">Letters that leave before it.</param>
    public static TimeSpan Of(int letters, int waiting, SendingLimits limits)
    {
        int all = letters + waiting;
        TimeSpan byHour = limits.PerHour is { } perHour ? TimeSpan.FromHours((double)Math.Max(0, all - perHour) / perHour) : TimeSpan.Zero;
        TimeSpan byMinute = limits.PerMinute is { } perMinute ? TimeSpan.FromMinutes((double)all / perMinute) : TimeSpan.Zero;
        return byHour > byMinute ? byHour : byMinute;
    }
}
