namespace MountainPartnership.Core.Applications.Reading;

/// <summary>A name that the applicant may have, as one spelling of it stands in the message, with where it stands.</summary>
internal sealed class NameCandidate(string value, string source)
{
    /// <summary>As the message has it.</summary>
    public string Value => value;

    public string Source => source;

    /// <summary>What speaks for or against it, for <see cref="NameRanking"/>.</summary>
    public Dictionary<string, float> Signs { get; } = [];

    public int Mentions { get; set; }

    public void Note(string sign, float much = 1) => Signs[sign] = Math.Max(much, Signs.GetValueOrDefault(sign));
}
