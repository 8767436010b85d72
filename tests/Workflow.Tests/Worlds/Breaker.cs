using Azure.Core;
using Azure.Core.Pipeline;

namespace MountainPartnership.Workflow.Tests.Worlds;

/// <summary>What goes wrong with the calls of a process to storage.</summary>
internal enum Fault
{
    /// <summary>The process ends before its Nth call.</summary>
    Crash,

    /// <summary>The Nth call is done, its answer is lost, and the SDK tries it again.</summary>
    LostAnswer,
}

/// <summary>Makes one thing go wrong at the Nth call.</summary>
internal sealed class Breaker(Fault fault, int at) : HttpPipelinePolicy
{
    private int calls;

    /// <summary>False when the work was over before.</summary>
    public bool HasTripped => Volatile.Read(ref calls) >= at;

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => ProcessNext(message, pipeline);

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        int call = Interlocked.Increment(ref calls);
        if (fault == Fault.Crash && call >= at)
        {
            throw new ProcessEnded();
        }

        await ProcessNextAsync(message, pipeline);
        if (fault == Fault.LostAnswer && call == at)
        {
            await ProcessNextAsync(message, pipeline);
        }
    }
}

/// <summary>Nothing runs after it: a cancellation, which no step may take for a failure of its own.</summary>
internal sealed class ProcessEnded : OperationCanceledException;
