using System.Collections.Frozen;
using MountainPartnership.Core;
using MountainPartnership.Core.Applications;
using MountainPartnership.Core.Register;
using MountainPartnership.Core.Review;

namespace MountainPartnership.Letters;

/// <summary>What the core's words are called in a letter.</summary>
public static class Terms
{
    private static readonly FrozenDictionary<Enum, Term> All = new Dictionary<Enum, Term>
    {
        [RequestField.Organization] = new("Organization", "Organisation", "Organización", "Организация"),
        [RequestField.Category] = new("Category", "Catégorie", "Categoría", "Категория"),
        [RequestField.Country] = new("Country", "Pays", "País", "Страна"),
        [RequestField.Website] = new("Website", "Site web", "Sitio web", "Веб-сайт"),
        [RequestField.Activities] = new(
            "Activities in mountain development",
            "Activités en faveur du développement de la montagne",
            "Actividades en favor del desarrollo de las montañas",
            "Деятельность в области развития горных районов"),
        [RequestField.Interests] = new("Interest in joining", "Intérêt à adhérer", "Interés en adherirse", "Интерес к вступлению"),
        [RequestField.Contributions] = new(
            "Intended contributions", "Contributions envisagées", "Contribuciones previstas", "Предполагаемый вклад"),
        [RequestField.FocalPoint] = new(
            "Focal point (name and e-mail address)",
            "Point focal (nom et adresse électronique)",
            "Punto focal (nombre y correo electrónico)",
            "Координатор (имя и адрес электронной почты)"),
        [RequestField.Alternate] = new(
            "Alternate focal point (name and e-mail address)",
            "Point focal suppléant (nom et adresse électronique)",
            "Punto focal suplente (nombre y correo electrónico)",
            "Заместитель координатора (имя и адрес электронной почты)"),

        [MemberCategory.Unknown] = new("Not stated", "Non précisée", "No indicada", "Не указана"),
        [MemberCategory.Government] = new("Government", "Gouvernement", "Gobierno", "Правительство"),
        [MemberCategory.Subnational] = new(
            "Subnational authority", "Collectivité infranationale", "Autoridad subnacional", "Субнациональный орган власти"),
        [MemberCategory.Intergovernmental] = new(
            "Intergovernmental organization",
            "Organisation intergouvernementale",
            "Organización intergubernamental",
            "Межправительственная организация"),
        [MemberCategory.MajorGroup] = new("Major group", "Grand groupe", "Grupo principal", "Основная группа"),
        [MemberCategory.PrivateSector] = new("Private sector", "Secteur privé", "Sector privado", "Частный сектор"),
        [MemberCategory.Individual] = new("Individual", "Particulier", "Persona particular", "Частное лицо"),

        [Stance.Support] = new("Support", "Soutien", "Apoyo", "Поддержка"),
        [Stance.NoObjection] = new("No objection", "Sans objection", "Sin objeción", "Нет возражений"),
        [Stance.Objection] = new("Objection", "Objection", "Objeción", "Возражение"),
        [Stance.Question] = new("Question", "Question", "Pregunta", "Вопрос"),
        [Stance.Comment] = new("Comment", "Commentaire", "Comentario", "Комментарий"),
        [Stance.Recusal] = new("Recusal", "Récusation", "Recusación", "Самоотвод"),

        [ObjectionState.Noted] = new("noted", "notée", "anotada", "принято к сведению"),
        [ObjectionState.Open] = new("open", "ouverte", "abierta", "открыто"),
        [ObjectionState.Withdrawn] = new("withdrawn", "retirée", "retirada", "снято"),
        [ObjectionState.Upheld] = new("upheld", "retenue", "aceptada", "признано обоснованным"),
        [ObjectionState.Overruled] = new("overruled", "écartée", "desestimada", "отклонено"),

        [StageName.Received] = new("Received", "Reçue", "Recibida", "Получена"),
        [StageName.Information] = new(
            "Waiting for information", "En attente d'informations", "A la espera de información", "Ожидание сведений"),
        [StageName.Screening] = new("Screening", "Vérification", "Verificación", "Проверка"),
        [StageName.Review] = new(
            "Review by the members", "Examen par les membres", "Examen por los miembros", "Рассмотрение членами"),
        [StageName.Decision] = new("Decision", "Décision", "Decisión", "Решение"),
        [StageName.Questionnaire] = new("Questionnaire", "Questionnaire", "Cuestionario", "Анкета"),
        [StageName.Welcome] = new("Welcome", "Bienvenue", "Bienvenida", "Приветствие"),
        [StageName.Member] = new("Member", "Membre", "Miembro", "Член"),
        [StageName.Declined] = new("Declined", "Refusée", "Denegada", "Отклонена"),
        [StageName.Withdrawn] = new("Withdrawn", "Retirée", "Retirada", "Отозвана"),
        [StageName.Lapsed] = new("Lapsed", "Caduque", "Caducada", "Закрыта за отсутствием ответа"),
    }.ToFrozenDictionary();

    public static string In(Language language, RequestField field) => Of(field, language);

    public static string In(Language language, MemberCategory category) => Of(category, language);

    public static string In(Language language, Stance stance) => Of(stance, language);

    public static string In(Language language, ObjectionState state) => Of(state, language);

    public static string In(Language language, StageName stage) => Of(stage, language);

    private static string Of(Enum value, Language language) => language switch
    {
        Language.French => All[value].French,
        Language.Spanish => All[value].Spanish,
        Language.Russian => All[value].Russian,
        _ => All[value].English,
    };

    private sealed record Term(string English, string French, string Spanish, string Russian);
}
