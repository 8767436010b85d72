using Microsoft.DurableTask;
using MountainPartnership.Functions.Cases;
using MountainPartnership.Functions.Tests.Worlds;

namespace MountainPartnership.Functions.Tests.Cases;

public sealed class MembershipCaseTests
{
    private const string Number = "MP-2026-7KQ2XD";
    private static readonly DateTime Monday = new(2026, 9, 7, 8, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void A_case_that_is_closed_at_first_look_ends_without_waiting()
    {
        ScriptedContext context = new(Number, Monday, _ => Task.FromResult(new CaseStatus("Member", null)));

        Task run = context.Run();

        Assert.True(run.IsCompletedSuccessfully);
        Assert.Equal([Number], context.Activities);
        Assert.Equal([new CaseStatus("Member", null)], context.Statuses);
        Assert.Empty(context.OpenTimers);
        Assert.False(context.HasContinuedAsNew);
    }

    [Fact]
    public void A_deadline_before_any_nudge_advances_the_case()
    {
        ScriptedContext context = new(Number, Monday, Answers(new CaseStatus("Review", At(14)), new CaseStatus("Declined", null)));

        Task run = context.Run();
        Assert.Equal([Monday.AddDays(14)], context.OpenTimers);
        context.PassTo(Monday.AddDays(13));
        Assert.Single(context.Activities);
        context.PassTo(Monday.AddDays(14));

        Assert.True(run.IsCompletedSuccessfully);
        Assert.Equal(2, context.Activities.Count);
        Assert.Equal(["Review", "Declined"], context.Statuses.Select(status => status.Stage));
        Assert.Equal(At(14), context.Statuses[0].NextDeadline);
    }

    [Fact]
    public void A_nudge_before_the_deadline_advances_the_case_and_takes_the_timer_back()
    {
        ScriptedContext context = new(
            Number, Monday, Answers(new CaseStatus("Review", At(14)), new CaseStatus("Review", At(28)), new CaseStatus("Withdrawn", null)));

        Task run = context.Run();
        context.Raise();
        Assert.Equal([Monday.AddDays(28)], context.OpenTimers);
        context.Raise();

        Assert.True(run.IsCompletedSuccessfully);
        Assert.Equal(3, context.Activities.Count);
        Assert.Empty(context.OpenTimers);
    }

    [Fact]
    public void A_nudge_that_comes_while_the_case_is_advanced_is_not_passed_over()
    {
        TaskCompletionSource<CaseStatus> slow = new();
        Queue<Task<CaseStatus>> answers = new([slow.Task, Task.FromResult(new CaseStatus("Review", At(14))), Task.FromResult(new CaseStatus("Member", null))]);
        ScriptedContext context = new(Number, Monday, _ => answers.Dequeue());

        Task run = context.Run();
        context.Raise();
        slow.SetResult(new CaseStatus("Screening", At(7)));

        Assert.Equal(["Screening", "Review"], context.Statuses.Select(status => status.Stage));
        Assert.False(run.IsCompleted);
        Assert.Equal([Monday.AddDays(14)], context.OpenTimers);
    }

    [Fact]
    public void A_case_that_is_reopened_while_it_is_found_closed_goes_on()
    {
        TaskCompletionSource<CaseStatus> slow = new();
        Queue<Task<CaseStatus>> answers = new([slow.Task, Task.FromResult(new CaseStatus("Decision", At(7)))]);
        ScriptedContext context = new(Number, Monday, _ => answers.Dequeue());

        Task run = context.Run();
        context.Raise();
        slow.SetResult(new CaseStatus("Declined", null));

        Assert.False(run.IsCompleted);
        Assert.Equal([Monday.AddDays(7)], context.OpenTimers);
    }

    [Fact]
    public void An_activity_that_fails_is_tried_again_and_fails_the_orchestration_only_after_many_tries()
    {
        int failures = 0;
        ScriptedContext context = new(
            Number, Monday, _ => ++failures <= 5 ? throw new IOException("Storage is away.") : Task.FromResult(new CaseStatus("Member", null)));
        ScriptedContext hopeless = new(Number, Monday, _ => throw new IOException("Storage is away."));

        Assert.True(context.Run().IsCompletedSuccessfully);
        Assert.Equal(6, context.Activities.Count);
        Task failed = hopeless.Run();
        Assert.IsType<TaskFailedException>(failed.Exception!.InnerException);
        Assert.InRange(hopeless.Activities.Count, 10, 20);
    }

    [Fact]
    public void Hundreds_of_nudges_advance_the_case_a_few_times_and_begin_the_history_anew_with_what_is_unread()
    {
        TaskCompletionSource<CaseStatus> slow = new();
        bool first = true;
        ScriptedContext context = new(Number, Monday, _ =>
        {
            Task<CaseStatus> answer = first ? slow.Task : Task.FromResult(new CaseStatus("Review", At(14)));
            first = false;
            return answer;
        });

        Task run = context.Run();
        for (int i = 0; i < 300; i++)
        {
            context.Raise();
        }

        slow.SetResult(new CaseStatus("Review", At(14)));

        Assert.True(run.IsCompletedSuccessfully);
        Assert.True(context.HasContinuedAsNew);
        Assert.True(context.PreservesEvents);
        Assert.Single(context.Activities);
        Assert.Empty(context.OpenTimers);
    }

    [Fact]
    public void Nudges_one_by_one_keep_the_history_bounded()
    {
        ScriptedContext context = new(Number, Monday, _ => Task.FromResult(new CaseStatus("Review", At(14))));

        Task run = context.Run();
        int nudges = 0;
        for (; !run.IsCompleted && nudges < 1_000; nudges++)
        {
            context.Raise();
        }

        Assert.True(context.HasContinuedAsNew);
        Assert.InRange(nudges, 20, 100);
        Assert.Empty(context.OpenTimers);
    }

    [Fact]
    public void A_wait_of_years_is_cut_and_one_for_what_has_passed_does_not_spin()
    {
        ScriptedContext far = new(Number, Monday, _ => Task.FromResult(new CaseStatus("Review", At(1000))));
        ScriptedContext passed = new(Number, Monday, _ => Task.FromResult(new CaseStatus("Review", At(-1))));

        _ = far.Run();
        _ = passed.Run();

        Assert.Equal([Monday.AddDays(30)], far.OpenTimers);
        Assert.Single(passed.Activities);
        Assert.True(Assert.Single(passed.OpenTimers) > Monday);
    }

    private static DateTimeOffset At(int days) => new(Monday.AddDays(days), TimeSpan.Zero);

    private static Func<string, Task<CaseStatus>> Answers(params CaseStatus[] answers)
    {
        Queue<CaseStatus> left = new(answers);
        return _ => Task.FromResult(left.Dequeue());
    }
}
