using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using Azure.Core;
using Azure.Core.Pipeline;
using MountainPartnership.Storage;

namespace MountainPartnership.Workflow.Tests.Worlds;

/// <summary>Counts the calls to storage by what they are about, from within the SDK's pipeline.</summary>
internal sealed partial class CallTally : HttpPipelinePolicy
{
    private readonly ConcurrentQueue<string> calls = new();

    /// <summary>What each call did, in their order: <c>GET Cases</c>, <c>POST batch CaseIndex</c>.</summary>
    public IReadOnlyList<string> Calls => [.. calls];

    /// <summary>Counted apart from the command that it follows. What an organization is known by stands in the register.</summary>
    public int OfIndex => Of(StorageNames.CaseIndex) + Of($"batch {StorageNames.Register}");

    /// <summary>The archive and the ledger.</summary>
    public int OfIntake => Of("blob") + Of(StorageNames.Mail);

    public int OfCommand => calls.Count - OfIndex - OfIntake;

    public void Reset() => calls.Clear();

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        Note(message.Request);
        ProcessNext(message, pipeline);
    }

    public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        Note(message.Request);
        return ProcessNextAsync(message, pipeline);
    }

    private int Of(string what) => calls.Count(call => call.EndsWith(' ' + what, StringComparison.Ordinal));

    private void Note(Request request)
    {
        string path = request.Uri.Path ?? "";
        if (!path.EndsWith("$batch", StringComparison.Ordinal))
        {
            Match table = TableOf().Match(path);
            calls.Enqueue($"{request.Method} {(table.Success ? table.Groups[1].Value : "blob")}");
            return;
        }

        using MemoryStream body = new();
        request.Content!.WriteTo(body, CancellationToken.None);
        calls.Enqueue($"{request.Method} batch {TableOf().Match(Encoding.UTF8.GetString(body.ToArray())).Groups[1].Value}");
    }

    /// <summary>Behind the prefix that every test has of its own.</summary>
    [GeneratedRegex(@"/t\d+([A-Z]\w+)")]
    private static partial Regex TableOf();
}
