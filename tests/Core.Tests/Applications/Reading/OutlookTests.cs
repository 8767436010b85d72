using MountainPartnership.Core.Applications;
using MountainPartnership.Core.Applications.Reading;

namespace MountainPartnership.Core.Tests.Applications.Reading;

/// <summary>A verdict that is given before the facts are looked for is the one that all signs give.</summary>
public sealed class OutlookTests
{
    [Theory]
    [InlineData("Our September newsletter", "In this issue: our latest news. Register now for the webinar. You receive this because you subscribed. Unsubscribe here. View this message in your browser.")]
    [InlineData("Invoice 4711", "Please find attached the invoice no 4711. The amount due is 300 euros. Payment is due in ten days. Our best prices are on our website. Buy now.")]
    [InlineData("Question", "How can we become a member? What are the conditions? Could you send us the form for an application?")]
    [InlineData("Application for membership", "We are an association of herders in Nepal. We wish to join the Mountain Partnership. We plant trees. Our focal point is Ana Paz (ana@x.example).")]
    [InlineData("Bonjour", "Je souhaite adhérer à titre individuel. Je suis guide de montagne.")]
    [InlineData("Hello", "See you on Monday.")]
    public void Signs_that_are_not_known_yet_change_it_in_no_way_that_was_not_foreseen(string subject, string body)
    {
        RequestText text = new(subject, body, "Ana Paz", "ana@x.example", []);
        VerdictSigns all = ReadRequest.Signs(text);
        Outlook outlook = new(VerdictSigns.Of(all.Hearing));
        (float application, float individual, float inquiry, float other) = Outlook.Likely(all);

        Assert.True(application <= outlook.Most(Outlook.Kind.Application));
        float[] likely = [application, individual, inquiry, other];
        foreach (Outlook.Kind one in Enum.GetValues<Outlook.Kind>())
        {
            foreach (Outlook.Kind another in Enum.GetValues<Outlook.Kind>().Where(another => another != one))
                Assert.False(outlook.Never(one, another) && likely[(int)one] >= likely[(int)another], $"{one} before {another}");
        }
    }

    [Fact]
    public void A_newsletter_needs_no_facts() =>
        Assert.NotNull(Verdict.Foreseen(VerdictSigns.Of(ReadRequest.Signs(new(
            "Our September newsletter",
            "In this issue: our latest news. Register now for the webinar. You receive this because you subscribed. Unsubscribe here. View this message in your browser. "
            + "Our special offer: best prices for all our products. Buy now. Press release: media contact on our website.",
            "News", "news@x.example", [])).Hearing)));
}
