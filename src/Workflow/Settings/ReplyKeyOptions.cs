using System.Collections.Immutable;
using MountainPartnership.Mail;

namespace MountainPartnership.Workflow.Settings;

/// <summary>The secrets that sign reply addresses. Section <c>ReplyKeys</c>; from a key vault in production.</summary>
public sealed class ReplyKeyOptions
{
    public const string Section = "ReplyKeys";

    /// <summary>At least 32 bytes, in base64. Signs, and verifies. Required.</summary>
    public string Secret { get; set; } = "";

    /// <summary>0 to 63; raised by one when <see cref="Secret"/> is replaced. Default 0.</summary>
    public int SecretId { get; set; }

    /// <summary>The secret before it, which verifies letters that are still out; empty when there was none.</summary>
    public string PreviousSecret { get; set; } = "";

    public int PreviousSecretId { get; set; }

    /// <exception cref="ArgumentException">A setting cannot be used; <see cref="Problems"/> says which.</exception>
    public ReplyKeyRing ToRing(string caseNumberPrefix) => new(caseNumberPrefix, Secrets());

    /// <summary>Everything that is wrong with these settings, in words for the operator.</summary>
    public IEnumerable<string> Problems()
    {
        try
        {
            _ = ToRing("MP");
            return [];
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            return [$"{Section}: {e.Message} Make a secret with: openssl rand -base64 32"];
        }
    }

    private ImmutableArray<ReplyKeySecret> Secrets()
    {
        ReplyKeySecret current = new(SecretId, Convert.FromBase64String(Secret));
        return PreviousSecret.Length == 0
            ? [current]
            : [current, new ReplyKeySecret(PreviousSecretId, Convert.FromBase64String(PreviousSecret))];
    }
}
