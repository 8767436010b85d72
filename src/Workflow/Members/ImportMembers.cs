using MountainPartnership.Core.Applications;

namespace MountainPartnership.Workflow.Members;

/// <summary>Brings a list of members into the register: all of it, or nothing when any line has a problem.</summary>
public sealed class ImportMembers(RegisterMember register)
{
    /// <summary>Each member is a stream of its own, so the lines do not wait for each other.</summary>
    private const int AtOnce = 8;

    /// <param name="dryRun">Reads and checks only.</param>
    public async Task<MemberList> FromAsync(TextReader csv, Actor by, bool dryRun, CancellationToken cancellationToken)
    {
        MemberList list = ReadMemberList.From(csv);
        if (!dryRun && list.Problems.IsEmpty)
        {
            await Parallel.ForEachAsync(
                list.Entries,
                new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
                async (entry, ct) => await register.ImportAsync(entry, by, ct));
        }

        return list;
    }
}
