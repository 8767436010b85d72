using FsCheck;
using FsCheck.Fluent;

namespace MountainPartnership.Core.Tests.Applications;

/// <summary>One random life of a case, before it is lived: <see cref="Trace"/> turns each move into a command.</summary>
/// <param name="Policy">Which of a few policies it runs by.</param>
public sealed record Walk(int Policy, IReadOnlyList<Move> Moves)
{
    public override string ToString() => $"policy {Policy}: " + string.Concat(Trace.Of(this).Steps.Select(step =>
        $"\n{step.Command.Now:u} {step.Command.By} {step.Command.GetType().Name}: {step.Outcome switch
        {
            Core.Applications.Outcome.Accepted accepted => string.Join(", ", accepted.Events.Select(e => e.GetType().Name)),
            Core.Applications.Outcome.Refused refused => string.Join(", ", refused.Reasons.Select(r => r.Reason)),
            _ => "",
        }}"));
}

/// <param name="Kind">What kind of command: mostly one that makes sense in the stage, sometimes any, sometimes an old one again.</param>
/// <param name="Choice">Which command of that kind.</param>
/// <param name="Detail">Its particulars: who, what, whose.</param>
/// <param name="Hours">How long after the move before.</param>
public sealed record Move(MoveKind Kind, int Choice, int Detail, int Hours);

public enum MoveKind
{
    Sensible,
    Wild,
    Again,
    Deadline,
}

/// <summary>Registers the generator with FsCheck.</summary>
public static class Walks
{
    private static Gen<Move> Moves { get; } =
        from kind in Gen.Frequency(
            (11, Gen.Constant(MoveKind.Sensible)),
            (2, Gen.Constant(MoveKind.Wild)),
            (1, Gen.Constant(MoveKind.Again)),
            (4, Gen.Constant(MoveKind.Deadline)))
        from choice in Gen.Choose(0, 9999)
        from detail in Gen.Choose(0, 9999)
        from hours in Gen.Frequency((8, Gen.Choose(0, 48)), (1, Gen.Constant(0)), (1, Gen.Choose(24 * 20, 24 * 100)))
        select new Move(kind, choice, detail, hours);

    public static Gen<Walk> Any { get; } =
        from policy in Gen.Choose(0, Trace.Policies.Length - 1)
        from length in Gen.Choose(10, 60)
        from moves in Moves.ListOf(length)
        select new Walk(policy, [.. moves]);

    public static Arbitrary<Walk> Walk() => Arb.From(Any, Shrunk);

    /// <summary>Shorter first: a half, then without one move.</summary>
    private static IEnumerable<Walk> Shrunk(Walk walk)
    {
        int count = walk.Moves.Count;
        if (count > 1)
        {
            yield return walk with { Moves = [.. walk.Moves.Take(count / 2)] };
        }

        for (int i = 0; i < count; i++)
        {
            yield return walk with { Moves = [.. walk.Moves.Take(i), .. walk.Moves.Skip(i + 1)] };
        }
    }
}
