namespace MountainPartnership.Mail;

/// <summary>RFC 4648 §6 without padding, in lower case, because some servers lower local parts.</summary>
internal static class Base32
{
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";

    public static int LengthOf(int byteCount) => ((byteCount * 8) + 4) / 5;

    public static bool IsSign(char sign) => sign is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '2' and <= '7');

    public static string Write(ReadOnlySpan<byte> bytes)
    {
        Span<char> signs = stackalloc char[LengthOf(bytes.Length)];
        int bits = 0, held = 0, at = 0;
        foreach (byte next in bytes)
        {
            held = (held << 8) | next;
            bits += 8;
            while (bits >= 5)
            {
                bits -= 5;
                signs[at++] = Alphabet[(held >> bits) & 31];
            }

            held &= (1 << bits) - 1;
        }

        if (bits > 0)
            signs[at] = Alphabet[(held << (5 - bits)) & 31];
        return signs.ToString();
    }

    /// <summary>Takes either case. False when a sign is not of the alphabet or the unused last bits are set (RFC 4648 §3.5).</summary>
    public static bool TryRead(ReadOnlySpan<char> signs, Span<byte> bytes)
    {
        int bits = 0, held = 0, at = 0;
        foreach (char sign in signs)
        {
            int value = sign switch
            {
                >= 'a' and <= 'z' => sign - 'a',
                >= 'A' and <= 'Z' => sign - 'A',
                >= '2' and <= '7' => sign - '2' + 26,
                _ => -1,
            };
            if (value < 0)
                return false;
            held = (held << 5) | value;
            bits += 5;
            if (bits >= 8 && at < bytes.Length)
            {
                bits -= 8;
                bytes[at++] = (byte)(held >> bits);
                held &= (1 << bits) - 1;
            }
        }

        return at == bytes.Length && held == 0;
    }
}
