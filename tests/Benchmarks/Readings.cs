using System.Text.Json;
using MountainPartnership.Core.Applications;
using MountainPartnership.Core.Review;
using MountainPartnership.Mail.In;

namespace MountainPartnership.Benchmarks;

/// <summary>Prints what is read, a line a reading: two versions of the reader are compared byte for byte.</summary>
internal static class Readings
{
    public static async Task PrintAsync(TextWriter output)
    {
        foreach (string file in Messages.Files())
        {
            OpenedMessage opened = await ReadMessage.OpenAsync(File.ReadAllBytes(file), ReadingBenchmark.Context);
            foreach (ReadAs? readAs in new ReadAs?[] { null, ReadAs.Reply, ReadAs.Application })
                await output.WriteLineAsync(MessageReadingJson.Write(ReadMessage.Finish(opened, readAs: readAs), Path.GetFileName(file)));
            foreach (string text in new[] { opened.Subject, opened.Body.Text ?? "" }.Concat(Pieces(opened.Body.Text ?? "")))
            {
                RequestReading request = ReadRequest.From(new(opened.Subject, text, opened.From?.Name, opened.From?.Email, []));
                await output.WriteLineAsync($"{ReadOpinion.From(text)} {ReadWithdrawal.From(text)} {request.GetType().Name} {(request as RequestReading.NotAnApplication)?.Reason}{JsonSerializer.Serialize(request.Facts)}");
            }
        }

        foreach (string statement in Messages.Statements())
            await output.WriteLineAsync($"{ReadOpinion.From(statement)} {ReadWithdrawal.From(statement)} {statement.ReplaceLineEndings("\\n")}");
    }

    /// <summary>Paragraphs, from each on to the end: many texts that nobody chose.</summary>
    private static IEnumerable<string> Pieces(string text)
    {
        string[] paragraphs = text.ReplaceLineEndings("\n").Split("\n\n", 12, StringSplitOptions.RemoveEmptyEntries);
        return paragraphs.Concat(paragraphs.Select((_, i) => string.Join("\n\n", paragraphs[i..])));
    }
}
