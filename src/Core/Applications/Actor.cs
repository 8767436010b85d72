namespace MountainPartnership.Core.Applications;

/// <summary>Who does a thing. Only a person of the Secretariat is named; others are known by an id that says nothing.</summary>
/// <param name="Id">The signed-in name for the Secretariat; a <see cref="ContactId"/> for an applicant or a member; empty for the system.</param>
public sealed record Actor(ActorKind Kind, string Id)
{
    /// <summary>The clock, or a rule that follows from what somebody else did.</summary>
    public static Actor System { get; } = new(ActorKind.System, "");

    /// <exception cref="ArgumentException">The name is blank: what the Secretariat does, a named person does.</exception>
    public static Actor Secretariat(string name) => string.IsNullOrWhiteSpace(name)
        ? throw new ArgumentException("What the Secretariat does, a named person does.", nameof(name))
        : new(ActorKind.Secretariat, name.Trim());

    public static Actor Applicant(ContactId contact) => new(ActorKind.Applicant, contact.Value);

    public static Actor Member(ContactId contact) => new(ActorKind.Member, contact.Value);

    /// <summary>True for a named person of the Secretariat.</summary>
    public bool IsSecretariat => Kind == ActorKind.Secretariat;

    public override string ToString() => Id.Length == 0 ? "system" : $"{Kind.ToString().ToLowerInvariant()}:{Id}";

    /// <exception cref="FormatException">The text was not written by <see cref="ToString"/>.</exception>
    public static Actor Parse(string text) => text.Split(':', 2) switch
    {
        ["system"] => System,
        [var kind, var id] when Enum.TryParse(kind, ignoreCase: true, out ActorKind parsed) => new(parsed, id),
        _ => throw new FormatException($"'{text}' is not an actor."),
    };
}

public enum ActorKind
{
    System,
    Applicant,
    Member,
    Secretariat,
}
