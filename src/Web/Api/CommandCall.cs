using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using MountainPartnership.Core.Applications;
using MountainPartnership.Web.Access;
using MountainPartnership.Workflow.Cases;

namespace MountainPartnership.Web.Api;

/// <summary>One command of the signed-in person on the case that the route names.</summary>
internal sealed class CommandCall
{
    private readonly HttpContext context;
    private readonly string text;

    private CommandCall(HttpContext context)
    {
        this.context = context;
        text = context.GetRouteValue("caseNumber") as string ?? "";
    }

    public static ValueTask<CommandCall?> BindAsync(HttpContext context) => ValueTask.FromResult<CommandCall?>(new CommandCall(context));

    /// <summary>The person's name as the history shows it.</summary>
    public static Actor PersonOf(ClaimsPrincipal user) => Actor.Secretariat(
        Person.NameOf(user) ?? throw new InvalidOperationException("The access policy let somebody in who has no name."));

    public static Task<IResult> Malformed(string detail) => Task.FromResult<IResult>(Problems.Malformed(detail));

    public Task<IResult> RunAsync(long? version, Func<DateTimeOffset, Actor, CaseCommand> command) =>
        RunAsync(version, (_, now, by) => command(now, by));

    public async Task<IResult> RunAsync(long? version, Func<MembershipCase?, DateTimeOffset, Actor, CaseCommand> command) =>
        CaseNumber.TryParse(text, out CaseNumber number)
            ? Answer(await Service<RunCommand>().OnAsync(
                number,
                history => command(history.State, Service<TimeProvider>().GetUtcNow(), PersonOf(context.User)),
                version,
                context.RequestAborted))
            : Problems.NotFound($"'{text}' is not a case number.");

    public async Task<IResult> ShareAsync(long? version) =>
        CaseNumber.TryParse(text, out CaseNumber number)
            ? Answer(await Service<ShareCase>().AsyncFor(number, PersonOf(context.User), version, context.RequestAborted))
            : Problems.NotFound($"'{text}' is not a case number.");

    private static IResult Answer(CommandResult result) => result switch
    {
        CommandResult.Done done => TypedResults.Ok(new CommandAnswer(
            done.Case.Number.Value, done.Case.Stage.Name, done.Case.Version, done.Changed, Agenda.NextDeadline(done.Case))),
        CommandResult.Moved moved => Problems.Moved(moved.Case),
        CommandResult.Refused refused => Problems.Refused(refused),
        _ => throw new InvalidOperationException($"A command cannot end as {result}."),
    };

    private T Service<T>()
        where T : notnull => context.RequestServices.GetRequiredService<T>();
}

/// <summary>What became of a command.</summary>
/// <param name="Changed">False when it came late or twice.</param>
internal sealed record CommandAnswer(string CaseNumber, StageName Stage, long Version, bool Changed, DateTimeOffset? NextDeadline);
