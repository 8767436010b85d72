using System.Text.RegularExpressions;
using MountainPartnership.Core;
using MountainPartnership.Core.Applications;
using static MountainPartnership.Core.Applications.CaseEvent;

namespace MountainPartnership.Letters.Tests;

public sealed class LetterModelTests
{
    private static readonly LetterRenderer Renderer = new();

    public static TheoryData<LetterKind, Language> EveryKindInEveryLanguage()
    {
        TheoryData<LetterKind, Language> data = [];
        foreach (Language language in Enum.GetValues<Language>())
        {
            foreach (LetterKind kind in Enum.GetValues<LetterKind>())
                data.Add(kind, language);
        }

        return data;
    }

    [Theory, MemberData(nameof(EveryKindInEveryLanguage))]
    public void A_case_of_which_nothing_is_known_or_left_has_letters_too(LetterKind kind, Language language)
    {
        LetterSettings bare = new() { ContactAddress = "a@b.example", BaseUrl = new Uri("http://localhost:7071/") };

        RenderedLetter letter = Renderer.Render(kind, SampleCase.Model(kind, bare, new Recipient(" ", language), () => Bare(kind)));

        Assert.DoesNotMatch(@"\b(false|true|nil)\b|\{\{|  [^>\s]|\( *\)| ,|\n\n\n", Regex.Replace(letter.Text, "(?m)^ +", ""));
        Assert.DoesNotMatch(@"\b(false|true|nil)\b|\(\)|:\s*$", letter.Subject);
    }

    private static LetterOccasion Bare(LetterKind kind)
    {
        LetterOccasion occasion = SampleCase.For(kind, MembershipRequest.Empty);
        return occasion with
        {
            Case = occasion.Case with { Opinions = [.. occasion.Case.Opinions.Select(o => o with { Text = "", Evidence = "" })] },
            MemberNames = new Dictionary<Core.Register.MemberId, string>(),
        };
    }

    [Theory, InlineData(LetterKind.JoiningInstructions), InlineData(LetterKind.IndividualExplanation)]
    public void An_answer_names_the_address_and_everything_that_an_application_has_to_hold(LetterKind kind)
    {
        foreach (Language language in Enum.GetValues<Language>())
        {
            string text = Renderer.Render(kind, AnswerModel.From(SampleCase.Settings, SampleCase.To(kind, language))).Text;
            Assert.Contains(SampleCase.Settings.ContactAddress, text.Split("\n-")[0]);
            Assert.All(
                [RequestField.Organization, RequestField.Country, RequestField.Activities, RequestField.Interests, RequestField.Contributions,
                    RequestField.FocalPoint, RequestField.Alternate],
                field => Assert.Contains($"\n- {Terms.In(language, field)}\n", text));
        }
    }

    [Fact]
    public void A_reader_whose_language_the_policy_does_not_write_gets_its_first()
    {
        CasePolicy policy = new() { Languages = [Language.Spanish, Language.English] };
        LetterOccasion occasion = SampleCase.Occasion(
            [SampleCase.Opened(SampleCase.Request, policy), new ScreeningStarted(SampleCase.Start, Actor.System)], LetterKind.Acknowledgement);

        Assert.Equal(Language.Spanish, LetterModel.From(occasion, SampleCase.Settings, new Recipient("", Language.Russian)).Language);
        Assert.Equal(Language.English, LetterModel.From(occasion, SampleCase.Settings, new Recipient("", Language.English)).Language);
    }

    [Theory]
    [InlineData(Language.English, "8 December 2026 at 17:00 (Europe/Rome)")]
    [InlineData(Language.French, "8 décembre 2026 à 17:00 (Europe/Rome)")]
    [InlineData(Language.Spanish, "8 de diciembre de 2026 a las 17:00 (Europe/Rome)")]
    [InlineData(Language.Russian, "8 декабря 2026 г., 17:00 (Europe/Rome)")]
    public void A_time_is_written_as_people_of_the_language_do_and_names_its_zone(Language language, string expected) =>
        Assert.Equal(expected, WriteTime.Exact(new DateTimeOffset(2026, 12, 8, 16, 0, 0, TimeSpan.Zero), "Europe/Rome", language));

    [Fact]
    public void A_day_is_that_of_the_named_zone() =>
        Assert.Equal("1er janvier 2027", WriteTime.Day(new DateTimeOffset(2026, 12, 31, 23, 30, 0, TimeSpan.Zero), "Europe/Rome", Language.French));

    [Theory]
    [InlineData("CH", "Switzerland", "Suisse", "Suiza", "Швейцария")]
    [InlineData("NP", "Nepal", "Népal", "Nepal", "Непал")]
    [InlineData("KG", "Kyrgyzstan", "Kirghizstan", "Kirguistán", "Киргизия")]
    [InlineData("é!", "é!", "é!", "é!", "é!")]
    public void A_country_has_its_name_in_every_language(string code, string english, string french, string spanish, string russian) =>
        Assert.Equal(
            [english, french, spanish, russian],
            Enum.GetValues<Language>().Select(language => CountryName.In(language, code)));

    [Fact]
    public void An_alliance_of_another_name_is_named_throughout_and_the_default_nowhere()
    {
        LetterSettings settings = SampleCase.Settings with
        {
            PartnershipName = "Delta Alliance",
            SecretariatName = "Delta Desk",
            PartnershipNames = SampleCase.Settings.PartnershipNames.Add(Language.French, "Alliance des deltas"),
        };
        foreach (LetterKind kind in Enum.GetValues<LetterKind>())
        {
            foreach (Language language in Enum.GetValues<Language>())
            {
                RenderedLetter letter = Renderer.Render(
                    kind, SampleCase.Model(kind, settings, SampleCase.To(kind, language)));
                Assert.Contains("Delta Desk", letter.Text);
                Assert.DoesNotContain("Mountain Partnership", letter.Subject + letter.Html);
                if (language == Language.French)
                    Assert.DoesNotContain("Delta Alliance", letter.Subject + letter.Html);
            }
        }
    }

    [Theory, MemberData(nameof(EveryKindInEveryLanguage))]
    public void Letters_to_the_Secretariat_link_to_the_case_and_no_other_letter_does(LetterKind kind, Language language)
    {
        RenderedLetter letter = Renderer.Render(
            kind, SampleCase.Model(kind, SampleCase.Settings, SampleCase.To(kind, language)));
        Assert.Equal(kind >= LetterKind.ScreeningTask, letter.Html.Contains("href=\"https://cases.partnership.example/cases/MP-2026-7KQ2XD\""));
        Assert.Equal(kind == LetterKind.OpinionUnconfirmed, letter.Html.Contains("href=\"https://cases.partnership.example/confirm/abcd2345\""));
    }

    [Theory]
    [InlineData(Language.English, "SUPPORT", "NO OBJECTION", "OBJECTION", "QUESTION", "COMMENT", "RECUSE", "WITHDRAW OBJECTION")]
    [InlineData(Language.French, "SOUTIEN", "SANS OBJECTION", "OBJECTION", "QUESTION", "COMMENTAIRE", "RÉCUSATION", "RETIRER L'OBJECTION")]
    [InlineData(Language.Spanish, "APOYO", "SIN OBJECIÓN", "OBJECIÓN", "PREGUNTA", "COMENTARIO", "RECUSACIÓN", "RETIRO LA OBJECIÓN")]
    [InlineData(Language.Russian, "ПОДДЕРЖИВАЮ", "НЕТ ВОЗРАЖЕНИЙ", "ВОЗРАЖЕНИЕ", "ВОПРОС", "КОММЕНТАРИЙ", "САМООТВОД", "СНИМАЮ ВОЗРАЖЕНИЕ")]
    public void An_invitation_names_the_first_words_that_the_reader_accepts_and_the_closing_time(Language language, params string[] words)
    {
        foreach (LetterKind kind in (LetterKind[])[LetterKind.ReviewInvitation, LetterKind.ReviewReminder, LetterKind.ReviewExtension])
        {
            LetterModel model = LetterModel.From(SampleCase.For(kind), SampleCase.Settings, SampleCase.To(kind, language));
            string text = Renderer.Render(kind, model).Text.ReplaceLineEndings(" ");
            Assert.All(words, word => Assert.Contains(word, text));
            Assert.Contains(model.ReviewClosesAt!, text);
        }
    }

    [Theory]
    [InlineData(Language.English, "WITHDRAW APPLICATION")]
    [InlineData(Language.French, "RETIRER LA CANDIDATURE")]
    [InlineData(Language.Spanish, "RETIRO LA SOLICITUD")]
    [InlineData(Language.Russian, "ОТЗЫВАЮ ЗАЯВКУ")]
    public void An_applicant_is_told_how_to_withdraw_as_long_as_it_can(Language language, string words)
    {
        foreach (LetterKind kind in (LetterKind[])[LetterKind.Acknowledgement, LetterKind.InformationRequest, LetterKind.FinalNotice, LetterKind.Questionnaire])
        {
            LetterModel model = LetterModel.From(SampleCase.For(kind), SampleCase.Settings, SampleCase.To(kind, language));
            Assert.Contains(words, Renderer.Render(kind, model).Text.ReplaceLineEndings(" "));
        }
    }

    [Fact]
    public void Every_word_of_the_core_has_a_name_in_every_language()
    {
        foreach (Language language in Enum.GetValues<Language>())
        {
            Assert.All(Enum.GetValues<RequestField>(), field => Assert.NotEmpty(Terms.In(language, field)));
            Assert.All(Enum.GetValues<Core.Register.MemberCategory>(), category => Assert.NotEmpty(Terms.In(language, category)));
            Assert.All(Enum.GetValues<Core.Review.Stance>(), stance => Assert.NotEmpty(Terms.In(language, stance)));
            Assert.All(Enum.GetValues<Core.Review.ObjectionState>(), state => Assert.NotEmpty(Terms.In(language, state)));
            Assert.All(Enum.GetValues<StageName>(), stage => Assert.NotEmpty(Terms.In(language, stage)));
        }
    }

    [Fact]
    public void Settings_that_cannot_make_a_letter_are_named()
    {
        LetterSettings wrong = new() { ContactAddress = "nobody", BaseUrl = new Uri("ftp://x.example"), Website = new Uri("/a", UriKind.Relative), SecretariatName = "" };
        Assert.Equal(4, wrong.Problems().Count());
        Assert.Empty(SampleCase.Settings.Problems());
    }
}
