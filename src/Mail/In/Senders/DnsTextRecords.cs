using DnsClient;

namespace MountainPartnership.Mail.In.Senders;

/// <summary>TXT records from the machine's name servers.</summary>
public sealed class DnsTextRecords : ITextRecords
{
    private readonly LookupClient dns = new(new LookupClientOptions
    {
        Timeout = TimeSpan.FromSeconds(3),
        Retries = 1,
        UseCache = true,
        ThrowDnsErrors = false,
    });

    public async ValueTask<string?> FindAsync(string name, CancellationToken cancellation)
    {
        try
        {
            IDnsQueryResponse answer = await dns.QueryAsync(name, QueryType.TXT, cancellationToken: cancellation);
            return answer.Answers.TxtRecords().FirstOrDefault() is { } record ? string.Concat(record.Text) : null;
        }
        catch (DnsResponseException)
        {
            return null;
        }
    }
}
