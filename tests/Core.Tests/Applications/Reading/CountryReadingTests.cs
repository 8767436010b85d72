using MountainPartnership.Core.Applications;

namespace MountainPartnership.Core.Tests.Applications.Reading;

public sealed class CountryReadingTests
{
    [Theory]
    [InlineData("Applicant: Rwanda Agency for Highland Soils", "RW")]
    [InlineData("Entidad solicitante: Ministerio de Cordilleras de la República de Guatemala.", "GT")]
    [InlineData("Nom de la structure : Groupe Ngemba Montagne, légalisé au Cameroun en 2012.", "CM")]
    [InlineData("Somos una red de organizaciones de base del norte argentino. En Chile y en Bolivia tenemos pares.", "AR")]
    [InlineData("País en que trabaja: México (Altos de Chiapas)", "MX")]
    [InlineData("Country where you work: Nepal", "NP")]
    [InlineData("Lieu : Marigot, Haïti", "HT")]
    [InlineData("c) Lugar: Marka Sajama, Oruro, Estado Plurinacional de Bolivia", "BO")]
    [InlineData("Nous sommes une coopérative de l'Ouest-Cameroun.", "CM")]
    [InlineData("We are a club of Bhutanese herders. Our friends live in Nepal and in India.", "BT")]
    public void The_country_of_a_name_or_of_an_introduction_counts(string body, string country) =>
        Assert.Equal(country, Read(body));

    [Theory]
    [InlineData("I am a teacher, and my neighbours asked me to write in English.")]
    [InlineData("Somos pastores y hablamos español.")]
    public void A_language_is_no_country(string body) => Assert.Null(Read(body));

    [Theory]
    [InlineData("Nous voulons faire connaître les femmes de la crête Congo-Nil.")]
    [InlineData("We plant trees on the Congo-Nile divide.")]
    public void A_part_of_a_places_name_is_no_country(string body) => Assert.Null(Read(body));

    private static string? Read(string body) => ReadRequest.Facts(new RequestText("Application", body, null, null, [])).Country;
}
