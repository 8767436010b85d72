using System.Text.Json.Serialization;
using MountainPartnership.Core.Applications;
using MountainPartnership.Core.Review;

namespace MountainPartnership.Web.Api;

/// <summary>What the Secretariat's commands carry over HTTP. <c>Version</c> is the version of the case that the person saw; null skips the check.</summary>
public sealed record FactBody([property: JsonRequired] RequestField Field, string? Value, bool Waive, string? Reason, long? Version);

public sealed record ShareBody(long? Version);

/// <param name="Verdict"><c>approve</c> or <c>decline</c>.</param>
public sealed record DecisionBody(string? Verdict, string? Reason, long? Version);

/// <param name="Until">The new closing time; rounded up to the closing hour. Or:</param>
/// <param name="Days">how many days later than announced, or than now where the review has closed.</param>
public sealed record ExtensionBody(DateTimeOffset? Until, double? Days, string? Reason, long? Version);

public sealed record ReasonBody(string? Reason, long? Version);

/// <param name="End">True to go on without an answer, with a reason.</param>
public sealed record InformationRequestBody(RequestField[]? Fields, string? Question, bool End, string? Reason, long? Version);

public sealed record RulingBody([property: JsonRequired] ObjectionRuling Ruling, string? Reason, long? Version);

public sealed record ConfirmationBody(long? Version);

/// <param name="Action"><c>extend</c>, <c>waive</c> or <c>lapse</c>.</param>
public sealed record QuestionnaireBody(string? Action, DateTimeOffset? Until, double? Days, string? Reason, long? Version);
