using FsCheck.Fluent;
using FsCheck.Xunit;
using MountainPartnership.Core.Applications;
using MountainPartnership.Core.Review;
using static MountainPartnership.Core.Applications.CaseEvent;

namespace MountainPartnership.Core.Tests.Applications;

/// <summary>What holds in every life that a case can have.</summary>
[Properties(Arbitrary = [typeof(Walks)], MaxTest = 1000, QuietOnSuccess = true)]
public sealed class CaseProperties
{
    [Property]
    public void Nothing_is_shared_without_a_named_person_unless_the_policy_shares(Walk walk)
    {
        Trace trace = Trace.Of(walk);

        Assert.All(
            trace.Events.OfType<ApplicationShared>(),
            shared => Assert.True(shared.By.IsSecretariat || trace.Policy.ShareAutomatically));
    }

    [Property]
    public void Nobody_is_welcomed_without_a_named_persons_approval_and_a_complete_or_waived_questionnaire(Walk walk)
    {
        Trace trace = Trace.Of(walk);

        Assert.All(trace.Happenings.Where(h => h.Happened is WelcomeIssued or MemberAdmitted), h =>
        {
            Assert.Contains(h.Before, e => e is ApplicationShared);
            Assert.Contains(h.Before, e => e is ApplicationApproved && e.By.IsSecretariat);
            Assert.True(!trace.Policy.QuestionnaireEnabled || h.Before.Any(e =>
                e is QuestionnaireAnswered { Missing.IsEmpty: true } || (e is QuestionnaireWaived && e.By.IsSecretariat)));
        });
    }

    [Property]
    public void Nobody_is_refused_or_let_in_by_the_clock(Walk walk) =>
        Assert.All(
            Trace.Of(walk).Steps.Where(step => step.Command is CaseCommand.Tick).SelectMany(step => step.Events),
            e => Assert.False(e is ApplicationApproved or ApplicationDeclined or ApplicationWithdrawn or WelcomeIssued or MemberAdmitted
                or ApplicationLapsed { From: not StageName.Information }));

    [Property]
    public void Nothing_is_approved_while_an_objection_is_open_or_upheld(Walk walk)
    {
        HashSet<OpinionId> blocking = [];
        foreach (CaseEvent happened in Trace.Of(walk).Events)
        {
            _ = happened switch
            {
                ObjectionRaised { Open: true } e => blocking.Add(e.Objection),
                ObjectionAccepted e => blocking.Add(e.Objection),
                ObjectionUpheld e => blocking.Add(e.Objection),
                ObjectionWithdrawn e => blocking.Remove(e.Objection),
                ObjectionOverruled e => blocking.Remove(e.Objection),
                _ => false,
            };
            Assert.False(happened is ApplicationApproved && blocking.Count > 0);
        }
    }

    [Property]
    public void Replaying_the_events_gives_the_same_case(Walk walk)
    {
        Trace trace = Trace.Of(walk);

        Assert.Equal(Structure.Of(trace.End), Structure.Of(Evolve.From(trace.Events)));
    }

    [Property]
    public void No_rule_depends_on_what_can_be_erased(Walk walk)
    {
        Trace trace = Trace.Of(walk);
        MembershipCase whole = trace.End!;
        MembershipCase erased = Evolve.From(trace.Events.Select(Erase.From))!;

        Assert.Equal(Structure.Of(whole.Stage), Structure.Of(erased.Stage));
        Assert.Equal(Agenda.NextDeadline(whole), Agenda.NextDeadline(erased));
        Assert.Equal(Structure.Of(Tally.Of(whole.Opinions)), Structure.Of(Tally.Of(erased.Opinions)));
        Assert.Equal(whole.Objections.Select(o => o.State), erased.Objections.Select(o => o.State));
        Assert.Equal((whole.Version, whole.Review), (erased.Version, erased.Review));
    }

    [Property]
    public void Any_command_twice_equals_once(Walk walk) =>
        Assert.All(Trace.Of(walk).Steps, step =>
        {
            if (step.Outcome is Outcome.Accepted && Decide.What(step.After, step.Command) is Outcome.Accepted again)
            {
                Assert.Empty(again.Events);
            }
        });

    [Property]
    public void A_message_has_its_effect_once_whenever_it_comes_again(Walk walk)
    {
        HashSet<MailId> seen = [];
        foreach (Step step in Trace.Of(walk).Steps)
        {
            MailId[] mails = [.. step.Events.Select(MailOf).OfType<MailId>().Distinct()];
            Assert.All(mails, mail => Assert.True(seen.Add(mail)));
        }
    }

    [Property]
    public void A_decision_is_the_same_whenever_it_is_made(Walk walk) =>
        Assert.All(Trace.Of(walk).Steps.TakeLast(5), step =>
            Assert.Equal(Structure.Of(step.Outcome), Structure.Of(Decide.What(step.Before, step.Command))));

    [Property]
    public void A_refusal_changes_nothing_and_says_why(Walk walk) =>
        Assert.All(Trace.Of(walk).Steps.Where(step => step.Outcome is Outcome.Refused), step =>
        {
            Assert.Same(step.Before, step.After);
            Assert.All(((Outcome.Refused)step.Outcome).Reasons, refusal => Assert.NotEmpty(refusal.Text));
        });

    [Property]
    public void Every_case_that_is_not_closed_has_a_next_deadline(Walk walk) =>
        Assert.All(
            Trace.Of(walk).Steps.Select(step => step.After).OfType<MembershipCase>(),
            state => Assert.Equal(state.Stage.IsClosed, Agenda.NextDeadline(state) is null));

    [Property]
    public void The_next_deadline_changes_something_and_leaves_a_later_one(Walk walk) =>
        Assert.All(Trace.Of(walk).Steps.Select(step => step.After).OfType<MembershipCase>().Where(s => !s.Stage.IsClosed), state =>
        {
            DateTimeOffset due = Agenda.NextDeadline(state)!.Value;
            foreach (TimeSpan late in new[] { TimeSpan.Zero, Samples.Days(60) })
            {
                CaseEvent[] events = Agenda.Due(state, due + late);
                MembershipCase after = events.Aggregate(state, Evolve.With);
                Assert.NotEmpty(events);
                Assert.True(after.Stage.IsClosed || Agenda.NextDeadline(after) > due + late);
            }

            Assert.Empty(Agenda.Due(state, due - TimeSpan.FromTicks(1)));
        });

    [Property]
    public void Every_event_raises_the_version_by_one(Walk walk)
    {
        Trace trace = Trace.Of(walk);

        Assert.All(
            trace.Steps.Where(step => step.After is not null),
            step => Assert.Equal((step.Before?.Version ?? 0) + step.Events.Count(), step.After!.Version));
    }

    [Property]
    public void What_is_announced_lies_ahead_and_is_kept(Walk walk)
    {
        DateTimeOffset closes = DateTimeOffset.MinValue;
        DateTimeOffset lapses = DateTimeOffset.MaxValue;
        foreach (CaseEvent happened in Trace.Of(walk).Events)
        {
            switch (happened)
            {
                case ApplicationShared e:
                    Assert.True(e.ClosesAt > e.At);
                    closes = e.ClosesAt;
                    break;
                case ReviewExtended e:
                    Assert.True(e.ClosesAt > e.At);
                    closes = e.ClosesAt;
                    break;
                case ReviewClosed { Early: false } e:
                    Assert.True(e.At >= closes);
                    break;
                case FinalNoticeGiven e:
                    Assert.True(e.LapsesAt > e.At);
                    lapses = e.LapsesAt;
                    break;
                case ApplicationLapsed { From: StageName.Information } e:
                    Assert.True(e.At >= lapses);
                    break;
            }
        }
    }

    /// <summary>The other properties mean something only if the walks come everywhere.</summary>
    [Fact]
    public void The_walks_come_to_every_stage_event_refusal_and_letter()
    {
        Trace[] traces = [.. Walks.Any.Sample(1000).Select(Trace.Of)];
        Dictionary<StageName, int> stages = traces
            .SelectMany(trace => trace.Steps.Select(step => step.After?.Stage.Name).OfType<StageName>().Distinct())
            .CountBy(name => name).ToDictionary();
        HashSet<Type> events = [.. traces.SelectMany(trace => trace.Events).Select(e => e.GetType())];
        HashSet<LetterKind> letters = [.. traces.SelectMany(LettersOf)];

        // Received is left at once; every other stage is reached by at least one walk in fifty.
        Assert.All(Enum.GetValues<StageName>().Skip(1), stage => Assert.InRange(stages.GetValueOrDefault(stage), 20, 1000));
        Assert.DoesNotContain(StageName.Received, stages.Keys);
        Assert.Equal(typeof(CaseEvent).GetNestedTypes().OrderBy(t => t.Name), events.OrderBy(t => t.Name));
        Assert.Equal(Enum.GetValues<LetterKind>().Where(kind => kind >= LetterKind.Acknowledgement), letters.Order());
    }

    private static IEnumerable<LetterKind> LettersOf(Trace trace)
    {
        MembershipCase? state = null;
        foreach (CaseEvent happened in trace.Events)
        {
            foreach (LetterIntent letter in CallForLetters.By(state, happened))
            {
                yield return letter.Kind;
            }

            state = Evolve.With(state, happened);
        }
    }

    private static MailId? MailOf(CaseEvent happened) => happened switch
    {
        ApplicationReceived e => e.Mail,
        InformationProvided e => e.Mail,
        CorrespondenceFiled e => e.Mail,
        OpinionRecorded e => e.Mail,
        ObjectionWithdrawn e => e.Mail,
        ApplicationWithdrawn e => e.Mail,
        QuestionnaireAnswered e => e.Mail,
        _ => null,
    };
}
