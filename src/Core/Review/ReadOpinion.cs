namespace MountainPartnership.Core.Review;

/// <summary>Reads a member's opinion from the words that the member typed.</summary>
public static class ReadOpinion
{
    /// <summary>Only a clear statement at the start of <paramref name="ownWords"/> is support; every doubt is a comment.</summary>
    public static OpinionReading From(string ownWords)
    {
        string first = ownWords.TrimStart().Split('\n', 2)[0].Trim().TrimEnd('.', '!').ToUpperInvariant();
        return first switch
        {
            "SUPPORT" => new(Stance.Support, first),
            "NO OBJECTION" => new(Stance.NoObjection, first),
            "OBJECTION" => new(Stance.Objection, first),
            "QUESTION" => new(Stance.Question, first),
            "RECUSE" => new(Stance.Recusal, first),
            _ => new(Stance.Comment, null),
        };
    }
}
