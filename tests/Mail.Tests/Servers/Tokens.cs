using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using MountainPartnership.Mail.Connections;

namespace MountainPartnership.Mail.Tests.Servers;

/// <summary>Gives out one token and remembers for what.</summary>
internal sealed class Tokens(string token) : IAccessTokens
{
    public List<string> AskedFor { get; } = [];

    public ValueTask<string> GetAsync(string scope, CancellationToken cancellationToken)
    {
        AskedFor.Add(scope);
        return ValueTask.FromResult(token);
    }

    /// <summary>A JWT (RFC 7519) that the Dovecot of the tests takes; see eng/mail-servers.sh.</summary>
    public static string For(string user)
    {
        string head = Base64Url(JsonSerializer.SerializeToUtf8Bytes(new { typ = "JWT", alg = "HS256" }));
        string claims = Base64Url(JsonSerializer.SerializeToUtf8Bytes(new { sub = user, exp = 4102444800 }));
        byte[] signature = HMACSHA256.HashData("secret"u8, Encoding.ASCII.GetBytes($"{head}.{claims}"));
        return $"{head}.{claims}.{Base64Url(signature)}";
    }

    private static string Base64Url(byte[] bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);
}
