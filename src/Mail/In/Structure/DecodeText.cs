using System.Text;

namespace MountainPartnership.Mail.In.Structure;

/// <summary>Turns the bytes of a text part into text, believing the declared charset (RFC 2046 §4.1.2) only while it fits.</summary>
internal static class DecodeText
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Western = CodePages(1252);
    private static readonly Encoding Cyrillic = CodePages(1251);
    private static readonly Encoding Koi8 = CodePages(20866);

    public static string From(ReadOnlySpan<byte> bytes, string? declaredCharset)
    {
        if (bytes.StartsWith("\uFEFF"u8))
            return Encoding.UTF8.GetString(bytes[3..]);
        if (bytes.Length >= 2 && bytes[0] == 0xFF && bytes[1] == 0xFE)
            return Encoding.Unicode.GetString(bytes[2..]);
        if (bytes.Length >= 2 && bytes[0] == 0xFE && bytes[1] == 0xFF)
            return Encoding.BigEndianUnicode.GetString(bytes[2..]);

        Encoding? declared = Find(declaredCharset);
        if (declared is not null && !declared.IsSingleByte && declared.CodePage != Encoding.UTF8.CodePage)
            return declared.GetString(bytes);
        bool plain = !bytes.ContainsAnyInRange((byte)0x80, (byte)0xFF);
        if (plain)
            return IsIso2022Jp(bytes) ? CodePages(50220).GetString(bytes) : Encoding.ASCII.GetString(bytes);

        // Bytes that keep to UTF-8's rules are UTF-8, whatever else they are called.
        if (Utf8(bytes) is { } utf8)
            return utf8;
        if (declared is null || declared.CodePage == Encoding.UTF8.CodePage || declared.CodePage == Encoding.ASCII.CodePage)
            return declared?.CodePage == Encoding.UTF8.CodePage && IsMostlyUtf8(bytes) ? Encoding.UTF8.GetString(bytes) : Guess(bytes);
        return declared.CodePage is 28591 or 1252 && LooksCyrillic(bytes) ? Guess(bytes) : WindowsFor(declared).GetString(bytes);
    }

    /// <summary>The charset that an HTML text declares in its first kilobyte; null when it declares none.</summary>
    public static string? CharsetOfHtml(ReadOnlySpan<byte> bytes)
    {
        string head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 1024)]);
        int at = head.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : string.Concat(
            head[(at + 8)..].TrimStart('"', '\'').TakeWhile(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'));
    }

    private static Encoding? Find(string? charset)
    {
        string name = (charset ?? "").Trim(' ', '"', '\'').ToLowerInvariant();
        if (name.Length == 0)
            return null;
        string known = name switch
        {
            "utf8" or "utf_8" or "unicode-1-1-utf-8" or "utf8mb4" => "utf-8",
            "gb2312" or "gbk" or "cp936" or "x-gbk" => "gb18030",
            "iso-8859-8-i" => "iso-8859-8",
            "cp1252" or "ansi" or "latin1" or "win-1252" => "windows-1252",
            "cp1251" or "win-1251" or "cp-1251" => "windows-1251",
            "koi8r" or "koi-8" => "koi8-r",
            "cp866" => "ibm866",
            _ => name,
        };
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(known) ?? Encoding.GetEncoding(known);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>Windows pages are supersets of what is declared as ISO 8859; senders mean the former (WHATWG Encoding §4.2).</summary>
    private static Encoding WindowsFor(Encoding declared) => declared.CodePage == 28591 ? Western : declared;

    private static string? Utf8(ReadOnlySpan<byte> bytes)
    {
        if (!System.Text.Unicode.Utf8.IsValid(bytes))
            return null;
        return StrictUtf8.GetString(bytes);
    }

    /// <summary>A cut or a broken sign in a text that is UTF-8 otherwise.</summary>
    private static bool IsMostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        string text = Encoding.UTF8.GetString(bytes);
        int broken = text.Count(c => c == '\uFFFD');
        return broken * 5 <= text.Count(c => c > '\u007F');
    }

    private static string Guess(ReadOnlySpan<byte> bytes)
    {
        if (!LooksCyrillic(bytes))
            return Western.GetString(bytes);
        // Small letters, the most by far, are E0–FF in one page and C0–DF in the other.
        int high = 0, low = 0;
        foreach (byte one in bytes)
        {
            high += one >= 0xE0 ? 1 : 0;
            low += one is >= 0xC0 and < 0xE0 ? 1 : 0;
        }

        return (low > high ? Koi8 : Cyrillic).GetString(bytes);
    }

    /// <summary>Letters above ASCII stand next to each other, as they seldom do in languages of Latin letters.</summary>
    private static bool LooksCyrillic(ReadOnlySpan<byte> bytes)
    {
        int high = 0, pairs = 0;
        for (int i = 0; i < bytes.Length; i++)
        {
            bool isHigh = bytes[i] >= 0xC0;
            high += isHigh ? 1 : 0;
            pairs += isHigh && i > 0 && bytes[i - 1] >= 0xC0 ? 1 : 0;
        }

        return high >= 4 && pairs * 2 > high;
    }

    private static bool IsIso2022Jp(ReadOnlySpan<byte> bytes) => bytes.IndexOf("\u001B$"u8) >= 0;

    private static Encoding CodePages(int page) =>
        CodePagesEncodingProvider.Instance.GetEncoding(page) ?? throw new InvalidOperationException($"No code page {page}.");
}
