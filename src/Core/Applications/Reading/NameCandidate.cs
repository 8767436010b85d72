namespace MountainPartnership.Core.Applications.Reading;

/// <summary>A name that the applicant may have, as one spelling of it stands in the message, with where it stands.</summary>
internal sealed class NameCandidate(SpelledName name, string source, NameNotes notes)
{
    public SpelledName Name { get; private set; } = name;

    public string Source { get; private set; } = source;

    /// <summary>What speaks for or against it, for <see cref="NameRanking"/>.</summary>
    public NameNotes Notes => notes;

    public int Mentions { get; set; }

    /// <summary>The message has the name in a better spelling, too.</summary>
    public void Respell(SpelledName better, string from) => (Name, Source) = (better, from);
}
