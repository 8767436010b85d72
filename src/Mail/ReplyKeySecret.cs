namespace MountainPartnership.Mail;

/// <summary>One secret of a <see cref="ReplyKeyRing"/>.</summary>
/// <param name="Id">0 to 63; stands in each key that it signed, so that a secret can be replaced while letters are out.</param>
/// <param name="Secret">At least 32 bytes, as RFC 2104 §3 advises for SHA-256.</param>
public sealed record ReplyKeySecret(int Id, byte[] Secret);
