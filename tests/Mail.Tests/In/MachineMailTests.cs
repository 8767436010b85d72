using MountainPartnership.Mail.In;

namespace MountainPartnership.Mail.Tests.In;

/// <summary>Each fixture's folder is what it is, its file name is the case.</summary>
public sealed class MachineMailTests
{
    public static TheoryData<string, AutomaticKind> Machines => Cases("automatic", folder => folder switch
    {
        "out-of-office" => AutomaticKind.OutOfOffice,
        "acknowledgement" => AutomaticKind.Acknowledgement,
        "list" => AutomaticKind.List,
        _ => AutomaticKind.Other,
    });

    public static TheoryData<string, DeliveryOutcome> Bounces => Cases("bounces", folder => folder switch
    {
        "failed" => DeliveryOutcome.Failed,
        "delayed" => DeliveryOutcome.Delayed,
        _ => DeliveryOutcome.Delivered,
    });

    public static TheoryData<string> People => [.. Reading.Fixtures("people")];

    [Theory]
    [MemberData(nameof(Machines))]
    public async Task A_machines_mail_is_known_says_why_and_is_never_an_opinion_or_an_application(string file, AutomaticKind kind)
    {
        foreach (ReadAs? asked in (ReadAs?[])[null, ReadAs.Reply, ReadAs.Application])
        {
            MessageReading reading = await Reading.Of(Reading.Fixture(file), asked);
            Assert.Equal((MailKind.Automatic, kind), (reading.Kind, reading.Automatic?.Kind));
            Assert.NotEmpty(reading.Automatic!.Evidence);
            Assert.Null(reading.Opinion);
            Assert.Null(reading.Request);
        }
    }

    [Theory]
    [MemberData(nameof(Bounces))]
    public async Task A_delivery_report_names_the_recipient_and_the_outcome(string file, DeliveryOutcome outcome)
    {
        MessageReading reading = await Reading.Of(Reading.Fixture(file));
        Assert.Equal(outcome == DeliveryOutcome.Delivered ? MailKind.Automatic : MailKind.Bounce, reading.Kind);
        Assert.Equal(AutomaticKind.DeliveryReport, reading.Automatic?.Kind);
        DeliveryReport report = Assert.Single(reading.Opened.Reports);
        Assert.Equal("members-focal@hillcouncil.example", report.Recipient);
        Assert.Equal(outcome, report.Outcome);
        Assert.Null(reading.Opinion);
    }

    [Fact]
    public async Task A_recipient_that_a_server_returns_in_the_encoding_of_the_envelope_is_decoded()
    {
        MessageReading reading = await Reading.Of(
            "Return-Path: <>\nFrom: postmaster@town.example\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n"
            + "--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.town.example\n\n"
            + "Original-Recipient: rfc822; mayor+2Bopinions@town.example\nAction: failed\nStatus: 5.1.1\n\n--b--\n");
        Assert.Equal("mayor+opinions@town.example", Assert.Single(reading.Opened.Reports).Recipient);
    }

    [Theory]
    [InlineData("failed/postfix-user-unknown")]
    [InlineData("failed/qmail")]
    [InlineData("failed/exim")]
    [InlineData("failed/sendmail-old")]
    [InlineData("delayed/sendmail-warning")]
    public async Task A_delivery_report_that_returns_our_letter_is_tied_to_its_case_and_contact(string name)
    {
        MessageReading reading = await Reading.Of(Reading.Fixture(Path.Combine(AppContext.BaseDirectory, "Fixtures", "bounces", name + ".eml")));
        Assert.Equal(Reading.LetterId.Trim('<', '>'), reading.Opened.Reports[0].LetterMessageId);
        Assert.Equal((Reading.Key.Case, Reading.Key.Contact), (reading.Route.Case, reading.Route.Contact));
    }

    [Theory]
    [MemberData(nameof(People))]
    public async Task A_persons_mail_stays_a_persons_whatever_its_words_remind_of(string file)
    {
        MessageReading reading = await Reading.Of(Reading.Fixture(file));
        Assert.Null(reading.Automatic);
        Assert.Contains(reading.Kind, (MailKind[])[MailKind.Reply, MailKind.Application, MailKind.Triage]);
    }

    [Theory]
    [InlineData("From: membership@mp.example\nTo: asha@hillcouncil.example\nSubject: Application for review\n\nPlease reply.\n")]
    [InlineData("From: Membership <MEMBERSHIP+abc@mp.example>\nSubject: x\n\nSUPPORT\n")]
    public async Task Our_own_message_come_back_is_a_loop(string message)
    {
        MessageReading reading = await Reading.Of(message, ReadAs.Reply);
        Assert.Equal(MailKind.Loop, reading.Kind);
        Assert.Null(reading.Opinion);
    }

    [Fact]
    public async Task A_message_under_a_message_id_of_ours_is_a_loop_whoever_sends_it_on() =>
        Assert.Equal(MailKind.Loop, (await Reading.Of($"From: forwarder@hillcouncil.example\nMessage-ID: {Reading.LetterId}\nSubject: x\n\nSUPPORT\n")).Kind);

    private static TheoryData<string, T> Cases<T>(string folder, Func<string, T> expected)
    {
        TheoryData<string, T> cases = [];
        foreach (string file in Reading.Fixtures(folder))
            cases.Add(file, expected(Path.GetFileName(Path.GetDirectoryName(file)!)));
        return cases;
    }
}
