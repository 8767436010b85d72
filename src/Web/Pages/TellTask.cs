using MountainPartnership.Core.Applications;

namespace MountainPartnership.Web.Pages;

/// <summary>Says what a case waits for the Secretariat to do, and why.</summary>
internal static class TellTask
{
    public static string InWords(SecretariatTask task, DateTimeOffset now) => task.Kind switch
    {
        TaskKind.CheckAndShare => $"Screening: check the reading and share ({Ago(task.Since, now)})",
        TaskKind.Decide => $"Decision: review closed {Ago(task.Since, now)}",
        TaskKind.SettleQuestionnaire => $"Questionnaire: limit reached {Ago(task.Since, now)}",
        TaskKind.MendWelcome => "Welcome: letter could not be delivered",
        _ => task.Kind.ToString(),
    };

    private static string Ago(DateTimeOffset since, DateTimeOffset now) => (now - since).Days switch
    {
        <= 0 => "today",
        1 => "1 day ago",
        int days => $"{days} days ago",
    };
}
