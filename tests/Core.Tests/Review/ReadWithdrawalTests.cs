using System.Diagnostics;
using MountainPartnership.Core.Review;

namespace MountainPartnership.Core.Tests.Review;

public sealed class ReadWithdrawalTests
{
    [Theory]
    [InlineData("WITHDRAW APPLICATION")]
    [InlineData("Withdraw application.")]
    [InlineData("*WITHDRAW APPLICATION*")]
    [InlineData("WITHDRAW APPLICATION\n\nWe do not have the staff.")]
    [InlineData("WITHDRAW APPLICATION\nWe do not have the staff.")]
    [InlineData("Dear Secretariat,\n\nWITHDRAW APPLICATION - thank you")]
    [InlineData("RETIRER LA CANDIDATURE")]
    [InlineData("RETIRO LA SOLICITUD")]
    [InlineData("ОТЗЫВАЮ ЗАЯВКУ")]
    [InlineData("We hereby withdraw our application.")]
    [InlineData("We withdraw our application for membership")]
    [InlineData("We are withdrawing our application to join the Mountain Partnership because we have merged.")]
    [InlineData("I am writing to withdraw my application of 2 March.")]
    [InlineData("Dear Ines,\nthank you for your message. We wish to withdraw our application MP-2026-7KQ2XD.")]
    [InlineData("Dear Ines, unfortunately, we have decided to withdraw our application. We are not ready.")]
    [InlineData("Please consider our application withdrawn.")]
    [InlineData("Our application is hereby withdrawn.")]
    [InlineData("By this letter, we formally\nwithdraw our\nmembership application.")]
    [InlineData("We withdraw our request for membership.")]
    [InlineData("Nous retirons notre candidature.")]
    [InlineData("Madame, Monsieur,\n\nPar la présente, nous retirons notre demande d’adhésion.")]
    [InlineData("Nous souhaitons retirer notre candidature, faute de moyens.")]
    [InlineData("Veuillez considérer notre candidature comme retirée.")]
    [InlineData("Estimados señores:\n\nPor la presente retiramos nuestra solicitud de adhesión.")]
    [InlineData("Deseamos retirar nuestra solicitud.")]
    [InlineData("Уважаемые коллеги!\n\nНастоящим отзываем нашу заявку на вступление.")]
    [InlineData("Просим считать нашу заявку отозванной.")]
    public void An_application_is_clearly_withdrawn(string words) => Assert.Equal(Withdrawal.Application, ReadWithdrawal.From(words));

    [Theory]
    [InlineData("WITHDRAW OBJECTION")]
    [InlineData("withdraw our objection")]
    [InlineData("RETIRER L'OBJECTION")]
    [InlineData("RETIRER L’OBJECTION.")]
    [InlineData("RETIRO LA OBJECIÓN")]
    [InlineData("СНИМАЮ ВОЗРАЖЕНИЕ")]
    [InlineData("We withdraw our objection.")]
    [InlineData("We withdraw our objections")]
    [InlineData("Dear colleagues, we hereby withdraw our objection to the application of Alpaca Highlands.")]
    [InlineData("Thank you for the answer. I withdraw my objection.")]
    [InlineData("Our objection is withdrawn. Best regards")]
    [InlineData("Bonjour,\nNous retirons notre objection.")]
    [InlineData("Retiramos nuestra objeción a la solicitud.")]
    [InlineData("Здравствуйте!\nМы снимаем наше возражение.")]
    public void An_objection_is_clearly_withdrawn(string words) => Assert.Equal(Withdrawal.Objection, ReadWithdrawal.From(words));

    [Theory]
    // negated
    [InlineData("We do not withdraw our application.")]
    [InlineData("We will not withdraw our objection.")]
    [InlineData("Nous ne retirons pas notre objection.")]
    [InlineData("No retiramos nuestra objeción.")]
    [InlineData("Мы не снимаем возражение.")]
    [InlineData("DO NOT WITHDRAW APPLICATION")]
    // on condition
    [InlineData("We withdraw our objection if the applicant names an alternate.")]
    [InlineData("We withdraw our objection, provided that they publish their statutes.")]
    [InlineData("We withdraw our objection. However, only once the statutes are published.")]
    [InlineData("We withdraw our objection. This holds on the condition that they answer.")]
    [InlineData("WITHDRAW OBJECTION if they answer")]
    [InlineData("WITHDRAW OBJECTION\nprovided they answer")]
    [InlineData("WITHDRAW OBJECTION unless the board objects")]
    [InlineData("If they answer, we withdraw our objection.")]
    [InlineData("Nous retirons notre objection à condition que les statuts soient publiés.")]
    [InlineData("Nous retirons notre objection si les statuts sont publiés.")]
    [InlineData("Retiramos nuestra objeción siempre que publiquen los estatutos.")]
    [InlineData("Si publican los estatutos, retiramos nuestra objeción.")]
    [InlineData("Снимаем возражение при условии ответа.")]
    [InlineData("Снимаем возражение, если они ответят.")]
    // in part, or for a time
    [InlineData("We withdraw our objection in part.")]
    [InlineData("We withdraw our objection for now.")]
    [InlineData("We withdraw our objection, but we still have doubts.")]
    [InlineData("Nous retirons notre objection, mais nous restons réservés.")]
    // asked
    [InlineData("WITHDRAW APPLICATION?")]
    [InlineData("Should we withdraw our application?")]
    [InlineData("We withdraw our application?")]
    [InlineData("Can we withdraw our application")]
    [InlineData("How do we withdraw our objection?")]
    [InlineData("Pouvons-nous retirer notre candidature ?")]
    // planned, past, possible
    [InlineData("We will withdraw our application next week.")]
    [InlineData("We may withdraw our objection.")]
    [InlineData("We are going to withdraw our application.")]
    [InlineData("We withdrew our application last year and now apply again.")]
    [InlineData("Nous retirerons notre candidature.")]
    [InlineData("Retiraremos nuestra solicitud.")]
    [InlineData("Мы отзовём заявку.")]
    [InlineData("We are considering whether to withdraw our application.")]
    // somebody else, something else
    [InlineData("Larch Institute withdraws its objection.")]
    [InlineData("They should withdraw their application.")]
    [InlineData("We withdraw our application form and attach the corrected one.")]
    [InlineData("We withdraw our application and send a new one.")]
    [InlineData("We withdraw our application. A corrected version is attached.")]
    [InlineData("We withdraw our request to extend the deadline.")]
    [InlineData("We withdraw our application for the grant.")]
    [InlineData("Nous retirons notre demande de prolongation.")]
    [InlineData("Retiramos nuestra solicitud de prórroga.")]
    [InlineData("We withdraw our support.")]
    [InlineData("We withdraw our question.")]
    [InlineData("WITHDRAW")]
    [InlineData("WITHDRAW APPLICATIONS FROM THE LIST")]
    // not at the start, or not the writer's
    [InlineData("\"We withdraw our objection\" is what they want us to write.")]
    [InlineData("You wrote: WITHDRAW APPLICATION")]
    [InlineData("We object strongly. Nobody can make us say: we withdraw our objection.")]
    [InlineData("We remain interested.\n\nWITHDRAW APPLICATION")]
    [InlineData("")]
    [InlineData("\n \n")]
    [InlineData("Dear Secretariat,")]
    public void Everything_else_is_for_a_person_to_read(string words) => Assert.Null(ReadWithdrawal.From(words));

    [Fact]
    public void A_message_without_end_is_read_in_bounded_time()
    {
        string[] parts = ["we ", "dear ", "thank you ", "we withdraw our application ", "\n", "по ", "* ", "we hereby now "];
        Stopwatch clock = Stopwatch.StartNew();

        foreach (string part in parts)
        {
            ReadWithdrawal.From(string.Concat(Enumerable.Repeat(part, 50_000 / part.Length)));
        }

        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }
}
