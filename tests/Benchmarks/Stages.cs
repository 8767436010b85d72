using System.Globalization;
using MountainPartnership.Core;
using MountainPartnership.Core.Applications;
using MountainPartnership.Core.Review;
using MountainPartnership.Mail.In;
using MountainPartnership.Mail.In.Words;

namespace MountainPartnership.Benchmarks;

/// <summary>Tells where the time of a reading goes: microseconds a message, the mean over all messages, warmed.</summary>
internal static class Stages
{
    private static readonly TimeSpan Warming = TimeSpan.FromSeconds(8);

    private static readonly TimeSpan Measuring = TimeSpan.FromSeconds(3);

    public static async Task PrintAsync()
    {
        byte[][] messages = Messages.Load();
        OpenedMessage[] opened = new OpenedMessage[messages.Length];
        for (int i = 0; i < messages.Length; i++)
            opened[i] = await ReadMessage.OpenAsync(messages[i], ReadingBenchmark.Context);
        MessageReading[] read = [.. opened.Select(one => ReadMessage.Finish(one))];
        RequestText[] texts = [.. read.Select(one => new RequestText(one.Opened.Subject, one.OwnWords, one.Opened.From?.Name, one.Opened.From?.Email, one.Opened.Attachments))];
        foreach (IGrouping<string, MessageReading> kind in read.GroupBy(one => $"{one.Kind}{(one.Opinion is null ? "" : " with an opinion")}{(one.Request is null ? "" : " with facts")}"))
            Console.WriteLine($"{kind.Count(),5} {kind.Key}");

        ReadingBenchmark benchmark = new();
        Print("bare MimeKit", messages.Length, () => benchmark.MimeKit());
        Print("envelope", messages.Length, () => benchmark.Envelope().GetAwaiter().GetResult());
        Print("own words", messages.Length, () => Array.ForEach(opened, one => ReadOwnWords.From(one.Body, null)));
        Print("language", messages.Length, () => Array.ForEach(read, one => ReadLanguage.Of(one.OwnWords)));
        Print("request, of all", messages.Length, () => Array.ForEach(texts, one => ReadRequest.From(one)));
        Print("facts, of all", messages.Length, () => Array.ForEach(texts, one => ReadRequest.Facts(one)));
        Print("opinion, of all", messages.Length, () => Array.ForEach(read, one => ReadOpinion.From(one.OwnWords)));
        Print("the words' reading", messages.Length, () => Array.ForEach(opened, one => ReadMessage.Finish(one)));
        Print("whole reading", messages.Length, () => benchmark.Reader().GetAwaiter().GetResult());
    }

    private static void Print(string stage, int messages, Action all)
    {
        for (TimeSpan start = Environment.CpuUsage.TotalTime; Environment.CpuUsage.TotalTime - start < Warming;)
            all();
        TimeSpan before = Environment.CpuUsage.TotalTime;
        int rounds = 0;
        for (; Environment.CpuUsage.TotalTime - before < Measuring; rounds++)
            all();
        double microseconds = (Environment.CpuUsage.TotalTime - before).TotalMicroseconds / rounds / messages;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{microseconds,8:0.0} {stage}"));
    }
}
