using Azure.Core;
using Azure.Core.Pipeline;

namespace MountainPartnership.Storage.Tests.Streams;

/// <summary>Lets one request through to the server and loses its answer, as a network can.</summary>
internal sealed class LoseOneAnswer : HttpPipelinePolicy
{
    private string? path;

    public bool HasLost { get; private set; }

    public void Arm(string partOfPath) => path = partOfPath;

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => ProcessNext(message, pipeline);

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        await ProcessNextAsync(message, pipeline);
        if (path is { } armed && message.Request.Uri.Path.Contains(armed, StringComparison.Ordinal))
        {
            (path, HasLost) = (null, true);
            throw new IOException("The connection broke before the answer came.");
        }
    }
}
