using System.Net;
using System.Net.Sockets;
using System.Text;

namespace MountainPartnership.Mail.Tests.Servers;

/// <summary>A server on loopback that says what a test tells it to, for what real servers do only in a bad hour.</summary>
public sealed class ScriptedPeer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource end = new();
    private readonly Task serving;

    /// <param name="scripts">One for each connection, in their order; the last one for all that follow.</param>
    public ScriptedPeer(params Func<Talk, Task>[] scripts)
    {
        listener.Start();
        serving = ServeAsync(scripts);
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public int Connections { get; private set; }

    /// <summary>Every line that came, of all connections.</summary>
    public List<string> Heard { get; } = [];

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        listener.Stop();
        await serving;
        end.Dispose();
    }

    private async Task ServeAsync(Func<Talk, Task>[] scripts)
    {
        try
        {
            while (true)
            {
                using TcpClient client = await listener.AcceptTcpClientAsync(end.Token);
                Func<Talk, Task> script = scripts[Math.Min(Connections, scripts.Length - 1)];
                Connections++;
                await PlayAsync(script, client);
            }
        }
        catch (Exception e) when (end.IsCancellationRequested || e is SocketException)
        {
            // The test is over.
        }
    }

    private async Task PlayAsync(Func<Talk, Task> script, TcpClient client)
    {
        try
        {
            using var talk = new Talk(client.GetStream(), Heard, end.Token);
            await script(talk);
        }
        catch (IOException)
        {
            // The other side has hung up.
        }
    }

    public sealed class Talk(NetworkStream stream, List<string> heard, CancellationToken end) : IDisposable
    {
        private readonly StreamReader reader = new(stream, Encoding.Latin1);

        public void Dispose() => reader.Dispose();

        public Task SayAsync(string lines) => stream.WriteAsync(Encoding.Latin1.GetBytes(lines + "\r\n"), end).AsTask();

        public async Task<string> HearAsync()
        {
            string line = await reader.ReadLineAsync(end) ?? throw new IOException("The other side has hung up.");
            heard.Add(line);
            return line;
        }

        /// <summary>Hears until a line is this one.</summary>
        public async Task HearUntilAsync(string line)
        {
            while (await HearAsync() != line)
            {
            }
        }

        /// <summary>Greets and takes sender and recipient.</summary>
        public async Task TakeEnvelopeAsync()
        {
            await SayAsync("220 peer.example");
            await HearAsync();
            await SayAsync("250 peer.example");
            await HearAsync();
            await SayAsync("250 sender ok");
            await HearAsync();
            await SayAsync("250 recipient ok");
        }

        public async Task TakeMessageAsync(string answer)
        {
            await HearAsync();
            await SayAsync("354 go on");
            await HearUntilAsync(".");
            await SayAsync(answer);
        }

        public Task BeSilentAsync() => Task.Delay(Timeout.Infinite, end);
    }
}
