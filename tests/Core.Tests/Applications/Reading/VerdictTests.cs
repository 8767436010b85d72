using MountainPartnership.Core.Applications;

namespace MountainPartnership.Core.Tests.Applications.Reading;

public sealed class VerdictTests
{
    private const string Form = """
        Membership application
        Country: Pakistan
        Activities in mountains: We guide on high peaks and teach ice climbing to the children of the village.
        Why we want to join: We hope to learn from guides in other ranges.
        Contribution: We can guide your guests and speak at schools.
        Focal point: Sher Ali Hunzai, sherali@guides.example
        Alternate: Karim Hunzai, karim@guides.example
        """;

    [Fact]
    public void A_form_of_no_organization_is_an_individuals() =>
        Assert.IsType<RequestReading.Individual>(Read("Name of organization: n/a (I am applying by myself)\n" + Form));

    [Fact]
    public void A_form_whose_organization_is_still_to_be_named_is_an_application() =>
        Assert.IsType<RequestReading.Application>(Read("Name of organization: to be confirmed\n" + Form));

    [Fact]
    public void Words_that_say_nothing_are_no_question_and_nobodys_application() =>
        Assert.IsType<RequestReading.NotAnApplication>(Read("Perfect."));

    [Fact]
    public void A_text_may_begin_with_a_full_stop() =>
        Assert.IsType<RequestReading.NotAnApplication>(Read(". Perfect. Thanks."));

    [Fact]
    public void Somebody_whose_role_a_sentence_tells_without_its_word_is_found()
    {
        RequestReading read = Read("""
            Dear Secretariat, the Karnali Herbs Trust of Nepal wishes to join the Mountain Partnership.
            Our programme manager, Dhan Rokaya (dhan@khrt.example), has agreed to be the person through whom everything goes between your office and ours.
            """);

        Assert.Equal("dhan@khrt.example", read.Facts?.FocalPoint?.Email);
    }

    [Fact]
    public void What_an_answer_quotes_tells_no_other_kind_of_mail()
    {
        const string Quoted = "\n\nThank you for your interest. Please send us the name of your organization.";
        string form = "Name of organization: Karnali Herbs Trust\n" + Form;
        RequestText text = new("Re: Membership", form + Quoted, "Sher Ali", "sherali@guides.example", []) { Answer = form };

        Assert.IsType<RequestReading.Application>(ReadRequest.From(text));
    }

    [Theory]
    [InlineData("Your website is not on the first page of Google. Why join us? We deliver. What we contribute: 50 backlinks per month. Your contact: Ann Roe, ann@rank.example.")]
    [InlineData("Votre site n'apparaît pas en première page de Google. Nous offrons le référencement naturel. Votre contact : Ann Roe, ann@rank.example.")]
    public void An_offer_of_better_rankings_is_no_application(string body) => Assert.IsNotType<RequestReading.Application>(Read(body));

    private static RequestReading Read(string body) => ReadRequest.From(new RequestText("Membership application", body, "Sher Ali", "sherali@guides.example", []));
}
