using Azure.Core;
using Azure.Core.Pipeline;

namespace MountainPartnership.Storage;

/// <summary>Which storage account to use, and how to sign in to it. Either a connection string or an account name.</summary>
public sealed class StorageOptions
{
    private readonly List<(HttpPipelinePolicy Policy, HttpPipelinePosition Position)> policies = [];

    /// <summary>For local use. <c>UseDevelopmentStorage=true</c> is Azurite at its usual ports.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>In Azure: the account is reached over HTTPS with the identity of the host, never with a key.</summary>
    public string? AccountName { get; set; }

    /// <summary>The client id of a user-assigned managed identity; null for whatever identity the environment has.</summary>
    public string? ManagedIdentityClientId { get; set; }

    /// <summary>
    /// Set before every name, so that several systems can share an account: 0 to 20 lower-case letters and digits, the first a
    /// letter. Default empty. Functions bindings know the names without it.
    /// </summary>
    public string NamePrefix { get; set; } = "";

    internal IReadOnlyList<(HttpPipelinePolicy Policy, HttpPipelinePosition Position)> Policies => policies;

    /// <summary>Adds a step to the pipeline of all clients: a counter or a tracer for instance.</summary>
    public StorageOptions AddPolicy(HttpPipelinePolicy policy, HttpPipelinePosition position)
    {
        policies.Add((policy, position));
        return this;
    }

    /// <summary>Everything that is wrong with these settings, in words for the operator; empty when nothing is.</summary>
    public IEnumerable<string> Problems()
    {
        if (string.IsNullOrWhiteSpace(ConnectionString) == string.IsNullOrWhiteSpace(AccountName))
        {
            yield return "Storage needs either ConnectionString or AccountName, and not both.";
        }

        if (NamePrefix.Length > 20
            || (NamePrefix.Length > 0 && !char.IsAsciiLetterLower(NamePrefix[0]))
            || !NamePrefix.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c)))
        {
            yield return $"NamePrefix '{NamePrefix}' must be at most 20 lower-case letters and digits, the first a letter.";
        }
    }
}
