using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MountainPartnership.Core.Register;
using MountainPartnership.Storage;
using MountainPartnership.Storage.Indexes;
using MountainPartnership.Workflow.Members;

namespace MountainPartnership.Web.Api;

/// <summary>The register of members.</summary>
internal static class MemberEndpoints
{
    private const int MaxTake = 200;

    public static void MapMembers(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/members", ListAsync);
        routes.MapPost("/api/members/import", ImportAsync).Accepts<string>("text/csv");
    }

    private static async Task<IResult> ListAsync(RegisterIndex register, string? after, int? take, CancellationToken ct)
    {
        if (take is < 1 or > MaxTake)
        {
            return Problems.Malformed($"take is from 1 to {MaxTake}.");
        }

        try
        {
            Page<Member> page = await register.ListAsync(after, take ?? MaxTake, ct);
            return TypedResults.Ok(new { members = page.Items, after = page.After });
        }
        catch (FormatException)
        {
            return Problems.Malformed("after is what an earlier page gave.");
        }
    }

    /// <summary>All of the list, or nothing of it when any line has a problem.</summary>
    /// <param name="dryRun">Reads and checks only.</param>
    private static async Task<IResult> ImportAsync(HttpContext context, ImportMembers import, bool? dryRun, CancellationToken ct)
    {
        using StreamReader text = new(context.Request.Body, Encoding.UTF8);
        string csv = await text.ReadToEndAsync(ct);
        MemberList list = await import.FromAsync(new StringReader(csv), CommandCall.PersonOf(context.User), dryRun ?? false, ct);
        MemberImportAnswer answer = new(list.Entries.Length, dryRun ?? false, [.. list.Problems]);
        return list.Problems.IsEmpty || dryRun == true
            ? TypedResults.Ok(answer)
            : TypedResults.Problem(
                "Nothing was imported. Correct the lines that are listed and try again.",
                statusCode: StatusCodes.Status422UnprocessableEntity,
                title: "The list has problems.",
                extensions: new Dictionary<string, object?> { ["problems"] = list.Problems });
    }
}

/// <param name="Members">How many lines are without a problem.</param>
internal sealed record MemberImportAnswer(int Members, bool DryRun, MemberListProblem[] Problems);
