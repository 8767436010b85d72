using System.Text.Json.Nodes;

namespace MountainPartnership.EndToEnd;

/// <summary>The commands as a person types them, each in a process of its own.</summary>
public sealed class CommandsTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("mountain-partnership-commands-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task The_demo_ends_with_a_welcome_letter()
    {
        ProgramResult demo = await LocalHostProgram.RunAsync(folder.FullName, "demo", "--outbox", "letters");

        Assert.True(demo.ExitCode == 0, demo.Output + demo.Errors);
        Assert.Contains("is a member", demo.Output, StringComparison.Ordinal);
        string[] subjects = [.. Directory.GetFiles(Path.Combine(folder.FullName, "letters"), "*.eml").Select(file => MimeKit.MimeMessage.Load(file).Subject ?? "")];
        Assert.Contains(subjects, subject => subject.Contains("welcome", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Reading_prints_one_object_a_line_in_the_order_of_the_files_and_changes_nothing()
    {
        string application = await WriteAsync("b.eml", Mails.Application("Seterlaget", "seterlaget.example"));
        string damaged = await WriteAsync("a.eml", [.. Enumerable.Range(0, 999).Select(i => (byte)(i * 37 % 256))]);

        ProgramResult read = await LocalHostProgram.RunAsync(folder.FullName, "read", application, damaged, "--authserv-id", RunningHost.AuthservId);

        Assert.True(read.ExitCode == 0, read.Errors);
        JsonNode[] lines = [.. read.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)];
        Assert.Equal([application, damaged], lines.Select(line => (string?)line["file"]));
        Assert.Equal("application", (string?)lines[0]["kind"], ignoreCase: true);
        Assert.Equal("Seterlaget", (string?)lines[0]["request"]!["organization"]);
        Assert.Equal("triage", (string?)lines[1]["kind"], ignoreCase: true);
        Assert.Equal(2, folder.GetFileSystemInfos().Length);
    }

    [Fact]
    public async Task Members_are_imported_listed_and_indexed_anew_from_the_files_of_an_earlier_process()
    {
        string list = await WriteAsync("members.csv", System.Text.Encoding.UTF8.GetBytes(Mails.Members));
        string bad = await WriteAsync("bad.csv", "organization,focal_point_email\nNameless,nobody\n"u8.ToArray());
        string data = Path.Combine(folder.FullName, "data");

        ProgramResult refused = await LocalHostProgram.RunAsync(folder.FullName, "members", "import", bad, "--data", data);
        ProgramResult imported = await LocalHostProgram.RunAsync(folder.FullName, "members", "import", list, "--data", data);
        ProgramResult rebuilt = await LocalHostProgram.RunAsync(folder.FullName, "rebuild-indexes", "--data", data);
        ProgramResult listed = await LocalHostProgram.RunAsync(folder.FullName, "members", "list", "--data", data);

        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("line 2", refused.Errors, StringComparison.Ordinal);
        Assert.True(imported.ExitCode == 0, imported.Errors);
        Assert.Contains("0 cases and 3 members", rebuilt.Output, StringComparison.Ordinal);
        Assert.Equal(0, listed.ExitCode);
        Assert.All(
            (string[])["Alpine Institute", "Haute-Combe", "Rwenzori Guides", "solene@haute-combe.example"],
            text => Assert.Contains(text, listed.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Settings_that_cannot_be_used_are_all_named_and_end_the_program()
    {
        using System.Diagnostics.Process program = LocalHostProgram.Start(
            ["members", "list"], folder.FullName, ("Partnership__Address", "nobody"), ("Policy__ClosingHour", "late"));
        Task<string> errors = program.StandardError.ReadToEndAsync();
        await program.StandardOutput.ReadToEndAsync();
        await program.WaitForExitAsync();

        Assert.Equal(1, program.ExitCode);
        Assert.Contains("Partnership:Address", await errors, StringComparison.Ordinal);
        Assert.Contains("Policy:", await errors, StringComparison.Ordinal);
    }

    private async Task<string> WriteAsync(string name, byte[] content)
    {
        string path = Path.Combine(folder.FullName, name);
        await File.WriteAllBytesAsync(path, content);
        return path;
    }
}
