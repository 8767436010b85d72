namespace MountainPartnership.Core.Tests;

public sealed class ReadLanguageTests
{
    [Theory]
    [InlineData("We support this application.", Language.English)]
    [InlineData("No objection", Language.English)]
    [InlineData("SUPPORT", Language.English)]
    [InlineData("Full support from our side.", Language.English)]
    [InlineData("Who funds this organization?", Language.English)]
    [InlineData("Dear all, please find our comments below. Kind regards, Anna", Language.English)]
    [InlineData("Thanks!", Language.English)]
    [InlineData("Nous soutenons cette candidature.", Language.French)]
    [InlineData("Bonjour à tous", Language.French)]
    [InlineData("Sans objection de notre part", Language.French)]
    [InlineData("Quel est leur statut juridique ?", Language.French)]
    [InlineData("Merci beaucoup", Language.French)]
    [InlineData("J'appuie la demande", Language.French)]
    [InlineData("Apoyamos la solicitud", Language.Spanish)]
    [InlineData("Sin objeción", Language.Spanish)]
    [InlineData("Muchas gracias", Language.Spanish)]
    [InlineData("Cuentan con nuestro apoyo", Language.Spanish)]
    [InlineData("¿Quién financia esta organización?", Language.Spanish)]
    [InlineData("Estimados colegas: no tenemos objeciones.", Language.Spanish)]
    [InlineData("Поддерживаем заявку", Language.Russian)]
    [InlineData("Нет возражений", Language.Russian)]
    [InlineData("Мы за.", Language.Russian)]
    [InlineData("Спасибо, у нас есть вопрос", Language.Russian)]
    [InlineData("Добрый день! Мы рассмотрели заявку.", Language.Russian)]
    public void A_few_words_of_the_four_languages_are_known(string text, Language language) => Assert.Equal(language, ReadLanguage.Of(text));

    [Theory]
    [InlineData("Wir unterstützen diesen Antrag.")]
    [InlineData("Vielen Dank für die Information")]
    [InlineData("Keine Einwände von unserer Seite")]
    [InlineData("Sosteniamo la candidatura.")]
    [InlineData("Nessuna obiezione da parte nostra")]
    [InlineData("Buongiorno, grazie per la mail")]
    [InlineData("Apoiamos a candidatura.")]
    [InlineData("Não temos objeções")]
    [InlineData("Bom dia, muito obrigado")]
    [InlineData("Popieramy ten wniosek.")]
    [InlineData("Dziękuję bardzo")]
    [InlineData("Wij steunen deze aanvraag.")]
    [InlineData("Geen bezwaar van onze kant")]
    [InlineData("我们支持这个申请。")]
    [InlineData("この申請を支持します。")]
    [InlineData("نحن ندعم هذا الطلب")]
    [InlineData("Підтримуємо заявку, дякуємо")]
    [InlineData("Подкрепяме заявлението")]
    [InlineData("Подржавамо пријаву")]
    [InlineData("Susținem candidatura")]
    [InlineData("Destekliyoruz, teşekkürler")]
    [InlineData("Vi stöder ansökan")]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("+1")]
    [InlineData("12345")]
    public void Other_languages_and_texts_that_do_not_tell_are_null(string text) => Assert.Null(ReadLanguage.Of(text));

    [Fact]
    public void Labelled_statements_of_the_four_languages_are_known()
    {
        var statements = Review.ReadOpinionAccuracyTests.In("first.txt").Concat(Review.ReadOpinionAccuracyTests.In("heldout.txt")).ToList();
        Assert.All(statements.Where(s => LanguageCode.Read(s.Language) is null), s => Assert.True(ReadLanguage.Of(s.Words) is null || s.Words.Contains("upport"), s.Words));
        var four = statements.Where(s => LanguageCode.Read(s.Language) is not null && s.Words.Length > 12).ToList();
        var wrong = four.Where(s => ReadLanguage.Of(s.Words) != LanguageCode.Read(s.Language)).Select(s => s.Words).ToList();
        Assert.True(wrong.Count <= 0.03 * four.Count, string.Join(" ¦ ", wrong));
    }
}
