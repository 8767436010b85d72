using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging;
using MountainPartnership.Core.Applications;
using MountainPartnership.Letters;
using MountainPartnership.Mail.Out;
using MountainPartnership.Storage;
using MountainPartnership.Storage.Indexes;
using MountainPartnership.Storage.Outbox;
using MountainPartnership.Storage.Settings;
using MountainPartnership.Storage.Streams;
using MountainPartnership.Workflow.Cases;
using MountainPartnership.Workflow.Settings;
using MountainPartnership.Workflow.Telemetry;

namespace MountainPartnership.Workflow.Sending;

/// <summary>Sends the letters that are due, the urgent first, within the limits of the transport and unless mailings are paused.</summary>
public sealed class SendDueLetters(
    LetterOutbox outbox,
    MailingSwitchStore mailings,
    SendingRate rate,
    CursorStore cursors,
    IMailTransport transport,
    EventStore events,
    RegisterIndex register,
    LetterRenderer renderer,
    WorkflowSettings settings,
    INudge nudge,
    TimeProvider clock,
    ILogger<SendDueLetters> log)
{
    /// <summary>Longer than any sending takes; after it another sender takes the letter up.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <summary>Attempts after which a letter that no server takes is given up, and shown as failed. With the waits below: four days.</summary>
    private const int MaxAttempts = 30;

    /// <summary>Under which what was sent is counted.</summary>
    private const string RateName = "mail";

    /// <summary>Until when a transport that said it had too many gets nothing.</summary>
    private const string ClosedName = "mail transport closed until";

    private static readonly TimeSpan FirstWait = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(4);

    /// <param name="take">At most so many.</param>
    /// <returns>How many letters were dealt with; less than <paramref name="take"/> when nothing more may leave now.</returns>
    public async Task<int> AsyncUpTo(int take, CancellationToken cancellationToken)
    {
        DateTimeOffset now = clock.GetUtcNow();
        if ((await mailings.ReadAsync(cancellationToken)).IsPaused || await ClosedUntilAsync(cancellationToken) > now)
        {
            return 0;
        }

        IReadOnlyList<DueLetter> dueLetters = await outbox.TakeDueAsync(now, take, cancellationToken);
        RateLimit[] limits = LimitsOf(transport.Limits);
        RateGrant grant = await rate.ReserveAsync(RateName, dueLetters.Count, limits, now, cancellationToken);
        HashSet<(CaseNumber, LetterId)> mailingsTouched = [];
        int done = await SendAllAsync(dueLetters.Take(grant.Granted), mailingsTouched, cancellationToken);

        // Rows that another sender has, and those behind the one at which the transport had enough.
        await rate.GiveBackAsync(RateName, grant.Granted - done, limits, now, cancellationToken);
        await NudgeFinishedAsync(mailingsTouched, cancellationToken);
        return done;
    }

    private async Task<int> SendAllAsync(
        IEnumerable<DueLetter> dueLetters, HashSet<(CaseNumber, LetterId)> mailingsTouched, CancellationToken cancellationToken)
    {
        WriteLetter write = new(events, register, renderer, settings);
        int done = 0;
        foreach (DueLetter due in dueLetters)
        {
            if (await outbox.BeginSendAsync(due, clock.GetUtcNow(), Lease, cancellationToken) is { } row)
            {
                done++;
                if (LetterIntent.IsMailingKind(row.Kind) && row.Id.Case is { } number)
                {
                    mailingsTouched.Add((number, row.Id.Letter));
                }

                if (!await SendAsync(row, write, cancellationToken))
                {
                    break;
                }
            }
        }

        return done;
    }

    /// <returns>False when the transport takes no more for now.</returns>
    private async Task<bool> SendAsync(OutboxRow row, WriteLetter write, CancellationToken cancellationToken)
    {
        WrittenLetter letter;
        try
        {
            letter = await write.OfAsync(row, cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException && !StorageFailure.IsPassing(e))
        {
            // A defect in one letter must not hold up the others, and may be mended by the next version.
            await RetryOrGiveUpAsync(row, $"It could not be written: {e.Message}", clock.GetUtcNow(), cancellationToken);
            return true;
        }

        if (letter is not WrittenLetter.Ready { Mail: var mail })
        {
            string reason = ((WrittenLetter.Impossible)letter).Reason;
            await FailAsync(row, reason, clock.GetUtcNow(), cancellationToken);
            return true;
        }

        using Activity? step = Measures.Step("send letter", row.Id.Case);
        SendResult result = await transport.SendAsync(mail, cancellationToken);
        DateTimeOffset now = clock.GetUtcNow();
        switch (result)
        {
            case SendResult.Accepted accepted:
                await outbox.FinishSendAsync(row, OutboxState.Accepted, accepted.ProviderId, null, now, cancellationToken);
                log.LetterSent(row.Id.Owner, row.Kind);
                Measures.Sent(row.Kind);
                return true;
            case SendResult.Refused { Permanent: true } refused:
                await FailAsync(row, refused.Reason, now, cancellationToken);
                return true;
            case SendResult.Throttled throttled:
                await CloseUntilAsync(now + throttled.RetryAfter, cancellationToken);
                await outbox.RetryAsync(row, now + throttled.RetryAfter, throttled.Reason, now, cancellationToken);
                return false;
            case SendResult.Refused { Reason: var reason }:
                await RetryOrGiveUpAsync(row, reason, now, cancellationToken);
                return true;
            case SendResult.Unclear { Reason: var reason }:
                await RetryOrGiveUpAsync(row, reason, now, cancellationToken);
                return true;
            default:
                throw new InvalidOperationException($"A sending cannot end as {result}.");
        }
    }

    private async Task RetryOrGiveUpAsync(OutboxRow row, string reason, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (row.Attempts >= MaxAttempts)
        {
            await FailAsync(row, reason, now, cancellationToken);
            return;
        }

        TimeSpan wait = FirstWait * Math.Pow(2, Math.Min(row.Attempts - 1, 10));
        await outbox.RetryAsync(row, now + (wait < LongestWait ? wait : LongestWait), reason, now, cancellationToken);
        log.LetterWaits(row.Id.Owner, row.Kind, CodeOf(reason));
    }

    private async Task FailAsync(OutboxRow row, string reason, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await outbox.FinishSendAsync(row, OutboxState.Failed, null, reason, now, cancellationToken);
        log.LetterFailed(row.Id.Owner, row.Kind, CodeOf(reason));
        Measures.Failed(row.Kind);
    }

    /// <summary>Servers put addresses into their words, so only their code goes into the log; the words stand in the outbox.</summary>
    private static string CodeOf(string reason) => reason.Length >= 3 && reason.AsSpan(0, 3).ContainsAnyExceptInRange('0', '9') is false
        ? reason[..3]
        : "no code";

    private async Task<DateTimeOffset> ClosedUntilAsync(CancellationToken cancellationToken) =>
        (await cursors.ReadAsync(ClosedName, cancellationToken)).Value is { Length: > 0 } until
            ? DateTimeOffset.Parse(until, CultureInfo.InvariantCulture)
            : DateTimeOffset.MinValue;

    private async Task CloseUntilAsync(DateTimeOffset until, CancellationToken cancellationToken) =>
        await cursors.TryWriteAsync(
            ClosedName,
            await cursors.ReadAsync(ClosedName, cancellationToken),
            until.ToString("O", CultureInfo.InvariantCulture),
            cancellationToken);

    private static RateLimit[] LimitsOf(SendingLimits limits) =>
    [
        .. limits.PerMinute is { } perMinute ? [new RateLimit(perMinute, TimeSpan.FromMinutes(1))] : Array.Empty<RateLimit>(),
        .. limits.PerHour is { } perHour ? [new RateLimit(perHour, TimeSpan.FromHours(1))] : Array.Empty<RateLimit>(),
    ];

    /// <summary>A case that waits for the end of a mailing hears of it from whoever sends the last letter.</summary>
    private async Task NudgeFinishedAsync(HashSet<(CaseNumber Case, LetterId Letter)> touched, CancellationToken cancellationToken)
    {
        foreach ((CaseNumber number, LetterId letter) in touched)
        {
            if ((await outbox.LetterProgressAsync(number, letter, cancellationToken)).Waiting == 0)
            {
                await nudge.CaseAsync(number, cancellationToken);
            }
        }
    }
}
