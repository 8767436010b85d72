using System.Collections.Immutable;

namespace MountainPartnership.Core.Questionnaire;

/// <summary>What the questionnaire asks, by the subject of the question; the number is its place in the letter, from 1.</summary>
public enum QuestionId
{
    OfficialName = 1,
    MountainAreas,
    Themes,
    Offers,
    Needs,
    DirectoryConsent,
}

/// <summary>One question, in the languages of the partnership.</summary>
public sealed record Question(QuestionId Id, bool Required, ImmutableDictionary<Language, string> Text)
{
    /// <summary>From 1, as it is printed before the question and as an answer refers to it.</summary>
    public int Number => (int)Id;

    public string In(Language language) => Text.GetValueOrDefault(language) ?? Text[Language.English];
}

/// <summary>The questionnaire that a new member answers before the welcome.</summary>
public static class Questions
{
    public static ImmutableArray<Question> All { get; } =
    [
        Ask(QuestionId.OfficialName, true,
            "What is the official name of your organization, as it should stand in the directory of members?",
            "Quel est le nom officiel de votre organisation, tel qu'il doit figurer dans l'annuaire des membres ?",
            "¿Cuál es el nombre oficial de su organización, tal como debe figurar en el directorio de miembros?",
            "Каково официальное название вашей организации для справочника членов?"),
        Ask(QuestionId.MountainAreas, true,
            "In which mountain areas and countries do you work?",
            "Dans quelles zones de montagne et dans quels pays travaillez-vous ?",
            "¿En qué zonas de montaña y en qué países trabaja?",
            "В каких горных районах и странах вы работаете?"),
        Ask(QuestionId.Themes, true,
            "What are your main themes of work?",
            "Quels sont vos principaux thèmes de travail ?",
            "¿Cuáles son sus principales temas de trabajo?",
            "Каковы основные темы вашей работы?"),
        Ask(QuestionId.Offers, true,
            "What can you share with other members (knowledge, training, contacts, venues)?",
            "Que pouvez-vous partager avec les autres membres (savoirs, formations, contacts, lieux) ?",
            "¿Qué puede compartir con los demás miembros (conocimientos, formación, contactos, espacios)?",
            "Чем вы можете поделиться с другими членами (знания, обучение, контакты, площадки)?"),
        Ask(QuestionId.Needs, false,
            "What do you hope to find in the partnership?",
            "Qu'espérez-vous trouver dans le partenariat ?",
            "¿Qué espera encontrar en la alianza?",
            "Что вы надеетесь найти в партнёрстве?"),
        Ask(QuestionId.DirectoryConsent, true,
            "May the directory of members show your focal point's name and e-mail address? (yes or no)",
            "L'annuaire des membres peut-il montrer le nom et l'adresse électronique de votre point focal ? (oui ou non)",
            "¿Puede el directorio de miembros mostrar el nombre y el correo electrónico de su punto focal? (sí o no)",
            "Можно ли указать в справочнике членов имя и электронный адрес вашего координатора? (да или нет)"),
    ];

    private static Question Ask(QuestionId id, bool required, string en, string fr, string es, string ru) =>
        new(id, required, ImmutableDictionary.CreateRange(
        [
            KeyValuePair.Create(Language.English, en),
            KeyValuePair.Create(Language.French, fr),
            KeyValuePair.Create(Language.Spanish, es),
            KeyValuePair.Create(Language.Russian, ru),
        ]));
}
