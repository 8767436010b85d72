using MountainPartnership.Core.Applications;
using MountainPartnership.Core.Register;

namespace MountainPartnership.Core.Tests.Applications.Reading;

public sealed class MergeRequestTests
{
    private static readonly MembershipRequest Incomplete = new(
        Organization: "Association Cimes et Vallées", Category: MemberCategory.MajorGroup, Country: "FR", Activities: "Reboisement des versants.",
        FocalPoint: new Contact("Hélène Favre", "h.favre@cimes.example"));

    [Fact]
    public void French_prose_gives_the_facts_that_were_asked()
    {
        MergedRequest merged = Merge("""
            Bonjour,

            Merci de votre message. Nous souhaitons échanger avec d'autres associations de montagne et apprendre d'elles.
            De notre côté, nous pourrons mettre à disposition nos guides pratiques.
            La suppléante sera Mme Inès Roux (i.roux@cimes.example).

            Bien cordialement,
            Hélène Favre
            """, RequestField.Interests, RequestField.Contributions, RequestField.Alternate);

        Assert.Empty(Completeness.Missing(merged.Request).AsEnumerable());
        Assert.Equal(new Contact("Inès Roux", "i.roux@cimes.example"), Assert.Single(merged.Request.Alternates));
        Assert.Equal("Hélène Favre", merged.Request.FocalPoint?.Name);
        Assert.Equal([RequestField.Interests, RequestField.Contributions, RequestField.Alternate], merged.Changes.Select(change => change.Field));
    }

    [Theory]
    [InlineData("Dear colleagues,\n\nOur alternate is Paul Rai, paul@cimes.example.\n\nBest regards")]
    [InlineData("Paul Rai, paul@cimes.example")]
    [InlineData("Hola: la suplente será Paul Rai (paul@cimes.example). Saludos")]
    [InlineData("Здравствуйте! Заместитель — Paul Rai, paul@cimes.example.")]
    [InlineData("Alternate: Paul Rai\nE-mail: paul@cimes.example")]
    public void One_person_that_was_asked_is_taken_from_a_sentence_a_line_or_a_bare_name(string answer)
    {
        MergedRequest merged = Merge(answer, RequestField.Alternate);

        Assert.Equal(new Contact("Paul Rai", "paul@cimes.example"), Assert.Single(merged.Request.Alternates));
        Assert.Equal(new RequestChange(RequestField.Alternate, null, "Paul Rai <paul@cimes.example>"), Assert.Single(merged.Changes));
    }

    [Fact]
    public void A_bare_sentence_answers_the_one_statement_that_was_asked()
    {
        MergedRequest merged = Merge("Hello,\n\nmaps, seed and two student places every summer.\n\nRegards, Hélène", RequestField.Contributions);

        Assert.Equal("maps, seed and two student places every summer.", merged.Request.Contributions);
    }

    [Fact]
    public void Numbered_answers_follow_the_order_of_the_questions()
    {
        MergedRequest merged = Merge("1. Learning about huts elsewhere\n2. Our drawings of dry toilets\n3. Paul Rai <paul@cimes.example>",
            RequestField.Interests, RequestField.Contributions, RequestField.Alternate);

        Assert.Equal("Learning about huts elsewhere", merged.Request.Interests);
        Assert.Equal("Our drawings of dry toilets", merged.Request.Contributions);
        Assert.Equal("paul@cimes.example", merged.Request.Alternates.Single().Email);
    }

    [Fact]
    public void A_country_is_taken_from_any_words_that_name_one()
    {
        MergedRequest merged = Of(Incomplete with { Country = null }, "Notre siège est au Népal.", RequestField.Country);

        Assert.Equal("NP", merged.Request.Country);
    }

    [Theory]
    [InlineData("Thank you, we will send the missing information next week.")]
    [InlineData("We have not yet designated an alternate.")]
    [InlineData("Merci ! Quelle est la date limite ?")]
    [InlineData("")]
    public void Nothing_is_invented_from_an_answer_that_gives_nothing(string answer)
    {
        MergedRequest merged = Merge(answer, RequestField.Contributions, RequestField.Alternate);

        Assert.Empty(merged.Changes.AsEnumerable());
        Assert.Equal(Incomplete.FocalPoint, merged.Request.FocalPoint);
    }

    [Fact]
    public void A_labelled_line_corrects_a_fact_that_was_there()
    {
        MergedRequest merged = Merge("Correction — Nom de l'organisation : Association Cimes, Vallées et Forêts", RequestField.Contributions);

        Assert.Equal("Association Cimes et Vallées", Assert.Single(merged.Changes).Before);
        Assert.Equal("Association Cimes, Vallées et Forêts", merged.Request.Organization);
    }

    private static MergedRequest Merge(string answer, params RequestField[] asked) => Of(Incomplete, answer, asked);

    private static MergedRequest Of(MembershipRequest current, string answer, params RequestField[] asked) =>
        MergeRequest.From(current, new RequestText("Re: MP-2026-7KQ2XD", answer, "Hélène Favre", "h.favre@cimes.example", []), [.. asked]);
}
