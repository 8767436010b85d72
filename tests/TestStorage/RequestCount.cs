using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;

namespace MountainPartnership.TestStorage;

/// <summary>Counts what goes over the wire, retries too, from within the SDK's pipeline.</summary>
public sealed class RequestCount : HttpPipelineSynchronousPolicy
{
    private readonly ConcurrentQueue<string> requests = new();

    public int Total => requests.Count;

    /// <summary>Method and path of each, for a message that says why a count is not as expected.</summary>
    public IReadOnlyCollection<string> Requests => requests;

    public void Reset() => requests.Clear();

    public override void OnSendingRequest(HttpMessage message) =>
        requests.Enqueue($"{message.Request.Method} {message.Request.Uri.Path}");
}
