using System.Globalization;
using MimeKit;
using MimeKit.Cryptography;
using MountainPartnership.Mail.In.Structure;
using Org.BouncyCastle.Crypto;

namespace MountainPartnership.Mail.In.Senders;

/// <summary>
/// Checks DKIM signatures (RFC 6376 §6) of domains that can vouch for From. A signature over a part of the body (<c>l=</c>, §8.2)
/// or past its time (<c>x=</c>) proves nothing here.
/// </summary>
internal static class CheckDkim
{
    /// <summary>Signatures; more are a waste of lookups (RFC 6376 §8.4).</summary>
    private const int MaxSignatures = 3;

    private static readonly TimeSpan LookupLimit = TimeSpan.FromSeconds(5);

    /// <returns>Null when keys cannot be looked up here, or no signature is of the domain of From.</returns>
    public static async Task<SenderTrust?> ByKeysAsync(
        MimeMessage message, string from, ReadingContext context, CancellationToken cancellation)
    {
        if (context.TextRecords is not { } records)
            return null;
        SenderTrust? last = null;
        foreach (Header signature in message.Headers.Where(h => h.Id == HeaderId.DkimSignature).Take(MaxSignatures).ToArray())
        {
            Dictionary<string, string> tags = Tags(HeaderText.Of(signature));
            string domain = tags.GetValueOrDefault("d", "");
            if (!Alignment.Holds(from, domain) || tags.ContainsKey("l") || HasExpired(tags, context.Today))
                continue;
            bool holds = await HoldsAsync(message, signature, records, cancellation);
            if (holds)
                return new(TrustVerdict.Trusted, $"DKIM signature of {domain}, checked here");
            last = new(TrustVerdict.None, $"DKIM signature of {domain} does not hold, or its key was not found");
        }

        return last;
    }

    private static async Task<bool> HoldsAsync(MimeMessage message, Header signature, ITextRecords records, CancellationToken cancellation)
    {
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(LookupLimit);
        try
        {
            return await new DkimVerifier(new Locator(records)).VerifyAsync(message, signature, limit.Token);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            return false;
        }
    }

    private static bool HasExpired(Dictionary<string, string> tags, DateOnly today) =>
        tags.TryGetValue("x", out string? text) && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long seconds)
        && seconds < new DateTimeOffset(today, TimeOnly.MinValue, TimeSpan.Zero).ToUnixTimeSeconds();

    private static Dictionary<string, string> Tags(string signature)
    {
        Dictionary<string, string> tags = new(StringComparer.OrdinalIgnoreCase);
        foreach (string tag in signature.Split(';', 50))
        {
            if (tag.Split('=', 2) is [string name, string value])
                tags.TryAdd(name.Trim(), value.Trim());
        }

        return tags;
    }

    private sealed class Locator(ITextRecords records) : DkimPublicKeyLocatorBase
    {
        /// <summary>MimeKit asks this way only from its synchronous calls, which are not used here.</summary>
        public override AsymmetricKeyParameter LocatePublicKey(
            string methods, string domain, string selector, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException("Keys are looked up asynchronously.");

        public override async Task<AsymmetricKeyParameter> LocatePublicKeyAsync(
            string methods, string domain, string selector, CancellationToken cancellationToken = default) =>
            await records.FindAsync($"{selector}._domainkey.{domain}", cancellationToken) is { } text
                ? GetPublicKey(text)
                : throw new ParseException("The key was not found.", 0, 0);
    }
}
