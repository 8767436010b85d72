using System.Net.Sockets;
using MailKit;
using MailKit.Security;

namespace MountainPartnership.Mail.Mailboxes;

internal static class ImapFailure
{
    /// <summary>Whether servers and networks do this; anything else is a bug, or the storage's trouble.</summary>
    public static bool IsExpected(Exception e) =>
        e is CommandException or ProtocolException or ServiceNotConnectedException or ServiceNotAuthenticatedException
            or FolderNotFoundException or AuthenticationException or SslHandshakeException or NotSupportedException
            or IOException or SocketException or TimeoutException;
}
