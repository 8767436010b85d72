using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using MountainPartnership.Core;
using MountainPartnership.Core.Register;

namespace MountainPartnership.Workflow.Members;

/// <summary>Reads a list of members from CSV (RFC 4180, UTF-8, with a header line).</summary>
/// <remarks>
/// Columns, in any order: <c>organization, category, country, language, website, focal_point_name, focal_point_email,
/// alternate_name, alternate_email</c>. Organization and focal_point_email are required; further alternates stand in
/// <c>alternate2_name, alternate2_email</c> and so on. Unknown columns are ignored.
/// </remarks>
public static class ReadMemberList
{
    private static readonly string[] Required = ["organization", "focal_point_email"];

    private static readonly CsvConfiguration Format = new(CultureInfo.InvariantCulture)
    {
        PrepareHeaderForMatch = args => args.Header.Trim().ToLowerInvariant(),
        TrimOptions = TrimOptions.Trim,
        MissingFieldFound = null,
        BadDataFound = null,
        DetectDelimiter = true,
    };

    public static MemberList From(TextReader text)
    {
        ImmutableArray<MemberEntry>.Builder entries = ImmutableArray.CreateBuilder<MemberEntry>();
        ImmutableArray<MemberListProblem>.Builder problems = ImmutableArray.CreateBuilder<MemberListProblem>();
        Dictionary<MemberId, int> lines = [];
        using CsvReader csv = new(text, Format);
        if (!csv.Read() || !csv.ReadHeader())
        {
            return new MemberList([], [new MemberListProblem(1, "The list is empty; its first line names the columns.")]);
        }

        string[] columns = [.. csv.HeaderRecord!.Select(header => header.Trim().ToLowerInvariant())];
        problems.AddRange(Required.Except(columns).Select(column => new MemberListProblem(1, $"The column {column} is missing.")));
        problems.AddRange(columns.Where(column => column.Length > 0).CountBy(column => column).Where(column => column.Value > 1)
            .Select(column => new MemberListProblem(1, $"The column {column.Key} stands twice.")));

        if (problems.Count > 0)
        {
            return new MemberList([], problems.ToImmutable());
        }

        while (csv.Read())
        {
            // A record may have several lines; an editor's cursor belongs at its first.
            int line = csv.Parser.RawRow - csv.Parser.RawRecord.Trim('\r', '\n').Count(c => c == '\n');
            string[] wrong = [.. ProblemsOf(csv)];
            problems.AddRange(wrong.Select(problem => new MemberListProblem(line, problem)));
            if (wrong.Length > 0)
            {
                continue;
            }

            MemberEntry entry = EntryOf(csv);
            if (!lines.TryAdd(entry.Id, line))
            {
                problems.Add(new MemberListProblem(line, $"{entry.Organization} stands in line {lines[entry.Id]} already."));
                continue;
            }

            entries.Add(entry);
        }

        return new MemberList(entries.ToImmutable(), problems.ToImmutable());
    }

    private static IEnumerable<string> ProblemsOf(CsvReader csv)
    {
        if (csv.Parser.RawRecord.Count(c => c == '"') % 2 != 0)
        {
            yield return "A quotation mark is not closed, or one within a text is not doubled.";
            yield break;
        }

        if (Of(csv, "organization").Length == 0)
        {
            yield return "The organization has no name.";
        }

        if (Of(csv, "focal_point_email").Length == 0)
        {
            yield return "The focal point has no e-mail address.";
        }

        foreach (string address in Contacts(csv).Select(contact => contact.Email).Where(email => !IsAddress(email)))
        {
            yield return $"'{address}' is not an e-mail address.";
        }

        if (Of(csv, "category") is { Length: > 0 } category && ReadCategory(category) is null)
        {
            yield return $"'{category}' is not one of {string.Join(", ", Enum.GetNames<MemberCategory>())}.";
        }

        if (Of(csv, "country") is { Length: > 0 } country && !(country.Length == 2 && country.All(char.IsAsciiLetter)))
        {
            yield return $"'{country}' is not a two-letter country code of ISO 3166.";
        }

        if (Of(csv, "language") is { Length: > 0 } language && LanguageCode.Read(language) is null)
        {
            yield return $"'{language}' is not one of en, fr, es, ru.";
        }
    }

    private static MemberEntry EntryOf(CsvReader csv) => new(
        Of(csv, "organization"),
        ReadCategory(Of(csv, "category")) ?? MemberCategory.Unknown,
        Of(csv, "country") is { Length: 2 } country ? country.ToUpperInvariant() : null,
        LanguageCode.Read(Of(csv, "language")) ?? Language.English,
        Of(csv, "website") is { Length: > 0 } website ? website : null,
        [.. Contacts(csv).DistinctBy(contact => contact.Email, StringComparer.OrdinalIgnoreCase)]);

    /// <summary>The focal point first.</summary>
    private static IEnumerable<Contact> Contacts(CsvReader csv) =>
        csv.HeaderRecord!
            .Select(header => header.Trim().ToLowerInvariant())
            .Where(header => header == "focal_point_email" || (header.StartsWith("alternate", StringComparison.Ordinal) && header.EndsWith("_email", StringComparison.Ordinal)))
            .OrderBy(header => header == "focal_point_email" ? 0 : 1)
            .Select(header => new Contact(Of(csv, header.Replace("_email", "_name", StringComparison.Ordinal)), Of(csv, header)))
            .Where(contact => contact.Email.Length > 0);

    private static string Of(CsvReader csv, string column) => csv.TryGetField(column, out string? value) ? value ?? "" : "";

    private static MemberCategory? ReadCategory(string text)
    {
        string name = text.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        return Enum.GetNames<MemberCategory>().FirstOrDefault(known => known.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } found
            ? Enum.Parse<MemberCategory>(found)
            : null;
    }

    private static bool IsAddress(string text) => System.Net.Mail.MailAddress.TryCreate(text, out _) && !text.Any(char.IsWhiteSpace);
}

/// <summary>What a list of members holds, and every problem in it.</summary>
public sealed record MemberList(ImmutableArray<MemberEntry> Entries, ImmutableArray<MemberListProblem> Problems);

/// <param name="Line">From 1, as an editor counts.</param>
public sealed record MemberListProblem(int Line, string Problem);

/// <summary>One member of a list.</summary>
/// <param name="Contacts">The focal point first, then alternates.</param>
public sealed record MemberEntry(
    string Organization,
    MemberCategory Category,
    string? Country,
    Language Language,
    string? Website,
    ImmutableArray<Contact> Contacts)
{
    public MemberId Id => MemberId.Of(Organization);
}
