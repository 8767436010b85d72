using MountainPartnership.Core.Register;

namespace MountainPartnership.Core.Tests.Register;

public sealed class OrganizationIdentityTests
{
    [Theory]
    [InlineData("The Highland Forum Inc.", "Highland Forum")]
    [InlineData("FUNDACIÓN PÁRAMO VIVO", "Fundacion Paramo Vivo")]
    [InlineData("Les Amis de la Montagne, ASBL", "les amis de la montagne")]
    [InlineData("Центр гор (ООО)", "центр гор")]
    public void A_name_is_the_same_without_legal_form_accents_punctuation_and_case(string one, string other) =>
        Assert.Equal(Name(one), Name(other));

    [Theory]
    [InlineData("Highland Forum", "Highland Forum Youth")]
    [InlineData("Andean Seeds", "Alpine Seeds")]
    public void Names_that_share_words_are_not_the_same(string one, string other) => Assert.NotEqual(Name(one), Name(other));

    [Fact]
    public void A_domain_is_that_of_the_site_and_of_addresses_that_not_anybody_can_have()
    {
        IEnumerable<IdentityKey> keys = OrganizationIdentity.Of(null, "www.Forum.example/about", ["ana@gmail.com", "Ana@Forum.example"]);

        Assert.Equal(
            [
                new(IdentityKind.Person, "ana@gmail.com"),
                new(IdentityKind.Person, "ana@forum.example"),
                new(IdentityKind.Domain, "forum.example"),
            ],
            keys);
    }

    [Fact]
    public void Nothing_is_known_of_who_says_nothing() => Assert.Empty(OrganizationIdentity.Of("  ", "not a site", ["nobody"]));

    private static IdentityKey Name(string organization) => Assert.Single(OrganizationIdentity.Of(organization, null, []));
}
