using MountainPartnership.Core.Applications;
using MountainPartnership.Core.Review;
using MountainPartnership.Mail.In;

namespace MountainPartnership.Mail.Tests.In;

public sealed class RoutingTests
{
    [Theory]
    [InlineData("To: {0}")]
    [InlineData("To: Secretariat <membership@mp.example>\nCc: Keyed <{0}>")]
    [InlineData("To: undisclosed-recipients:;\nDelivered-To: {0}")]
    [InlineData("To: membership@mp.example\nX-Original-To: {0}")]
    public async Task The_reply_key_is_found_in_any_recipient_field(string fields)
    {
        Route route = (await Of(string.Format(null, fields, Reading.ReplyTo.ToUpperInvariant()))).Route;
        Assert.Equal((RouteBy.ReplyKey, Reading.Key.Case, Reading.Key.Contact), (route.By, route.Case, route.Contact));
        Assert.True(route.IsFirm);
    }

    [Fact]
    public async Task The_reply_key_is_found_in_the_envelope()
    {
        ReadingContext context = Reading.Context with { EnvelopeRecipients = [Reading.ReplyTo] };
        Assert.Equal(RouteBy.ReplyKey, (await Of("To: membership@mp.example", context)).Route.By);
    }

    [Theory]
    [InlineData("In-Reply-To: {0}")]
    [InlineData("References: <first@x.example> {0} <other@x.example>")]
    [InlineData("In-Reply-To: <odd@x.example>\nReferences:\n {0}")]
    public async Task A_server_that_drops_plus_addressing_is_helped_by_the_message_id_that_is_answered(string fields)
    {
        Route route = (await Of("To: membership@mp.example\n" + string.Format(null, fields, Reading.LetterId))).Route;
        Assert.Equal((RouteBy.References, Reading.Key.Case, Reading.Key.Contact), (route.By, route.Case, route.Contact));
        Assert.Equal(Reading.LetterId.Trim('<', '>'), route.LetterMessageId);
        Assert.False(route.IsFirm);
    }

    [Fact]
    public async Task What_refers_to_an_answer_without_a_case_is_a_new_message_that_names_it()
    {
        MailId mail = new(new string('7', 60) + "abcd");
        string id = ReplyAddress.AnswerMessageId(mail, "mp.example");

        MessageReading reading = await Of($"To: membership@mp.example\nReferences: <first@x.example> {id.ToUpperInvariant()}");

        Assert.Equal((RouteBy.None, null), (reading.Route.By, reading.Route.Case));
        Assert.Equal(mail, ReplyAddress.ReadAnswerMessageId(reading.Route.LetterMessageId!));
        Assert.Equal(MailKind.Triage, reading.Kind);
        Assert.Equal(MailKind.Loop, (await Of($"To: membership@mp.example\nMessage-ID: {id}")).Kind);
    }

    [Theory]
    [InlineData("<answer.abcd@mp.example>")]
    [InlineData("<answer.zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz@mp.example>")]
    [InlineData("<answer@mp.example>")]
    [InlineData("answer.")]
    [InlineData("")]
    public void Another_Message_ID_names_no_answer(string id) => Assert.Null(ReplyAddress.ReadAnswerMessageId(id));

    [Theory]
    [InlineData("Re: [MP-2026-7KQ2XD] Application", "MP-2026-7KQ2XD")]
    [InlineData("RE: application mp-2026-7kq2xd, our view", "MP-2026-7KQ2XD")]
    [InlineData("Re: XX-2026-7KQ2XD and MP-2026-7KQ2XD", "MP-2026-7KQ2XD")]
    [InlineData("Re: XX-2026-7KQ2XD", null)]
    [InlineData("Re: MP-2026-7KQ2XO", null)]
    public async Task A_case_number_in_the_subject_is_the_weakest_way(string subject, string? number)
    {
        Route route = (await Of($"To: membership@mp.example\nSubject: {subject}")).Route;
        Assert.Equal(number is null ? RouteBy.None : RouteBy.Subject, route.By);
        Assert.Equal(number, route.Case?.Value);
        Assert.Null(route.Contact);
    }

    [Fact]
    public async Task An_expired_key_names_its_case_and_opens_nothing_by_itself()
    {
        ReadingContext later = Reading.Context with { Today = Reading.Key.Expires.AddDays(1) };
        MessageReading reading = await Of($"To: {Reading.ReplyTo}", later);
        Assert.Equal(Reading.Key.Case, reading.Route.Case);
        Assert.False(reading.Route.IsFirm);
        Assert.Contains("expired", reading.Reason, StringComparison.Ordinal);
        Assert.NotEqual(Standing.Counted, (reading.Trust with { Verdict = TrustVerdict.Trusted }).With(reading.Route));
    }

    [Fact]
    public async Task A_foreign_key_is_no_route_and_the_reason_says_so()
    {
        MessageReading reading = await Of($"To: membership+{new string('a', 37)}@mp.example");
        Assert.Equal((MailKind.Triage, RouteBy.None), (reading.Kind, reading.Route.By));
        Assert.Contains("reply key", reading.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_of_two_cases_in_one_message_are_a_doubt()
    {
        ReplyKey other = Reading.Key with { Case = CaseNumber.Parse("MP-2026-222222") };
        Route route = (await Of($"To: {Reading.ReplyTo}, {ReplyAddress.Write(Reading.Own, Reading.Keys.Write(other))}")).Route;
        Assert.Equal(Reading.Key.Case, route.Case);
        Assert.False(route.IsFirm);
    }

    [Theory]
    [InlineData(KeyPurpose.Review, true)]
    [InlineData(KeyPurpose.Questionnaire, false)]
    [InlineData(KeyPurpose.Application, false)]
    public async Task Only_an_answer_to_a_review_letter_is_an_opinion(KeyPurpose purpose, bool isOpinion)
    {
        string to = ReplyAddress.Write(Reading.Own, Reading.Keys.Write(Reading.Key with { Purpose = purpose }));
        MessageReading reading = await Of($"To: {to}");
        Assert.Equal(MailKind.Reply, reading.Kind);
        Assert.Equal(isOpinion ? Stance.Support : null, reading.Opinion?.Stance);
    }

    [Fact]
    public async Task A_message_without_any_tie_to_a_case_that_is_no_application_goes_to_triage() =>
        Assert.Equal(MailKind.Triage, (await Of("To: membership@mp.example")).Kind);

    [Fact]
    public async Task A_person_can_say_that_it_is_a_reply()
    {
        MessageReading reading = await Reading.Of("From: asha@hillcouncil.example\n\nSUPPORT\n", ReadAs.Reply);
        Assert.Equal((MailKind.Reply, Stance.Support), (reading.Kind, reading.Opinion!.Stance));
    }

    private static Task<MessageReading> Of(string fields, ReadingContext? context = null) =>
        Reading.Of($"From: asha@hillcouncil.example\n{fields}\n\nSUPPORT\n", context: context);
}
