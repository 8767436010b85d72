using System.Security.Cryptography;
using System.Text;
using MimeKit;

namespace MountainPartnership.Mail.Out;

/// <summary>
/// Writes each letter as a file, for a laptop, a demonstration, or a mail server that picks files up. The envelope stands in
/// the two headers that pickup folders know, X-Sender and X-Receiver, before the others.
/// </summary>
public sealed class PickupFolderTransport(string folder) : IMailTransport
{
    private const int MaxPartLength = 80;

    private static readonly FormatOptions WithCrLf = CrLf();

    public SendingLimits Limits => SendingLimits.None;

    /// <summary>
    /// The name depends on the outbox row and nothing else, so a second try finds the first one's file and writes nothing.
    /// A file appears under its name only when it is whole.
    /// </summary>
    public async Task<SendResult> SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        if (!Envelope.TryRead(mail, out _, out string? problem))
        {
            return new SendResult.Refused(Permanent: true, problem);
        }

        string name = FileName(mail);
        string path = Path.Combine(folder, name);
        string unfinished = Path.Combine(folder, $".{Path.GetRandomFileName()}.tmp");
        try
        {
            if (File.Exists(path))
            {
                return new SendResult.Accepted(name);
            }

            Directory.CreateDirectory(folder);
            await WriteAsync(mail, unfinished, cancellationToken);
            File.Move(unfinished, path);
            return new SendResult.Accepted(name);
        }
        catch (IOException) when (File.Exists(path))
        {
            return new SendResult.Accepted(name);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new SendResult.Refused(Permanent: false, e.Message);
        }
        finally
        {
            Remove(unfinished);
        }
    }

    private static async Task WriteAsync(OutgoingMail mail, string path, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        await file.WriteAsync(
            Encoding.UTF8.GetBytes($"X-Sender: <{mail.EnvelopeFrom}>\r\nX-Receiver: <{mail.EnvelopeTo}>\r\n"), cancellationToken);
        await mail.Message.WriteToAsync(WithCrLf, file, cancellationToken);
        file.Flush(flushToDisk: true);
    }

    /// <summary>The recipient so that a person finds it, the row so that it is the only one.</summary>
    private static string FileName(OutgoingMail mail) =>
        $"{Safe(mail.EnvelopeTo)}_{Unique(mail.OutboxId)}.eml";

    /// <summary>An id that had to be changed to be a name gets a hash, so that two ids never become one name.</summary>
    private static string Unique(string id)
    {
        string safe = Safe(id);
        return safe == id ? id : $"{safe}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)))[..16]}";
    }

    /// <summary>Lower case, because some file systems do not tell cases apart; no dot in front, which would hide the file.</summary>
    private static string Safe(string text)
    {
        IEnumerable<char> signs = text.ToLowerInvariant().Take(MaxPartLength)
            .Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '+' or '@' ? c : '-');
        return string.Concat(signs).TrimStart('.');
    }

    private static void Remove(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A hidden leftover harms nobody, and the result is known already.
        }
    }

    private static FormatOptions CrLf()
    {
        FormatOptions options = FormatOptions.Default.Clone();
        options.NewLineFormat = NewLineFormat.Dos;
        return options;
    }
}
