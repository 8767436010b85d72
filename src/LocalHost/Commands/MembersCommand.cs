using System.CommandLine;
using System.Text;
using MountainPartnership.Core.Applications;
using MountainPartnership.Core.Register;
using MountainPartnership.Storage.Indexes;
using MountainPartnership.Workflow.Members;

namespace MountainPartnership.LocalHost.Commands;

/// <summary>Fills and lists the register.</summary>
internal static class MembersCommand
{
    private static readonly Argument<FileInfo> File = new("file") { Description = "A list of members in CSV; the README names its columns." };

    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Read and check only." };

    public static Command Create()
    {
        Command import = new("import", "Bring a list of members into the register: all of it, or nothing.") { File, DryRun, CommonOptions.Data };
        import.SetAction(ImportAsync);
        Command list = new("list", "List the register.") { CommonOptions.Data };
        list.SetAction(ListAsync);
        return new Command("members", "The register of members.") { import, list };
    }

    private static async Task<int> ImportAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        using StreamReader csv = new(parsed.GetRequiredValue(File).FullName, Encoding.UTF8);
        await using LocalSystem system = await LocalSystem.BuildAsync(CommonOptions.Read(parsed) with { Quiet = true }, cancellationToken);
        MemberList list = await system.Service<ImportMembers>().FromAsync(
            csv, Actor.Secretariat(Environment.UserName), parsed.GetValue(DryRun), cancellationToken);
        foreach (MemberListProblem problem in list.Problems)
        {
            await parsed.InvocationConfiguration.Error.WriteLineAsync($"line {problem.Line}: {problem.Problem}");
        }

        string done = (list.Problems.IsEmpty, parsed.GetValue(DryRun)) switch
        {
            (false, _) => "Nothing was imported.",
            (true, true) => $"{list.Entries.Length} members could be imported.",
            (true, false) => $"{list.Entries.Length} members imported.",
        };
        await parsed.InvocationConfiguration.Output.WriteLineAsync(done);
        return list.Problems.IsEmpty ? 0 : 1;
    }

    private static async Task<int> ListAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using LocalSystem system = await LocalSystem.BuildAsync(CommonOptions.Read(parsed) with { Quiet = true }, cancellationToken);
        await foreach (Member member in system.Service<RegisterIndex>().MembersAsync(ct: cancellationToken))
        {
            string contacts = string.Join(", ", member.Contacts.Select(contact => contact.Contact.Email));
            await parsed.InvocationConfiguration.Output.WriteLineAsync($"{member.Id}\t{member.Country}\t{member.Organization}\t{contacts}");
        }

        return 0;
    }
}
