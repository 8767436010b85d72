using MountainPartnership.Core.Applications;
using static MountainPartnership.Core.Tests.Samples;

namespace MountainPartnership.Core.Tests.Applications;

public sealed class CasePolicyTests
{
    public static TheoryData<string, CasePolicy> Faulty => new()
    {
        { "ReviewWindow", new CasePolicy { ReviewWindow = TimeSpan.Zero } },
        { "ReviewReminderAfter", new CasePolicy { ReviewReminderAfter = -Days(1) } },
        { "MinimumNotice", new CasePolicy { MinimumNotice = TimeSpan.Zero } },
        { "MinimumNotice", new CasePolicy { MinimumNotice = Days(15) } },
        { "TimeZone", new CasePolicy { TimeZone = "Europe/Roma" } },
        { "InformationReminderAfter", new CasePolicy { InformationReminderAfter = TimeSpan.Zero } },
        { "FinalNoticeAfter", new CasePolicy { FinalNoticeAfter = Days(13) } },
        { "LapseAfterFinalNotice", new CasePolicy { LapseAfterFinalNotice = TimeSpan.Zero } },
        { "TaskReminderEvery", new CasePolicy { TaskReminderEvery = TimeSpan.Zero } },
        { "QuestionnaireReminders", new CasePolicy { QuestionnaireReminders = [Days(28), Days(14)] } },
        { "QuestionnaireReminders", new CasePolicy { QuestionnaireReminders = [TimeSpan.Zero] } },
        { "QuestionnaireLimit", new CasePolicy { QuestionnaireLimit = TimeSpan.Zero } },
        { "CaseAgeWarning", new CasePolicy { CaseAgeWarning = TimeSpan.Zero } },
        { "Languages", new CasePolicy { Languages = [] } },
    };

    [Fact]
    public void The_default_settings_have_no_fault() => Assert.Empty(Policy.Problems());

    [Theory]
    [MemberData(nameof(Faulty))]
    public void A_faulty_setting_is_named(string setting, CasePolicy policy) =>
        Assert.Contains(policy.Problems(), problem => problem.Contains(setting, StringComparison.Ordinal));
}
