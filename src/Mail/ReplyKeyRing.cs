using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MountainPartnership.Core.Applications;

namespace MountainPartnership.Mail;

/// <summary>
/// Writes and checks reply keys without a lookup. A key is 23 bytes: 104 bits that say everything (version, purpose, year,
/// signs of the case number, contact, last day, secret) and 80 bits of HMAC-SHA256 over them and the prefix of case numbers;
/// RFC 2104 §5 asks for no fewer than 80.
/// </summary>
public sealed class ReplyKeyRing
{
    /// <summary>Signs of base32 in a key.</summary>
    public const int KeyLength = 37;

    private const int SaidBytes = 13;
    private const int MacBytes = 10;
    private const int Version = 1;
    private const int FirstYear = 2000;
    private const int MaxSecretId = 63;
    private static readonly DateOnly FirstDay = new(2020, 1, 1);

    private readonly byte[] prefix;
    private readonly string prefixText;
    private readonly ImmutableArray<ReplyKeySecret> secrets;

    /// <param name="secrets">The first signs, all verify.</param>
    /// <exception cref="ArgumentException">No secret, one shorter than 32 bytes, an id outside 0 to 63 or given twice.</exception>
    public ReplyKeyRing(string caseNumberPrefix, ImmutableArray<ReplyKeySecret> secrets)
    {
        if (secrets.IsDefaultOrEmpty)
            throw new ArgumentException("A reply key ring needs at least one secret.", nameof(secrets));
        if (secrets.Any(s => s.Secret.Length < 32))
            throw new ArgumentException("A reply key secret has at least 32 bytes.", nameof(secrets));
        if (secrets.Any(s => s.Id is < 0 or > MaxSecretId) || secrets.DistinctBy(s => s.Id).Count() != secrets.Length)
            throw new ArgumentException("Reply key secrets have ids of their own, from 0 to 63.", nameof(secrets));
        prefixText = caseNumberPrefix.ToUpperInvariant();
        prefix = Encoding.ASCII.GetBytes($"reply key {Version}\n{prefixText}\n");
        this.secrets = secrets;
    }

    /// <summary>Lower-case base32, <see cref="KeyLength"/> signs.</summary>
    /// <exception cref="ArgumentException">The case has another prefix, or a year or day that a key cannot hold
    /// (years 2000 to 2127, days 2020 to 2199).</exception>
    public string Write(ReplyKey key)
    {
        int year = key.Case.Year - FirstYear;
        int day = key.Expires.DayNumber - FirstDay.DayNumber;
        if (key.Case.Prefix != prefixText || year is < 0 or > 127 || day is < 0 or > ushort.MaxValue)
            throw new ArgumentException($"A reply key of prefix {prefixText} cannot hold {key}.", nameof(key));
        UInt128 said = Version;
        said = (said << 4) | (uint)key.Purpose;
        said = (said << 7) | (uint)year;
        said = (said << 28) | SignsAsNumber(key.Case.Signs);
        said = (said << 40) | ContactAsNumber(key.Contact);
        said = (said << 16) | (uint)day;
        said = (said << 6) | (uint)secrets[0].Id;

        Span<byte> wide = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(wide, said);
        Span<byte> bytes = stackalloc byte[SaidBytes + MacBytes];
        wide[^SaidBytes..].CopyTo(bytes);
        Mac(secrets[0], bytes[..SaidBytes], bytes[SaidBytes..]);
        return Base32.Write(bytes);
    }

    /// <summary>Takes either case.</summary>
    public ReplyKeyReading Read(string text, DateOnly today)
    {
        Span<byte> bytes = stackalloc byte[SaidBytes + MacBytes];
        if (text.Length != KeyLength || !Base32.TryRead(text, bytes))
            return new ReplyKeyReading.Foreign("it has not the form of a key");

        Span<byte> wide = stackalloc byte[16];
        bytes[..SaidBytes].CopyTo(wide[^SaidBytes..]);
        UInt128 said = BinaryPrimitives.ReadUInt128BigEndian(wide);
        int secretId = (int)Take(ref said, 6);
        if (secrets.FirstOrDefault(s => s.Id == secretId) is not { } secret)
            return new ReplyKeyReading.Foreign($"it was signed with secret {secretId}, which is not in use");
        Span<byte> mac = stackalloc byte[MacBytes];
        Mac(secret, bytes[..SaidBytes], mac);
        if (!CryptographicOperations.FixedTimeEquals(mac, bytes[SaidBytes..]))
            return new ReplyKeyReading.Foreign("its signature is not ours");

        // What follows is authentic: we wrote it.
        int day = (int)Take(ref said, 16);
        ContactId contact = ContactOf((ulong)Take(ref said, 40));
        string signs = SignsOf((uint)Take(ref said, 28));
        int year = FirstYear + (int)Take(ref said, 7);
        KeyPurpose purpose = (KeyPurpose)(int)Take(ref said, 4);
        if (said != Version || !Enum.IsDefined(purpose))
            return new ReplyKeyReading.Foreign("it is of a later version");
        CaseNumber number = CaseNumber.Parse(string.Create(CultureInfo.InvariantCulture, $"{prefixText}-{year}-{signs}"));
        ReplyKey key = new(number, contact, purpose, FirstDay.AddDays(day));
        return today > key.Expires ? new ReplyKeyReading.Expired(key) : new ReplyKeyReading.Valid(key);
    }

    private static UInt128 Take(ref UInt128 from, int bits)
    {
        UInt128 taken = from & ((UInt128.One << bits) - 1);
        from >>= bits;
        return taken;
    }

    private void Mac(ReplyKeySecret secret, ReadOnlySpan<byte> said, Span<byte> mac)
    {
        Span<byte> signed = stackalloc byte[prefix.Length + SaidBytes];
        prefix.CopyTo(signed);
        said.CopyTo(signed[prefix.Length..]);
        Span<byte> whole = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(secret.Secret, signed, whole);
        whole[..MacBytes].CopyTo(mac);
    }

    private static uint SignsAsNumber(string signs) =>
        signs.Aggregate(0u, (sum, sign) => (sum * (uint)CaseNumber.Alphabet.Length) + (uint)CaseNumber.Alphabet.IndexOf(sign));

    private static string SignsOf(uint number)
    {
        Span<char> signs = stackalloc char[CaseNumber.SignCount];
        for (int i = signs.Length - 1; i >= 0; i--, number /= (uint)CaseNumber.Alphabet.Length)
            signs[i] = CaseNumber.Alphabet[(int)(number % (uint)CaseNumber.Alphabet.Length)];
        return signs.ToString();
    }

    private static ulong ContactAsNumber(ContactId contact)
    {
        Span<byte> bytes = stackalloc byte[8];
        Base32.TryRead(contact.Value, bytes[3..]);
        return BinaryPrimitives.ReadUInt64BigEndian(bytes);
    }

    private static ContactId ContactOf(ulong number)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, number);
        return new ContactId(Base32.Write(bytes[3..]));
    }
}
