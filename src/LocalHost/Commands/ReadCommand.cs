using System.CommandLine;
using System.Security.Cryptography;
using System.Threading.Channels;
using MountainPartnership.Mail;
using MountainPartnership.Mail.In;

namespace MountainPartnership.LocalHost.Commands;

/// <summary>Prints what the system makes of messages, one JSON object a line, in the order of the files. Changes nothing.</summary>
internal static class ReadCommand
{
    private static readonly Argument<FileInfo[]> Files = new("files")
    {
        Description = "Raw messages.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<ReadAs?> As = new("--as") { Description = "Read as a member's reply, or as an application, whatever it is." };

    private static readonly Option<FileInfo?> Letter = new("--letter") { Description = "The letter of ours that was answered." };

    private static readonly Option<string[]> AuthservId = new("--authserv-id")
    {
        Description = "A server (RFC 8601) whose Authentication-Results are believed. Default: none.",
        DefaultValueFactory = _ => [],
    };

    private static readonly Option<string> Prefix = new("--prefix")
    {
        Description = "The letters before the year in case numbers.",
        DefaultValueFactory = _ => "MP",
    };

    private static readonly Option<string?> Secret = new("--reply-key-secret")
    {
        Description = "Base64; the secret that signed the reply addresses. Without it, keys are foreign.",
    };

    public static Command Create()
    {
        Command command = new("read", "Print what the system makes of messages, one JSON object a line.")
        {
            Files, As, Letter, AuthservId, Prefix, Secret,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        ReadingContext context = ContextOf(parsed);
        string? letter = parsed.GetValue(Letter) is { } file ? await LetterTextAsync(file, context, cancellationToken) : null;
        ReadAs? readAs = parsed.GetValue(As);
        Channel<Task<string>> lines = Channel.CreateBounded<Task<string>>(2 * Environment.ProcessorCount);
        Task writing = Task.Run(
            async () =>
            {
                foreach (FileInfo message in parsed.GetRequiredValue(Files))
                {
                    await lines.Writer.WriteAsync(
                        Task.Run(() => LineAsync(message, context, letter, readAs, cancellationToken), cancellationToken), cancellationToken);
                }

                lines.Writer.Complete();
            },
            cancellationToken);

        await foreach (Task<string> line in lines.Reader.ReadAllAsync(cancellationToken))
        {
            await parsed.InvocationConfiguration.Output.WriteLineAsync(await line);
        }

        await writing;
        return 0;
    }

    private static async Task<string> LineAsync(
        FileInfo file, ReadingContext context, string? letter, ReadAs? readAs, CancellationToken cancellationToken)
    {
        byte[] raw = await File.ReadAllBytesAsync(file.FullName, cancellationToken);
        MessageReading reading = await ReadMessage.FromAsync(raw, context, letter, readAs, cancellationToken);
        return MessageReadingJson.Write(reading, file.ToString());
    }

    /// <summary>The letter is a message, or its plain text.</summary>
    private static async Task<string?> LetterTextAsync(FileInfo file, ReadingContext context, CancellationToken cancellationToken)
    {
        byte[] raw = await File.ReadAllBytesAsync(file.FullName, cancellationToken);
        return file.Extension.Equals(".eml", StringComparison.OrdinalIgnoreCase)
            ? (await ReadMessage.OpenAsync(raw, context, cancellationToken)).Body.Text
            : await File.ReadAllTextAsync(file.FullName, cancellationToken);
    }

    private static ReadingContext ContextOf(ParseResult parsed)
    {
        byte[] secret = parsed.GetValue(Secret) is { } text ? Convert.FromBase64String(text) : RandomNumberGenerator.GetBytes(32);
        string prefix = parsed.GetValue(Prefix)!;
        return new ReadingContext(
            new ReplyKeyRing(prefix, [new ReplyKeySecret(0, secret)]),
            prefix,
            DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime))
        {
            TrustedAuthservIds = [.. parsed.GetValue(AuthservId) ?? []],
        };
    }
}
