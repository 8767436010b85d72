using System.Text.Json;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using MountainPartnership.Functions.Cases;

namespace MountainPartnership.Functions.Tests.Worlds;

/// <summary>A task hub in memory, as far as cases need one.</summary>
internal sealed class FakeDurable(TimeProvider clock, Func<string, Task<CaseStatus>> advance) : DurableTaskClient("test")
{
    private readonly Dictionary<string, (ScriptedContext Context, Task Run)> instances = [];

    public int Started { get; private set; }

    public int Raised { get; private set; }

    /// <summary>The hub is lost.</summary>
    public void Forget() => instances.Clear();

    public override Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName, object? input = null, StartOrchestrationOptions? options = null, CancellationToken cancellation = default)
    {
        string id = options!.InstanceId!;
        Assert.Equal(id, input);
        Assert.Equal(MembershipCase.Name, orchestratorName.Name);
        if (StatusOf(id) is { } status && options.DedupeStatuses!.Contains(status.ToString()))
        {
            throw new InvalidOperationException($"{id} is {status}.");
        }

        Started++;
        Start(id);
        return Task.FromResult(id);
    }

    public override Task RaiseEventAsync(string instanceId, string eventName, object? eventPayload = null, CancellationToken cancellation = default)
    {
        Raised++;
        if (instances.TryGetValue(instanceId, out (ScriptedContext Context, Task Run) instance))
        {
            instance.Context.Raise();
        }

        return Task.CompletedTask;
    }

    public override Task<OrchestrationMetadata?> GetInstancesAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) => Task.FromResult(
        StatusOf(instanceId) is { } status
            ? new OrchestrationMetadata(MembershipCase.Name, instanceId)
            {
                RuntimeStatus = status,
                SerializedCustomStatus = getInputsAndOutputs ? JsonSerializer.Serialize(instances[instanceId].Context.Statuses.LastOrDefault()) : null,
            }
            : null);

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>Lets everything happen that is due by now, until all wait.</summary>
    public async Task SettleAsync()
    {
        DateTime now = clock.GetUtcNow().UtcDateTime;
        foreach ((string id, (ScriptedContext context, _)) in instances.ToArray())
        {
            context.PassTo(now);
            while (!context.IsIdle)
            {
                await Task.Delay(5);
            }

            if (context.HasContinuedAsNew)
            {
                Start(id);
            }
        }
    }

    public OrchestrationRuntimeStatus? StatusOf(string id) => instances.TryGetValue(id, out (ScriptedContext Context, Task Run) instance)
        ? instance.Run switch
        {
            { IsFaulted: true } => OrchestrationRuntimeStatus.Failed,
            { IsCompleted: true } when !instance.Context.HasContinuedAsNew => OrchestrationRuntimeStatus.Completed,
            _ => OrchestrationRuntimeStatus.Running,
        }
        : null;

    private void Start(string id)
    {
        ScriptedContext context = new(id, clock.GetUtcNow().UtcDateTime, advance);
        instances[id] = (context, Task.CompletedTask);

        // An orchestration is an execution of its own: nothing flows into it from the function that started it.
        using (ExecutionContext.SuppressFlow())
        {
            instances[id] = (context, Task.Run(context.Run));
        }
    }
}
