using System.Globalization;
using System.Text;

namespace MountainPartnership.Mail.In.Attachments;

/// <summary>
/// The text of an RTF document (Rich Text Format 1.9.1): paragraphs as lines, table cells parted by tabs. Fonts are followed
/// for their character sets only, everything else that is no text is passed over.
/// </summary>
internal sealed class RtfText
{
    private static readonly HashSet<string> NoText =
    [
        "fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf",
        "themedata", "colorschememapping", "latentstyles", "datastore", "generator", "listtable", "listoverridetable", "rsidtbl", "xmlnstbl", "filetbl", "revtbl",
        "fldinst", "bkmkstart", "bkmkend", "nonshppict", "pntext", "pntxtb", "pntxta", "listtext", "annotation", "atnid", "atnauthor", "footnote", "userprops", "mmathPr", "wgrffmtfilter", "shpinst", "sp", "template",
    ];

    private readonly byte[] bytes;
    private readonly int limit;
    private readonly StringBuilder text = new();
    private readonly List<byte> pending = [];
    private readonly Stack<State> groups = new();
    private readonly Dictionary<int, int> codePageOfFont = [];
    private State state = new(Skip: false, InFonts: false, UnicodeSkip: 1, CodePage: 1252);
    private int ansi = 1252;
    private int font;
    private int toSkip;

    private RtfText(byte[] bytes, int limit)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        (this.bytes, this.limit) = (bytes, limit);
    }

    public static string Read(byte[] bytes, int limit, CancellationToken stop) => new RtfText(bytes, limit).Run(stop);

    /// <param name="UnicodeSkip">How many signs for old readers follow a <c>\u</c>; 1 unless <c>\uc</c> says otherwise.</param>
    private sealed record State(bool Skip, bool InFonts, int UnicodeSkip, int CodePage);

    private string Run(CancellationToken stop)
    {
        for (int at = 0; at < bytes.Length && text.Length <= limit;)
        {
            if (at % 4_096 == 0)
            {
                stop.ThrowIfCancellationRequested();
            }

            byte b = bytes[at++];
            switch (b)
            {
                case (byte)'{':
                    Flush();
                    groups.Push(state);
                    break;
                case (byte)'}':
                    Flush();
                    state = groups.TryPop(out State? outer) ? outer : state;
                    break;
                case (byte)'\\':
                    at = Control(at);
                    break;
                case (byte)'\r' or (byte)'\n' or 0:
                    break;
                default:
                    Byte(b);
                    break;
            }
        }

        Flush();
        return text.ToString();
    }

    private int Control(int at)
    {
        if (at >= bytes.Length)
        {
            return at;
        }

        char sign = (char)bytes[at];
        if (!char.IsAsciiLetter(sign))
        {
            return Symbol(sign, at + 1);
        }

        int start = at;
        while (at < bytes.Length && char.IsAsciiLetter((char)bytes[at]) && at - start < 32)
        {
            at++;
        }

        string word = Encoding.ASCII.GetString(bytes, start, at - start);
        int digits = at;
        while (at < bytes.Length && at - digits < 10 && (char.IsAsciiDigit((char)bytes[at]) || (at == digits && bytes[at] == '-')))
        {
            at++;
        }

        int? number = int.TryParse(Encoding.ASCII.GetString(bytes, digits, at - digits), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int n) ? n : null;
        at += at < bytes.Length && bytes[at] == ' ' ? 1 : 0;
        if (word == "bin")
        {
            return (int)Math.Min(bytes.Length, at + (long)Math.Max(0, number ?? 0));
        }

        Word(word, number);
        return at;
    }

    private int Symbol(char sign, int at)
    {
        switch (sign)
        {
            case '\'':
                if (at + 1 < bytes.Length && byte.TryParse(Encoding.ASCII.GetString(bytes, at, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out byte b))
                {
                    Byte(b);
                    return at + 2;
                }

                break;
            case '*':
                state = state with { Skip = true };
                break;
            case '~':
                Sign(" ");
                break;
            case '_':
                Sign("-");
                break;
            case '\\' or '{' or '}':
                Byte((byte)sign);
                break;
            case '\r' or '\n':
                Sign("\n");
                break;
            default:
                break;
        }

        return at;
    }

    private void Word(string word, int? number)
    {
        switch (word)
        {
            case "par" or "line" or "row" or "sect" or "page":
                Sign("\n");
                break;
            case "tab" or "cell" or "nestcell":
                Sign("\t");
                break;
            case "emdash":
                Sign("—");
                break;
            case "endash":
                Sign("–");
                break;
            case "bullet":
                Sign("•");
                break;
            case "lquote" or "rquote":
                Sign("’");
                break;
            case "ldblquote" or "rdblquote":
                Sign("\"");
                break;
            case "u" when number is { } code:
                Sign(((char)(ushort)code).ToString());
                toSkip = state.UnicodeSkip;
                break;
            case "uc" when number is { } skip:
                state = state with { UnicodeSkip = Math.Clamp(skip, 0, 8) };
                break;
            case "ansicpg" when number is { } page:
                ansi = Known(page, 1252);
                state = state with { CodePage = ansi };
                break;
            case "f" when number is { } which:
                Flush();
                font = which;
                state = state with { CodePage = codePageOfFont.GetValueOrDefault(which, ansi) };
                break;
            case "fcharset" when number is { } set && state.InFonts:
                codePageOfFont[font] = OfCharset(set);
                break;
            case "fonttbl":
                state = state with { Skip = true, InFonts = true };
                break;
            default:
                state = NoText.Contains(word) ? state with { Skip = true } : state;
                break;
        }
    }

    private int OfCharset(int set) => set switch
    {
        0 => 1252,
        161 => 1253,
        162 => 1254,
        163 => 1258,
        177 => 1255,
        178 => 1256,
        186 => 1257,
        204 => 1251,
        238 => 1250,
        _ => ansi,
    };

    private static int Known(int codePage, int otherwise) =>
        Array.Exists(CodePagesEncodingProvider.Instance.GetEncodings().ToArray(), known => known.CodePage == codePage) || codePage == 65001 ? codePage : otherwise;

    private void Byte(byte b)
    {
        if (toSkip > 0)
        {
            toSkip--;
        }
        else if (!state.Skip)
        {
            pending.Add(b);
        }
    }

    private void Sign(string sign)
    {
        Flush();
        text.Append(state.Skip ? "" : sign);
    }

    private void Flush()
    {
        if (pending.Count > 0)
        {
            text.Append(Encoding.GetEncoding(state.CodePage).GetString([.. pending]));
            pending.Clear();
        }
    }
}
