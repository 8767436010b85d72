using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using MountainPartnership.Core;
using MountainPartnership.Core.Applications;

namespace MountainPartnership.Storage.Streams;

/// <summary>
/// How events of one closed hierarchy are written: the type by its name, what is <see cref="PersonalAttribute"/> as the
/// payload, and the rest, but for time and actor, as the facts.
/// </summary>
internal static class EventShapes<TEvent>
    where TEvent : notnull
{
    /// <summary>
    /// The version that is written. Raise it when a property gets another name or meaning, and translate the older version in
    /// <see cref="Read"/>; a new property with a default needs neither.
    /// </summary>
    public const int SchemaVersion = 1;

    private static readonly Dictionary<string, Shape> ByName = typeof(TEvent).GetNestedTypes()
        .Where(type => type.IsSubclassOf(typeof(TEvent)))
        .ToDictionary(type => type.Name, type => new Shape(type));

    /// <summary>All event types.</summary>
    public static IEnumerable<Type> Types => ByName.Values.Select(shape => shape.Type);

    public static EventText Write(TEvent happened)
    {
        Shape shape = ByName[happened.GetType().Name];
        JsonObject facts = JsonSerializer.SerializeToNode(happened, shape.Type, StoredJson.Options)!.AsObject();
        JsonObject payload = [];
        foreach (JsonPropertyInfo property in shape.Personal)
        {
            facts.Remove(property.Name, out JsonNode? value);
            payload[property.Name] = value;
        }

        DateTimeOffset at = facts["at"].Deserialize<DateTimeOffset>(StoredJson.Options);
        Actor by = facts["by"].Deserialize<Actor>(StoredJson.Options)!;
        facts.Remove("at");
        facts.Remove("by");
        return new(
            shape.Type.Name, SchemaVersion, at, by, facts.ToJsonString(StoredJson.Options), payload.ToJsonString(StoredJson.Options));
    }

    /// <param name="text">With an empty payload when it has been erased: then strings are empty, and other types their
    /// <c>Empty</c>.</param>
    /// <exception cref="FormatException">The type or its version is not known here, or the JSON does not fit it.</exception>
    public static TEvent Read(EventText text)
    {
        if (!ByName.TryGetValue(text.Type, out Shape? shape) || text.SchemaVersion is < 1 or > SchemaVersion)
        {
            throw new FormatException(
                $"An event {text.Type} of version {text.SchemaVersion} is not known here; a newer program has written it.");
        }

        try
        {
            JsonObject whole = JsonNode.Parse(text.Facts)!.AsObject();
            JsonObject personal = text.Payload.Length == 0 ? shape.Erased() : JsonNode.Parse(text.Payload)!.AsObject();
            foreach ((string name, JsonNode? value) in personal)
            {
                whole[name] = value?.DeepClone();
            }

            whole["at"] = JsonSerializer.SerializeToNode(text.At, StoredJson.Options);
            whole["by"] = JsonSerializer.SerializeToNode(text.By, StoredJson.Options);
            return (TEvent)whole.Deserialize(shape.Type, StoredJson.Options)!;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new FormatException($"The {text.Type} does not have its shape: {e.Message}", e);
        }
    }

    private sealed class Shape(Type type)
    {
        public Type Type => type;

        public IReadOnlyList<JsonPropertyInfo> Personal { get; } =
            [.. StoredJson.Options.GetTypeInfo(type).Properties.Where(
                property => property.AttributeProvider?.IsDefined(typeof(PersonalAttribute), inherit: true) == true)];

        public JsonObject Erased() => new(Personal.Select(
            property => KeyValuePair.Create(
                property.Name, JsonSerializer.SerializeToNode(EmptyOf(property.PropertyType), StoredJson.Options))));

        private static object? EmptyOf(Type type) => type == typeof(string)
            ? ""
            : (type.GetProperty("Empty", BindingFlags.Public | BindingFlags.Static)?.GetValue(null)
                ?? type.GetField("Empty", BindingFlags.Public | BindingFlags.Static)?.GetValue(null)
                ?? throw new InvalidOperationException($"{type} is personal and has no static Empty to stand where it was erased."));
    }
}

/// <summary>An event as text.</summary>
/// <param name="Payload">Empty when it has been erased.</param>
internal sealed record EventText(string Type, int SchemaVersion, DateTimeOffset At, Actor By, string Facts, string Payload);
