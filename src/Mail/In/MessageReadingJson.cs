using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using MountainPartnership.Core;
using MountainPartnership.Core.Applications;
using MountainPartnership.Core.Register;

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
                Write(json, request);
            else
                json.WriteNullValue();
            json.WriteString("budget", reading.Budget);
            json.WriteString("error", reading.Error);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(line.GetBuffer(), 0, (int)line.Length);
    }

    private static void Write(Utf8JsonWriter json, MembershipRequest request)
    {
        json.WriteStartObject();
        json.WriteString("organization", request.Organization);
        json.WriteString("category", Kebab(request.Category));
        json.WriteString("kind", request.Kind);
        json.WriteString("country", request.Country);
        json.WriteString("website", request.Website);
        json.WriteString("activities", request.Activities);
        json.WriteString("interests", request.Interests);
        json.WriteString("contributions", request.Contributions);
        json.WritePropertyName("focalPoint");
        Write(json, request.FocalPoint);
        json.WriteStartArray("alternates");
        foreach (Contact alternate in request.Alternates)
            Write(json, alternate);
        json.WriteEndArray();
        json.WriteStartArray("missing");
        foreach (RequestField field in Completeness.Missing(request))
            json.WriteStringValue(Camel(field));
        json.WriteEndArray();
        json.WriteStartObject("criteria");
        foreach ((Core.Decisions.Criterion criterion, string words) in request.Criteria.OrderBy(c => c.Key))
            json.WriteString(Camel(criterion), words);
        json.WriteEndObject();
        json.WriteStartObject("evidence");
        foreach ((RequestField field, Evidence evidence) in request.Evidence.OrderBy(e => e.Key))
        {
            json.WriteStartObject(Camel(field));
            json.WriteString("source", evidence.Source);
            json.WriteString("words", evidence.Words);
            json.WriteNumber("confidence", Math.Round(evidence.Confidence, 2));
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Contact? contact)
    {
        if (contact is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("name", contact.Name);
        json.WriteString("email", contact.Email);
        json.WriteString("role", contact.Role);
        json.WriteString("telephone", contact.Telephone);
        json.WriteEndObject();
    }

    private static string Kebab<T>(T name) where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(name.ToString());

    private static string Camel<T>(T name) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(name.ToString());
}
