namespace MountainPartnership.Mail.In.Words;

/// <summary>A reply parted into what its writer typed and the rest.</summary>
/// <param name="Text">The writer's words, in their order.</param>
/// <param name="Removed">Quotes, reply headers, signatures and disclaimers, in their order: nothing is thrown away.</param>
public sealed record OwnWords(string Text, string Removed)
{
    /// <summary>Questions and answers in their order, where the writer answers between the lines of a quote; else null.</summary>
    public string? Interleaved { get; init; }
}
