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

    [Theory]
    [InlineData("Alternate: the committee will decide who")]
    [InlineData("Alternate: we shall tell you once the board has met")]
    [InlineData("Deputy focal point: Nobody so far")]
    [InlineData("Suppléant : le Conseil en décidera, on vous dira")]
    [InlineData("Suppléante : On ne sait pas qui ce sera")]
    [InlineData("Suplente: Todavía no lo definimos, les avisamos después de la asamblea de mayo.")]
    [InlineData("¿Y quién lo reemplaza?\nLo elegirá la Junta Directiva")]
    [InlineData("Заместитель контактного лица: Правление решит позже")]
    [InlineData("Дублирующий координатор: мы ещё не выбрали")]
    public void An_answer_that_names_nobody_is_no_person(string answer) =>
        Assert.Empty(Read($"Focal point: Rosa Huamaní, rosa@qoripuna.example\n{answer}", null, null).Alternates.AsEnumerable());

    [Theory]
    [InlineData("2nd contact person: Jane Kariuki (Treasurer), jane@qoripuna.example")]
    [InlineData("Other contact: Jane Kariuki, jane@qoripuna.example")]
    [InlineData("2e personne de contact : Mme Jane Kariuki, jane@qoripuna.example")]
    [InlineData("Autre responsable : Jane Kariuki, jane@qoripuna.example")]
    [InlineData("Otro responsable: Mama Jane Kariuki, jane@qoripuna.example")]
    [InlineData("Alterno: Ing. Jane Kariuki\n         Especialista en páramos y bofedales\n         jane@qoripuna.example")]
    [InlineData("Дублирующий координатор: доц. Jane Kariuki, jane@qoripuna.example")]
    [InlineData("La tesorera, Lic. Jane Kariuki (jane@qoripuna.example), quedará como segunda persona de contacto.")]
    [InlineData("Вторым контактным лицом будет Jane Kariuki, jane@qoripuna.example.")]
    public void The_second_of_two_contacts_is_the_alternate_by_her_name_without_title(string second) =>
        Assert.Equal(new Contact("Jane Kariuki", "jane@qoripuna.example"), Assert.Single(Read($"Focal point: Rosa Huamaní, rosa@qoripuna.example\n\n{second}", null, null).Alternates) with { Role = null });

    [Theory]
    [InlineData("Enquiries should be addressed to Ms Palesa Mokhethi, Secretary General, palesa@wool.example, and in her absence to Ntate Thabo Ramokoena, thabo@wool.example.")]
    [InlineData("Le courrier va à Palesa Mokhethi (palesa@wool.example), et à son défaut à Thabo Ramokoena (thabo@wool.example).")]
    [InlineData("La correspondencia se dirige a Palesa Mokhethi, palesa@wool.example, y en su ausencia a Thabo Ramokoena, thabo@wool.example.")]
    public void Who_stands_before_the_one_for_her_absence_is_the_focal_point(string body)
    {
        MembershipRequest request = Read(body, null, null);

        Assert.Equal("Palesa Mokhethi", request.FocalPoint?.Name);
        Assert.Equal("Thabo Ramokoena", Assert.Single(request.Alternates).Name);
    }

    [Fact]
    public void An_organization_that_sends_under_its_own_name_gives_way_to_the_person_who_signs()
    {
        MembershipRequest request = Read("Je serai moi-même votre point focal.\n\nBien cordialement,\n\nMathilde Schirrer\nsecrétaire\nm.schirrer@chaumes-vivantes.example", "Hautes Chaumes Vivantes", "contact@chaumes-vivantes.example");

        Assert.Equal(new Contact("Mathilde Schirrer", "m.schirrer@chaumes-vivantes.example"), request.FocalPoint);
    }

    [Theory]
    [InlineData("The section on contributions will follow next week.")]
    [InlineData("La rubrique sur notre contribution vous sera envoyée ultérieurement.")]
    [InlineData("El apartado de contribuciones lo enviaremos más adelante.")]
    [InlineData("Пункт о вкладе пришлем дополнительно после согласования с руководством.")]
    public void A_promise_of_a_statement_is_none(string body) =>
        Assert.Null(Read(body, null, null).Contributions);

    [Fact]
    public void Recipients_of_a_forwarded_message_have_no_role()
    {
        MembershipRequest request = Read("De: Yamileth Orellana <yami@mensajes.example>\nPara: infos@montanas.example\nAsunto: inscripcion\n\nLa persona enlace es la suscrita, Yamileth Orellana.", null, null);

        Assert.Equal("yami@mensajes.example", request.FocalPoint?.Email);
        Assert.Empty(request.Alternates.AsEnumerable());
    }

    [Theory]
    [InlineData("Slow Trek Druk is a small tour operator in Bhutan. We only walk, and we carry out our waste. Please use my address for everything.")]
    [InlineData("Somos la comunidad de Atapo, en Ecuador. Cuidamos el páramo y el agua. El contacto soy yo.")]
    [InlineData("Nous sommes une association de jeunes du Burundi et nous plantons des arbres. Mettez-moi comme point focal.")]
    [InlineData("Мы кооператив из горного села в Армении, держим пчёл. Писать мне.")]
    public void A_writer_offers_herself_in_plain_speech(string body)
    {
        MembershipRequest request = Read(body, "Kinley Dema", "kinley@slowtrekdruk.example");

        Assert.Equal("kinley@slowtrekdruk.example", request.FocalPoint?.Email);
    }

    [Fact]
    public void Our_own_addresses_are_nobody_s()
    {
        MembershipRequest request = ReadRequest.Facts(new RequestText(
            "Re: Your application", "Our focal point is Ana Ruiz (ana@cumbre.example).\n\nKarin Lindqvist <desk@partnership.example> wrote:\nPlease name a focal point, for instance Jo Doe, jo@partnership.example.", "Ana Ruiz", "ana@cumbre.example", [])
        {
            Ours = ["desk@partnership.example", "@partnership.example"],
        });

        Assert.Equal("ana@cumbre.example", request.FocalPoint?.Email);
        Assert.DoesNotContain(request.Alternates, alternate => alternate.Email.EndsWith("@partnership.example", StringComparison.Ordinal));
    }

    private static MembershipRequest Read(string body, string? fromName, string? fromEmail, params ImmutableArray<Contact> copied) =>
        ReadRequest.Facts(new RequestText("Application for membership", body, fromName, fromEmail, []) { Copied = copied });
}
