namespace MountainPartnership.Core.Applications.Reading;

/// <summary>An addr-spec in a text (RFC 5322 §3.4.1, without quoted local parts and comments, which nobody types).</summary>
internal readonly record struct EmailAddress(string Value, int Start, int End)
{
    public string LocalPart => Value[..Value.IndexOf('@', StringComparison.Ordinal)];

    public string Domain => Value[(Value.IndexOf('@', StringComparison.Ordinal) + 1)..];
}

/// <summary>Finds the e-mail addresses that a text holds.</summary>
internal static class EmailAddresses
{
    /// <summary>RFC 5321 §4.5.3.1.1.</summary>
    private const int LocalPartLimit = 64;

    /// <summary>RFC 5321 §4.5.3.1.2.</summary>
    private const int DomainLimit = 255;

    /// <summary>In the order of the text; one that follows itself, as in <c>a@b.example &lt;mailto:a@b.example&gt;</c>, once.</summary>
    public static List<EmailAddress> In(string text, int start, int end)
    {
        List<EmailAddress> found = [];
        int from = start;
        for (int at = text.IndexOf('@', from, end - from); at >= 0; at = text.IndexOf('@', from, end - from))
        {
            if (Around(text, at, from, end) is { } address)
            {
                if (found.Count == 0 || !string.Equals(found[^1].Value, address.Value, StringComparison.OrdinalIgnoreCase))
                {
                    found.Add(address);
                }

                from = address.End;
            }
            else
            {
                from = at + 1;
            }
        }

        return found;
    }

    private static EmailAddress? Around(string text, int at, int start, int end)
    {
        int first = at;
        while (first > start && at - first < LocalPartLimit && (char.IsLetterOrDigit(text[first - 1]) || "._%+'-&".Contains(text[first - 1])))
        {
            first--;
        }

        int last = at + 1;
        while (last < end && last - at <= DomainLimit && (char.IsLetterOrDigit(text[last]) || text[last] is '.' or '-'))
        {
            last++;
        }

        while (first < at && text[first] is '.' or '\'' or '-' or '&')
        {
            first++;
        }

        while (last > at && text[last - 1] is '.' or '-')
        {
            last--;
        }

        ReadOnlySpan<char> domain = text.AsSpan(Math.Min(at + 1, last), Math.Max(0, last - at - 1));
        int dot = domain.LastIndexOf('.');
        return first < at && dot > 0 && domain.Length - dot > 2
            ? new EmailAddress(text[first..last], first, last)
            : null;
    }
}
