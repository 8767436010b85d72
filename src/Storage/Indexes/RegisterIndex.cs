using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using MountainPartnership.Core.Applications;
using MountainPartnership.Core.Register;
using MountainPartnership.Storage.Tables;

namespace MountainPartnership.Storage.Indexes;

/// <summary>The members, and their contacts by id. Made from the members' streams, and can be made anew from them.</summary>
/// <remarks>The order of a change is that of <see cref="CaseIndex"/>.</remarks>
public sealed class RegisterIndex(StorageClients clients)
{
    private const string MemberPrefix = "m|";
    private const string ContactPrefix = "c|";
    private const string Data = "Data";
    private const string Active = "Active";

    private readonly GuardedTable table = clients.Table(StorageNames.Register);
    private readonly VersionedIndex index = new(clients.Table(StorageNames.Register));

    /// <inheritdoc cref="CaseIndex.TouchAsync"/>
    public Task<IndexTouch> TouchAsync(MemberId member, DateTimeOffset now, CancellationToken ct = default) =>
        index.TouchAsync(member.Value, now, ct);

    /// <inheritdoc cref="CaseIndex.RefreshAsync"/>
    public Task RefreshAsync(Member member, IndexTouch? touch, CancellationToken ct = default) =>
        index.RefreshAsync(member.Id.Value, member.Version, Rows(member), touch, force: false, ct);

    /// <inheritdoc cref="CaseIndex.StaleTouchesAsync"/>
    public Task<IReadOnlyList<IndexTouch>> StaleTouchesAsync(DateTimeOffset olderThan, CancellationToken ct = default) =>
        index.StaleTouchesAsync(olderThan, ct);

    /// <inheritdoc cref="CaseIndex.ForgetAsync"/>
    public Task ForgetAsync(IndexTouch touch, CancellationToken ct = default) => index.ForgetAsync(touch, ct);

    /// <summary>All members by id: one request for every 1,000.</summary>
    /// <param name="andFormer">Those that have left too.</param>
    public async IAsyncEnumerable<Member> MembersAsync(bool andFormer = false, [EnumeratorCancellation] CancellationToken ct = default)
    {
        await foreach (TableEntity row in table.WithPrefixAsync(
            VersionedIndex.Partition, MemberPrefix, ct, where: andFormer ? null : $"{Active} eq true"))
        {
            yield return StoredJson.Read<Member>(row.Require(Data));
        }
    }

    /// <summary>One page of all members, those that have left too, by id. One request.</summary>
    /// <param name="after">As an earlier page gave it; null for the first page.</param>
    /// <param name="take">1 to 500.</param>
    /// <exception cref="FormatException"><paramref name="after"/> is not from such a page.</exception>
    public Task<Page<Member>> ListAsync(string? after, int take, CancellationToken ct = default) =>
        table.PageAsync(
            VersionedIndex.Partition, MemberPrefix, after, take, row => StoredJson.Read<Member>(row.Require(Data)), ct);

    /// <returns>Null for one who does not speak, or no longer speaks, for a member.</returns>
    public async Task<RegisteredContact?> FindContactAsync(ContactId contact, CancellationToken ct = default) =>
        await table.FindAsync(VersionedIndex.Partition, ContactPrefix + contact, ct) is { } row
            ? StoredJson.Read<RegisteredContact>(row.Require(Data))
            : null;

    internal VersionedIndex Versions => index;

    internal static IReadOnlyList<TableEntity> Rows(Member member) =>
    [
        new(VersionedIndex.Partition, MemberPrefix + member.Id)
        {
            [VersionedIndex.IndexedId] = member.Id.Value,
            [Active] = member.IsActive,
            [Data] = StoredJson.Write(member),
        },
        .. member.IsActive ? member.Contacts.DistinctBy(contact => contact.Id).Select(contact => ContactRow(member, contact)) : [],
    ];

    private static TableEntity ContactRow(Member member, MemberContact contact) =>
        new(VersionedIndex.Partition, ContactPrefix + contact.Id)
        {
            [VersionedIndex.IndexedId] = member.Id.Value,
            [Data] = StoredJson.Write(new RegisteredContact(
                contact.Id, member.Id, member.Organization, member.Language, contact.Contact, contact.IsFocalPoint)),
        };
}
