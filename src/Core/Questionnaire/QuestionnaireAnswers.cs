using System.Collections.Immutable;

namespace MountainPartnership.Core.Questionnaire;

/// <summary>What a new member answered, in its own words, by question.</summary>
public sealed record QuestionnaireAnswers(ImmutableSortedDictionary<QuestionId, string> ByQuestion)
{
    public static QuestionnaireAnswers Empty { get; } = new(ImmutableSortedDictionary<QuestionId, string>.Empty);

    public QuestionnaireAnswers With(QuestionnaireAnswers later) => new(
        ByQuestion.SetItems(later.ByQuestion.Where(answer => !string.IsNullOrWhiteSpace(answer.Value))));

    /// <summary>Required questions without an answer, in their order.</summary>
    public ImmutableArray<QuestionId> Missing() =>
        [.. Questions.All.Where(q => q.Required && string.IsNullOrWhiteSpace(ByQuestion.GetValueOrDefault(q.Id))).Select(q => q.Id)];
}
