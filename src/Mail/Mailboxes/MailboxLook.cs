using MailKit;
using Microsoft.Extensions.Logging;

namespace MountainPartnership.Mail.Mailboxes;

/// <summary>
/// One look into a mailbox. For each message: taken in, then moved, then the cursor. So a crash anywhere means that a message is taken
/// in again, which changes nothing, and never that one is passed over.
/// </summary>
internal sealed class MailboxLook(
    ImapSession session, ImapOptions options, IMailboxCursors cursors, IMailIntake intake, TimeProvider time, ILogger logger)
{
    /// <summary>So many in a row are not the messages' fault.</summary>
    private const int GiveUpAfter = 3;

    private PollResult result = PollResult.Nothing;
    private int failedInARow;

    public async Task<PollResult> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await LookAsync(cancellationToken);
        }
        catch (Exception e) when (ImapFailure.IsExpected(e))
        {
            logger.LookEndedEarly(options.Name, e);
            result = result with { Problem = e.Message };
        }

        if (result != PollResult.Nothing)
            logger.Polled(options.Name, result.Taken, result.Moved, result.Truncated, result.Failed);
        return result;
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        SavedCursor? saved = await cursors.LoadAsync(options.Name, cancellationToken);
        var cursor = new MailboxCursor(session.UidValidity, LastUidOf(saved));
        IReadOnlyList<(UniqueId Uid, long SizeBytes)> found = await session.FindAfterAsync(cursor.LastUid, cancellationToken);
        if (found.Count == 0)
            return;

        MailboxTurn? turn = await MailboxTurn.TakeAsync(cursors, options.Name, cursor, saved, time, cancellationToken);
        if (turn is null)
        {
            result = result with { AnotherIsReading = true };
            return;
        }

        uint last = cursor.LastUid;
        try
        {
            foreach ((UniqueId uid, long sizeBytes) in found)
            {
                await TakeAsync(uid, sizeBytes, cancellationToken);

                // A message that was not taken holds the cursor back, but not the messages after it.
                if (result.Failed == 0)
                    last = uid.Id;
                if (failedInARow == GiveUpAfter || !await turn.KeepAsync(last, cancellationToken))
                    break;
            }
        }
        finally
        {
            await turn.EndAsync(last);
        }
    }

    private async Task TakeAsync(UniqueId uid, long sizeBytes, CancellationToken cancellationToken)
    {
        bool tooLarge = sizeBytes > options.MaxBytes;
        if (await FetchAsync(uid, sizeBytes, tooLarge, cancellationToken) is not { } raw
            || await OfferAsync(uid, raw, cancellationToken) is not { } receipt)
        {
            return;
        }

        failedInARow = 0;
        result = result with { Taken = result.Taken + 1, Truncated = result.Truncated + (tooLarge ? 1 : 0) };
        if (receipt.OpenedOrJoinedCase)
            await MoveAsync(uid, cancellationToken);
    }

    /// <returns>Null when someone has moved or deleted it meanwhile, or the server cannot read it.</returns>
    private async Task<byte[]?> FetchAsync(UniqueId uid, long sizeBytes, bool tooLarge, CancellationToken cancellationToken)
    {
        try
        {
            if (!tooLarge)
                return await session.FetchAsync(uid, cancellationToken);

            logger.Truncated(options.Name, uid.Id, sizeBytes);
            byte[]? headers = await session.FetchHeadersAsync(uid, cancellationToken);
            return headers is null ? null : TruncatedMail.Write(headers, sizeBytes, options.MaxBytes);
        }
        catch (CommandException e)
        {
            // A "no" to one command is about one message.
            Fail(uid, e);
            return null;
        }
    }

    private async Task<IntakeReceipt?> OfferAsync(UniqueId uid, byte[] raw, CancellationToken cancellationToken)
    {
        try
        {
            return await intake.TakeAsync(raw, options.Name, cancellationToken);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            Fail(uid, e);
            return null;
        }
    }

    private void Fail(UniqueId uid, Exception e)
    {
        logger.NotTaken(options.Name, uid.Id, e);
        result = result with { Failed = result.Failed + 1 };
        failedInARow++;
    }

    private async Task MoveAsync(UniqueId uid, CancellationToken cancellationToken)
    {
        try
        {
            await session.MoveToProcessedAsync(uid, cancellationToken);
            result = result with { Moved = result.Moved + 1 };
        }
        catch (Exception e) when (e is CommandException or FolderNotFoundException)
        {
            // The server says no, as when a quota is full. The case has the mail; where it lies is a matter of order only.
            logger.NotMoved(options.Name, uid.Id, e);
        }
    }

    private uint LastUidOf(SavedCursor? saved)
    {
        if (saved is null || saved.Cursor.UidValidity == session.UidValidity)
            return saved?.Cursor.LastUid ?? 0;

        logger.Renumbered(options.Name, saved.Cursor.UidValidity, session.UidValidity);
        return 0;
    }
}
