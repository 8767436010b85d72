using System.Reflection;
using MountainPartnership.Core.Applications;

namespace MountainPartnership.Core.Tests.Applications;

/// <summary>Empties what is personal in an event, as <see cref="PersonalAttribute"/> says that it reads after an erasure.</summary>
internal static class Erase
{
    public static CaseEvent From(CaseEvent happened)
    {
        CaseEvent copy = happened with { };
        foreach (PropertyInfo property in copy.GetType().GetProperties()
            .Where(property => property.GetCustomAttribute<PersonalAttribute>() is not null))
        {
            object empty = property.PropertyType == typeof(string)
                ? ""
                : property.PropertyType.GetProperty("Empty", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;
            property.SetValue(copy, empty);
        }

        return copy;
    }
}
