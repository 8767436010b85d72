using MountainPartnership.Core.Applications;

namespace MountainPartnership.Core.Tests.Applications.Reading;

/// <summary>Labels and headings that no rule knows.</summary>
public sealed class LearnedLabelTests
{
    [Theory]
    [InlineData("What we do up here: terraces.", "What attracts us to the alliance: exchange.", "What we could bring to you: maps.")]
    [InlineData("Ce que nous faisons au quotidien : terrasses.", "Ce qui nous attire au Partenariat : échange.", "Ce que nous saurions donner : cartes.")]
    [InlineData("A qué nos dedicamos todo el año: terrazas.", "Qué nos mueve a postular: intercambio.", "Qué pondríamos a disposición: mapas.")]
    [InlineData("Чем мы занимаемся летом: террасы.", "Почему мы стучимся: обмен.", "Чем мы сможем помочь: карты.")]
    public void Statements_are_found_under_labels_in_free_words(string activities, string interests, string contributions)
    {
        MembershipRequest request = Read($"{activities}\n\n{interests}\n\n{contributions}\n");

        Assert.Equal(After(activities), request.Activities);
        Assert.Equal(After(interests), request.Interests);
        Assert.Equal(After(contributions), request.Contributions);
    }

    [Theory]
    [InlineData("Correspondante principale", "À défaut d'elle")]
    [InlineData("Who to write to", "If she does not answer")]
    [InlineData("Encargada ante la Alianza", "Si ella no contesta")]
    [InlineData("Кому писать", "Если её нет на месте")]
    public void Persons_are_found_under_headings_in_free_words(string first, string second)
    {
        MembershipRequest request = Read($"{first}\nHanta Rabe, hanta@tany.example\n\n{second}\nSolofo Rakoto, solofo@tany.example\n");

        Assert.Equal("hanta@tany.example", request.FocalPoint?.Email);
        Assert.Equal("solofo@tany.example", Assert.Single(request.Alternates).Email);
    }

    [Theory]
    [InlineData("Annual budget: 40,000")]
    [InlineData("Is there a fee? We could not find it.")]
    [InlineData("Who: Summits and Youth, a network of sixty people in four countries")]
    public void Other_labels_are_none_of_ours(string line)
    {
        MembershipRequest request = Read(line);

        Assert.Null(request.FocalPoint);
        Assert.Null(request.Contributions);
        Assert.Null(request.Interests);
    }

    private static string After(string line) => line[(line.IndexOf(':', StringComparison.Ordinal) + 2)..];

    private static MembershipRequest Read(string body) => ReadRequest.Facts(new RequestText("Application", body, null, null, []));
}
