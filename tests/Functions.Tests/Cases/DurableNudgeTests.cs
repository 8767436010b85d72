using Azure.Storage.Queues.Models;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;
using MountainPartnership.Core.Applications;
using MountainPartnership.Functions.Cases;
using MountainPartnership.Storage;
using MountainPartnership.TestStorage;

namespace MountainPartnership.Functions.Tests.Cases;

public sealed class DurableNudgeTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly CaseNumber Number = CaseNumber.Parse("MP-2026-7KQ2XD");

    private readonly Mock<DurableTaskClient> durable = new("test") { CallBase = true };

    [Theory]
    [InlineData(null)]
    [InlineData(OrchestrationRuntimeStatus.Completed)]
    [InlineData(OrchestrationRuntimeStatus.Failed)]
    [InlineData(OrchestrationRuntimeStatus.Terminated)]
    public async Task A_case_without_a_living_orchestration_gets_one_under_its_number(OrchestrationRuntimeStatus? status)
    {
        Find(status);
        await NudgeAsync();

        durable.Verify(client => client.ScheduleNewOrchestrationInstanceAsync(
            "MembershipCase",
            Number.Value,
            It.Is<StartOrchestrationOptions>(options => options.InstanceId == Number.Value
                && new[] { "Running", "Pending", "Suspended" }.All(name => options.DedupeStatuses!.Contains(name))
                && !options.DedupeStatuses!.Contains("Completed")),
            It.IsAny<CancellationToken>()));
        VerifyRaised(Times.Never());
    }

    [Theory]
    [InlineData(OrchestrationRuntimeStatus.Running)]
    [InlineData(OrchestrationRuntimeStatus.Pending)]
    [InlineData(OrchestrationRuntimeStatus.Suspended)]
    public async Task A_living_orchestration_is_nudged_with_nothing_but_its_name(OrchestrationRuntimeStatus status)
    {
        Find(status);
        await NudgeAsync();

        VerifyRaised(Times.Once());
        durable.Verify(
            client => client.ScheduleNewOrchestrationInstanceAsync(
                It.IsAny<TaskName>(), It.IsAny<object?>(), It.IsAny<StartOrchestrationOptions?>(), It.IsAny<CancellationToken>()),
            Times.Never());
    }

    [Fact]
    public async Task A_task_hub_that_does_not_answer_fails_nobody_and_neither_does_a_function_without_a_client()
    {
        durable.Setup(client => client.GetInstancesAsync(Number.Value, It.IsAny<bool>(), It.IsAny<CancellationToken>()))
            .ThrowsAsync(new IOException("The hub is away."));
        await NudgeAsync();

        DurableNudge without = new(await azurite.NewStorageAsync(), NullLogger<DurableNudge>.Instance);
        await without.CaseAsync(Number, default);
    }

    [Fact]
    public async Task Letters_are_nudged_by_a_message_with_the_case_number()
    {
        StorageClients storage = await azurite.NewStorageAsync();
        await new DurableNudge(storage, NullLogger<DurableNudge>.Instance).LettersAsync(Number, default);

        QueueMessage message = await storage.Queue(StorageNames.SendDueQueue).ReceiveMessageAsync();
        Assert.Equal(Number.Value, message.MessageText);
    }

    private void Find(OrchestrationRuntimeStatus? status) => durable
        .Setup(client => client.GetInstancesAsync(Number.Value, It.IsAny<bool>(), It.IsAny<CancellationToken>()))
        .ReturnsAsync(status is { } known ? new OrchestrationMetadata("MembershipCase", Number.Value) { RuntimeStatus = known } : null);

    private void VerifyRaised(Times times) => durable.Verify(
        client => client.RaiseEventAsync(Number.Value, "nudge", null, It.IsAny<CancellationToken>()), times);

    private async Task NudgeAsync()
    {
        DurableNudge nudge = new(await azurite.NewStorageAsync(), NullLogger<DurableNudge>.Instance);
        nudge.Through(durable.Object);
        await nudge.CaseAsync(Number, default);
    }
}
