using System.Security.Cryptography;

namespace MountainPartnership.LocalHost;

/// <summary>Settings that make the system run on a laptop without any; whatever is configured wins over them.</summary>
internal static class LocalDefaults
{
    private const string SecretFile = "reply-key";

    public static Dictionary<string, string?> For(LocalOptions options) => new()
    {
        ["Partnership:Address"] = "membership@mountainpartnership.example",
        ["Partnership:SecretariatName"] = "Mountain Partnership Secretariat",
        ["Partnership:SecretariatAddresses:0"] = "secretariat@mountainpartnership.example",
        ["Partnership:BaseUrl"] = options.Urls.Split(';')[0].TrimEnd('/'),
        ["ReplyKeys:Secret"] = ReplyKeySecret(options.Data),
        ["Access:Mode"] = "Local",
        ["Mail:Channels:Inbox:AuthservIds"] = "mx.mountainpartnership.example",
        ["Mail:Channels:Http:AuthservIds"] = "mx.mountainpartnership.example",
    };

    /// <summary>Made at the first start and kept with the data: letters that are out must stay answerable.</summary>
    private static string ReplyKeySecret(DirectoryInfo data)
    {
        data.Create();
        string path = Path.Combine(data.FullName, SecretFile);
        if (!File.Exists(path))
        {
            File.WriteAllText(path, Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }
        }

        return File.ReadAllText(path).Trim();
    }
}
