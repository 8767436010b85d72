namespace MountainPartnership.Core.Applications;

/// <summary>What a message that opens nothing yet was found to be.</summary>
public abstract record RequestReading
{
    private RequestReading()
    {
    }

    /// <summary>What was read about who applies; null when nobody does.</summary>
    public MembershipRequest? Facts => this switch
    {
        Application application => application.Request,
        Individual individual => individual.Request,
        NotAnApplication other => other.Perhaps,
        _ => null,
    };

    /// <summary>An organization asks to be admitted, complete or not.</summary>
    public sealed record Application(MembershipRequest Request) : RequestReading;

    /// <summary>A natural person asks to be admitted for herself; individuals cannot become members.</summary>
    public sealed record Individual(MembershipRequest Request) : RequestReading;

    /// <summary>Somebody asks how to join, and does not apply.</summary>
    public sealed record Inquiry : RequestReading;

    /// <param name="Reason">In English, for the person who looks through what no rule took.</param>
    /// <param name="Perhaps">What was read, where the message may be an application after all; a person decides.</param>
    public sealed record NotAnApplication(string Reason, MembershipRequest? Perhaps = null) : RequestReading;
}
