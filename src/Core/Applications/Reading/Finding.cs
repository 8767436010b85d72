namespace MountainPartnership.Core.Applications.Reading;

/// <summary>A value that a text gives for a field.</summary>
internal sealed record Finding(RequestField Field, string Value, Evidence Evidence)
{
    public static Finding Of(RequestField field, Page page, int start, int end, double confidence)
    {
        string value = field is RequestField.Activities or RequestField.Interests or RequestField.Contributions
            ? page.Paragraphs(start, end)
            : page.Words(start, end);
        return new Finding(field, value, new Evidence(page.Source, value, confidence));
    }
}

/// <summary>A person whom a text names for a purpose.</summary>
/// <param name="Field"><see cref="RequestField.FocalPoint"/> or <see cref="RequestField.Alternate"/>.</param>
internal sealed record PersonFinding(RequestField Field, Register.Contact Contact, Evidence Evidence);
