namespace MountainPartnership.Mail.In;

/// <summary>A mailbox of RFC 5322 §3.4.</summary>
/// <param name="Email">As written; compared without regard to case.</param>
public sealed record MailAddress(string? Name, string Email)
{
    public string Domain => Email[(Email.LastIndexOf('@') + 1)..].TrimEnd('.').ToLowerInvariant();

    public bool Is(string email) => string.Equals(Email, email, StringComparison.OrdinalIgnoreCase);
}
