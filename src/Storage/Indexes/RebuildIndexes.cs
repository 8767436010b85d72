using Azure.Data.Tables;
using MountainPartnership.Core.Applications;
using MountainPartnership.Core.Register;
using MountainPartnership.Storage.Streams;

namespace MountainPartnership.Storage.Indexes;

/// <summary>Makes both indexes anew from the streams, and removes what should not be there. Others may write meanwhile.</summary>
public sealed class RebuildIndexes(
    EventStore cases, RegisterStore register, CaseIndex caseIndex, RegisterIndex registerIndex, IdentityIndex identities)
{
    /// <param name="progress">Told after every stream.</param>
    /// <exception cref="InvalidOperationException">A stream does not begin as it should; its verification says more.</exception>
    public async Task<RebuildProgress> RunAsync(IProgress<RebuildProgress>? progress = null, CancellationToken ct = default)
    {
        RebuildProgress done = new(0, 0, 0);
        void Tell(RebuildProgress next)
        {
            done = next;
            progress?.Report(next);
        }

        int removed = await RebuildAsync(
            cases.AllAsync(ct),
            id => cases.LoadAsync(CaseNumber.Parse(id), ct),
            stream => CaseIndexEntry.Of(Evolve.From(stream.Events)!).ToRows(),
            stream => OrganizationIdentity.Of(Evolve.From(stream.Events)!),
            caseIndex.Versions,
            () => Tell(done with { Cases = done.Cases + 1 }),
            ct);
        removed += await RebuildAsync(
            register.AllAsync(ct),
            id => register.LoadAsync(new(id), ct),
            stream => RegisterIndex.Rows(MemberHistory.From(stream.Events)!),
            stream => OrganizationIdentity.Of(MemberHistory.From(stream.Events)!),
            registerIndex.Versions,
            () => Tell(done with { Members = done.Members + 1 }),
            ct);
        Tell(done with { Removed = removed });
        return done;
    }

    private async Task<int> RebuildAsync<TEvent>(
        IAsyncEnumerable<EventStream<TEvent>> all,
        Func<string, Task<EventStream<TEvent>>> load,
        Func<EventStream<TEvent>, IReadOnlyList<TableEntity>> rowsOf,
        Func<EventStream<TEvent>, IEnumerable<IdentityKey>> keysOf,
        VersionedIndex index,
        Action report,
        CancellationToken ct)
    {
        HashSet<string> known = [];
        await foreach (EventStream<TEvent> scanned in all)
        {
            known.Add(scanned.Id);
            EventStream<TEvent> stream = scanned;
            bool ahead = await index.VersionAsync(stream.Id, ct) > stream.Sequence;
            if (ahead)
            {
                // Written since the scan came by, or the index is wrong: the stream tells.
                stream = await load(stream.Id);
                ahead = await index.VersionAsync(stream.Id, ct) > stream.Sequence;
            }

            await index.RefreshAsync(stream.Id, stream.Sequence, rowsOf(stream), touch: null, force: ahead, ct);
            await identities.PutAsync(stream.Id, keysOf(stream), ct);
            report();
        }

        return await index.SweepAsync(async id => known.Contains(id) || (await load(id)).Sequence > 0, ct);
    }
}

/// <param name="Removed">Index rows that should not have been there.</param>
public sealed record RebuildProgress(int Cases, int Members, int Removed);
