using System.Collections;
using System.Reflection;
using System.Text;

namespace MountainPartnership.Core.Tests;

/// <summary>
/// Writes a value out by its parts, so that two values built in different ways can be compared: records compare their
/// immutable collections by reference.
/// </summary>
internal static class Structure
{
    public static string Of(object? value)
    {
        StringBuilder text = new();
        Write(text, value, "");
        return text.ToString();
    }

    private static void Write(StringBuilder text, object? value, string indent)
    {
        switch (value)
        {
            case null:
                text.Append("null");
                break;
            case DateTimeOffset time:
                text.Append(time.ToUniversalTime().ToString("O"));
                break;
            case string or IFormattable or bool:
                text.Append(value);
                break;
            case IEnumerable items:
                List<string> parts = [.. items.Cast<object?>().Select(item => Part(item, indent + "  "))];
                if (value.GetType().Name.StartsWith("ImmutableHashSet", StringComparison.Ordinal) || value is IDictionary)
                {
                    parts.Sort(StringComparer.Ordinal);
                }

                parts.ForEach(part => text.Append('\n').Append(indent).Append("- ").Append(part));
                break;
            default:
                text.Append(value.GetType().Name);
                foreach (PropertyInfo property in value.GetType().GetProperties().Where(IsPart))
                {
                    text.Append('\n').Append(indent).Append(property.Name).Append(": ");
                    Write(text, property.GetValue(value), indent + "  ");
                }

                break;
        }
    }

    private static string Part(object? value, string indent)
    {
        StringBuilder text = new();
        Write(text, value, indent);
        return text.ToString();
    }

    private static bool IsPart(PropertyInfo property) =>
        property is { CanRead: true } && !property.GetMethod!.IsStatic && property.GetIndexParameters().Length == 0;
}
