namespace MountainPartnership.Core;

/// <summary>
/// Marks what may have to be erased from an event: a person's data, or free words in which such data can stand. Storage keeps
/// these properties apart and commits to them by a salted hash, so that they can be emptied and the history still verifies.
/// </summary>
/// <remarks>
/// After an erasure a string reads as empty, and any other type as its static <c>Empty</c>. No rule may depend on them once
/// the event is in the history: what a rule needs is written as a property that is not personal.
/// </remarks>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PersonalAttribute : Attribute;
