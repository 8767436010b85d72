using System.Collections.Immutable;
using MountainPartnership.Core.Applications;
using MountainPartnership.Core.Register;

namespace MountainPartnership.Core.Tests.Applications.Reading;

public sealed class PeopleReadingTests
{
    [Theory]
    [InlineData("Our focal point is Beatrice Odhiambo; she is copied here. Mr Kiprono wishes to be the alternate.")]
    [InlineData("Notre point focal est Beatrice Odhiambo, en copie. Suppléant : M. Kiprono, en copie aussi.")]
    [InlineData("El punto focal es Beatrice Odhiambo (en copia) y el suplente es Samuel Kiprono (en copia).")]
    public void A_person_who_is_only_copied_has_the_address_of_the_copy(string body)
    {
        MembershipRequest request = Read(body, "Faith Wairimu", "pa.ceo@mistleaf.example",
            new Contact("Beatrice Achieng Odhiambo", "beatrice.odhiambo@mistleaf.example"), new Contact("Kiprono, Samuel", "s.kiprono@mistleaf.example"));

        Assert.Equal("beatrice.odhiambo@mistleaf.example", request.FocalPoint?.Email);
        Assert.Equal("s.kiprono@mistleaf.example", Assert.Single(request.Alternates).Email);
    }

    [Theory]
    [InlineData("The focal point is I, Fortunata Quispe.\n\nKind regards,\nFortunata Quispe")]
    [InlineData("Para todo estaremos yo misma, Fortunata Quispe, como punto focal, a este mismo correo; y mi compañero Wilber Ccori como alterno: wilber.ccori@correo.example.")]
    [InlineData("Point focal : Fortunata Quispe, à cette adresse.\n\nCordialement,\nFortunata Quispe\nSecrétaire")]
    public void Who_signs_with_her_name_has_the_address_of_the_office_from_which_she_writes(string body) =>
        Assert.Equal("secretaria@correo.example", Read(body, "Comunidad Ccochapampa", "secretaria@correo.example").FocalPoint?.Email);

    [Theory]
    [InlineData("Backup for me is our manager, Harpreet Dhaliwal, h.dhaliwal@ksrd.example.")]
    [InlineData("Je suis Joanne Fournier et je ferai le lien avec vous ; mon camarade Harpreet Dhaliwal (h.dhaliwal@ksrd.example) me remplacera au besoin.")]
    [InlineData("En mi ausencia responde Harpreet Dhaliwal, h.dhaliwal@ksrd.example.")]
    public void Who_names_her_own_stand_in_is_the_focal_point(string body)
    {
        MembershipRequest request = Read(body, "Fournier, Joanne", "jfournier@ksrd.example");

        Assert.Equal("jfournier@ksrd.example", request.FocalPoint?.Email);
        Assert.Equal("h.dhaliwal@ksrd.example", Assert.Single(request.Alternates).Email);
    }

    [Theory]
    [InlineData("Our contact person for you is Mag. Franziska Pöll, f.poell@grat.example. If she is away: Lukas Entner, l.entner@grat.example.")]
    [InlineData("The focal point is Franziska Pöll, f.poell@grat.example. In case of non availability of the same kindly contact Lukas Entner (accounts) on l.entner@grat.example.")]
    [InlineData("Votre interlocutrice sera Franziska Pöll (f.poell@grat.example) ; à son défaut, Lukas Entner, l.entner@grat.example.")]
    [InlineData("El punto focal es Franziska Pöll, f.poell@grat.example. Si no contesta, Lukas Entner, l.entner@grat.example.")]
    [InlineData("Координатор: Франциска Пёль, f.poell@grat.example. На время её отсутствия: Лукас Энтнер, l.entner@grat.example.")]
    [InlineData("8. Franziska Pöll, head, f.poell@grat.example; replaced if needed by Lukas Entner, lecturer, l.entner@grat.example")]
    [InlineData("Delego como titular al Ing. Franziska Pöll y como suplente a la Lcda. Lukas Entner, cuyos correos son, en el mismo orden, f.poell@grat.example y l.entner@grat.example.")]
    [InlineData("== SPOC / FOCAL POINT ==\nFranziska Pöll, CEO\nf.poell@grat.example\n\n== BACK-UP SPOC ==\nLukas Entner\nl.entner@grat.example")]
    public void Who_comes_when_the_first_is_away_is_the_alternate(string body)
    {
        MembershipRequest request = Read(body, null, null);

        Assert.Equal("f.poell@grat.example", request.FocalPoint?.Email);
        Assert.Equal("l.entner@grat.example", Assert.Single(request.Alternates).Email);
    }

    [Theory]
    [InlineData("Votre interlocutrice sera Sylvie Jacquemod (s.jacquemod@granval.example) ; si elle est absente, c'est à moi qu'il faut écrire.")]
    [InlineData("La persona designada como punto focal es Sylvie Jacquemod: s.jacquemod@granval.example. Yo haré de suplente desde este mismo correo.")]
    [InlineData("Focal point: Sylvie Jacquemod, s.jacquemod@granval.example\nAlternate: me, I fear")]
    public void The_writer_may_be_the_alternate(string body) =>
        Assert.Equal("corrado@granval.example", Assert.Single(Read(body, "Corrado Perruchon", "corrado@granval.example").Alternates).Email);

    [Theory]
    [InlineData("Alternates: Wilber Ccorahua, wilber@qoripuna.example, and, for anything to do with money, Nelly Sulca, nelly@qoripuna.example.")]
    [InlineData("In her absence you may write to either Wilber Ccorahua (wilber@qoripuna.example) or Nelly Sulca of the Legal Section (nelly@qoripuna.example).")]
    public void There_may_be_two_alternates(string body) =>
        Assert.Equal(["wilber@qoripuna.example", "nelly@qoripuna.example"], Read("The focal point is Rosa Huamaní, rosa@qoripuna.example. " + body, null, null).Alternates.Select(person => person.Email));

    [Fact]
    public void A_role_that_the_form_leaves_open_is_not_given_to_the_person_of_the_other()
    {
        MembershipRequest request = Read("5. Punto focal: por designar, se comunicará mediante nota aparte.\n6. Punto focal suplente: Ingrid Xiquín Choc, ixiquin@mac.example.", null, null);

        Assert.Null(request.FocalPoint);
        Assert.Equal("ixiquin@mac.example", Assert.Single(request.Alternates).Email);
    }

    [Fact]
    public void Recipients_of_a_forwarded_message_have_no_role()
    {
        MembershipRequest request = Read("De: Yamileth Orellana <yami@mensajes.example>\nPara: infos@montanas.example\nAsunto: inscripcion\n\nLa persona enlace es la suscrita, Yamileth Orellana.", null, null);

        Assert.Equal("yami@mensajes.example", request.FocalPoint?.Email);
        Assert.Empty(request.Alternates.AsEnumerable());
    }

    private static MembershipRequest Read(string body, string? fromName, string? fromEmail, params ImmutableArray<Contact> copied) =>
        ReadRequest.Facts(new RequestText("Application for membership", body, fromName, fromEmail, []) { Copied = copied });
}
