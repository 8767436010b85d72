namespace MountainPartnership.Mail.In;

/// <summary>The bodies of a message as its sender's client wrote them, decoded; either can be missing.</summary>
public sealed record MessageBody(string? Text, string? Html);
