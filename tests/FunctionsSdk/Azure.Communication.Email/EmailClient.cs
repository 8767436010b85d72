#nullable disable
using Azure.Core;
using MountainPartnership.FunctionsSdk;

namespace Azure.Communication.Email;

public class EmailClient
{
    protected EmailClient()
    {
    }

    public EmailClient(string connectionString) => throw OnlyToCompile.Error;

    public EmailClient(string connectionString, EmailClientOptions options) => throw OnlyToCompile.Error;

    public EmailClient(Uri endpoint, TokenCredential credential, EmailClientOptions options = null) => throw OnlyToCompile.Error;

    public virtual Task<EmailSendOperation> SendAsync(WaitUntil wait, EmailMessage message, CancellationToken cancellationToken = default) =>
        throw OnlyToCompile.Error;

    public virtual Task<EmailSendOperation> SendAsync(WaitUntil wait, EmailMessage message, Guid operationId, CancellationToken cancellationToken = default) =>
        throw OnlyToCompile.Error;
}

public class EmailClientOptions : ClientOptions;
