namespace MountainPartnership.Mail.In.Machines;

/// <summary>What a word can mean in a machine's notice. One word says little; two or three in one sentence say much.</summary>
[Flags]
internal enum NoticeWord
{
    None = 0,
    Automatic = 1,
    This = 1 << 1,

    /// <summary>Generated, sent, created.</summary>
    Made = 1 << 2,

    /// <summary>A message, a request, or what else arrives at a desk.</summary>
    Message = 1 << 3,
    Not = 1 << 4,
    Reply = 1 << 5,
    Received = 1 << 6,

    /// <summary>Number, ticket, reference: what a desk gives to what it received.</summary>
    Number = 1 << 7,
    Promise = 1 << 8,
    Closed = 1 << 9,
    Office = 1 << 10,
    Absence = 1 << 11,

    /// <summary>I: what a desk's machine does not say.</summary>
    Self = 1 << 12,
    Changed = 1 << 13,
    Address = 1 << 14,
    List = 1 << 15,
    Moderated = 1 << 16,
    Quarantine = 1 << 17,

    /// <summary>Confirm, click, type.</summary>
    Prove = 1 << 18,
    Spam = 1 << 19,
    Delivered = 1 << 20,
    Failed = 1 << 21,
    Greeting = 1 << 22,

    /// <summary>"i" is I in English only, "je" in French only; elsewhere they are "and", "in", "is".</summary>
    EnglishI = 1 << 23,
    English = 1 << 24,
    FrenchI = 1 << 25,
    French = 1 << 26,

    /// <summary>Until, back: of an absence among other things.</summary>
    Until = 1 << 27,
}
