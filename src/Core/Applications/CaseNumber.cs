using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace MountainPartnership.Core.Applications;

/// <summary>
/// The number of a case, <c>MP-2026-7KQ2XD</c>: a prefix of two to six letters, the year, and six signs of an alphabet
/// without vowels and look-alikes.
/// </summary>
public readonly record struct CaseNumber
{
    /// <summary>Twenty-four signs: no vowels, and one only of each pair that is misread (0 O, 1 I L, 2 Z, 5 S, 8 B, U V).</summary>
    public const string Alphabet = "2346789CDFGHJKMNPQRTVWXY";

    /// <summary>How many signs follow the year.</summary>
    public const int SignCount = 6;

    private readonly string? value;

    private CaseNumber(string value) => this.value = value;

    public string Value => value ?? throw new InvalidOperationException("A case number was used before it was set.");

    /// <summary>The year in which the application came.</summary>
    public int Year => int.Parse(Value.AsSpan(Value.Length - SignCount - 5, 4), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The six signs after the year.</summary>
    public string Signs => Value[^SignCount..];

    public string Prefix => Value[..(Value.Length - SignCount - 6)];

    /// <summary>
    /// The number of the case that <paramref name="origin"/> opens: the same origin gives the same number, so that a message
    /// taken in twice cannot open two cases.
    /// </summary>
    /// <param name="attempt">0, and one more each time that the number is found taken by another origin.</param>
    public static CaseNumber Derive(string prefix, int year, string origin, int attempt = 0)
    {
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{prefix}\n{year}\n{origin}\n{attempt}"));
        ulong number = System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(hash);
        Span<char> signs = stackalloc char[SignCount];
        for (int i = 0; i < SignCount; i++)
        {
            signs[i] = Alphabet[(int)(number % (ulong)Alphabet.Length)];
            number /= (ulong)Alphabet.Length;
        }

        return Parse($"{prefix}-{year}-{signs}");
    }

    /// <exception cref="FormatException">The text is not a case number.</exception>
    public static CaseNumber Parse(string text) =>
        TryParse(text, out CaseNumber number) ? number : throw new FormatException($"'{text}' is not a case number.");

    /// <summary>Takes lower case too, for people type it.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out CaseNumber number)
    {
        number = default;
        string[] parts = (text ?? "").Trim().ToUpperInvariant().Split('-');
        if (parts is not [{ Length: >= 2 and <= 6 } prefix, { Length: 4 } year, { Length: SignCount } signs]
            || !prefix.All(char.IsAsciiLetter) || !year.All(char.IsAsciiDigit) || !signs.All(Alphabet.Contains))
        {
            return false;
        }

        number = new CaseNumber(string.Join('-', parts));
        return true;
    }

    public override string ToString() => value ?? "";
}
