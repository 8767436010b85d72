using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using MountainPartnership.Core;
using MountainPartnership.Core.Applications;

namespace MountainPartnership.Mail.In;

/// <summary>A reading as one line of JSON. Names and spellings are a contract with whoever calls <c>read</c>.</summary>
public static class MessageReadingJson
{
    private static readonly JsonWriterOptions Legible = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="file">The name under which the caller knows the message.</param>
    public static string Write(MessageReading reading, string file)
    {
        using MemoryStream line = new();
        using (Utf8JsonWriter json = new(line, Legible))
        {
            json.WriteStartObject();
            json.WriteString("file", file);
            json.WriteString("kind", Kebab(reading.Kind));
            json.WriteString("automatic", reading.Automatic is { } sign ? Kebab(sign.Kind) : null);
            json.WriteString("reason", reading.Reason);
            json.WriteString("messageId", reading.MessageId);
            json.WriteString("from", reading.From?.Email);
            json.WriteStartObject("trust");
            json.WriteString("verdict", Kebab(reading.Trust.Verdict));
            json.WriteString("evidence", reading.Trust.Evidence);
            json.WriteEndObject();
            json.WriteStartObject("route");
            json.WriteString("by", Kebab(reading.Route.By));
            json.WriteString("caseNumber", reading.Route.Case?.Value);
            json.WriteString("contact", reading.Route.Contact?.Value);
            json.WriteEndObject();
            json.WriteString("ownWords", reading.OwnWords);
            json.WriteString("removed", reading.Removed);
            json.WriteString("language", reading.Language is { } language ? LanguageCode.Of(language) : "other");
            json.WriteString("opinion", reading.Opinion is { } opinion ? Kebab(opinion.Stance) : null);
            json.WriteString("opinionSpan", reading.Opinion?.Span);
            json.WritePropertyName("request");
            if (reading.Request is { } request)
                RequestJson.Write(request).WriteTo(json);
            else
                json.WriteNullValue();
            json.WriteString("budget", reading.Budget);
            json.WriteString("error", reading.Error);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(line.GetBuffer(), 0, (int)line.Length);
    }

    private static string Kebab<T>(T name) where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(name.ToString());
}
