namespace MountainPartnership.Core.Applications.Reading;

/// <summary>Finds the organization's web address in free text and signature.</summary>
internal static class ProseWebsite
{
    private static readonly string[] OfOthers = ["mountainpartnership", "fao.org", "facebook.", "linkedin.", "twitter.", "x.com", "instagram.", "youtube.", "t.me", "whatsapp", "zoom.us", "google.", "unsubscribe"];

    public static void Read(Page page, Facts facts)
    {
        foreach ((string value, int start) in Websites.Free(page))
        {
            if (!OfOthers.Any(other => value.Contains(other, StringComparison.OrdinalIgnoreCase)))
            {
                facts.Add(Finding.Of(RequestField.Website, page, start, start + value.Length, 0.7));
                return;
            }
        }
    }
}
