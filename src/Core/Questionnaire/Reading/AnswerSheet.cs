using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MountainPartnership.Core.Applications.Reading;

namespace MountainPartnership.Core.Questionnaire.Reading;

/// <summary>Goes down a reply line by line and knows at each which question is being answered.</summary>
internal sealed class AnswerSheet(ReplyLine[] lines, QuestionWords words)
{
    /// <summary>Signs that stand between a question or its number and the answer.</summary>
    private static readonly char[] Separators = [' ', '\t', '?', ':', '.', ')', '*', '_', '-', '–', '—', '>', '→', '=', '¿'];

    private static readonly Regex AnswerWord = new(
        @"^(?:answer|a|reponse|r|respuesta|ответ|о)\s?[:=]\s*", RegexOptions.CultureInvariant);

    private static readonly Regex YesOrNo = new(
        @"\b(?:yes|no|not|oui|non|si|да|нет|ok|okay|agreed?|d'accord|de acuerdo|согласн?[аыо]?|можно|нельзя)\b",
        RegexOptions.CultureInvariant);

    private readonly Dictionary<int, QuestionPlace> places = QuestionWords.PlacesIn(lines);
    private readonly Dictionary<QuestionId, string> answers = [];
    private readonly List<string> answer = [];
    private QuestionId? current;
    private Found how;
    private int highest;
    private int nested;

    /// <summary>How the question that is being answered was found.</summary>
    private enum Found
    {
        Quoted,

        /// <summary>Its text stands unmarked between the writer's own lines.</summary>
        Copied,
        Numbered,
    }

    public QuestionnaireAnswers Read()
    {
        for (int i = 0; i < lines.Length; i++)
        {
            i = places.TryGetValue(i, out QuestionPlace? place) ? ReadQuestion(place) : ReadLine(i);
        }

        Begin(null, Found.Numbered);
        return new QuestionnaireAnswers(answers.ToImmutableSortedDictionary());
    }

    private int ReadQuestion(QuestionPlace place)
    {
        ReplyLine last = lines[place.LastLine];
        Begin(place.Id, lines[place.FirstLine].IsQuoted ? Found.Quoted : Found.Copied);
        if (!last.IsQuoted)
        {
            AddAnswer(last.Text[place.End..].TrimStart(Separators));
        }

        return place.LastLine;
    }

    /// <returns>The last line that was read.</returns>
    private int ReadLine(int i)
    {
        ReplyLine line = lines[i];
        NumberLabel? label = NumberLabel.Of(line);
        if (label is not null && words.IsCopy((QuestionId)label.Number, line.Folded[label.RestStart..], line.IsQuoted))
        {
            Begin((QuestionId)label.Number, line.IsQuoted ? Found.Quoted : Found.Copied);
            return SkipRestOfQuestion(i);
        }

        if (line.IsQuoted)
        {
            if (!line.IsBlank)
            {
                Begin(null, Found.Quoted);
            }
        }
        else if (EndOfAnswer.IsAt(line))
        {
            Begin(null, Found.Numbered);
        }
        else if (label is not null && Answers(label.Number))
        {
            Begin((QuestionId)label.Number, Found.Numbered);
            highest = label.Number;
            AddAnswer(line.Text[label.RestStart..]);
        }
        else if (label is not null && IsNumberOfAnswer(label.Number))
        {
            AddAnswer(line.Text[label.RestStart..]);
        }
        else
        {
            AddAnswer(line.Text);
        }

        return i;
    }

    private int SkipRestOfQuestion(int i)
    {
        bool quoted = lines[i].IsQuoted;
        while (i + 1 < lines.Length && !lines[i].Text.EndsWith('?') && lines[i + 1].IsQuoted == quoted
            && !places.ContainsKey(i + 1) && words.GoesOn(current!.Value, lines[i + 1]))
        {
            i++;
        }

        return i;
    }

    /// <summary>
    /// Whether a number begins the answer to another question, and not a line of a list within this one: below a question that
    /// stands there by its words only a question that does not; else numbers go up, and a list begins again at one.
    /// </summary>
    private bool Answers(int number)
    {
        if (current is { } asked && how != Found.Numbered)
        {
            return number > (int)asked && places.Values.All(place => (int)place.Id != number);
        }

        if (current is null)
        {
            return true;
        }

        bool goesOn = nested > 0 && number == nested + 1;
        if (goesOn || number == 1)
        {
            nested = number;
        }

        return !goesOn && number > highest;
    }

    /// <summary>Below a question the writer may repeat its number before the answer.</summary>
    private bool IsNumberOfAnswer(int number) =>
        how != Found.Numbered && current is { } asked && (int)asked == number && answer.TrueForAll(string.IsNullOrWhiteSpace);

    private void AddAnswer(string text)
    {
        if (current is not null)
        {
            answer.Add(text);
        }
    }

    /// <summary>Ends the answer that was being read. The first answer to a question is the newest: what is below was there before.</summary>
    private void Begin(QuestionId? next, Found found)
    {
        if (current is { } asked && Finished(asked) is { Length: > 0 } text)
        {
            answers.TryAdd(asked, text);
        }

        (current, how, nested) = (next, found, 0);
        highest = next is null ? 0 : highest;
        answer.Clear();
    }

    private string Finished(QuestionId asked)
    {
        IEnumerable<string> paragraphs = answer.SkipWhile(string.IsNullOrWhiteSpace);
        if (asked == QuestionId.DirectoryConsent)
        {
            // One paragraph says yes or no; behind the last question the letter or a signature may go on.
            paragraphs = paragraphs.TakeWhile(line => !string.IsNullOrWhiteSpace(line));
        }

        string text = string.Join('\n', paragraphs).Trim();
        text = text[AnswerWord.Match(Fold.Of(text)).Length..].TrimStart();
        return words.IsCopy(asked, Fold.Of(text), quoted: false) || !text.Any(char.IsLetterOrDigit)
            || (asked == QuestionId.DirectoryConsent && how == Found.Copied && !YesOrNo.IsMatch(Fold.Of(text)))
            ? ""
            : text;
    }
}
