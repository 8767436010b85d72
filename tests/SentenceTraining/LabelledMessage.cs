using System.Text.Json.Nodes;
using MountainPartnership.Core.Applications;
using MountainPartnership.Mail;
using MountainPartnership.Mail.In;
using MountainPartnership.Mail.In.Words;

namespace MountainPartnership.SentenceTraining;

/// <summary>One of the mail tests' labelled messages, with the signs that the reader finds in it.</summary>
/// <param name="Kind">As the label beside the message has it.</param>
internal sealed record LabelledMessage(string Name, string Kind, IReadOnlyDictionary<string, float> Signs)
{
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
            string kind = (string)JsonNode.Parse(await File.ReadAllTextAsync(Path.ChangeExtension(file, ".json")))!["reading"]!;
            OpenedMessage opened = await ReadMessage.OpenAsync(await File.ReadAllBytesAsync(file), Context, CancellationToken.None);
            RequestText text = ReadMessage.TextOf(opened, ReadOwnWords.From(opened.Body, null), null);
            messages.Add(new LabelledMessage(Path.GetRelativePath(folder, file), kind, ReadRequest.Signs(text).Signs));
        }

        return messages;
    }
}
