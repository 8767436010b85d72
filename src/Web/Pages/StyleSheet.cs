using System.Reflection;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace MountainPartnership.Web.Pages;

/// <summary>The one style sheet, from this assembly: there is no folder of static files to publish.</summary>
internal static class StyleSheet
{
    public const string Path = "/style.css";

    private static readonly byte[] Css = Read();

    /// <summary>Changes with the content, so that browsers may keep it for long.</summary>
    public static string Url { get; } = $"{Path}?v={Convert.ToHexStringLower(SHA256.HashData(Css))[..12]}";

    public static IResult Answer(HttpContext context)
    {
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return TypedResults.Bytes(Css, "text/css; charset=utf-8");
    }

    private static byte[] Read()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("style.css")!;
        byte[] css = new byte[stream.Length];
        stream.ReadExactly(css);
        return css;
    }
}
