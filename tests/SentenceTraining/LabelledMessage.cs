using System.Text.Json.Nodes;
using MountainPartnership.Core.Applications;
using MountainPartnership.Mail;
using MountainPartnership.Mail.In;
using MountainPartnership.Mail.In.Words;

namespace MountainPartnership.SentenceTraining;

/// <summary>One of the mail tests' labelled messages, with the signs that the reader finds in it.</summary>
/// <param name="Name">The set that it belongs to, and its file.</param>
/// <param name="Kind">As the label beside the message has it.</param>
/// <param name="Names">What the applicant may be called.</param>
internal sealed record LabelledMessage(string Name, string Kind, IReadOnlyList<LabelledName> Names)
{
    /// <summary>Of the message's kind, with the names as the reader's table tells them.</summary>
    public required Lazy<IReadOnlyDictionary<string, float>> Signs { get; init; }

    /// <summary>The focal point's address; null when the message names none.</summary>
    public string? FocalPoint { get; init; }

    /// <summary>Of whom it speaks, if it is an application.</summary>
    public required IReadOnlyList<LabelledPerson> Persons { get; init; }

    private static readonly ReadingContext Context = new(new ReplyKeyRing("MP", [new(1, new byte[32])]), "MP", new DateOnly(2026, 11, 24))
    {
        OwnAddresses = ["membership@mp.example"],
        OwnDomains = ["mp.example"],
    };

    public static async Task<List<LabelledMessage>> InAsync(string folder)
    {
        List<LabelledMessage> messages = [];
        foreach (string file in Directory.GetFiles(folder, "*.eml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            JsonNode label = JsonNode.Parse(await File.ReadAllTextAsync(Path.ChangeExtension(file, ".json")))!;
            OpenedMessage opened = await ReadMessage.OpenAsync(await File.ReadAllBytesAsync(file), Context, CancellationToken.None);
            RequestText text = ReadMessage.TextOf(opened, ReadOwnWords.From(opened.Body, null), null);
            messages.Add(new LabelledMessage(Path.GetRelativePath(folder, file), (string)label["reading"]!, NamesIn(text, label["organization"]))
            {
                FocalPoint = (string?)label["focalPoint"],
                Persons = (string)label["reading"]! == "application" ? LabelledPerson.In(text, label) : [],
                Signs = new(() => ReadRequest.Signs(text).Signs),
            });
        }

        return messages;
    }

    /// <summary>With each message's name as weights tell it that were learned from the other sets: to weights that know the message, every name is certain.</summary>
    public static IEnumerable<LabelledMessage> WithUnseenNames(IReadOnlyList<LabelledMessage> messages)
    {
        foreach (IGrouping<string?, LabelledMessage> set in messages.GroupBy(message => message.Set))
        {
            TrainNames names = new([.. messages.Except(set)]);
            foreach (LabelledMessage message in set)
            {
                Dictionary<string, float> signs = new(message.Signs.Value) { ["organization"] = (float)names.Likely(message) };
                yield return message with { Signs = new(signs) };
            }
        }
    }

    public string? Set => Path.GetDirectoryName(Name);

    private static LabelledName[] NamesIn(RequestText text, JsonNode? organization)
    {
        HashSet<string> right = [.. (organization as JsonArray ?? [organization?.DeepClone()]).OfType<JsonNode>().Select(name => Plain((string)name!))];
        return [.. ReadRequest.Names(text).Select(name => new LabelledName(name.Name.Value, right.Contains(Plain(name.Name.Value)), name.Notes.All!))];
    }

    private static string Plain(string name) => string.Concat(name.ToUpperInvariant().Where(char.IsLetterOrDigit));
}

/// <summary>A name that a message has, and whether it is the applicant's.</summary>
internal sealed record LabelledName(string Value, bool Right, IReadOnlyDictionary<string, float> Signs);
