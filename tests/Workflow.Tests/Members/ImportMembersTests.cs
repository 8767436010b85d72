using MountainPartnership.Core;
using MountainPartnership.Core.Register;
using MountainPartnership.TestStorage;
using MountainPartnership.Workflow.Members;
using MountainPartnership.Workflow.Tests.Worlds;

namespace MountainPartnership.Workflow.Tests.Members;

public sealed class ImportMembersTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Theory]
    [InlineData("", 1, "empty")]
    [InlineData("organization\nAlpine Institute", 1, "focal_point_email is missing")]
    [InlineData("focal_point_email\na@b.example", 1, "organization is missing")]
    [InlineData("organization,focal_point_email\n,a@b.example", 2, "no name")]
    [InlineData("organization,focal_point_email\nAlpine Institute,", 2, "no e-mail address")]
    [InlineData("organization,focal_point_email\nAlpine Institute,nobody", 2, "'nobody' is not an e-mail address")]
    [InlineData("organization,focal_point_email\nA,a@b.example\n\nB,not an address", 4, "not an e-mail address")]
    [InlineData("organization,focal_point_email,alternate2_email\nA,a@b.example,x@", 2, "'x@' is not an e-mail address")]
    [InlineData("organization,focal_point_email,category\nA,a@b.example,Club", 2, "'Club' is not one of")]
    [InlineData("organization,focal_point_email,category\nA,a@b.example,3", 2, "'3' is not one of")]
    [InlineData("organization,focal_point_email,country\nA,a@b.example,Nepal", 2, "ISO 3166")]
    [InlineData("organization,focal_point_email,language\nA,a@b.example,de", 2, "not one of en, fr, es, ru")]
    [InlineData("organization,focal_point_email\nA,a@b.example\nB,b@b.example\na ,c@b.example", 4, "stands in line 2 already")]
    [InlineData("organization;focal_point_email\nA;a@b.example\nB;nobody", 3, "'nobody' is not an e-mail address")]
    [InlineData("organization,focal_point_email\n\"A\nof two lines\",a@b.example\nB,nobody", 4, "'nobody' is not an e-mail address")]
    [InlineData("organization,focal_point_email\n\"A\nof two lines\",nobody\nB,b@b.example", 2, "'nobody' is not an e-mail address")]
    [InlineData("organization,focal_point_email\nA,a@b.example\n\"B,b@b.example\nC,c@b.example", 3, "quotation mark")]
    [InlineData("organization,focal_point_email,focal_point_email\nA,a@b.example,b@b.example", 1, "focal_point_email stands twice")]
    public void Every_problem_is_told_with_the_line_that_an_editor_shows(string csv, int line, string problem)
    {
        MemberList list = ReadMemberList.From(new StringReader(csv));

        MemberListProblem told = Assert.Single(list.Problems);
        Assert.Equal(line, told.Line);
        Assert.Contains(problem, told.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void All_problems_are_told_at_once()
    {
        MemberList list = ReadMemberList.From(new StringReader("organization,focal_point_email,country\n,nobody,Nepal\nB,b@b.example,NP\nC,,"));

        Assert.Equal([2, 2, 2, 4], list.Problems.Select(problem => problem.Line));
        Assert.Equal("B", Assert.Single(list.Entries).Organization);
    }

    [Fact]
    public async Task A_list_with_a_problem_changes_nothing_and_one_imported_twice_changes_nothing_the_second_time()
    {
        CallTally tally = new();
        World world = await World.CreateAsync(azurite, tally);
        MemberList bad = await world.ImportAsync(Mails.Members + "Nameless,,,,,,,\n");
        Assert.NotEmpty(bad.Problems);
        Assert.Empty(await world.MembersAsync());
        await world.ImportAsync(Mails.Members, dryRun: true);
        Assert.Empty(await world.MembersAsync());

        await world.ImportAsync(Mails.Members);
        List<Member> first = await world.MembersAsync();
        await world.ImportAsync(Mails.Members);
        List<Member> second = await world.MembersAsync();

        Assert.Equal(["Alpine Institute", "Haute-Combe", "Rwenzori Guides"], first.Select(member => member.Organization).Order());
        Assert.All(second, member => Assert.Equal(1, member.Version));
        Member alpine = first.Single(member => member.Organization == "Alpine Institute");
        Assert.Equal(["ursina@ari.example", "beat@ari.example"], alpine.Contacts.Select(contact => contact.Contact.Email));
        Assert.Equal(Language.French, first.Single(member => member.Country == "FR").Language);
    }

    [Fact]
    public async Task A_changed_line_brings_its_member_up_to_date()
    {
        World world = await World.CreateAsync(azurite);
        await world.ImportAsync(Mails.Members);

        await world.ImportAsync(Mails.Members.Replace("achen@", "grace@", StringComparison.Ordinal));

        Member changed = Assert.Single(await world.MembersAsync(), member => member.Version > 1);
        Assert.Equal("grace@rwenzori.example", Assert.Single(changed.Contacts).Contact.Email);
    }
}
