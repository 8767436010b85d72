using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Azure.Data.Tables;
using MountainPartnership.Storage.Tables;

namespace MountainPartnership.Storage.Settings;

/// <summary>
/// Keeps the keys by which a host protects cookies and one-time tokens, so that all its instances have the same. Shaped for
/// ASP.NET Core's <c>IXmlRepository</c>, which is synchronous.
/// </summary>
public sealed class ProtectionKeys(StorageClients clients)
{
    private const string Partition = "keys";
    private const string Xml = "Xml";
    private const string Name = "Name";

    private readonly GuardedTable table = clients.Table(StorageNames.DataProtection);

    public IReadOnlyCollection<XElement> List() =>
        [.. table.WithPartition(Partition).Select(row => XElement.Parse(row.Require(Xml)))];

    /// <param name="friendlyName">Unique among the elements; one of the same name is replaced.</param>
    public void Add(XElement element, string friendlyName) => table.Put(
        new TableEntity(Partition, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(friendlyName)))[..32])
        {
            [Name] = friendlyName,
            [Xml] = element.ToString(SaveOptions.DisableFormatting),
        });
}
