using MountainPartnership.Core;

namespace MountainPartnership.Letters;

/// <summary>
/// Who writes, to whom, and in which language: what the templates of all letters can say. Templates name a property in snake case
/// (<c>contact_address</c>). Null where there is no such thing, and never blank, so that a template can ask with <c>if</c>.
/// </summary>
public abstract record Letterhead
{
    /// <summary>The letter's, after the policy's fallback.</summary>
    public required Language Language { get; init; }

    public required string Partnership { get; init; }

    public required string Secretariat { get; init; }

    public string? PostalAddress { get; init; }

    public required string ContactAddress { get; init; }

    /// <summary>A link.</summary>
    public string? Website { get; init; }

    /// <summary>The reader's name.</summary>
    public string? Recipient { get; init; }
}
