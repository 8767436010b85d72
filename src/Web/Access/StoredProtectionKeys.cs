using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using MountainPartnership.Storage.Settings;

namespace MountainPartnership.Web.Access;

/// <summary>Data protection keys in the shared store, which only the service's own identity reads.</summary>
internal sealed class StoredProtectionKeys(ProtectionKeys keys) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() => keys.List();

    public void StoreElement(XElement element, string friendlyName) => keys.Add(element, friendlyName);
}
