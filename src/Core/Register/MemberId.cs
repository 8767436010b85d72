using System.Security.Cryptography;
using System.Text;

namespace MountainPartnership.Core.Register;

/// <summary>A member of the alliance: <c>M-</c> and eight hexadecimal digits of a hash of what made it a member.</summary>
public readonly record struct MemberId(string Value)
{
    /// <param name="origin">The case number, or for an imported member its organization's name.</param>
    public static MemberId Of(string origin) =>
        new("M-" + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(origin.Trim().ToLowerInvariant())))[..8]);

    public override string ToString() => Value;
}
