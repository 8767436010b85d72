using System.Security.Cryptography;
using System.Text;
using MountainPartnership.Core;
using MountainPartnership.Core.Applications;
using MountainPartnership.Core.Register;

namespace MountainPartnership.Storage.Outbox;

/// <summary>One to whom a letter goes.</summary>
/// <param name="Contact">Null for the Secretariat's own addresses.</param>
/// <param name="Member">Whom a contact of the register speaks for; null for others.</param>
/// <param name="Address">Empty where there is none to write to.</param>
public sealed record Recipient(ContactId? Contact, MemberId? Member, string Name, string Address, Language Language)
{
    private const int HashChars = 16;

    /// <summary>
    /// The same for the same recipient of a letter, and nothing personal: the contact's id, or a hash of the address.
    /// </summary>
    public string Key => Contact?.Value ?? "a" + Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(Address.Trim().ToLowerInvariant())))[..HashChars];
}
