namespace MountainPartnership.Mail.In;

/// <summary>What a person says a message is, when no rule could tell. A machine's mail stays a machine's.</summary>
public enum ReadAs
{
    Reply,
    Application,
}
