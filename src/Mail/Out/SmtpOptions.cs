using MountainPartnership.Mail.Connections;

namespace MountainPartnership.Mail.Out;

/// <summary>The server that letters leave by.</summary>
public sealed class SmtpOptions : MailServerOptions
{
    public SmtpOptions()
    {
        Port = 587;
        Tls = TlsMode.StartTls;
        // RFC 5321 §4.5.3.2.6 asks for ten minutes after the last byte of a message; an outbox that waits so long waits with
        // every letter behind this one, and asks again under the same Message-ID anyway.
        Timeout = TimeSpan.FromMinutes(2);
    }

    /// <summary>Messages in any 60 seconds that the server takes. More than zero; default: no limit.</summary>
    public int? PerMinute { get; set; }

    /// <summary>Messages in any 60 minutes that the server takes. More than zero; default: no limit.</summary>
    public int? PerHour { get; set; }

    /// <summary>
    /// How long to send nothing after the server has said that there were too many, for SMTP has no word for it. More than zero;
    /// default 5 minutes.
    /// </summary>
    public TimeSpan ThrottledFor { get; set; } = TimeSpan.FromMinutes(5);

    public override IEnumerable<string> Validate(string section)
    {
        foreach (string problem in base.Validate(section))
            yield return problem;
        if (!string.IsNullOrWhiteSpace(User) && !HasSecret)
            yield return $"{section}:{nameof(User)} is set, and neither {nameof(Password)} nor {nameof(OAuth)} is.";
        if (PerMinute <= 0)
            yield return $"{section}:{nameof(PerMinute)} is not more than zero.";
        if (PerHour <= 0)
            yield return $"{section}:{nameof(PerHour)} is not more than zero.";
        if (ThrottledFor <= TimeSpan.Zero)
            yield return $"{section}:{nameof(ThrottledFor)} is not more than zero.";
    }
}
