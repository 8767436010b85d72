using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using MimeKit;

namespace MountainPartnership.Mail.In.Structure;

/// <summary>Hashes what makes a message this message, whatever way it came and however transport encoded it.</summary>
internal static class IdentifyMessage
{
    public static string Content(MimeMessage message)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Message(hash, message);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Message(IncrementalHash hash, MimeMessage message)
    {
        Line(hash, message.MessageId ?? "");
        Line(hash, string.Join(',', message.From.Mailboxes.Take(10).Select(m => m.Address.ToLowerInvariant())));
        foreach (MimeEntity entity in message.BodyParts)
        {
            Line(hash, entity.ContentType.MimeType.ToLowerInvariant());
            if (entity is MessagePart { Message: { } attached })
                Message(hash, attached);
            else if (entity is MimePart { Content: { } content })
                Bytes(hash, content, entity.ContentType.IsMimeType("text", "*"));
        }
    }

    private static void Line(IncrementalHash hash, string text) => hash.AppendData(Encoding.UTF8.GetBytes(text + "\n"));

    /// <summary>Texts without white space, for servers wrap lines, trim them and change their ends.</summary>
    private static void Bytes(IncrementalHash hash, IMimeContent content, bool isText)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            using Stream decoded = content.Open();
            for (int length; (length = decoded.Read(buffer, 0, buffer.Length)) > 0;)
                hash.AppendData(buffer, 0, isText ? WithoutWhiteSpace(buffer.AsSpan(0, length)) : length);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static int WithoutWhiteSpace(Span<byte> bytes)
    {
        int kept = 0;
        foreach (byte one in bytes)
        {
            if (one is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'))
                bytes[kept++] = one;
        }

        return kept;
    }
}
