using System.Collections.Immutable;
using MountainPartnership.Core;
using MountainPartnership.Core.Applications;
using MountainPartnership.Core.Register;
using MountainPartnership.Core.Review;
using MountainPartnership.Letters;

namespace MountainPartnership.Web.Pages;

/// <summary>The forms that make sense in a case as it stands. The rules have the last word all the same.</summary>
internal static class CaseActions
{
    public const string Reason = "reason";
    public const string Question = "question";
    public const string Facts = "facts";
    public const string Fact = "fact";
    public const string Value = "value";
    public const string Until = "until";
    public const string Ruling = "ruling";
    public const string Text = "text";
    public const string Subject = "subject";

    private const string Preview = "Show what this will do";

    public static ImmutableArray<ActionForm> For(MembershipCase s) =>
    [
        .. OfStage(s),
        .. s.Stage.IsClosed || s.Stage is Stage.Welcome { LetterFailed: false } ? [] : new[] { Correct(s) },
        .. s.Stage.IsClosed || s.Missing.IsEmpty ? [] : new[] { Waive(s) },
        .. s.Stage.IsClosed ? [] : new[] { Withdraw() },
    ];

    /// <summary>Null where the case as it stands has no such form any more.</summary>
    public static ActionForm? Find(MembershipCase s, ActionName name, string? subject) => name switch
    {
        ActionName.Rule => s.Objections.Find(o => o.Id.Value == subject) is { } objection ? RuleOn(objection) : null,
        ActionName.Confirm => s.Opinions.Find(o => o.Id.Value == subject) is { } opinion ? Confirm(opinion) : null,
        ActionName.Correct => Correct(s),
        ActionName.Waive => Waive(s),
        _ => For(s).FirstOrDefault(form => form.Name == name),
    };

    /// <summary>Null where nothing can be ruled any more.</summary>
    public static ActionForm? OnObjection(MembershipCase s, Objection objection) =>
        s.Stage.IsClosed || objection.State == ObjectionState.Withdrawn ? null : RuleOn(objection);

    /// <summary>Null where it is confirmed already.</summary>
    public static ActionForm? OnOpinion(Opinion opinion) => opinion.Confirmed ? null : Confirm(opinion);

    private static ImmutableArray<ActionForm> OfStage(MembershipCase s) => s.Stage switch
    {
        Stage.Screening => s.Missing.IsEmpty ? [Share(), Ask(s)] : [Ask(s)],
        Stage.Information => [GoOn(), Ask(s)],
        Stage.Review => [Extend(s), Close(s), Ask(s)],
        Stage.Decision => [Approve(s), Decline(), Extend(s), Ask(s)],
        Stage.Questionnaire { LimitReached: true } q => [ExtendQuestionnaire(s, q), WelcomeWithout(), Lapse()],
        Stage.Questionnaire q => [ExtendQuestionnaire(s, q), WelcomeWithout()],
        Stage.Declined or Stage.Lapsed => [Reopen()],
        _ => [],
    };

    private static ActionForm Share() => new(
        ActionName.Share,
        "Share with the members",
        "Check first that what was read of the application, below, is what the applicant says.",
        [],
        Preview);

    private static ActionForm Ask(MembershipCase s) => new(
        ActionName.Ask,
        "Ask the applicant",
        "The case waits for the answer; the clock of an open review stands still meanwhile.",
        [
            new(Facts, "Facts to ask for", FieldKind.Several, Required: false, Value: string.Join(',', s.Missing), Choices: FactChoices),
            new(Question, "Your question", FieldKind.Text, Required: false, Hint: "In the applicant's language. It stands in the letter as you write it."),
        ],
        Preview);

    private static ActionForm GoOn() => new(
        ActionName.GoOn, "Go on without an answer", "What is required and missing has to be corrected or waived first.", [Why()], Preview);

    private static ActionForm Extend(MembershipCase s) => new(
        ActionName.Extend,
        s.Stage is Stage.Review ? "Extend the review" : "Open the review again",
        "The new closing time is announced to all members.",
        [
            new(Until, "New closing day", FieldKind.Day, Hint: $"It closes at {s.Policy.ClosingHour:HH\\:mm} ({s.Policy.TimeZone}) of that day."),
            Why("Members read it in the announcement."),
        ],
        Preview);

    private static ActionForm Close(MembershipCase s) => new(
        ActionName.Close,
        "Close the review now",
        "Opinions that come later are shown as late and are not counted.",
        [new(Reason, "Reason", FieldKind.Text, Required: false)],
        Preview);

    private static ActionForm Approve(MembershipCase s) => new(
        ActionName.Approve,
        "Approve",
        s.Policy.QuestionnaireEnabled ? "The questionnaire goes to the applicant." : "The welcome letter goes to the applicant.",
        [new(Reason, "Reason", FieldKind.Text, Required: false, Hint: "Kept in the history; not sent.")],
        Preview);

    private static ActionForm Decline() => new(
        ActionName.Decline, "Decline", "The applicant is told, and the case is closed.", [Why("The applicant reads it in the letter.")], Preview);

    private static ActionForm ExtendQuestionnaire(MembershipCase s, Stage.Questionnaire q) => new(
        ActionName.ExtendQuestionnaire,
        "Give more time for the questionnaire",
        $"The limit is {WriteTime.Exact(q.LimitAt, s.Policy.TimeZone, Language.English)}.",
        [
            new(Until, "New last day", FieldKind.Day, Hint: $"Until {s.Policy.ClosingHour:HH\\:mm} ({s.Policy.TimeZone}) of that day."),
            Why("The applicant reads it in the letter."),
        ],
        Preview);

    private static ActionForm WelcomeWithout() => new(
        ActionName.WelcomeWithout, "Welcome without the questionnaire", "The welcome letter goes out.", [Why()], Preview);

    private static ActionForm Lapse() => new(
        ActionName.Lapse, "Let the application lapse", "The applicant is told, and the case is closed. It can be reopened.", [Why()], Preview);

    private static ActionForm Correct(MembershipCase s) => new(
        ActionName.Correct,
        "Correct a fact",
        "For what was read wrongly, or what you learned in another way.",
        [
            new(Fact, "Fact", FieldKind.One, Choices: FactChoices),
            new(
                Value,
                "Correct value",
                FieldKind.Text,
                Hint: $"A person as Name <address>; alternates with a semicolon between them; a country as CH; a category as one of {string.Join(", ", Enum.GetNames<MemberCategory>())}."),
            Why(),
        ],
        Preview);

    private static ActionForm Waive(MembershipCase s) => new(
        ActionName.Waive,
        "Go on without a fact",
        "The fact stays missing and is no longer asked for.",
        [new(Fact, "Missing fact", FieldKind.One, Choices: [.. s.Missing.Select(FactChoice)]), Why()],
        Preview);

    private static ActionForm Withdraw() => new(
        ActionName.Withdraw,
        "Record a withdrawal",
        "For an applicant who has withdrawn by telephone or letter. It cannot be taken back.",
        [Why()],
        Preview);

    private static ActionForm Reopen() => new(ActionName.Reopen, "Reopen", "The applicant is told.", [Why("The applicant reads it in the letter.")], Preview);

    private static ActionForm RuleOn(Objection objection) => new(
        ActionName.Rule,
        "Act on this objection",
        objection.State == ObjectionState.Noted
            ? "It came late or is not confirmed, and blocks nothing until you accept it."
            : "An answer leaves it open. Overruled, it no longer stands in the way of approval.",
        [
            new(Ruling, "What you do", FieldKind.One, Choices: RulingsOn(objection.State)),
            .. objection.State == ObjectionState.Noted
                ? [new FormField(Text, "Remark", FieldKind.Hidden, Required: false)]
                : new[] { new FormField(Text, "Answer or reasons", FieldKind.Text) },
        ],
        Preview,
        objection.Id.Value);

    private static ImmutableArray<Choice> RulingsOn(ObjectionState state) => state switch
    {
        ObjectionState.Noted => [RulingChoice(ObjectionRuling.Accept, "Accept it: from now on it blocks approval")],
        ObjectionState.Upheld => [RulingChoice(ObjectionRuling.Overrule, "Overrule it after all, with these reasons")],
        ObjectionState.Overruled => [RulingChoice(ObjectionRuling.Uphold, "Uphold it after all, with these reasons")],
        _ =>
        [
            RulingChoice(ObjectionRuling.Answer, "Record the answer that was given; it stays open"),
            RulingChoice(ObjectionRuling.Overrule, "Overrule it, with these reasons"),
            RulingChoice(ObjectionRuling.Uphold, "Uphold it, with these reasons"),
        ],
    };

    private static Choice RulingChoice(ObjectionRuling ruling, string label) => new(ruling.ToString(), label);

    private static ActionForm Confirm(Opinion opinion) => new(
        ActionName.Confirm,
        "Confirm this opinion for the member",
        "When you know by another way that the member holds it.",
        [],
        Preview,
        opinion.Id.Value);

    private static FormField Why(string? hint = null) => new(Reason, "Reason", FieldKind.Text, Hint: hint);

    private static ImmutableArray<Choice> FactChoices { get; } = [.. Enum.GetValues<RequestField>().Select(FactChoice)];

    private static Choice FactChoice(RequestField field) => new(field.ToString(), Terms.In(Language.English, field));
}
