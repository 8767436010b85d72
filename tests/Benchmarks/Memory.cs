using System.Globalization;
using MountainPartnership.Mail.In;

namespace MountainPartnership.Benchmarks;

/// <summary>Reads many messages, the same ones in turn, and prints what memory is held on the way.</summary>
internal static class Memory
{
    private const int Count = 20_000;

    private const int Step = 5_000;

    private const double Mebibyte = 1024 * 1024;

    public static async Task PrintAsync()
    {
        string[] files = [.. Messages.Files()];
        for (int i = 1; i <= Count; i++)
        {
            // Read anew each time, so that nothing but the reader could hold on to a message.
            await ReadMessage.FromAsync(await File.ReadAllBytesAsync(files[i % files.Length]), ReadingBenchmark.Context);
            if (i % Step == 0)
            {
                double working = Environment.WorkingSet / Mebibyte;
                double heap = GC.GetTotalMemory(forceFullCollection: true) / Mebibyte;
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{i} messages: managed heap {heap:0.0} MiB, working set {working:0} MiB"));
            }
        }
    }
}
