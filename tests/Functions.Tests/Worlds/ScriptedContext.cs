using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;
using MountainPartnership.Functions.Cases;

namespace MountainPartnership.Functions.Tests.Worlds;

/// <summary>
/// An orchestration that a test drives: it answers activities, raises events and lets time pass. One run of the orchestrator from
/// its first line; a retry policy is followed as the real one does, without waiting.
/// </summary>
internal sealed class ScriptedContext(string instanceId, DateTime now, Func<string, Task<CaseStatus>> advance) : TaskOrchestrationContext
{
    private readonly Queue<object?> buffered = new();
    private readonly List<(DateTime At, TaskCompletionSource Source)> timers = [];
    private TaskCompletionSource<object?>? waiting;
    private readonly Lock gate = new();
    private int inFlight;

    public List<string> Activities { get; } = [];

    public List<CaseStatus> Statuses { get; } = [];

    /// <summary>Timers that were neither fired nor cancelled, each by its time.</summary>
    public IReadOnlyList<DateTime> OpenTimers => [.. timers.Where(timer => !timer.Source.Task.IsCompleted).Select(timer => timer.At)];

    public bool HasContinuedAsNew { get; private set; }

    public bool PreservesEvents { get; private set; }

    public int UnreadEvents => buffered.Count;

    /// <summary>Nothing happens until an event or a timer.</summary>
    public bool IsIdle => Volatile.Read(ref inFlight) == 0 && Activities.Count > 0;

    public DateTime Now { get; set; } = now;

    public override TaskName Name => MembershipCase.Name;

    public override string InstanceId => instanceId;

    public override ParentOrchestrationInstance? Parent => null;

    public override DateTime CurrentUtcDateTime => Now;

    public override bool IsReplaying => false;

    protected override ILoggerFactory LoggerFactory => throw new NotSupportedException();

    /// <summary>Without a context of the test's own, continuations run at once.</summary>
    public Task Run()
    {
        SynchronizationContext.SetSynchronizationContext(null);
        return MembershipCase.RunAsync(this);
    }

    public void Raise()
    {
        TaskCompletionSource<object?>? source;
        lock (gate)
        {
            source = waiting;
            waiting = null;
            if (source is null)
            {
                buffered.Enqueue(null);
            }
        }

        source?.SetResult(null);
    }

    public void PassTo(DateTime time)
    {
        Now = time;
        foreach ((_, TaskCompletionSource source) in timers.Where(timer => timer.At <= time).ToArray())
        {
            source.TrySetResult();
        }
    }

    public override T? GetInput<T>()
        where T : default => (T?)(object?)instanceId;

    public override async Task<TResult> CallActivityAsync<TResult>(TaskName name, object? input = null, TaskOptions? options = null)
    {
        Assert.Equal(Advance.Name, name.Name);
        RetryPolicy policy = options?.Retry?.Policy ?? new RetryPolicy(1, TimeSpan.FromSeconds(1));
        Interlocked.Increment(ref inFlight);
        try
        {
            for (int attempt = 1; ; attempt++)
            {
                Activities.Add((string)input!);
                try
                {
                    return (TResult)(object)await advance((string)input!);
                }
                catch (IOException e)
                {
                    if (attempt == policy.MaxNumberOfAttempts)
                    {
                        throw new TaskFailedException(name, 1, e);
                    }
                }
            }
        }
        finally
        {
            Interlocked.Decrement(ref inFlight);
        }
    }

    public override Task CreateTimer(DateTime fireAt, CancellationToken cancellationToken)
    {
        Assert.Equal(DateTimeKind.Utc, fireAt.Kind);
        TaskCompletionSource source = new();
        cancellationToken.Register(() => source.TrySetCanceled(cancellationToken));
        timers.Add((fireAt, source));
        return source.Task;
    }

    public override Task<T> WaitForExternalEvent<T>(string eventName, CancellationToken cancellationToken = default)
    {
        Assert.Equal(MembershipCase.Nudge, eventName);
        lock (gate)
        {
            Assert.Null(waiting);
            if (buffered.TryDequeue(out _))
            {
                return Task.FromResult<T>(default!);
            }

            waiting = new TaskCompletionSource<object?>();
            return As<T>(waiting.Task);
        }
    }

    public override void SetCustomStatus(object? customStatus) => Statuses.Add(Assert.IsType<CaseStatus>(customStatus));

    public override void ContinueAsNew(object? newInput = null, bool preserveUnprocessedEvents = true)
    {
        Assert.Equal(instanceId, newInput);
        (HasContinuedAsNew, PreservesEvents) = (true, preserveUnprocessedEvents);
    }

    public override void SendEvent(string eventInstanceId, string eventName, object payload) => throw new NotSupportedException();

    public override Guid NewGuid() => throw new NotSupportedException();

    private static async Task<T> As<T>(Task<object?> task) => (T)(await task)!;
}
