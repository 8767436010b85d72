using MountainPartnership.Core.Questionnaire.Reading;

namespace MountainPartnership.Core.Questionnaire;

/// <summary>Reads the answers to the questionnaire from the reply that brings them back.</summary>
public static class ReadAnswers
{
    /// <summary>
    /// Answers stand below the questions that a reply quotes or copies, or begin with the number of the question. What belongs to
    /// no question, a signature, and what the letter itself said are no answers; nothing is made up for a question left out.
    /// </summary>
    /// <param name="body">The whole plain text of the reply, with what it quotes.</param>
    /// <param name="language">Of the questionnaire that went out. Questions are known in every language; one that a mail program has
    /// mangled or the writer has shortened is known in this one.</param>
    public static QuestionnaireAnswers From(string body, Language language)
    {
        ReplyLine[] lines = ReplyLine.Of(body);
        return new AnswerSheet(lines, new QuestionWords(language)).Read();
    }
}
