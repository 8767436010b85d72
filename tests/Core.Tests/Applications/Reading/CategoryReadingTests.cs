using MountainPartnership.Core.Applications;
using MountainPartnership.Core.Register;

namespace MountainPartnership.Core.Tests.Applications.Reading;

public sealed class CategoryReadingTests
{
    [Theory]
    [InlineData("Организация: Министерство природных ресурсов Верхне-Катунской области")]
    [InlineData("Organization: Department of Forests of the Autonomous Province of Valdora")]
    [InlineData("Organisation : Office cantonal des alpages")]
    [InlineData("Organización: Secretaría de Ambiente de la Provincia de Altavista")]
    public void A_regions_office_is_subnational(string body) => Assert.Equal(MemberCategory.Subnational, Read(body));

    [Theory]
    [InlineData("Organization: Ministry of Environment of the Republic of Bulgaria")]
    [InlineData("Организация: Министерство развития горных областей")]
    [InlineData("Organización: Ministerio de Ambiente de Honduras")]
    public void A_countrys_office_is_a_governments(string body) => Assert.Equal(MemberCategory.Government, Read(body));

    [Theory]
    [InlineData("Type: organisation paysanne")]
    [InlineData("Type: peasants of the upper valley")]
    [InlineData("Тип: крестьянское хозяйство жителей гор")]
    public void Peasants_are_a_major_group(string body) => Assert.Equal(MemberCategory.MajorGroup, Read(body));

    private static MemberCategory Read(string body) => ReadRequest.Facts(new RequestText("Application", body, null, null, [])).Category;
}
