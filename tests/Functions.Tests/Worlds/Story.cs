using System.Globalization;
using System.Text;
using MountainPartnership.Core.Applications;
using MountainPartnership.Functions.Cases;
using MountainPartnership.Storage.Indexes;
using MountainPartnership.Workflow.Cases;
using MountainPartnership.Workflow.Intake;
using MountainPartnership.Workflow.Members;

namespace MountainPartnership.Functions.Tests.Worlds;

/// <summary>One application from its e-mail to the welcome letter.</summary>
/// <param name="told">Called after each part with its name.</param>
internal sealed class Story(World world, int members, int opinions, Action<string>? told = null)
{
    private static readonly Actor Secretary = Actor.Secretariat("Fiammetta Rasi");

    public async Task<CaseNumber> RunAsync()
    {
        world.Service<DurableNudge>().Through(world.Durable);
        MemberList list = await world.Service<ImportMembers>().FromAsync(new StringReader(Members()), Secretary, dryRun: false, default);
        Assert.Empty(list.Problems);
        told?.Invoke("register");

        await HandInAsync(Mails.Application());
        CaseNumber number = (await world.Service<CaseIndex>().ListAsync((StageName?)null, null, 10)).Items.Single().Number;
        told?.Invoke("application");

        Done(await world.Service<ShareCase>().AsyncFor(number, Secretary, null, default));
        await world.SettleAsync();
        told?.Invoke("mailing");

        for (int i = 0; i < opinions; i++)
        {
            await HandInAsync(Mails.Reply(world.Post.LastTo(AddressOf(i)), "We support this application."));
        }

        told?.Invoke("opinions");
        await PassAsync(TimeSpan.FromDays(8));
        told?.Invoke("reminders");
        await PassAsync(TimeSpan.FromDays(8));
        Assert.Equal(StageName.Decision, (await world.CaseAsync(number)).Stage.Name);
        told?.Invoke("closing");

        Done(await world.Service<RunCommand>().OnAsync(number, new CaseCommand.Approve(world.Clock.GetUtcNow(), Secretary, null)));
        await world.SettleAsync();
        told?.Invoke("decision");

        await HandInAsync(Mails.Reply(world.Post.LastTo(Mails.Applicant), Mails.Answers));
        await world.SettleAsync();
        Assert.Equal(StageName.Member, (await world.CaseAsync(number)).Stage.Name);
        Assert.Equal("Completed", world.Durable.StatusOf(number.Value).ToString());
        told?.Invoke("questionnaire and welcome");
        return number;
    }

    private static string AddressOf(int member) => string.Create(CultureInfo.InvariantCulture, $"ursina.caflisch{member}@alpine{member}.example");

    private static void Done(CommandResult result) => Assert.True(Assert.IsType<CommandResult.Done>(result).Changed);

    private async Task PassAsync(TimeSpan time)
    {
        world.Clock.Advance(time);
        await world.SettleAsync();
    }

    private async Task HandInAsync(byte[] mail)
    {
        await world.Service<IMailHandIn>().HandInAsync(mail, "Http", default);
        await world.SettleAsync();
    }

    private string Members()
    {
        StringBuilder csv = new("organization,focal_point_name,focal_point_email\n");
        for (int i = 0; i < members; i++)
        {
            csv.Append(CultureInfo.InvariantCulture, $"Alpine Institute {i},Ursina Caflisch,{AddressOf(i)}\n");
        }

        return csv.ToString();
    }
}
