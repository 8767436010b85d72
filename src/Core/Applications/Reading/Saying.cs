namespace MountainPartnership.Core.Applications.Reading;

/// <summary>What a sentence of a letter says, in the order of the table sayings.tsv.</summary>
internal enum Saying
{
    /// <summary>Wishes to join, or applies, for an organization.</summary>
    Joins,

    /// <summary>Tells what the organization does.</summary>
    Activities,

    /// <summary>Tells why it wants to join and what it hopes for.</summary>
    Interests,

    /// <summary>Offers something to the partnership.</summary>
    Contributions,

    /// <summary>Names the focal point.</summary>
    FocalPoint,

    /// <summary>Names an alternate.</summary>
    Alternate,

    /// <summary>Asks how to join.</summary>
    Asks,

    /// <summary>Wishes to join for the writer's own person.</summary>
    Private,

    /// <summary>Belongs to mail of another kind: offers, invitations, news, invoices.</summary>
    OtherMail,
}
