using System.Net;
using MountainPartnership.Core;

namespace MountainPartnership.Letters;

/// <summary>A page for a mail reader: it loads nothing, follows the reader's own fonts and colours, and fits a phone.</summary>
internal static class HtmlPage
{
    public static string Of(string title, string body, Language language) => $"""
        <!DOCTYPE html>
        <html lang="{LanguageCode.Of(language)}" dir="ltr">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{WebUtility.HtmlEncode(title)}</title>
        <style>
        blockquote {"{"} margin: 0.5em 0; padding-left: 0.8em; border-left: 3px solid #767676; {"}"}
        li {"{"} margin: 0.3em 0; {"}"}
        </style>
        </head>
        <body style="margin: 0; padding: 1em;">
        <div style="max-width: 40em; margin: 0 auto; font-family: sans-serif; font-size: 1em; line-height: 1.5; overflow-wrap: anywhere;">
        {body.Trim()}
        </div>
        </body>
        </html>

        """.ReplaceLineEndings("\n");
}
