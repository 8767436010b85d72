using System.Diagnostics;
using MountainPartnership.Core.Questionnaire;

namespace MountainPartnership.Core.Tests.Questionnaire;

public sealed class ReadAnswersTests
{
    private static readonly Dictionary<Language, string[]> Replies = new()
    {
        [Language.English] = ["Alpaca Highlands Association", "The Andes of Peru", "Pastures, herders", "Training of trainers", "Friends", "Yes, both"],
        [Language.French] = ["Association Alpage", "Les Alpes, en Suisse", "Pâturages d'été", "Une salle à Sion", "Des amis", "Oui"],
        [Language.Spanish] = ["Asociación Alpaca", "Los Andes, Perú", "Pastos y semillas", "Formación", "Amistad", "Sí, sólo el nombre"],
        [Language.Russian] = ["Ассоциация «Высокогорье»", "Тянь-Шань, Кыргызстан", "Пастбища", "Обучение", "Опыт", "Да"],
    };

    public static TheoryData<Language> Languages => [.. Enum.GetValues<Language>()];

    private static string[] Asked(Language language) => [.. Questions.All.Select(q => $"{q.Number}. {q.In(language)}")];

    private static string Wrapped(string text, int width, string prefix)
    {
        List<string> lines = [""];
        foreach (string word in text.Split(' '))
        {
            if (lines[^1].Length + word.Length >= width)
            {
                lines.Add("");
            }

            lines[^1] = $"{lines[^1]} {word}".TrimStart();
        }

        return string.Join('\n', lines.Select(line => prefix + line));
    }

    private static void AssertAll(Language language, QuestionnaireAnswers read) =>
        Assert.Equal(Replies[language], Questions.All.Select(q => read.ByQuestion.GetValueOrDefault(q.Id, "–")));

    private static void AssertRead(string body, params (int Number, string Answer)[] expected)
    {
        QuestionnaireAnswers read = ReadAnswers.From(body, Language.English);
        Assert.Equal(expected, read.ByQuestion.Select(answer => ((int)answer.Key, answer.Value)));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Answers_below_quoted_and_wrapped_questions_are_theirs(Language language)
    {
        string body = "Dear Secretariat,\nplease find our answers below.\n\nOn Monday the Secretariat wrote:\n> Congratulations!\n>\n"
            + string.Join('\n', Asked(language).Zip(Replies[language], (q, a) => $"{Wrapped(q, 44, "> ")}\n{a}\n>"))
            + "\n> Please answer below each question.\n> The Secretariat\nAna Quispe";

        AssertAll(language, ReadAnswers.From(body, language));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Answers_below_unmarked_copies_of_the_questions_are_theirs(Language language)
    {
        string body = "See below.\n\nKind regards,\nAna\n\nFrom: Secretariat <office@partnership.example>\nSubject: Questionnaire\n\nCongratulations!\n\n"
            + string.Join("\n\n", Asked(language).Zip(Replies[language], (q, a) => $"{Wrapped(q, 70, "")}\n{a}"))
            + "\n\nPlease answer below each question.\nThe Secretariat";

        AssertAll(language, ReadAnswers.From(body, language));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Answers_by_number_stand_for_themselves_above_the_quoted_letter(Language language)
    {
        string body = string.Join('\n', Replies[language].Index().Select(a => $"{a.Index + 1}. {a.Item}"))
            + "\n\nAna Quispe\nDirector\n\n" + string.Join('\n', Asked(language).Select(q => "> " + q));

        AssertAll(language, ReadAnswers.From(body, language));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Answers_by_number_stand_above_an_unmarked_copy_of_the_letter(Language language)
    {
        string body = string.Join('\n', Replies[language].Index().Select(a => $"{a.Index + 1}) {a.Item}"))
            + "\n\n-----Original Message-----\nFrom: office@partnership.example\n\n" + string.Join("\n\n", Asked(language))
            + "\n\nPlease answer below each question.";

        AssertAll(language, ReadAnswers.From(body, language));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void An_untouched_letter_answers_nothing(Language language)
    {
        foreach (string prefix in new[] { "", "> ", ">> ", "| " })
        {
            string body = "We shall answer next week.\n\n"
                + string.Join('\n', Asked(language).Select(q => Wrapped(q, 50, prefix) + "\n" + prefix))
                + $"\n{prefix}Please answer below each question.";

            Assert.Empty(ReadAnswers.From(body, language).ByQuestion);
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_copied_question_that_is_left_empty_stays_unanswered(Language language)
    {
        string[] asked = Asked(language);
        string body = $"{asked[0]}\n{Replies[language][0]}\n\n{asked[1]}\n\n{asked[2]}\n{Replies[language][2]}";

        QuestionnaireAnswers read = ReadAnswers.From(body, language);

        Assert.Equal([QuestionId.OfficialName, QuestionId.Themes], read.ByQuestion.Keys);
    }

    [Theory]
    [InlineData("1. Alpaca")]
    [InlineData("1) Alpaca")]
    [InlineData("(1) Alpaca")]
    [InlineData("1 - Alpaca")]
    [InlineData("1 – Alpaca")]
    [InlineData("1- Alpaca")]
    [InlineData("1: Alpaca")]
    [InlineData("1.Alpaca")]
    [InlineData("Q1 Alpaca")]
    [InlineData("Q1: Alpaca")]
    [InlineData("A1. Alpaca")]
    [InlineData("Question 1: Alpaca")]
    [InlineData("Réponse 1 : Alpaca")]
    [InlineData("Pregunta 1. Alpaca")]
    [InlineData("Вопрос №1: Alpaca")]
    [InlineData("Ответ 1. Alpaca")]
    [InlineData("№1 Alpaca")]
    [InlineData("№ 1. Alpaca")]
    [InlineData("N° 1 : Alpaca")]
    [InlineData("#1 Alpaca")]
    [InlineData("*1.* Alpaca")]
    [InlineData("**1.** Alpaca")]
    [InlineData("1.\nAlpaca")]
    [InlineData("1.\n\nAlpaca\n")]
    [InlineData("  1.  Alpaca  \r\n")]
    public void A_number_is_written_in_many_ways(string line) =>
        AssertRead("Hello,\n\n" + line + "\n\n2. The Andes", (1, "Alpaca"), (2, "The Andes"));

    [Theory]
    [InlineData("1 organisation in 3 valleys")]
    [InlineData("1.5 million hectares")]
    [InlineData("1-day visits")]
    [InlineData("A 1 day course")]
    [InlineData("10. October is our answer")]
    [InlineData("2026. What a year")]
    [InlineData("We work in 1. the Andes")]
    [InlineData("No 1 rule: be kind")]
    public void A_number_in_a_sentence_begins_no_answer(string line) => AssertRead(line);

    [Fact]
    public void Words_that_belong_to_no_question_are_no_answer() => AssertRead(
        "Dear colleagues,\n\nthank you for this honour. We shall answer soon.\n\nAna Quispe\nDirector");

    [Fact]
    public void An_empty_message_answers_nothing() => AssertRead("");

    [Fact]
    public void An_answer_has_as_many_lines_as_it_has() => AssertRead(
        "3. Pastures\nand herders\n\nand seeds\n4. Training",
        (3, "Pastures\nand herders\n\nand seeds"), (4, "Training"));

    [Fact]
    public void A_list_within_an_answer_is_the_answers() => AssertRead(
        "1. Alpaca\n2. We work in:\n1. the Andes\n2. the Pamirs\n3. Pastures",
        (1, "Alpaca"), (2, "We work in:\n1. the Andes\n2. the Pamirs\n3. Pastures"));

    [Fact]
    public void A_list_below_a_quoted_question_is_the_answers() => AssertRead(
        "> 2. In which mountain areas and countries do you work?\n1. Andes\n2. Pamirs\n3. Alps\n"
            + "> 3. What are your main themes of work?\nPastures",
        (2, "1. Andes\n2. Pamirs\n3. Alps"), (3, "Pastures"));

    [Fact]
    public void A_number_repeated_before_the_answer_is_not_part_of_it() => AssertRead(
        "> 2. In which mountain areas and countries do you work?\n2. Andes", (2, "Andes"));

    [Fact]
    public void A_signature_ends_the_last_answer() => AssertRead(
        "4. Training of trainers\n\nBest regards,\nAna Quispe\nAlpaca Highlands", (4, "Training of trainers"));

    [Theory]
    [InlineData("Cordialement,")]
    [InlineData("Bien cordialement")]
    [InlineData("Atentamente,")]
    [InlineData("Un cordial saludo,")]
    [InlineData("С уважением,")]
    [InlineData("-- ")]
    [InlineData("Kind regards, Ana")]
    [InlineData("Best,")]
    [InlineData("Le lun. 2 mars 2026 à 10:00, Secretariat a écrit :")]
    [InlineData("El lun, 2 mar 2026 a las 10:00, Secretariat escribió:")]
    [InlineData("2 марта 2026 г., Secretariat пишет:")]
    [InlineData("________________________________")]
    [InlineData("From: Secretariat <office@partnership.example>")]
    public void A_closing_or_the_head_of_another_message_ends_an_answer(string line) =>
        AssertRead($"4. Training\n{line}\nAna Quispe", (4, "Training"));

    [Fact]
    public void Answers_after_a_signature_are_read_too() => AssertRead(
        "See my answers in the text.\n\nBest,\nAna\n--\nAlpaca Highlands\n\n"
            + "> 1. What is the official name of your organization, as it should stand in the directory of members?\nAlpaca\n"
            + "> 6. May the directory of members show your focal point's name and e-mail address? (yes or no)\nno",
        (1, "Alpaca"), (6, "no"));

    [Fact]
    public void Quoted_words_that_are_no_question_end_the_answer() => AssertRead(
        "> 3. What are your main themes of work?\nPastures\n> Please be brief.\nWe were.", (3, "Pastures"));

    [Fact]
    public void A_quoted_answer_of_an_earlier_letter_is_not_taken_for_a_new_one() => AssertRead(
        "4. Training\n\n> 1. Alpaca\n> 2. Andes", (4, "Training"));

    [Fact]
    public void A_mail_program_can_lose_the_mark_of_a_wrapped_question() => AssertRead(
        "> 1. What is the official name of your organization, as it should\nstand in the directory of members?\nAlpaca",
        (1, "Alpaca"));

    [Fact]
    public void A_shortened_copy_of_a_question_is_not_its_answer() => AssertRead(
        "1. What is the official name of your organization?\nAlpaca\n2. In which mountain areas do you work?\nAndes",
        (1, "Alpaca"), (2, "Andes"));

    [Fact]
    public void A_mangled_quotation_is_still_the_question() => AssertRead(
        "> 4. What can you share with other members (knowl=dge, training, contacts, ven=es)?\nA hut", (4, "A hut"));

    [Fact]
    public void A_question_without_its_number_or_its_parenthesis_is_known() => AssertRead(
        "What can you share with other members?\nA hut\n\nWhat are your main themes of work? Pastures",
        (3, "Pastures"), (4, "A hut"));

    [Fact]
    public void An_answer_that_takes_up_the_words_of_the_question_is_an_answer() => AssertRead(
        "5. What we hope to find in the partnership is friends", (5, "What we hope to find in the partnership is friends"));

    [Fact]
    public void A_question_in_another_language_than_the_case_is_known() => AssertRead(
        "> 3. Quels sont vos principaux thèmes de travail ?\nPâturages", (3, "Pâturages"));

    [Fact]
    public void The_topmost_answer_is_the_newest() => AssertRead(
        "2. The Pamirs\n\nFrom: Ana\n\n2. In which mountain areas and countries do you work?\nThe Andes", (2, "The Pamirs"));

    [Theory]
    [InlineData("yes")]
    [InlineData("NO.")]
    [InlineData("Oui")]
    [InlineData("sí")]
    [InlineData("нет")]
    [InlineData("Yes, but only the e-mail address")]
    public void Yes_and_no_are_kept_as_they_are_written(string answer) => AssertRead(
        $"6. May the directory of members show your focal point's name and e-mail address? (yes or no)\n{answer}\n\nAna Quispe",
        (6, answer));

    [Fact]
    public void A_reply_without_end_is_read_in_bounded_time()
    {
        string[] parts = ["word ", "- ", "1. ", "> ", "what is the official ", "1\n", "\n", "*_•", "wrote : "];
        Stopwatch clock = Stopwatch.StartNew();

        foreach (string part in parts)
        {
            ReadAnswers.From(string.Concat(Enumerable.Repeat(part, 50_000 / part.Length)), Language.English);
        }

        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    [Theory]
    [InlineData("Answer: Alpaca")]
    [InlineData("A: Alpaca")]
    [InlineData("Réponse : Alpaca")]
    [InlineData("Respuesta: Alpaca")]
    [InlineData("Ответ: Alpaca")]
    public void A_word_for_answer_is_not_part_of_it(string answer) => AssertRead(
        $"> 1. What is the official name of your organization, as it should stand in the directory of members?\n{answer}",
        (1, "Alpaca"));

    [Theory]
    [InlineData("1.")]
    [InlineData("1. -")]
    [InlineData("1. …\n2. ???")]
    public void A_number_without_words_is_no_answer(string body) => AssertRead(body);
}
