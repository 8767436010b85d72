using System.Collections.Immutable;

namespace MountainPartnership.Web.Pages;

/// <summary>A form by which a person of the Secretariat does something to a case; first it shows what that would do.</summary>
/// <param name="Subject">What the form is about where there can be several of its kind: an objection's or opinion's id.</param>
/// <param name="Button">Leads to the preview, and changes nothing.</param>
public sealed record ActionForm(
    ActionName Name, string Title, string Explanation, ImmutableArray<FormField> Fields, string Button, string? Subject = null)
{
    /// <summary>The same form with what the person has typed.</summary>
    public ActionForm With(IReadOnlyDictionary<string, string> typed) =>
        this with { Fields = [.. Fields.Select(field => typed.TryGetValue(field.Name, out string? value) ? field with { Value = value } : field)] };
}

/// <summary>What a person of the Secretariat can do on the pages, in the order in which a case comes to it.</summary>
public enum ActionName
{
    Share,
    Ask,
    GoOn,
    Approve,
    Decline,
    Close,
    Extend,
    Rule,
    Confirm,
    WelcomeWithout,
    ExtendQuestionnaire,
    Lapse,
    Correct,
    Waive,
    Withdraw,
    Reopen,
}

/// <param name="Value">What is typed or chosen; of several, with commas between.</param>
/// <param name="Choices">Of <see cref="FieldKind.One"/> and <see cref="FieldKind.Several"/>.</param>
public sealed record FormField(
    string Name, string Label, FieldKind Kind, bool Required = true, string Value = "", string? Hint = null, ImmutableArray<Choice> Choices = default);

public sealed record Choice(string Value, string Label);

public enum FieldKind
{
    Line,
    Text,
    Day,
    One,
    Several,
    Hidden,
}
