using MimeKit;

namespace MountainPartnership.Mail.In.Structure;

/// <summary>How MimeKit parses what strangers write.</summary>
internal static class ReadOptions
{
    public static ParserOptions For(MailBudget budget) => new()
    {
        AddressParserComplianceMode = RfcComplianceMode.Loose,
        AllowAddressesWithoutDomain = true,
        AllowUnquotedCommasInAddresses = true,
        ParameterComplianceMode = RfcComplianceMode.Loose,
        Rfc2047ComplianceMode = RfcComplianceMode.Loose,
        RespectContentLength = false,
        MaxMimeDepth = budget.MaxNesting + 10,
    };
}
