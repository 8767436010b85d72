#nullable disable
using MountainPartnership.FunctionsSdk;

namespace Azure.Communication.Email;

public class EmailSendOperation : Operation<EmailSendResult>
{
    protected EmailSendOperation()
    {
    }

    /// <summary>Takes up an operation again by its id, to ask what became of it.</summary>
    public EmailSendOperation(string id, EmailClient client) => throw OnlyToCompile.Error;

    public override string Id => throw OnlyToCompile.Error;

    public override bool HasCompleted => throw OnlyToCompile.Error;

    public override bool HasValue => throw OnlyToCompile.Error;

    public override EmailSendResult Value => throw OnlyToCompile.Error;

    public override Response GetRawResponse() => throw OnlyToCompile.Error;

    public override Response UpdateStatus(CancellationToken cancellationToken = default) => throw OnlyToCompile.Error;

    public override ValueTask<Response> UpdateStatusAsync(CancellationToken cancellationToken = default) => throw OnlyToCompile.Error;

    public override ValueTask<Response<EmailSendResult>> WaitForCompletionAsync(CancellationToken cancellationToken = default) =>
        throw OnlyToCompile.Error;

    public override ValueTask<Response<EmailSendResult>> WaitForCompletionAsync(TimeSpan pollingInterval, CancellationToken cancellationToken) =>
        throw OnlyToCompile.Error;
}

public class EmailSendResult
{
    internal EmailSendResult(EmailSendStatus status) => Status = status;

    public EmailSendStatus Status { get; }
}

public static class EmailModelFactory
{
    public static EmailSendResult EmailSendResult(string id = null, EmailSendStatus status = default) => new(status);
}

public readonly struct EmailSendStatus(string value) : IEquatable<EmailSendStatus>
{
    private readonly string value = value;

    public static EmailSendStatus NotStarted { get; } = new("NotStarted");

    public static EmailSendStatus Running { get; } = new("Running");

    public static EmailSendStatus Succeeded { get; } = new("Succeeded");

    public static EmailSendStatus Failed { get; } = new("Failed");

    public static EmailSendStatus Canceled { get; } = new("Canceled");

    public static implicit operator EmailSendStatus(string value) => new(value);

    public static bool operator ==(EmailSendStatus left, EmailSendStatus right) => left.Equals(right);

    public static bool operator !=(EmailSendStatus left, EmailSendStatus right) => !left.Equals(right);

    public bool Equals(EmailSendStatus other) => string.Equals(value, other.value, StringComparison.OrdinalIgnoreCase);

    public override bool Equals(object obj) => obj is EmailSendStatus other && Equals(other);

    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(value ?? string.Empty);

    public override string ToString() => value;
}
