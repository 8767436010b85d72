using System.Globalization;
using BenchmarkDotNet.Running;
using MountainPartnership.Benchmarks;

// "throughput" prints messages a second of processor time, for the comparison with Node; "files" the messages that both read; "stages" the time
// by stage; "memory" what 20,000 messages hold; "readings" all that is read; anything else is BenchmarkDotNet's.
switch (args)
{
    case ["files"]:
        foreach (string file in Messages.Files())
            Console.WriteLine(file);
        break;
    case ["stages"]:
        await Stages.PrintAsync();
        break;
    case ["memory"]:
        await Memory.PrintAsync();
        break;
    case ["readings"]:
        await Readings.PrintAsync(Console.Out);
        break;
    case ["throughput"]:
        ReadingBenchmark benchmark = new();
        int count = Messages.Files().Count();
        await MeasureAsync("mimekit", () => Task.FromResult(benchmark.MimeKit()));
        await MeasureAsync("envelope", benchmark.Envelope);
        await MeasureAsync("reader", benchmark.Reader);

        async Task MeasureAsync(string name, Func<Task<int>> readAll)
        {
            // Long enough for the JIT to settle.
            TimeSpan start = Environment.CpuUsage.TotalTime;
            while (Environment.CpuUsage.TotalTime - start < TimeSpan.FromSeconds(30))
                await readAll();
            start = Environment.CpuUsage.TotalTime;
            int rounds = 0;
            for (; Environment.CpuUsage.TotalTime - start < TimeSpan.FromSeconds(5); rounds++)
                await readAll();
            TimeSpan used = Environment.CpuUsage.TotalTime - start;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name} {rounds * count / used.TotalSeconds:0}"));
        }

        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(ReadingBenchmark).Assembly).Run(args);
        break;
}
