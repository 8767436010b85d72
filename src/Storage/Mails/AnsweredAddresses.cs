using System.Security.Cryptography;
using System.Text;
using Azure.Data.Tables;
using MountainPartnership.Core.Applications;
using MountainPartnership.Storage.Tables;

namespace MountainPartnership.Storage.Mails;

/// <summary>
/// To whom an automatic answer went, and when: RFC 3834 §2 lets one address have one in several days only. Holds hashes, no address.
/// </summary>
public sealed class AnsweredAddresses(StorageClients clients)
{
    private const string Partition = "answered";
    private const string Mail = "Mail";
    private const string At = "At";

    private readonly GuardedTable table = clients.Table(StorageNames.Mail);

    /// <summary>
    /// Takes the turn of an address for the answer to one message. Two requests; of two messages at once one gets it, and a message
    /// that has it has it again.
    /// </summary>
    /// <param name="at">When the message came.</param>
    /// <returns>False when another message of this address was answered less than <paramref name="every"/> before.</returns>
    public async Task<bool> TryTakeAsync(string address, MailId mail, DateTimeOffset at, TimeSpan every, CancellationToken ct = default)
    {
        string key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address.Trim().ToLowerInvariant())));
        while (true)
        {
            TableEntity? last = await table.FindAsync(Partition, key, ct);
            if (last is not null && last.Require(Mail) == mail.Value)
            {
                return true;
            }

            if (last is not null && at - last.Time(At) < every)
            {
                return false;
            }

            TableEntity turn = new(Partition, key) { [Mail] = mail.Value, [At] = at.Text() };
            if (last is null ? await table.TryAddAsync(turn, ct) : await table.TryMergeAsync(turn, last.ETag, ct) is not null)
            {
                return true;
            }
        }
    }
}
