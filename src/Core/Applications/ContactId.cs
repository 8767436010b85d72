using System.Security.Cryptography;
using System.Text;

namespace MountainPartnership.Core.Applications;

/// <summary>
/// Names a person within the register or a case without saying who it is: eight signs of lower-case base32 (40 bits) of a
/// hash over whom the person speaks for and the address. Fits a reply key, and stands in histories where a name may not.
/// </summary>
public readonly record struct ContactId
{
    /// <summary>RFC 4648 §6, in lower case.</summary>
    private const string Base32 = "abcdefghijklmnopqrstuvwxyz234567";

    public const int Length = 8;

    public ContactId(string value) =>
        Value = value is { Length: Length } && value.All(Base32.Contains)
            ? value
            : throw new FormatException($"'{value}' is not a contact id.");

    public string Value { get; }

    /// <param name="owner">The case number or member id that the person speaks for.</param>
    public static ContactId Of(string owner, string email)
    {
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{owner}\n{email.Trim().ToLowerInvariant()}"));
        ulong number = System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(hash);
        Span<char> signs = stackalloc char[Length];
        for (int i = 0; i < Length; i++, number >>= 5)
        {
            signs[i] = Base32[(int)(number & 31)];
        }

        return new ContactId(signs.ToString());
    }

    public override string ToString() => Value;
}
