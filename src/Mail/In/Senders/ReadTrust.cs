using MimeKit;
using MimeKit.Cryptography;
using MountainPartnership.Mail.In.Structure;

namespace MountainPartnership.Mail.In.Senders;

/// <summary>
/// How far From can be believed: by the topmost Authentication-Results field of a server that is configured for the channel
/// (RFC 8601 §2.5, §7.1: anything below may be the sender's own invention), else by DKIM checked here.
/// </summary>
internal static class ReadTrust
{
    public static async Task<SenderTrust> FromAsync(MimeMessage message, ReadingContext context, CancellationToken cancellation)
    {
        int authors = message.From.Mailboxes.Take(2).Count();
        if (AuthorOf.Message(message)?.Domain is not { Length: > 0 } from)
            return new(TrustVerdict.None, "it names no author");
        int fields = message.Headers.Count(h => h.Id == HeaderId.From);
        SenderTrust trust = ByServer(message.Headers, from, context)
            ?? await CheckDkim.ByKeysAsync(message, from, context, cancellation)
            ?? new(TrustVerdict.None, context.TrustedAuthservIds.IsEmpty
                ? "no server is trusted for this channel"
                : "no trusted server reported on the sender");
        return trust.Verdict == TrustVerdict.Trusted && (authors != 1 || fields != 1)
            ? trust with { Verdict = TrustVerdict.Unconfirmed, Evidence = $"it names no or several authors; {trust.Evidence}" }
            : trust;
    }

    private static SenderTrust? ByServer(HeaderList headers, string from, ReadingContext context)
    {
        foreach (Header header in headers.Where(h => h.Id == HeaderId.AuthenticationResults))
        {
            string text = HeaderText.Of(header);
            if (!AuthenticationResults.TryParse(header.RawValue, out AuthenticationResults? results))
            {
                if (context.TrustedAuthservIds.Any(id => id.Length > 0 && text.StartsWith(id, StringComparison.OrdinalIgnoreCase)))
                    return new(TrustVerdict.None, $"a trusted server's report cannot be read: {text}");
            }
            else if (context.TrustedAuthservIds.Contains(results.AuthenticationServiceIdentifier ?? "", StringComparer.OrdinalIgnoreCase))
            {
                return Judge(results, from);
            }
        }

        return null;
    }

    private static SenderTrust Judge(AuthenticationResults results, string from)
    {
        string? arc = results.Results.FirstOrDefault(r => Is(r.Method, "arc"))?.Result;
        AuthenticationMethodResult? dmarc = results.Results.FirstOrDefault(r => Is(r.Method, "dmarc"));
        if (dmarc is not null && Is(dmarc.Result, "fail"))
            return new(TrustVerdict.Failed, Words(results, dmarc), arc);
        AuthenticationMethodResult[] passed =
            [.. results.Results.Where(r => Is(r.Result, "pass") && (r == dmarc || Is(r.Method, "dkim") || Is(r.Method, "spf")))];
        AuthenticationMethodResult? aligned = passed.FirstOrDefault(r => Is(r.Method, "dmarc") && SpeaksOf(r, from, orNobody: true))
            ?? passed.FirstOrDefault(r => !Is(r.Method, "dmarc") && SpeaksOf(r, from, orNobody: false));
        if (aligned is not null)
            return new(TrustVerdict.Trusted, Words(results, aligned), arc);
        if (passed.Length > 0)
            return new(TrustVerdict.Unconfirmed, $"{Words(results, passed[0])}, not for {from}", arc);
        string all = string.Join("; ", results.Results.Take(5).Select(r => $"{r.Method}={r.Result}"));
        return new(TrustVerdict.None, $"{results.AuthenticationServiceIdentifier}: {(all.Length > 0 ? all : "none")}", arc);
    }

    private static bool SpeaksOf(AuthenticationMethodResult result, string from, bool orNobody)
    {
        string[] domains = [.. Domains(result)];
        return domains.Length == 0 ? orNobody : domains.Any(d => Alignment.Holds(from, d));
    }

    /// <summary>Never <c>smtp.helo</c>: DMARC takes the HELO identity no more (RFC 9989).</summary>
    private static IEnumerable<string> Domains(AuthenticationMethodResult result) => result.Properties
        .Where(p => (p.PropertyType.ToLowerInvariant(), p.Property.ToLowerInvariant()) switch
        {
            ("header", "d" or "i") => Is(result.Method, "dkim"),
            ("smtp", "mailfrom" or "mail") => Is(result.Method, "spf"),
            ("header", "from") => Is(result.Method, "dmarc"),
            _ => false,
        })
        .Select(p => Domain(p.Value.Trim('"', '<', '>')));

    private static string Words(AuthenticationResults results, AuthenticationMethodResult result)
    {
        string domains = string.Concat(result.Properties.Take(4).Select(p => $" {p.PropertyType}.{p.Property}={p.Value}"));
        string server = results.AuthenticationServiceIdentifier is { Length: > 0 } id ? id : "the receiving server";
        return $"{server}: {result.Method}={result.Result}{domains}";
    }

    private static string Domain(string address) => address[(address.LastIndexOf('@') + 1)..].ToLowerInvariant();

    private static bool Is(string text, string word) => text.Equals(word, StringComparison.OrdinalIgnoreCase);
}
