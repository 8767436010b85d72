using MountainPartnership.Core.Applications;
using MountainPartnership.Core.Register;

namespace MountainPartnership.Core.Tests.Applications.Reading;

public sealed class FormReadingTests
{
    [Fact]
    public void Labelled_lines_in_English_are_read_whole()
    {
        MembershipRequest request = Read("""
            Name of organization: Fundación Páramo Vivo
            Type of organization: NGO
            Country: Colombia
            Website: www.paramovivo.example
            Activities in mountain development: We restore páramo wetlands with farming families and
            train young guides.
            Interest in joining: To exchange with others.
            Intended contributions:
            - maps
            - training courses
            Focal point - Name: Lucía Ortega
            E-mail: lucia@paramovivo.example
            Phone: +57 1 234 5678
            Alternate: Jorge Paz, jorge@paramovivo.example

            Best regards,
            Lucía Ortega
            """);

        Assert.Equal("Fundación Páramo Vivo", request.Organization);
        Assert.Equal(MemberCategory.MajorGroup, request.Category);
        Assert.Equal("CO", request.Country);
        Assert.Equal("www.paramovivo.example", request.Website);
        Assert.Equal("We restore páramo wetlands with farming families and train young guides.", request.Activities);
        Assert.Equal("To exchange with others.", request.Interests);
        Assert.Equal("- maps\n- training courses", request.Contributions);
        Assert.Equal(new Contact("Lucía Ortega", "lucia@paramovivo.example", Telephone: "+57 1 234 5678"), request.FocalPoint);
        Assert.Equal(new Contact("Jorge Paz", "jorge@paramovivo.example"), Assert.Single(request.Alternates));
        Assert.Empty(Completeness.Missing(request).AsEnumerable());
    }

    [Theory]
    [InlineData("Forum A")]
    [InlineData("Forum B")]
    [InlineData("ABC")]
    [InlineData("grupo de mujeres del valle")]
    [InlineData("Ibex")]
    public void What_stands_under_the_label_is_the_organization_however_little_it_looks_like_a_name(string name)
    {
        MembershipRequest request = Read($"""
            Organization: {name}
            Type of organization: NGO
            Country: Austria
            Activities: We restore terraces with farmers.
            Interests: Learning from others.
            """);

        Assert.Equal(name, request.Organization);
    }

    [Fact]
    public void Dots_lead_from_a_label_to_its_answer_and_say_nothing_without_one()
    {
        MembershipRequest request = Read("""
            Name of organization ......... Ministry of Rangelands
            Country ........ Lesotho
            Interest in joining .........
            Intended contributions: .........
            """);

        Assert.Equal("Ministry of Rangelands", request.Organization);
        Assert.Equal("LS", request.Country);
        Assert.Null(request.Interests);
        Assert.Null(request.Contributions);
    }

    [Fact]
    public void A_name_that_begins_with_what_the_body_unites_is_read_whole()
    {
        MembershipRequest request = Read("Общественное объединение «Жашыл тоолор» просит принять нас в Горное партнерство.");

        Assert.Equal("Общественное объединение «Жашыл тоолор»", request.Organization);
    }

    [Fact]
    public void Numbered_questions_in_Russian_with_the_answer_below_are_read()
    {
        MembershipRequest request = Read("""
            1. Название организации: Общественный фонд «Камалак»
            2. Страна: Кыргызская Республика
            3. Деятельность
            Мы восстанавливаем пастбища.
            4. Почему вы хотите вступить?
            Обмен опытом.
            5. Вклад
            Обучение пастухов.
            6. Координатор (имя, эл. почта)
            Айгуль Саматова, aigul@kamalak.example
            7. Заместитель
            Данияр Уметов <daniyar@kamalak.example>
            """);

        Assert.Equal("KG", request.Country);
        Assert.Equal("Обмен опытом.", request.Interests);
        Assert.Equal("Обучение пастухов.", request.Contributions);
        Assert.Equal("aigul@kamalak.example", request.FocalPoint?.Email);
        Assert.Equal("Данияр Уметов", request.Alternates.Single().Name);
        Assert.Empty(Completeness.Missing(request).AsEnumerable());
    }

    [Fact]
    public void An_answer_that_says_to_be_decided_is_absent()
    {
        MembershipRequest request = Read(
            "Nom de l'organisation\tAssociation Cimes et Vallées\nPays\tNépal\nActivités\tReboisement\nIntérêt\tApprendre des autres\n"
            + "Contribution envisagée\tà définir\nPoint focal\tMarie Thapa\tmarie@cimes.example\nSuppléant(e)\tà désigner\n");

        Assert.Equal("Association Cimes et Vallées", request.Organization);
        Assert.Equal("NP", request.Country);
        Assert.Equal([RequestField.Contributions, RequestField.Alternate], Completeness.Missing(request).AsEnumerable());
    }

    private static MembershipRequest Read(string body) =>
        Assert.IsType<RequestReading.Application>(ReadRequest.From(
            new RequestText("Application for membership", body, null, null, []))).Request;
}
