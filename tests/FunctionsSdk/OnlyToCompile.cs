namespace MountainPartnership.FunctionsSdk;

internal static class OnlyToCompile
{
    /// <summary>What a member answers that nobody has replaced: this assembly was taken for the real package.</summary>
    public static NotSupportedException Error => new("tests/FunctionsSdk is for compiling and for test doubles; the real packages do this.");
}
