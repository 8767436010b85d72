using Microsoft.Extensions.Logging;
using MountainPartnership.Mail.Connections;

namespace MountainPartnership.Mail.Mailboxes;

/// <summary>
/// Takes mail from a mailbox over IMAP (RFC 9051, RFC 3501), which stays the Secretariat's own: only mail that a case has is moved, to
/// one folder; nothing else is moved, marked or deleted.
/// </summary>
/// <param name="tokens">Needed where <see cref="MailServerOptions.OAuth"/> is set.</param>
public sealed class ImapMailbox(
    ImapOptions options, IMailboxCursors cursors, IMailIntake intake, TimeProvider time, ILogger logger, IAccessTokens? tokens = null)
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMinutes(5);

    public string Name => options.Name;

    /// <summary>Takes all that is new. What the server or the network does wrong is in the result; storage that fails throws.</summary>
    public async Task<PollResult> PollAsync(CancellationToken cancellationToken)
    {
        try
        {
            using ImapSession session = await ImapSession.OpenAsync(options, tokens, time, cancellationToken);
            return await LookAsync(session, cancellationToken);
        }
        catch (Exception e) when (ImapFailure.IsExpected(e))
        {
            logger.LookEndedEarly(options.Name, e);
            return PollResult.Nothing with { Problem = e.Message };
        }
    }

    /// <summary>Takes mail as it comes until it is cancelled; ends neither with a connection nor with a failure of storage.</summary>
    public async Task WatchAsync(CancellationToken cancellationToken)
    {
        for (TimeSpan delay = FirstDelay; ; delay = delay * 2 < LongestDelay ? delay * 2 : LongestDelay)
        {
            try
            {
                using ImapSession session = await ImapSession.OpenAsync(options, tokens, time, cancellationToken);
                while (await LookAsync(session, cancellationToken) is { Problem: null } look)
                {
                    delay = FirstDelay;

                    // What comes while other mail is taken is told then, and IDLE tells only what is newer: so look again first.
                    if (look is not { Taken: > 0, Failed: 0 })
                        await session.WaitForMailAsync(time, cancellationToken);
                }
            }
            catch (Exception e)
            {
                cancellationToken.ThrowIfCancellationRequested();
                logger.ConnectionBroke(options.Name, delay, e);
            }

            await Task.Delay(delay, time, cancellationToken);
        }
    }

    private Task<PollResult> LookAsync(ImapSession session, CancellationToken cancellationToken) =>
        new MailboxLook(session, options, cursors, intake, time, logger).RunAsync(cancellationToken);
}
