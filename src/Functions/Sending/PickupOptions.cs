namespace MountainPartnership.Functions.Sending;

/// <summary>For a machine that sends nothing. Section <c>Mail</c>.</summary>
public sealed class PickupOptions
{
    public const string Section = "Mail";

    /// <summary>Each letter becomes a file here. Empty (default): none.</summary>
    public string PickupFolder { get; set; } = "";
}
